//! The rules that findings come from: the seam to the checks of the trade.

use chrono::NaiveDate;
use kutip_core::document::Document;
use kutip_core::finding::{Finding, Severity};
use kutip_core::office::Office;
use kutip_core::record::EventRecord;
use kutip_core::release::{Draft, stale};
use serde::Serialize;

use crate::catalogue::Lang;
use crate::wording;

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

/// Lists every rule: those of the trade, that of a kept draft, then those of the reader of files.
#[must_use]
pub fn list() -> Vec<Rule> {
    let trade = kutip_core::check::rules().iter().map(|rule| Rule {
        id: rule.id,
        numbers: rule.numbers,
        severity: Some(rule.severity),
        variants: rule.variants,
        example: Some((rule.example.good, rule.example.bad)),
    });
    let kept = Rule {
        id: stale::RULE,
        numbers: &[],
        severity: Some(Severity::Warning),
        variants: stale::VARIANTS,
        example: None,
    };
    let reader = kutip_files::RULES.iter().map(|(id, variants)| Rule {
        id,
        numbers: &[],
        severity: None,
        variants,
        example: None,
    });
    trade.chain([kept]).chain(reader).collect()
}

/// A rule in words, for the page that switches rules off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleView {
    /// The id.
    pub id: String,
    /// What it asks for.
    pub what: String,
    /// Why; empty where its name says it all.
    pub why: String,
    /// `info`, `warning` or `error`; none for those of the reader, which differ.
    pub severity: Option<String>,
    /// A text that keeps it.
    pub good: Option<String>,
    /// A text that breaks it.
    pub bad: Option<String>,
}

/// Lists every rule in words.
#[must_use]
pub fn views(lang: Lang) -> Vec<RuleView> {
    let view = |rule: Rule| RuleView {
        id: rule.id.to_owned(),
        what: wording::rule(lang, rule.id),
        why: wording::rule_why(lang, rule.id),
        severity: rule.severity.map(|severity| wording::severity(severity).to_owned()),
        good: rule.example.map(|(good, _)| good.to_owned()),
        bad: rule.example.map(|(_, bad)| bad.to_owned()),
    };
    list().into_iter().map(view).collect()
}

/// Runs the checks of the trade.
pub(crate) fn check(
    record: &EventRecord,
    office: &Office,
    draft: &Draft,
    document: &Document,
    today: NaiveDate,
) -> Vec<Finding> {
    kutip_core::check::check(&kutip_core::check::Input {
        record,
        office: Some(office),
        draft: Some(draft),
        document: Some(document),
        today,
    })
}
