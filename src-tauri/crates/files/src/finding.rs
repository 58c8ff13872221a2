//! Findings of the reader: what is odd about a file, but can be kept.

use std::collections::BTreeMap;

use kutip_core::finding::{Finding, Place, Severity};

use crate::path::Path;

/// The rules of the reader and the variants of their messages.
pub const RULES: &[(&str, &[&str])] = &[
    ("file.unknown-key", &["one", "many", "more"]),
    ("file.zone-assumed", &["assumed"]),
    ("file.kind-missing", &["missing"]),
    ("file.role-assumed", &["assumed"]),
    ("file.unknown-deed", &["other"]),
    ("file.speaker-twice", &["twice"]),
    ("file.blank-entry", &["statement", "sentence"]),
    ("file.dates-reversed", &["event", "position", "time"]),
];

/// Makes a finding about a place of the file.
pub(crate) fn finding(
    rule: &'static str,
    variant: &'static str,
    severity: Severity,
    pointer: impl Into<String>,
) -> Finding {
    debug_assert!(
        RULES.iter().any(|(known, variants)| *known == rule && variants.contains(&variant)),
        "the rule is listed, so that its message is tested"
    );
    Finding::new(rule, variant, severity, Place::Record(pointer.into()))
}

/// How many unknown keys are reported one by one.
const REPORTED: usize = 20;

/// The unknown keys of a file: each is reported once, at its first place, however many entries have it.
#[derive(Debug, Default)]
pub(crate) struct UnknownKeys {
    first: BTreeMap<String, (String, String, usize)>,
    more: usize,
}

impl UnknownKeys {
    /// Notes a key at a place.
    pub(crate) fn note(&mut self, path: &Path<'_>, key: &str) {
        let pattern = path.pattern();
        if let Some((_, _, count)) = self.first.get_mut(&pattern) {
            *count += 1;
        } else if self.first.len() < REPORTED {
            self.first.insert(pattern, (path.pointer(), short(key), 1));
        } else {
            self.more += 1;
        }
    }

    /// Makes the findings.
    pub(crate) fn into_findings(self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = self
            .first
            .into_values()
            .map(|(pointer, key, count)| {
                let variant = if count == 1 { "one" } else { "many" };
                finding("file.unknown-key", variant, Severity::Info, pointer)
                    .with("key", key)
                    .with("count", count.to_string())
            })
            .collect();
        if self.more > 0 {
            findings.push(
                finding("file.unknown-key", "more", Severity::Info, "").with("count", self.more.to_string()),
            );
        }
        findings
    }
}

fn short(key: &str) -> String {
    const MOST: usize = 60;
    match key.char_indices().nth(MOST) {
        None => key.to_owned(),
        Some((end, _)) => format!("{}…", &key[..end]),
    }
}
