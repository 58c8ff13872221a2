//! The state of a text in the making: who was named where, which connectors and verbs are spent.

use super::attribution::Verbs;
use super::case::Case;
use super::clause;
use super::entering;
use super::indirect::{self, Framed};
use super::piece::{Para, Sentence};
use crate::event::EventKind;
use crate::finding::Finding;
use crate::release::Source;
use crate::statement::Stance;

/// Connectors that stand at most once in a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Connector {
    Meanwhile,
    SameOccasion,
    Besides,
    Further,
    Beyond,
    Likewise,
    OtherSide,
    Reacting,
    Answering,
}

impl Connector {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Meanwhile => "Sementara itu, ",
            Self::SameOccasion => "Pada kesempatan yang sama, ",
            Self::Besides => "Selain itu, ",
            Self::Further => "Lebih lanjut, ",
            Self::Beyond => "Di samping itu, ",
            Self::Likewise => "Senada, ",
            Self::OtherSide => "Di sisi lain, ",
            Self::Reacting => "Menanggapi hal itu, ",
            Self::Answering => "Menjawab pertanyaan itu, ",
        }
    }
}

/// What the text knows of one voice.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// Introduced with title and full name.
    pub named: bool,
    /// Quotes printed.
    pub quotes: usize,
    /// Quotes since the name last stood.
    pub quotes_since_name: usize,
    /// Words since the name last stood.
    pub words_since_name: usize,
    /// The last reporting verb.
    pub verb: Option<String>,
    /// `juga` was used.
    pub also: bool,
    /// Named behind a quote only, never yet as the subject of a sentence.
    pub named_behind: bool,
    /// Statements printed.
    pub said: usize,
    /// Paragraphs since the name last stood.
    pub paras_since_name: usize,
}

/// The text in the making.
pub(super) struct Flow<'c> {
    pub case: &'c Case<'c>,
    pub paras: Vec<Para>,
    pub known: Vec<Known>,
    pub verbs: Verbs,
    pub connectors: Vec<Connector>,
    /// The person named last, anywhere in the text.
    pub last_named: Option<usize>,
    /// Who spoke last.
    pub last_speaker: Option<usize>,
    /// The statement printed last, the lead's counted.
    pub last_said: Option<usize>,
    /// Statements of the body that were printed.
    pub printed: Vec<usize>,
    /// Whether the last paragraph that went on took a connector; every second one stays bare.
    pub last_connected: bool,
    /// Whether the last paragraph opened with `Ia`.
    pub last_ia: bool,
    /// Whether the last paragraph of the speaker named him only as `Ia`.
    pub only_ia: bool,
    /// How many paragraphs running went on with `Ia`.
    pub ia_row: usize,
    pub menurutnya: bool,
    pub head_alone: bool,
    /// `pada kesempatan yang sama` behind an attribution.
    pub same_occasion: bool,
    /// Paraphrases framed so far; varies the verbs that Kutip chooses.
    pub turn: usize,
    /// The statement that the headline prints.
    pub headline: Option<usize>,
    /// The statement that is printed before all others, because the headline tells it.
    pub forward: Option<usize>,
    /// Statements whose recorded occasion was printed.
    pub occasions: Vec<usize>,
    /// Reporting verbs of the paragraph in the making.
    pub reports: Vec<String>,
    /// What was noticed on the way.
    pub findings: Vec<Finding>,
}

impl<'c> Flow<'c> {
    pub(super) fn new(case: &'c Case<'c>) -> Self {
        Self {
            case,
            paras: Vec::new(),
            known: vec![Known::default(); case.voices.len()],
            verbs: Verbs::for_quotes(case.said.iter().filter(|said| said.is_direct()).count()),
            connectors: Vec::new(),
            last_named: None,
            last_speaker: None,
            last_said: None,
            printed: Vec::new(),
            last_connected: false,
            last_ia: false,
            only_ia: false,
            ia_row: 0,
            menurutnya: false,
            head_alone: false,
            same_occasion: false,
            turn: 0,
            headline: None,
            forward: None,
            occasions: Vec::new(),
            reports: Vec::new(),
            findings: Vec::new(),
        }
    }

    pub(super) fn use_connector(&mut self, connector: Connector) -> bool {
        let free = !self.connectors.contains(&connector);
        if free {
            self.connectors.push(connector);
        }
        free
    }

