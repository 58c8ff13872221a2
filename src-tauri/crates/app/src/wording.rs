//! The wording of errors, findings and what was left out, in the language of the user.

mod items;
mod places;

use kutip_core::finding::Severity;

use crate::catalogue::{Lang, key, text};
use crate::error::AppError;
use crate::make::{Noticed, Origin};

#[cfg(test)]
pub(crate) use items::{EVENT_FIELDS, REASONS};
pub use items::{Omission, WordedItem, left_out, omissions};

/// An error in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordedError {
    /// What is wrong.
    pub message: String,
    /// What was found, if the error is about a place of a file.
    pub found: Option<String>,
    /// What was expected there.
    pub expected: Option<String>,
}

/// Words an error.
#[must_use]
pub fn error(lang: Lang, error: &AppError) -> WordedError {
    // What an event needs is named in words.
    let needed = error.params.get("needed").map(|needed| text(lang, &key("record", needed), &[]));
    let named = needed.as_deref().map(|needed| ("field", needed));
    let params: Vec<(&str, &str)> =
        error.params.iter().map(|(name, value)| (*name, value.as_str())).chain(named).collect();
    let part = |prefix: &str, kind: &str, detail: &str| {
        let kind = error.params.get(kind)?;
        let detail = error.params.get(detail).map(String::as_str);
        let base = format!("{prefix}_{kind}");
        // What was found is named alone, or with an excerpt.
        let with = format!("{base}_with");
        Some(match detail {
            Some(detail) if crate::catalogue::has(lang, &with) => text(lang, &with, &[("detail", detail)]),
            _ => text(lang, &base, &[("detail", detail.unwrap_or_default())]),
        })
    };
    WordedError {
        message: text(lang, &key("error", error.code), &params),
        found: part("found", "found_kind", "found_excerpt"),
        expected: part("expected", "expected_kind", "expected_detail"),
    }
}

/// Words a finding.
#[must_use]
pub fn finding(lang: Lang, noticed: &Noticed) -> String {
    let finding = &noticed.finding;
    let params: Vec<(&str, &str)> =
        finding.params.iter().map(|(name, value)| (*name, value.as_str())).collect();
    text(lang, &key(&key("finding", finding.rule), finding.variant), &params)
}

/// Writes the place of a finding for a machine: a JSON pointer, `headline`, `paragraph/3`, `release`; one of the
/// office file begins with `office#`.
#[must_use]
pub fn place(noticed: &Noticed) -> String {
    match noticed.origin {
        Origin::Event => noticed.finding.place.to_string(),
        Origin::Office => format!("office#{}", noticed.finding.place),
    }
}

/// Words the place of a finding.
#[must_use]
pub fn place_in_words(lang: Lang, noticed: &Noticed) -> String {
    let words = places::words(lang, &noticed.finding.place);
    match noticed.origin {
        Origin::Event => words,
        Origin::Office => text(lang, "place_office", &[("place", &words)]),
    }
}

/// Names a severity for a machine.
#[must_use]
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// Words what a rule asks for.
#[must_use]
pub fn rule(lang: Lang, id: &str) -> String {
    text(lang, &key("rule", id), &[])
}

/// Words why a rule asks for what it asks for; empty where the rule's name says it all.
#[must_use]
pub fn rule_why(lang: Lang, id: &str) -> String {
    let key = format!("{}_why", key("rule", id));
    if crate::catalogue::has(lang, &key) { text(lang, &key, &[]) } else { String::new() }
}
