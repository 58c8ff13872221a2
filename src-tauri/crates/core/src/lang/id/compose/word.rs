//! Words of a text, in lower case and by their stems.
//!
//! The grammar asks for them at every step, so nothing here copies what need not be copied.

use std::borrow::{Borrow, Cow};
use std::iter::FusedIterator;
use std::ops::Deref;

use crate::lang::id::lexicon;
use crate::text::{find_ignoring_case, lowered};

/// A word in lower case: borrowed where it was typed so, as nearly every word is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Word<'a>(Cow<'a, str>);

impl<'a> Word<'a> {
    /// Lowers a word.
    pub(super) fn lowered(word: &'a str) -> Self {
        Self(lowered(word))
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Takes clitics and, by the lexicon, verbal affixes off, nothing by rule; none for a word without content.
    pub(super) fn of_content(self) -> Option<Self> {
        (!lexicon::is_function_word(&self)).then(|| {
            Self(match self.0 {
                Cow::Borrowed(word) => Cow::Borrowed(stem(word)),
                Cow::Owned(word) => Cow::Owned(stem(&word).to_owned()),
            })
        })
    }

    /// The same for a word that is read further on.
    pub(super) fn content(&self) -> Option<Word<'_>> {
        Word(Cow::Borrowed(self.as_str())).of_content()
    }
}

impl Deref for Word<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Word<'_> {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Word<'_> {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Word<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// The words of a text, see [`words`].
#[derive(Debug, Clone)]
pub(super) struct Words<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = std::mem::take(&mut self.rest);
        let mut start = 0;
        let mut end = loop {
            match sign_at(text, start)? {
                (Sign::Letter, length) => break start + length,
                (_, length) => start += length,
            }
        };
        let mut at = end;
        while let Some((sign, length)) = sign_at(text, at) {
            at += length;
            match sign {
                Sign::Letter => end = at,
                // At its end it is none of the word's.
                Sign::Joint => {}
                Sign::Gap => {
                    self.rest = &text[at..];
                    break;
                }
            }
        }
        Some(&text[start..end])
    }
}

/// What a character is to words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Letter,
    /// Inside a word it belongs to it.
    Joint,
    Gap,
}

/// Reads the character at a place and its length in bytes.
#[inline(always)]
fn sign_at(text: &str, at: usize) -> Option<(Sign, usize)> {
    let byte = *text.as_bytes().get(at)?;
    match ASCII.get(usize::from(byte)) {
        Some(sign) => Some((*sign, 1)),
        None => sign_beyond_ascii(text, at),
    }
}

/// Kept apart, so that the loop over what is nearly always ASCII stays small.
#[cold]
fn sign_beyond_ascii(text: &str, at: usize) -> Option<(Sign, usize)> {
    let c = text.get(at..)?.chars().next()?;
    let sign = if c.is_alphanumeric() {
        Sign::Letter
    } else if c == '’' {
        Sign::Joint
    } else {
        Sign::Gap
    };
    Some((sign, c.len_utf8()))
}

const ASCII: [Sign; 128] = {
    let mut signs = [Sign::Gap; 128];
    let mut byte = 0;
    while byte < 128 {
        if (byte as u8).is_ascii_alphanumeric() {
            signs[byte] = Sign::Letter;
        } else if matches!(byte as u8, b'-' | b'\'' | b'.' | b'/') {
            signs[byte] = Sign::Joint;
        }
        byte += 1;
    }
    signs
};

impl FusedIterator for Words<'_> {}

/// Splits text into words; hyphens and apostrophes belong to a word.
pub(super) const fn words(text: &str) -> Words<'_> {
    Words { rest: text }
}

/// Words in lower case.
pub(super) fn lower_words(text: &str) -> Vec<Word<'_>> {
    words(text).map(Word::lowered).collect()
}

/// Words of content in lower case, verbs in their base form.
pub(super) fn content(text: &str) -> Vec<Word<'_>> {
    words(text).map(Word::lowered).filter_map(Word::of_content).collect()
}

fn stem(word: &str) -> &str {
    let bare = word.strip_suffix("nya").filter(|bare| bare.len() > 3).unwrap_or(word);
    let passive = bare.strip_prefix("di").filter(|base| lexicon::is_base(base));
    lexicon::base_form(bare).or(passive).unwrap_or(bare)
}

/// The distinct words of content of a text, sorted: for a text that is held against several.
#[derive(Debug)]
pub(super) struct Content<'a>(Vec<Word<'a>>);

impl<'a> Content<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let mut words = content(text);
        words.sort_unstable();
        words.dedup();
        Self(words)
    }

    pub(super) fn has(&self, word: &Word<'_>) -> bool {
        self.0.binary_search_by(|own| own.as_str().cmp(word.as_str())).is_ok()
    }

    /// Counts the words that another text has as well.
    pub(super) fn shared_with(&self, text: &str) -> usize {
        let other = Content::of(text);
        self.0.iter().filter(|word| other.has(word)).count()
    }
}

/// Returns the share of `a`'s words of content that `b` holds; 0 for an empty `a`.
pub(super) fn overlap(a: &str, b: &str) -> f64 {
    let a = content(a);
    if a.is_empty() {
        return 0.0;
    }
    let b = Content::of(b);
    let shared = a.iter().filter(|word| b.has(word)).count();
    shared as f64 / a.len() as f64
}

