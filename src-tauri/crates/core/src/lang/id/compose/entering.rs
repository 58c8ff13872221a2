//! How a speaker enters behind somebody else's words: by a paraphrase where the record has one that stands free,
//! else by the quote, whose attribution names who speaks.

use super::case::Case;
use super::clause::{self, Dependence};
use super::flow::{Connector, Flow};
use super::piece::Sentence;
use crate::lang::id::lexicon;

/// Puts the first paraphrase of a run before the quotes that it opens with, so that it introduces who speaks.
pub(super) fn paraphrase_first(case: &Case<'_>, run: &mut [usize]) {
    let Some(&first) = run.first() else { return };
    let dependence = clause::dependence(&case.said[first].text);
    if dependence == Dependence::Bound || !needs_introduction(case, first) || replies(case, first) {
        return;
    }
    let Some(at) = run.iter().position(|&said| !case.said[said].is_direct()) else { return };
    // What answers somebody further on, or takes up the quote, stays where it is; so does what another answers.
    let number = case.said[run[at]].statement.number;
    let answered = case.said.iter().any(|other| other.statement.fields.reply_to == Some(number));
    let stays = answered || case.said[run[at]].statement.fields.reply_to.is_some() || goes_on(case, run[at]);
    // A quote that takes something up (`jadwal ambilnya`) would take up the paraphrase.
    let takes_up = dependence == Dependence::Free && clause::takes_up(&case.said[first].text);
    if !stays && !takes_up {
        run[..=at].rotate_right(1);
    }
}

/// A question, and what answers one, stand as a dialogue; any other quote of a new speaker is introduced.
fn needs_introduction(case: &Case<'_>, said: usize) -> bool {
    let this = &case.said[said];
    this.is_direct() && !this.text.ends_with('?') && !answers(case, said)
}

/// Whether a statement goes on from the quote before it: by its verb, or by what it points back to.
pub(super) fn goes_on(case: &Case<'_>, said: usize) -> bool {
    const GOES_ON: [&str; 5] = ["menambahkan", "melanjutkan", "mengimbuhkan", "menyambung", "menyimpulkan"];
    let this = &case.said[said];
    let verb = this.report.map(|report| report.verb).or(this.statement.fields.verb.as_deref());
    if verb.is_some_and(|verb| GOES_ON.contains(&verb.trim())) {
        return true;
    }
    let first = clause::words(&this.text).next().unwrap_or_default().to_lowercase();
    let bare = first.strip_suffix("nya").unwrap_or(&first);
    // What the speaker's own institution does points at the speaker; what the title names is known.
    let own = first != bare
        && (lexicon::INSTITUTION_HEADS.contains(&bare) || matches!(bare, "pihak" | "kementerian" | "tim"));
    let known = bare.len() > 3 && clause::holds(&case.title, bare);
    clause::is_anaphoric(clause::subject(&this.text)) && !own && !known
}

/// The statement of somebody else that this one refers to, by the record.
fn referred(case: &Case<'_>, said: usize) -> Option<usize> {
    let number = case.said[said].statement.fields.reply_to?;
    let at = case.said.iter().position(|other| other.statement.number == number)?;
    (case.said[at].voice != case.said[said].voice).then_some(at)
}

/// Whether the record says that a statement answers a question: a quote that asks, or a paraphrase that reports one.
pub(super) fn answers(case: &Case<'_>, said: usize) -> bool {
    referred(case, said).is_some_and(|asked| asks(case, asked))
}

/// Whether a statement asks.
pub(super) fn asks(case: &Case<'_>, said: usize) -> bool {
    let this = &case.said[said];
    let reported = this.report.map(|report| report.verb);
    if this.is_direct() {
        let apakah = ["apakah", "bagaimana", "mengapa", "kenapa", "kapan"];
        this.text.ends_with('?') || clause::words(&this.text).any(|word| apakah.contains(&word))
    } else {
        matches!(reported, Some("menanyakan" | "mempertanyakan"))
    }
}

/// Whether the record says that a statement replies to somebody else's.
pub(super) fn replies(case: &Case<'_>, said: usize) -> bool {
    referred(case, said).is_some()
}

/// `Menanggapi hal itu, `, `Menjawab pertanyaan itu, `: what the record says is a reply, directly behind what it replies to.
pub(super) fn reacting(flow: &mut Flow<'_>, said: usize, verb: Option<&str>) -> Option<Connector> {
    let answered = referred(flow.case, said)?;
    let directly = flow.last_said == Some(answered);
    let says_so = matches!(verb, Some("menjawab" | "menanggapi" | "membantah" | "membenarkan"));
    let connector = if asks(flow.case, answered) { Connector::Answering } else { Connector::Reacting };
    (directly && !says_so && flow.use_connector(connector)).then_some(connector)
}

/// `Hal itu ditanggapi {Nama}.`: what the record says is a reply, before the quote that gives it.
///
/// Any other quote says by its attribution whose it is; a sentence that only announces it tells nothing.
pub(super) fn introduced(flow: &mut Flow<'_>, said: usize) -> Option<Sentence> {
    let case = flow.case;
    let voice = case.said[said].voice;
    let answered = referred(case, said).filter(|answered| flow.last_said == Some(*answered))?;
    // `Itu …` behind another's words hangs on them: nothing stands between.
    let opens = clause::words(&case.said[said].text).next().map(crate::text::lowered);
    let hangs = opens.is_some_and(|first| matches!(&*first, "itu" | "ini" | "hal"));
    // A cry or a word of assent stands for itself.
    let brief = case.said[said].words() <= 3 && flow.known[voice].named;
    let stands = !hangs && !brief && needs_introduction(case, said) && flow.behind_another(voice);
    if !stands || asks(case, answered) || !flow.use_connector(Connector::Reacting) {
        return None;
    }
    flow.reports.push("menanggapi".to_owned());
    let who = flow.mention(voice);
    Some(Sentence::new().own("Hal itu ditanggapi ").then(who).own("."))
}

impl Flow<'_> {
    /// Whether the words printed last are another's, with nothing of nobody's in between.
    pub(super) fn behind_another(&self, voice: usize) -> bool {
        let another = |speaker: Option<usize>| speaker.is_some_and(|speaker| speaker != voice);
        match self.paras.last() {
            Some(para) => another(para.speaker) && another(self.last_speaker),
            None => another(self.last_speaker),
        }
    }
}
