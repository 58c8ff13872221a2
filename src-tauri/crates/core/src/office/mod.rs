//! What an office sets once: letterhead, page, style, rules.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::event::{Abbreviation, Zone};
use crate::lang::Language;
use crate::record::Extra;
use crate::release::{Contact, Profile, Signatory};

/// A picture format that every exporter can carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PictureFormat {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

/// The emblem of a letterhead, read and recognised as a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emblem {
    /// The description for those who cannot see it.
    pub alt: String,
    /// The format.
    pub format: PictureFormat,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// SHA-256 of the bytes, in hexadecimal; stands for them in a version.
    pub sha256: String,
    /// The bytes of the file, unchanged.
    #[serde(skip)]
    pub bytes: Arc<[u8]>,
}

/// The case of a dateline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DatelineCase {
    /// All capitals.
    #[default]
    Upper,
    /// As recorded.
    Title,
}

/// How the place before the lead is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DatelineStyle {
    /// The place; the event's city when absent.
    pub text: Option<String>,
    /// The case.
    pub case: DatelineCase,
    /// The dash between place and lead; an en dash when absent.
    pub dash: Option<String>,
}

/// Paper sizes in use in Indonesian offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum PageSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 215 × 330 mm.
    #[serde(rename = "F4-215x330")]
    F4Wide,
    /// 210 × 330 mm.
    #[serde(rename = "F4-210x330")]
    F4Narrow,
}

impl PageSize {
    /// Returns width and height in millimetres.
    #[must_use]
    pub const fn millimetres(self) -> (u32, u32) {
        match self {
            Self::A4 => (210, 297),
            Self::F4Wide => (215, 330),
            Self::F4Narrow => (210, 330),
        }
    }
}

/// Page margins in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Margins {
    /// Above.
    pub top: u32,
    /// Below.
    pub bottom: u32,
    /// Left.
    pub left: u32,
    /// Right.
    pub right: u32,
}

/// Paper, margins and type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageSetup {
    /// The paper.
    pub size: PageSize,
    /// The margins.
    pub margins_mm: Margins,
    /// The typeface.
    pub font: String,
    /// The size of the body in half points.
    pub font_half_points: u32,
    /// The line spacing in percent of single.
    pub line_spacing_percent: u32,
}

impl Default for PageSetup {
    /// A4, Arial 12, margins 20/25/30/20 mm, one and a half spacing.
    fn default() -> Self {
        Self {
            size: PageSize::A4,
            margins_mm: Margins { top: 20, bottom: 25, left: 30, right: 20 },
            font: "Arial".to_owned(),
            font_half_points: 24,
            line_spacing_percent: 150,
        }
    }
}

/// How the date of an event is written in the lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateForm {
    /// `Kamis (18/12)`; with the year when the release is made in another year or much later.
    #[default]
    Short,
    /// `Kamis (18/12/2025)`.
    ShortYear,
    /// `Kamis, 18 Desember 2025`.
    Long,
}

/// Where degrees are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DegreeStyle {
    /// Nowhere in the text, experts apart.
    #[default]
    None,
    /// At the first mention of everybody.
    FirstMention,
    /// In the list of speakers only.
    SpeakerList,
}

/// Switches of style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Style {
    /// The form of dates.
    pub date_form: DateForm,
    /// Where degrees are printed.
    pub degrees: DegreeStyle,
    /// Whether H. and Hj. are printed.
    pub hajj_titles: bool,
    /// Words above which a quote is flagged.
    pub quote_warn_words: usize,
    /// Words above which a headline is flagged.
    pub headline_warn_words: usize,
    /// Words above which a lead is flagged.
    pub lead_max_words: usize,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            date_form: DateForm::default(),
            degrees: DegreeStyle::default(),
            hajj_titles: false,
            quote_warn_words: 40,
            headline_warn_words: 12,
            lead_max_words: 45,
        }
    }
}

/// Parts of a release that an office can switch against its profile; `None` follows the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    /// The letterhead.
    pub letterhead: Option<bool>,
    /// `SIARAN PERS` and the number.
    pub title_block: Option<bool>,
    /// `UNTUK SEGERA DISIARKAN`; an embargo is always printed.
    pub release_line: Option<bool>,
    /// The date above the headline.
    pub date_line: Option<bool>,
    /// The paragraph about the institution.
    pub boilerplate: Option<bool>,
    /// The media contact.
    pub contact: Option<bool>,
    /// The signatory.
    pub signatory: Option<bool>,
    /// The byline.
    pub byline: Option<bool>,
}

/// A rule that the office switched off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleOff {
    /// The rule's id.
    pub rule: String,
    /// Why.
    pub reason: String,
}

/// An entry of the office's own word list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordEntry {
    /// The form to flag.
    pub wrong: String,
    /// The form to write.
    pub right: String,
}

/// What an office sets once.
#[derive(Debug, Clone, PartialEq)]
pub struct Office {
    /// The office's name; institution of the letterhead when no agency line is set.
    pub name: String,
    /// The unit within it, for the number.
    pub unit: Option<String>,
    /// The government line of the letterhead.
    pub government_line: Option<String>,
    /// The agency line of the letterhead, in bold.
    pub agency_line: Option<String>,
    /// The postal address.
    pub address: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The web site.
    pub site: Option<String>,
    /// The emblem, already read.
    pub emblem: Option<Emblem>,
    /// The city of the office.
    pub city: String,
    /// The zone of the office.
    pub zone: Zone,
    /// The language of releases where the event does not say.
    pub language: Language,
    /// The place before the lead.
    pub dateline: DatelineStyle,
    /// The shape where the release does not say.
    pub default_profile: Option<Profile>,
    /// The template of numbers.
    pub number_template: Option<String>,
    /// The media contact.
    pub contact: Option<Contact>,
    /// The paragraph about the institution.
    pub boilerplate: Option<String>,
    /// Who signs.
    pub signatory: Option<Signatory>,
    /// Paper and type.
    pub page: PageSetup,
    /// Switches of style.
    pub style: Style,
    /// Parts switched on or off.
    pub parts: Parts,
    /// Rules switched off.
    pub rules_off: Vec<RuleOff>,
    /// The office's word list.
    pub words: Vec<WordEntry>,
    /// The office's abbreviations.
    pub abbreviations: Vec<Abbreviation>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

impl Office {
    /// Makes the settings of an office that has set nothing but its name and city.
    #[must_use]
    pub fn new(name: impl Into<String>, city: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            unit: None,
            government_line: None,
            agency_line: None,
            address: None,
            phone: None,
            email: None,
            site: None,
            emblem: None,
            city: city.into(),
            zone: Zone::Wib,
            language: Language::Id,
            dateline: DatelineStyle::default(),
            default_profile: None,
            number_template: None,
            contact: None,
            boilerplate: None,
            signatory: None,
            page: PageSetup::default(),
            style: Style::default(),
            parts: Parts::default(),
            rules_off: Vec::new(),
            words: Vec::new(),
            abbreviations: Vec::new(),
            extra: Extra::new(),
        }
    }
}
