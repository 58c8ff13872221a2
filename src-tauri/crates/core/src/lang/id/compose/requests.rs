//! What is asked of whom: requests, reminders that are orders, bans.

use super::clause::{self, Opening};
use super::indirect::Gap;
use crate::lang::id::lexicon;

/// Whether a reminder is an order (`warga tidak menimbun beras`) and not a fact (`pendaftaran tutup besok`).
pub(super) fn warns(clause: &str) -> bool {
    const ORDERS: [&str; 7] = ["tidak", "jangan", "tetap", "segera", "selalu", "terus", "lebih"];
    let orders = |what: &str| {
        let mut words = clause::words(what).map(str::to_lowercase);
        let Some(first) = words.next().filter(|first| ORDERS.contains(&first.as_str())) else { return false };
        // `usulan tidak dikesampingkan` asks, `loket tidak dibuka lagi` tells.
        let told = ["lagi", "sudah", "telah", "akan", "dapat", "bisa", "masih", "boleh"];
        let bans = first == "tidak" && !told.iter().any(|word| clause::holds(what, word));
        words.next().is_some_and(|next| {
            lexicon::is_verb(&next) && (bans || !next.starts_with("di")) || next == "lupa"
        })
    };
    let bans = |what: &str| what.starts_with("tidak di");
    orders(clause)
        || clause::at_predicate(clause)
            .is_some_and(|(_, what)| orders(what) && (can_address(clause) || bans(what)))
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
    // `berpesan hasilnya supaya dirawat`: these verbs take nobody as their object.
    if matches!(verb, "berpesan" | "menyarankan" | "mengusulkan")
        && let Some((what, rest)) = [" supaya ", " agar "].iter().find_map(|word| clause.split_once(*word))
        && clause::asks_behind_a_noun(clause)
    {
        *clause = format!("{what} {rest}");
        return Ok("agar");
    }
    // What will happen is announced, not asked for.
    if verb == "mewanti-wanti" && clause::holds(clause, "akan") {
        return Ok("bahwa");
    }
    if ["agar", "supaya"].iter().any(|word| clause::holds(clause, word)) || clause::asks_behind_a_noun(clause)
    {
        return Ok("");
    }
    one_request(clause);
    without_opening_comma(clause);
    Ok(if addressed(verb, clause) { "" } else { "agar" })
}

/// `agar mulai hari ini, layanan …`: the comma closes a time at the head of a sentence, not behind `agar`.
fn without_opening_comma(clause: &mut String) {
    let first = clause.split_whitespace().next().unwrap_or_default();
    if matches!(first, "mulai" | "sejak" | "pada" | "selama" | "hingga" | "setiap")
        && let Some(at) = clause.find(", ").filter(|&at| clause[..at].split_whitespace().count() <= 5)
    {
        clause.remove(at);
    }
}

/// The request says that they must; what a comma strings on (`…, kecamatan harus …`) is asked with `dan`.
pub(super) fn one_request(clause: &mut String) {
    let Some((at, modal)) = [", harus ", ", wajib ", " harus ", " wajib "]
        .into_iter()
        .find_map(|modal| clause.find(modal).map(|at| (at, modal)))
    else {
        return;
    };
    clause.replace_range(at..at + modal.len(), " ");
    let strung = clause[..at].rfind(", ").filter(|comma| {
        let between = &clause[comma + 2..at];
        let joint = between.split_whitespace().next().unwrap_or_default();
        crate::text::word_count(between) <= 4
            && !lexicon::is_function_word(joint)
            && clause[..*comma].contains(' ')
            && clause[..*comma].matches(", ").count() == 0
            && clause::at_predicate(&clause[..*comma]).is_some()
    });
    if let Some(comma) = strung {
        clause.replace_range(comma..comma + 2, " dan ");
    }
}

const PERSONS: [&str; 45] = [
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
    "calon",
    "pekerja",
    "kades",
];

/// `mengajak warga bergerak`, `memerintahkan Dinas Perikanan membuka …`: who is to act follows these verbs directly.
fn addressed(verb: &str, clause: &str) -> bool {
    match verb {
        // One invites somebody, never that something be.
        "mengajak" => clause::at_predicate(clause).is_some(),
        "mengimbau" => can_address(clause),
        "mendorong" | "memerintahkan" | "menginstruksikan" | "mendesak" => {
            let acts = clause::at_predicate(clause).is_some_and(|(_, what)| {
                let first = what.split_whitespace().next().unwrap_or_default();
                lexicon::is_verb(first) && !first.starts_with("di") || matches!(first, "segera" | "selalu")
            });
            acts && (can_address(clause) || is_body(clause))
        }
        _ => false,
    }
}

/// Whether a clause opens with an institution that can act.
fn is_body(clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default();
    let letters = first.chars().filter(|c| c.is_uppercase()).count() > 1;
    letters || lexicon::INSTITUTION_HEADS.contains(&first.to_lowercase().as_str())
}

/// Whether a clause opens with people, so that a request needs no `agar` (`meminta pedagang tidak menimbun`).
pub(super) fn can_address(clause: &str) -> bool {
    let first = clause.split_whitespace().next().unwrap_or_default().to_lowercase();
    PERSONS.contains(&first.as_str())
}
