//! The rules that findings come from: the seam to the checks of the trade.

use chrono::NaiveDate;
use kutip_core::document::Document;
use kutip_core::finding::{Finding, Severity};
use kutip_core::office::Office;
use kutip_core::record::EventRecord;
use kutip_core::release::Draft;

/// A rule as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// The id, such as `quote.length`.
    pub id: &'static str,
    /// The numbers of the rules of the trade that it stands for.
    pub numbers: &'static [u8],
    /// How grave its findings usually are; none for those of the reader, which differ.
    pub severity: Option<Severity>,
    /// The variants of its findings.
    pub variants: &'static [&'static str],
    /// A good and a bad example, where the rule is one of text.
    pub example: Option<(&'static str, &'static str)>,
}

/// Lists every rule: those of the trade, then those of the reader of files.
#[must_use]
pub fn list() -> Vec<Rule> {
    // `kutip_core::check::rules()` is wired in here, before the reader's own.
    kutip_files::RULES
        .iter()
        .map(|(id, variants)| Rule { id, numbers: &[], severity: None, variants, example: None })
        .collect()
}

/// Runs the checks of the trade.
pub(crate) fn check(
    _record: &EventRecord,
    _office: &Office,
    _draft: &Draft,
    _document: &Document,
    _today: NaiveDate,
) -> Vec<Finding> {
    // `kutip_core::check::check` is wired in here.
    Vec::new()
}
