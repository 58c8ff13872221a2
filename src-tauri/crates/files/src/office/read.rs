//! From the bytes of an office file to the settings of an office.

use kutip_core::event::Zone;
use kutip_core::office::{
    DateForm, DatelineCase, DatelineStyle, DegreeStyle, Margins, Office, PageSetup, PageSize, Parts, RuleOff,
    Style, WordEntry,
};

use super::shape;
use crate::event::parts::{abbreviations, contact, signatory};
use crate::object::Object;
use crate::validate::Validator;
use crate::{Read, ReadError, json};

/// The settings of an office, and the emblem that is still to be loaded.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficeFile {
    /// The settings, without emblem.
    pub office: Office,
    /// The emblem's file.
    pub emblem: Option<EmblemFile>,
}

/// The file of an emblem, as the office file names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmblemFile {
    /// The name; whether it stays beside the office file is for whoever loads it to say.
    pub name: String,
    /// The description for those who cannot see it.
    pub alt: Option<String>,
}

/// Reads an office file.
///
/// # Errors
/// The first thing that is no such file, with its place.
pub fn read(bytes: &[u8]) -> Result<Read<OfficeFile>, ReadError> {
    let text = json::decode(bytes)?;
    let root = json::parse(text)?;
    let mut validator = Validator::new(text);
    validator.file(&root, &shape::FILE)?;
    let mut root = Object::of(root);
    root.take("format");
    let emblem = root.words("emblem");
    let alt = root.words("emblem_alt");
    let value = OfficeFile { office: office(root), emblem: emblem.map(|name| EmblemFile { name, alt }) };
    Ok(Read { value, findings: validator.unknown.into_findings() })
}

fn office(mut root: Object<'_>) -> Office {
    Office {
        unit: root.words("unit"),
        government_line: root.words("government_line"),
        agency_line: root.words("agency_line"),
        address: root.words("address"),
        phone: root.words("phone"),
        email: root.words("email"),
        site: root.words("site"),
        zone: root.one_of("zone").unwrap_or(Zone::Wib),
        language: root.one_of("language").unwrap_or_default(),
        dateline: root.object("dateline").map(dateline).unwrap_or_default(),
        default_profile: root.one_of("default_profile"),
        number_template: root.words("number_template"),
        contact: root.object("contact").map(contact),
        boilerplate: root.words("boilerplate"),
        signatory: root.object("signatory").map(signatory),
        page: root.object("page").map(page).unwrap_or_default(),
        style: root.object("style").map(style).unwrap_or_default(),
        parts: root.object("parts").map(parts).unwrap_or_default(),
        rules_off: rules_off(&mut root),
        words: words(&mut root),
        abbreviations: abbreviations(root.list("abbreviations")),
        ..Office::new(root.text("name"), root.text("city"))
    }
    .with_rest(root)
}

/// What is left over are the unknown keys.
trait WithRest {
    fn with_rest(self, rest: Object<'_>) -> Self;
}

impl WithRest for Office {
    fn with_rest(mut self, rest: Object<'_>) -> Self {
        self.extra = rest.rest();
        self
    }
}

fn dateline(mut dateline: Object<'_>) -> DatelineStyle {
    DatelineStyle {
        text: dateline.words("text"),
        case: dateline.one_of::<DatelineCase>("case").unwrap_or_default(),
        dash: dateline.words("dash"),
    }
}

fn page(mut page: Object<'_>) -> PageSetup {
    let usual = PageSetup::default();
    PageSetup {
        size: page.one_of::<PageSize>("size").unwrap_or_default(),
        margins_mm: page
            .object("margins_mm")
            .map_or(usual.margins_mm, |margins| self::margins(margins, usual.margins_mm)),
        font: page.words("font").unwrap_or(usual.font),
        font_half_points: page
            .decimal("font_size_pt")
            .map_or(usual.font_half_points, |points| rounded(points * 2.0)),
        line_spacing_percent: page
            .decimal("line_spacing")
            .map_or(usual.line_spacing_percent, |spacing| rounded(spacing * 100.0)),
    }
}

fn margins(mut margins: Object<'_>, usual: Margins) -> Margins {
    let mut side =
        |key, usual| margins.whole(key).and_then(|(side, _)| u32::try_from(side).ok()).unwrap_or(usual);
    Margins {
        top: side("top", usual.top),
        bottom: side("bottom", usual.bottom),
        left: side("left", usual.left),
        right: side("right", usual.right),
    }
}

fn style(mut style: Object<'_>) -> Style {
    let usual = Style::default();
    let date_form = style.one_of::<DateForm>("date_form").unwrap_or_default();
    let degrees = style.one_of::<DegreeStyle>("degrees").unwrap_or_default();
    let hajj_titles = style.flag("hajj_titles").unwrap_or_default();
    let mut words =
        |key, usual| style.whole(key).and_then(|(words, _)| usize::try_from(words).ok()).unwrap_or(usual);
    Style {
        date_form,
        degrees,
        hajj_titles,
        quote_warn_words: words("quote_warn_words", usual.quote_warn_words),
        headline_warn_words: words("headline_warn_words", usual.headline_warn_words),
        lead_max_words: words("lead_max_words", usual.lead_max_words),
    }
}

fn parts(mut parts: Object<'_>) -> Parts {
    Parts {
        letterhead: parts.flag("letterhead"),
        title_block: parts.flag("title_block"),
        release_line: parts.flag("release_line"),
        date_line: parts.flag("date_line"),
        boilerplate: parts.flag("boilerplate"),
        contact: parts.flag("contact"),
        signatory: parts.flag("signatory"),
        byline: parts.flag("byline"),
    }
}

fn rules_off(root: &mut Object<'_>) -> Vec<RuleOff> {
    let rules = root.list("rules_off").into_iter().map(Object::of);
    rules.map(|mut rule| RuleOff { rule: rule.text("rule"), reason: rule.text("reason") }).collect()
}

fn words(root: &mut Object<'_>) -> Vec<WordEntry> {
    let words = root.list("words").into_iter().map(Object::of);
    words.map(|mut word| WordEntry { wrong: word.text("wrong"), right: word.text("right") }).collect()
}

/// Rounds a number that the table keeps between 0 and 400.
fn rounded(number: f64) -> u32 {
    (0..=400_u32)
        .min_by(|one, other| {
            let distance = |whole: u32| (f64::from(whole) - number).abs();
            distance(*one).total_cmp(&distance(*other))
        })
        .unwrap_or_default()
}
