//! Rupiah, thousands, decimals, years; numbers in words.

use std::ops::Range;

use crate::check::ids;
use crate::check::pack::TextContext;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Passage, Voice};

const WORDS: [&str; 11] =
    ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];

/// Words after which, or before which, a small number stays in digits.
const UNITS: [&str; 90] = [
    "persen",
    "juta",
    "miliar",
    "triliun",
    "ribu",
    "ratus",
    "rupiah",
    "meter",
    "km",
    "kilometer",
    "cm",
    "mm",
    "kg",
    "kilogram",
    "gram",
    "ton",
    "kuintal",
    "liter",
    "hektare",
    "ha",
    "watt",
    "mw",
    "kwh",
    "derajat",
    "jam",
    "menit",
    "detik",
    "banding",
    "poin",
    "wib",
    "wita",
    "wit",
    "gb",
    "mbps",
    "inci",
    "mil",
    "knot",
    "skala",
    "tahun",
    "pukul",
    "nomor",
    "no",
    "pasal",
    "ayat",
    "bab",
    "halaman",
    "kelas",
    "sma",
    "smp",
    "sd",
    "smk",
    "man",
    "mts",
    "rt",
    "rw",
    "tahap",
    "seri",
    "zona",
    "tipe",
    "versi",
    "blok",
    "jalan",
    "gang",
    "angkatan",
    "lantai",
    "ruang",
    "kamar",
    "pos",
    "peringkat",
    "juara",
    "grup",
    "level",
    "kategori",
    "rayon",
    "posko",
    "jalur",
    "sesi",
    "babak",
    "ronde",
    "seksi",
    "edisi",
    "model",
    "minggu",
    "semester",
    "triwulan",
    "tingkat",
    "kloter",
    "dapil",
    "komisi",
    "bidang",
];

/// Checks the numbers of a text.
pub(super) fn check(passage: &Passage<'_>, context: &TextContext<'_>, report: &mut Report<'_>) {
    if passage.voice == Voice::Name || !passage.text.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    for i in 0..passage.len() {
        let word = passage.lower(i);
        if word == "rp" || word.starts_with("rp") && word[2..].bytes().all(|b| b.is_ascii_digit()) {
            rupiah(passage, i, report);
        } else if word.bytes().all(|b| b.is_ascii_digit()) {
            if i > 0 && passage.gap(i) == "." && is_digits(passage.word(i - 1)) {
                continue;
            }
            plain(passage, i, report);
            if context.release && passage.voice == Voice::Own {
                own(passage, i, context, report);
            }
        }
    }
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// Adds a finding with a mend, which a quote never gets.
fn mend(
    passage: &Passage<'_>,
    variant: &'static str,
    bytes: Range<usize>,
    right: &str,
    report: &mut Report<'_>,
) {
    let found = &passage.text[bytes.clone()];
    let flagged =
        finding(ids::NUMBER_FORM, variant, &passage.place).with("found", found).with("right", right);
    report.add(flagged.mended(passage, bytes, right));
}

/// `Rp 10`, `Rp. 10`, `Rp1000000`, `Rp10.000,-`.
fn rupiah(passage: &Passage<'_>, i: usize, report: &mut Report<'_>) {
    let start = passage.start(i);
    let rest = &passage.text[start + 2..];
    let amount = rest.trim_start_matches(['.', ' ', '\u{a0}', ':']);
    let digits: String =
        amount.chars().take_while(|c| c.is_ascii_digit() || *c == '.' || *c == ',').collect();
    let digits = digits.trim_end_matches(['.', ',']);
    if digits.is_empty() {
        return;
    }
    let skipped = rest.len() - amount.len();
    let mut end = start + 2 + skipped + digits.len();
    if passage.text[end..].starts_with(",-") {
        end += 2;
    }
    let found = &passage.text[start..end];
    let whole = digits.split(',').next().unwrap_or(digits);
    let grouped = if whole.len() > 3 && is_digits(whole) {
        digits.replacen(whole, &group(whole), 1)
    } else {
        digits.to_owned()
    };
    let right = format!("Rp{grouped}");
    if found != right && !(passage.word(i).starts_with("RP") && skipped == 0 && grouped == digits) {
        mend(passage, "rupiah", start..end, &right, report);
    }
}

/// Puts a dot before every third digit from the right.
fn group(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(c);
    }
    out
}

fn plain(passage: &Passage<'_>, i: usize, report: &mut Report<'_>) {
    let word = passage.word(i);
    let second = passage.word(i + 1);
    let dotted = passage.gap(i + 1) == "." && is_digits(second);
    let before = if i == 0 { "" } else { passage.lower(i - 1) };
    if dotted {
        let unit = passage.follows(i + 2)
            && matches!(passage.lower(i + 2), "persen" | "juta" | "miliar" | "triliun" | "hektare" | "ton")
            || passage.gap(i + 2).starts_with('%');
        if unit && second.len() <= 2 && passage.gap(i + 2) != "." && !matches!(before, "pukul" | "jam") {
            mend(
                passage,
                "decimal",
                passage.start(i)..passage.end(i + 1),
                &format!("{word},{second}"),
                report,
            );
        }
        let year = format!("{word}{second}");
        if before == "tahun"
            && word.len() == 1
            && second.len() == 3
            && year.parse().is_ok_and(|year: u32| (1900..=2100).contains(&year))
            && !passage.gap(i + 2).starts_with('.')
            && !unit
        {
            mend(passage, "year", passage.start(i)..passage.end(i + 1), &year, report);
        }
        return;
    }
    // Five digits may be a post code: only a counted thing after them makes a number of them.
    let counted = [
        "orang", "warga", "peserta", "jiwa", "unit", "keluarga", "rumah", "siswa", "pelajar", "rupiah",
        "hektare",
    ];
    if (5..=12).contains(&word.len())
        && !word.starts_with('0')
        && passage.follows(i + 1)
        && counted.contains(&passage.lower(i + 1))
    {
        mend(passage, "thousands", passage.start(i)..passage.end(i), &group(word), report);
    }
}

/// In the office's own sentences a digit opens none, and small numbers are words.
fn own(passage: &Passage<'_>, i: usize, context: &TextContext<'_>, report: &mut Report<'_>) {
    let word = passage.word(i);
    if passage.opens_sentence(i) {
        report.add(finding(ids::NUMBER_START, "digit", &passage.place).with("found", word));
        return;
    }
    if context.recorded_numbers.contains(word) || !passage.follows(i) || !passage.follows(i + 1) {
        return;
    }
    let (before, after) = (passage.lower(i - 1), passage.lower(i + 1));
    let names = passage.is_capital(i - 1) || passage.is_capital(i + 1);
    if names || UNITS.contains(&before) || UNITS.contains(&after) || is_digits(after) {
        return;
    }
    // A series keeps its digits: any other number in the sentence makes one.
    let from = (0..=i).rev().find(|&start| passage.opens_sentence(start)).unwrap_or(0);
    let numbers = (from..passage.sentence_end(i))
        .filter(|&other| other != i && passage.follows(other) && is_digits(passage.word(other)))
        .count();
    let spelt = word.parse::<usize>().ok().and_then(|number| WORDS.get(number));
    if let (0, Some(spelt)) = (numbers, spelt)
        && !word.starts_with('0')
    {
        let found = passage.span(i, i + 1);
        report.add(
            finding(ids::NUMBER_WORDS, "small", &passage.place)
                .with("found", found)
                .with("right", *spelt)
                .mended(passage, passage.start(i)..passage.end(i), spelt),
        );
    }
}
