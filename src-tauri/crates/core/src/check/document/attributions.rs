//! Who a quote is attributed to (rule 5).

use super::mentions::Mention;
use super::page::Page;
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::report::{Graded, Report, finding};
use crate::finding::Severity;
use crate::statement::Statement;

/// A quote of the record and what is said about its speaker.
pub(super) struct Attributed<'p> {
    /// The statement.
    pub(super) statement: &'p Statement,
    /// The index of the speaker in the record.
    pub(super) speaker: Option<usize>,
    /// The index of the paragraph.
    pub(super) paragraph: usize,
    /// The byte at which the quote begins.
    pub(super) start: usize,
    /// The byte after it.
    pub(super) end: usize,
    /// The attribution after it.
    pub(super) after: Option<After>,
}

/// A verb after a quote.
#[derive(Debug, Clone, Copy)]
pub(super) struct After {
    /// The word.
    pub(super) verb: usize,
    /// Its root.
    pub(super) root: &'static str,
    /// Whether a pronoun stands for the name.
    pub(super) pronoun: bool,
}

/// Finds the attribution of every quote of the record.
pub(super) fn find<'p>(page: &Page<'p>, pack: &dyn CheckPack, _mentions: &[Mention]) -> Vec<Attributed<'p>> {
    page.live_quotes()
        .map(|(paragraph, quote, statement)| {
            let passage = &page.passages[paragraph];
            let verb = passage.at_byte(quote.range.end);
            let near = passage
                .text
                .get(quote.range.end..passage.start(verb))
                .is_some_and(|gap| gap.trim().is_empty());
            let after = pack.attribution(passage.lower(verb)).filter(|_| near && verb < passage.len()).map(
                |attribution| After {
                    verb,
                    root: attribution.root,
                    pronoun: attribution.pronoun || pack.pronoun(passage.lower(verb + 1)),
                },
            );
            Attributed {
                statement,
                speaker: page.scope.people.get(&statement.speaker).copied(),
                paragraph,
                start: quote.range.start,
                end: quote.range.end,
                after,
            }
        })
        .collect()
}

/// Checks that every quote has its speaker.
pub(super) fn check(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    mentions: &[Mention],
    attributions: &[Attributed<'_>],
    report: &mut Report<'_>,
) {
    let name = |index: usize| page.scope.record.people.get(index).map_or("", |person| person.name.trim());
    for attributed in attributions {
        let passage = &page.passages[attributed.paragraph];
        let speaker = attributed.speaker.map_or("", name);
        let flag =
            |variant| finding(ids::QUOTE_ATTRIBUTION, variant, &passage.place).with("speaker", speaker);
        let opening: String = page.paragraphs[attributed.paragraph].text[attributed.start..attributed.end]
            .chars()
            .take(40)
            .collect();
        let Some(after) = attributed.after else {
            if attributes_before(page, pack, attributed) {
                report.add(flag("before").with("quote", opening).graded(Severity::Info));
            } else if !names_speaker(page, mentions, attributed) {
                report.add(flag("missing").with("quote", opening));
            }
            continue;
        };
        let position = |mention: &Mention| (mention.paragraph, mention.from);
        if after.pronoun {
            let here = (attributed.paragraph, after.verb);
            let last = mentions.partition_point(|mention| position(mention) < here);
            let last = last.checked_sub(1).map(|index| mentions[index].person);
            if last != attributed.speaker {
                report.add(
                    flag("pronoun")
                        .with("found", passage.word(after.verb))
                        .with("last", last.map_or("–", name)),
                );
            }
            continue;
        }
        let end = passage.sentence_end(after.verb);
        let first =
            mentions.partition_point(|mention| position(mention) < (attributed.paragraph, after.verb));
        let named = mentions
            .get(first)
            .filter(|mention| mention.paragraph == attributed.paragraph && mention.from < end);
        match named {
            Some(mention) if Some(mention.person) != attributed.speaker => {
                report.add(flag("other-speaker").with("found", name(mention.person)).graded(Severity::Error))
            }
            Some(_) => {}
            None => {
                if let Some(found) = unknown(page, pack, attributed, after.verb + 1, end) {
                    report.add(flag("unknown-person").with("found", found));
                }
            }
        }
    }
}

/// `Nama menegaskan, “…”`: a reporting verb directly before the quote.
fn attributes_before(page: &Page<'_>, pack: &dyn CheckPack, attributed: &Attributed<'_>) -> bool {
    let passage = &page.passages[attributed.paragraph];
    let next = passage.at_byte(attributed.start);
    let Some(last) = next.checked_sub(1) else {
        return false;
    };
    let gap = passage.text[passage.end(last)..attributed.start].trim();
    let from = (0..=last).rev().find(|&i| passage.opens_sentence(i)).unwrap_or(0);
    matches!(gap, "," | ":" | "")
        && (from..=last).any(|i| {
            pack.reporting_root(passage.lower(i)).is_some() || pack.attribution(passage.lower(i)).is_some()
        })
}

/// `“…,” demikian pesan Nama`: a verb that the language pack lacks, but the name is there.
fn names_speaker(page: &Page<'_>, mentions: &[Mention], attributed: &Attributed<'_>) -> bool {
    let passage = &page.passages[attributed.paragraph];
    let next = passage.at_byte(attributed.end);
    if next >= passage.len() || passage.opens_sentence(next) {
        return false;
    }
    let end = passage.sentence_end(next);
    mentions.iter().any(|mention| {
        mention.paragraph == attributed.paragraph
            && (next..end).contains(&mention.from)
            && Some(mention.person) == attributed.speaker
    })
}

/// Reads the name of somebody whom the record does not know.
fn unknown(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    attributed: &Attributed<'_>,
    from: usize,
    end: usize,
) -> Option<String> {
    let passage = &page.passages[attributed.paragraph];
    if !passage.follows(from) || !passage.is_capital(from) {
        return None;
    }
    let last = (from..end)
        .take_while(|&i| {
            i == from || passage.is_capital(i) && passage.gap(i).chars().all(|c| c == ' ' || c == '.')
        })
        .last()?;
    let found = passage.span(from, last);
    let day = page.scope.record.event.date;
    let heads =
        attributed.speaker.and_then(|index| page.scope.record.people.get(index)).is_some_and(|person| {
            person.positions_on(day).any(|position| {
                position.short_title.as_deref().map(str::trim) == Some(found)
                    || pack.same_title(found, &position.title)
            })
        });
    // Two people who share a short name are named by it, and no mention can tell them apart.
    let short = page
        .scope
        .record
        .people
        .iter()
        .any(|person| person.short_name.as_deref().map(str::trim) == Some(found));
    (!heads && !short).then(|| found.to_owned())
}
