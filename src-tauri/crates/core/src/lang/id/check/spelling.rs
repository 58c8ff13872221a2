//! The word list, `di` before verbs and places, doubled words, blanks.

use std::ops::Range;
use std::sync::LazyLock;

use crate::check::ids;
use crate::check::pack::TextContext;
use crate::check::phrases::Phrases;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Passage, Voice};
use crate::finding::Severity;

/// Wrong and right forms, tab-separated, one pair a line.
static WORDS: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(include_str!("words.tsv").lines().filter_map(|line| line.split_once('\t')))
});

/// Bases that are only verbs after `di`; a base that is also a place or time (`di buka`, but `di muka`) must not be here.
const BASES: &str = "ajak ajarkan ambil anggap angkat antar arahkan atur awasi awali bahas baca bagi bagikan bangun bantu bawa beli benahi \
    bentuk beri berikan bina buat buka bubarkan bebankan dampingi dapat datangi desak dorong duga dukung evaluasi fasilitasi gagas gelar \
    gunakan hadiri harapkan harap hasilkan hentikan hitung hormati ikuti imbau ingatkan inginkan isi jadikan jadwalkan jaga jalankan jelaskan \
    jual kaji kawal kelola kembangkan kenal kenakan ketahui kirim koordinasikan kunjungi lakukan laksanakan lanjutkan lantik laporkan \
    larang lepas libatkan lihat luncurkan maksud manfaatkan minta miliki mulai nilai nyatakan olah pakai pandu panggil pantau pastikan \
    pecahkan perlukan periksa perbaiki percepat perkuat pertahankan pimpin pilih prioritaskan proses rasakan rawat resmikan \
    sahkan salurkan sampaikan saksikan sambut sebut sebutkan sediakan selenggarakan selesaikan serahkan sepakati setujui siapkan \
    susun tandai tandatangani tanam tangani targetkan tegaskan tempuh tempati terapkan terima tetapkan tingkatkan tinjau tolak \
    tugaskan tujukan tunjuk tunjukkan tuntut tutup ubah ucapkan ukur umumkan undang ungkapkan usulkan wajibkan wujudkan";

static VERBS: LazyLock<std::collections::HashSet<&'static str>> =
    LazyLock::new(|| BASES.split_whitespace().collect());

/// Checks the spelling of a text.
pub(super) fn check(passage: &Passage<'_>, context: &TextContext<'_>, report: &mut Report<'_>) {
    if passage.voice == Voice::Name {
        return;
    }
    let mut i = 0;
    while i < passage.len() {
        let hit = (!context.own_words.is_empty())
            .then(|| context.own_words.at(passage, i))
            .flatten()
            .or_else(|| WORDS.at(passage, i));
        let hit = hit.filter(|(words, _)| !stands_for_itself(passage, i, *words, context));
        if let Some((words, entry)) = hit {
            wrong(passage, i, words, &entry.value, report);
            i += words;
            continue;
        }
        prefix(passage, i, report);
        doubled(passage, i, report);
        i += 1;
    }
    if passage.voice != Voice::Title {
        blanks(passage, report);
    }
}

/// `PD Pasar`, `Antri Astuti`: an abbreviation in capitals, or a name of the record.
fn stands_for_itself(passage: &Passage<'_>, i: usize, words: usize, context: &TextContext<'_>) -> bool {
    let word = passage.word(i);
    let capitals = word.len() <= 4 && !word.chars().any(char::is_lowercase);
    words == 1 && (capitals || context.names.contains(word))
}

fn wrong(passage: &Passage<'_>, i: usize, words: usize, right: &str, report: &mut Report<'_>) {
    let found = passage.span(i, i + words - 1);
    let right = cased(passage, i, words, right);
    if found == right {
        return;
    }
    add(passage, (ids::WORD_LIST, "wrong"), passage.start(i)..passage.end(i + words - 1), &right, report);
}

