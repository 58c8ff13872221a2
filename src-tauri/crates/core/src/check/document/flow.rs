//! Connectors, guests at the end, quotes that hang on the sentence before (rules 11 and 12).

use std::collections::HashSet;

use super::mentions::Mention;
use super::page::Page;
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{MASK, Voice};
use crate::finding::{Place, Severity};
use crate::id::PersonId;
use crate::record::Role;
use crate::release::Item;
use crate::statement::Statement;

/// Words outside quotes above which a sentence is long.
const LONG: usize = 35;

/// Checks the flow of the text.
pub(super) fn check(page: &Page<'_>, pack: &dyn CheckPack, mentions: &[Mention], report: &mut Report<'_>) {
    connectors(page, pack, report);
    guests(page, mentions, report);
    hanging(page, pack, mentions, report);
    for passage in page.passages.iter().skip(1) {
        for start in passage.sentences() {
            let words = passage.sentence_end(start) - start;
            if words > LONG {
                report.add(
                    finding(ids::TEXT_LONG_SENTENCE, "words", &passage.place)
                        .with("count", words.to_string())
                        .with("limit", LONG.to_string())
                        .with("found", passage.span(start, (start + 4).min(passage.len() - 1))),
                );
            }
        }
    }
}

fn connectors(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
    let mut used: HashSet<&str> = HashSet::new();
    let stances: HashSet<_> =
        page.scope.statements.values().filter_map(|statement| statement.fields.stance).collect();
    for passage in &page.passages {
        for start in passage.sentences() {
            let Some((words, entry)) = pack.openers().at(passage, start) else {
                continue;
            };
            let opener = entry.value.as_str();
            let found = passage.span(start, start + words - 1);
            let flag = |variant| finding(ids::CONNECTOR_SWITCH, variant, &passage.place).with("found", found);
            if !used.insert(opener) {
                report.add(flag("twice"));
            }
            let rest = passage.text[passage.end(start + words - 1)..].trim_start_matches([',', ' ']);
            if rest.starts_with(MASK) {
                report.add(flag("before-quote"));
            }
            if pack.claims(opener).is_some_and(|stance| !stances.contains(&stance)) {
                report.add(flag("claim"));
            }
            let end = passage.sentence_end(start);
            if pack.adds(opener) && (start + words..end).any(|i| pack.also(passage.lower(i))) {
                report.add(flag("doubled").graded(Severity::Info));
            }
        }
    }
}

fn guests(page: &Page<'_>, mentions: &[Mention], report: &mut Report<'_>) {
    let record = page.scope.record;
    let speaking: HashSet<PersonId> =
        page.scope.statements.values().map(|statement| statement.speaker).collect();
    let acting: HashSet<PersonId> = record.event.actors.iter().map(|actor| actor.person).collect();
    let last_quote = page.live_quotes().last().map(|(paragraph, ..)| paragraph);
    for guest in record.speakers.iter().filter(|speaker| speaker.role == Role::Guest) {
        let id = guest.person;
        let Some(index) = page.scope.people.get(&id).copied() else {
            continue;
        };
        if speaking.contains(&id) || acting.contains(&id) {
            continue;
        }
        let name = record.people.get(index).map_or("", |person| person.name.trim());
        let left_out = page
            .scope
            .input
            .draft
            .is_some_and(|draft| draft.left_out.iter().any(|left| left.what == Item::Person(id)));
        match mentions.iter().find(|mention| mention.person == index) {
            None if !left_out => report.add(
                finding(ids::GUEST_CLOSING, "missing", &Place::Release)
                    .with("name", name)
                    .graded(Severity::Warning),
            ),
            // A guest in the lead is there as a participant of rank; one who stands at the end again contributes there.
            Some(mention)
                if mention.paragraph > 0
                    && last_quote.is_some_and(|last| {
                        last > mention.paragraph
                            && !mentions.iter().any(|again| again.person == index && again.paragraph > last)
                    }) =>
            {
                report.add(
                    finding(ids::GUEST_CLOSING, "early", &page.passages[mention.paragraph].place)
                        .with("name", name),
                );
            }
            _ => {}
        }
    }
}

/// A quote that hangs on what stood before it, and opens a paragraph, hangs on the paragraph before: there its speaker
/// speaks, or what it takes up is named.
fn hanging(page: &Page<'_>, pack: &dyn CheckPack, mentions: &[Mention], report: &mut Report<'_>) {
    let lead = page.paragraphs.first().map_or("", |flat| flat.text.as_str());
    for (paragraph, quote, statement) in page.live_quotes() {
        if quote.range.start > 0 || statement.fields.reply_to.is_some() {
            continue;
        }
        let words = page.scope.passage(statement.printed(), Place::Release, Voice::Quote);
        if !pack.depends(&words) {
            continue;
        }
        let before = paragraph.checked_sub(1);
        let named = [page.scope.record.event.title.as_str(), lead]
            .into_iter()
            .chain(before.map(|before| page.paragraphs[before].text.as_str()))
            .any(|text| pack.named_by(&words, text));
        let spoken = page.scope.record.statements().take_while(|other| other.id != statement.id).last();
        let variant = match spoken {
            _ if named => continue,
            None => "first",
            _ if before.is_some_and(|before| speaks(page, pack, mentions, before, statement)) => continue,
            Some(spoken) if spoken.speaker != statement.speaker => "other-speaker",
            Some(_) if paragraph > 1 => "torn",
            Some(_) => continue,
        };
        let place = match variant {
            "torn" => page.passages[paragraph].place.clone(),
            _ => Place::Record(format!("/statements/{}/text", statement.number.saturating_sub(1))),
        };
        let flagged = finding(ids::QUOTE_DEPENDENCE, variant, &place)
            .with("number", statement.number.to_string())
            .with("found", words.span(0, 2.min(words.len().saturating_sub(1))));
        report.add(if variant == "first" { flagged.graded(Severity::Info) } else { flagged });
    }
}

/// Whether a paragraph quotes or names the speaker of a statement, or goes on with a pronoun.
fn speaks(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    mentions: &[Mention],
    paragraph: usize,
    statement: &Statement,
) -> bool {
    let speaker = page.scope.people.get(&statement.speaker).copied();
    let quoted = page.paragraphs[paragraph]
        .quotes
        .iter()
        .filter_map(|quote| quote.statement)
        .any(|other| other.speaker == statement.speaker);
    let from = mentions.partition_point(|mention| mention.paragraph < paragraph);
    let named = mentions[from..]
        .iter()
        .take_while(|mention| mention.paragraph == paragraph)
        .any(|mention| Some(mention.person) == speaker);
    let passage = &page.passages[paragraph];
    quoted || named || (0..passage.len()).any(|i| pack.pronoun(passage.lower(i)))
}
