//! Checks: rules of the trade that need no approval state.
//!
//! [`check`] is a pure function. It looks at the record (facts, people, statements, every text) and, where there is
//! one, at the resolved document, so that it works for a composed draft and for one that an officer edited.
//! Whatever depends on the language comes from the pack; text inside a quote is flagged and never mended (rule 3).

mod document;
pub(crate) mod ids;
pub(crate) mod pack;
pub(crate) mod phrases;
mod plain;
mod record;
pub(crate) mod report;
mod rules;
pub(crate) mod scan;

#[cfg(test)]
mod tests;

pub use rules::{Example, Rule, Scope, rules};

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::document::Document;
use crate::finding::Finding;
use crate::lang::Language;
use crate::office::Office;
use crate::record::EventRecord;
use crate::release::Draft;
use report::Report;

/// What the checks look at.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The record.
    pub record: &'a EventRecord,
    /// The office; its defaults when absent.
    pub office: Option<&'a Office>,
    /// The draft, for what it leaves out on purpose and for its headline.
    pub draft: Option<&'a Draft>,
    /// The resolved document.
    pub document: Option<&'a Document>,
    /// The local day on which the checks run.
    pub today: NaiveDate,
}

/// Runs every rule that is not switched off; the gravest findings come first. What the draft carries as findings of
/// its composer is not said twice.
#[must_use]
pub fn check(input: &Input<'_>) -> Vec<Finding> {
    let default;
    let office = match input.office {
        Some(office) => office,
        None => {
            default = Office::new("", input.record.event.city.as_str());
            &default
        }
    };
    let mut report = Report::new(office.rules_off.iter().map(|off| off.rule.as_str()));
    let pack = input.record.event.language.checks();
    let scope = record::Scope::new(input, office, pack);
    record::check(&scope, &mut report);
    if let Some(document) = input.document {
        // A document says what was read in the record, which may be less than was typed.
        match pack.map(|pack| pack.as_read(input.record)) {
            Some(Cow::Owned(read)) => {
                let input = Input { record: &read, ..*input };
                document::check(&record::Scope::new(&input, office, pack), document, &mut report);
            }
            _ => document::check(&scope, document, &mut report),
        }
    }
    report.into_findings(input.draft.map_or(&[], |draft| draft.findings.as_slice()))
}

impl Language {
    /// Returns the checks' words of the language, where they were written.
    pub(crate) fn checks(self) -> Option<&'static dyn pack::CheckPack> {
        match self {
            Self::Id => Some(&crate::lang::id::Indonesian),
            Self::En => None,
        }
    }
}
