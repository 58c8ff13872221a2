//! The state of a text in the making: who was named where, which connectors and verbs are spent.

use super::attribution::{Setting, Verbs};
use super::case::Case;
use super::clause;
use super::indirect::{self, Framed};
use super::piece::{Para, Sentence};
use crate::event::EventKind;
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
    /// Whether the last paragraph that went on took a connector; every second one stays bare.
    pub last_connected: bool,
    /// Whether the last paragraph opened with `Ia`.
    pub last_ia: bool,
    /// Whether the last paragraph of the speaker named him only as `Ia`.
    pub only_ia: bool,
    pub menurutnya: bool,
    pub head_alone: bool,
    /// `pada kesempatan yang sama` behind an attribution.
    pub same_occasion: bool,
    /// Paraphrases framed so far; varies the verbs that Kutip chooses.
    pub turn: usize,
    /// Reporting verbs of the paragraph in the making.
    reports: Vec<String>,
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
            last_connected: false,
            last_ia: false,
            only_ia: false,
            menurutnya: false,
            head_alone: false,
            same_occasion: false,
            turn: 0,
            reports: Vec::new(),
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
        let stance = self.case.said[said].statement.fields.stance;
        let connector = match (order, stance) {
            (0, _) => None,
            (_, Some(Stance::Agrees)) => Some(Connector::Likewise),
            (_, Some(Stance::Differs)) => Some(Connector::OtherSide),
            (1, _) if self.is_partner(voice) => Some(Connector::SameOccasion),
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
        self.name(voice);
        let voice = &self.case.voices[voice];
        if named {
            return Sentence::new().fixed(voice.later(), source);
        }
        let mut introduced = voice.introduced();
        if let Some(short) = voice.short.as_deref()
            && !contains_word(&voice.person.name, short)
        {
            introduced = format!("{introduced} ({short})");
        }
        Sentence::new().fixed(introduced, source)
    }

    /// Whether `ia` can only mean this voice.
    pub(super) fn ia_is_clear(&self, voice: usize) -> bool {
        self.last_named == Some(voice) && self.known[voice].named
    }

    /// Adds verb and clause; `also` puts `juga` before the verb.
    pub(super) fn predicate(&mut self, said: usize, framed: &Framed, also: bool) -> Sentence {
        let (voice, id) = (self.case.said[said].voice, self.case.said[said].statement.id);
        self.known[voice].verb = Some(framed.verb.clone());
        if also {
            self.known[voice].also = true;
        }
        self.reports.push(framed.verb.clone());
        self.note_names(&framed.clause, voice);
        let also = if also { " juga" } else { "" };
        Sentence::new().own(format!("{also} ")).running(framed.predicate(), Source::Statement(id)).own(".")
    }

    /// Writes a quote with its attribution. `named_here`: the name stands in this paragraph already.
    pub(super) fn quoted(&mut self, said: usize, named_here: bool, order: usize, closes: bool) -> Sentence {
        let case = self.case;
        let this = &case.said[said];
        let voice = this.voice;
        let previous = said.checked_sub(1).map(|before| &case.said[before]);
        let answers = this.statement.fields.reply_to.is_some_and(|number| {
            case.said.iter().any(|asked| {
                asked.statement.number == number
                    && asked.text.ends_with('?')
                    && asked.is_direct()
                    && asked.voice != voice
            })
        }) || previous
            .is_some_and(|before| before.is_direct() && before.voice != voice && before.text.ends_with('?'));
        // A sentence of another kind in between takes the quote off the one before.
        let follows = self.last_speaker == Some(voice)
            && previous.is_some_and(|before| before.voice == voice && before.is_direct())
            && self.paras.last().and_then(|para| para.sentences.last()).is_some_and(Sentence::holds_quote);
        let setting = Setting {
            first: self.known[voice].quotes == 0,
            follows_own_quote: follows && self.known[voice].quotes > 0,
            answers,
            closes: closes && self.known[voice].quotes > 0,
        };
        let mut near = self.reports.clone();
        near.extend(next_report(case, said));
        let verb = self.verbs.choose(&this.text, setting, &near);
        let sentence = Sentence::new().quote(this.statement.id, format!("“{}”", this.text));
        let returns = self.last_speaker.is_some_and(|last| last != voice);
        let known = &self.known[voice];
        let attributed = if !known.named {
            let late = order > 0 && !answers && !self.same_occasion;
            let tail = if late { " pada kesempatan yang sama" } else { "" };
            self.same_occasion |= late;
            sentence.own(format!(" {verb} ")).then(self.mention(voice)).own(format!("{tail}."))
        } else if !named_here && self.wants_name(voice, returns) {
            sentence.own(format!(" {verb} ")).then(self.mention(voice)).own(".")
        } else {
            sentence.own(format!(" {verb}nya."))
        };
        let known = &mut self.known[voice];
        known.quotes += 1;
        known.quotes_since_name += 1;
        self.note_names(&this.text, voice);
        self.last_speaker = Some(voice);
        attributed
    }

    /// The name stands again: at a first quote, after another speaker, every third quote, after `Ia` alone or 60 words.
    fn wants_name(&self, voice: usize, returns: bool) -> bool {
        let known = &self.known[voice];
        if known.quotes == 0 || returns || self.last_named.is_some_and(|last| last != voice) {
            return true;
        }
        !self.case.voices[voice].short_is_full()
            && (known.quotes_since_name >= 2 || self.only_ia || known.words_since_name > 60)
    }
}

/// The reporting verb of the next statement, when that is a paraphrase.
fn next_report(case: &Case<'_>, said: usize) -> Option<String> {
    let next = case.said.get(said + 1).filter(|next| !next.is_direct())?;
    next.report.map(|report| report.verb.to_owned())
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
