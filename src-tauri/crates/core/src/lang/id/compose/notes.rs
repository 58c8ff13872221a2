//! Notes as they are typed in haste, written out: bare verbs (`Dinas gelar pasar`), orders, clauses strung on a comma.

use super::clause;
use super::word::Word;
use crate::lang::id::lexicon;

/// Bases that are verbs behind a subject, though they may be nouns elsewhere; every base with `-kan` is one.
const BARE_VERBS: [&str; 79] = [
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
    "tertibkan",
    "hapus",
    "pakai",
    "jual",
    "pinjam",
    "jaga",
    "cek",
    "tutup",
    "bentuk",
    "kaji",
    "sewa",
    "angkut",
    "antar",
    "kawal",
    "panggil",
    "tegur",
    "segel",
    "sita",
    "tangkap",
    "tahan",
    "tagih",
    "olah",
    "pilah",
    "lapor",
    "setor",
    "tarik",
    "ganti",
    "dukung",
    "perluas",
    "perpanjang",
    "perketat",
    "latih",
    "uji",
    "catat",
    "cegah",
    "kejar",
    "rekrut",
    "potong",
    "tunda",
    "tampung",
    "dampingi",
    "desak",
    "tebang",
];

/// Bare verbs whose object need not follow at once: `meminjam ke rentenir`, `melapor ke posko`.
const ALONE: [&str; 8] = ["pinjam", "lapor", "bayar", "beli", "jual", "bantu", "setor", "pakai"];

/// Active forms that headlines have no use for.
const ACTIVE: [(&str, &str); 12] = [
    ("lapor", "melapor"),
    ("pinjam", "meminjam"),
    ("tagih", "menagih"),
    ("tegur", "menegur"),
    ("segel", "menyegel"),
    ("kejar", "mengejar"),
    ("pilah", "memilah"),
    ("panggil", "memanggil"),
    ("tunda", "menunda"),
    ("setor", "menyetor"),
    ("tarik", "menarik"),
    ("tebang", "menebang"),
];

/// Behind these a verb follows: `akan gelar`, `agar anggarkan`, `tidak lagi pinjam`.
const LEADS_VERB: [&str; 22] = [
    "akan", "segera", "harus", "wajib", "bisa", "dapat", "agar", "supaya", "untuk", "tidak", "jangan",
    "belum", "sudah", "telah", "mau", "ingin", "mampu", "siap", "ikut", "turut", "turun", "datang",
];

/// The active form of a bare verb; none for a word that is a noun as well.
fn active(bare: &str) -> Option<&'static str> {
    let listed = ACTIVE.iter().find(|(base, _)| *base == bare).map(|(_, active)| *active);
    let verb = bare.ends_with("kan") || BARE_VERBS.contains(&bare);
    if verb { listed.or_else(|| lexicon::active_form(bare)) } else { None }
}

/// Gives the verb at the head of a phrase its prefix: `jaga stok` → `menjaga stok`.
pub(super) fn with_prefix(phrase: &str) -> Option<String> {
    if let Some(rest) = phrase.strip_prefix("tindak lanjuti ") {
        return Some(format!("menindaklanjuti {rest}"));
    }
    let (first, rest) = phrase.split_once(' ')?;
    let next = rest.split(' ').next().unwrap_or_default();
    let active = active(first).filter(|_| takes_object(next) || ALONE.contains(&first))?;
    Some(written_out(&format!("{active} {rest}")))
}

fn takes_object(next: &str) -> bool {
    const TIMES: [&str; 9] = ["setiap", "tiap", "pukul", "mulai", "sejak", "hingga", "sampai", "pada", "jam"];
    !next.is_empty()
        && !lexicon::is_function_word(&next.to_lowercase())
        && !TIMES.contains(&next)
        && !next.starts_with(|c: char| c.is_ascii_digit())
}

