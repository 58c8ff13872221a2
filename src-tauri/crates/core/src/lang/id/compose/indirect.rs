//! Paraphrases: the frame that each reporting verb takes.

use super::acts;
use super::capitals;
use super::case::{self, Said};
use super::chosen::chosen;
use super::clause::{self, Opening};
use super::notes;
use super::requests::{bare, one_request, request, warning, warns};
use super::telling::{is_bare_date, named_behind_span, that};
use crate::lang::id::lexicon::{self, Frame, Report, bare_report, base_form, is_verb, report};

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
    MainClause,
    /// A request without the person who is to act.
    Addressee,
    /// A verb phrase without a subject.
    Subject,
}

impl Framed {
    /// Writes verb, conjunction and clause; `mengimbau warga agar menyimpan` needs its `agar` behind the persons.
    pub(super) fn predicate(&self) -> String {
        let appeals = self.verb == "mengimbau" && self.conjunction.is_empty();
        let parted = Some(&self.clause).filter(|_| appeals).and_then(|clause| clause::at_predicate(clause));
        if let Some((whom, what)) = parted {
            return format!("{} {whom} agar {what}", self.verb);
        }
        [self.verb.as_str(), self.conjunction, self.clause.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Frames a paraphrase; `turn` varies the verbs that Kutip chooses.
pub(super) fn frame(said: &Said<'_>, turn: usize) -> Result<Framed, Gap> {
    // Lead, headlines and body ask again and again; a recorded verb takes no turn.
    if turn == 0 || recorded(said).is_some() {
        return said.framed.get_or_init(|| read(said, 0)).clone();
    }
    read(said, turn)
}

fn recorded<'s>(said: &Said<'s>) -> Option<&'s str> {
    said.statement.fields.verb.as_deref().map(str::trim).filter(|verb| !verb.is_empty())
}

fn read(said: &Said<'_>, turn: usize) -> Result<Framed, Gap> {
    let fields = &said.statement.fields;
    let mut clause = said.text.as_str();
    let mut given = "";
    while clause::opening(clause) == Opening::Conjunction && !clause.is_empty() {
        let (conjunction, rest) = clause.split_once(' ').unwrap_or((clause, ""));
        given = if conjunction == "bahwa" { "bahwa" } else { "agar" };
        clause = rest.trim_start();
    }
    // Marks alone say nothing.
    if !clause.contains(char::is_alphanumeric) {
        return Err(Gap::Subject);
    }
    let mut clause = clause.to_owned();
    let addressee = case::text(fields.addressee.as_deref());
    let addressee = addressee.as_deref();
    let recorded = recorded(said);
    if given.is_empty()
        && let Some(act) = acts::act(&clause, recorded, said.report)
    {
        return Ok(act);
    }
    if let Some(rest) = said.report.and_then(|report| without_own_verb(&clause, report)) {
        clause = rest.to_owned();
    }
    let (verb, report) = match (own_verb(&clause, recorded, said.report), recorded, said.report) {
        // An attitude typed at the head of the clause (`optimistis …`) is the verb.
        (Some((own, rest)), ..) => {
            clause = rest;
            (own.verb.to_owned(), Some(own))
        }
        (None, _, Some(report)) => (report.verb.to_owned(), Some(report)),
        (None, Some(verb), None) => {
            (capitals::lower_first(verb.trim_end_matches(" bahwa").trim_end_matches(" agar")), None)
        }
        (None, None, None) => {
            let (verb, rest) = chosen(&clause, fields.addressee.is_some(), turn);
            clause = rest;
            (verb.to_owned(), report(verb))
        }
    };
    let mut verb = verb;
    let mut report = report;
    clause = notes::written_out(&clause);
    if let Some(joined) = notes::joined(&clause) {
        clause = joined;
    }
    // `Kades agar menganggarkan …` asks, whatever neutral verb was chosen.
    if notes::orders(&clause) && report.is_none_or(|report| report.neutral || report.verb == "menyoroti") {
        report = self::report("meminta");
        "meminta".clone_into(&mut verb);
    }
    // `distribusi jangan menumpuk` tells nothing: it asks.
    if let Some(asked) = notes::forbids(&clause) {
        clause = asked;
        given = "agar";
        if recorded.is_none() || report.is_some_and(|report| report.neutral) {
            report = self::report("meminta");
            "meminta".clone_into(&mut verb);
        }
    }
    let kind = report.map_or(Frame::That, |report| report.frame);
    if verb == "berharap" || verb == "mengharapkan" {
        clause = without_wish(&clause);
    }
    clause = turned(&clause)?;
    let mut clause_for_phrase = false;
    let forbidden = clause.strip_prefix("jangan ").map(|forbidden| format!("tidak {forbidden}"));
    let conjunction = if let Some(forbidden) = forbidden {
        clause = notes::written_out(&forbidden);
        match addressee {
            Some(addressee) if kind == Frame::Request => {
                clause = format!("{addressee} {clause}");
                request(&mut clause, &verb, None)?
            }
            // One invites somebody.
            None if verb == "mengajak" => return Err(Gap::Addressee),
            _ => "agar",
        }
    } else {
        match kind {
            Frame::That if verb == "mengingatkan" && given != "bahwa" && warns(&clause) => {
                warning(&mut clause, addressee)
            }
            // What was asked stays asked behind a verb that tells.
            Frame::That if given == "agar" => {
                one_request(&mut clause);
                "agar"
            }
            // `menjawab Desember 2027`, to the question that the record names.
            Frame::That if verb == "menjawab" && fields.reply_to.is_some() && is_bare_date(&clause) => "",
            Frame::That => that(&mut clause, &mut verb, given)?,
            Frame::Bare => {
                bare(&mut clause, addressee);
                ""
            }
            Frame::Opinion => opinion(&mut clause, given)?,
            Frame::Request => request(&mut clause, &verb, addressee)?,
            Frame::Phrase => {
                complained(&verb, &mut clause);
                clause_for_phrase = clause::is_clause(&clause) && !names_an_act(&clause);
                ""
            }
            Frame::Aim => {
                if let Some(aim) = aimed(&clause) {
                    clause = aim;
                }
                let first = clause.split(' ').next().unwrap_or_default();
                let promises = matches!(verb.as_str(), "berjanji" | "menyanggupi" | "bertekad");
                let noun = lexicon::is_common(first) && !lexicon::is_function_word(first) && !is_verb(first);
                if promises && noun
                    || named_behind_span(&mut clause)
                    || clause::opening(&clause) == Opening::Subject
                        && clause::is_clause(&clause)
                        && !clause::opens_with_auxiliary(&clause)
                {
                    "bahwa"
                } else {
                    ""
                }
            }
            Frame::Cause => {
                let first = clause.split(' ').next().unwrap_or_default();
                if matches!(first, "atas" | "karena" | "kepada" | "dengan" | "terhadap" | "bisa" | "dapat") {
                    ""
                } else if clause::is_bare_phrase(clause.split(", ").next().unwrap_or_default()) {
                    "atas"
                } else {
                    "karena"
                }
            }
        }
    };
    if verb == "menyebut" && conjunction == "bahwa" {
        "menyebutkan".clone_into(&mut verb);
    }
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

/// A reporting or attitude verb at the head of the clause takes the place of a neutral verb, or of none.
fn own_verb(clause: &str, recorded: Option<&str>, known: Option<Report>) -> Option<(Report, String)> {
    if recorded.is_some() && !known.is_some_and(|known| known.neutral) {
        return None;
    }
    let (first, rest) = clause.split_once(' ')?;
    // In haste a request is noted by its bare verb: `Minta Dinas Perdagangan gelar operasi pasar`.
    let own = report(first)
        .or_else(|| bare_report(first))
        .filter(|own| !matches!(own.verb, "siap" | "menyambut" | "membahas" | "mencatat" | "mendukung"))?;
    Some((own, rest.to_owned()))
}

/// `minta Dinas …` typed behind `meminta`: the verb stands once.
fn without_own_verb(clause: &str, recorded: Report) -> Option<&str> {
    let (first, rest) = clause.split_once(' ')?;
    let first = first.to_lowercase();
    (first == recorded.verb || base_form(recorded.verb) == Some(first.as_str())).then_some(rest)
}

/// `kesediaan UTB menerima anak-anak`: a noun made of a verb takes its subject and its object along.
fn names_an_act(clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default();
    first.len() > 6 && (first.starts_with("ke") || first.starts_with("pe")) && first.ends_with("an")
}

/// `mengeluhkan harga garam turun …` names what is complained of: `harga garam yang turun …`.
fn complained(verb: &str, clause: &mut String) {
    const BEFALLS: [&str; 8] =
        ["tertunda", "terhambat", "terganggu", "terendam", "terkendala", "terlambat", "terputus", "rusak"];
    if verb != "mengeluhkan" || clause::holds(clause, "yang") {
        return;
    }
    let mut at = 0;
    for (nth, word) in clause.split(' ').enumerate() {
        if nth > 0 && (is_verb(word) || clause::is_predicate(word) || BEFALLS.contains(&word)) {
            clause.insert_str(at, "yang ");
            return;
        }
        at += word.len() + 1;
    }
}

/// `semoga`, `harapannya`: the verb says it already.
fn without_wish(clause: &str) -> String {
    let words = ["semoga ", "mudah-mudahan ", "harapannya ", "harapannya, ", "kiranya "];
    words.iter().find_map(|word| clause.strip_prefix(word)).unwrap_or(clause).to_owned()
}

fn opinion(clause: &mut String, given: &'static str) -> Result<&'static str, Gap> {
    let opens = clause::opening(clause);
    if opens == Opening::Verb && given.is_empty() && !clause::has_own_predicate(clause) {
        // `berharap dapat …` and `optimistis dapat …` need no subject; a bare verb does.
        return if clause::opens_with_auxiliary(clause) { Ok("") } else { Err(Gap::Subject) };
    }
    let long = crate::text::word_count(clause) > 14 && !clause::opens_with_auxiliary(clause);
    Ok(if named_behind_span(clause) || long || opens == Opening::Verb || given == "bahwa" {
        "bahwa"
    } else {
        ""
    })
}

/// What one is about to do opens with its verb: `tahun depan tambah cabang` → `menambah cabang tahun depan`.
fn aimed(clause: &str) -> Option<String> {
    let mut words = clause.splitn(3, ' ');
    let (unit, when, rest) = (words.next()?, words.next()?, words.next().unwrap_or_default());
    let timed = matches!(unit, "tahun" | "bulan" | "minggu" | "pekan" | "semester")
        && matches!(when, "depan" | "ini");
    if !timed {
        return notes::with_prefix(clause);
    }
    let aim = notes::with_prefix(rest).unwrap_or_else(|| rest.to_owned());
    let first = aim.split(' ').next().unwrap_or_default();
    (is_verb(first) && !aim.contains(',')).then(|| format!("{aim} {unit} {when}"))
}

/// `untuk A, B` is turned to `B untuk A`; a bare `untuk A` has no main clause.
fn turned(clause: &str) -> Result<String, Gap> {
    if clause::opening(clause) != Opening::Purpose {
        return Ok(clause.to_owned());
    }
    let (aim, main) = clause.split_once(", ").ok_or(Gap::MainClause)?;
    Ok(format!("{main} {aim}"))
}
