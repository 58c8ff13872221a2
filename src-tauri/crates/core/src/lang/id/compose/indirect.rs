//! Paraphrases: the frame that each reporting verb takes.

use super::capitals;
use super::case::Said;
use super::chosen::chosen;
use super::clause::{self, Opening};
use super::notes;
use super::requests::{bare, one_request, request, warning, warns};
use crate::lang::id::lexicon::{Frame, Report, bare_request, base_form, is_verb, report};

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
    let addressee = fields.addressee.as_deref().map(crate::text::one_line).filter(|whom| !whom.is_empty());
    let addressee = addressee.as_deref();
    let recorded = recorded(said);
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
    let conjunction = if let Some(forbidden) = clause.strip_prefix("jangan ") {
        clause = format!("tidak {forbidden}");
        "agar"
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
                if named_behind_span(&mut clause)
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
                if clause::is_bare_phrase(&clause) {
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
        .or_else(|| bare_request(first))
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

/// `bahwa` and a clause; nothing before an auxiliary (`menegaskan belum …`) and a bare phrase.
fn that(clause: &mut String, verb: &mut String, given: &'static str) -> Result<&'static str, Gap> {
    let opens = clause::opening(clause);
    if clause::opens_with_auxiliary(clause) || asks(clause) {
        // `menuturkan masih menemukan`: who tells it states it.
        if matches!(verb.as_str(), "menuturkan" | "mengatakan" | "menyampaikan") && !asks(clause) {
            "menyatakan".clone_into(verb);
        }
        return Ok("");
    }
    if opens == Opening::Verb && given.is_empty() && !clause::has_own_predicate(clause) {
        return Err(Gap::Subject);
    }
    // `menjawab Desember 2027`: a bare date answers nothing by itself.
    if verb == "menjawab" && is_bare_date(clause) {
        return Err(Gap::Subject);
    }
    if named_behind_span(clause) {
        return Ok("bahwa");
    }
    if let Some(span) = clause::opening_span(clause) {
        *clause = format!("ia {span}");
        return Ok("bahwa");
    }
    // `mengingatkan kontraktor agar …`: whom, then what.
    if clause::asks_behind_a_noun(clause) {
        return Ok("");
    }
    if given.is_empty() && clause::is_bare_phrase(clause) && takes_phrase(verb, clause) {
        if matches!(verb.as_str(), "mengatakan" | "menuturkan" | "menyatakan") {
            "menyampaikan".clone_into(verb);
        }
        return Ok("");
    }
    Ok("bahwa")
}

fn is_bare_date(clause: &str) -> bool {
    crate::text::word_count(clause) <= 3 && clause::is_bare_phrase(clause)
}

/// `menambahkan kecamatan …` would add a district: what it adds is said; what is explained is a matter, or is said.
fn takes_phrase(verb: &str, clause: &str) -> bool {
    const MATTERS: [&str; 34] = [
        "cara",
        "tata",
        "alasan",
        "proses",
        "prosedur",
        "manfaat",
        "tahapan",
        "langkah",
        "langkah-langkah",
        "perbedaan",
        "syarat",
        "persyaratan",
        "mekanisme",
        "hasil",
        "rencana",
        "dampak",
        "isi",
        "fungsi",
        "tujuan",
        "peran",
        "perkembangan",
        "kondisi",
        "kronologi",
        "penyebab",
        "capaian",
        "strategi",
        "kebijakan",
        "program",
        "konsep",
        "arti",
        "makna",
        "risiko",
        "bahaya",
        "aturan",
    ];
    let first = clause.split_whitespace().next().unwrap_or_default();
    match verb {
        "menambahkan" => false,
        "menjelaskan" | "menerangkan" => MATTERS.contains(&first) || first.ends_with("nya"),
        _ => true,
    }
}

/// A question reported needs no `bahwa`: `menanyakan apa yang …`.
pub(super) fn asks(clause: &str) -> bool {
    const ASKING: [&str; 11] = [
        "apa",
        "apakah",
        "siapa",
        "siapakah",
        "kapan",
        "mengapa",
        "kenapa",
        "berapa",
        "bagaimana",
        "mana",
        "bilakah",
    ];
    let first = clause.split_whitespace().next().unwrap_or_default().to_lowercase();
    ASKING.contains(&first.as_str()) || clause.starts_with("di mana ") || clause.starts_with("ke mana ")
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

/// `selama empat tahun harus menempuh …`: behind `bahwa` who it was stands between time and predicate.
fn named_behind_span(clause: &mut String) -> bool {
    let Some(named) = clause::behind_span(clause).map(|(span, what)| format!("{span} ia {what}")) else {
        return false;
    };
    *clause = named;
    true
}

/// `untuk A, B` is turned to `B untuk A`; a bare `untuk A` has no main clause.
fn turned(clause: &str) -> Result<String, Gap> {
    if clause::opening(clause) != Opening::Purpose {
        return Ok(clause.to_owned());
    }
    let (aim, main) = clause.split_once(", ").ok_or(Gap::MainClause)?;
    Ok(format!("{main} {aim}"))
}
