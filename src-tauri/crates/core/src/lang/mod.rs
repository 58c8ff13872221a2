//! Language packs: everything that depends on the language of the release.
//!
//! A pack has [`Words`] (dates, labels, lines of the document) and, where it was written, a
//! [`Composer`]. Nothing outside a pack knows a word of its language.

pub mod en;
pub mod id;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::event::Zone;
use crate::office::{DateForm, Style};
use crate::record::EventRecord;
use crate::release::Draft;

/// A language of releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Language {
    /// Returns the tag that documents carry.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Id => "id-ID",
            Self::En => "en-GB",
        }
    }

    /// Returns the words of the language.
    #[must_use]
    pub fn words(self) -> &'static dyn Words {
        match self {
            Self::Id => &id::Indonesian,
            Self::En => &en::English,
        }
    }

    /// Returns the composer of the language, where there is one.
    #[must_use]
    pub fn composer(self) -> Option<&'static dyn Composer> {
        match self {
            Self::Id => Some(&id::Indonesian),
            Self::En => None,
        }
    }

    /// Splits a known reporting verb off the beginning of a paraphrase; none where there is none, or nothing behind it.
    #[must_use]
    pub fn reporting_verb(self, text: &str) -> Option<(&str, &str)> {
        match self {
            Self::Id => id::reporting_verb(text),
            Self::En => None,
        }
    }
}

/// What the composer may know beside the record.
#[derive(Debug, Clone)]
pub struct ComposeContext<'a> {
    /// The office's switches.
    pub style: &'a Style,
    /// The office's abbreviations.
    pub abbreviations: &'a [crate::event::Abbreviation],
    /// The local day on which the release is made.
    pub today: NaiveDate,
}

/// Turns a record into a draft; a pure function: the same record and context give the same draft.
pub trait Composer: Sync {
    /// Composes the draft.
    fn compose(&self, record: &EventRecord, context: &ComposeContext<'_>) -> Draft;
}

/// The words of documents and dates.
pub trait Words: Sync {
    /// Returns the name of the weekday of a date.
    fn weekday(&self, date: NaiveDate) -> &'static str;
    /// Writes a date in a form; [`DateForm::Short`] without the year.
    fn date(&self, date: NaiveDate, form: DateForm) -> String;
    /// Writes a date without its weekday, such as `18 Desember 2025`.
    fn plain_date(&self, date: NaiveDate) -> String;
    /// Writes a clock time with its zone, such as `pukul 09.00 WIB`.
    fn time(&self, time: NaiveTime, zone: Zone) -> String;
    /// Returns the title of a press release, `SIARAN PERS`.
    fn press_release(&self) -> &'static str;
    /// Writes the number line, `Nomor: …`.
    fn number_line(&self, number: &str) -> String;
    /// Returns the line of a release that may be published at once.
    fn for_immediate_release(&self) -> &'static str;
    /// Writes the line of an embargo; `until` is in the zone.
    fn embargo_line(&self, until: DateTime<FixedOffset>, zone: Zone) -> String;
    /// Writes the heading of the boilerplate, `Tentang …`.
    fn about(&self, office: &str) -> String;
    /// Returns the heading of the media contact, `Narahubung`.
    fn media_contact(&self) -> &'static str;
    /// Writes a telephone line.
    fn phone_line(&self, phone: &str) -> String;
    /// Writes an e-mail line.
    fn email_line(&self, email: &str) -> String;
    /// Writes a web site line.
    fn site_line(&self, site: &str) -> String;
    /// Writes a staff number line, `NIP …`.
    fn staff_number_line(&self, number: &str) -> String;
    /// Returns the words of the footer around page and count: `Halaman`, `dari`.
    fn page_of(&self) -> (&'static str, &'static str);
}
