//! What a newspaper printed, held against the approved quotes of an event.

use std::ops::Range;
use std::path::Path;

use kutip_core::id::{EventId, PersonId};
use kutip_core::person::Person;
use kutip_core::record::EventRecord;
use kutip_export::quotation::places;
use kutip_export::wording::canonical;
use kutip_files::{MAX_FILE_BYTES, text_of};
use kutip_store::Reader;
use kutip_store::table::{ReleaseRow, VersionRow};
use serde::Serialize;

use super::expected::{Expected, expected};
use super::likeness::Wording;
use super::matching::{QuoteReport, Verdict, check_count, not_ours, report};
use crate::archive::approving::frozen;
use crate::archive::events::load;
use crate::error::AppError;
use crate::host::Host;

/// From this share of equal words on, a printed quotation is taken for one of ours: papers cut and mend freely.
const NEAR: f32 = 0.35;
/// Bytes before and behind a quotation in which its speaker is named.
const AROUND: usize = 300;

/// What is said of a printed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrintReport {
    /// The quotations, in the order of the text.
    pub quotes: Vec<PrintedQuote>,
}

/// What is said of a printed quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PrintedQuote {
    /// What is said of the words.
    #[serde(flatten)]
    pub quote: QuoteReport,
    /// Who said it.
    pub speaker: Option<String>,
    /// Whom the text lets say it, where that is somebody else of the event.
    pub attributed_to: Option<String>,
}

/// Compares a printed text with the approved quotes of an event, those of every version.
///
/// # Errors
/// `row_missing` when the event does not stand; `read_too_large` for more quotations than any page has.
pub fn compare_print(reader: Reader<'_>, event: EventId, text: &str) -> Result<PrintReport, AppError> {
    let paragraphs: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    check_count(paragraphs.iter().map(|paragraph| places(paragraph).len()).sum())?;
    let record = load(reader, event, None)?.record;
    let mut approved = Vec::new();
    for release in reader.of::<ReleaseRow>("event", event.0)? {
        let mut versions = reader.of::<VersionRow>("release", release.id)?;
        versions.sort_by_key(|version| std::cmp::Reverse(version.number));
        for version in versions {
            approved.extend(expected(&frozen(&version)?.document));
        }
    }
    let of_paragraph = |paragraph: &str| {
        let quotations = places(paragraph).into_iter();
        quotations.map(|place| printed(&record, &approved, paragraph, place)).collect::<Vec<_>>()
    };
    Ok(PrintReport { quotes: paragraphs.into_iter().flat_map(of_paragraph).collect() })
}

/// Reads a file of plain text.
///
/// # Errors
/// `input_missing`, `input_unreadable`, and what reading says of what is no text.
pub fn printed_text(host: &dyn Host, path: &Path) -> Result<String, AppError> {
    let bytes = host.read(path, MAX_FILE_BYTES).map_err(|error| AppError::input(&error, path))?;
    Ok(text_of(&bytes).map_err(|error| AppError::read(error, "text"))?.to_owned())
}

fn printed(
    record: &EventRecord,
    approved: &[Expected],
    paragraph: &str,
    place: Range<usize>,
) -> PrintedQuote {
    let quotation = &paragraph[place.clone()];
    let (words, wording) = (canonical(quotation), Wording::of(quotation));
    let exact = approved.iter().find(|quote| quote.words == words).map(|quote| (quote, Verdict::Intact));
    let part = || approved.iter().find(|quote| wording.is_part_of(&quote.wording));
    let near = || wording.nearest(approved.iter().map(|quote| (quote, &quote.wording)), NEAR);
    let found = exact
        .or_else(|| part().map(|quote| (quote, Verdict::Excerpt)))
        .or_else(|| near().map(|(quote, _)| (quote, Verdict::Altered)));
    let Some((quote, verdict)) = found else {
        return PrintedQuote { quote: not_ours(quotation), speaker: None, attributed_to: None };
    };
    let speaker = record.statements().find(|said| said.id == quote.statement).map(|said| said.speaker);
    let before = &paragraph[floor(paragraph, place.start.saturating_sub(AROUND))..place.start];
    let behind = &paragraph[place.end..floor(paragraph, (place.end + AROUND).min(paragraph.len()))];
    let around = [before, " ", behind].concat();
    PrintedQuote {
        quote: report(quote, verdict, quotation),
        speaker: speaker.and_then(|speaker| name(record, speaker)),
        attributed_to: speaker.and_then(|speaker| other_speaker(record, speaker, &around)),
    }
}

/// Moves a place back to where a character begins.
fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

fn name(record: &EventRecord, person: PersonId) -> Option<String> {
    record.people.iter().find(|known| known.id == person).map(|known| known.name.clone())
}

/// Finds another person of the event who is named beside a quotation, where its speaker is not.
fn other_speaker(record: &EventRecord, speaker: PersonId, around: &str) -> Option<String> {
    let is_named = |person: &Person| {
        let short = person.short_name.as_deref().unwrap_or(&person.name);
        has_words(around, &person.name) || has_words(around, short)
    };
    let own = record.people.iter().find(|person| person.id == speaker)?;
    if is_named(own) {
        return None;
    }
    let others = record.people.iter().filter(|person| person.id != speaker);
    others.into_iter().find(|person| is_named(person)).map(|person| person.name.clone())
}

/// Tells whether a name stands in a text as words of their own.
fn has_words(text: &str, name: &str) -> bool {
    !name.trim().is_empty()
        && text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let behind = text[at + name.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !behind.is_some_and(char::is_alphanumeric)
        })
}
