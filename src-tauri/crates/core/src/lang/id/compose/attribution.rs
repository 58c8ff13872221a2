//! The verb behind a quote: the first that fits what is said and is free.

use std::collections::VecDeque;

use super::clause;
use super::cues::{PLAIN, rows};
use super::word::Word;
use crate::lang::id::lexicon;

/// Where a quote stands; it decides which verbs may follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Setting {
    /// The speaker's first quote.
    pub first: bool,
    /// Directly behind the same speaker's quote.
    pub follows_own_quote: bool,
    /// Answers a question of another speaker.
    pub answers: bool,
    /// The last sentence of the text, by a speaker of two or more quotes.
    pub closes: bool,
    /// Refers to another speaker's statement.
    pub replies: bool,
    /// Speaks from an office: who has none explains and stresses nothing.
    pub official: bool,
}

/// Which verbs were used, where.
#[derive(Debug, Default)]
pub(super) struct Verbs {
    last: Option<&'static str>,
    /// Reporting verbs of the two paragraphs before.
    reports: VecDeque<Vec<String>>,
    used: Vec<&'static str>,
    turn: usize,
    /// Quotes of the whole text.
    total: usize,
}

const DEMANDS: [&str; 4] = ["meminta", "mendesak", "menginstruksikan", "memerintahkan"];
const FOLLOW_UP: [&str; 4] = ["imbuh", "tambah", "lanjut", "sambung"];

impl Verbs {
    /// Starts a text of `total` quotes.
    pub(super) fn for_quotes(total: usize) -> Self {
        Self { total, ..Self::default() }
    }

    /// Notes the reporting verbs of a finished paragraph.
    pub(super) fn paragraph(&mut self, reports: Vec<String>) {
        self.reports.push_back(reports);
        if self.reports.len() > 2 {
            self.reports.pop_front();
        }
    }

