//! Collecting findings: rules that the office switched off give nothing.

use std::collections::HashSet;
use std::ops::Range;

use super::rules;
use super::scan::{MASK, Passage, Voice};
use crate::finding::{Finding, Place, Severity};

/// Collects what the rules notice.
pub(crate) struct Report<'a> {
    off: HashSet<&'a str>,
    findings: Vec<Finding>,
}

impl<'a> Report<'a> {
    /// Opens a report in which some rules are switched off.
    pub(crate) fn new(off: impl IntoIterator<Item = &'a str>) -> Self {
        Self { off: off.into_iter().collect(), findings: Vec::new() }
    }

    /// Adds a finding unless its rule is off.
    pub(crate) fn add(&mut self, finding: Finding) {
        if !self.off.contains(finding.rule) {
            self.findings.push(finding);
        }
    }

    /// Takes back the mends of paragraphs that would also hit the words of a quote.
    pub(crate) fn spare_quotes(&mut self, quoted: impl Fn(usize, &str) -> bool) {
        for finding in &mut self.findings {
            if let (Place::Paragraph(number), Some(fix)) = (&finding.place, &finding.fix)
                && quoted(*number, &fix.find)
            {
                finding.fix = None;
            }
        }
    }

    /// Gives the findings, the gravest first; what the text repeats from the record only once, and nothing that
    /// the composer has said already.
    pub(crate) fn into_findings(mut self, composed: &[Finding]) -> Vec<Finding> {
        if !composed.is_empty() {
            let known: HashSet<_> =
                composed.iter().map(|said| (said.rule, said.variant, &said.place)).collect();
            let whole = |finding: &Finding| {
                known.contains(&(finding.rule, finding.variant, &finding.place))
                    || known.contains(&(finding.rule, finding.variant, &Place::Release))
            };
            self.findings.retain(|finding| !whole(finding));
        }
        let in_record: HashSet<_> = self
            .findings
            .iter()
            .filter(|finding| matches!(finding.place, Place::Record(_)))
            .map(said)
            .collect();
        let mut seen = HashSet::new();
        let kept: Vec<bool> = self
            .findings
            .iter()
            .map(|finding| {
                let repeats =
                    !matches!(finding.place, Place::Record(_)) && in_record.contains(&said(finding));
                !repeats && seen.insert((finding.place.clone(), said(finding)))
            })
            .collect();
        let mut findings: Vec<Finding> = self
            .findings
            .into_iter()
            .zip(kept)
            .filter_map(|(finding, keep)| keep.then_some(finding))
            .collect();
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        findings
    }
}

/// What a finding says, without its place.
fn said(finding: &Finding) -> (&'static str, &'static str, Vec<(&'static str, String)>) {
    let params = finding.params.iter().map(|(name, value)| (*name, value.clone())).collect();
    (finding.rule, finding.variant, params)
}

/// Makes a finding with the default severity of its rule.
pub(crate) fn finding(rule: &'static str, variant: &'static str, place: &Place) -> Finding {
    let severity = rules::severity(rule).unwrap_or(Severity::Warning);
    Finding::new(rule, variant, severity, place.clone())
}

/// Changes a finding.
pub(crate) trait Graded {
    /// Sets the severity.
    fn graded(self, severity: Severity) -> Self;
    /// Offers a mend for some bytes of a text. A quote never gets one, and what is found is widened by the words
    /// around it until it stands in the text once, so that the mend cannot hit another place.
    fn mended(self, passage: &Passage<'_>, bytes: Range<usize>, right: &str) -> Self;
}

impl Graded for Finding {
    fn graded(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    fn mended(self, passage: &Passage<'_>, bytes: Range<usize>, right: &str) -> Self {
        if passage.voice == Voice::Quote {
            return self;
        }
        let text = passage.text;
        let (mut from, mut to) = (bytes.start, bytes.end);
        // A word repeated over and over is told apart by no words around it: then there is no mend.
        let mut room = 8;
        while text.matches(&text[from..to]).nth(1).is_some() && (from > 0 || to < text.len()) {
            if room == 0 {
                return self;
            }
            room -= 1;
            let before = text[..from].trim_end();
            // A blank may be of more than one byte: the word starts where the text behind it does.
            let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
            from = (before.len() - word.len()).min(from);
            let after = text[to..].trim_start();
            let skipped = text.len() - to - after.len();
            to += skipped + after.find(char::is_whitespace).unwrap_or(after.len());
        }
        let find = &text[from..to];
        if find.contains(MASK) {
            return self;
        }
        let replace = format!("{}{right}{}", &text[from..bytes.start], &text[bytes.end..to]);
        self.fixed_by(find, replace)
    }
}
