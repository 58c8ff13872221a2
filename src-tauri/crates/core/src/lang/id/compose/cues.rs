//! Cues: what the words of a quote say of how it was meant.

use super::clause;
use super::word::Word;
use crate::lang::id::lexicon;

/// A cue row: candidates for a first quote and for later ones.
pub(super) struct Row {
    pub first: &'static [&'static str],
    pub later: &'static [&'static str],
}

const EXCLAMATION: Row = Row { first: &["seru", "ajak"], later: &["seru"] };
const THANKS: Row = Row { first: &["ucap"], later: &["ucap"] };
const APOLOGY: Row = Row { first: &["ujar", "tutur"], later: &["tutur", "ujar"] };
const PRAISE: Row = Row { first: &["ungkap", "tutur"], later: &["ungkap", "tutur"] };
const HOPE: Row = Row { first: &["harap", "ungkap", "tutur"], later: &["harap", "tutur"] };
const INVITATION: Row = Row { first: &["ajak"], later: &["ajak"] };
const APPEAL: Row = Row { first: &["pesan"], later: &["pesan"] };
const EMPHASIS: Row = Row { first: &["tegas"], later: &["tegas", "tandas"] };
const PLAN: Row = Row { first: &["ujar", "ungkap", "terang"], later: &["kata", "ungkap"] };
const EXPLANATION: Row = Row { first: &["jelas", "terang", "papar"], later: &["jelas", "terang", "papar"] };
pub(super) const PLAIN: Row =
    Row { first: &["ujar", "kata", "ucap", "tutur"], later: &["kata", "ujar", "ucap", "tutur"] };

