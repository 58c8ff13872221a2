//! The sentences about programmes: apposition, copula, and what was just named.

use super::capitals;
use super::case::{Case, text};
use super::clause;
use super::participants::join;
use super::piece::Sentence;
use crate::lang::id::lexicon;
use crate::release::Source;

const SHOWS: [&str; 7] =
    ["pertunjukan", "pementasan", "pagelaran", "pergelaran", "penampilan", "tarian", "atraksi"];

/// Tells whether a description says that something is performed.
pub(super) fn is_show(about: &str) -> bool {
    about.split_whitespace().next().is_some_and(|first| SHOWS.contains(&first.to_lowercase().as_str()))
}

/// Tells whether a text speaks of a performance.
pub(super) fn speaks_of_show(text: &str) -> bool {
    SHOWS.iter().any(|show| clause::holds(text, show))
}

fn source(at: usize) -> Source {
    Source::Programme(at)
}

fn name_of(case: &Case<'_>, at: usize) -> String {
    crate::text::one_line(&case.event.programmes[at].name)
}

fn about_of(case: &Case<'_>, at: usize) -> Option<String> {
    let about = text(case.event.programmes[at].about.as_deref())?;
    Some(capitals::lower_first_unless(about.trim_end_matches(['.', ' ']), &case.names))
}

/// `Acara itu menampilkan A, {about}, dan B, {about}.`; `A dari X` where that is all there is to say.
pub(super) fn shown(case: &Case<'_>, shows: &[usize]) -> Sentence {
    let parts: Vec<String> = shows
        .iter()
        .map(|&at| {
            let from =
                about_of(case, at).and_then(|about| about.split_once(' ').map(|(_, rest)| rest.to_owned()));
            match from.filter(|from| from.starts_with("dari ") || from.starts_with("oleh ")) {
                Some(from) => format!("{} {from}", name_of(case, at)),
                None => apposed(case, at),
            }
        })
        .collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let list = match parts.as_slice() {
        [a, b] if a.contains(',') => format!("{a}, serta {b}"),
        _ => join(&parts),
    };
    Sentence::new().own("Acara itu menampilkan ").running(list, source(shows[0])).own(".")
}

/// `Banda Aceh Academy, wadah …`; a predicate hangs on by `yang`; `Aplikasi JAKI, aplikasi …` says it once.
fn apposed(case: &Case<'_>, at: usize) -> String {
    let name = name_of(case, at);
    match about_of(case, at) {
        Some(about) if copula(&about) == " " => format!("{name}, yang {about}"),
        Some(about) => format!("{}, {about}", without_class(&name, &about)),
        None => name,
    }
}

/// Drops the class noun of a name when the description opens with it and the rest is an abbreviation.
fn without_class(name: &str, about: &str) -> String {
    let first = about.split_whitespace().next().unwrap_or_default();
    match name.split_once(' ') {
        Some((class, rest))
            if class.eq_ignore_ascii_case(first) && rest.chars().all(|c| c.is_uppercase() || c == ' ') =>
        {
            rest.to_owned()
        }
        _ => name.to_owned(),
    }
}

/// `Program yang disinggung ialah A, {about}, serta B, {about}.`
pub(super) fn mentioned(case: &Case<'_>, group: &[usize]) -> Sentence {
    let mut sentence = Sentence::new().own("Program yang disinggung ialah ");
    for (turn, &at) in group.iter().enumerate() {
        let last = turn + 1 == group.len();
        if turn > 0 {
            let nested = group.iter().any(|&at| about_of(case, at).is_some());
            sentence = sentence.own(match (last, nested) {
                (true, true) => ", serta ",
                (true, false) if group.len() == 2 => " dan ",
                (true, false) => ", dan ",
                (false, _) => ", ",
            });
        }
        sentence = sentence.running(apposed(case, at), source(at));
    }
    sentence.own(".")
}

/// How a programme sentence opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// `Adapun`: another thing.
    Adapun,
    /// The name alone.
    Plain,
    /// The sentence before has just named it.
    JustNamed,
}

