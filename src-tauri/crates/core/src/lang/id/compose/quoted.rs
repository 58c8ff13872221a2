//! Quotes and their attributions: the verb, the name or none, whom a question is put to, where it was said.

use super::attribution::{self, Setting};
use super::capitals;
use super::case::Case;
use super::entering;
use super::flow::Flow;
use super::piece::Sentence;
use super::voice::Voice;
use crate::finding::{Finding, Place, Severity};

/// Where in its paragraph a quote stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct QuotePlace {
    /// The name stands in this paragraph already.
    pub named_here: bool,
    /// Directly behind another quote of the paragraph.
    pub behind_quote: bool,
    /// Behind a sentence of nobody's that leads it in.
    pub led_in: bool,
}

impl Flow<'_> {
    /// Writes a quote with its attribution.
    pub(super) fn quoted(&mut self, said: usize, at: QuotePlace, order: usize, closes: bool) -> Sentence {
        let case = self.case;
        let this = &case.said[said];
        let voice = this.voice;
        let previous = said.checked_sub(1).map(|before| &case.said[before]);
        // A question mark alone asks nobody: only the record says who answers.
        let answers = entering::answers(case, said);
        // A sentence of another kind in between takes the quote off the one before.
        let follows = self.last_speaker == Some(voice)
            && previous.is_some_and(|before| before.voice == voice && before.is_direct())
            && (at.behind_quote
                || !at.led_in
                    && self
                        .paras
                        .last()
                        .and_then(|para| para.sentences.last())
                        .is_some_and(Sentence::holds_quote));
        let setting = Setting {
            first: self.known[voice].quotes == 0,
            follows_own_quote: follows && self.known[voice].quotes > 0,
            answers,
            closes: closes && self.known[voice].quotes > 0,
            replies: this.statement.fields.reply_to.is_some(),
            official: case.voices[voice].is_official(),
        };
        let mut near = self.reports.clone();
        near.extend(next_reports(case, said));
        near.extend(next_recorded(case, said));
        let verb = self.verbs.choose(&this.text, this.statement.fields.verb.as_deref(), setting, &near);
        self.note_unused_verb(said, verb);
        let sentence = Sentence::new().quote(this.statement.id, format!("“{}”", this.text));
        let returns = self.last_speaker.is_some_and(|last| last != voice);
        let known = &self.known[voice];
        let asked = self.asked(said);
        let attributed = if !known.named {
            let tail = match asked {
                Some(other) => format!(" kepada {}", self.later(other)),
                None if order > 0 && !answers && !self.same_occasion => self.occasion(said),
                None => String::new(),
            };
            let sentence =
                sentence.own(format!(" {verb} ")).then(self.mention(voice)).own(format!("{tail}."));
            self.known[voice].named_behind = true;
            sentence
        } else if !at.named_here && self.wants_name(voice, returns) {
            sentence.own(format!(" {verb} ")).then(self.mention(voice)).own(".")
        } else {
            sentence.own(format!(" {verb}nya."))
        };
        self.print(said);
        let known = &mut self.known[voice];
        known.quotes += 1;
        known.quotes_since_name += 1;
        known.said += 1;
        self.note_names(&this.text, voice);
        self.last_speaker = Some(voice);
        attributed
    }

    /// A recorded verb that may not stand behind its quote is reported, never dropped unseen.
    fn note_unused_verb(&mut self, said: usize, used: &str) {
        let statement = self.case.said[said].statement;
        let recorded = statement.fields.verb.as_deref().map(str::trim).filter(|verb| !verb.is_empty());
        let Some(verb) = recorded.filter(|verb| attribution::recorded_root(verb) != Some(used)) else {
            return;
        };
        let place = Place::Record(format!("/statements/{}/verb", statement.number - 1));
        let finding = Finding::new("attribution.verb", "recorded", Severity::Info, place);
        self.findings.push(finding.with("verb", verb.to_owned()).with("used", used.to_owned()));
    }

    /// Whom a question is put to: a voice that the record names as its addressee, and the text before; who answers
    /// need not be the one who was asked.
    fn asked(&self, said: usize) -> Option<usize> {
        let case = self.case;
        let this = &case.said[said];
        let addressee = this.statement.fields.addressee.as_deref().map(str::trim)?;
        let called = |voice: &Voice<'_>| {
            [Some(voice.name.as_str()), voice.short.as_deref(), voice.title.as_deref()]
                .into_iter()
                .flatten()
                .any(|name| name.eq_ignore_ascii_case(addressee))
        };
        let voice = case.voices.iter().position(called)?;
        (this.text.ends_with('?') && self.known[voice].named).then_some(voice)
    }

    /// Where a later speaker's first quote was said, as far as the record says so.
    fn occasion(&mut self, said: usize) -> String {
        self.same_occasion = true;
        let context = self.case.said[said].statement.fields.context.as_deref().map(crate::text::one_line);
        let context = context.unwrap_or_default();
        let first = context.split_whitespace().next().unwrap_or_default().to_lowercase();
        let short = crate::text::word_count(&context) <= 8;
        self.occasions.push(said);
        match first.as_str() {
            "sesi" | "acara" | "forum" if short => format!(" pada {}", capitals::lower_first(&context)),
            "pada" | "saat" | "dalam" | "seusai" | "usai" | "sebelum" | "ketika" | "sesudah" if short => {
                format!(" {}", capitals::lower_first(&context))
            }
            _ => {
                self.occasions.pop();
                String::new()
            }
        }
    }

    /// The name stands again: at a first quote, after another speaker, every third quote, after `Ia` alone or 60 words.
    fn wants_name(&self, voice: usize, returns: bool) -> bool {
        let known = &self.known[voice];
        if known.quotes == 0 || returns || self.last_named != Some(voice) {
            return true;
        }
        !self.case.voices[voice].short_is_full()
            && (known.quotes_since_name >= 2
                || self.only_ia
                || known.words_since_name > 60
                || known.paras_since_name >= 2)
    }
}

/// The verb recorded for the next quote: what stands here leaves it free.
fn next_recorded(case: &Case<'_>, said: usize) -> Option<String> {
    case.said.get(said + 1).filter(|next| next.is_direct())?.statement.fields.verb.clone()
}

/// The reporting verbs of the paraphrases that follow, which may share a paragraph.
fn next_reports(case: &Case<'_>, said: usize) -> impl Iterator<Item = String> {
    let following = case.said.iter().skip(said + 1).take(2).take_while(|next| !next.is_direct());
    following.filter_map(|next| next.report.map(|report| report.verb.to_owned()))
}
