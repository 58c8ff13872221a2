//! Reading the title of an event: a nominal title stands for a verb that a person would write.

use super::clause;
use crate::lang::id::lexicon::{self, INSTITUTION_HEADS, NOMINALS, Nominal, SIGNED_THINGS};

/// What a title says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TitleForm {
    /// `Penandatanganan X A dengan B`, `Penandatanganan X A dan B`.
    Signing {
        /// The thing signed, written with small letters where the lexicon allows.
        thing: String,
        /// The parties before `dengan`, or all of them.
        parties: Vec<String>,
        /// The parties behind `dengan`.
        with: Option<String>,
    },
    /// `Pembukaan X` and its like.
    Nominal {
        /// The noun and its verbs.
        nominal: Nominal,
        /// What follows the noun.
        object: String,
    },
    /// `Audiensi A dengan B`.
    Audience {
        /// Who comes.
        guest: String,
        /// Who receives.
        host: String,
    },
    /// `Kunjungan [Kerja] A [ke B]`.
    Visit {
        /// `kunjungan`, `kunjungan kerja`.
        noun: String,
        /// Who visits.
        visitor: Option<String>,
        /// Whom or what.
        to: Option<String>,
    },
    /// `Studi Tiru X`.
    Study,
    /// `Imbauan menyimpan …`: an appeal with its verb phrase.
    Appeal {
        /// The verb phrase in small letters.
        rest: String,
    },
    /// Any other title.
    Plain,
}

/// Reads a title; of one that names two deeds, the short form gives the one that a person would write.
pub(super) fn read_with_short(title: &str, short: Option<&str>) -> TitleForm {
    let whole = read(title);
    let doubled = matches!(&whole, TitleForm::Nominal { object, .. } if object.starts_with("dan "));
    match short.map(read).filter(|_| doubled) {
        Some(short @ TitleForm::Nominal { .. }) => short,
        _ => whole,
    }
}

/// Reads a title.
pub(super) fn read(title: &str) -> TitleForm {
    let lower = title.to_lowercase();
    if let Some(rest) = after(title, &lower, "penandatanganan ") {
        return signing(rest);
    }
    if let Some(rest) = after(title, &lower, "audiensi ")
        && let Some((guest, host)) = split_word(rest, "dengan").or_else(|| split_word(rest, "bersama"))
    {
        return TitleForm::Audience { guest: guest.to_owned(), host: host.to_owned() };
    }
    for noun in [
        "kunjungan industri ",
        "kunjungan belajar ",
        "kunjungan edukasi ",
        "kunjungan balasan ",
        "kunjungan dinas ",
        "kunjungan kerja ",
        "kunjungan silaturahmi ",
        "kunjungan lapangan ",
        "kunjungan ",
    ] {
        if let Some(rest) = after(title, &lower, noun) {
            let (visitor, to) = match rest.strip_prefix("ke ") {
                Some(to) => (None, Some(to)),
                None => split_word(rest, "ke")
                    .map_or((Some(rest), None), |(visitor, to)| (Some(visitor), Some(to))),
            };
            return TitleForm::Visit {
                noun: noun.trim_end().to_owned(),
                visitor: visitor.map(str::to_owned),
                to: to.map(str::to_owned),
            };
        }
    }
    if ["studi tiru", "studi banding", "studi lapangan", "studi kunjungan", "benchmarking"]
        .iter()
        .any(|s| lower.starts_with(s))
    {
        return TitleForm::Study;
    }
    if let Some(rest) = after(title, &lower, "imbauan ")
        && rest.split_whitespace().next().is_some_and(|verb| lexicon::is_verb(&verb.to_lowercase()))
    {
        return TitleForm::Appeal { rest: lowered(rest) };
    }
    let nominal = NOMINALS.iter().find_map(|nominal| {
        after(title, &lower, nominal.noun)
            .filter(|rest| rest.starts_with(' '))
            .map(|rest| (*nominal, rest.trim_start()))
    });
    match nominal {
        // Two nouns are two verbs: `melantik dan mengambil sumpah …`; a second one without a verb keeps the title whole.
        Some((nominal, object)) if object.starts_with("dan ") => {
            let second = object.trim_start_matches("dan ");
            let lower = second.to_lowercase();
            let verb =
                NOMINALS.iter().find_map(|other| after(second, &lower, other.noun).map(|rest| (other, rest)));
            match verb {
                Some((other, rest)) => TitleForm::Nominal {
                    nominal,
                    // People are sworn in, no posts.
                    object: format!("dan {}{}", other.active, of_people(&lowered_behind(rest))),
                },
                None => TitleForm::Plain,
            }
        }
        // One confers an award; who or what wins it is not conferred.
        Some((nominal, object)) if nominal.active == "menganugerahkan" && !is_award(object) => {
            TitleForm::Plain
        }
        Some((nominal, object)) if !object.is_empty() => TitleForm::Nominal {
            nominal,
            object: if nominal.object_is_name { object.to_owned() } else { counted(&lowered(object)) },
        },
        _ => TitleForm::Plain,
    }
}

