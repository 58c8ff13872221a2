//! Taking a remark out of a text: the bracket, the part between commas, the sentence, or all of it.

use super::signs::{self, Field};
use crate::text::{lowered, one_line};

/// A remark found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Remark {
    /// What of the text is no remark; empty when all is.
    pub kept: String,
    /// The remark as typed.
    pub found: String,
}

/// Finds the remark in a text; none in nearly every text.
pub(super) fn find(text: &str, field: Field) -> Option<Remark> {
    if !may_hold(text) {
        return None;
    }
    let line = one_line(text);
    let mut found: Vec<String> = Vec::new();
    let kept = without_brackets(&line, field, &mut found);
    let kept = without_nobody(&kept, field, &mut found);
    let kept = without_parts(&kept, field, &mut found);
    if found.is_empty() {
        return None;
    }
    let kept = kept.trim().trim_matches([',', ';', ' ']).to_owned();
    let kept = if kept.contains(char::is_alphanumeric) { kept } else { String::new() };
    Some(Remark { kept, found: found.join("; ") })
}

/// Finds the bracket in a quote that is no word of the speaker's; the quote itself is never changed.
pub(super) fn in_quote(text: &str) -> Option<String> {
    if !text.contains('(') || !may_hold(text) {
        return None;
    }
    let mut found = Vec::new();
    without_brackets(&one_line(text), Field::Asked, &mut found);
    found.into_iter().next()
}

fn may_hold(text: &str) -> bool {
    text.contains('?')
        || text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| (2..=10).contains(&word.len()) && signs::may_be(&lowered(word)))
}

fn words(part: &str) -> Vec<String> {
    part.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(|word| lowered(word).into_owned())
        .collect()
}

fn is_remark(part: &str, field: Field, test: fn(&[&str], &str, Field) -> bool) -> bool {
    let words = words(part);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    test(&words, part, field)
}

fn without_brackets(line: &str, field: Field, found: &mut Vec<String>) -> String {
    let mut kept = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once('(') {
        let Some((inside, after)) = behind.split_once(')') else { break };
        if is_remark(inside, field, signs::is_bracketed_remark) {
            kept.push_str(before.trim_end());
            found.push(format!("({inside})"));
            rest = after;
        } else {
            kept.push_str(&rest[..before.len() + inside.len() + 2]);
            rest = after;
        }
    }
    kept.push_str(rest);
    kept
}

