//! Statements: length, marks and wording of quotes, what they hang on.

use super::{Scope, at};
use crate::check::ids;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Passage, Voice, count_words};
use crate::finding::{Place, Severity};
use crate::statement::Statement;

const MAX_SENTENCES: usize = 3;

/// Checks the printable statements of a record.
pub(super) fn check(scope: &Scope<'_>, report: &mut Report<'_>) {
    let numbers: std::collections::HashSet<usize> =
        scope.statements.values().map(|statement| statement.number).collect();
    let mut before: Option<&Statement> = None;
    for statement in scope.record.statements() {
        let base = format!("/statements/{}", statement.number.saturating_sub(1));
        reply(statement, &base, &numbers, report);
        verb(scope, statement, &base, report);
        if statement.is_direct() {
            let released = statement.fields.released.as_ref();
            let place = at(format!("{base}/{}", if released.is_some() { "released/text" } else { "text" }));
            let quote = scope.passage(statement.printed(), place, Voice::Quote);
            if statement.is_wordless_quote() {
                let number = statement.number.to_string();
                report.add(finding(ids::QUOTE_LENGTH, "no-words", &quote.place).with("number", number));
                continue;
            }
            length(scope, &quote, report);
            marks(&quote, report);
            // Where there is a document, its order tells what a quote hangs on.
            if scope.input.document.is_none() {
                dependent(scope, statement, before, &quote, report);
            }
            if let Some(released) = released
                && released.text.trim() != statement.fields.text.trim()
                && released.reason.as_deref().is_none_or(|reason| reason.trim().is_empty())
            {
                report.add(
                    finding(ids::QUOTE_VERBATIM, "no-reason", &at(format!("{base}/released")))
                        .graded(Severity::Warning),
                );
            }
        }
        before = Some(statement);
    }
}

fn reply(
    statement: &Statement,
    base: &str,
    numbers: &std::collections::HashSet<usize>,
    report: &mut Report<'_>,
) {
    let Some(to) = statement.fields.reply_to else {
        return;
    };
    let variant = if !numbers.contains(&to) {
        "unknown"
    } else if to >= statement.number {
        "later"
    } else {
        return;
    };
    report.add(
        finding(ids::STATEMENT_REPLY, variant, &at(format!("{base}/reply_to")))
            .with("number", to.to_string()),
    );
}

/// A recorded verb that doubts an official's word.
fn verb(scope: &Scope<'_>, statement: &Statement, base: &str, report: &mut Report<'_>) {
    let (Some(pack), Some(verb)) = (scope.pack, statement.fields.verb.as_deref()) else {
        return;
    };
    let lower = verb.trim().to_lowercase();
    let root =
        pack.reporting_root(&lower).or_else(|| pack.attribution(&lower).map(|attribution| attribution.root));
    if root.is_some_and(|root| pack.class(root) == crate::check::pack::VerbClass::Doubting) {
        report.add(
            finding(ids::ATTRIBUTION_VERB, "not-official", &at(format!("{base}/verb")))
                .with("verb", verb.trim()),
        );
    }
}

fn length(scope: &Scope<'_>, quote: &Passage<'_>, report: &mut Report<'_>) {
    let words = count_words(quote.text);
    let limit = scope.office.style.quote_warn_words;
    if words > limit {
        report.add(
            finding(ids::QUOTE_LENGTH, "words", &quote.place)
                .with("count", words.to_string())
                .with("limit", limit.to_string()),
        );
    }
    let sentences = quote.sentences().len();
    if sentences > MAX_SENTENCES {
        report.add(
            finding(ids::QUOTE_LENGTH, "sentences", &quote.place)
                .with("count", sentences.to_string())
                .with("limit", MAX_SENTENCES.to_string()),
        );
    }
}

fn marks(quote: &Passage<'_>, report: &mut Report<'_>) {
    let text = quote.text.trim();
    let opening = text.matches(['“', '„']).count();
    let closing = text.matches('”').count();
    let straight = text.matches('"').count();
    let mut add = |rule, variant| report.add(finding(rule, variant, &quote.place));
    let outer =
        (opening == 1 && closing == 1 && straight == 0 && text.starts_with('“') && text.ends_with('”'))
            || (straight == 2 && opening == 0 && text.starts_with('"') && text.ends_with('"'));
    if outer {
        add(ids::QUOTE_NESTING, "outer");
    } else if opening != closing || !straight.is_multiple_of(2) {
        add(ids::QUOTE_NESTING, "unbalanced");
    }
    if text.matches('[').count() != text.matches(']').count() {
        add(ids::QUOTE_NESTING, "unbalanced");
    }
    if wrong_ellipsis(text) {
        add(ids::QUOTE_ELLIPSIS, "dots");
    }
}

/// An omission is ` ... ` with blanks, or four dots at the end of a sentence.
fn wrong_ellipsis(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] != b'.' {
            i += 1;
            continue;
        }
        let dots = bytes[i..].iter().take_while(|b| **b == b'.').count();
        let end = i + dots;
        let blank_before = i > 0 && bytes[i - 1] == b' ';
        let blank_after = bytes.get(end).is_none_or(|b| !b.is_ascii_alphanumeric());
        let right = match dots {
            1 => true,
            3 => (blank_before || i == 0 || end == bytes.len()) && blank_after,
            4 => blank_after,
            _ => false,
        };
        if !right {
            return true;
        }
        i = end;
    }
    false
}

fn dependent(
    scope: &Scope<'_>,
    statement: &Statement,
    before: Option<&Statement>,
    quote: &Passage<'_>,
    report: &mut Report<'_>,
) {
    let depends = scope.pack.is_some_and(|pack| pack.depends(quote));
    if !depends || statement.fields.reply_to.is_some() {
        return;
    }
    let title = scope.record.event.title.as_str();
    let variant = match before {
        _ if scope.pack.is_some_and(|pack| pack.named_by(quote, title)) => return,
        None => "first",
        Some(before) if before.speaker != statement.speaker => "other-speaker",
        Some(_) => return,
    };
    let place = Place::Record(format!("/statements/{}/text", statement.number.saturating_sub(1)));
    let flagged =
        finding(ids::QUOTE_DEPENDENCE, variant, &place).with("number", statement.number.to_string());
    report.add(if before.is_none() { flagged.graded(Severity::Info) } else { flagged });
}