/// `[Adapun] {name} [merupakan] {about}.`: the copula by the first word of what it is.
pub(super) fn described(case: &Case<'_>, at: usize, opener: Opener) -> Sentence {
    let name = name_of(case, at);
    let Some(about) = about_of(case, at) else {
        return mentioned(case, &[at]);
    };
    if opener == Opener::JustNamed
        && let Some(sentence) = taken_up(&name, &about, at)
    {
        return sentence;
    }
    let common =
        lowered_name(&name) != name || name.starts_with(char::is_lowercase) || is_letters(case, &name);
    let name =
        if opener == Opener::Adapun && acts_bare(&name, &about) { format!("Program {name}") } else { name };
    let name = if opener == Opener::Adapun {
        lowered_name(&name)
    } else {
        capitals::upper_first(&lowered_name(&name))
    };
    let (copula, about) = match content_of(&name, &about) {
        Some(content) => (" ", content.to_owned()),
        None => (copula(&about), about),
    };
    let opened = Sentence::new().own(if opener == Opener::Adapun { "Adapun " } else { "" });
    // A name is printed as stored; only a common noun with an abbreviation is spelt out.
    let opened = if common { opened.running(name, source(at)) } else { opened.fixed(name, source(at)) };
    opened.own(copula).running(about, source(at)).own(".")
}

/// Whether a name is the short form of a common phrase (`CSR`), and no name.
fn is_letters(case: &Case<'_>, name: &str) -> bool {
    case.abbreviations().any(|a| a.short.trim() == name && a.full.starts_with(char::is_lowercase))
}

/// What a programme does through people, and a thing cannot.
const ACTS: [&str; 16] = [
    "menargetkan",
    "mengalokasikan",
    "menunjuk",
    "mewajibkan",
    "mengajak",
    "menetapkan",
    "menugaskan",
    "merekrut",
    "menyalurkan",
    "membagikan",
    "memberangkatkan",
    "mendorong",
    "mengirim",
    "mengirimkan",
    "membiayai",
    "menanam",
];

/// `Desaku Maju mengalokasikan …` reads like a village that acts: a name without a class noun takes `Program`.
fn acts_bare(name: &str, about: &str) -> bool {
    let first = name.split_whitespace().next().unwrap_or_default();
    let verb = about.split_whitespace().next().unwrap_or_default().to_lowercase();
    let named =
        first.starts_with(char::is_uppercase) && first.chars().any(char::is_lowercase) && name.contains(' ');
    let counts = matches!(first, "Satu" | "Dua" | "Tiga" | "Sepuluh" | "Seratus" | "Seribu" | "Sejuta");
    named && (counts || !lexicon::is_common(first)) && ACTS.contains(&verb.as_str())
}

/// `Buku catatan sederhana itu dibagikan …`: what was just named is taken up by its description.
fn taken_up(name: &str, about: &str, at: usize) -> Option<Sentence> {
    if copula(about) == " " {
        // The class noun of the name, or the name again where it has none.
        let class =
            name.split_whitespace().next().filter(|class| lexicon::is_common(class) && name.contains(' '))?;
        return Some(
            Sentence::new()
                .own(format!("{} itu ", capitals::upper_first(class)))
                .running(about, source(at))
                .own("."),
        );
    }
    let (phrase, predicate) = about.split_once(" yang ")?;
    let verb = predicate.split_whitespace().next()?;
    (lexicon::is_verb(verb) || verb.starts_with("di")).then(|| {
        Sentence::new()
            .running(capitals::upper_first(phrase), source(at))
            .own(" itu ")
            .running(predicate, source(at))
            .own(".")
    })
}

/// `Paket Dapur merupakan paket berisi …` says the class twice: `Paket Dapur berisi …`.
fn content_of<'a>(name: &str, about: &'a str) -> Option<&'a str> {
    let class = name.split_whitespace().next()?;
    let (first, rest) = about.split_once(' ')?;
    let rest = rest.strip_prefix("yang ").unwrap_or(rest);
    let verb = rest.split_whitespace().next()?;
    // Behind a list a price would be that of its last item: the noun that bears it stays.
    if ["seharga", "senilai", "sebesar"].iter().any(|price| clause::holds(rest, price)) {
        return None;
    }
    (class.eq_ignore_ascii_case(first) && lexicon::is_verb(verb)).then_some(rest)
}

