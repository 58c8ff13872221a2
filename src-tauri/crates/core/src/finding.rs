//! Findings: what a check or the composer noticed. They carry a rule and parameters, never sentences.

use std::collections::BTreeMap;

use serde::Serialize;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Good to know.
    Info,
    /// To be looked at before sending.
    Warning,
    /// Wrong, or missing what sending needs.
    Error,
}

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A place of the record: a JSON pointer of the event file, such as `/statements/3/text`.
    Record(String),
    /// The headline of the release.
    Headline,
    /// A paragraph of the body, 1-based.
    Paragraph(usize),
    /// The release as a whole.
    Release,
}

impl std::fmt::Display for Place {
    /// Writes `/pointer` for the record, `headline`, `paragraph/3` or `release` for the release.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Record(pointer) => f.write_str(pointer),
            Self::Headline => f.write_str("headline"),
            Self::Paragraph(number) => write!(f, "paragraph/{number}"),
            Self::Release => f.write_str("release"),
        }
    }
}

/// A safe mend: replace what was found by this text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// The text found.
    pub find: String,
    /// The text to put in its place.
    pub replace: String,
}

/// Something that a rule noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id, such as `quote.length`.
    pub rule: &'static str,
    /// Distinguishes the messages of one rule; the message key is `finding_{rule}_{variant}`.
    pub variant: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// What the message's placeholders stand for.
    pub params: BTreeMap<&'static str, String>,
    /// A safe mend, where there is one.
    pub fix: Option<Fix>,
}

impl Finding {
    /// Makes a finding without parameters and fix.
    #[must_use]
    pub fn new(rule: &'static str, variant: &'static str, severity: Severity, place: Place) -> Self {
        Self { rule, variant, severity, place, params: BTreeMap::new(), fix: None }
    }

    /// Adds a parameter of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    /// Adds a safe mend.
    #[must_use]
    pub fn fixed_by(mut self, find: impl Into<String>, replace: impl Into<String>) -> Self {
        self.fix = Some(Fix { find: find.into(), replace: replace.into() });
        self
    }
}