/// Gives the bare verbs of a note their prefixes: `kecamatan buka layanan`, `akan gelar pasar`, `pakai kunci dan aktifkan
/// siskamling`; all of one row or none, since a half raised one reads worse.
pub(super) fn written_out(clause: &str) -> String {
    let words: Vec<&str> = clause.split(' ').collect();
    let bare: Vec<Word<'_>> =
        words.iter().map(|word| Word::lowered(word.trim_matches(|c: char| !c.is_alphanumeric()))).collect();
    let mut out: Vec<&str> = words.clone();
    let mut raised = false;
    // Where the clause in hand begins, whether its predicate has stood, whether its verbs may go on behind `dan`.
    let (mut start, mut told, mut row) = (0, false, false);
    for at in 0..words.len() {
        let word = bare[at].as_str();
        let before = at.checked_sub(1).map_or("", |before| bare[before].as_str());
        let next = words.get(at + 1).copied().unwrap_or_default();
        let comma = at > 0 && words[at - 1].ends_with(',');
        if comma && !matches!(word, "dan" | "serta") && !row {
            (start, told) = (at, false);
        }
        // A passive and a relative clause keep their bare verb: `yang dia baca`, `kami tambah`.
        let pronoun = matches!(before, "kami" | "kita" | "saya" | "mereka" | "ia" | "dia" | "yang");
        let led_here = LEADS_VERB.contains(&before);
        let alone = ALONE.contains(&word) || led_here && word.ends_with("kan");
        let object = takes_object(next) || alone && at + 1 < words.len();
        let led =
            led_here || before == "lagi" && at > 1 && matches!(bare[at - 2].as_str(), "tidak" | "jangan");
        let coordinated = row && (comma || matches!(before, "dan" | "serta" | "lalu" | "kemudian"));
        let subject = || at > start && !told && !finite_behind(&bare, &words, at);
        if words[at] == word
            && !pronoun
            && object
            && (led || coordinated || subject())
            && let Some(active) = active(word)
        {
            // What is reported takes an object, who reports does not.
            out[at] = if word == "lapor" && takes_object(next) { "melaporkan" } else { active };
            (raised, told, row) = (true, true, true);
            continue;
        }
        match word {
            "yang" => (told, row) = (true, false),
            "karena" | "tahu" | "sehingga" | "agar" | "supaya" | "sebab" | "jika" | "sedangkan"
            | "tetapi" => {
                (start, told, row) = (at + 1, false, false);
            }
            _ if is_finite(word) => {
                told = true;
                row |= word.starts_with("me") && lexicon::is_verb(word);
            }
            _ => {}
        }
    }
    let written = if raised { out.join(" ") } else { clause.to_owned() };
    caused(&written).unwrap_or(written)
}

/// `mulai minggu depan` is a time.
fn is_finite(word: &str) -> bool {
    lexicon::is_verb(word) && word != "mulai" || clause::is_predicate(word)
}

/// How many words a subject has at most; a text without an end would be read once for each of its words.
const REACH: usize = 40;

