//! What a clause or a quote looks like: its words, what it points back to, what it shares with another.

pub(super) use super::word::{Word, content, holds, lower_words, overlap, shared_content, words};
use crate::lang::id::lexicon;

/// Tells whether a word is a year of this century.
pub(super) fn is_year(word: &str) -> bool {
    word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
}

/// Tells whether a word is a number that counts something; a year alone does not.
pub(super) fn is_figure(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && !is_year(word)
}

/// From this share on, the second text says what the first does.
pub(super) const SAYS_IT: f64 = 0.6;

const TIMES: [&str; 22] = [
    "saat", "hari", "tahun", "pekan", "minggu", "bulan", "pagi", "siang", "sore", "malam", "kali", "selama",
    "sekarang", "masa", "era", "dewasa", "detik", "jam", "abad", "semester", "triwulan", "kini",
];

/// Tells whether position `at` points back (`itu`, `ini`, `tersebut`), times apart (`saat ini`).
fn points_back(words: &[Word<'_>], at: usize) -> bool {
    matches!(words[at].as_str(), "itu" | "ini" | "tersebut")
        && !(at > 0 && TIMES.contains(&words[at - 1].as_str()))
        && !(words[at] == "itu" && at > 0 && words[at - 1] == "untuk")
}

const NYA_WORDS: [&str; 28] = [
    "hanya",
    "tanya",
    "punya",
    "biasanya",
    "sebenarnya",
    "khususnya",
    "misalnya",
    "umumnya",
    "nyatanya",
    "akhirnya",
    "sebaiknya",
    "seharusnya",
    "sebelumnya",
    "setidaknya",
    "tentunya",
    "pastinya",
    "pentingnya",
    "adanya",
    "perlunya",
    "banyaknya",
    "tingginya",
    "rendahnya",
    "bertanya",
    "selanjutnya",
    "sebagainya",
    "selebihnya",
    "menanya",
    "masalahnya",
];

/// Tells whether a clause cannot be understood without what went before it (never headline, never lead).
pub(super) fn is_anaphoric(clause: &str) -> bool {
    let words = lower_words(clause);
    words.iter().enumerate().any(|(at, word)| {
        points_back(&words, at)
            || matches!(word.as_str(), "keduanya" | "mereka" | "beliau" | "dia" | "ia")
            // Further on, the noun that -nya refers to is in the clause itself.
            || (at < 3 && word.len() > 5 && word.ends_with("nya") && !NYA_WORDS.contains(&word.as_str()))
    })
}

/// Tells whether the first noun phrase of a clause points back (`aplikasi itu …`), so that nothing may come between.
pub(super) fn opens_pointing(clause: &str) -> bool {
    let first: Vec<Word<'_>> = words(clause).take(4).map(Word::lowered).collect();
    (0..first.len()).any(|at| points_back(&first, at))
}

/// How a quote hangs on what went before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dependence {
    /// Stands by itself.
    Free,
    /// Its first noun phrase points back (`Kerja sama ini`): directly after, in a paragraph of its own.
    Pointing,
    /// It opens with a word that binds (`Karena`, `Dan`): the same paragraph where there is room.
    Bound,
}

const BINDERS: [&str; 21] = [
    "dan", "karena", "agar", "seperti", "sehingga", "tapi", "tetapi", "namun", "ini", "itu", "jadi", "pun",
    "makanya", "supaya", "sebab", "maka", "oleh", "hal", "semua", "begitu", "dengan",
];

/// Reads the dependence of a quote off its first words.
pub(super) fn dependence(quote: &str) -> Dependence {
    let first: Vec<Word<'_>> = words(quote).take(6).map(Word::lowered).collect();
    let Some(opening) = first.first() else {
        return Dependence::Free;
    };
    let second = first.get(1).map_or("", Word::as_str);
    let bound = match opening.as_str() {
        "untuk" => second == "itu",
        "oleh" => second == "karena" || second == "sebab",
        "hal" => matches!(second, "ini" | "itu" | "tersebut"),
        "semua" => matches!(second, "itu" | "ini"),
        "begitu" => second == "juga" || second == "pula",
        "dengan" => second == "begitu" || second == "demikian",
        word => BINDERS.contains(&word),
    };
    if bound {
        return Dependence::Bound;
    }
    // The first noun phrase ends at the first verb.
    let end = first
        .iter()
        .skip(1)
        .position(|word| lexicon::is_verb(word) || is_predicate(word))
        .map_or(5, |at| at + 1);
    let of_it =
        |word: &Word<'_>| word.len() > 5 && word.ends_with("nya") && !NYA_WORDS.contains(&word.as_str());
    // `Orang desa itu bukan tidak mau …` speaks of people as such.
    let generic = matches!(opening.as_str(), "orang" | "manusia" | "hidup") && second != "itu";
    let pointing = !generic && (1..first.len().min(end + 1).min(5)).any(|at| points_back(&first, at))
        // `Kadar airnya …`, `Pupuknya …`: of what, the sentence before says.
        || first.iter().take(2).any(of_it);
    if pointing { Dependence::Pointing } else { Dependence::Free }
}

