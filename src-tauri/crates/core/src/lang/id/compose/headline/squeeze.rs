//! A clause in fewer words: what a headline can spare without saying another thing.

use super::super::clause;
use crate::lang::id::lexicon;

/// The clause and its shorter forms, whole ones first; every one says the same. Each is made when it is asked for: most
/// clauses fit, or never will.
pub(super) fn shorter(clause: &str) -> impl Iterator<Item = String> {
    let first = without_brackets(&without_initials(&without_event(clause))).replace(" telah ", " ");
    let steps: [fn(&str) -> String; 4] = [without_fillers, with_nouns, without_coming_day, without_again];
    let further = steps.into_iter().scan(first.clone(), |last, step| {
        let next = step(last);
        Some((next != *last).then(|| {
            *last = next;
            last.clone()
        }))
    });
    std::iter::once(first).chain(further.flatten())
}

/// `0,42 persen (mtm)`: what stands in brackets is for the text.
fn without_brackets(clause: &str) -> String {
    let Some((before, rest)) = clause.split_once(" (") else { return clause.to_owned() };
    rest.split_once(')').map_or_else(|| clause.to_owned(), |(_, behind)| format!("{before}{behind}"))
}

/// Tells whether a clause has one of some words between two others; nearly none has.
fn has_word(clause: &str, words: &[&str]) -> bool {
    clause.split(' ').any(|word| words.contains(&word))
}

/// `… dalam pelantikan tersebut`: the event is known.
fn without_event(clause: &str) -> String {
    let words: Vec<&str> = clause.split(' ').collect();
    let Some(points) = words.last().filter(|last| matches!(**last, "tersebut" | "itu" | "ini")) else {
        return clause.to_owned();
    };
    let at = words.len().saturating_sub(3);
    let (joint, noun) =
        (words.get(at).copied().unwrap_or_default(), words.get(at + 1).copied().unwrap_or_default());
    let event = lexicon::EVENT_NOUNS.contains(&noun) || matches!(noun, "kegiatan" | "acara" | "kesempatan");
    if at > 1 && event && matches!(joint, "dalam" | "pada" | "di" | "lewat" | "melalui") {
        let end = clause.len() - joint.len() - noun.len() - points.len() - 3;
        return clause[..end].to_owned();
    }
    clause.to_owned()
}

/// `tiga tersangka berinisial RD (24), AS (31) berikut 11 unit motor`: who they are is no matter of a headline.
fn without_initials(clause: &str) -> String {
    let Some((before, behind)) = clause.split_once(" berinisial ") else { return clause.to_owned() };
    let rest =
        [" berikut ", " beserta ", " bersama ", " dengan "].iter().find_map(|joint| behind.find(joint));
    format!("{before}{}", rest.map_or("", |at| &behind[at..]))
}

/// Words that carry nothing in a headline.
fn without_fillers(clause: &str) -> String {
    let clause = clause.strip_prefix("sebanyak ").unwrap_or(clause);
    if !has_word(clause, &["kini", "perlu", "para", "tidak", "sendiri-sendiri", "setiap"]) {
        return clause.to_owned();
    }
    clause
        .replace(" kini ", " ")
        .replace(" para ", " ")
        .replace(" tidak ", " tak ")
        .replace(" sendiri-sendiri", "")
        .replace(" setiap hari ", " setiap ")
}

/// That something changes is told as long as there is room for it.
fn without_again(clause: &str) -> String {
    clause.replace(" perlu lagi ", " perlu ")
}

/// `yang meraih medali` is `peraih medali`.
fn with_nouns(clause: &str) -> String {
    if !has_word(clause, &["yang"]) {
        return clause.to_owned();
    }
    [
        (" yang meraih ", " peraih "),
        (" yang menerima ", " penerima "),
        (" yang memenangi ", " pemenang "),
        (" yang terdampak ", " terdampak "),
        (" yang berusia ", " usia "),
        (" yang berasal dari ", " dari "),
        (" yang berada di ", " di "),
    ]
    .iter()
    .fold(clause.to_owned(), |clause, (long, short)| clause.replace(long, short))
}

/// `mulai minggu depan` tells a reader of tomorrow another week.
fn without_coming_day(clause: &str) -> String {
    let words: Vec<&str> = clause.split(' ').collect();
    let relative = |at: usize| {
        let spans = matches!(words[at], "minggu" | "pekan" | "bulan" | "tahun" | "semester");
        spans
            && words
                .get(at + 1)
                .is_some_and(|next| matches!(next.trim_end_matches(','), "depan" | "ini" | "lalu"))
    };
    let Some(at) = (1..words.len()).find(|&at| relative(at)) else { return clause.to_owned() };
    let from = if matches!(words[at - 1], "mulai" | "pada" | "hingga" | "sejak") { at - 1 } else { at };
    if from == 0 {
        return clause.to_owned();
    }
    let kept: Vec<&str> = words[..from].iter().chain(&words[at + 2..]).copied().collect();
    kept.join(" ")
}

/// `Minta Dinas Perdagangan gelar …`: behind whom it is asked of, a headline takes the base form.
pub(super) fn asked(clause: &str) -> String {
    let Some((whom, what)) = clause::at_predicate(clause) else { return clause.to_owned() };
    let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
    match lexicon::base_form(verb).filter(|_| verb.starts_with("me")) {
        Some(base) => format!("{whom} {base} {rest}").trim_end().to_owned(),
        None => clause.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_grows_shorter_and_says_the_same() {
        let last = |clause: &str| shorter(clause).last().expect("at least itself");
        assert_eq!(
            last("pemkab menyiapkan beasiswa mulai tahun depan bagi pelajar yang meraih medali emas"),
            "pemkab menyiapkan beasiswa bagi pelajar peraih medali emas"
        );
        assert_eq!(
            last("tidak ada jual beli jabatan dalam pelantikan tersebut"),
            "tidak ada jual beli jabatan"
        );
        assert_eq!(last("warga kini tidak perlu lagi ke kota"), "warga tak perlu ke kota");
        assert_eq!(
            last("polres telah mengamankan tiga tersangka berinisial RD (24), AS (31) berikut 11 unit motor"),
            "polres mengamankan tiga tersangka berikut 11 unit motor"
        );
        let forms: Vec<String> = shorter("loket dibuka").collect();
        assert_eq!(forms, ["loket dibuka"], "nothing to spare");
    }

    #[test]
    fn whom_it_is_asked_of_stands_before_a_bare_verb() {
        assert_eq!(
            asked("Dinas Perdagangan menggelar operasi pasar"),
            "Dinas Perdagangan gelar operasi pasar"
        );
        assert_eq!(asked("PJID Bali ikut mengawal program"), "PJID Bali ikut mengawal program");
    }
}