fn is_award(object: &str) -> bool {
    const AWARDS: [&str; 9] =
        ["penghargaan", "anugerah", "gelar", "piagam", "piala", "medali", "tanda", "satyalancana", "trofi"];
    object.split_whitespace().next().is_some_and(|first| AWARDS.contains(&first.to_lowercase().as_str()))
}

/// Returns what follows a lower-case prefix; the prefix is ASCII, so that the cut is at a letter boundary.
fn after<'a>(title: &'a str, lower: &str, prefix: &str) -> Option<&'a str> {
    if lower.starts_with(prefix) { title.get(prefix.len()..) } else { None }
}

/// Splits at the first occurrence of a whole word.
fn split_word<'a>(text: &'a str, word: &str) -> Option<(&'a str, &'a str)> {
    let needle = format!(" {word} ");
    let at = text.to_lowercase().find(&needle)?;
    Some((text.get(..at)?, text.get(at + needle.len()..)?))
}

fn lowered_behind(rest: &str) -> String {
    let lead = if rest.starts_with(' ') { " " } else { "" };
    format!("{lead}{}", counted(&lowered(rest)))
}

/// `sumpah jabatan administrator` is taken of officials; where the title names them, it has them.
fn of_people(rest: &str) -> String {
    if clause::holds(rest, "pejabat") || clause::holds(rest, "anggota") {
        return rest.to_owned();
    }
    rest.strip_prefix(" jabatan ").map_or_else(|| rest.to_owned(), |of| format!(" pejabat {of}"))
}

/// A number of one word that counts people or things is spelt out in running words, unless another number is near.
fn counted(phrase: &str) -> String {
    const SPELT: [&str; 12] = [
        "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
        "sebelas",
    ];
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let numbers = words.iter().filter(|word| word.contains(|c: char| c.is_ascii_digit())).count();
    let counts = |at: usize| {
        words.get(at + 1).is_some_and(|next| {
            next.chars().all(|c| c.is_lowercase() || c == '-')
                && lexicon::is_common(next)
                && !matches!(*next, "persen" | "kilometer" | "meter" | "hektare" | "juta" | "miliar" | "ribu")
        })
    };
    let spelt = |at: usize, word: &str| {
        let number = word.parse::<usize>().ok().filter(|_| numbers == 1 && counts(at))?;
        SPELT.get(number).filter(|spelt| !spelt.is_empty()).copied()
    };
    let written: Vec<&str> =
        words.iter().enumerate().map(|(at, word)| spelt(at, word).unwrap_or(word)).collect();
    written.join(" ")
}

