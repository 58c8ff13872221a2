//! The record, normalised for composing: voices with their titles and what they said.

use super::capitals;
use std::cell::OnceCell;
use std::collections::HashSet;

use chrono::NaiveDate;

use super::clause;
use super::indirect::{Framed, Gap};
use crate::event::Event;
use crate::id::PersonId;
use crate::lang::ComposeContext;
use crate::lang::id::lexicon::{self, Report};
use crate::office::DegreeStyle;
use crate::person::{NameStyle, Person};
use crate::record::{EventRecord, Role};
use crate::statement::Statement;
use crate::text::one_line;

/// A person of the text: speaker, guest or actor.
#[derive(Debug)]
pub(super) struct Voice<'a> {
    /// The person.
    pub person: &'a Person,
    /// The title held on the day.
    pub title: Option<String>,
    /// The full name as printed.
    pub name: String,
    /// The name of later mentions; none when it cannot be used (absent, or shared with another).
    pub short: Option<String>,
    /// The title alone (`Gubernur`), and whether it heads a region.
    pub head: Option<lexicon::Office>,
    /// The institution of the position.
    pub institution: Option<String>,
    /// Speaker, guest, or neither (an actor).
    pub role: Option<Role>,
    /// A guest's contribution.
    pub contribution: Option<String>,
}

impl Voice<'_> {
    /// Tells whether the person speaks from an office of state or the head of something.
    pub(super) fn is_official(&self) -> bool {
        const HEADS: [&str; 22] = [
            "rektor",
            "dekan",
            "pimpinan",
            "pemimpin",
            "komandan",
            "kapolsek",
            "danramil",
            "manajer",
            "general",
            "sekretaris",
            "bendahara",
            "koordinator",
            "pangdam",
            "danrem",
            "hakim",
            "jaksa",
            "juru",
            "wakil",
            "kasat",
            "kasi",
            "inspektur",
            "anggota",
        ];
        let title = self.title.as_deref().unwrap_or_default().to_lowercase();
        // `Ketua Kelompok Tani`, `Ketua RT`: who speaks for neighbours holds no office.
        let neighbour = ["kelompok", "paguyuban", "rt", "rw"].iter().any(|of| clause::holds(&title, of));
        let heads = title.split_whitespace().take(2).any(|word| HEADS.contains(&word));
        !neighbour && (self.rank() < 18 || heads || self.person.expert)
    }

    /// Returns title and full name, the form of the first mention.
    pub(super) fn introduced(&self) -> String {
        match &self.title {
            // A title that is a common noun or holds the name stands behind it: `Rusmini, pemilik warung`.
            Some(title) if self.title_stands_behind(title) => {
                format!("{}, {}", self.name, capitals::lower_first(title))
            }
            Some(title) => format!("{title} {}", self.name),
            None => self.name.clone(),
        }
    }

    fn title_stands_behind(&self, title: &str) -> bool {
        const COMMON: [&str; 28] = [
            "pemilik",
            "kader",
            "perajin",
            "pengrajin",
            "pekerja",
            "relawan",
            "penerima",
            "penyintas",
            "penumpang",
            "guru",
            "warga",
            "siswa",
            "siswi",
            "mahasiswa",
            "mahasiswi",
            "wisudawan",
            "wisudawati",
            "pedagang",
            "petani",
            "nelayan",
            "pelajar",
            "santri",
            "orang",
            "pengunjung",
            "pasien",
            "peserta",
            "ibu",
            "pembeli",
        ];
        let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
        super::flow::contains_word(title, &self.person.name)
            || COMMON.contains(&first.as_str())
            || title.starts_with(char::is_lowercase)
    }

    /// Returns the form of later mentions: short name, else the full name.
    pub(super) fn later(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// Returns the rank of the title; 99 without one.
    pub(super) fn rank(&self) -> u32 {
        self.head.as_ref().map_or(99, |office| office.rank)
    }

    /// Tells whether the later form is the full name itself, so that pronouns carry more of the load.
    pub(super) fn short_is_full(&self) -> bool {
        self.short.as_deref().is_none_or(|short| short == self.name)
    }
}

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
    pub names: HashSet<String>,
}