/// Flags a form; in a quote without a mend and less gravely.
fn add(
    passage: &Passage<'_>,
    (rule, variant): (&'static str, &'static str),
    bytes: Range<usize>,
    right: &str,
    report: &mut Report<'_>,
) {
    let found = &passage.text[bytes.clone()];
    let spoken = passage.voice == Voice::Quote;
    let found_it = finding(rule, if spoken { "spoken" } else { variant }, &passage.place)
        .with("found", found)
        .with("right", right);
    report.add(if spoken { found_it.graded(Severity::Info) } else { found_it.mended(passage, bytes, right) });
}

/// Writes the right form with the capitals of the wrong one.
fn cased(passage: &Passage<'_>, i: usize, words: usize, right: &str) -> String {
    let found = passage.span(i, i + words - 1);
    if found.chars().count() > 1 && !found.chars().any(char::is_lowercase) {
        return right.to_uppercase();
    }
    if !passage.is_capital(i) {
        return right.to_owned();
    }
    // A capital in the middle of a sentence, or before another, belongs to a title: every word takes it.
    let title = passage.voice == Voice::Title
        || !passage.opens_sentence(i)
        || passage.follows(i + words) && passage.is_capital(i + words);
    let mut capital = true;
    right
        .chars()
        .flat_map(|c| {
            let out: Vec<char> = if capital { c.to_uppercase().collect() } else { vec![c] };
            capital = title && c == ' ';
            out
        })
        .collect()
}

/// `di sampaikan`: the prefix of a passive is joined.
fn prefix(passage: &Passage<'_>, i: usize, report: &mut Report<'_>) {
    if passage.lower(i) != "di" || !passage.follows(i + 1) {
        return;
    }
    let verb = passage.word(i + 1);
    if verb.starts_with(char::is_uppercase) {
        return;
    }
    let base = verb.strip_suffix("nya").unwrap_or(verb);
    if VERBS.contains(base) {
        let right = format!("{}{verb}", passage.word(i));
        add(passage, (ids::WORD_DI, "joined"), passage.start(i)..passage.end(i + 1), &right, report);
    }
}

/// `program program`: a word twice, where no hyphen makes it a plural.
fn doubled(passage: &Passage<'_>, i: usize, report: &mut Report<'_>) {
    let word = passage.lower(i);
    let lowercase = !passage.word(i).chars().any(char::is_uppercase) || passage.opens_sentence(i);
    if i + 1 >= passage.len() || !lowercase || !passage.follows(i + 1) || passage.word(i + 1) != word {
        return;
    }
    if word.chars().count() < 2 || word.chars().any(|c| c.is_ascii_digit()) {
        return;
    }
    let flagged = finding(ids::WORD_DOUBLED, "twice", &passage.place).with("found", passage.span(i, i + 1));
    report.add(if passage.voice == Voice::Quote { flagged.graded(Severity::Info) } else { flagged });
}

/// A blank before a mark, a hyphen with a blank on one side.
fn blanks(passage: &Passage<'_>, report: &mut Report<'_>) {
    for i in 1..=passage.len() {
        let gap = if i == passage.len() { &passage.text[passage.end(i - 1)..] } else { passage.gap(i) };
        let mut signs = gap.chars();
        // ` ...` is an omission and stays.
        let before_mark = signs.next() == Some(' ')
            && (matches!(gap.trim_start().chars().next(), Some(',' | ';' | '!' | '?'))
                || gap.trim_start().starts_with('.')
                    && !gap.trim_start().starts_with("..")
                    && !passage.word(i).starts_with(|c: char| c.is_ascii_digit()));
        let number = passage.word(i).starts_with(|c: char| c.is_ascii_digit());
        let hyphen = (gap == "- " || gap == " -" && !number) && i < passage.len();
        let shared_ending = passage.lower(i) == "dan" || passage.lower(i) == "atau";
        let around = || {
            let to = i.min(passage.len() - 1);
            passage.text[passage.start(i - 1)..passage.end(to)].chars().take(60).collect::<String>()
        };
        if before_mark {
            report.add(finding(ids::TEXT_SPACING, "before-mark", &passage.place).with("found", around()));
        } else if hyphen && !shared_ending {
            report.add(finding(ids::TEXT_SPACING, "hyphen", &passage.place).with("found", around()));
        }
    }
}
