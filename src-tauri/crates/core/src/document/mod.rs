//! The document tree: one resolved release, from which every format is rendered.
//!
//! All words are in the tree already, in the language of the release; exporters add none. Serialised as
//! JSON with its `schema` number, the tree is what a frozen version holds.

mod build;
mod marks;

pub use build::{BuildError, Context, build, quoted};
pub use marks::curly;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::id::StatementId;
use crate::lang::Language;
use crate::office::{Emblem, PageSetup};
use crate::release::Profile;

/// The schema number of the serialised tree.
pub const SCHEMA: u32 = 1;

/// A resolved release.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// The schema number, [`SCHEMA`].
    pub schema: u32,
    /// The language of the text.
    pub language: Language,
    /// The house shape.
    pub profile: Profile,
    /// Paper and type.
    pub page: PageSetup,
    /// What stands in properties and front matter, not on the page.
    pub meta: Meta,
    /// The letterhead of the first page.
    pub letterhead: Option<Letterhead>,
    /// `SIARAN PERS` and the number.
    pub title_block: Option<TitleBlock>,
    /// The line that says when the release may be published.
    pub release_line: Option<String>,
    /// The embargo, repeated on every page and in every format.
    pub embargo: Option<Embargo>,
    /// Place and date above the headline.
    pub date_line: Option<String>,
    /// The headline.
    pub headline: String,
    /// The line below it.
    pub subheadline: Option<String>,
    /// The text, lead first.
    pub body: Vec<Paragraph>,
    /// Initials of writer and editor, with brackets; printed at the end of the last paragraph.
    pub byline: Option<String>,
    /// The paragraph about the institution.
    pub boilerplate: Option<Section>,
    /// The media contact.
    pub contact: Option<Section>,
    /// Who signs.
    pub signatory: Option<SignatoryBlock>,
    /// Words of the page footer.
    pub footer: Footer,
}

/// What stands in properties and front matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The office that issues the release.
    pub office: String,
    /// The event's title as recorded.
    pub event_title: String,
    /// The day of the event.
    pub event_date: NaiveDate,
    /// The city of the event.
    pub city: String,
    /// When the release was made.
    pub made: DateTime<FixedOffset>,
    /// The number of the release.
    pub number: Option<String>,
}

/// The letterhead of the first page; absent lines are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// The emblem, left of the lines.
    pub emblem: Option<Emblem>,
    /// The government, in the smaller type (3 to 4 of the agency line).
    pub government_line: Option<String>,
    /// The agency, in the larger type and bold.
    pub agency_line: String,
    /// Address, then telephone, e-mail and site, one line each.
    pub address_lines: Vec<String>,
}

/// The title block above the headline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitleBlock {
    /// `SIARAN PERS`.
    pub title: String,
    /// `Nomor: …`, when there is a number.
    pub number_line: Option<String>,
}

/// An embargo in words and as an instant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Embargo {
    /// The line to print, `EMBARGO sampai dengan …`.
    pub line: String,
    /// When it ends.
    pub until: DateTime<FixedOffset>,
}

/// A paragraph of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// What the paragraph is.
    pub kind: ParagraphKind,
    /// The runs, in order.
    pub inlines: Vec<Inline>,
}

/// What a paragraph of the body is; exporters style by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ParagraphKind {
    /// The lead.
    Lead,
    /// Running text.
    Body,
    /// A paragraph that a quote opens.
    Quote,
}

/// A run of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Inline {
    /// Running text.
    Text {
        /// The text.
        text: String,
    },
    /// The place before the lead, with its dash and blanks.
    Dateline {
        /// The text.
        text: String,
    },
    /// A word of another language, set in italics.
    Foreign {
        /// The text.
        text: String,
    },
    /// A direct quote.
    Quote {
        /// The number in the release, 1-based, in order of appearance.
        number: u32,
        /// The record; never written to a file that leaves the office.
        statement: StatementId,
        /// The opening mark, `“`.
        opening: String,
        /// The printed wording, inner marks curly and single, without outer marks and closing comma or stop.
        wording: String,
        /// The closing mark with what belongs inside it: `,”`, `.”`, `”`.
        closing: String,
    },
}

impl Inline {
    /// Returns the run as it is read.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Text { text } | Self::Dateline { text } | Self::Foreign { text } => text.clone(),
            Self::Quote { opening, wording, closing, .. } => [opening.as_str(), wording, closing].concat(),
        }
    }
}

impl Paragraph {
    /// Returns the paragraph as it is read.
    #[must_use]
    pub fn text(&self) -> String {
        self.inlines.iter().map(Inline::text).collect()
    }
}

/// A headed section after the text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading, such as `Narahubung`.
    pub heading: String,
    /// Paragraphs or lines.
    pub lines: Vec<String>,
}

/// The signature at the end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatoryBlock {
    /// The title, above the space for the signature.
    pub title: String,
    /// The name.
    pub name: String,
    /// The staff number with its label, such as `NIP …`.
    pub id_line: Option<String>,
}

/// Words of the page footer: `Halaman 1 dari 2`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footer {
    /// Before the page number, such as `Halaman`.
    pub page: String,
    /// Between page number and count, such as `dari`.
    pub of: String,
}

impl Document {
    /// Writes the tree in its one canonical form: JSON without blanks, members in the order of the schema.
    ///
    /// # Errors
    /// What the serialiser says; a tree has nothing that it refuses.
    pub fn canonical(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// Reads a frozen tree. The bytes of an emblem are not in it, only their hash.
    ///
    /// # Errors
    /// What does not fit the schema.
    pub fn from_canonical(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }

    /// Lists the quotes in order of appearance: number, record, printed wording.
    pub fn quotes(&self) -> impl Iterator<Item = (u32, StatementId, &str)> {
        self.body.iter().flat_map(|paragraph| &paragraph.inlines).filter_map(|inline| match inline {
            Inline::Quote { number, statement, wording, .. } => Some((*number, *statement, wording.as_str())),
            _ => None,
        })
    }
}
