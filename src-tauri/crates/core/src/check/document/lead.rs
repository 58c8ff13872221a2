//! The lead (rule 18) and its date.

use super::page::Page;
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::report::{Report, finding};
use crate::check::scan::count_words;

const MAX_SENTENCES: usize = 3;

/// Checks the first paragraph.
pub(super) fn check(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
    let (Some(flat), Some(passage)) = (page.paragraphs.first(), page.passages.first()) else {
        return;
    };
    let words = count_words(&flat.text);
    let limit = page.scope.office.style.lead_max_words;
    let mut too_long = |variant, count: usize, limit: usize| {
        report.add(
            finding(ids::LEAD_LENGTH, variant, &passage.place)
                .with("count", count.to_string())
                .with("limit", limit.to_string()),
        );
    };
    if words > limit {
        too_long("words", words, limit);
    }
    let sentences = passage.sentences().len();
    if sentences > MAX_SENTENCES {
        too_long("sentences", sentences, MAX_SENTENCES);
    }
    let event = &page.scope.record.event;
    let dates = pack.dates(passage, event.date);
    if let Some(found) = pack.lead_opener(passage) {
        report.add(finding(ids::LEAD_OPENING, "opener", &passage.place).with("found", found));
    } else if let Some(date) = dates.first() {
        let opening = passage.at_byte(date.start);
        let from = (0..=opening).rev().find(|&i| passage.opens_sentence(i)).unwrap_or(0);
        let end = passage.sentence_end(opening);
        let before = &passage.text[passage.start(from)..date.start];
        let after = &passage.text[date.end..passage.start(end).max(date.end)];
        let place_of = |text: &str| {
            [event.venue.as_deref(), Some(event.city.as_str())]
                .into_iter()
                .flatten()
                .map(str::trim)
                .any(|place| !place.is_empty() && text.contains(place))
        };
        if place_of(after) && !place_of(before) {
            report.add(
                finding(ids::LEAD_OPENING, "time-first", &passage.place)
                    .with("found", &passage.text[date.start..date.end]),
            );
        }
    }
    let last = event.date_until.unwrap_or(event.date).max(event.date);
    let known: Vec<_> = dates.iter().filter_map(|date| Some((date, date.date?))).collect();
    if let Some((date, _)) = known.first()
        && !known.iter().any(|(_, day)| (event.date..=last).contains(day))
    {
        report.add(
            finding(ids::DATE_EVENT, "other", &passage.place)
                .with("found", &passage.text[date.start..date.end])
                .with("date", event.language.words().plain_date(event.date)),
        );
    }
}
