//! What is typed in haste, written out where it means one thing: `thn` → `tahun`, `150rb` → `150 ribu`,
//! `dibawah` → `di bawah`. What may mean two things stays as it is and is listed by [`left`].

use std::borrow::Cow;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lexicon;
use super::words::MONTHS;

static SHORT: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    include_str!("lexicon/shorthand.txt").lines().filter_map(|line| line.split_once(' ')).collect()
});

/// Units behind a number or `per`.
const UNITS: [(&str, &str); 14] = [
    ("rb", "ribu"),
    ("jt", "juta"),
    ("kg", "kilogram"),
    ("km", "kilometer"),
    ("ha", "hektare"),
    ("cm", "sentimeter"),
    ("mm", "milimeter"),
    ("m2", "meter persegi"),
    ("m3", "meter kubik"),
    ("ltr", "liter"),
    ("th", "tahun"),
    ("thn", "tahun"),
    ("bln", "bulan"),
    ("org", "orang"),
];
/// Sums in letters that are lengths and temperatures elsewhere: only behind `Rp` they are money.
const SUMS: [(&str, &str); 2] = [("M", "miliar"), ("T", "triliun")];

/// Writes shorthand out; borrowed where there is none, as in nearly every text.
pub(super) fn written_out(text: &str) -> Cow<'_, str> {
    // What stands in marks is somebody's wording.
    if text.contains(['“', '”', '"']) {
        return Cow::Borrowed(text);
    }
    let mut out: Option<String> = None;
    for token in (Tokens { text, rest: text, before: "" }) {
        let written = one(&token);
        match (&mut out, written) {
            (None, None) => {}
            (None, Some(written)) => {
                let mut copied = String::with_capacity(text.len() + 16);
                copied.push_str(&text[..token.at()]);
                copied.push_str(&written);
                out = Some(copied);
            }
            (Some(out), written) => {
                out.push_str(if token.blank { " " } else { "" });
                out.push_str(written.as_deref().unwrap_or(token.whole));
            }
        }
    }
    out.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Lists what is shorthand and may mean more than one thing.
pub(super) fn left(text: &str) -> impl Iterator<Item = &str> {
    Tokens { text, rest: text, before: "" }.filter_map(|token| {
        let word = token.core();
        let figure = word.trim_end_matches(char::is_alphabetic);
        let letters = &word[figure.len()..];
        let sum = SUMS.iter().any(|(short, _)| *short == letters)
            && (is_number(figure) || figure.is_empty() && is_number(token.before));
        // No Indonesian word has neither vowel nor capital.
        let bare = word.len() > 1
            && word.bytes().all(|byte| byte.is_ascii_lowercase() && !b"aeiou".contains(&byte))
            && !matches!(
                word,
                "mm" | "cm" | "km" | "kg" | "ml" | "dr" | "drg" | "drh" | "ttd" | "tbk" | "km/jam"
            );
        let from = word == "dr" && token.next.starts_with(char::is_uppercase);
        let glued = !figure.is_empty() && is_number(figure) && matches!(letters, "rb" | "jt");
        (sum || bare || from || glued || word == "ket").then_some(word)
    })
}

/// A word between blanks with its neighbours.
struct Token<'a> {
    /// Where it stands.
    text: &'a str,
    whole: &'a str,
    before: &'a str,
    next: &'a str,
    /// Whether a blank stands before it.
    blank: bool,
}

impl<'a> Token<'a> {
    /// The word without the signs of its sentence.
    fn core(&self) -> &'a str {
        self.whole.trim_start_matches(['(', '‘']).trim_end_matches([',', '.', ';', ':', ')', '!', '?', '’'])
    }

    fn at(&self) -> usize {
        self.whole.as_ptr() as usize - self.text.as_ptr() as usize
    }
}

struct Tokens<'a> {
    text: &'a str,
    rest: &'a str,
    before: &'a str,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let blank = self.rest.starts_with(' ');
        let rest = if blank { &self.rest[1..] } else { self.rest };
        let end = rest.find(' ').unwrap_or(rest.len());
        let whole = &rest[..end];
        self.rest = &rest[end..];
        let next = self.rest.trim_start().split(' ').next().unwrap_or_default();
        let before = std::mem::replace(&mut self.before, whole);
        Some(Token { text: self.text, whole, before, next, blank })
    }
}

fn one(token: &Token<'_>) -> Option<String> {
    let core = token.core();
    let written = special(token, core).or_else(|| listed(token, core))?;
    let at = token.whole.find(core)?;
    let behind = &token.whole[at + core.len()..];
    // The stop of `thn.` ends no sentence where a small letter follows.
    let abbreviating = behind.starts_with('.')
        && (core == "s.d" || token.next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()));
    let behind = if abbreviating { &behind[1..] } else { behind };
    Some(format!("{}{written}{behind}", &token.whole[..at]))
}

