//! What a clause looks like: what it begins with, where its predicate stands.

pub(super) use super::pointing::{
    Dependence, dependence, is_anaphoric, opens_pointing, points_at_event, takes_up,
};
pub(super) use super::word::{Content, Word, content, holds, lower_words, overlap, shared_content, words};
use crate::lang::id::lexicon;

/// Tells whether a word is a year of this century.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

/// Tells whether a clause opens with a number in letters.
pub(super) fn opens_with_count(clause: &str) -> bool {
    const COUNTS: [&str; 11] = [
        "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
        "ratusan",
    ];
    clause.split(' ').next().is_some_and(|first| COUNTS.contains(&first))
}

/// Tells whether a word is a number that counts something; a year and an ordinal do not.
pub(super) fn is_figure(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && !is_year(word) && !word.starts_with("ke-")
}

/// From this share on, the second text says what the first does.
pub(super) const SAYS_IT: f64 = 0.6;

const PREDICATES: [&str; 43] = [
    "adalah",
    "ialah",
    "merupakan",
    "bukan",
    "tidak",
    "belum",
    "sudah",
    "telah",
    "akan",
    "harus",
    "wajib",
    "dapat",
    "bisa",
    "boleh",
    "perlu",
    "penting",
    "lebih",
    "sangat",
    "siap",
    "masih",
    "menjadi",
    "ada",
    "terdapat",
    "tersedia",
    "baik",
    "kehilangan",
    "kekurangan",
    "kesulitan",
    "berupa",
    "punya",
    "selaras",
    "sesuai",
    "jangan",
    "cukup",
    "mampu",
    "berhak",
    "layak",
    "pasti",
    "mesti",
    "tinggal",
    "kurang",
    "terjadi",
    "tercatat",
];

/// Tells whether a lower-case word can stand as, or open, a predicate without being a me-/di-/ber- verb.
pub(super) fn is_predicate(word: &str) -> bool {
    PREDICATES.contains(&word)
}

/// What a clause begins with; it decides the frame after the reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// A noun, a name, a pronoun, an adverb: the frame as it is.
    Subject,
    /// A verb: there is no subject.
    Verb,
    /// `untuk …`.
    Purpose,
    /// `tersedia`, `terdapat`, `ada`: needs no subject.
    Existential,
    /// `bahwa` or `agar`, typed by the officer.
    Conjunction,
}

/// Reads what a clause begins with.
pub(super) fn opening(clause: &str) -> Opening {
    let mut words = words(clause).map(Word::lowered);
    let first = words.next().unwrap_or_default();
    match first.as_str() {
        "bahwa" | "agar" | "supaya" => Opening::Conjunction,
        "untuk" => Opening::Purpose,
        "tersedia" | "terdapat" | "ada" => Opening::Existential,
        "tidak" | "jangan" | "segera" | "terus" | "lebih" | "dapat" | "bisa" | "harus" | "akan"
        | "selalu" | "tetap" => {
            let mut next = words.next().unwrap_or_default();
            // `tidak lagi meminjam`
            if matches!(next.as_str(), "lagi" | "pernah" | "boleh" | "perlu") {
                next = words.next().unwrap_or_default();
            }
            if lexicon::is_verb(&next) { Opening::Verb } else { Opening::Subject }
        }
        // `Mulai hari ini, layanan …`: a time is no predicate.
        "mulai" | "sejak" | "hingga" | "sampai" | "selama" | "pada" | "dalam" | "setelah" | "sebelum" => {
            Opening::Subject
        }
        word if lexicon::is_verb(word) && has_subject_behind(word, words.next()) => Opening::Existential,
        word if lexicon::is_verb(word) => Opening::Verb,
        _ => Opening::Subject,
    }
}

/// `dibutuhkan waktu 14 bulan`: the subject of a passive may stand behind it; behind `dihadiri` stands who did it.
fn has_subject_behind(verb: &str, next: Option<Word<'_>>) -> bool {
    const NEEDED: [&str; 22] = [
        "dibutuhkan",
        "diperlukan",
        "disediakan",
        "disiapkan",
        "dibangun",
        "dibentuk",
        "diberikan",
        "diberlakukan",
        "dipasang",
        "dialokasikan",
        "dianggarkan",
        "ditemukan",
        "ditetapkan",
        "digelar",
        "diadakan",
        "diterapkan",
        "disalurkan",
        "dibagikan",
        "disusun",
        "diterbitkan",
        "dikerahkan",
        "disiagakan",
    ];
    const NO_SUBJECT: [&str; 8] =
        ["oleh", "selesai", "secara", "rampung", "tuntas", "gratis", "bersama", "langsung"];
    NEEDED.contains(&verb)
        && next.is_some_and(|next| {
            !lexicon::is_verb(&next)
                && !is_predicate(&next)
                && !lexicon::is_function_word(&next)
                && !NO_SUBJECT.contains(&next.as_str())
                && !lexicon::INSTITUTION_HEADS.contains(&next.as_str())
        })
}

