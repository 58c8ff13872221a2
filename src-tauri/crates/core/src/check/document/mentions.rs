//! Where people are named outside quotes.

use std::collections::HashMap;

use super::page::Page;
use crate::check::phrases::MOST_WORDS;
use crate::check::scan::Passage;
use crate::person::Person;

/// A name in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention {
    /// The index of the paragraph.
    pub(super) paragraph: usize,
    /// The first word.
    pub(super) from: usize,
    /// The last word.
    pub(super) to: usize,
    /// The index of the person in the record.
    pub(super) person: usize,
    /// Whether it is the full name; where full and short name are one, it is.
    pub(super) full: bool,
}

struct Name<'a> {
    words: Vec<&'a str>,
    person: usize,
    full: bool,
}

/// Returns the stored short name where it differs from the full one.
pub(super) fn short_name(person: &Person) -> Option<&str> {
    person
        .short_name
        .as_deref()
        .map(str::trim)
        .filter(|short| !short.is_empty() && *short != person.name.trim())
}

fn words(name: &str) -> Vec<&str> {
    name.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Finds every name, in the order of the text.
pub(super) fn find(page: &Page<'_>) -> Vec<Mention> {
    let mut names: HashMap<&str, Vec<Name<'_>>> = HashMap::new();
    let mut short_holders: HashMap<&str, usize> = HashMap::new();
    for person in &page.scope.record.people {
        if let Some(short) = short_name(person) {
            *short_holders.entry(short).or_default() += 1;
        }
    }
    for (index, person) in page.scope.record.people.iter().enumerate() {
        // A short name of two people names nobody.
        let short = short_name(person).filter(|short| short_holders.get(short) == Some(&1));
        for (name, full) in [(Some(person.name.as_str()), true), (short, false)] {
            let words = name.map(words).unwrap_or_default();
            if let Some(first) = words.first().filter(|_| words.len() <= MOST_WORDS) {
                names.entry(first).or_default().push(Name { words, person: index, full });
            }
        }
    }
    for list in names.values_mut() {
        list.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
    }
    let mut found = Vec::new();
    for (paragraph, passage) in page.passages.iter().enumerate() {
        let mut i = 0;
        while i < passage.len() {
            let hit = names
                .get(passage.word(i))
                .and_then(|list| list.iter().find(|name| stands_at(passage, i, name)))
                // `Keripik Pisang Rusmini Rusmini`: the first belongs to the title.
                .filter(|name| !stands_at(passage, i + name.words.len(), name));
            match hit {
                Some(name) => {
                    let to = i + name.words.len() - 1;
                    found.push(Mention { paragraph, from: i, to, person: name.person, full: name.full });
                    i = to + 1;
                }
                None => i += 1,
            }
        }
    }
    found
}

fn stands_at(passage: &Passage<'_>, i: usize, name: &Name<'_>) -> bool {
    let joined = |at: usize| passage.gap(at).chars().all(|c| c == ' ' || c == '.' || c == '\u{a0}');
    let here = name
        .words
        .iter()
        .enumerate()
        .all(|(offset, word)| passage.word(i + offset) == *word && (offset == 0 || joined(i + offset)));
    let next = i + name.words.len();
    // A short name that goes on with another capital is most likely the name of somebody else.
    here && (name.full || !(passage.follows(next) && passage.is_capital(next)))
}
