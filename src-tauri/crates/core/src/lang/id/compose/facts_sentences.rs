//! Sentences about the event: theme, participants, purpose, organiser, alone and together.

use super::case::Case;
use super::clause;
use super::facts::{self, Theme};
use super::participants;
use super::piece::Sentence;
use super::title::TitleForm;
use crate::event::EventKind;
use crate::release::Source;

/// A fact of the event that needs a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Theme,
    Participants,
    Purpose,
    Organiser,
}

/// The facts that are still to be said.
pub(super) struct Facts<'a> {
    case: &'a Case<'a>,
    noun: String,
    /// The noun before `bertema` and `bertujuan`: of a signing the thing signed.
    thing: String,
    pub theme: Option<Theme>,
    pub participants: Option<String>,
    pub participants_are_voices: bool,
    pub purpose: Option<String>,
    pub organiser: Option<String>,
    /// Whether the event is an appeal, which has addressees and no participants.
    appeal: bool,
    /// How often the event was taken up again; `itu` and `tersebut` alternate.
    pub mentioned: usize,
}

impl<'a> Facts<'a> {
    pub(super) fn new(case: &'a Case<'a>, form: &TitleForm, noun: &str) -> Self {
        let thing = match form {
            TitleForm::Signing { thing, .. } => {
                // `nota` and `berita` are no names of what was signed.
                let light =
                    ["nota ", "berita ", "pakta ", "memorandum "].iter().any(|word| thing.starts_with(word));
                let words = if light { 2 } else { 1 };
                clause::upper_first(&thing.split_whitespace().take(words).collect::<Vec<_>>().join(" "))
            }
            _ => noun.to_owned(),
        };
        Self {
            case,
            noun: noun.to_owned(),
            thing,
            theme: facts::theme(case),
            participants: None,
            participants_are_voices: false,
            purpose: None,
            organiser: None,
            appeal: matches!(form, TitleForm::Appeal { .. }),
            mentioned: 0,
        }
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

    fn that(&self) -> &'static str {
        if self.mentioned.is_multiple_of(2) { "itu" } else { "tersebut" }
    }

    fn themed(&self, sentence: Sentence, theme: &Theme) -> Sentence {
        let source = Source::Event("theme");
        let sentence = sentence.own(format!("{} ", facts::themed(self.case)));
        if theme.common { sentence.running(&theme.text, source) } else { sentence.fixed(&theme.text, source) }
    }

    fn attended(&self, sentence: Sentence, list: &str) -> Sentence {
        let rank = self.participants_are_voices
            || participants::of_rank(list) && self.case.event.kind != EventKind::Visit;
        let list = ["bagi ", "untuk "].iter().find_map(|word| list.strip_prefix(word)).unwrap_or(list);
        let verb = match (self.appeal, rank) {
            (true, _) => "ditujukan kepada ",
            (false, true) => "dihadiri ",
            (false, false) => "diikuti ",
        };
        let sentence = sentence.own(verb);
        let source = Source::Event("participants");
        if self.participants_are_voices {
            sentence.fixed(list, source)
        } else {
            sentence.running(participants::running(list), source)
        }
    }

    /// Ends a sentence; a theme in marks that closes with `?` or `!` takes no stop.
    fn ended(sentence: Sentence) -> Sentence {
        let text = sentence.text();
        if text.ends_with("!”") || text.ends_with("?”") { sentence } else { sentence.own(".") }
    }

    /// The noun before `dihadiri` and before a theme: a ceremony is an `Acara`.
    fn called(&self, with_theme: bool) -> String {
        if self.case.event.kind == EventKind::Ceremony && self.noun == "Kegiatan"
            || with_theme && self.case.event.kind == EventKind::Ceremony
        {
            return "Acara".to_owned();
        }
        if with_theme { self.thing.clone() } else { self.noun.clone() }
    }

