//! People and the positions that they hold from one day until another.

mod full_name;
pub mod matching;
mod name;
mod prefix;

pub use full_name::FullName;
pub use name::NameStyle;

use chrono::NaiveDate;

use crate::id::PersonId;
use crate::record::Extra;

/// A person of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// The identifier.
    pub id: PersonId,
    /// The key that the event file uses for this person.
    pub key: String,
    /// The full name without degrees and honorifics, exactly as the person writes it.
    pub name: String,
    /// The name of later mentions; stored, never derived from the full name (rule 8).
    pub short_name: Option<String>,
    /// Honorifics such as H., Hj., K.H., Tgk.
    pub honorific: Option<String>,
    /// Degrees written before the name, such as `Prof. Dr.`
    pub degrees_before: Option<String>,
    /// Degrees written after the name, such as `S.H., M.H.`
    pub degrees_after: Option<String>,
    /// Other names under which the person is known.
    pub aliases: Vec<String>,
    /// Whether the person is an outside expert whose degrees are printed.
    pub expert: bool,
    /// The positions held, in the order of the record.
    pub positions: Vec<Position>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

impl Person {
    /// Lists the positions held on a day, in the order of the record.
    pub fn positions_on(&self, day: NaiveDate) -> impl Iterator<Item = &Position> {
        self.positions.iter().filter(move |position| position.held_on(day))
    }

    /// Returns the position whose title is printed for an event on `day`: the first that was held then.
    #[must_use]
    pub fn position_on(&self, day: NaiveDate) -> Option<&Position> {
        self.positions_on(day).find(|position| !position.title.trim().is_empty())
    }
}

/// A title that a person holds from one day until another, both included.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// The title as it is printed before the name.
    pub title: String,
    /// The institution that the person belongs to.
    pub institution: Option<String>,
    /// The first day; open when absent.
    pub from: Option<NaiveDate>,
    /// The last day; open when absent.
    pub until: Option<NaiveDate>,
    /// The title alone as the news writes it: Gubernur, Sekda.
    pub short_title: Option<String>,
    /// The place that the title governs.
    pub place: Option<String>,
    /// The rank, 1 being the highest; guessed from the title when absent.
    pub rank: Option<u32>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

impl Position {
    /// Tells whether the position was held on a day.
    #[must_use]
    pub fn held_on(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}