    /// Chooses the verb behind a quote: the recorded one where it may stand there, else the first that fits.
    ///
    /// `near` holds reporting verbs of this and the next paragraph.
    pub(super) fn choose(
        &mut self,
        quote: &str,
        recorded: Option<&str>,
        setting: Setting,
        near: &[String],
    ) -> &'static str {
        let words = clause::lower_words(quote);
        let recorded = recorded.and_then(recorded_root).filter(|verb| {
            may_stand(verb, quote, setting) && !self.spent(verb) && self.free(verb, &words, near)
        });
        let verb = recorded.unwrap_or_else(|| self.pick(quote, &words, setting, near));
        self.last = Some(verb);
        self.used.push(verb);
        verb
    }

    /// Verbs that go on or reply stand once.
    fn spent(&self, verb: &str) -> bool {
        (FOLLOW_UP.contains(&verb) || verb == "jawab") && self.used.contains(&verb)
    }

    fn pick(&mut self, quote: &str, words: &[Word<'_>], setting: Setting, near: &[String]) -> &'static str {
        if setting.closes && !quote.trim_end().ends_with('?') {
            return if self.free("pungkas", words, near) { "pungkas" } else { "tutup" };
        }
        if quote.trim_end().ends_with('?') {
            return "tanya";
        }
        // Who says `biar dia yang menjawab` passes the question on.
        let passes_on = words.iter().any(|word| matches!(word.as_str(), "menjawab" | "jawab" | "dijawab"));
        if setting.answers && !passes_on && !self.spent("jawab") {
            return "jawab";
        }
        if setting.follows_own_quote
            && !self.last.is_some_and(|last| FOLLOW_UP.contains(&last))
            && let Some(verb) =
                FOLLOW_UP.into_iter().find(|verb| !self.spent(verb) && self.free(verb, words, near))
        {
            return verb;
        }
        let demanded =
            self.reports.iter().flatten().chain(near).any(|report| DEMANDS.contains(&report.as_str()));
        // Advice is no answer, no conclusion and no demand made a second time.
        let concludes = words.iter().any(|word| matches!(word.as_str(), "makanya" | "jadi"));
        let no_advice = setting.replies || demanded || concludes;
        for row in rows(quote, words, no_advice, setting.official) {
            let candidates = if setting.first { row.first } else { row.later };
            if let Some(verb) = candidates.iter().find(|verb| self.free(verb, words, near)) {
                return verb;
            }
        }
        self.plain(words, setting, near)
    }

    /// Rotates through the plain verbs; `ujar` and `kata` together stay at most half of all.
    fn plain(&mut self, words: &[Word<'_>], setting: Setting, near: &[String]) -> &'static str {
        let candidates = if setting.first { PLAIN.first } else { PLAIN.later };
        let plainest = self.used.iter().filter(|verb| matches!(**verb, "ujar" | "kata")).count();
        let crowded = (plainest + 1) * 2 > self.total.max(2);
        let count = candidates.len();
        let rotated = (0..count).map(|step| candidates[(self.turn + step) % count]);
        let fits = |verb: &&'static str| {
            self.free(verb, words, near) && !(crowded && matches!(*verb, "ujar" | "kata"))
        };
        let found =
            rotated.clone().find(fits).or_else(|| rotated.clone().find(|verb| self.free(verb, words, near)));
        let verb = found.unwrap_or_else(|| {
            candidates.iter().copied().find(|verb| self.last != Some(verb)).unwrap_or("ucap")
        });
        self.turn += 1;
        verb
    }

    /// A verb is free when it was not the last, and its root is in no reporting verb near and not in the quote.
    fn free(&self, verb: &str, words: &[Word<'_>], near: &[String]) -> bool {
        // `tandas` says again what `menegaskan` said.
        let kin = if verb == "tandas" { "tegas" } else { verb };
        let reported = self
            .reports
            .iter()
            .flatten()
            .chain(near)
            .any(|report| lexicon::root_of_report(report) == Some(kin));
        self.last != Some(verb) && !reported && !words.iter().any(|word| lexicon::has_root(word, verb))
    }
}

/// The root of a recorded verb: `ujar`, and `menegaskan` for `tegas`.
pub(super) fn recorded_root(verb: &str) -> Option<&'static str> {
    let verb = verb.trim().to_lowercase();
    // `tanya` ends like a clitic and has none.
    let verb = verb.strip_suffix("nya").filter(|bare| bare.len() > 2).unwrap_or(&verb);
    const OTHERS: [&str; 5] = ["tanya", "jawab", "imbuh", "pungkas", "cerita"];
    OTHERS.into_iter().find(|other| *other == verb).or_else(|| lexicon::root_of_report(verb))
}

/// Tells whether a recorded verb may stand behind a quote of this setting.
fn may_stand(verb: &str, quote: &str, setting: Setting) -> bool {
    let asks = quote.trim_end().ends_with('?');
    match verb {
        "tanya" => asks,
        "jawab" => setting.answers,
        "pungkas" | "tutup" => setting.closes && !asks,
        follow_up if FOLLOW_UP.contains(&follow_up) => !setting.first && !asks,
        // These say that something is put to somebody, or are no verbs of a speaker alone.
        "sebut" | "nilai" | "urai" => !asks && setting.official,
        _ => !asks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(quote: &str, setting: Setting, near: &[&str]) -> &'static str {
        let near: Vec<String> = near.iter().map(|verb| (*verb).to_owned()).collect();
        Verbs::default().choose(quote, None, setting, &near)
    }

    const FIRST: Setting = Setting {
        first: true,
        follows_own_quote: false,
        answers: false,
        closes: false,
        replies: false,
        official: true,
    };
    const LATER: Setting = Setting { first: false, ..FIRST };

    #[test]
    fn cues_choose_the_verb() {
        assert_eq!(choose("Siapa yang punya catatan?", FIRST, &[]), "tanya");
        assert_eq!(
            choose("Saya melihat kepemimpinan Wali Kota sebagai sosok pembelajar", FIRST, &[]),
            "ungkap"
        );
        assert_eq!(
            choose(
                "Jika rilis sudah selesai, bagikan dan publikasikan ke khalayak",
                LATER,
                &["mengingatkan"]
            ),
            "pesan"
        );
        assert_eq!(
            choose("Kita harus bekerja", FIRST, &["menegaskan"]),
            "ujar",
            "no tegas beside menegaskan"
        );
        assert_eq!(choose("BAA tidak hanya melatih ASN", LATER, &[]), "jelas");
    }

    #[test]
    fn a_root_in_the_quote_is_not_repeated() {
        assert_ne!(choose("Kami harap semua hadir", FIRST, &[]), "harap");
        assert_ne!(choose("Pesan saya, jaga sungai", LATER, &[]), "pesan");
        assert_ne!(choose("Dulu ditolak, katanya belum ada label", LATER, &[]), "kata");
    }

    #[test]
    fn a_recorded_verb_stands_where_it_may() {
        let recorded =
            |verb, setting| Verbs::default().choose("Kita harus bekerja", Some(verb), setting, &[]);
        assert_eq!(recorded("tutur", FIRST), "tutur", "as recorded, against the cue");
        assert_eq!(recorded("menuturkan", FIRST), "tutur", "by its root");
        assert_eq!(recorded("imbuh", FIRST), "tegas", "nobody goes on with a first quote");
        assert_eq!(recorded("imbuhnya", LATER), "imbuh");
        assert_eq!(recorded("pungkas", LATER), "tegas", "nothing closes before the end");
    }

    #[test]
    fn who_has_no_office_stresses_and_explains_nothing() {
        let guest = Setting { official: false, ..FIRST };
        assert_eq!(choose("Saya baru tahu kalau foto itu harus ada keterangannya", guest, &[]), "ujar");
        assert_eq!(choose("Harga naik 20 persen, gemetar saya", guest, &[]), "ujar");
        assert_eq!(choose("Kita masukkan tahun 2027", FIRST, &[]), "ujar", "a year is no figure");
        assert_eq!(choose("Saya minta semua hadir tanggal 20 Desember", FIRST, &[]), "tegas", "an order");
    }

    #[test]
    fn one_word_makes_no_stress_and_no_advice() {
        let joke =
            "Lucu juga, anak-anak lebih kenal nugget. Makanya menu lomba tahun ini wajib bisa untuk bekal";
        assert_eq!(choose(joke, FIRST, &[]), "ujar", "who begins with a joke does not insist");
        let guest = Setting { official: false, ..FIRST };
        assert_eq!(choose("Anak saya tidur di kelas, pakai tikar", guest, &[]), "ujar", "a story, no advice");
        assert_eq!(
            choose("Jika rilis selesai, bagikan ke warga", FIRST, &[]),
            "pesan",
            "behind its condition"
        );
        let answers = Setting { answers: true, ..FIRST };
        assert_ne!(choose("Silakan Pak Bayu yang menjawab", answers, &[]), "jawab");
    }

    #[test]
    fn never_the_same_verb_twice_running() {
        let mut verbs = Verbs::for_quotes(8);
        let chosen: Vec<_> =
            (0..8).map(|_| verbs.choose("Jembatan sudah selesai", None, LATER, &[])).collect();
        assert!(chosen.windows(2).all(|pair| pair[0] != pair[1]), "{chosen:?}");
        let plainest = chosen.iter().filter(|verb| matches!(**verb, "ujar" | "kata")).count();
        assert!(plainest * 2 <= chosen.len() + 1, "ujar and kata stay at most half: {chosen:?}");
    }
}
