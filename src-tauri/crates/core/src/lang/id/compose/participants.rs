//! For whom the event was: a list that must not name anybody twice.

use super::case::{Case, text};
use super::clause;
use super::voice::Voice;
use crate::lang::id::lexicon;

/// What becomes of the participants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Participants {
    /// None recorded.
    Absent,
    /// All are in the title or named in the text.
    Said,
    /// All are titles of people of the text: they are printed with their names in the lead.
    Voices(Vec<usize>),
    /// The list stands whole.
    Whole(String),
    /// More than half are named anyway; the rest closes the text.
    Rest(String),
}

/// Decides what becomes of the participants.
pub(super) fn plan(case: &Case<'_>) -> Participants {
    let Some(list) = text(case.event.participants.as_deref()) else {
        return Participants::Absent;
    };
    let list = lowered(list.trim_end_matches(['.', ',', ' ']));
    let all = items(&list);
    // Who stages it is no participant of his own.
    let own = |item: &String| {
        [&case.organiser, &case.organiser_short]
            .into_iter()
            .flatten()
            .any(|name| name.eq_ignore_ascii_case(item))
    };
    let items: Vec<String> = all.iter().filter(|item| !own(item)).cloned().collect();
    let list = if items.len() < all.len() && !items.is_empty() {
        join(&items.iter().map(String::as_str).collect::<Vec<_>>())
    } else {
        list
    };
    let called = called(case);
    let voices: Vec<Option<usize>> = items.iter().map(|item| voice_called(&called, item)).collect();
    let said = |at: usize| {
        voices[at].is_some()
            || head_speaks(&called, &items[at])
            || in_title(&case.title, &items[at])
            || official_speaks(case, &items[at])
    };
    // A list that the first statement has word for word is heard there.
    let told = case.said.first().is_some_and(|first| {
        !first.is_direct()
            && case.is_printable(0)
            && clause::words(&list).all(|word| clause::holds(&first.text, word))
    });
    if told {
        return Participants::Said;
    }
    let rest: Vec<&String> =
        items.iter().enumerate().filter(|(at, _)| !said(*at)).map(|(_, item)| item).collect();
    if rest.is_empty() {
        let named: Vec<usize> = voices.iter().flatten().copied().collect();
        let all_speak = named.len() == items.len()
            && named.iter().all(|voice| case.said.iter().any(|said| said.voice == *voice));
        return if all_speak && named.len() <= 3 { Participants::Voices(named) } else { Participants::Said };
    }
    if (items.len() - rest.len()) * 2 > items.len() {
        return Participants::Rest(join(&rest.into_iter().map(String::as_str).collect::<Vec<_>>()));
    }
    Participants::Whole(strung_together(case, &list, &items).unwrap_or(list))
}

/// `pedagang pasar, UMKM`: a list that was typed without `dan` gets it, or `serta` where a name of it has its own.
fn strung_together(case: &Case<'_>, list: &str, items: &[String]) -> Option<String> {
    let joined = [" dan ", " serta ", ":", "(", " dari ", " yang "].iter().any(|word| list.contains(word));
    let (last, most) = items.split_last().filter(|(_, most)| !most.is_empty() && !joined)?;
    let listed = case.spelt_out().any(|short| short.full.contains(", ") && clause::holds(last, &short.short));
    let most: Vec<&str> = most.iter().map(String::as_str).collect();
    match (most.as_slice(), listed) {
        ([one], true) => Some(format!("{one} serta {last}")),
        (most, true) => Some(format!("{}, serta {last}", most.join(", "))),
        (most, false) => Some(join(&[most, &[last.as_str()]].concat())),
    }
}

/// Splits a list at its commas and its last conjunction.
fn items(list: &str) -> Vec<String> {
    // `bupati dan wali kota se-Nusa Raya` are one: what follows belongs to both.
    let kept =
        list.rsplit_once(" serta ").filter(|(_, last)| last.contains(" dan ") && last.contains(" se-"));
    if let Some((before, last)) = kept {
        let mut all = items(before);
        all.push(last.to_owned());
        return all;
    }
    list.replace(" serta ", ", ")
        .replace(" dan ", ", ")
        .split(',')
        .map(|item| item.trim().trim_start_matches("dan ").trim_start_matches("serta ").trim().to_owned())
        .filter(|item| !item.is_empty())
        .collect()
}

/// By what a voice can be called: its title and the head of it in one form, its name in small letters.
struct Called {
    title: String,
    head: Option<String>,
    name: String,
}

/// Lists by what every voice can be called; nobody is called without a title.
fn called(case: &Case<'_>) -> Vec<Option<Called>> {
    let of = |voice: &Voice<'_>| {
        let title = plain_title(voice.title.as_deref()?);
        let head = voice.head.as_ref().map(|office| plain_title(&office.head));
        Some(Called { title, head, name: voice.name.to_lowercase() })
    };
    case.voices.iter().map(of).collect()
}