    /// Notes that a voice was named.
    pub(super) fn name(&mut self, voice: usize) {
        self.last_named = Some(voice);
        let known = &mut self.known[voice];
        known.named = true;
        known.quotes_since_name = 0;
        known.words_since_name = 0;
        known.paras_since_name = 0;
    }

    /// A sentence about no speaker (programme, background, event) stands between: pronouns lose their person.
    pub(super) fn foreign(&mut self) {
        self.last_named = None;
    }

    /// Notes other people named in a text (names inside a clause count for pronouns).
    pub(super) fn note_names(&mut self, text: &str, speaker: usize) {
        for voice in 0..self.case.voices.len() {
            if voice != speaker && self.mentions(text, voice) {
                self.last_named = Some(voice);
                let introduced = self.case.voices[voice].introduced();
                if text.contains(introduced.as_str()) {
                    self.known[voice].named = true;
                }
            }
        }
    }

    fn mentions(&self, text: &str, voice: usize) -> bool {
        let voice = &self.case.voices[voice];
        text.contains(voice.name.as_str())
            || voice.short.as_deref().is_some_and(|short| contains_word(text, short))
    }

    /// Closes a paragraph.
    pub(super) fn push(&mut self, para: Para) {
        if para.sentences.is_empty() {
            return;
        }
        let words = para.words();
        for known in &mut self.known {
            known.words_since_name += words;
            known.paras_since_name += 1;
        }
        let reports = std::mem::take(&mut self.reports);
        self.verbs.paragraph(reports);
        self.paras.push(para);
    }

    /// Frames a paraphrase; none when it cannot be printed.
    pub(super) fn frame(&mut self, said: usize) -> Result<Framed, indirect::Gap> {
        let framed = indirect::frame(&self.case.said[said], self.turn)?;
        self.turn += 1;
        Ok(framed)
    }

    /// The subject and connector of a speaker's first paraphrase.
    pub(super) fn introduction(&mut self, said: usize, order: usize) -> Sentence {
        let voice = self.case.said[said].voice;
        let verb = self.case.said[said].report.map(|report| report.verb);
        if let Some(reacting) = entering::reacting(self, said, verb) {
            return Sentence::new().own(reacting.text()).then(self.mention(voice));
        }
        let connector = match (order, self.partner_in_stance(said)) {
            (0, _) => None,
            (_, Some(Stance::Agrees)) => Some(Connector::Likewise),
            (_, Some(Stance::Differs)) => Some(Connector::OtherSide),
            (1, _) if self.is_partner(voice) => Some(Connector::SameOccasion),
            // An answer is no matter of its own.
            (1, _) if entering::replies(self.case, said) => None,
            (1, _) => Some(Connector::Meanwhile),
            _ => None,
        };
        let connector = connector.filter(|&connector| self.use_connector(connector));
        if connector == Some(Connector::SameOccasion) {
            self.same_occasion = true;
        }
        let mut sentence = Sentence::new();
        if let Some(connector) = connector {
            sentence = sentence.own(connector.text());
        }
        sentence.then(self.mention(voice))
    }

    /// The recorded stance, when it is towards the speaker before: agreement with somebody else is not said here.
    fn partner_in_stance(&self, said: usize) -> Option<Stance> {
        let case = self.case;
        let this = &case.said[said];
        let stance = this.statement.fields.stance.filter(|stance| *stance != Stance::Neutral)?;
        let next = case.said.get(said + 1).filter(|next| next.voice == this.voice);
        let own: Vec<&str> =
            [Some(this), next].into_iter().flatten().map(|said| said.text.as_str()).collect();
        if own
            .iter()
            .any(|text| ["setuju", "sepakat", "sependapat"].iter().any(|word| clause::holds(text, word)))
        {
            return None;
        }
        let answered =
            this.statement.fields.reply_to.or_else(|| next.and_then(|next| next.statement.fields.reply_to));
        let towards =
            answered.and_then(|number| case.said.iter().find(|said| said.statement.number == number));
        let is_before = match towards {
            Some(towards) => Some(towards.voice) == self.last_speaker,
            None => said.checked_sub(1).is_some_and(|before| {
                clause::overlap(&this.text, &case.said[before].text) >= clause::SAYS_IT
            }),
        };
        is_before.then_some(stance)
    }

