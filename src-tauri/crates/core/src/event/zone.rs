//! The three zones of Indonesian civil time.

use chrono::{NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A zone of Indonesian civil time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Zone {
    /// Western time, UTC+7.
    #[serde(rename = "Asia/Jakarta")]
    Wib,
    /// Central time, UTC+8.
    #[serde(rename = "Asia/Makassar")]
    Wita,
    /// Eastern time, UTC+9.
    #[serde(rename = "Asia/Jayapura")]
    Wit,
}

impl Zone {
    /// Every zone, west to east.
    pub const ALL: [Self; 3] = [Self::Wib, Self::Wita, Self::Wit];

    /// Returns the name in the tz database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wib => "Asia/Jakarta",
            Self::Wita => "Asia/Makassar",
            Self::Wit => "Asia/Jayapura",
        }
    }

    /// Returns the abbreviation that follows a clock time in print.
    #[must_use]
    pub const fn abbreviation(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    /// Finds a zone by its name in the tz database.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zone| zone.name() == name)
    }

    /// Returns the zone of the tz database.
    #[must_use]
    pub const fn tz(self) -> Tz {
        match self {
            Self::Wib => Tz::Asia__Jakarta,
            Self::Wita => Tz::Asia__Makassar,
            Self::Wit => Tz::Asia__Jayapura,
        }
    }

    /// Returns the instant of a local date and time; none when the zone skipped it.
    #[must_use]
    pub fn instant(self, date: NaiveDate, time: NaiveTime) -> Option<chrono::DateTime<Tz>> {
        self.tz().from_local_datetime(&date.and_time(time)).earliest()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_round_trip() {
        for zone in Zone::ALL {
            assert_eq!(Zone::from_name(zone.name()), Some(zone), "a zone is found by its own name");
        }
        assert_eq!(Zone::from_name("Europe/Paris"), None, "other zones are not civil time in Indonesia");
    }
}
