//! Releases: what the officer sets, and the draft made of blocks.

mod draft;
mod number;
pub mod stale;
mod state;

pub use draft::{Block, BlockKind, Draft, Headline, HeadlinePattern, Item, LeftOut, Reason, Source, Span};
pub use number::{NumberError, NumberParts, NumberTemplate};
pub use state::{State, Step};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::record::Extra;

/// The house shape of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Profile {
    /// Plain news release: headline, dateline, text, byline.
    Rilis,
    /// With letterhead, title block, release line, date, contact and signatory.
    SiaranPers,
}

/// A person whom journalists can call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The name.
    pub name: String,
    /// The telephone number.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

/// Who signs a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The title, printed above the name.
    pub title: String,
    /// The name.
    pub name: String,
    /// The staff number (NIP), printed below.
    pub id: Option<String>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

/// What the officer set for the release; absent means that Kutip proposes or the office file says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ReleaseSettings {
    /// The house shape.
    pub profile: Option<Profile>,
    /// The headline.
    pub headline: Option<String>,
    /// The line below the headline.
    pub subheadline: Option<String>,
    /// The place before the lead.
    pub dateline: Option<String>,
    /// Initials of writer and editor.
    pub byline: Option<String>,
    /// The number of the release.
    pub number: Option<String>,
    /// The instant before which nothing may be published.
    pub embargo: Option<DateTime<FixedOffset>>,
    /// The media contact.
    pub contact: Option<Contact>,
    /// The paragraph about the institution.
    pub boilerplate: Option<String>,
    /// Who signs.
    pub signatory: Option<Signatory>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}