/// Tells whether a quote that points back takes up the event (`kegiatan ini`), or nothing that it names.
pub(super) fn points_at_event(quote: &str) -> bool {
    let first = words(quote).next().unwrap_or_default().to_lowercase();
    let light = ["kegiatan", "acara", "kerja", "momen", "momentum", "hal", "ini", "itu"];
    dependence(quote) == Dependence::Bound
        || light.contains(&first.as_str())
        || lexicon::EVENT_NOUNS.contains(&first.as_str())
}

const PREDICATES: [&str; 41] = [
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
            let next = words.next().unwrap_or_default();
            if lexicon::is_verb(&next) { Opening::Verb } else { Opening::Subject }
        }
        // `Mulai hari ini, layanan …`: a time is no predicate.
        "mulai" | "sejak" | "hingga" | "sampai" | "selama" | "pada" | "dalam" | "setelah" | "sebelum" => {
            Opening::Subject
        }
        word if lexicon::is_verb(word) => Opening::Verb,
        _ => Opening::Subject,
    }
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
        // What `yang` opens describes the subject.
        if matches!(word, "yang" | "agar" | "supaya" | "untuk") {
            return None;
        }
        if nth > 0 && starts(word) {
            return Some((clause.get(..at)?.trim_end(), clause.get(at..)?));
        }
        at += word.len() + 1;
    }
    None
}

/// `tiga tahun berjualan kue`: a span of time and a verb, whose subject is the speaker.
pub(super) fn opening_span(clause: &str) -> Option<&str> {
    let words: Vec<Word<'_>> = words(clause).take(3).map(Word::lowered).collect();
    let [_, unit, verb] = words.as_slice() else { return None };
    let is_span = matches!(unit.as_str(), "tahun" | "bulan" | "hari" | "minggu" | "pekan" | "jam");
    (is_span && lexicon::is_verb(verb) && verb.starts_with("ber")).then_some(clause)
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

/// Tells whether a short clause is a noun phrase: no verb and no predicate outside `yang …`.
pub(super) fn is_bare_phrase(clause: &str) -> bool {
    let words = lower_words(clause);
    words.len() <= 8
        && !words
            .iter()
            .take_while(|word| *word != "yang")
            .any(|word| lexicon::is_verb(word) || is_predicate(word))
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
    fn anaphora_apart_from_times() {
        assert!(is_anaphoric("forum bulanan itu menjadi ruang dialog antara pemerintah dan pers"));
        assert!(is_anaphoric("lebih dari 65 penghargaan diraih selama masa jabatan keduanya"));
        assert!(
            !is_anaphoric("dinamika birokrasi saat ini menuntut kepemimpinan yang mampu"),
            "saat ini is a time"
        );
        assert!(
            !is_anaphoric("PJID Bali ikut mengawal program pemerintah dan menyampaikannya"),
            "-nya has its noun"
        );
    }

    #[test]
    fn quotes_hang_on_what_went_before() {
        assert_eq!(dependence("Dan yang paling terpenting dari itu semua adalah manfaat"), Dependence::Bound);
        assert_eq!(dependence("Untuk itu, penyampaian melalui rilis"), Dependence::Bound);
        assert_eq!(dependence("Kerja sama ini bentuk nyata kolaborasi"), Dependence::Pointing);
        assert_eq!(dependence("Hari ini kita menyaksikan pertunjukan"), Dependence::Free, "a time");
        assert_eq!(dependence("Saya melihat kepemimpinan. Ini tentu memudahkan"), Dependence::Free);
        assert_eq!(dependence("Dengan adanya media masyarakat bisa tahu"), Dependence::Free);
    }

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