/// Finds the voice whose title, whole or head, an item names.
fn voice_called(called: &[Option<Called>], item: &str) -> Option<usize> {
    let wanted = plain_title(item);
    called.iter().position(|called| {
        called.as_ref().is_some_and(|called| {
            wanted == called.title || called.head.as_ref() == Some(&wanted) || wanted == called.name
        })
    })
}

/// Tells whether an item is the body whose head speaks: `DPRD Kota Batu` where its Ketua does.
///
/// The body is named by the title, but never stands for the person.
fn head_speaks(called: &[Option<Called>], item: &str) -> bool {
    let body = plain_title(item);
    called.iter().flatten().any(|called| {
        ["ketua ", "kepala ", "direktur "]
            .iter()
            .any(|chair| called.title.strip_prefix(chair) == Some(body.as_str()))
    })
}

/// Tells whether a body is named by the title of somebody who speaks: `Dinas PU` where its Kabid does.
fn official_speaks(case: &Case<'_>, item: &str) -> bool {
    let body = item.split_whitespace().next().is_some_and(|first| {
        first.starts_with(char::is_uppercase)
            && lexicon::INSTITUTION_HEADS.contains(&first.to_lowercase().as_str())
    });
    body && item.contains(' ')
        && case.said.iter().any(|said| {
            case.voices[said.voice].title.as_deref().is_some_and(|title| clause::holds(title, item))
        })
}

/// Brings titles to one form: `Plt. Sekda` and `Plt. Sekretaris Daerah` are the same head.
fn plain_title(title: &str) -> String {
    let office = lexicon::office_of(title);
    let lower = if office.rank == 11 && title.split_whitespace().count() <= 3 {
        office.head
    } else {
        title.to_owned()
    };
    clause::lower_words(&lower).join(" ").replace("sekretaris daerah", "sekda")
}

fn in_title(title: &str, item: &str) -> bool {
    let title = clause::lower_words(title);
    let item = clause::lower_words(item);
    !item.is_empty() && item.iter().all(|word| title.contains(word))
}

/// Puts the full name behind every item that is a voice's whole title; voices in `named` fall out.
///
/// Returns the list, none when nothing is left of it, and the voices introduced.
pub(super) fn with_names(case: &Case<'_>, list: &str, named: &[usize]) -> (Option<String>, Vec<usize>) {
    let items = items(list);
    let called = called(case);
    // Who has a sentence of his own further on is not listed without his name.
    let heard = |item: &str| {
        voice_called(&called, item).is_some_and(|voice| {
            case.voices[voice].role == Some(crate::record::Role::Guest)
                && case.voices[voice].contribution.is_some()
        })
    };
    let mut introduced = Vec::new();
    let mut kept: Vec<String> = Vec::new();
    let mut changed = false;
    for item in &items {
        match whole_title(case, item) {
            Some(voice) if named.contains(&voice) || introduced.contains(&voice) => changed = true,
            Some(voice) => {
                changed = true;
                introduced.push(voice);
                kept.push(case.voices[voice].introduced());
            }
            None if items.len() > 1 && heard(item) => changed = true,
            None => kept.push(item.clone()),
        }
    }
    if !changed {
        return (Some(list.to_owned()), introduced);
    }
    let list = join(&kept.iter().map(String::as_str).collect::<Vec<_>>());
    ((!kept.is_empty()).then_some(list), introduced)
}

/// Drops every item that is the title of somebody whom the text names anyway.
pub(super) fn without_voices(case: &Case<'_>, list: &str) -> Option<String> {
    let items = items(list);
    let called = called(case);
    let kept: Vec<&str> = items
        .iter()
        .filter(|item| voice_called(&called, item).is_none() && !head_speaks(&called, item))
        .map(String::as_str)
        .collect();
    if kept.len() == items.len() {
        return Some(list.to_owned());
    }
    (!kept.is_empty()).then(|| join(&kept))
}

/// Finds the voice whose whole title an item is, regions and the forms of Sekda apart.
fn whole_title(case: &Case<'_>, item: &str) -> Option<usize> {
    let bare = |title: &str| {
        let words = clause::lower_words(title).join(" ").replace("sekretaris daerah", "sekda");
        let words: Vec<&str> =
            words.split(' ').filter(|word| !matches!(*word, "kota" | "kabupaten" | "provinsi")).collect();
        words.join(" ")
    };
    let wanted = bare(item);
    case.voices.iter().position(|voice| voice.title.as_deref().is_some_and(|title| bare(title) == wanted))
}

/// Writes class nouns with small letters (`Pejabat Administrator`), names as they are.
pub(super) fn lowered(list: &str) -> String {
    // `kepala Dinas Kesehatan` keeps the name of the body beside another's.
    let names_body = |item: &str| {
        let mut words = item.split_whitespace().peekable();
        std::iter::from_fn(|| words.next().map(|word| (word, words.peek().copied()))).any(|(word, next)| {
            matches!(word, "Dinas" | "Badan" | "Kantor" | "Fakultas" | "Universitas")
                && next.is_some_and(|next| next.starts_with(char::is_uppercase))
        })
    };
    let common = |item: &str| {
        !names_body(item)
            && item.split_whitespace().all(|word| {
                let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
                bare.is_empty()
                    || bare.starts_with(char::is_lowercase)
                    || bare.starts_with(|c: char| c.is_ascii_digit())
                    || lexicon::is_common(bare)
            })
    };
    list.split(", ")
        .map(|item| if common(item) { item.to_lowercase() } else { item.to_owned() })
        .collect::<Vec<_>>()
        .join(", ")
}