/// Tells whether a clause opens with its predicate's auxiliary and a verb (`belum menyetujui`, `siap menjalankan`).
pub(super) fn opens_with_auxiliary(clause: &str) -> bool {
    const AUXILIARIES: [&str; 16] = [
        "belum", "sudah", "telah", "masih", "akan", "siap", "sangat", "tidak", "ingin", "dapat", "bisa",
        "harus", "terus", "segera", "mampu", "tetap",
    ];
    let words: Vec<Word<'_>> = words(clause).take(3).map(Word::lowered).collect();
    let auxiliary = |at: usize| words.get(at).is_some_and(|word| AUXILIARIES.contains(&word.as_str()));
    // Of two auxiliaries running (`tidak akan ragu`) the second belongs to no subject.
    auxiliary(0) && (auxiliary(1) || words.iter().skip(1).any(|word| lexicon::is_verb(word)))
}

/// Of a clause that opens with an auxiliary and a passive (`akan dipanggil …`) whether its subject stands behind.
pub(super) fn behind_passive(clause: &str) -> Option<bool> {
    let words: Vec<Word<'_>> = words(clause).take(3).map(Word::lowered).collect();
    let led = words.first().is_some_and(|first| {
        matches!(first.as_str(), "akan" | "sudah" | "telah" | "belum" | "harus" | "segera" | "bisa" | "dapat")
    });
    let passive = words.get(1).filter(|verb| led && verb.starts_with("di") && lexicon::is_verb(verb))?;
    let behind = words.get(2).is_some_and(|next| {
        !lexicon::is_function_word(next)
            && !lexicon::is_verb(next)
            && !is_predicate(next)
            && (lexicon::is_common(next) || next.contains(|c: char| c.is_ascii_digit()))
    });
    (passive.len() > 4).then_some(behind)
}

/// Parts a clause that opens with its subject where its predicate begins: `masyarakat adat | tidak menjual …`.
pub(super) fn at_predicate(clause: &str) -> Option<(&str, &str)> {
    let starts = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        lexicon::is_verb(&word)
            || is_predicate(&word)
            || matches!(word.as_str(), "segera" | "tetap" | "terus" | "selalu")
    };
    let mut at = 0;
    for (nth, word) in clause.split(' ').enumerate() {
        // What `yang` opens describes the subject; what `bila` opens is a condition.
        if matches!(
            word,
            "yang" | "agar" | "supaya" | "untuk" | "bila" | "jika" | "apabila" | "kalau" | "ketika"
        ) {
            return None;
        }
        if nth > 0 && starts(word) {
            return Some((clause.get(..at)?.trim_end(), clause.get(at..)?));
        }
        at += word.len() + 1;
    }
    None
}

/// What stands before the predicate; the first words of a clause whose predicate is not found.
pub(super) fn subject(clause: &str) -> &str {
    if let Some((subject, _)) = at_predicate(clause) {
        return subject;
    }
    clause.match_indices(' ').nth(3).map_or(clause, |(at, _)| &clause[..at])
}

/// `selama empat tahun harus menempuh …`: a time and a predicate, between which the speaker is the subject.
pub(super) fn behind_span(clause: &str) -> Option<(&str, &str)> {
    let mut opening = clause.split(' ');
    let (first, second) = (opening.next()?, opening.next()?);
    // `tahun lalu kehilangan …`
    let past = is_unit_of_time(first) && second == "lalu";
    let at = clause.match_indices(' ').nth(if past { 1 } else { 2 })?.0;
    let (span, what) = (clause.get(..at)?, clause.get(at + 1..)?);
    let unit = span.split(' ').next_back()?;
    let next = what.split(' ').next()?;
    let timed = past || matches!(first, "selama" | "sudah" | "sejak") && is_unit_of_time(unit);
    (timed && (is_predicate(next) || lexicon::is_verb(next))).then_some((span, what))
}

fn is_unit_of_time(word: &str) -> bool {
    matches!(word, "tahun" | "bulan" | "hari" | "minggu" | "pekan" | "jam")
}

/// `tiga tahun berjualan kue`: a span of time and a verb, whose subject is the speaker.
pub(super) fn opening_span(clause: &str) -> Option<&str> {
    let words: Vec<Word<'_>> = words(clause).take(3).map(Word::lowered).collect();
    let [_, unit, verb] = words.as_slice() else { return None };
    (is_unit_of_time(unit) && lexicon::is_verb(verb) && verb.starts_with("ber")).then_some(clause)
}

/// `kontraktor agar tidak …`, `pihak sekolah untuk tidak …`: a noun, then what is asked of it.
pub(super) fn asks_behind_a_noun(clause: &str) -> bool {
    let words: Vec<Word<'_>> = words(clause).take(8).map(Word::lowered).collect();
    let at = words.iter().position(|word| matches!(word.as_str(), "agar" | "supaya" | "untuk"));
    at.is_some_and(|at| {
        let asks = words[at] != "untuk"
            || words.get(at + 1).is_some_and(|next| next == "tidak" || lexicon::is_verb(next));
        at > 0 && asks && !words[..at].iter().any(|word| lexicon::is_verb(word) || is_predicate(word))
    })
}