/// A word of the table; a capital at the head of the text is kept.
fn listed(token: &Token<'_>, core: &str) -> Option<String> {
    if core.len() > 11 || core.is_empty() {
        return None;
    }
    if let Some(long) = SHORT.get(core) {
        return Some((*long).to_owned());
    }
    if let Some(place) = at_a_noun(core) {
        return Some(place);
    }
    let opens = token.before.is_empty() && core.starts_with(|c: char| c.is_ascii_uppercase());
    if !opens || !token.next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()) {
        return None;
    }
    let lower = core.to_lowercase();
    let long = SHORT.get(lower.as_str()).filter(|_| core[1..] == lower[1..])?;
    let mut letters = long.chars();
    let first = letters.next()?.to_ascii_uppercase();
    Some(format!("{first}{}", letters.as_str()))
}

/// `ditagihan`: a noun in -an is no verb that `di` could make passive.
fn at_a_noun(core: &str) -> Option<String> {
    let noun = core
        .strip_prefix("di")
        .filter(|noun| noun.len() > 5 && noun.ends_with("an") && !noun.ends_with("kan"))?;
    (lexicon::is_common(noun) && !lexicon::is_base(noun)).then(|| format!("di {noun}"))
}

/// What is shorthand beside certain neighbours only.
fn special(token: &Token<'_>, core: &str) -> Option<String> {
    let before = token.before.trim_end_matches([',', ';', '.']);
    match core {
        "&" | "+" => {
            let small = |word: &str| word.starts_with(|c: char| c.is_lowercase());
            let common = |word: &str| lexicon::is_common(word.trim_end_matches([',', '.']));
            let joins = small(token.next) || small(before) || common(token.next);
            let counted = core == "+" && token.next.starts_with(|c: char| c.is_ascii_digit());
            return (joins || counted).then(|| "dan".to_owned());
        }
        // `kasih tugas`, but `terima kasih`, `kasih sayang`.
        "kasih" => {
            let other = matches!(before, "terima" | "kekasih" | "pilih" | "cinta" | "penuh" | "" | "tanda")
                || matches!(token.next, "" | "sayang" | "tak" | "Tuhan" | "dan" | "ibu");
            let patient = matches!(before, "kami" | "kita" | "saya" | "dia" | "ia" | "mereka");
            return (!other).then(|| if patient { "beri" } else { "memberi" }.to_owned());
        }
        "s.d" | "s/d" => return Some("hingga".to_owned()),
        "sd" => {
            let counts = |word: &str| word.contains(|c: char| c.is_ascii_digit());
            return (counts(before) && counts(token.next)).then(|| "hingga".to_owned());
        }
        // `dr Ana` is a physician.
        "dr" if token.whole == "dr" => {
            let from = token.next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
                || token.next.strip_prefix("Rp").is_some_and(is_number)
                || MONTHS.contains(&token.next);
            return from.then(|| "dari".to_owned());
        }
        "ket" => return (before == "surat").then(|| "keterangan".to_owned()),
        "pkl" => {
            return token.next.starts_with(|c: char| c.is_ascii_digit()).then(|| "pukul".to_owned());
        }
        "lt" => {
            return token.next.starts_with(|c: char| c.is_ascii_digit()).then(|| "lantai".to_owned());
        }
        _ => {}
    }
    if let Some(long) = unit(core).filter(|_| is_number(before) || before == "per") {
        return Some(long.to_owned());
    }
    let money = |_: &&str| before.starts_with("Rp") || tells_of_money(token.text);
    if let Some(long) = sum(core).filter(money).filter(|_| is_number(before)) {
        return Some(long.to_owned());
    }
    if !core.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if let Some(figure) =
        core.strip_suffix('M').filter(|figure| is_number(figure) && tells_of_money(token.text))
    {
        return Some(format!("{figure} miliar"));
    }
    // `Rp95.000/kg`, `150rb/bln`.
    if let Some((figure, per)) = core.split_once('/') {
        let figured = is_number(figure.strip_prefix("Rp").unwrap_or(figure)) || glued(figure).is_some();
        let of = unit(per).map(str::to_owned).or_else(|| lexicon::is_common(per).then(|| per.to_owned()));
        let of = of.filter(|_| figured && per.starts_with(|c: char| c.is_ascii_lowercase()))?;
        return Some(format!("{} per {of}", glued(figure).unwrap_or_else(|| figure.to_owned())));
    }
    glued(core)
}

