//! What narrows a search beside its words: whose rows, which days, which tables.

use std::ops::RangeInclusive;

use chrono::{Datelike as _, NaiveDate};
use uuid::Uuid;

use super::refresh::DAY_BITS;
use super::sources::PEOPLE;

/// What narrows a search; the usual one narrows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facets<'a> {
    /// Whose statements, events and releases; doubles of the person count as the person.
    pub speaker: Option<Uuid>,
    /// The first day of events.
    pub from: Option<NaiveDate>,
    /// The last one.
    pub until: Option<NaiveDate>,
    /// The tables; all of them when empty.
    pub tables: &'a [&'a str],
}

impl Facets<'_> {
    /// Tells whether so few rows are left that no word is needed to list them.
    #[must_use]
    pub const fn narrow_enough(&self) -> bool {
        self.speaker.is_some() || self.from.is_some() || self.until.is_some()
    }

    /// Returns the ids of search rows whose days are asked for; a day asked for leaves people out.
    pub(super) fn rids(&self) -> RangeInclusive<i64> {
        let first = |day: NaiveDate| i64::from(day.num_days_from_ce()) << DAY_BITS;
        let after_all = if self.from.is_some() { (PEOPLE << DAY_BITS) - 1 } else { i64::MAX };
        let last = self.until.map_or(after_all, |day| first(day).saturating_add((1 << DAY_BITS) - 1));
        self.from.map_or(i64::MIN, first)..=last
    }
}
