//! The house style of the office as the settings page edits it: page, style, parts, rules, words, and whom to call.

use kutip_core::lang::Language;
use kutip_core::office::{
    DateForm, DatelineCase, DatelineStyle, DegreeStyle, Margins, Office, PageSetup, PageSize, Parts, Style,
};
use kutip_core::record::Extra;
use kutip_core::release::Profile;
use kutip_store::{Op, Place, Reader};
use serde::{Deserialize, Serialize};

use super::house_keys::{Keys, rows};
use super::offices::{OfficeFacts, change_office, office_file};
use super::{Desk, Done};
use crate::error::AppError;

macro_rules! facts {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty $(as $ts:literal)?,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub struct $name {
            $($(#[$field_doc])+ $(#[cfg_attr(test, ts(type = $ts))])? pub $field: $type,)+
        }
    )+};
}

facts! {
    /// What an office sets besides its name and addresses; what is not set is at its default.
    HouseFacts {
        /// The language of releases where the event does not say.
        language: Language as "'id' | 'en'",
        /// What the emblem shows, for those who cannot see it.
        emblem_alt: Option<String>,
        /// The place before the lead.
        dateline: DatelineFacts,
        /// The template of numbers.
        number_template: Option<String>,
        /// The media contact.
        contact: Option<ContactFacts>,
        /// The paragraph about the institution.
        boilerplate: Option<String>,
        /// Who signs.
        signatory: Option<SignatoryFacts>,
        /// Paper and type.
        page: PageFacts,
        /// Switches of style.
        style: StyleFacts,
        /// Parts switched on or off against the shape of the release.
        parts: PartsFacts,
        /// Rules switched off.
        rules_off: Vec<RuleOffFacts>,
        /// The office's word list.
        words: Vec<WordFacts>,
        /// The office's abbreviations.
        abbreviations: Vec<AbbreviationFacts>,
    }
    /// How the place before the lead is written.
    DatelineFacts {
        /// The place; the event's city when absent.
        text: Option<String>,
        /// The case.
        case: DatelineCase as "'upper' | 'title'",
        /// The dash between place and lead; an en dash when absent.
        dash: Option<String>,
    }
    /// A person whom journalists can call.
    ContactFacts {
        /// The name.
        name: String,
        /// The telephone number.
        phone: Option<String>,
        /// The e-mail address.
        email: Option<String>,
    }
    /// Who signs a release.
    SignatoryFacts {
        /// The title, printed above the name.
        title: String,
        /// The name.
        name: String,
        /// The staff number, printed below.
        id: Option<String>,
    }
    /// Paper, margins and type.
    PageFacts {
        /// The paper.
        size: PageSize as "'A4' | 'F4-215x330' | 'F4-210x330'",
        /// The margin above, in millimetres.
        top: u32,
        /// The margin below, in millimetres.
        bottom: u32,
        /// The margin on the left, in millimetres.
        left: u32,
        /// The margin on the right, in millimetres.
        right: u32,
        /// The typeface.
        font: String,
        /// The size of the body in half points.
        font_half_points: u32,
        /// The line spacing in percent of single.
        line_spacing_percent: u32,
    }
    /// Switches of style.
    StyleFacts {
        /// The form of dates.
        date_form: DateForm as "'short' | 'short-year' | 'long'",
        /// Where degrees are printed.
        degrees: DegreeStyle as "'none' | 'first-mention' | 'speaker-list'",
        /// Whether H. and Hj. are printed.
        hajj_titles: bool,
        /// Words above which a quote is reported.
        quote_warn_words: usize,
        /// Words above which a headline is reported.
        headline_warn_words: usize,
        /// Words above which a lead is reported.
        lead_max_words: usize,
    }
    /// Parts of a release; what is absent follows the shape.
    PartsFacts {
        /// The letterhead.
        letterhead: Option<bool>,
        /// `SIARAN PERS` and the number.
        title_block: Option<bool>,
        /// `UNTUK SEGERA DISIARKAN`; an embargo is always printed.
        release_line: Option<bool>,
        /// The date above the headline.
        date_line: Option<bool>,
        /// The paragraph about the institution.
        boilerplate: Option<bool>,
        /// The media contact.
        contact: Option<bool>,
        /// Who signs.
        signatory: Option<bool>,
        /// The byline.
        byline: Option<bool>,
    }
    /// A rule that the office switched off.
    RuleOffFacts {
        /// The rule's id.
        rule: String,
        /// Why.
        reason: String,
    }
    /// A word and how the office writes it.
    WordFacts {
        /// The form to report.
        wrong: String,
        /// The form to write.
        right: String,
    }
    /// An abbreviation and its long form.
    AbbreviationFacts {
        /// The short form.
        short: String,
        /// The long form.
        full: String,
        /// Whether readers know the short form.
        known: Option<bool>,
        /// Whether the long form is a proper name.
        proper: Option<bool>,
    }
    /// Settings as they stand in the form, saved or not, and the shape in which the page is looked at.
    PageDraft {
        /// Name, addresses, letterhead.
        office: OfficeFacts,
        /// The rest.
        house: HouseFacts,
        /// The shape.
        profile: Profile as "'rilis' | 'siaran-pers'",
    }
}

