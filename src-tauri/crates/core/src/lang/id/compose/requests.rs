//! What is asked of whom: requests, reminders that are orders, bans.

use super::clause::{self, Opening};
use super::indirect::Gap;
use crate::lang::id::lexicon;

/// Whether a reminder is an order (`warga tidak menimbun beras`) and not a fact (`pendaftaran tutup besok`).
pub(super) fn warns(clause: &str) -> bool {
    const ORDERS: [&str; 7] = ["tidak", "jangan", "tetap", "segera", "selalu", "terus", "lebih"];
    let orders = |what: &str| {
        let mut words = clause::words(what).map(str::to_lowercase);
        words.next().is_some_and(|first| ORDERS.contains(&first.as_str()))
            && words
                .next()
                .is_some_and(|next| lexicon::is_verb(&next) && !next.starts_with("di") || next == "lupa")
    };
    orders(clause)
        || can_address(clause) && clause::at_predicate(clause).is_some_and(|(_, what)| orders(what))
}

/// `mengingatkan [warga] agar tidak …`.
pub(super) fn warning(clause: &mut String, addressee: Option<&str>) -> &'static str {
    if let Some((whom, what)) =
        Some(&*clause).filter(|c| can_address(c)).and_then(|c| clause::at_predicate(c))
    {
        *clause = format!("{whom} agar {what}");
        return "";
    }
    match addressee {
        Some(addressee) => {
            *clause = format!("{addressee} agar {clause}");
            ""
        }
        None => "agar",
    }
}

/// `melarang [distributor] menaikkan harga`: the persons addressed stand before a bare verb.
pub(super) fn bare(clause: &mut String, addressee: Option<&str>) {
    if let Some(addressee) = addressee.filter(|_| clause::opening(clause) == Opening::Verb) {
        *clause = format!("{addressee} {clause}");
    }
}

/// `agar` and a clause with a subject; the persons addressed and their verb without it.
pub(super) fn request(clause: &mut String, verb: &str, addressee: Option<&str>) -> Result<&'static str, Gap> {
    if clause::opening(clause) == Opening::Verb {
        let addressee = addressee.ok_or(Gap::Addressee)?;
        *clause = format!("{addressee} {clause}");
    }
    if let Some((whom, what)) = clause.strip_prefix("kepada ").and_then(|rest| rest.split_once(" untuk ")) {
        *clause = format!("{whom} agar {what}");
    }
    // What will happen is announced, not asked for.
    if verb == "mewanti-wanti" && clause::holds(clause, "akan") {
        return Ok("bahwa");
    }
    if ["agar", "supaya"].iter().any(|word| clause::holds(clause, word)) || clause::asks_behind_a_noun(clause)
    {
        return Ok("");
    }
    // The request says that they must.
    for modal in [", harus ", ", wajib ", " harus ", " wajib "] {
        if let Some(at) = clause.find(modal) {
            clause.replace_range(at..at + modal.len(), " ");
            break;
        }
    }
    Ok(if addresses_persons(verb, clause) { "" } else { "agar" })
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
    matches!(verb, "mengajak" | "mengimbau" | "mendorong") && can_address(clause)
}

/// Whether a clause opens with people, so that a request needs no `agar` (`meminta pedagang tidak menimbun`).
pub(super) fn can_address(clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default().to_lowercase();
    PERSONS.contains(&first.as_str())
}