/// States that are told of a thing without a verb: `hasilnya negatif`.
const STATES: [&str; 46] = [
    "negatif",
    "positif",
    "aman",
    "nihil",
    "lancar",
    "kondusif",
    "terkendali",
    "normal",
    "tuntas",
    "selesai",
    "berlimpah",
    "stabil",
    "rusak",
    "mati",
    "habis",
    "kosong",
    "penuh",
    "mahal",
    "murah",
    "tinggi",
    "rendah",
    "terlambat",
    "gagal",
    "batal",
    "sakit",
    "tewas",
    "hilang",
    "jatuh",
    "pecah",
    "bocor",
    "jebol",
    "roboh",
    "putus",
    "macet",
    "kering",
    "butuh",
    "sepi",
    "ramai",
    "bagus",
    "buruk",
    "parah",
    "kotor",
    "bersih",
    "menipis",
    "memadai",
    "merata",
];

/// Tells whether a lower-case word says of a thing how it is.
pub(super) fn is_state(word: &str) -> bool {
    STATES.contains(&word)
}

/// Whether a phrase closes with a time or counts something: `rapat lanjutan 2 minggu lagi` is told, not named.
fn is_counted_or_dated(words: &[Word<'_>]) -> bool {
    const TIMES: [&str; 8] = ["lagi", "depan", "besok", "nanti", "lalu", "kemarin", "lusa", "sekarang"];
    words.iter().skip(1).any(|word| is_figure(word))
        || words.len() > 2 && words.last().is_some_and(|last| TIMES.contains(&last.as_str()))
}

/// Tells whether a short clause is a noun phrase: no verb and no predicate outside `yang …`.
pub(super) fn is_bare_phrase(clause: &str) -> bool {
    // What a list spells out belongs to the phrase before it.
    let listed =
        [", yaitu ", ", yakni ", ", antara lain "].iter().find_map(|joint| clause.split_once(*joint));
    let words = lower_words(listed.map_or(clause, |(phrase, _)| phrase));
    words.len() <= 8
        && !words.iter().any(|word| STATES.contains(&word.as_str()))
        && !is_counted_or_dated(&words)
        && !words
            .iter()
            .take_while(|word| *word != "yang")
            .any(|word| lexicon::is_verb(word) || is_predicate(word))
        // `OPD yang memberi tugas akan ditegur`: the predicate stands behind the relative clause.
        && !words.iter().skip(2).zip(words.iter().skip(1)).any(|(word, before)| {
            before != "yang" && matches!(word.as_str(), "akan" | "harus" | "wajib" | "sudah" | "telah" | "dapat")
        })
        && !words.iter().any(|word| word == "karena")
}

/// Tells whether a clause that begins with a verb has a predicate of its own (`membaca adalah …`).
pub(super) fn has_own_predicate(clause: &str) -> bool {
    lower_words(clause).iter().skip(1).any(|word| {
        matches!(
            word.as_str(),
            "adalah"
                | "bukan"
                | "tidak"
                | "lebih"
                | "perlu"
                | "penting"
                | "harus"
                | "dapat"
                | "akan"
                | "merupakan"
                | "bisa"
        )
    })
}

/// Tells whether a noun phrase holds a verb of its own, so that it is a clause (`warga sudah bekerja`).
pub(super) fn is_clause(phrase: &str) -> bool {
    lower_words(phrase)
        .iter()
        .take_while(|word| {
            !matches!(
                word.as_str(),
                "yang"
                    | "dalam"
                    | "untuk"
                    | "atas"
                    | "dengan"
                    | "serta"
                    | "dan"
                    | "terhadap"
                    | "kepada"
                    | "dari"
            )
        })
        .any(|word| lexicon::is_verb(word) || is_predicate(word))
}

/// Counts the sentences of a quote by their closing signs; at least one.
pub(super) fn first_sentence(text: &str) -> &str {
    let end = text
        .char_indices()
        .find(|(at, c)| {
            matches!(c, '.' | '?' | '!') && text[at + c.len_utf8()..].starts_with([' ', '\u{a0}'])
        })
        .map_or(text.len(), |(at, c)| at + c.len_utf8());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_counts_content_only() {
        let purpose = "memperkuat kerja sama di bidang pemerintahan, pembangunan, dan kemasyarakatan";
        let said = "perjanjian itu memperkuat kerja sama kedua daerah di bidang pemerintahan, pembangunan, dan kemasyarakatan";
        assert!(overlap(purpose, said) >= SAYS_IT, "the statement says the purpose");
        assert!(
            overlap("menyampaikan rencana pelantikan pengurus periode baru", "kegiatan di alun-alun")
                < SAYS_IT
        );
    }

    #[test]
    fn openings_decide_the_frame() {
        assert_eq!(opening("tidak menimbun beras dan minyak goreng"), Opening::Verb);
        assert_eq!(opening("warga menyimpan dokumen"), Opening::Subject);
        assert_eq!(opening("tidak semua warga hadir"), Opening::Subject);
        assert_eq!(opening("untuk warga, loket dibuka"), Opening::Purpose);
    }
}