/// Counts the distinct words of content that two texts share.
pub(super) fn shared_content(a: &str, b: &str) -> usize {
    Content::of(a).shared_with(b)
}

/// Tells whether a text holds a word or phrase, compared in whole words without regard to case.
pub(super) fn holds(text: &str, phrase: &str) -> bool {
    if words(phrase).nth(LONG).is_some() {
        return holds_long(text, &words(phrase).collect::<Vec<_>>());
    }
    let mut phrase = words(phrase);
    let Some(first) = phrase.next() else { return false };
    let holds_rest = |rest: &mut Words<'_>| {
        phrase.clone().all(|wanted| rest.next().is_some_and(|word| is_same(word, wanted)))
    };
    if !first.is_ascii() || text.contains(KELVIN) {
        let mut text = words(text);
        while let Some(word) = text.next() {
            if is_same(word, first) && holds_rest(&mut text.clone()) {
                return true;
            }
        }
        return false;
    }
    // Most texts do not hold most phrases: only where the letters stand is a word looked for.
    let mut from = 0;
    while let Some(at) = find_ignoring_case(&text[from..], first) {
        let (start, end) = (from + at, from + at + first.len());
        if is_apart(text[..start].chars().rev())
            && is_apart(text[end..].chars())
            && holds_rest(&mut words(&text[end..]))
        {
            return true;
        }
        // A word of ASCII letters begins nowhere inside itself but behind a sign.
        from = start + 1;
    }
    false
}

/// From so many words on a phrase is looked for without ever going back in the text.
const LONG: usize = 16;

/// Finds a long phrase in one pass (Knuth, Morris, Pratt): a text that nearly holds it everywhere could otherwise keep
/// the search busy for hours.
fn holds_long(text: &str, phrase: &[&str]) -> bool {
    // How much of the phrase still fits when the word behind so much of it does not.
    let mut fallback = vec![0_usize; phrase.len()];
    let mut fits = 0;
    for at in 1..phrase.len() {
        fits = longest(&fallback, phrase, fits, phrase[at]);
        fallback[at] = fits;
    }
    let mut fits = 0;
    words(text).any(|word| {
        fits = longest(&fallback, phrase, fits, word);
        fits == phrase.len()
    })
}

/// How many words of the phrase fit when this word follows `fits` that did.
fn longest(fallback: &[usize], phrase: &[&str], mut fits: usize, word: &str) -> usize {
    while fits > 0 && !is_same(phrase[fits], word) {
        fits = fallback[fits - 1];
    }
    fits + usize::from(is_same(phrase[fits], word))
}

/// The one sign beyond ASCII whose small letter is one of ASCII's.
const KELVIN: char = '\u{212A}';

/// Tells whether nothing belongs to a word that ends, or begins, before these signs.
fn is_apart(mut signs: impl Iterator<Item = char>) -> bool {
    signs.find(|c| !matches!(c, '-' | '\'' | '’' | '.' | '/')).is_none_or(|c| !c.is_alphanumeric())
}

/// Tells whether two words are one in lower case.
fn is_same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || !(a.is_ascii() && b.is_ascii()) && a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain_words(text: &str) -> Vec<&str> {
        text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’' | '.' | '/')))
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect()
    }

    proptest! {
        #[test]
        fn words_are_what_splitting_gives(text in "[ abA.,/’'-]{0,16}|\\PC{0,12}") {
            prop_assert_eq!(words(&text).collect::<Vec<_>>(), plain_words(&text));
        }

        #[test]
        fn holding_is_a_window_of_lower_words(text in "[ abABΣσ’.\u{212A}k-]{0,12}", phrase in "[ abAΣk.-]{0,4}") {
            let low = |text: &str| plain_words(text).iter().map(|word| word.to_lowercase()).collect::<Vec<_>>();
            let (in_text, wanted) = (low(&text), low(&phrase));
            let held = !wanted.is_empty() && in_text.windows(wanted.len()).any(|window| window == wanted);
            prop_assert_eq!(holds(&text, &phrase), held);
        }
    }

    proptest! {
        #[test]
        fn a_long_phrase_is_found_like_a_short_one(text in "[ab ]{0,40}", phrase in "[aAb] [ab ]{0,5}") {
            let phrase_words: Vec<&str> = words(&phrase).collect();
            prop_assert_eq!(holds_long(&text, &phrase_words), holds(&text, &phrase));
        }
    }

    #[test]
    fn a_text_that_nearly_holds_a_phrase_everywhere_keeps_nobody_busy() {
        // Word by word from every word this would take hours.
        let text = "a ".repeat(300_000);
        let phrase = "a ".repeat(150_000) + "b";
        assert!(!holds(&text, &phrase));
        assert!(holds(&(text + "b"), &phrase));
    }

    #[test]
    fn a_word_typed_in_small_letters_is_not_copied() {
        assert!(matches!(Word::lowered("warga").0, Cow::Borrowed(_)));
        assert_eq!(Word::lowered("WARGA"), "warga");
    }
}
