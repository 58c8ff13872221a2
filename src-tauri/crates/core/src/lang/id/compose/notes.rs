//! Notes as they are typed in haste, written out: bare verbs (`Dinas gelar pasar`), orders with `jangan`.

use super::clause;
use super::word::Word;
use crate::lang::id::lexicon;

/// Bases that are verbs behind a subject, though they may be nouns elsewhere; every base with `-kan` is one.
const BARE_VERBS: [&str; 38] = [
    "buka",
    "gelar",
    "kirim",
    "beli",
    "bangun",
    "bawa",
    "ambil",
    "periksa",
    "pantau",
    "awasi",
    "kelola",
    "bantu",
    "bayar",
    "pasang",
    "tambah",
    "cari",
    "buat",
    "beri",
    "terima",
    "ikuti",
    "hadiri",
    "tinjau",
    "lindungi",
    "susun",
    "tanam",
    "tangani",
    "perbaiki",
    "percepat",
    "perkuat",
    "batasi",
    "layani",
    "datangi",
    "surati",
    "kurangi",
    "normalisasi",
    "evakuasi",
    "sosialisasikan",
    "tertibkan",
];

/// Gives the bare verb of a note its prefix, where the clause has no other predicate: `kecamatan membuka layanan`.
pub(super) fn written_out(clause: &str) -> String {
    const CLOSES: [&str; 8] = ["yang", "karena", "sehingga", "agar", "untuk", "supaya", "sebab", "jika"];
    const TIMES: [&str; 9] = ["setiap", "tiap", "pukul", "mulai", "sejak", "hingga", "sampai", "pada", "jam"];
    let mut at = 0;
    let mut found: Option<(usize, &str, &str)> = None;
    let mut words = clause.split(' ').peekable();
    let mut nth = 0;
    while let Some(word) = words.next() {
        let bare = Word::lowered(word.trim_matches(|c: char| !c.is_alphanumeric()));
        if CLOSES.contains(&bare.as_str()) {
            break;
        }
        let next = words.peek().copied().unwrap_or_default();
        // `akan gelar pasar`: behind `akan` stands the verb of the clause.
        if matches!(bare.as_str(), "akan" | "segera" | "harus" | "wajib")
            && BARE_VERBS.contains(&next)
            && let Some(active) = lexicon::active_form(next)
            && clause.get(at + word.len() + 1 + next.len()..).is_some_and(|rest| rest.starts_with(' '))
        {
            let mut written = clause.to_owned();
            let verb = at + word.len() + 1;
            written.replace_range(verb..verb + next.len(), active);
            return written;
        }
        // `mulai minggu depan` is a time.
        let finite = lexicon::is_verb(&bare) && bare != "mulai" || clause::is_predicate(&bare);
        if finite {
            return clause.to_owned();
        }
        let takes_object = !next.is_empty()
            && !lexicon::is_function_word(&next.to_lowercase())
            && !TIMES.contains(&next)
            && !next.starts_with(|c: char| c.is_ascii_digit());
        let verb = bare.ends_with("kan") || BARE_VERBS.contains(&bare.as_str());
        if nth > 0
            && found.is_none()
            && verb
            && takes_object
            && word == bare.as_str()
            && let Some(active) = lexicon::active_form(&bare)
        {
            found = Some((at, word, active));
        }
        if word.ends_with(',') {
            break;
        }
        at += word.len() + 1;
        nth += 1;
    }
    match found {
        Some((at, base, active)) => {
            let mut written = clause.to_owned();
            written.replace_range(at..at + base.len(), active);
            written
        }
        None => clause.to_owned(),
    }
}

/// `distribusi jangan menumpuk`: an order, which asks `agar … tidak …`.
pub(super) fn forbids(clause: &str) -> Option<String> {
    let (whom, what) = clause.split_once(" jangan ")?;
    let quoted = whom.contains(['\u{2018}', '\u{201c}']) || clause::holds(whom, "yang");
    (!quoted).then(|| format!("{whom} tidak {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_verb_gets_its_prefix_where_nothing_else_is_the_predicate() {
        for (typed, written) in [
            (
                "kecamatan buka layanan aktivasi setiap Selasa",
                "kecamatan membuka layanan aktivasi setiap Selasa",
            ),
            (
                "Dinas Perdagangan gelar operasi pasar di 6 kecamatan mulai minggu depan",
                "Dinas Perdagangan menggelar operasi pasar di 6 kecamatan mulai minggu depan",
            ),
            ("loket buka setiap hari", "loket buka setiap hari"),
            ("pemberian gelar pahlawan diusulkan tahun ini", "pemberian gelar pahlawan diusulkan tahun ini"),
            ("warga yang buka usaha meningkat", "warga yang buka usaha meningkat"),
        ] {
            assert_eq!(written_out(typed), written);
        }
    }

    #[test]
    fn jangan_behind_a_subject_is_an_order() {
        assert_eq!(
            forbids("distribusi jangan menumpuk di kota saja").as_deref(),
            Some("distribusi tidak menumpuk di kota saja")
        );
        assert_eq!(forbids("warga yang bilang jangan pergi"), None, "somebody else's order");
    }
}