    /// Whether the title alone (`Bupati`) can only mean this voice.
    pub(super) fn only_holder(&self, voice: usize) -> bool {
        let case = self.case;
        let Some(head) = case.voices[voice].head.as_ref() else { return false };
        let own_title = case.voices[voice].title.as_deref().unwrap_or_default();
        let others = case.voices.iter().enumerate().any(|(other, v)| {
            other != voice && v.title.as_deref().is_some_and(|title| clause::holds(title, &head.head))
        });
        let lists =
            [Some(case.title.as_str()), case.event.participants.as_deref(), case.event.theme.as_deref()];
        let elsewhere = lists.into_iter().flatten().any(|text| clause::holds(text, &head.head))
            && !clause::holds(&case.title, own_title);
        !others && !elsewhere
    }

    /// Partners of equal rank at a signing or a meeting of two heads: no `Sementara itu` between them.
    fn is_partner(&self, voice: usize) -> bool {
        let first = self.last_speaker.unwrap_or(voice);
        let rank = self.case.voices[voice].rank();
        matches!(self.case.event.kind, EventKind::Signing | EventKind::Meeting)
            && rank <= 8
            && rank == self.case.voices[first].rank()
            && self.case.voices.iter().filter(|voice| voice.rank() <= 8).count() == 2
            && self.case.voices[voice].institution != self.case.voices[first].institution
    }

    /// Title and full name at the first mention, the short name later.
    pub(super) fn mention(&mut self, voice: usize) -> Sentence {
        let source = Source::Person(self.case.voices[voice].person.id);
        let named = self.known[voice].named;
        let later = self.later(voice);
        self.name(voice);
        self.known[voice].named_behind = false;
        let voice = &self.case.voices[voice];
        if named {
            return Sentence::new().fixed(later, source);
        }
        let mut introduced = voice.introduced();
        // `Kiai Zarkasyi` of Ahmad Zarkasyi Anwar needs no explaining, `Bu Ning` of Ningsih does.
        let office = voice.title.as_deref().unwrap_or_default();
        let explained = voice.short.as_deref().filter(|short| {
            // `Kapolres X (Kapolres)` would say the office twice.
            !crate::lang::id::typed::is_office(short, office)
                && !short
                    .split_whitespace()
                    .next_back()
                    .is_some_and(|last| contains_word(&voice.person.name, last))
        });
        if let Some(short) = explained {
            let bracketed = format!("{} ({short})", voice.name);
            introduced = introduced.replacen(voice.name.as_str(), &bracketed, 1);
        }
        Sentence::new().fixed(introduced, source)
    }

    /// The form of later mentions; who shares a short name is called by the title where that tells one person.
    pub(super) fn later(&self, voice: usize) -> String {
        let this = &self.case.voices[voice];
        let shares = this.short.is_none() && this.person.short_name.is_some();
        match &this.head {
            Some(head) if shares && head.heads_region && self.only_holder(voice) => head.head.clone(),
            _ => this.later().to_owned(),
        }
    }

    /// Whether `ia` can only mean this voice.
    pub(super) fn ia_is_clear(&self, voice: usize) -> bool {
        self.last_named == Some(voice) && self.known[voice].named
    }

    /// Notes that a statement was printed.
    pub(super) fn print(&mut self, said: usize) {
        self.last_said = Some(said);
        self.printed.push(said);
    }

    /// Adds verb and clause; `also` puts `juga` before the verb.
    pub(super) fn predicate(&mut self, said: usize, framed: &Framed, also: bool) -> Sentence {
        self.print(said);
        let (voice, id) = (self.case.said[said].voice, self.case.said[said].statement.id);
        self.known[voice].verb = Some(framed.verb.clone());
        self.known[voice].said += 1;
        if also {
            self.known[voice].also = true;
        }
        self.reports.push(framed.verb.clone());
        self.note_names(&framed.clause, voice);
        let also = if also { " juga" } else { "" };
        Sentence::new().own(format!("{also} ")).running(framed.predicate(), Source::Statement(id)).own(".")
    }
}

/// Finds a name as a whole word, letter for letter.
pub(super) fn contains_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + word.len()..].starts_with(char::is_alphanumeric)
    })
}

/// Tells whether a clause says `juga`, `turut` or `pula` itself.
pub(super) fn has_also(text: &str) -> bool {
    ["juga", "turut", "pula"].iter().any(|word| clause::holds(text, word))
}
