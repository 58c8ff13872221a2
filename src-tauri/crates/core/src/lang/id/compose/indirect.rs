//! Paraphrases: the frame that each reporting verb takes.

use super::case::Said;
use super::clause::{self, Opening};
use crate::lang::id::lexicon::{Frame, report};

/// Verb, conjunction and clause of a paraphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Framed {
    /// The reporting verb.
    pub verb: String,
    /// `bahwa`, `agar`, or nothing.
    pub conjunction: &'static str,
    /// The clause.
    pub clause: String,
    /// Whether a clause stands where a noun phrase belongs; a fault of the record.
    pub clause_for_phrase: bool,
    /// Whether `Menurutnya, …` may replace verb and conjunction.
    pub neutral: bool,
    /// Whether the verb is strong enough for a lead.
    pub strong: bool,
    /// The noun that takes the statement up again.
    pub noun: &'static str,
}

/// Why a paraphrase cannot be printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// `untuk …` without a main clause.
    NoMainClause,
    /// A request without the person who is to act.
    NoAddressee,
    /// A verb phrase without a subject.
    NoSubject,
}

impl Framed {
    /// Writes verb, conjunction and clause.
    pub(super) fn predicate(&self) -> String {
        [self.verb.as_str(), self.conjunction, self.clause.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Frames a paraphrase; `turn` varies the verbs that Kutip chooses.
pub(super) fn frame(said: &Said<'_>, turn: usize) -> Result<Framed, Gap> {
    let fields = &said.statement.fields;
    let mut clause = clause::lower_first_if_common(&said.text);
    let mut given = "";
    if clause::opening(&clause) == Opening::Conjunction {
        let (conjunction, rest) = clause.split_once(' ').unwrap_or((clause.as_str(), ""));
        given = if conjunction == "bahwa" { "bahwa" } else { "agar" };
        clause = rest.to_owned();
    }
    let (verb, report) =
        match (fields.verb.as_deref().map(str::trim).filter(|verb| !verb.is_empty()), said.report) {
            (_, Some(report)) => (report.verb.to_owned(), Some(report)),
            (Some(verb), None) => {
                (clause::lower_first(verb.trim_end_matches(" bahwa").trim_end_matches(" agar")), None)
            }
            (None, None) => {
                let (verb, rest) = chosen(&clause, fields.addressee.is_some(), turn);
                clause = rest;
                (verb.to_owned(), report(verb))
            }
        };
    let kind = report.map_or(Frame::That, |report| report.frame);
    clause = turned(&clause)?;
    let opens = clause::opening(&clause);
    let mut clause_for_phrase = false;
    let conjunction = match kind {
        Frame::That => {
            if opens == Opening::Verb && given.is_empty() && !clause::has_own_predicate(&clause) {
                return Err(Gap::NoSubject);
            }
            "bahwa"
        }
        Frame::Opinion => {
            if crate::text::word_count(&clause) > 14 || opens == Opening::Verb || given == "bahwa" {
                "bahwa"
            } else {
                ""
            }
        }
        Frame::Request => {
            if opens == Opening::Verb {
                let addressee =
                    fields.addressee.as_deref().map(crate::text::one_line).filter(|a| !a.is_empty());
                let addressee = addressee.ok_or(Gap::NoAddressee)?;
                clause = format!("{addressee} {clause}");
            }
            if addresses_persons(&verb, &clause) || clause::holds(&clause, "agar") { "" } else { "agar" }
        }
        Frame::Phrase => {
            clause_for_phrase = clause::is_clause(&clause);
            ""
        }
        Frame::Aim => {
            if opens == Opening::Subject {
                "bahwa"
            } else {
                ""
            }
        }
    };
    Ok(Framed {
        verb,
        conjunction,
        clause,
        clause_for_phrase,
        neutral: report.is_some_and(|report| report.neutral),
        strong: report.is_some_and(|report| report.strong),
        noun: report.map_or("Hal", |report| report.noun),
    })
}

/// `untuk A, B` is turned to `B untuk A`; a bare `untuk A` has no main clause.
fn turned(clause: &str) -> Result<String, Gap> {
    if clause::opening(clause) != Opening::Purpose {
        return Ok(clause.to_owned());
    }
    let (aim, main) = clause.split_once(", ").ok_or(Gap::NoMainClause)?;
    Ok(format!("{main} {aim}"))
}

const PERSONS: [&str; 42] = [
    "warga",
    "masyarakat",
    "peserta",
    "orang",
    "pelajar",
    "siswa",
    "siswi",
    "petani",
    "nelayan",
    "pedagang",
    "pelaku",
    "pemuda",
    "generasi",
    "para",
    "seluruh",
    "semua",
    "setiap",
    "segenap",
    "asn",
    "pegawai",
    "guru",
    "ibu-ibu",
    "santri",
    "kader",
    "mahasiswa",
    "anak",
    "anak-anak",
    "keluarga",
    "pengusaha",
    "perangkat",
    "kepala",
    "camat",
    "lurah",
    "media",
    "wartawan",
    "jurnalis",
    "pengurus",
    "anggota",
    "pengelola",
    "hadirin",
    "pemilik",
    "jajaran",
];

/// `mengajak warga bergerak`: persons follow these verbs without `agar`.
fn addresses_persons(verb: &str, clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(verb, "mengajak" | "mengimbau" | "mendorong") && PERSONS.contains(&first.as_str())
}

/// Chooses a verb where none was recorded, by what the clause says.
fn chosen(clause: &str, addressed: bool, turn: usize) -> (&'static str, String) {
    let words = clause::lower_words(clause);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let one_of = |verbs: &[&'static str]| verbs[turn % verbs.len()];
    let clause_text = clause.to_owned();
    if addressed {
        return ("meminta", clause_text);
    }
    if let Some(wish) = clause.strip_prefix("semoga ") {
        return ("berharap", wish.to_owned());
    }
    if has(&["diharapkan", "mudah-mudahan"])
        || clause::holds(clause, "bisa lebih")
        || clause::holds(clause, "dapat lebih")
    {
        return ("berharap", clause.trim_start_matches("mudah-mudahan ").to_owned());
    }
    if has(&["harus", "wajib"]) || clause::holds(clause, "tidak boleh") {
        return ("menegaskan", clause_text);
    }
    if clause.contains(|c: char| c.is_ascii_digit()) || has(&["persen", "juta", "miliar", "triliun"]) {
        return (one_of(&["menyebutkan", "mengungkapkan"]), clause_text);
    }
    if has(&["karena", "sebab", "sehingga"]) {
        return (one_of(&["menjelaskan", "menerangkan"]), clause_text);
    }
    let predicate =
        words.iter().any(|word| crate::lang::id::lexicon::is_verb(word) || clause::is_predicate(word));
    if !predicate && words.len() <= 10 {
        return ("menyoroti", clause_text);
    }
    (one_of(&["mengatakan", "menyampaikan", "menuturkan"]), clause_text)
}

/// Swaps a neutral verb for another of its class, so that a speaker does not repeat it.
pub(super) fn swapped(verb: &str, turn: usize) -> &'static str {
    const NEUTRAL: [&str; 4] = ["menyampaikan", "mengatakan", "menuturkan", "mengungkapkan"];
    let others: Vec<&'static str> = NEUTRAL.into_iter().filter(|other| *other != verb).collect();
    others[turn % others.len()]
}
