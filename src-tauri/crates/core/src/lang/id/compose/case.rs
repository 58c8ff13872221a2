//! The record, normalised for composing: its voices, and what they said.

use super::capitals;
use std::borrow::Cow;
use std::cell::OnceCell;

use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::clause;
use super::indirect::{Framed, Gap};
use super::voice::{self, Voice};
use crate::event::Event;
use crate::id::PersonId;
use crate::lang::ComposeContext;
use crate::lang::id::lexicon::{self, Report};
use crate::lang::id::shorthand;
use crate::record::EventRecord;
use crate::statement::Statement;
use crate::text::one_line;

/// A printable statement with what the grammar needs to know of it.
#[derive(Debug)]
pub(super) struct Said<'a> {
    /// The record.
    pub statement: &'a Statement,
    /// Index of the voice.
    pub voice: usize,
    /// The printed wording in one line; of a paraphrase without its final stop.
    pub text: String,
    /// The recorded reporting verb, where the lexicon knows it.
    pub report: Option<Report>,
    /// The frame of a paraphrase, once it was asked for.
    pub framed: OnceCell<Result<Framed, Gap>>,
    /// The headline that it gives with its speaker, once it was asked for.
    pub headline: OnceCell<Option<String>>,
}

impl Said<'_> {
    pub(super) fn is_direct(&self) -> bool {
        self.statement.is_direct()
    }

    pub(super) fn words(&self) -> usize {
        crate::text::word_count(&self.text)
    }
}

/// The record, normalised.
#[derive(Debug)]
pub(super) struct Case<'a> {
    pub record: &'a EventRecord,
    pub event: &'a Event,
    pub context: &'a ComposeContext<'a>,
    pub voices: Vec<Voice<'a>>,
    pub said: Vec<Said<'a>>,
    /// Index of the statement that the officer marked as the news.
    pub angle: Option<usize>,
    /// The title, out of capitals when it was typed in capitals only.
    pub title: String,
    pub organiser: Option<String>,
    pub organiser_short: Option<String>,
    /// Capitalised words that are names in this record.
    pub names: FxHashSet<&'a str>,
}

impl<'a> Case<'a> {
    pub(super) fn new(record: &'a EventRecord, context: &'a ComposeContext<'a>) -> Self {
        let event = &record.event;
        let mut case = Self {
            record,
            event,
            context,
            voices: voice::list(record, context),
            said: Vec::new(),
            angle: None,
            title: event_of(&out_of_capitals(&line(&event.title), event)).to_owned(),
            organiser: text(event.organiser.as_deref()),
            organiser_short: text(event.organiser_short.as_deref()),
            names: name_words(record),
        };
        case.said = record
            .statements()
            .filter(|statement| !statement.is_wordless_quote())
            .filter_map(|statement| {
                let voice = case.voice_of(statement.speaker)?;
                let direct = statement.is_direct();
                let line = if direct { one_line(statement.printed()) } else { line(statement.printed()) };
                // Marks inside a paraphrase are nobody's quotation: they stand as inner ones.
                let text = if direct {
                    line
                } else {
                    let clause = crate::document::curly(line.trim_end_matches(['.', ',', ';', ' ']), 1);
                    capitals::lower_first_unless(&clause, &case.names)
                };
                let read = if direct { lexicon::report } else { lexicon::reported };
                let report = statement.fields.verb.as_deref().and_then(read);
                Some(Said {
                    statement,
                    voice,
                    text,
                    report,
                    framed: OnceCell::new(),
                    headline: OnceCell::new(),
                })
            })
            .collect();
        case.angle = case.said.iter().position(|said| said.statement.fields.angle);
        case
    }

    /// Returns the organiser as later mentions have it.
    pub(super) fn organiser_later(&self) -> Option<&str> {
        self.organiser_short.as_deref().or(self.organiser.as_deref())
    }

    /// Tells whether a statement can be printed: every quote, and a paraphrase that has a frame.
    pub(super) fn is_printable(&self, said: usize) -> bool {
        self.said[said].is_direct() || super::indirect::frame(&self.said[said], 0).is_ok()
    }

    pub(super) fn voice_of(&self, person: PersonId) -> Option<usize> {
        self.voices.iter().position(|voice| voice.person.id == person)
    }

    /// Lists the voices that have a printable statement, in order of appearance.
    pub(super) fn speaking(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        for said in &self.said {
            if !order.contains(&said.voice) {
                order.push(said.voice);
            }
        }
        order
    }

    /// Returns the speaking voice of the highest rank; the first of equals.
    pub(super) fn top_voice(&self) -> Option<usize> {
        self.speaking().into_iter().min_by_key(|&voice| self.voices[voice].rank())
    }

    /// Tells whether a voice belongs to the organiser: same institution, or the government of the same region.
    pub(super) fn of_organiser(&self, voice: usize) -> bool {
        let (Some(own), Some(organiser)) = (&self.voices[voice].institution, &self.organiser) else {
            return false;
        };
        own.eq_ignore_ascii_case(organiser)
            || (own.starts_with("Pemerintah ")
                && region_of(own).is_some_and(|region| clause::holds(organiser, &region)))
    }

