//! Tables of words and phrases, found by their first word.

use std::collections::HashMap;

use super::scan::{Passage, tokens};

/// No name and no term has more words. What is longer is not looked for: a text that nearly holds it at every word
/// could keep the search busy for hours.
pub(crate) const MOST_WORDS: usize = 64;

/// A table of phrases, found by their first word.
#[derive(Debug, Default)]
pub(crate) struct Phrases {
    by_first: HashMap<String, Vec<Entry>>,
}

/// A phrase of a table and what stands beside it.
#[derive(Debug)]
pub(crate) struct Entry {
    words: Vec<String>,
    /// What the table says about the phrase, such as the right form.
    pub(crate) value: String,
}

impl Phrases {
    /// Builds a table from phrases and their values.
    pub(crate) fn new<'s>(pairs: impl IntoIterator<Item = (&'s str, &'s str)>) -> Self {
        let mut by_first: HashMap<String, Vec<Entry>> = HashMap::new();
        for (phrase, value) in pairs {
            let words: Vec<String> = tokens(phrase).into_lower();
            if let Some(first) = words.first().cloned().filter(|_| words.len() <= MOST_WORDS) {
                by_first.entry(first).or_default().push(Entry { words, value: value.to_owned() });
            }
        }
        for entries in by_first.values_mut() {
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.words.len()));
        }
        Self { by_first }
    }

    /// Finds the longest phrase that begins at a word; gives its number of words too.
    pub(crate) fn at(&self, passage: &Passage<'_>, i: usize) -> Option<(usize, &Entry)> {
        self.find(passage, i, |at| passage.follows(at))
    }

    /// Finds a phrase whatever signs stand between its words: names hold commas and stops.
    pub(crate) fn at_any(&self, passage: &Passage<'_>, i: usize) -> Option<(usize, &Entry)> {
        self.find(passage, i, |_| true)
    }

    fn find(
        &self,
        passage: &Passage<'_>,
        i: usize,
        joined: impl Fn(usize) -> bool,
    ) -> Option<(usize, &Entry)> {
        let entries = self.by_first.get(passage.lower(i))?;
        entries
            .iter()
            .find(|entry| {
                entry
                    .words
                    .iter()
                    .enumerate()
                    .skip(1)
                    .all(|(offset, word)| passage.lower(i + offset) == word && joined(i + offset))
            })
            .map(|entry| (entry.words.len(), entry))
    }

    /// Tells whether the table is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::scan::Voice;
    use crate::finding::Place;

    #[test]
    fn what_no_name_is_as_long_as_keeps_nobody_busy() {
        let table = Phrases::new(
            [("a ".repeat(150_000) + "b", "long"), ("a b".to_owned(), "short")]
                .iter()
                .map(|(phrase, value)| (phrase.as_str(), *value)),
        );
        let text = "a ".repeat(300_000) + "b";
        let text = Passage::new(&text, Place::Release, Voice::Own, &[]);
        // Tried at every word the long one would take hours.
        let found: Vec<usize> = (0..text.len()).filter(|&i| table.at_any(&text, i).is_some()).collect();
        assert_eq!(found, [299_999], "the short one is found, the long one not looked for");
    }

    #[test]
    fn the_longest_phrase_wins_and_commas_break_phrases() {
        let table = Phrases::new([("untuk", "1"), ("untuk itu", "2")]);
        let text = Passage::new("Untuk itu, untuk, itu", Place::Release, Voice::Own, &[]);
        assert_eq!(table.at(&text, 0).map(|(n, e)| (n, e.value.as_str())), Some((2, "2")));
        assert_eq!(table.at(&text, 2).map(|(n, _)| n), Some(1), "a comma stands between");
    }
}
