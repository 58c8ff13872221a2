//! What a clause or a quote points back to, and so hangs on.

use super::clause::is_predicate;
use super::word::{Word, lower_words, words};
use crate::lang::id::lexicon;

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

const NYA_WORDS: [&str; 45] = [
    "awalnya",
    "katanya",
    "sepertinya",
    "rasanya",
    "harusnya",
    "intinya",
    "pokoknya",
    "artinya",
    "kayaknya",
    "seandainya",
    "andainya",
    "untungnya",
    "sayangnya",
    "semestinya",
    "mestinya",
    "sesungguhnya",
    "dulunya",
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
            || (at < 3 && of_it(word))
    })
}

/// Tells whether a word takes its owner from what went before (`ambilnya`), set phrases (`akhirnya`) apart.
fn of_it(word: &Word<'_>) -> bool {
    word.len() > 5 && word.ends_with("nya") && !NYA_WORDS.contains(&word.as_str())
}

/// Tells whether the first sentence of a quote takes something up that stood before it: `jadwal ambilnya`, `tangki itu`.
pub(super) fn takes_up(quote: &str) -> bool {
    let words = lower_words(super::clause::first_sentence(quote));
    words.iter().enumerate().any(|(at, word)| points_back(&words, at) || of_it(word))
}

/// Tells whether the first noun phrase of a clause points back (`aplikasi itu …`), so that nothing may come between.
pub(super) fn opens_pointing(clause: &str) -> bool {
    let first: Vec<Word<'_>> = words(clause).take(4).map(Word::lowered).collect();
    (0..first.len()).any(|at| points_back(&first, at))
}

/// How a quote hangs on what went before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dependence {
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
pub(crate) fn dependence(quote: &str) -> Dependence {
    let first: Vec<Word<'_>> = words(quote).take(6).map(Word::lowered).collect();
    let Some(opening) = first.first() else {
        return Dependence::Free;
    };
    let second = first.get(1).map_or("", Word::as_str);
    // `Ini donor saya yang kedua belas`: the thing at hand.
    let own = first.get(2).is_some_and(|word| matches!(word.as_str(), "saya" | "kami" | "kita"));
    if opening == "ini" && own && second != "yang" && !lexicon::is_verb(second) && !is_predicate(second) {
        return Dependence::Free;
    }
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
    // `Orang desa itu bukan tidak mau …` speaks of people as such; `SILANCAR ini` names what it means.
    let generic = matches!(
        opening.as_str(),
        "orang" | "manusia" | "hidup" | "dunia" | "bangsa" | "negeri" | "kami" | "kita" | "saya" | "mereka"
    ) && second != "itu";
    let letters = |at: usize| {
        words(quote).nth(at).is_some_and(|word| word.len() > 1 && !word.chars().any(char::is_lowercase))
    };
    let points = |at: usize| points_back(&first, at) && !letters(at - 1);
    let pointing = !generic && (1..first.len().min(end + 1).min(5)).any(points)
        // `Kadar airnya …`, `Pupuknya …`: of what, the sentence before says.
        || first.iter().take(2).any(of_it);
    if pointing { Dependence::Pointing } else { Dependence::Free }
}

/// Tells whether a text names what a quote points at (`Alat ini`), so that nothing else need stand before it.
pub(crate) fn named_by(quote: &str, text: &str) -> bool {
    if dependence(quote) != Dependence::Pointing {
        return false;
    }
    let first: Vec<Word<'_>> = words(quote).take(5).map(Word::lowered).collect();
    // `Kalau aplikasi ini …`: what stands before the pointer; else the first word with its clitic.
    let pointed = (1..first.len()).find(|&at| points_back(&first, at)).map(|at| at - 1);
    let at = pointed.or_else(|| first.iter().take(2).position(of_it)).unwrap_or(0);
    first.get(at).is_some_and(|noun| {
        let bare = noun.strip_suffix("nya").unwrap_or(noun.as_str());
        bare.len() > 3 && super::clause::holds(text, bare)
    })
}

/// Tells whether a quote that points back takes up the event (`kegiatan ini`), or nothing that it names.
pub(super) fn points_at_event(quote: &str) -> bool {
    let first = words(quote).next().unwrap_or_default().to_lowercase();
    let light = ["kegiatan", "acara", "kerja", "momen", "momentum", "hal", "ini", "itu"];
    dependence(quote) == Dependence::Bound
        || light.contains(&first.as_str())
        || lexicon::EVENT_NOUNS.contains(&first.as_str())
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
        assert_eq!(dependence("Bagi kami RSUD ini tempat yang ideal"), Dependence::Free, "letters name it");
        assert_eq!(dependence("Hari ini kita menyaksikan pertunjukan"), Dependence::Free, "a time");
        assert_eq!(dependence("Saya melihat kepemimpinan. Ini tentu memudahkan"), Dependence::Free);
        assert_eq!(dependence("Dengan adanya media masyarakat bisa tahu"), Dependence::Free);
    }
}