fn signing(rest: &str) -> TitleForm {
    let (rest, subject) = match split_word(rest, "tentang") {
        Some((before, about)) => (before, Some(about)),
        None => (rest, None),
    };
    let tokens: Vec<&str> = rest.split_whitespace().collect();
    let known = SIGNED_THINGS
        .iter()
        .filter(|thing| clause::lower_words(rest).join(" ").starts_with(*thing))
        .map(|thing| thing.split(' ').count())
        .max()
        .unwrap_or(1);
    // An institution has a name: a bare `Desa` or `Daerah` belongs to what is signed.
    let is_party = |at: usize| {
        let token = tokens[at];
        let named = token.chars().filter(|c| c.is_uppercase()).count() > 1
            || tokens.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        named && INSTITUTION_HEADS.contains(&token.to_lowercase().as_str())
    };
    let between = tokens.iter().position(|token| token.eq_ignore_ascii_case("antara"));
    let cut = between.or_else(|| (known..tokens.len()).find(|&at| is_party(at))).unwrap_or(tokens.len());
    let mut thing = lowered(&tokens[..cut].join(" "));
    if let Some(subject) = subject {
        thing = format!("{thing} tentang {}", lowered(subject));
    }
    let parties = tokens[cut..].join(" ");
    let parties =
        parties.strip_prefix("antara ").or_else(|| parties.strip_prefix("Antara ")).unwrap_or(&parties);
    if parties.is_empty() {
        return TitleForm::Signing { thing, parties: Vec::new(), with: None };
    }
    match split_word(parties, "dengan") {
        Some((a, b)) => TitleForm::Signing { thing, parties: vec![a.to_owned()], with: Some(lowered(b)) },
        None => {
            let mut split = split_parties(parties);
            // `antara A dan B` has two ends, whatever they are called.
            if between.is_some()
                && split.len() == 1
                && let Some((a, b)) = split_word(parties, "dan")
            {
                split = vec![a.to_owned(), b.to_owned()];
            }
            TitleForm::Signing { thing, parties: split, with: None }
        }
    }
}

/// Splits a list of institutions; `dan` inside a name (`Kebudayaan dan Pariwisata`) does not split.
fn split_parties(list: &str) -> Vec<String> {
    let mut parties: Vec<String> = vec![String::new()];
    let tokens: Vec<&str> = list.split_whitespace().collect();
    for (at, token) in tokens.iter().enumerate() {
        let opens = at > 0
            && INSTITUTION_HEADS.contains(&token.to_lowercase().as_str())
            && (tokens[at - 1].ends_with(',') || matches!(tokens[at - 1], "dan" | "serta" | "Dan"));
        if opens && let Some(last) = parties.last_mut() {
            let trimmed = last
                .trim_end_matches(" dan")
                .trim_end_matches(" serta")
                .trim_end_matches([',', ' '])
                .to_owned();
            *last = trimmed;
            parties.push((*token).to_owned());
        } else if let Some(last) = parties.last_mut() {
            if !last.is_empty() {
                last.push(' ');
            }
            last.push_str(token);
        }
    }
    parties.retain(|party| !party.is_empty());
    parties
}

/// Nouns that a place name makes part of itself: `Kelurahan Talang`, `Pemerintah Kabupaten Jaya Makmur`.
const NAME_HEADS: [&str; 34] = [
    "kota",
    "kabupaten",
    "provinsi",
    "kecamatan",
    "kelurahan",
    "desa",
    "dusun",
    "kampung",
    "sungai",
    "gunung",
    "pulau",
    "pantai",
    "danau",
    "pasar",
    "taman",
    "jalan",
    "jembatan",
    "alun-alun",
    "lapangan",
    "stadion",
    "terminal",
    "pelabuhan",
    "bandara",
    "rumah",
    "sekolah",
    "universitas",
    "dinas",
    "badan",
    "kantor",
    "balai",
    "pemerintah",
    "puskesmas",
    "masjid",
    "bank",
];

