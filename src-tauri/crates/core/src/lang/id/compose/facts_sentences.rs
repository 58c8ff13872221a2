//! Sentences about the event: theme, participants, purpose, organiser, alone and together.
//!
//! A sentence has a noun, attributes and one predicate: `Festival bertema T yang digelar O itu bertujuan U.`
//! A theme in marks must end its sentence, so it is always the predicate.

use super::aims;
use super::capitals;
use super::case::Case;
use super::clause;
use super::facts::{self, Theme};
use super::participants;
use super::piece::Sentence;
use super::title::TitleForm;
use crate::event::EventKind;
use crate::lang::id::lexicon;
use crate::release::Source;

/// A fact of the event that needs a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Theme,
    Participants,
    Purpose,
    Organiser,
}

/// The noun of what is handed over: `Bantuan`, `Ambulans`, `SK`.
pub(super) fn handed(form: &TitleForm) -> Option<String> {
    let TitleForm::Nominal { nominal, object } = form else { return None };
    let gives = ["menyerahkan", "menyalurkan", "membagikan", "memberikan", "menganugerahkan"];
    let is_noun = |word: &&str| {
        let letters = word.chars().all(char::is_alphabetic);
        let lower = word.to_lowercase();
        let common = lexicon::is_common(word) && !lexicon::is_function_word(&lower);
        let counts =
            matches!(lower.as_str(), "unit" | "paket" | "satu" | "dua" | "tiga" | "empat" | "lima" | "enam");
        letters && !counts && (common || word.chars().all(char::is_uppercase))
    };
    // `Madrasah Ramah Anak`: behind an unknown word stands no noun for sure.
    let noun = object.split_whitespace().take(3).find(is_noun).unwrap_or(nominal.noun);
    gives.contains(&nominal.active).then(|| capitals::upper_first(noun))
}

/// Above this many words a sentence takes no second attribute.
const ROOM: usize = 35;

/// The facts that are still to be said.
pub(super) struct Facts<'a> {
    case: &'a Case<'a>,
    noun: String,
    /// The noun before `bertema` and `bertujuan`: of a signing the thing signed.
    thing: String,
    pub theme: Option<Theme>,
    pub participants: Option<String>,
    /// People introduced in the list of participants.
    pub introduced: Vec<usize>,
    pub purpose: Option<String>,
    pub organiser: Option<String>,
    /// Whether the organiser is the subject of the lead, and can act again by its short form.
    pub organiser_acts: bool,
    /// Whether the event is an appeal, which has addressees and no participants.
    appeal: bool,
    /// What is handed over, when something is: it is not staged, and who receives does not take part.
    handed: Option<String>,
    /// Whether something is signed, which is not staged.
    signing: bool,
    /// Whether something is launched: it is not staged, and the launch is not what it is for.
    launch: bool,
    /// How often the event was taken up again; `itu` and `tersebut` alternate.
    pub mentioned: usize,
}

impl<'a> Facts<'a> {
    pub(super) fn new(case: &'a Case<'a>, form: &TitleForm, noun: &str, object: &str) -> Self {
        let thing = match form {
            TitleForm::Signing { thing, .. } => {
                // `nota` and `berita` are no names of what was signed.
                let light =
                    ["nota ", "berita ", "pakta ", "memorandum "].iter().any(|word| thing.starts_with(word));
                let words = if light { 2 } else { 1 };
                capitals::upper_first(&thing.split_whitespace().take(words).collect::<Vec<_>>().join(" "))
            }
            _ => object.to_owned(),
        };
        Self {
            case,
            noun: noun.to_owned(),
            thing,
            theme: facts::theme(case),
            participants: None,
            introduced: Vec::new(),
            purpose: None,
            organiser: None,
            organiser_acts: false,
            handed: handed(form),
            appeal: matches!(form, TitleForm::Appeal { .. }),
            signing: matches!(form, TitleForm::Signing { .. }),
            launch: matches!(form, TitleForm::Nominal { nominal, .. } if matches!(nominal.active, "meluncurkan" | "memperkenalkan")),
            mentioned: 0,
        }
    }

    /// Whether what lasts and what aims is one thing, so that one sentence tells both.
    pub(super) fn aims_as(&self, object: &str) -> bool {
        self.thing == object
    }

    pub(super) fn has(&self, part: Part) -> bool {
        match part {
            Part::Theme => self.theme.is_some(),
            Part::Participants => self.participants.is_some(),
            Part::Purpose => self.purpose.is_some(),
            Part::Organiser => self.organiser.is_some(),
        }
    }