/// Joins with commas and `dan`.
pub(super) fn join(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [a, b] if b.contains(" dan ") => format!("{a} serta {b}"),
        [a, b] => format!("{a} dan {b}"),
        [most @ .., last] if last.contains(" dan ") => format!("{}, serta {last}", most.join(", ")),
        [most @ .., last] => format!("{}, dan {last}", most.join(", ")),
    }
}

const BODIES_OF_RANK: [&str; 46] = [
    "wali kota",
    "walikota",
    "bupati",
    "gubernur",
    "wakil",
    "sekda",
    "sekretaris daerah",
    "ketua",
    "camat",
    "lurah",
    "direktur",
    "direksi",
    "dekan",
    "kapolres",
    "kapolda",
    "dandim",
    "forkopimda",
    "forkopimcam",
    "dprd",
    "dprk",
    "kepala dinas",
    "kepala badan",
    "kepala opd",
    "kepala perangkat daerah",
    "kepala pelaksana",
    "kepala puskesmas",
    "kepala desa",
    "kepala organisasi",
    "menteri",
    "kajari",
    "rektor",
    "perangkat daerah",
    "kejaksaan",
    "kejari",
    "polda",
    "polres",
    "polsek",
    "kodim",
    "koramil",
    "bawaslu",
    "kpu",
    "bnn",
    "pengadilan",
    "baznas",
    "balai besar",
    "tokoh agama",
];

/// Tells whether the list holds persons or bodies of rank, who attend rather than take part.
pub(super) fn of_rank(list: &str) -> bool {
    BODIES_OF_RANK.iter().any(|body| clause::holds(list, body))
}

/// Tells whether the list can be those to whom something is handed over, and not just who came: the title has nobody else,
/// and no name, office or body is in the list.
pub(super) fn may_receive(case: &Case<'_>, list: &str) -> bool {
    const COMERS: [&str; 16] = [
        "pendamping",
        "undangan",
        "tamu",
        "tokoh",
        "perwakilan",
        "kepala",
        "pengawas",
        "pejabat",
        "pengurus",
        "jajaran",
        "anggota",
        "perangkat",
        "unsur",
        "panitia",
        "peserta",
        "warga",
    ];
    let addressed = ["kepada", "bagi", "untuk"].iter().any(|word| clause::holds(&case.title, word));
    let honours = case.title.to_lowercase().starts_with("penganugerahan");
    let named = clause::words(list).any(|word| {
        let letters = word.chars().all(|c| c.is_uppercase() || c == '-');
        let body = lexicon::INSTITUTION_HEADS.contains(&word.to_lowercase().as_str());
        word.starts_with(char::is_uppercase) && (!letters || body) || matches!(word, "dinas" | "badan")
    });
    let comers = COMERS.iter().any(|word| clause::holds(list, word));
    !addressed && !honours && !named && !comers && !of_rank(list)
}

/// Puts `N orang: a, b` into running words; a comma typed before where they come from goes.
pub(super) fn running(list: &str) -> String {
    let list = &list.replace(", dari ", " dari ").replace(", yang berasal ", " yang berasal ");
    match list.split_once(": ") {
        Some((count, parts)) if count.split_whitespace().last().is_some_and(|w| !w.ends_with('.')) => {
            format!("{count} yang terdiri atas {parts}")
        }
        _ => list.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_taken_apart_and_joined() {
        assert_eq!(items("insan pers, Gubernur, Plt. Sekda, dan Plt. Kepala Diskominfosantik").len(), 4);
        assert_eq!(join(&["a", "b", "c"]), "a, b, dan c");
        assert_eq!(
            running("40 orang: 25 perajin dan 15 petani"),
            "40 orang yang terdiri atas 25 perajin dan 15 petani"
        );
    }

    #[test]
    fn a_pair_that_shares_its_place_stays_together() {
        assert_eq!(items("Ketua DPRD serta bupati dan wali kota se-Nusa Raya").len(), 2);
        assert_eq!(join(&["A", "bupati dan wali kota"]), "A serta bupati dan wali kota");
    }

    #[test]
    fn the_name_of_a_body_keeps_its_capitals() {
        assert_eq!(
            lowered("dekan Fakultas Kedokteran, Kepala Dinas Kesehatan"),
            "dekan Fakultas Kedokteran, Kepala Dinas Kesehatan"
        );
        assert_eq!(lowered("Pejabat Administrator, Pengawas"), "pejabat administrator, pengawas");
    }

    #[test]
    fn rank_attends_and_others_take_part() {
        assert!(of_rank("DPRD Kota Batu dan Wali Kota Malang"));
        assert!(!of_rank("Pejabat Tinggi Pratama, Administrator, dan Pengawas"));
    }
}
