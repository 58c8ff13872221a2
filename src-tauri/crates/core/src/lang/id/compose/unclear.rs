//! What was typed so that it may mean two things: asked about, field by field, and printed as it stands.

use super::case::{Case, text};
use super::notes;
use crate::finding::{Finding, Place, Severity};
use crate::lang::id::{lexicon, shorthand};

/// Lists the questions about shorthand, sums without a currency, and sentences strung on a comma.
pub(super) fn unclear(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for said in case.said.iter().filter(|said| !said.is_direct()) {
        let number = said.statement.number;
        let path = format!("/statements/{}/text", number - 1);
        read(&said.text, &path, &mut findings);
        if notes::is_spliced(&said.text) {
            let spliced = Finding::new("indirect.frame", "spliced", Severity::Info, Place::Record(path));
            findings.push(spliced.with("number", number.to_string()));
        }
    }
    let event = case.event;
    let fields = [("purpose", &event.purpose), ("next_step", &event.next_step), ("news", &event.news)];
    for (name, field) in fields {
        if let Some(line) = text(field.as_deref()) {
            read(&line, &format!("/event/{name}"), &mut findings);
        }
    }
    for (at, background) in event.background.iter().enumerate() {
        if let Some(line) = text(Some(background.text.as_str())) {
            read(&line, &format!("/event/background/{at}"), &mut findings);
        }
    }
    for (at, programme) in event.programmes.iter().enumerate() {
        if let Some(line) = text(programme.about.as_deref()) {
            read(&line, &format!("/event/programmes/{at}/about"), &mut findings);
        }
    }
    findings
}

fn read(line: &str, path: &str, findings: &mut Vec<Finding>) {
    let place = || Place::Record(path.to_owned());
    // A few show what is meant; a text full of them is asked about as one.
    const ASKED: usize = 5;
    for short in shorthand::left(line).take(ASKED) {
        let asked = Finding::new("word.list", "shorthand", Severity::Warning, place());
        findings.push(asked.with("found", short));
    }
    if let Some(sum) = sum_of_nothing(line) {
        findings.push(Finding::new("number.form", "of-what", Severity::Info, place()).with("found", sum));
    }
}

/// `anggarannya 12 miliar, …`: a sum that counts nothing and has no currency.
fn sum_of_nothing(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split(' ').collect();
    words.windows(2).enumerate().find_map(|(at, pair)| {
        let (figure, unit) = (pair[0], pair[1]);
        let bare = unit.trim_end_matches([',', '.', ';', ')']);
        let counted = matches!(bare, "ribu" | "juta" | "miliar" | "triliun")
            && figure.starts_with(|c: char| c.is_ascii_digit());
        let next = words.get(at + 2).copied().unwrap_or_default();
        let of_nothing =
            bare.len() < unit.len() || next.is_empty() || lexicon::is_function_word(next) || next == "tahun";
        (counted && of_nothing).then(|| format!("{figure} {bare}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_needs_its_currency_or_what_it_counts() {
        assert_eq!(sum_of_nothing("naik jadi 150 ribu per bulan").as_deref(), Some("150 ribu"));
        assert_eq!(sum_of_nothing("anggarannya 12 miliar, masih diajukan").as_deref(), Some("12 miliar"));
        for clear in
            ["Rp2 miliar untuk 500 nasabah", "40 ribu batang bibit", "12 miliar rupiah", "1,2 juta orang"]
        {
            assert_eq!(sum_of_nothing(clear), None, "{clear}");
        }
    }
}