    /// Writes one sentence of exactly these parts; none where the grammar has no form.
    pub(super) fn sentence(&self, parts: &[Part]) -> Option<Sentence> {
        let that = self.that();
        let purpose = self.purpose.as_deref().unwrap_or_default();
        let source = Source::Event("purpose");
        let sentence = match parts {
            [Part::Theme, Part::Participants] => {
                let (theme, list) = (self.theme.as_ref()?, self.participants.as_deref()?);
                let noun = self.called(true);
                if theme.marked {
                    let opened = self.attended(Sentence::new().own(format!("{noun} yang ")), list);
                    self.themed(opened.own(format!(" {that} ")), theme)
                } else {
                    let opened = self.themed(Sentence::new().own(format!("{noun} ")), theme);
                    self.attended(opened.own(format!(" {that} ")), list)
                }
            }
            [Part::Theme, Part::Purpose] => {
                let theme = self.theme.as_ref()?;
                let noun = self.called(true);
                if theme.marked {
                    let opened =
                        Sentence::new().own(format!("{noun} yang bertujuan ")).running(purpose, source);
                    self.themed(opened.own(format!(" {that} ")), theme)
                } else {
                    let opened = self.themed(Sentence::new().own(format!("{noun} ")), theme);
                    opened.own(format!(" {that} bertujuan ")).running(purpose, source)
                }
            }
            [Part::Theme] => self
                .themed(Sentence::new().own(format!("{} {that} ", self.called(true))), self.theme.as_ref()?),
            [Part::Purpose] => {
                let noun = if self.thing == self.noun { self.called(false) } else { self.thing.clone() };
                Sentence::new().own(format!("{noun} {that} bertujuan ")).running(purpose, source)
            }
            [Part::Participants] => self.attended(
                Sentence::new().own(format!("{} {that} ", self.called(false))),
                self.participants.as_deref()?,
            ),
            _ => return None,
        };
        Some(Self::ended(sentence))
    }

    /// Writes what is left in at most two sentences: organiser, theme and purpose; then the participants.
    pub(super) fn sentences(&mut self, wanted: &[Part]) -> Vec<Sentence> {
        let wants = |facts: &Self, part: Part| wanted.contains(&part) && facts.has(part);
        let mut sentences = Vec::new();
        if wants(self, Part::Organiser) {
            sentences.extend(self.organised(wants(self, Part::Theme), wants(self, Part::Purpose)));
            let marked = self.theme.as_ref().is_some_and(|theme| theme.marked);
            if !(marked && wants(self, Part::Theme)) {
                self.take(&[Part::Theme]);
            }
            self.take(&[Part::Organiser, Part::Purpose]);
            self.mentioned += 1;
        }
        let mut push = |facts: &mut Self, parts: &[Part]| {
            if let Some(sentence) = facts.sentence(parts) {
                sentences.push(sentence);
                facts.take(parts);
                facts.mentioned += 1;
            }
        };
        if wants(self, Part::Theme) && wants(self, Part::Purpose) {
            push(self, &[Part::Theme, Part::Purpose]);
        }
        if wants(self, Part::Theme) && wants(self, Part::Participants) {
            push(self, &[Part::Theme, Part::Participants]);
        }
        if wants(self, Part::Purpose) {
            push(self, &[Part::Purpose]);
        }
        if wants(self, Part::Theme) {
            push(self, &[Part::Theme]);
        }
        if wants(self, Part::Participants) {
            if sentences.is_empty()
                || self.appeal
                || self.participants.as_deref().is_some_and(participants::of_rank)
            {
                if let Some(sentence) = self.sentence(&[Part::Participants]) {
                    sentences.push(sentence);
                }
            } else if let Some(list) = self.participants.as_deref() {
                let list = participants::running(list);
                let sentence =
                    Sentence::new().own("Pesertanya ").running(list, Source::Event("participants")).own(".");
                sentences.push(sentence);
            }
            self.take(&[Part::Participants]);
        }
        sentences
    }

    /// `Kegiatan [bertema T] yang digelar {org} itu bertujuan {U}`; without a purpose `… itu digelar {org}`.
    fn organised(&self, with_theme: bool, with_purpose: bool) -> Option<Sentence> {
        let organiser = facts::organiser_first(self.case)?;
        let staged = facts::staged(self.case);
        let that = self.that();
        let theme = self.theme.as_ref().filter(|theme| with_theme && !theme.marked);
        let received = self.case.event.kind == EventKind::Visit && staged == "digelar";
        let noun = if received { "Kegiatan".to_owned() } else { self.called(theme.is_some()) };
        let mut sentence = Sentence::new().own(noun);
        if let Some(theme) = theme {
            sentence = self.themed(sentence.own(" "), theme);
        }
        let purpose = self.purpose.as_deref().filter(|_| with_purpose);
        sentence = match purpose {
            Some(purpose) => sentence
                .own(format!(" yang {staged} "))
                .then(organiser)
                .own(format!(" {that} bertujuan "))
                .running(purpose, Source::Event("purpose")),
            None => sentence.own(format!(" {that} {staged} ")).then(organiser),
        };
        Some(sentence.own("."))
    }
}