/// Whether a text speaks of sums, so that `3,5 M` in it is no length.
fn tells_of_money(text: &str) -> bool {
    const MONEY: [&str; 17] = [
        "rugi",
        "anggar",
        "biaya",
        "dana",
        "omzet",
        "zakat",
        "nilai",
        "hibah",
        "plafon",
        "modal",
        "pendapatan",
        "pajak",
        "kredit",
        "utang",
        "belanja",
        "retribusi",
        "sumbangan",
    ];
    // A longer text is no note, and would be read once for every sum in it.
    const NOTE: usize = 2_000;
    if text.len() > NOTE {
        return false;
    }
    let lower = text.to_lowercase();
    MONEY.iter().any(|word| lower.contains(word))
}

/// `150rb`, `Rp2M`, `60%`.
fn glued(core: &str) -> Option<String> {
    if let Some(figure) = core.strip_suffix('%').filter(|figure| is_number(figure)) {
        return Some(format!("{figure} persen"));
    }
    let figure = core.trim_end_matches(char::is_alphabetic);
    let letters = &core[figure.len()..];
    let money = figure.strip_prefix("Rp");
    if letters.is_empty() || !is_number(money.unwrap_or(figure)) {
        return None;
    }
    let long = unit(letters).or_else(|| sum(letters).filter(|_| money.is_some()))?;
    Some(format!("{figure} {long}"))
}

fn unit(letters: &str) -> Option<&'static str> {
    UNITS.iter().find(|(short, _)| *short == letters).map(|(_, long)| *long)
}

fn sum(letters: &str) -> Option<&'static str> {
    SUMS.iter().find(|(short, _)| *short == letters).map(|(_, long)| *long)
}

fn is_number(word: &str) -> bool {
    let word = word.strip_prefix("Rp").unwrap_or(word);
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_one_thing_is_written_out() {
        for (typed, written) in [
            ("dikontrakkan minimal 10 thn", "dikontrakkan minimal 10 tahun"),
            ("naik jadi 150rb per bln mulai Juli", "naik jadi 150 ribu per bulan mulai Juli"),
            ("naik dr Rp60.000 jadi Rp95.000/kg", "naik dari Rp60.000 jadi Rp95.000 per kilogram"),
            ("Rp3 jt per unit", "Rp3 juta per unit"),
            ("plafon Rp2 M utk 500 nasabah thn ini", "plafon Rp2 miliar untuk 500 nasabah tahun ini"),
            ("KTP & surat ket pasar", "KTP dan surat keterangan pasar"),
            ("stok aman s.d. Februari", "stok aman hingga Februari"),
            ("angkanya dibawah 60%.", "angkanya di bawah 60 persen."),
            ("potongan ditagihan Desember", "potongan di tagihan Desember"),
            ("baru datang tgl 20", "baru datang tanggal 20"),
            ("Thn ini sdh ada 87 pemohon", "Tahun ini sudah ada 87 pemohon"),
            ("10 thn. sejak itu", "10 tahun sejak itu"),
            ("kerugian ditaksir 3,5 M", "kerugian ditaksir 3,5 miliar"),
            ("9 mobil + 60 personil diturunkan", "9 mobil dan 60 personel diturunkan"),
            ("OPD yang kasih tugas", "OPD yang memberi tugas"),
            ("terima kasih warga", "terima kasih warga"),
        ] {
            assert_eq!(written_out(typed), written);
        }
    }

    #[test]
    fn what_may_mean_two_things_is_left_and_listed() {
        for (typed, found) in [
            ("panjangnya 1,4 M saja", "M"),
            ("periksa ke dr Ana", "dr"),
            ("tanah 200 M di tepi jalan", "M"),
            ("dana pgn dipakai", "pgn"),
        ] {
            assert_eq!(written_out(typed), typed);
            assert_eq!(left(typed).collect::<Vec<_>>(), [found], "{typed}");
        }
        for whole in
            ["PT Karya & Putra", "jumlahnya 12/3 bagian", "DI Yogyakarta", "dijalankan, dikatakan", "mm"]
        {
            assert_eq!(written_out(whole), whole);
        }
    }

    #[test]
    fn a_text_of_sums_without_an_end_is_read_once() {
        let sums = "dana 1 M ".repeat(100_000);
        assert_eq!(written_out(&sums), sums, "too long for a note, so its letters stay as they are");
    }

    #[test]
    fn the_words_of_others_are_nobodys_shorthand() {
        assert_eq!(written_out("slogan “yg penting jalan”"), "slogan “yg penting jalan”");
    }
}
