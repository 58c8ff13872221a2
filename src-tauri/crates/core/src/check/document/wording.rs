//! Printed quotes against their records; marks around words that nobody said (rule 3).

use std::collections::HashSet;

use super::page::Page;
use crate::check::ids;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::count_words;
use crate::finding::{Place, Severity};

/// Marks around fewer words are a term, not a quote.
const QUOTE_WORDS: usize = 4;

/// Checks the wording of every quote.
pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let record = page.scope.record;
    let mut said: Option<HashSet<String>> = None;
    for (index, flat) in page.paragraphs.iter().enumerate() {
        let place = Place::Paragraph(flat.number);
        for quote in &flat.quotes {
            let inner = &flat.text[quote.inner()];
            match (quote.id, quote.statement) {
                (Some(_), Some(statement)) => {
                    if letters(inner) != letters(statement.printed()) {
                        report.add(
                            finding(ids::QUOTE_VERBATIM, "stale", &place)
                                .with("number", statement.number.to_string()),
                        );
                    }
                }
                (Some(_), None) => report.add(finding(ids::RESTRICTED_PRINTED, "text", &place)),
                (None, _) => {
                    let passage = &page.passages[index];
                    let named = passage.at_byte(quote.range.start).checked_sub(1).is_some_and(|before| {
                        page.scope.pack.is_some_and(|pack| pack.names_a_theme(passage.lower(before)))
                    });
                    if named || count_words(inner) < QUOTE_WORDS {
                        continue;
                    }
                    let said = said.get_or_insert_with(|| {
                        let event = &record.event;
                        let named = [
                            Some(&event.title),
                            event.theme.as_ref(),
                            event.title_short.as_ref(),
                            event.news.as_ref(),
                        ];
                        record
                            .statements()
                            .map(|statement| letters(statement.printed()))
                            .chain(named.into_iter().flatten().map(|text| letters(text)))
                            .chain(event.programmes.iter().map(|programme| letters(&programme.name)))
                            .collect()
                    });
                    let own = letters(inner);
                    // Marks that the title has around a part of itself are its own.
                    if !said.contains(&own) && !letters(&record.event.title).contains(&own) {
                        let shown: String = inner.chars().take(40).collect();
                        report.add(
                            finding(ids::QUOTE_VERBATIM, "unknown", &place)
                                .with("found", shown)
                                .graded(Severity::Warning),
                        );
                    }
                }
            }
        }
    }
}

/// The letters and digits alone: marks and blanks differ by rule.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric() || *c == crate::text::REPLACEMENT)
        .filter(|c| *c != crate::text::REPLACEMENT)
        .collect()
}
