//! Titles before names, first and later mentions, degrees (rules 8 to 10).

use super::mentions::{Mention, short_name};
use super::page::Page;
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::Passage;
use crate::office::DegreeStyle;
use crate::person::Person;

/// What stands before a name.
struct Before<'t> {
    /// A title by the words of the language, where there is one.
    title: Option<&'t str>,
    /// Whether the register has it for the day.
    right: bool,
    /// Whether it is the whole title of the register, not its head.
    whole: bool,
    /// Whether a comma separates it from the name.
    comma: bool,
    /// Degrees between title and name.
    degrees: Option<&'t str>,
}

/// Checks every mention.
pub(super) fn check(page: &Page<'_>, pack: &dyn CheckPack, mentions: &[Mention], report: &mut Report<'_>) {
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
            Some(paragraph) => later_mention(passage, mention, person, &before, paragraph, report),
        }
        if mention.full {
            degrees(page, passage, mention, person, &before, report);
        }
    }
}

fn before<'t>(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    passage: &Passage<'t>,
    mention: &Mention,
    person: &Person,
    taken: usize,
) -> Before<'t> {
    let (end, degree_from) = step_over_degrees(pack, passage, mention, person, taken);
    let mut before = Before {
        title: None,
        right: false,
        whole: false,
        comma: end > taken && passage.gap(end).trim() == ",",
        degrees: degree_from.map(|degree| passage.span(degree, mention.from - 1)),
    };
    if end == taken {
        return before;
    }
    let held: Vec<&str> = person
        .positions_on(page.scope.record.event.date)
        .map(|position| position.title.trim())
        .filter(|title| !title.is_empty())
        .collect();
    if let Some(title) = whole_title(pack, passage, taken, end, &held) {
        before.title = Some(title);
        before.right = true;
        before.whole = true;
        return before;
    }
    let from = title_from(pack, passage, taken, end, before.comma);
    // `Wakil Wali Kota` is not `Wali Kota`: a title begins after no other word of rank.
    let changed = |start: usize| start > from && pack.rank_word(passage.lower(start - 1));
    for start in (from..end).filter(|&start| pack.rank_word(passage.lower(start)) && !changed(start)) {
        let candidate = passage.span(start, end - 1);
        let short = person
            .positions_on(page.scope.record.event.date)
            .any(|position| position.short_title.as_deref().map(str::trim) == Some(candidate));
        if short || held.iter().any(|title| pack.same_title(candidate, title)) {
            before.title = Some(candidate);
            before.right = true;
            return before;
        }
        before.title = before.title.or(Some(candidate));
    }
    before
}

/// Returns the word before which a title would end, and the first degree that stands between it and the name.
fn step_over_degrees(
    pack: &dyn CheckPack,
    passage: &Passage<'_>,
    mention: &Mention,
    person: &Person,
    taken: usize,
) -> (usize, Option<usize>) {
    let (honorifics, degrees) = person.honorifics_and_degrees();
    let own = |word: &str, list: &[&str]| list.iter().any(|part| part.split('.').any(|part| part == word));
    let mut end = mention.from;
    let mut degree_from = None;
    while end > taken && passage.gap(end).chars().all(|c| c == ' ' || c == '.') {
        let word = passage.word(end - 1);
        if own(word, &degrees) || pack.degree(word) {
            degree_from = Some(end - 1);
        } else if !own(word, &honorifics) && !pack.honorific(word) {
            break;
        }
        end -= 1;
    }
    (end, degree_from)
}

/// Finds a title as the register writes it; it may hold small words (`Pemilik usaha Keripik`).
fn whole_title<'t>(
    pack: &dyn CheckPack,
    passage: &Passage<'t>,
    taken: usize,
    end: usize,
    held: &[&str],
) -> Option<&'t str> {
    let (first, last) = (passage.start(taken), passage.end(end - 1));
    let written = &passage.text[first..last];
    held.iter().find_map(|title| {
        let rest = written.strip_suffix(*title)?;
        let start = first + rest.len();
        let before = passage.at_byte(start).checked_sub(1);
        let changed = before.is_some_and(|word| word >= taken && pack.rank_word(passage.lower(word)));
        let free = rest.is_empty() || rest.ends_with(|c: char| !c.is_alphanumeric());
        (free && !changed).then(|| &passage.text[start..last])
    })
}

/// Walks back over the capitals before a name; an `and` and numbers may stand inside a title.
fn title_from(pack: &dyn CheckPack, passage: &Passage<'_>, taken: usize, end: usize, comma: bool) -> usize {
    let joined = |at: usize| {
        let gap = passage.gap(at);
        let stop = gap.contains('.') && passage.opens_sentence(at);
        !gap.is_empty() && gap.chars().all(|c| c == ' ' || c == '.') && !stop
    };
    let mut from = end;
    while from > taken && (joined(from) || comma && from == end) {
        let word = passage.word(from - 1);
        let inside =
            pack.joins_titles(passage.lower(from - 1)) || word.starts_with(|c: char| c.is_ascii_digit());
        if !(passage.is_capital(from - 1) || inside && from < end) {
            break;
        }
        from -= 1;
    }
    from
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
        finding(ids::MENTION_ORDER, variant, &passage.place)
            .with("name", name)
            .with("title", title)
    };
    if !mention.full {
        report.add(flag("short-first").with("found", passage.span(mention.from, mention.to)));
    } else if before.comma && before.right {
        report.add(flag("title-comma"));
    } else if before.title.is_none() || before.comma {
        report.add(flag("no-title"));
    }
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
    let found = match before
        .title
        .filter(|_| before.whole && !before.comma && before.degrees.is_none())
    {
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
    report.add(if safe {
        flagged.mended(passage, start..end, right)
    } else {
        flagged
    });
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
        let own = person
            .degrees_after
            .as_deref()
            .map(str::trim)
            .filter(|own| !own.is_empty());
        match own.filter(|own| rest.starts_with(own)) {
            Some(own) => Some(own),
            None => rest
                .split([' ', ','])
                .next()
                .filter(|word| looks_like_degree(word)),
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
        && parts
            .iter()
            .all(|part| part.chars().count() <= 4 && part.starts_with(char::is_uppercase))
}
