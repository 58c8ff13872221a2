//! Marks and commas around quotes (rules 1 and 2).

use super::page::{Flat, Page, Quote};
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::report::{Report, finding};

/// Checks the marks of every paragraph.
pub(super) fn check(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
    for (index, flat) in page.paragraphs.iter().enumerate() {
        let place = &page.passages[index].place;
        if flat.masked.contains('"') {
            report.add(finding(ids::QUOTE_MARKS, "straight", place));
        }
        if flat.masked.contains(['“', '”']) {
            report.add(finding(ids::QUOTE_NESTING, "unbalanced", place));
        }
        for quote in &flat.quotes {
            around(page, index, flat, quote, pack, report);
            if flat.text[quote.inner()].contains(['“', '”', '"']) {
                report.add(finding(ids::QUOTE_NESTING, "same-kind", place));
            }
        }
    }
}

fn around(
    page: &Page<'_>,
    index: usize,
    flat: &Flat<'_>,
    quote: &Quote<'_>,
    pack: &dyn CheckPack,
    report: &mut Report<'_>,
) {
    let passage = &page.passages[index];
    let place = &passage.place;
    let inner = &flat.text[quote.inner()];
    let tail = &flat.text[quote.range.end..];
    let next = passage.at_byte(quote.range.end);
    let gap = flat.text.get(quote.range.end..passage.start(next)).unwrap_or_default();
    let shown: String = inner
        .chars()
        .skip(inner.chars().count().saturating_sub(12))
        .chain("”".chars())
        .chain(tail.chars().take(12))
        .collect();
    let flag = |variant| finding(ids::QUOTE_MARKS, variant, place).with("found", shown.as_str());
    // Behind a theme in marks no speaker follows, whatever its sentence opens with (`Lapor Selasih`).
    let theme = passage
        .at_byte(quote.range.start)
        .checked_sub(1)
        .is_some_and(|before| pack.names_a_theme(passage.lower(before)));
    let attributed = next < passage.len()
        && !theme
        && gap.trim_matches([' ', ',', '.', '\u{a0}']).is_empty()
        && pack.attribution(passage.lower(next)).is_some();

    if inner.ends_with(",,") || inner.ends_with(".,") && !inner.ends_with("..,") {
        report.add(flag("doubled"));
    } else if inner.ends_with("?,") || inner.ends_with("!,") {
        report.add(flag("comma-after-end"));
    }
    // Marks around a theme or a term keep the stop outside; only what somebody said has it inside.
    if attributed || quote.id.is_some() {
        if tail.starts_with([',', '.']) {
            report.add(flag("stop-outside"));
        } else if attributed && !inner.ends_with([',', '?', '!']) && !inner.ends_with("...") {
            report.add(flag("comma-missing"));
        }
    }
    if attributed && passage.is_capital(next) {
        let verb = passage.word(next);
        let mut lower = verb.chars();
        let low: String = lower.next().into_iter().flat_map(char::to_lowercase).chain(lower).collect();
        report.add(flag("capital-verb").fixed_by(format!("”{gap}{verb}"), format!("”{gap}{low}")));
    }
    let Some(before) = passage.at_byte(quote.range.start).checked_sub(1) else {
        return;
    };
    let bare = flat.text[passage.end(before)..quote.range.start].trim().is_empty();
    let verb = passage.lower(before);
    if bare
        && (pack.reporting_root(verb).is_some() || pack.attribution(verb).is_some_and(|found| !found.pronoun))
        && quote.id.is_some()
    {
        report.add(flag("comma-before").with("verb", passage.word(before)));
    }
}