impl<'a> Case<'a> {
    pub(super) fn new(record: &'a EventRecord, context: &'a ComposeContext<'a>) -> Self {
        let event = &record.event;
        let mut case = Self {
            record,
            event,
            context,
            voices: voices(record, context),
            said: Vec::new(),
            angle: None,
            title: event_of(&out_of_capitals(&line(&event.title), event)).to_owned(),
            organiser: text(event.organiser.as_deref()),
            organiser_short: text(event.organiser_short.as_deref()),
            names: name_words(record),
        };
        case.said = record
            .statements()
            .filter(|statement| !statement.is_direct() || statement.has_words())
            .filter_map(|statement| {
                let voice = case.voice_of(statement.speaker)?;
                let line = one_line(statement.printed());
                let direct = statement.is_direct();
                // Marks inside a paraphrase are nobody's quotation: they stand as inner ones.
                let text = if direct {
                    line
                } else {
                    let clause = crate::document::curly(line.trim_end_matches(['.', ',', ';', ' ']), 1);
                    capitals::lower_first_unless(&clause, &case.names)
                };
                let report = statement.fields.verb.as_deref().and_then(lexicon::report);
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

/// Folds text to one line and spells `Kab.` and `Kec.` out, which no desk prints.
pub(super) fn line(text: &str) -> String {
    let line = one_line(text);
    if !line.contains("Kab.") && !line.contains("Kec.") && !line.contains("Prov.") {
        return line;
    }
    line.replace("Kab. ", "Kabupaten ").replace("Kec. ", "Kecamatan ").replace("Prov. ", "Provinsi ")
}

/// Collects the capitalised words that this record uses as names.
fn name_words(record: &EventRecord) -> HashSet<String> {
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
        .map(str::to_owned)
        .collect()
}

fn voices<'a>(record: &'a EventRecord, context: &ComposeContext<'_>) -> Vec<Voice<'a>> {
    let style = NameStyle {
        degrees: context.style.degrees == DegreeStyle::FirstMention,
        hajj_titles: context.style.hajj_titles,
    };
    let mut voices: Vec<Voice<'a>> = Vec::new();
    let listed = record.speakers.iter().map(|speaker| (speaker.person, Some(speaker)));
    let saying = record.statements().map(|statement| (statement.speaker, None));
    let acting = record.event.actors.iter().map(|actor| (actor.person, None));
    for (id, speaker) in listed.chain(saying).chain(acting) {
        if voices.iter().any(|voice| voice.person.id == id) {
            continue;
        }
        let Some(person) = record.person(id) else { continue };
        let position = person.position_on(record.event.date);
        let head = position.map(|position| {
            let mut office = lexicon::office_of(&position.title);
            if let Some(short) = text(position.short_title.as_deref()) {
                office.head = short;
            }
            office.rank = position.rank.unwrap_or(office.rank);
            office
        });
        voices.push(Voice {
            person,
            title: position.map(|position| line(&position.title)),
            name: one_line(&person.full_name(style)),
            short: text(person.short_name.as_deref()),
            head,
            institution: position.and_then(|position| text(position.institution.as_deref())),
            role: speaker.map(|speaker| speaker.role),
            contribution: speaker.and_then(|speaker| text(speaker.contribution.as_deref())),
        });
    }
    forget_shared_short_names(&mut voices);
    voices
}

/// Two people with one short name: it tells neither of them, so both are treated as having none.
fn forget_shared_short_names(voices: &mut [Voice<'_>]) {
    let shorts: Vec<Option<String>> = voices.iter().map(|voice| voice.short.clone()).collect();
    for (at, voice) in voices.iter_mut().enumerate() {
        let shared = shorts
            .iter()
            .enumerate()
            .any(|(other, short)| other != at && short.is_some() && *short == shorts[at]);
        if shared {
            voice.short = None;
        }
    }
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