impl HouseFacts {
    pub(super) fn of(office: &Office, emblem_alt: Option<String>) -> Self {
        let contact = office.contact.clone();
        let signatory = office.signatory.clone();
        Self {
            language: office.language,
            emblem_alt,
            dateline: DatelineFacts::of(&office.dateline),
            number_template: office.number_template.clone(),
            contact: contact.map(|of| ContactFacts { name: of.name, phone: of.phone, email: of.email }),
            boilerplate: office.boilerplate.clone(),
            signatory: signatory.map(|of| SignatoryFacts { title: of.title, name: of.name, id: of.id }),
            page: PageFacts::of(&office.page),
            style: StyleFacts::of(&office.style),
            parts: PartsFacts::of(&office.parts),
            rules_off: rows(&office.rules_off, |of| RuleOffFacts {
                rule: of.rule.clone(),
                reason: of.reason.clone(),
            }),
            words: rows(&office.words, |of| WordFacts { wrong: of.wrong.clone(), right: of.right.clone() }),
            abbreviations: rows(&office.abbreviations, |of| AbbreviationFacts {
                short: of.short.clone(),
                full: of.full.clone(),
                known: of.known,
                proper: of.proper,
            }),
        }
    }

    /// Writes the keys of an office file; what is at its default goes, what this version does not know stays.
    pub(super) fn put(&self, settings: &mut Extra) -> Result<(), AppError> {
        Keys(settings).put(self)
    }
}

impl DatelineFacts {
    fn of(of: &DatelineStyle) -> Self {
        Self { text: of.text.clone(), case: of.case, dash: of.dash.clone() }
    }
}

impl PageFacts {
    pub(super) fn of(of: &PageSetup) -> Self {
        let Margins { top, bottom, left, right } = of.margins_mm;
        Self {
            size: of.size,
            top,
            bottom,
            left,
            right,
            font: of.font.clone(),
            font_half_points: of.font_half_points,
            line_spacing_percent: of.line_spacing_percent,
        }
    }
}

impl StyleFacts {
    pub(super) fn of(of: &Style) -> Self {
        Self {
            date_form: of.date_form,
            degrees: of.degrees,
            hajj_titles: of.hajj_titles,
            quote_warn_words: of.quote_warn_words,
            headline_warn_words: of.headline_warn_words,
            lead_max_words: of.lead_max_words,
        }
    }
}

impl PartsFacts {
    fn of(of: &Parts) -> Self {
        Self {
            letterhead: of.letterhead,
            title_block: of.title_block,
            release_line: of.release_line,
            date_line: of.date_line,
            boilerplate: of.boilerplate,
            contact: of.contact,
            signatory: of.signatory,
            byline: of.byline,
        }
    }
}

/// Shows the house style; the defaults before there is an office.
///
/// # Errors
/// What the store says.
pub fn house(reader: Reader<'_>) -> Result<HouseFacts, AppError> {
    Ok(match office_file(reader)? {
        Some(file) => HouseFacts::of(&file.office, file.emblem.and_then(|emblem| emblem.alt)),
        None => HouseFacts::of(&Office::new("", ""), None),
    })
}

/// Saves the house style.
///
/// # Errors
/// `field_blank` for a half-filled row, and what the reader of office files refuses: a margin or a size out of its bounds.
/// Nothing is stored then.
pub fn save_house(desk: &mut Desk, facts: &HouseFacts) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("office.edit", Place::Office), |tx| {
        change_office(tx, |row| facts.put(&mut row.settings.0))
    })
}