    /// Lists the abbreviations of the event, then those of the office.
    pub(super) fn abbreviations(&self) -> impl Iterator<Item = &crate::event::Abbreviation> {
        self.event.abbreviations.iter().chain(self.context.abbreviations)
    }

    /// Lists what is spelt out: the same, then what means one thing to everybody and is not listed.
    pub(super) fn spelt_out(&self) -> impl Iterator<Item = &crate::event::Abbreviation> {
        let listed = |short: &str| {
            self.abbreviations().any(|abbreviation| abbreviation.short.trim().eq_ignore_ascii_case(short))
        };
        let national = lexicon::NATIONAL.iter().filter(move |national| !listed(&national.short));
        self.abbreviations().chain(national)
    }

    pub(super) fn date(&self) -> NaiveDate {
        self.event.date
    }
}

/// Takes the kind of region off a name: `Kota Batu` → `Batu`.
pub(super) fn bare_place(region: &str) -> &str {
    ["Kota ", "Kabupaten ", "Kab. "].iter().find_map(|kind| region.strip_prefix(kind)).unwrap_or(region)
}

/// Returns what governs: `Pemerintah Kota Batu` → `Kota Batu`.
pub(super) fn region_of(institution: &str) -> Option<String> {
    institution.strip_prefix("Pemerintah ").map(str::to_owned)
}

/// Folds optional text to one line; blank is absent.
pub(super) fn text(field: Option<&str>) -> Option<String> {
    field.map(line).filter(|text| !text.is_empty())
}

/// Folds text to one line and keeps its words as typed; blank is absent.
pub(super) fn as_typed(field: Option<&str>) -> Option<String> {
    field.map(one_line).filter(|text| !text.is_empty())
}

/// Folds text to one line and writes out what no desk prints: `Kab.`, `Kec.`, shorthand.
pub(super) fn line(text: &str) -> String {
    let line = one_line(text);
    let line = match shorthand::written_out(&line) {
        Cow::Owned(written) => written,
        Cow::Borrowed(_) => line,
    };
    const REGIONS: [(&str, &str); 5] = [
        ("Kab. ", "Kabupaten "),
        ("Kec. ", "Kecamatan "),
        ("Prov. ", "Provinsi "),
        ("Kel. ", "Kelurahan "),
        ("Ds. ", "Desa "),
    ];
    if !line.contains(". ") {
        return line;
    }
    REGIONS.iter().fold(
        line,
        |line, (short, long)| {
            if line.contains(short) { line.replace(short, long) } else { line }
        },
    )
}

/// Collects the capitalised words that this record uses as names.
fn name_words(record: &EventRecord) -> FxHashSet<&str> {
    let event = &record.event;
    let people = record.people.iter().flat_map(|person| {
        let positions = person
            .positions
            .iter()
            .flat_map(|position| [Some(position.title.as_str()), position.institution.as_deref()]);
        [Some(person.name.as_str()), person.short_name.as_deref()].into_iter().chain(positions)
    });
    let fields = [
        Some(event.city.as_str()),
        event.venue.as_deref(),
        event.organiser.as_deref(),
        event.organiser_short.as_deref(),
        event.host.as_deref(),
        Some(event.title.as_str()),
    ];
    let programmes = event.programmes.iter().map(|programme| Some(programme.name.as_str()));
    let shorts = event
        .abbreviations
        .iter()
        .flat_map(|abbreviation| [Some(abbreviation.short.as_str()), Some(abbreviation.full.as_str())]);
    fields
        .into_iter()
        .chain(people)
        .chain(programmes)
        .chain(shorts)
        .flatten()
        .flat_map(clause::words)
        .filter(|word| word.starts_with(char::is_uppercase))
        .collect()
}

/// Of a title that is a headline already (`120 Anak Ikuti Khitanan Massal`) the event that it tells of.
fn event_of(title: &str) -> &str {
    const HELD: [&str; 6] = [" Ikuti ", " Hadiri ", " Gelar ", " Adakan ", " Selenggarakan ", " Meriahkan "];
    let told = HELD
        .iter()
        .filter_map(|verb| title.split_once(verb).map(|(_, event)| event))
        .find(|event| event.starts_with(char::is_uppercase) && event.split_whitespace().count() >= 2);
    told.unwrap_or(title)
}

/// A title typed in capitals only is read as a title; abbreviations of the record keep theirs.
fn out_of_capitals(title: &str, event: &Event) -> String {
    let letters: Vec<char> = title.chars().filter(|c| c.is_alphabetic()).collect();
    if title.split_whitespace().count() < 2 || letters.iter().any(|c| c.is_lowercase()) {
        return title.to_owned();
    }
    title
        .split_whitespace()
        .map(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_abbreviation = event.abbreviations.iter().any(|a| a.short.eq_ignore_ascii_case(bare))
                || lexicon::KNOWN.contains(&bare)
                || bare.chars().all(|c| "IVXLC".contains(c));
            let lower = word.to_lowercase();
            if is_abbreviation {
                word.to_owned()
            } else if lexicon::HEADLINE_LOW.contains(&lower.as_str()) {
                lower
            } else {
                lower.split('-').map(capitals::upper_first).collect::<Vec<_>>().join("-")
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}
