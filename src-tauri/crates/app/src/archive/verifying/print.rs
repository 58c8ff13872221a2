//! What a newspaper printed, held against the approved quotes of an event.

use kutip_core::id::{EventId, PersonId};
use kutip_core::record::EventRecord;
use kutip_export::quotation::quotations;
use kutip_export::wording::canonical;
use kutip_store::Reader;
use kutip_store::table::{ReleaseRow, VersionRow};
use serde::Serialize;
use uuid::Uuid;

use super::matching::{Expected, QuoteReport, Verdict, expected, likeness, report};
use crate::archive::approving::frozen;
use crate::archive::events::load;
use crate::archive::reviewing::DiffPiece;
use crate::error::AppError;

/// From this share of equal words on, a printed quotation is taken for one of ours: papers cut and mend freely.
const NEAR: f32 = 0.35;

/// What is said of a printed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrintReport {
    /// The quotations, in the order of the text.
    pub quotes: Vec<PrintedQuote>,
}

/// What is said of a printed quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
/// `row_missing` when the event does not stand.
pub fn compare_print(reader: Reader<'_>, event: EventId, text: &str) -> Result<PrintReport, AppError> {
    let record = load(reader, event, None)?.record;
    let mut approved: Vec<(Expected, Uuid)> = Vec::new();
    for release in reader.of::<ReleaseRow>("event", event.0)? {
        let mut versions = reader.of::<VersionRow>("release", release.id)?;
        versions.sort_by_key(|version| std::cmp::Reverse(version.number));
        for version in versions {
            let quotes = expected(&frozen(&version)?.document);
            approved.extend(quotes.into_iter().map(|quote| {
                let statement = quote.statement.0;
                (quote, statement)
            }));
        }
    }
    let mut quotes = Vec::new();
    for paragraph in text.lines().filter(|line| !line.trim().is_empty()) {
        for quotation in quotations(paragraph) {
            quotes.push(printed(&record, &approved, paragraph, quotation));
        }
    }
    Ok(PrintReport { quotes })
}

fn printed(
    record: &EventRecord,
    approved: &[(Expected, Uuid)],
    paragraph: &str,
    quotation: &str,
) -> PrintedQuote {
    let words = canonical(quotation);
    let best = approved
        .iter()
        .map(|(quote, statement)| {
            let is_part = is_part(&quote.words, &words);
            (if is_part { 1.0 } else { likeness(&quote.words, &words) }, is_part, quote, *statement)
        })
        .filter(|(likeness, ..)| *likeness >= NEAR)
        .max_by(|(a, ..), (b, ..)| a.total_cmp(b));
    let Some((_, is_part, quote, statement)) = best else {
        let found = vec![DiffPiece { text: quotation.trim().to_owned(), differs: true }];
        let quote = QuoteReport { number: None, verdict: Verdict::NotOurs, approved: Vec::new(), found };
        return PrintedQuote { quote, speaker: None, attributed_to: None };
    };
    let verdict = match is_part {
        _ if quote.words == words => Verdict::Intact,
        true => Verdict::Excerpt,
        false => Verdict::Altered,
    };
    let speaker = record.statements().find(|said| said.id.0 == statement).map(|said| said.speaker);
    let outside = paragraph.replacen(quotation, "", 1);
    PrintedQuote {
        quote: report(quote, verdict, quotation),
        speaker: speaker.and_then(|speaker| name(record, speaker)),
        attributed_to: speaker.and_then(|speaker| other_speaker(record, speaker, &outside)),
    }
}

/// Tells whether words are a part of a quote, from word to word.
fn is_part(whole: &str, part: &str) -> bool {
    let strip = |text: &str| -> Vec<String> {
        let words =
            text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
        words.filter(|word| !word.is_empty()).collect()
    };
    let (whole, part) = (strip(whole), strip(part));
    // The first word of an excerpt may begin a sentence of the paper.
    let same = |window: &[String]| {
        window
            .iter()
            .zip(&part)
            .enumerate()
            .all(|(at, (a, b))| a == b || at == 0 && a.to_lowercase() == b.to_lowercase())
    };
    !part.is_empty() && whole.windows(part.len()).any(same)
}

fn name(record: &EventRecord, person: PersonId) -> Option<String> {
    record.people.iter().find(|known| known.id == person).map(|known| known.name.clone())
}

/// Finds another person of the event who is named beside a quotation, where its speaker is not.
fn other_speaker(record: &EventRecord, speaker: PersonId, outside: &str) -> Option<String> {
    let is_named = |person: &kutip_core::person::Person| {
        let short = person.short_name.as_deref().unwrap_or(&person.name);
        outside.contains(person.name.as_str()) || has_word(outside, short)
    };
    let own = record.people.iter().find(|person| person.id == speaker)?;
    if is_named(own) {
        return None;
    }
    record
        .people
        .iter()
        .find(|person| person.id != speaker && is_named(person))
        .map(|person| person.name.clone())
}

/// Tells whether a name stands in a text as words of their own.
fn has_word(text: &str, name: &str) -> bool {
    !name.trim().is_empty()
        && text.match_indices(name).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let after = text[at + name.len()..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        })
}
