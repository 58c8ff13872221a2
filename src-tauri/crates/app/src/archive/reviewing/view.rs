//! The draft as the release page shows it.

use std::path::PathBuf;

use kutip_core::document::Paragraph;
use kutip_core::id::EventId;
use kutip_store::Reader;
use serde::Serialize;
use uuid::Uuid;

use super::mending::can_mend;
use crate::archive::drafts::release;
use crate::catalogue::{Lang, has, key, text};
use crate::error::AppError;
use crate::formats::{Format, write};
use crate::make::{Moment, Noticed};
use crate::wording;

/// A draft with all that is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftView {
    /// The release; none when nothing was set yet.
    pub release: Option<Uuid>,
    /// Whether a draft is stored; else it follows the record.
    pub stored: bool,
    /// The page as HTML, of the same tree as every file.
    pub html: String,
    /// The headline that is set.
    pub headline: String,
    /// The proposals, the one that is set first.
    pub headlines: Vec<String>,
    /// The paragraphs as they print.
    pub paragraphs: Vec<String>,
    /// What is not printed, and why.
    pub left_out: Vec<LeftOutView>,
    /// The gravest first.
    pub findings: Vec<FindingView>,
}

/// Something that is not printed, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LeftOutView {
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingView {
    /// The rule.
    pub rule: String,
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// What is wrong.
    pub text: String,
    /// Why the rule asks for it.
    pub why: String,
    /// Where, in words.
    pub place: String,
    /// Where: a JSON pointer, `headline`, `paragraph/3`, `release`.
    pub target: String,
    /// A mend that [`mend`](super::mend) can make.
    pub fix: Option<FixView>,
}

/// A mend: what is found, and what stands there afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FixView {
    /// What is found.
    pub find: String,
    /// What replaces it.
    pub replace: String,
}

/// Shows the draft of an event: the stored one, or the one that would be composed.
///
/// # Errors
/// `row_missing`, `draft_outdated`, `event_language`.
pub fn draft(
    reader: Reader<'_>,
    files: PathBuf,
    event: EventId,
    moment: Moment,
    lang: Lang,
) -> Result<DraftView, AppError> {
    let (release, stored, id) = release(reader, files, event, None, None, moment)?;
    let findings = release.opened.noticed.iter().map(|noticed| finding(noticed, lang)).collect();
    let omitted = wording::omissions(&release.opened.record, &release.draft.left_out);
    let worded = omitted.iter().map(|omission| wording::left_out(lang, omission));
    Ok(DraftView {
        release: id,
        stored,
        html: kutip_export::html::render(&release.document),
        headline: release.document.headline.clone(),
        headlines: release.headlines(),
        paragraphs: release.document.body.iter().map(Paragraph::text).collect(),
        left_out: worded.map(|item| LeftOutView { what: item.what, why: item.why }).collect(),
        findings,
    })
}

/// Renders the draft of an event in a format of text, for the clipboard.
///
/// # Errors
/// As [`draft`]; `internal` for a format that is no text.
pub fn in_format(
    reader: Reader<'_>,
    files: PathBuf,
    event: EventId,
    moment: Moment,
    format: Format,
) -> Result<String, AppError> {
    let (release, ..) = release(reader, files, event, None, None, moment)?;
    let mut bytes = Vec::new();
    write(format, &kutip_export::cleaned(release.document), &mut bytes)?;
    String::from_utf8(bytes).map_err(|_| AppError::failure("internal", "the format is no text"))
}

fn finding(noticed: &Noticed, lang: Lang) -> FindingView {
    let found = &noticed.finding;
    let fix = found.fix.as_ref().filter(|_| can_mend(&found.place));
    FindingView {
        rule: found.rule.to_owned(),
        severity: wording::severity(found.severity).to_owned(),
        text: wording::finding(lang, noticed),
        why: wording::rule_why(lang, found.rule),
        place: place(lang, noticed),
        target: wording::place(noticed),
        fix: fix.map(|fix| FixView { find: fix.find.clone(), replace: fix.replace.clone() }),
    }
}

/// Words a place; a field of the event goes by the name that its form has.
fn place(lang: Lang, noticed: &Noticed) -> String {
    let words = wording::place_in_words(lang, noticed);
    let field = words.strip_prefix("/event/").map(|field| key("left_out_item", field));
    field.filter(|key| has(lang, key)).map_or(words, |key| text(lang, &key, &[]))
}