/// `Opini WTP` is a common noun with an abbreviation, not a name.
fn lowered_name(name: &str) -> String {
    let mut words = name.split_whitespace();
    match (words.next(), words.next(), words.next()) {
        (Some(noun), Some(short), None)
            if short.chars().all(char::is_uppercase)
                && short.chars().count() > 1
                && (lexicon::is_common(noun) || noun == "Opini") =>
        {
            capitals::lower_first(name)
        }
        _ => name.to_owned(),
    }
}

const NO_COPULA: [&str; 32] = [
    "selaras",
    "sesuai",
    "sejalan",
    "berlaku",
    "akan",
    "sudah",
    "telah",
    "masih",
    "tidak",
    "belum",
    "dapat",
    "bisa",
    "naik",
    "turun",
    "mencapai",
    "sebesar",
    "sebanyak",
    "ikut",
    "turut",
    "gratis",
    "cuma-cuma",
    "terbuka",
    "tersedia",
    "terpasang",
    "terpilih",
    "menjadi",
    "buka",
    "jalan",
    "tutup",
    "khusus",
    "rutin",
    "baru",
];
const DI_NOUNS: [&str; 12] = [
    "digital",
    "dinas",
    "dialog",
    "diskusi",
    "diklat",
    "disiplin",
    "diskon",
    "distribusi",
    "dividen",
    "direktori",
    "divisi",
    "dimensi",
];

/// The words between a programme's name and what it is.
pub(super) fn copula(about: &str) -> &'static str {
    let first = about.split_whitespace().next().unwrap_or_default().to_lowercase();
    let first = first.trim_matches(|c: char| !c.is_alphanumeric());
    if first == "untuk" || first == "bagi" {
        return " ditujukan ";
    }
    // `luas 500 meter persegi` is what it has.
    if matches!(first, "luas" | "panjang" | "tinggi" | "kapasitas" | "anggaran" | "lebar") {
        return " memiliki ";
    }
    if first.starts_with(|c: char| c.is_ascii_digit()) || first.starts_with("rp") {
        return " tercatat ";
    }
    let passive = first.len() > 4 && first.starts_with("di") && !DI_NOUNS.contains(&first);
    let active =
        first.len() > 4 && (lexicon::is_verb(first) || first.starts_with("meli") || first.starts_with("ter"));
    if passive || active || NO_COPULA.contains(&first) { " " } else { " merupakan " }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_copula_follows_the_first_word() {
        assert_eq!(copula("wadah pengembangan"), " merupakan ");
        assert_eq!(copula("diraih tujuh kali"), " ");
        assert_eq!(copula("selaras dengan kebijakan"), " ");
        assert_eq!(copula("menghubungkan 14 puskesmas"), " ");
        assert_eq!(copula("meliputi perahu dan tenda"), " ");
        assert_eq!(copula("digital dan cepat"), " merupakan ");
        assert_eq!(copula("buka tiap Sabtu"), " ");
        assert_eq!(copula("luas 500 meter persegi"), " memiliki ");
        assert_eq!(lowered_name("Opini WTP"), "opini WTP");
        assert_eq!(lowered_name("Banda Aceh Academy"), "Banda Aceh Academy");
    }

    #[test]
    fn a_class_noun_is_said_once() {
        assert_eq!(without_class("Aplikasi JAKI", "aplikasi layanan publik"), "JAKI");
        assert_eq!(without_class("Buku Kas Sukamaju", "buku catatan"), "Buku Kas Sukamaju");
        assert_eq!(content_of("Paket Dapur", "paket berisi beras"), Some("berisi beras"));
        assert_eq!(content_of("Loket Lansia", "loket khusus bagi warga"), None);
    }
}