/// Writes a Title Case phrase with small letters as far as the lexicon knows its words.
///
/// The run of common nouns at the beginning is lowered; from the first unknown word on it is a name and stays, and so
/// do the nouns that lead into the name. Abbreviations and numbers pass without ending the run.
pub(super) fn lowered(phrase: &str) -> String {
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let bare = |at: usize| words[at].trim_matches(|c: char| !c.is_alphanumeric());
    let passes = |word: &str| {
        let caps =
            word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase) && word.len() > 1;
        caps || word.starts_with(|c: char| c.is_ascii_digit()) || word.starts_with(char::is_lowercase)
    };
    let mut name = (0..words.len())
        .find(|&at| !passes(bare(at)) && !lexicon::is_common(bare(at)))
        .unwrap_or(words.len());
    if name < words.len() {
        while name > 0 && NAME_HEADS.contains(&bare(name - 1).to_lowercase().as_str()) {
            name -= 1;
        }
    }
    // `pekerja migran Indonesia Asal Kabupaten …`: no name goes on with it.
    let joins =
        |at: usize| at > 0 && matches!(bare(at), "Asal" | "Dari" | "Kepada" | "Bagi" | "Untuk" | "Di");
    let lowers = |at: usize| at < name && !passes(bare(at)) || joins(at);
    words
        .iter()
        .enumerate()
        .map(|(at, word)| if lowers(at) { word.to_lowercase() } else { (*word).to_owned() })
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signings_are_taken_apart() {
        let TitleForm::Signing { thing, parties, with } =
            read("Penandatanganan Kesepakatan Bersama Pemko Banda Aceh dengan Tiga Kabupaten")
        else {
            panic!("a signing")
        };
        assert_eq!((thing.as_str(), with.as_deref()), ("kesepakatan bersama", Some("tiga kabupaten")));
        assert_eq!(parties, ["Pemko Banda Aceh"]);

        let TitleForm::Signing { parties, .. } = read(
            "Penandatanganan Perjanjian Kerja Sama Pemkot Batu, Dinas Kebudayaan dan Pariwisata Jatim, dan PT Maju",
        ) else {
            panic!("a signing")
        };
        assert_eq!(parties, ["Pemkot Batu", "Dinas Kebudayaan dan Pariwisata Jatim", "PT Maju"]);

        let bare = read("Penandatanganan Nota Kesepahaman Pendampingan Hukum Desa");
        let TitleForm::Signing { thing, parties, .. } = bare else { panic!("a signing") };
        assert_eq!(thing, "nota kesepahaman pendampingan hukum desa", "a bare noun signs nothing");
        assert_eq!(parties, [""; 0]);

        let TitleForm::Signing { parties, .. } =
            read("Penandatanganan Nota Kesepahaman Hukum Desa antara Unsara dan Kejari Sumbawa")
        else {
            panic!("a signing")
        };
        assert_eq!(parties, ["Unsara", "Kejari Sumbawa"]);
    }

    #[test]
    fn two_deeds_are_told_of_people() {
        let whole = "Pelantikan dan Pengambilan Sumpah Jabatan 7 Administrator";
        let TitleForm::Nominal { object, .. } = read(whole) else { panic!("a nominal title") };
        assert_eq!(object, "dan mengambil sumpah pejabat tujuh administrator");
        let short = read_with_short(whole, Some("Pelantikan Pejabat Administrator"));
        let TitleForm::Nominal { object, .. } = short else { panic!("a nominal title") };
        assert_eq!(object, "pejabat administrator", "the short form has the one that people say");
    }

    #[test]
    fn names_keep_their_capitals() {
        assert_eq!(
            lowered("Sertifikat Halal kepada 60 Pelaku UMKM"),
            "sertifikat halal kepada 60 pelaku UMKM"
        );
        assert_eq!(lowered("Bantuan Perahu Nelayan Pantai Kencana"), "bantuan perahu nelayan Pantai Kencana");
    }

    #[test]
    fn visits_have_two_ends() {
        let read = read("Kunjungan Kerja DPRD Kabupaten Wanajaya ke Pasar Induk Sejuk");
        let TitleForm::Visit { noun, visitor, to } = read else { panic!("a visit") };
        assert_eq!(noun, "kunjungan kerja");
        assert_eq!(visitor.as_deref(), Some("DPRD Kabupaten Wanajaya"));
        assert_eq!(to.as_deref(), Some("Pasar Induk Sejuk"));
    }
}
