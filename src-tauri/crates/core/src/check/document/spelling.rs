//! Names that are nearly those of the record: one or two letters off (names are printed exactly as stored).

use std::collections::HashSet;

use super::mentions::Mention;
use super::page::Page;
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::record::each_text;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Passage, Voice};
use crate::finding::Place;

/// Shorter words are near too many others.
const SHORTEST: usize = 5;
/// From this length on two letters may differ.
const LONG: usize = 7;

/// Checks the capitals of headline and text against the names of the record.
pub(super) fn check(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    headline: &str,
    mentions: &[Mention],
    report: &mut Report<'_>,
) {
    let record = page.scope.record;
    let names: HashSet<&str> = record
        .people
        .iter()
        .flat_map(|person| person.name.split_whitespace())
        .filter(|word| word.chars().count() >= SHORTEST)
        .collect();
    if names.is_empty() {
        return;
    }
    // A word that the record has elsewhere (a place, an institution) is no slip.
    let mut known: HashSet<&str> = HashSet::new();
    each_text(record, &mut |text| {
        if !text.withheld {
            known.extend(text.text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-'))));
        }
    });
    let headline = page.scope.passage(headline, Place::Headline, Voice::Title);
    near(pack, &headline, &names, &known, |_| false, report);
    for (index, passage) in page.passages.iter().enumerate() {
        let from = mentions.partition_point(|mention| mention.paragraph < index);
        let to = mentions.partition_point(|mention| mention.paragraph <= index);
        let named =
            |i: usize| mentions[from..to].iter().any(|mention| (mention.from..=mention.to).contains(&i));
        near(pack, passage, &names, &known, named, report);
    }
}

fn near(
    pack: &dyn CheckPack,
    passage: &Passage<'_>,
    names: &HashSet<&str>,
    known: &HashSet<&str>,
    named: impl Fn(usize) -> bool,
    report: &mut Report<'_>,
) {
    let title = passage.voice == Voice::Title;
    for i in 0..passage.len() {
        let word = passage.word(i);
        if !passage.is_capital(i) || word.chars().count() + 2 < SHORTEST || known.contains(word) || named(i) {
            continue;
        }
        let everyday = |lower: &str| pack.rank_word(lower) || pack.common_word(lower);
        // The first word of a sentence is a name when a capital follows, or else any word.
        let alone = passage.opens_sentence(i) && !passage.is_capital(i + 1);
        if everyday(passage.lower(i)) || alone {
            continue;
        }
        let right = names.iter().filter(|name| {
            let length = name.chars().count();
            let limit = if length >= LONG && !title { 2 } else { 1 };
            differs_by(word, name, limit)
        });
        if let Some(right) = right.min() {
            report.add(
                finding(ids::MENTION_SPELLING, "near", &passage.place)
                    .with("found", word)
                    .with("right", *right)
                    .mended(passage, passage.start(i)..passage.end(i), right),
            );
        }
    }
}

/// Tells whether two words differ, and by no more letters than `limit`; they must begin alike.
fn differs_by(a: &str, b: &str, limit: usize) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a == b || a.first() != b.first() || a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()] <= limit
}

#[cfg(test)]
mod tests {
    use super::differs_by;

    #[test]
    fn letters_are_counted() {
        assert!(differs_by("Nurohman", "Nurochman", 1));
        assert!(differs_by("Karyana", "Karyono", 2));
        assert!(!differs_by("Karyana", "Karyono", 1));
        assert!(!differs_by("Nurochman", "Nurochman", 2), "the same name is right");
        assert!(!differs_by("Burochman", "Nurochman", 2), "another first letter is another name");
    }
}
