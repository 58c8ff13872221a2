//! Titles before names, first and later mentions, degrees (rules 8 to 10).

use std::collections::HashMap;

use super::before::{Before, before};
use super::mentions::{Mention, short_name};
use super::page::Page;
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::Passage;
use crate::office::DegreeStyle;
use crate::person::Person;

/// Checks every mention.
pub(super) fn check(page: &Page<'_>, pack: &dyn CheckPack, mentions: &[Mention], report: &mut Report<'_>) {
    let mut holders: HashMap<&str, usize> = HashMap::new();
    for short in page.scope.record.people.iter().filter_map(|person| person.short_name.as_deref()) {
        *holders.entry(short.trim()).or_default() += 1;
    }
    let mut first_of: Vec<Option<usize>> = vec![None; page.scope.record.people.len()];
    for (index, mention) in mentions.iter().enumerate() {
        let Some(person) = page.scope.record.people.get(mention.person) else {
            continue;
        };
        let passage = &page.passages[mention.paragraph];
        let taken = index
            .checked_sub(1)
            .map(|before| &mentions[before])
            .filter(|before| before.paragraph == mention.paragraph)
            .map_or(0, |before| before.to + 1);
        let before = before(page, pack, passage, mention, person, taken);
        register(page, passage, mention, person, &before, report);
        let first = first_of[mention.person];
        first_of[mention.person].get_or_insert(mention.paragraph);
        match first {
            None => first_mention(page, passage, mention, person, &before, report),
            // Two who share a short name can only be told apart by more than it.
            Some(_)
                if person.short_name.as_deref().is_some_and(|short| holders.get(short.trim()) > Some(&1)) => {
            }
            Some(paragraph) => later_mention(passage, mention, person, &before, paragraph, report),
        }
        if mention.full {
            degrees(page, passage, mention, person, &before, report);
        }
    }
}

/// A title before a known name must be the one of the day.
fn register(
    page: &Page<'_>,
    passage: &Passage<'_>,
    mention: &Mention,
    person: &Person,
    before: &Before<'_>,
    report: &mut Report<'_>,
) {
    let Some(title) = before.title.filter(|_| !before.right && !before.comma) else {
        return;
    };
    let Some(registered) = person.position_on(page.scope.record.event.date) else {
        return;
    };
    let right = registered.title.trim();
    report.add(
        finding(ids::TITLE_REGISTER, "other", &passage.place)
            .with("name", passage.span(mention.from, mention.to))
            .with("found", title)
            .with("right", right),
    );
}

fn first_mention(
    page: &Page<'_>,
    passage: &Passage<'_>,
    mention: &Mention,
    person: &Person,
    before: &Before<'_>,
    report: &mut Report<'_>,
) {
    let name = person.name.trim();
    let Some(position) = person.position_on(page.scope.record.event.date) else {
        return;
    };
    let title = position.title.trim();
    let flag = |variant| {
        finding(ids::MENTION_ORDER, variant, &passage.place).with("name", name).with("title", title)
    };
    if !mention.full {
        report.add(flag("short-first").with("found", passage.span(mention.from, mention.to)));
    } else if before.comma && before.title.is_some_and(|title| title.ends_with(name)) {
        // `Pemilik Keripik Pisang Rusmini, Rusmini,` needs its comma.
    } else if before.comma && before.right {
        report.add(flag("title-comma"));
    } else if title_behind(passage, mention, title) {
        // `Sumiati, warga Kelurahan Talang,`: a common noun stands behind the name.
    } else if before.title.is_none() || before.comma {
        report.add(flag("no-title"));
    }
}

/// Tells whether the title stands behind the name, set off by a comma; a short form in brackets may come between.
fn title_behind(passage: &Passage<'_>, mention: &Mention, title: &str) -> bool {
    let rest = &passage.text[passage.end(mention.to)..];
    let rest = rest.trim_start();
    let rest = rest.strip_prefix('(').and_then(|rest| rest.split_once(')')).map_or(rest, |(_, rest)| rest);
    let Some(rest) = rest.trim_start().strip_prefix(", ") else { return false };
    rest.get(..title.len()).is_some_and(|start| start.eq_ignore_ascii_case(title))
}

fn later_mention(
    passage: &Passage<'_>,
    mention: &Mention,
    person: &Person,
    before: &Before<'_>,
    first: usize,
    report: &mut Report<'_>,
) {
    let short = short_name(person);
    let again = mention.full && short.is_some()
        || before.whole && before.title.is_some_and(|title| title.contains(' '));
    if !again {
        return;
    }
    let name = passage.span(mention.from, mention.to);
    let found = match before.title.filter(|_| before.whole && !before.comma && before.degrees.is_none()) {
        Some(title) => format!("{title} {name}"),
        None => name.to_owned(),
    };
    let right = short.unwrap_or(name);
    let flagged = finding(ids::MENTION_ORDER, "full-again", &passage.place)
        .with("found", found.as_str())
        .with("right", right);
    // Where the first mention stands in the same paragraph, replacing words could hit the wrong one.
    let end = passage.end(mention.to);
    let start = end - found.len().min(end);
    let safe = first != mention.paragraph && passage.text.get(start..end) == Some(found.as_str());
    report.add(if safe { flagged.mended(passage, start..end, right) } else { flagged });
}

fn degrees(
    page: &Page<'_>,
    passage: &Passage<'_>,
    mention: &Mention,
    person: &Person,
    before: &Before<'_>,
    report: &mut Report<'_>,
) {
    if page.scope.office.style.degrees == DegreeStyle::FirstMention || person.expert {
        return;
    }
    let after = passage.text[passage.end(mention.to)..].strip_prefix(", ");
    let after = after.and_then(|rest| {
        let own = person.degrees_after.as_deref().map(str::trim).filter(|own| !own.is_empty());
        match own.filter(|own| rest.starts_with(own)) {
            Some(own) => Some(own),
            None => rest.split([' ', ',']).next().filter(|word| looks_like_degree(word)),
        }
    });
    for found in before.degrees.into_iter().chain(after) {
        report.add(
            finding(ids::MENTION_DEGREES, "unwanted", &passage.place)
                .with("name", person.name.trim())
                .with("found", found),
        );
    }
}

/// `S.H.`, `M.Si.`, `A.K.S.`: short parts that begin with capitals and are separated by stops.
fn looks_like_degree(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').filter(|part| !part.is_empty()).collect();
    parts.len() >= 2
        && parts.iter().all(|part| part.chars().count() <= 4 && part.starts_with(char::is_uppercase))
}
