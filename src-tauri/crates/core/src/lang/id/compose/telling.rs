//! What is told behind `bahwa`: clauses, phrases, questions reported.

use super::clause::{self, Opening};
use super::indirect::Gap;
use crate::lang::id::lexicon::is_verb;

/// `bahwa` and a clause; nothing before an auxiliary (`menegaskan belum …`) and a bare phrase.
pub(super) fn that(clause: &mut String, verb: &mut String, given: &'static str) -> Result<&'static str, Gap> {
    let opens = clause::opening(clause);
    // `akan dipanggil orang tuanya`: who is summoned is not who tells it.
    if let Some(behind) = clause::behind_passive(clause) {
        return if behind { Ok("bahwa") } else { Err(Gap::Subject) };
    }
    // `yang bolos potong gaji`: neither named nor told.
    if clause.starts_with("yang ")
        && !clause::lower_words(clause)
            .iter()
            .skip(2)
            .any(|word| is_verb(word) || clause::is_predicate(word) || clause::is_state(word))
    {
        return Err(Gap::Subject);
    }
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

pub(super) fn is_bare_date(clause: &str) -> bool {
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

/// `selama empat tahun harus menempuh …`: behind `bahwa` who it was stands between time and predicate.
pub(super) fn named_behind_span(clause: &mut String) -> bool {
    let Some(named) = clause::behind_span(clause).map(|(span, what)| format!("{span} ia {what}")) else {
        return false;
    };
    *clause = named;
    true
}