/// Lists the cue rows that a quote matches, in the order of the table.
pub(super) fn rows(quote: &str, words: &[Word<'_>], no_advice: bool, official: bool) -> Vec<&'static Row> {
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let phrase = |a: &str, b: &str| words.windows(2).any(|pair| pair[0] == a && pair[1] == b);
    let mut rows = Vec::new();
    if quote.trim_end().ends_with('!') {
        rows.push(if has(&["mari", "ayo"]) { &INVITATION } else { &EXCLAMATION });
    }
    if phrase("terima", "kasih")
        || has(&["terimakasih", "mengucapkan", "syukur", "bersyukur", "alhamdulillah"])
    {
        rows.push(&THANKS);
    }
    if has(&["maaf"]) {
        rows.push(&APOLOGY);
    }
    if phrase("saya", "melihat")
        || phrase("saya", "menilai")
        || phrase("luar", "biasa")
        || has(&["bangga", "penghargaan", "meraih"])
    {
        rows.push(&PRAISE);
    }
    let modest = (phrase("bisa", "lebih") || phrase("dapat", "lebih")) && !phrase("lebih", "dari");
    if has(&["semoga", "harap", "berharap", "diharapkan", "mudah-mudahan"]) || modest {
        rows.push(&HOPE);
    }
    if has(&["mari", "ayo"]) {
        rows.push(&INVITATION);
    }
    if !no_advice && is_imperative(quote, official) {
        rows.push(&APPEAL);
    }
    // `Saya tidak mau ada …` forbids.
    let refuses = phrase("saya", "tidak") && has(&["mau", "ingin", "terima", "izinkan", "mentoleransi"]);
    let orders = phrase("saya", "minta")
        || phrase("kami", "minta")
        || phrase("saya", "perintahkan")
        || refuses
        || threatens(quote);
    if official && (orders || stresses(quote)) {
        rows.push(&EMPHASIS);
    }
    let plans = words.windows(2).any(|pair| pair[0] == "akan" && lexicon::is_verb(&pair[1]));
    if has(&["siap", "targetkan", "menargetkan"]) || plans {
        rows.push(&PLAN);
    }
    // A year alone counts nothing, and an order explains nothing.
    let counts = words.iter().any(|word| clause::is_figure(word)) || phrase("tidak", "hanya");
    let denies = phrase("bukan", "karena");
    let explains = counts || !denies && has(&["rupiah", "persen", "sejak", "karena", "yaitu", "yakni"]);
    // Who asks back, wonders or tells of former days explains nothing.
    let wonders = quote.contains('?') || has(&["kok", "lho", "masa", "insyaallah"]) || tells(words);
    if official && explains && !orders && !wonders {
        rows.push(&EXPLANATION);
    }
    rows
}

/// Whether a quote tells what once was: `Dulu kami …`, `Awalnya warga …`.
fn tells(words: &[Word<'_>]) -> bool {
    words.iter().take(3).any(|word| matches!(word.as_str(), "dulu" | "dulunya" | "awalnya" | "semula"))
}

/// Whether a quote tells what follows if not: `Kalau tanggal 20 belum mengalir, kami panggil direkturnya`.
fn threatens(quote: &str) -> bool {
    const MEASURES: [&str; 14] = [
        "panggil",
        "segel",
        "tutup",
        "cabut",
        "tindak",
        "copot",
        "hentikan",
        "batalkan",
        "laporkan",
        "pidanakan",
        "tegur",
        "sanksi",
        "bongkar",
        "tangkap",
    ];
    let words = clause::lower_words(quote);
    let condition = words.iter().any(|word| matches!(word.as_str(), "kalau" | "jika" | "kalo" | "bila"));
    let measure = words.windows(2).any(|pair| {
        matches!(pair[0].as_str(), "kami" | "kita" | "saya") && MEASURES.contains(&pair[1].as_str())
    });
    condition && measure
}

/// Whether a quote insists; who jokes or tells does not, nor who only draws the conclusion (`makanya … wajib`).
fn stresses(quote: &str) -> bool {
    const LIGHT: [&str; 11] = [
        "lucu",
        "cuma",
        "kok",
        "sih",
        "deh",
        "hehe",
        "alhamdulillah",
        "syukur",
        "ternyata",
        "insyaallah",
        "insya",
    ];
    const INSISTS: [&str; 5] = ["harus", "wajib", "pastikan", "komitmen", "berkomitmen"];
    if clause::words(quote).any(|word| LIGHT.contains(&Word::lowered(word).as_str())) {
        return false;
    }
    quote.split(['.', '!', '?', ';']).any(|sentence| {
        let words = clause::lower_words(sentence);
        words.first().is_some_and(|first| first != "makanya")
            && (words.iter().enumerate().any(|(at, word)| {
                // `yang harus belajar` tells who.
                INSISTS.contains(&word.as_str()) && (at == 0 || words[at - 1] != "yang")
            }) || words.windows(2).any(|pair| pair[0] == "tidak" && pair[1] == "boleh"))
    })
}

const IMPERATIVES: [&str; 19] = [
    "jaga", "simpan", "hindari", "tempel", "pakai", "rawat", "buang", "tanam", "ikuti", "patuhi", "lawan",
    "jauhi", "awasi", "catat", "kirim", "ajari", "cek", "bawa", "datangi",
];

/// An imperative stands at the head of a sentence, or behind its condition: `bagikan`, `jaga`, `berkemaslah`, `jangan`.
///
/// Further on (`…, pakai tikar`) the same word tells what the speaker did.
fn is_imperative(quote: &str, official: bool) -> bool {
    const NO_COMMANDS: [&str; 9] =
        ["adalah", "inilah", "itulah", "ialah", "sekolah", "masalah", "jumlah", "setelah", "oleh"];
    let lower = quote.to_lowercase();
    let commands = quote.split(['.', ';', '!', '?']).any(|sentence| {
        let mut parts = sentence.split(',');
        let opening = parts.next().unwrap_or_default();
        let condition = clause::words(opening).next().is_some_and(|first| {
            matches!(
                Word::lowered(first).as_str(),
                "jika" | "kalau" | "bila" | "apabila" | "begitu" | "setelah"
            )
        });
        std::iter::once(opening).chain(parts.filter(|_| condition)).any(|part| {
            let head = clause::words(part).next().unwrap_or_default().to_lowercase();
            let base = head.ends_with("kan") && lexicon::is_base(&head);
            let urges = head.len() > 5 && head.ends_with("lah") && !NO_COMMANDS.contains(&head.as_str());
            base || IMPERATIVES.contains(&head.as_str()) || urges || head == "jangan"
        })
    });
    // Who holds no office gives no orders, but may warn.
    let warns = lower.starts_with("jangan ") || lower.contains(" jangan ");
    warns || commands && official
}