/// Whether a later word of the same clause is its predicate, so that this one is a noun (`gelar pahlawan diusulkan`).
fn finite_behind(bare: &[Word<'_>], words: &[&str], at: usize) -> bool {
    const CLOSES: [&str; 9] =
        ["yang", "karena", "sehingga", "agar", "untuk", "supaya", "sebab", "jika", "dan"];
    if words[at].ends_with(',') {
        return false;
    }
    for behind in (at + 1..words.len()).take(REACH) {
        let word = bare[behind].as_str();
        if CLOSES.contains(&word) {
            return false;
        }
        if is_finite(word) {
            return true;
        }
        if words[behind].ends_with(',') {
            return false;
        }
    }
    false
}

/// `kenaikan karena kapal terlambat`: what has a cause happens.
fn caused(clause: &str) -> Option<String> {
    let (first, rest) = clause.split_once(' ')?;
    let happens =
        first.len() > 6 && (first.starts_with("ke") || first.starts_with("pe")) && first.ends_with("an");
    (happens && rest.starts_with("karena ")).then(|| format!("{first} terjadi {rest}"))
}

/// `Kades agar anggarkan dari dana desa`: an order that names whom first; `agar` alone makes a request of it.
pub(super) fn orders(clause: &str) -> bool {
    [" agar ", " supaya "].iter().any(|joint| clause.contains(joint)) && clause::asks_behind_a_noun(clause)
}

/// `pompa rusak, suku cadang datang Rabu`: two whole clauses that only a comma parts are joined by `dan`.
pub(super) fn joined(clause: &str) -> Option<String> {
    let (first, second) = clause.split_once(", ").filter(|(_, second)| !second.contains(','))?;
    let opens = clause::words(second).next()?;
    let lower = Word::lowered(opens);
    const COUNTS: [&str; 9] =
        ["dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];
    let noun = lexicon::is_common(&lower) && !lower.starts_with("ter") && !COUNTS.contains(&lower.as_str());
    let small = lexicon::is_function_word(&lower) || is_finite(&lower) || active(&lower).is_some() || !noun;
    let whole = tells(first) && tells(second) && !clause::holds(first, "bukan") && !first.contains(" dan ");
    (whole && !small && !opens.starts_with(|c: char| c.is_ascii_digit()) && lower.as_str() != "target")
        .then(|| format!("{first} dan {second}"))
}

/// Whether a clause has a subject and says something of it.
fn tells(clause: &str) -> bool {
    clause.contains(' ')
        && clause::words(clause)
            .skip(1)
            .map(Word::lowered)
            .any(|word| is_finite(&word) || clause::is_state(&word))
}

/// Whether a comma strings on what is no part of the sentence before it: `12 tangki disiagakan, pesan lewat telepon`.
pub(super) fn is_spliced(clause: &str) -> bool {
    let Some((first, second)) = clause.split_once(", ").filter(|(_, second)| !second.contains(',')) else {
        return false;
    };
    let opens = Word::lowered(clause::words(second).next().unwrap_or_default());
    let joint = lexicon::is_function_word(&opens)
        || matches!(
            opens.as_str(),
            "tetapi"
                | "melainkan"
                | "terutama"
                | "khususnya"
                | "naik"
                | "turun"
                | "dua"
                | "tiga"
                | "empat"
                | "lima"
        )
        || opens.ends_with("nya") && opens.len() > 7;
    let imperative = active(&opens).is_some()
        || lexicon::is_base(&opens)
        || matches!(opens.as_str(), "pesan" | "datang" | "silakan" | "info" | "hubungi");
    // `dana yang dipakai, terkumpul …`: a predicate whose subject stands before the comma.
    let subjectless = opens.len() > 5
        && (opens.starts_with("ter") || opens.starts_with("di"))
        && (lexicon::is_verb(&opens) || opens == "terkumpul");
    let tied = tells(second) && joined(clause).is_none();
    tells(first) && !joint && (imperative || subjectless || tied)
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
            (
                "warga pakai kunci ganda dan aktifkan siskamling",
                "warga memakai kunci ganda dan mengaktifkan siskamling",
            ),
            ("PDAM hapus tagihan bulan Juni", "PDAM menghapus tagihan bulan Juni"),
            ("tidak lagi pinjam ke rentenir", "tidak lagi meminjam ke rentenir"),
            ("Kades agar anggarkan dana desa", "Kades agar menganggarkan dana desa"),
            (
                "air mati sudah 3 minggu, warga beli air tangki",
                "air mati sudah 3 minggu, warga membeli air tangki",
            ),
            ("OPD yang kasih tugas fotokopi akan ditegur", "OPD yang kasih tugas fotokopi akan ditegur"),
            ("kenaikan karena kapal terlambat", "kenaikan terjadi karena kapal terlambat"),
            ("air kami tambah sore ini", "air kami tambah sore ini"),
            ("pemberian gelar pahlawan diusulkan tahun ini", "pemberian gelar pahlawan diusulkan tahun ini"),
            ("warga yang buka usaha meningkat", "warga yang buka usaha meningkat"),
        ] {
            assert_eq!(written_out(typed), written);
        }
    }

    #[test]
    fn a_phrase_that_opens_with_its_bare_verb_gets_the_prefix() {
        assert_eq!(with_prefix("jaga stok jelang Natal").as_deref(), Some("menjaga stok jelang Natal"));
        assert_eq!(with_prefix("cek harga dan takaran").as_deref(), Some("mengecek harga dan takaran"));
        assert_eq!(with_prefix("mahasiswa bisa magang"), None, "a subject opens it");
        assert_eq!(with_prefix("meningkatkan mutu"), None, "it has its prefix");
    }

    #[test]
    fn two_clauses_that_a_comma_strings_together_are_joined_or_asked_about() {
        assert_eq!(
            joined("pompa di Kali Bening rusak, suku cadang baru datang tanggal 20").as_deref(),
            Some("pompa di Kali Bening rusak dan suku cadang baru datang tanggal 20")
        );
        for whole in [
            "stok beras, gula, dan minyak aman",
            "bukan salah kader, timbangannya rusak",
            "lahan sudah siap, sedangkan gambar belum",
        ] {
            assert_eq!(joined(whole), None, "{whole}");
        }
        assert!(is_spliced("12 tangki disiagakan, pesan lewat call center"));
        assert!(!is_spliced("lahan sudah siap, sedangkan gambar belum selesai"));
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
