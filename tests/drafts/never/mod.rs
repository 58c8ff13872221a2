//! What must never appear in a draft: one test for each point of the grammar's list.
//!
//! The point's number stands in the test's name; each is held over the whole corpus where a text can show it,
//! and by a record of its own that tempts the composer.

mod complete;
mod lead_and_headline;
mod persons;
mod quotes;
mod wording;

use crate::corpus::{Composed, all};
use crate::made::{HEAD, MAYOR, THIRD, direct, indirect, record, text};

/// The text with its quotes taken out, so that only the program's own words are looked at.
fn own_words(paragraph: &str) -> String {
    let mut own = String::new();
    let mut depth = 0;
    for c in paragraph.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            c if depth == 0 => own.push(c),
            _ => {}
        }
    }
    own
}

/// Holds a condition over the text of every draft of the corpus.
fn everywhere(why: &str, holds: impl Fn(&Composed, &str) -> bool) {
    for composed in all() {
        let text = text(&composed);
        assert!(holds(&composed, &text), "{}: {why}\n{text}", composed.name);
    }
}

fn lacks(why: &str, wrong: &[&str]) {
    everywhere(why, |composed, _| {
        composed
            .paragraphs()
            .iter()
            .all(|paragraph| wrong.iter().all(|wrong| !own_words(paragraph).contains(wrong)))
    });
}

fn count(text: &str, phrase: &str) -> usize {
    text.matches(phrase).count()
}