    pub(super) fn take(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Theme => self.theme = None,
                Part::Participants => self.participants = None,
                Part::Purpose => self.purpose = None,
                Part::Organiser => self.organiser = None,
            }
        }
        self.mentioned += 1;
    }

    /// A theme whose abbreviation the purpose uses stands with it.
    pub(super) fn theme_belongs_to_purpose(&self) -> bool {
        let (Some(theme), Some(purpose)) = (&self.theme, &self.purpose) else {
            return false;
        };
        self.case.abbreviations().any(|abbreviation| {
            clause::holds(&theme.text, &abbreviation.full) && clause::holds(purpose, &abbreviation.short)
        })
    }

    pub(super) fn theme_is_marked(&self) -> bool {
        self.theme.as_ref().is_some_and(|theme| theme.marked)
    }

    fn that(&self) -> &'static str {
        if self.mentioned.is_multiple_of(2) { "itu" } else { "tersebut" }
    }

    /// The noun of a sentence: `Acara` for a themed ceremony; the thing signed, opened or launched where the sentence is
    /// about that, the event where it is about who staged or attended it.
    fn called(&self, parts: &[Part]) -> String {
        let themed = parts.contains(&Part::Theme);
        let aims = parts.contains(&Part::Purpose);
        if self.case.event.kind == EventKind::Ceremony && (themed || self.noun == "Kegiatan") {
            return "Acara".to_owned();
        }
        if parts == [Part::Participants]
            && self.receives()
            && let Some(handed) = &self.handed
        {
            return handed.clone();
        }
        // An application has no theme, its launch has.
        let of_event =
            parts.contains(&Part::Participants) || parts.contains(&Part::Organiser) || self.launch && themed;
        if (themed || aims) && !of_event { self.thing.clone() } else { self.noun.clone() }
    }

    /// Appends `bertema T ` or `yang diikuti P `, what is left of the two, and takes it.
    pub(super) fn carried(&mut self, sentence: Sentence) -> Sentence {
        if let Some(themed) = self.said(sentence.clone(), Part::Theme) {
            self.theme = None;
            return themed.own(" ");
        }
        match self.said(sentence.clone().own("yang "), Part::Participants) {
            Some(attended) if self.introduced.is_empty() => {
                self.participants = None;
                attended.own(" ")
            }
            _ => sentence,
        }
    }

    /// `bertema T`, `diikuti P`, `bertujuan U`, `digelar O`.
    fn said(&self, sentence: Sentence, part: Part) -> Option<Sentence> {
        Some(match part {
            Part::Theme => {
                let theme = self.theme.as_ref()?;
                let sentence = sentence.own(format!("{} ", facts::themed(self.case)));
                let source = Source::Event("theme");
                if theme.common {
                    sentence.running(&theme.text, source)
                } else {
                    sentence.fixed(&theme.text, source)
                }
            }
            Part::Purpose => {
                let purpose = self.purpose.as_deref()?;
                let thing =
                    sentence.pieces.first().map(|piece| piece.text().to_lowercase()).unwrap_or_default();
                let verb = aims::aiming(self.case, &thing, purpose, self.signing);
                sentence.own(verb).running(purpose, Source::Event("purpose"))
            }
            Part::Participants => {
                let list = self.participants.as_deref()?;
                let list =
                    ["bagi ", "untuk "].iter().find_map(|word| list.strip_prefix(word)).unwrap_or(list);
                let sentence = sentence.own(format!("{} ", self.attending(list)));
                let source = Source::Event("participants");
                if self.introduced.is_empty() {
                    sentence.running(participants::running(list), source)
                } else {
                    sentence.fixed(participants::running(list), source)
                }
            }
            Part::Organiser => sentence
                .own(format!(
                    "{} ",
                    if self.handed.is_some() { "diselenggarakan" } else { facts::staged(self.case) }
                ))
                .then(facts::organiser_first(self.case)?),
        })
    }

    /// Whether the participants are those to whom something is handed over.
    fn receives(&self) -> bool {
        let list = self.participants.as_deref().unwrap_or_default();
        self.handed.is_some() && self.introduced.is_empty() && participants::may_receive(self.case, list)
    }

    fn attending(&self, list: &str) -> &'static str {
        const OPEN_TO_ALL: [&str; 5] = ["Pasar", "Bazar", "Layanan", "Pekan", "Operasi"];
        let rank = !self.introduced.is_empty() || participants::of_rank(list);
        let open = OPEN_TO_ALL.iter().any(|noun| self.noun.starts_with(noun));
        match (self.appeal, open, rank && self.case.event.kind != EventKind::Visit) {
            (true, ..) => "ditujukan kepada",
            _ if self.receives() => "diperuntukkan bagi",
            _ if self.handed.is_some() => "dihadiri",
            (false, true, false) => "diperuntukkan bagi",
            (false, _, true) => "dihadiri",
            (false, false, false) => "diikuti",
        }
    }

    /// Writes one sentence of exactly these parts; none where a part is missing or there are too many.
    pub(super) fn sentence(&self, parts: &[Part]) -> Option<Sentence> {
        let marked = self.theme_is_marked();
        let has = |part: Part| parts.contains(&part);
        let of_event = has(Part::Organiser) || has(Part::Participants);
        if self.launch && of_event && (has(Part::Theme) || has(Part::Purpose)) {
            return None;
        }
        let predicate = if has(Part::Theme) && marked {
            Part::Theme
        } else {
            *[Part::Purpose, Part::Participants, Part::Theme, Part::Organiser]
                .iter()
                .find(|part| has(**part))?
        };
        let themed = has(Part::Theme) && predicate != Part::Theme;
        let relative: Vec<Part> =
            parts.iter().copied().filter(|part| *part != predicate && *part != Part::Theme).collect();
        let mut sentence = Sentence::new().own(self.called(parts));
        if themed {
            sentence = self.said(sentence.own(" "), Part::Theme)?;
        }
        // `Pekan olahraga yang bertujuan menghadapi pekan olahraga provinsi tersebut`: which of the two?
        let doubled = relative.contains(&Part::Purpose)
            && self
                .purpose
                .as_deref()
                .is_some_and(|purpose| clause::holds(purpose, &self.called(parts).to_lowercase()));
        // Behind a long purpose `tersebut` would take up its last noun.
        let far = relative.contains(&Part::Purpose)
            && predicate == Part::Theme
            && self.purpose.as_deref().is_some_and(|purpose| crate::text::word_count(purpose) > 7);
        if doubled || far {
            return None;
        }
        // Who receives is told of the thing handed over, nothing else is.
        if self.handed.is_some() && has(Part::Participants) && parts.len() > 1 && self.receives() {
            return None;
        }
        // A list inside the sentence would take `itu` to itself.
        let listed = relative.contains(&Part::Participants)
            && self.participants.as_deref().is_some_and(|list| {
                participants::running(list).contains(" yang terdiri atas ") || list.matches(", ").count() > 3
            });
        if listed {
            return None;
        }
        match relative.as_slice() {
            [] => {}
            [one] => sentence = self.said(sentence.own(" yang "), *one)?,
            _ => return None,
        }
        // Behind a relative clause `tersebut` would take up its last noun.
        let that = if relative.is_empty() { self.that() } else { "itu" };
        let sentence = self.said(sentence.own(format!(" {that} ")), predicate)?;
        let text = sentence.text();
        // A theme in marks that closes with `?` or `!` takes no stop.
        Some(if text.ends_with("!”") || text.ends_with("?”") { sentence } else { sentence.own(".") })
    }

    /// Writes what is left, each sentence with as many parts as it can carry.
    pub(super) fn sentences(&mut self, wanted: &[Part]) -> Vec<Sentence> {
        let mut sentences = Vec::new();
        loop {
            let left: Vec<Part> = wanted.iter().copied().filter(|part| self.has(*part)).collect();
            if let Some(sentence) = self.by_organiser(&left) {
                sentences.push(sentence);
                self.take(&[Part::Purpose]);
                continue;
            }
            let Some((parts, sentence)) = self.fullest(&left) else { return sentences };
            sentences.push(sentence);
            self.take(&parts);
        }
    }

    /// `Lewat kegiatan itu, Pemkot X hendak {U}`: where a sentence with the same noun has just stood.
    fn by_organiser(&self, left: &[Part]) -> Option<Sentence> {
        let varies = self.case.said.len().is_multiple_of(2);
        if left != [Part::Purpose] || !self.organiser_acts || self.mentioned == 0 || !varies {
            return None;
        }
        let short = self.case.organiser_short.as_deref()?;
        let verb = self.purpose.as_deref()?.split(' ').next()?;
        if !lexicon::is_verb(verb) {
            return None;
        }
        Some(
            Sentence::new()
                .own(format!("Lewat {} itu, ", capitals::lower_first(&self.noun)))
                .fixed(short, Source::Event("organiser"))
                .own(" hendak ")
                .running(self.purpose.as_deref()?, Source::Event("purpose"))
                .own("."),
        )
    }

    /// The sentence that takes most of what is left and stays readable.
    fn fullest(&self, left: &[Part]) -> Option<(Vec<Part>, Sentence)> {
        use Part::{Organiser, Participants, Purpose, Theme};
        const SETS: [&[Part]; 12] = [
            &[Theme, Organiser, Purpose],
            &[Organiser, Purpose],
            &[Organiser, Participants],
            &[Organiser, Theme],
            &[Theme, Participants, Purpose],
            &[Theme, Purpose],
            &[Participants, Purpose],
            &[Participants, Theme],
            &[Organiser],
            &[Purpose],
            &[Participants],
            &[Theme],
        ];
        SETS.iter().filter(|set| set.iter().all(|part| left.contains(part))).find_map(|set| {
            let sentence = self.sentence(set)?;
            let readable = set.len() == 1 || sentence.words() <= ROOM;
            readable.then(|| (set.to_vec(), sentence))
        })
    }
}