/// `Kuliah Umum Prof siapa tentang …`: a title is kept without the name that is missing in it.
fn without_nobody(line: &str, field: Field, found: &mut Vec<String>) -> String {
    if field != Field::Title {
        return line.to_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    for word in line.split(' ') {
        let bare = |word: &str| lowered(word.trim_matches(|c: char| !c.is_alphanumeric())).into_owned();
        let before = kept.last().map(|last| bare(last)).unwrap_or_default();
        if signs::names_nobody(&before, &bare(word)) {
            found.extend(kept.pop().map(|introduces| format!("{introduces} {word}")));
        } else {
            kept.push(word);
        }
    }
    kept.join(" ")
}

/// Drops the sentences that open with a remark, and of the others the parts between commas that are one.
fn without_parts(line: &str, field: Field, found: &mut Vec<String>) -> String {
    let mut kept: Vec<String> = Vec::new();
    for sentence in sentences(line) {
        let parts: Vec<&str> = sentence.split(", ").collect();
        let marked: Vec<bool> = parts.iter().map(|part| is_remark(part, field, signs::is_remark)).collect();
        let whole = marked.first() == Some(&true) || marked.iter().all(|marked| *marked);
        if whole {
            found.push(sentence.trim_end_matches(['.', ';']).to_owned());
            continue;
        }
        let left: Vec<&str> =
            parts.iter().zip(&marked).filter(|(_, marked)| !**marked).map(|(part, _)| *part).collect();
        found.extend(
            parts
                .iter()
                .zip(&marked)
                .filter(|(_, marked)| **marked)
                .map(|(part, _)| (*part).trim_end_matches(['.', ';']).to_owned()),
        );
        let ended = left.len() < parts.len() && sentence.ends_with('.') && !left.join("").ends_with('.');
        kept.push(left.join(", ") + if ended { "." } else { "" });
    }
    kept.join(" ")
}

/// Cuts a text into sentences; the stop of an abbreviation or an initial (`dr. Ana`, `No. 3`) ends none.
fn sentences(line: &str) -> Vec<&str> {
    let mut cut = Vec::new();
    let mut from = 0;
    for (at, mark) in line.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!' | ';')) {
        let behind = &line[at + mark.len_utf8()..];
        let before = line[from..at].rsplit(' ').next().unwrap_or_default();
        let short =
            mark == '.' && before.chars().count() <= 3 && !before.ends_with(|c: char| c.is_ascii_digit());
        if behind.starts_with(' ') && !short {
            cut.push(line[from..at + mark.len_utf8()].trim());
            from = at + mark.len_utf8();
        }
    }
    cut.push(line[from..].trim());
    cut.retain(|sentence| !sentence.is_empty());
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str, field: Field) -> Option<String> {
        find(text, field).map(|remark| remark.kept)
    }

    #[test]
    fn a_remark_to_oneself_is_no_fact() {
        for (text, field) in [
            ("jgn lupa foto BB sm tersangka diblur", Field::Title),
            ("hotel apa ya yg dkt terminal", Field::Name),
            ("ada tamu dr bank jabar tp ga tau namanya", Field::Fact),
            ("speaker dr Jakarta telat, mulai 9.15", Field::Fact),
            ("MC: Dila. Dekan telat 20 menit jadi dibuka WD 1", Field::Fact),
            ("cek lg angka stok ke bu rika sebelum naik", Field::Said),
            ("lupa namanya", Field::Name),
            ("aula kantor camat?", Field::Name),
            ("tanya bu Rina jumlah pastinya", Field::Fact),
            ("kalo ga salah 300 peserta", Field::Fact),
            ("jabatannya nyusul", Field::Name),
        ] {
            assert_eq!(kept(text, field).as_deref(), Some(""), "{text}");
        }
    }

    #[test]
    fn what_is_a_fact_beside_a_remark_is_kept() {
        for (text, field, left) in [
            ("nilai kontrak 14,7 M, PT apa lupa", Field::Fact, "nilai kontrak 14,7 M"),
            ("PPK (namanya nyusul)", Field::Name, "PPK"),
            (
                "nelayan kecil 62% pendapatan di bawah UMR (slide 14)",
                Field::Fact,
                "nelayan kecil 62% pendapatan di bawah UMR",
            ),
            (
                "Kuliah Umum Prof siapa (cek undangan) ttg ekonomi biru",
                Field::Title,
                "Kuliah Umum ttg ekonomi biru",
            ),
            ("OPD, camat, tamu dari bank siapa ya", Field::Fact, "OPD, camat"),
            ("Anggaran Rp240 juta. Speaker telat 20 menit.", Field::Fact, "Anggaran Rp240 juta."),
        ] {
            assert_eq!(kept(text, field).as_deref(), Some(left), "{text}");
        }
    }

    #[test]
    fn what_is_said_and_held_is_no_remark() {
        for (text, field) in [
            ("warga jangan lupa membawa kartu keluarga", Field::Said),
            ("cek kesehatan gratis digelar di 12 puskesmas", Field::Said),
            ("cek ulang data penerima bantuan", Field::Asked),
            ("Cek Kesehatan Gratis", Field::Title),
            ("Jangan Lupa Bahagia", Field::Title),
            ("Siapa Takut Menabung?", Field::Title),
            ("pembayaran gaji guru telat tiga bulan", Field::Fact),
            ("warga tidak tahu cara mendaftar", Field::Said),
            ("warga belum tahu apa itu sampah organik", Field::Said),
            ("MoU nyusul thn depan", Field::Said),
            ("apa yang harus dibawa warga", Field::Said),
            ("Balai Kota (lantai 2)", Field::Name),
            ("dana itu (belum termasuk pajak) cair", Field::Fact),
            ("salah satu peserta menyusul", Field::Said),
            ("Hotel Apita", Field::Name),
        ] {
            assert_eq!(find(text, field), None, "{text}");
        }
    }

    #[test]
    fn a_bracket_that_nobody_spoke_is_found_in_a_quote() {
        assert_eq!(in_quote("kami siap (cek rekaman)").as_deref(), Some("(cek rekaman)"));
        assert_eq!(in_quote("kami siap (tepuk tangan)"), None);
        assert_eq!(in_quote("siapa lagi kalau bukan kita?"), None);
    }
}
