//! Scanning text by hand: words with their places, sentence starts, phrases.
//!
//! No regular expressions: every rule needs word borders of Indonesian (hyphens, apostrophes) and looks words up
//! in tables, so one pass of tokenising and hash look-ups is both simpler and linear.

use crate::finding::Place;
use crate::text::lowered;

/// The filler that stands for masked text; never a part of a word.
pub(crate) const MASK: char = '\u{2}';

/// Whose words a text is; it decides whether a mend may be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// What a person said: flagged, never mended (rule 3).
    Quote,
    /// Running text of the office.
    Own,
    /// A title or a phrase with capitals, such as an event's title or a position.
    Title,
    /// A proper name: spelt as stored.
    Name,
}

/// Where a word stands. In half the bytes of a pointer each: a release can hold millions of words.
#[derive(Debug, Clone, Copy)]
struct Token {
    start: u32,
    end: u32,
    /// Where it ends among the words in lower case.
    lower_end: u32,
}

impl Token {
    const fn start(self) -> usize {
        self.start as usize
    }

    const fn end(self) -> usize {
        self.end as usize
    }

    const fn lower_end(self) -> usize {
        self.lower_end as usize
    }
}

/// The words of a text; in lower case they stand in one run, since a text can hold millions of them.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    list: Vec<Token>,
    lower: String,
}

impl Tokens {
    /// Returns a word in lower case; empty past the end.
    fn lower(&self, i: usize) -> &str {
        self.list.get(i).map_or("", |token| &self.lower[self.lower_start(i)..token.lower_end()])
    }

    fn lower_start(&self, i: usize) -> usize {
        i.checked_sub(1).map_or(0, |before| self.list[before].lower_end())
    }

    /// Lists the words in lower case.
    pub(super) fn into_lower(self) -> Vec<String> {
        (0..self.list.len()).map(|i| self.lower(i).to_owned()).collect()
    }

    fn push(&mut self, text: &str, start: usize, end: usize) {
        let lower = lowered(&text[start..end]);
        if lower.is_ascii() {
            self.lower.push_str(&lower);
        } else {
            self.lower.extend(lower.chars().map(|c| if matches!(c, '’' | '\u{2011}') { '\'' } else { c }));
        }
        let narrow = |place: usize| u32::try_from(place).ok();
        if let (Some(start), Some(end), Some(lower_end)) =
            (narrow(start), narrow(end), narrow(self.lower.len()))
        {
            self.list.push(Token { start, end, lower_end });
        }
    }
}

/// A text cut into words.
#[derive(Debug)]
pub(crate) struct Passage<'a> {
    /// The text.
    pub(crate) text: &'a str,
    /// Where it stands.
    pub(crate) place: Place,
    /// Whose words it is.
    pub(crate) voice: Voice,
    tokens: Tokens,
    dotted: &'static [&'static str],
}

impl<'a> Passage<'a> {
    /// Cuts a text into words; `dotted` are the abbreviations whose stop ends no sentence, in lower case.
    pub(crate) fn new(text: &'a str, place: Place, voice: Voice, dotted: &'static [&'static str]) -> Self {
        Self { text, place, voice, tokens: tokens(text), dotted }
    }

    /// Counts the words.
    pub(crate) fn len(&self) -> usize {
        self.tokens.list.len()
    }

    /// Returns a word as written; empty past the end.
    pub(crate) fn word(&self, i: usize) -> &'a str {
        self.tokens.list.get(i).map_or("", |token| &self.text[token.start()..token.end()])
    }

    /// Returns a word in lower case; empty past the end.
    pub(crate) fn lower(&self, i: usize) -> &str {
        self.tokens.lower(i)
    }

    /// Returns the byte at which a word begins; the end of the text past the last.
    pub(crate) fn start(&self, i: usize) -> usize {
        self.tokens.list.get(i).map_or(self.text.len(), |token| token.start())
    }

    /// Returns the byte at which a word ends.
    pub(crate) fn end(&self, i: usize) -> usize {
        self.tokens.list.get(i).map_or(self.text.len(), |token| token.end())
    }

    /// Returns what stands between a word and the one before it.
    pub(crate) fn gap(&self, i: usize) -> &'a str {
        let from = i.checked_sub(1).map_or(0, |before| self.end(before));
        &self.text[from..self.start(i).max(from)]
    }

    /// Tells whether only blanks separate a word from the one before it.
    pub(crate) fn follows(&self, i: usize) -> bool {
        let gap = self.gap(i);
        i > 0 && !gap.is_empty() && gap.chars().all(char::is_whitespace)
    }

    /// Returns the text from one word to another, both included.
    pub(crate) fn span(&self, from: usize, to: usize) -> &'a str {
        &self.text[self.start(from)..self.end(to).max(self.start(from))]
    }

    /// Finds the first word that begins at a byte or after it.
    pub(crate) fn at_byte(&self, byte: usize) -> usize {
        self.tokens.list.partition_point(|token| token.start() < byte)
    }

    /// Tells whether a word begins with a capital.
    pub(crate) fn is_capital(&self, i: usize) -> bool {
        self.word(i).starts_with(char::is_uppercase)
    }

    /// Tells whether a word opens a sentence.
    pub(crate) fn opens_sentence(&self, i: usize) -> bool {
        if i == 0 {
            return true;
        }
        let gap = self.gap(i);
        let Some(mark) = gap.rfind(['.', '?', '!']) else {
            return false;
        };
        if !gap[mark..].contains(char::is_whitespace) || self.word(i).starts_with(char::is_lowercase) {
            return false;
        }
        let before = self.lower(i - 1);
        let abbreviated = gap.starts_with('.')
            && (self.dotted.contains(&before)
                // A capital alone is an initial, unless the sentence ends on a list letter: rare in news.
                || before.chars().count() == 1 && self.word(i - 1).starts_with(char::is_uppercase));
        !abbreviated
    }

    /// Lists the words that open sentences.
    pub(crate) fn sentences(&self) -> Vec<usize> {
        (0..self.len()).filter(|&i| self.opens_sentence(i)).collect()
    }

    /// Returns the word after the last of the sentence that holds a word.
    pub(crate) fn sentence_end(&self, i: usize) -> usize {
        (i + 1..self.len()).find(|&next| self.opens_sentence(next)).unwrap_or(self.len())
    }
}

pub(super) fn tokens(text: &str) -> Tokens {
    // Grown by need: a paragraph of quotes is blotted out and has hardly a word.
    let mut found = Tokens::default();
    let mut chars = text.char_indices().peekable();
    let mut open: Option<usize> = None;
    while let Some((at, c)) = chars.next() {
        let inner = matches!(c, '-' | '\'' | '’' | '\u{2011}')
            && chars.peek().is_some_and(|&(_, next)| next.is_alphanumeric());
        match open {
            None if c.is_alphanumeric() => open = Some(at),
            Some(start) if !c.is_alphanumeric() && !inner => {
                found.push(text, start, at);
                open = None;
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        found.push(text, start, text.len());
    }
    // Copied, not shrunk in place: the buffer that grew is whole for the next text, and no holes are left between.
    Tokens { list: found.list.as_slice().into(), lower: found.lower.as_str().into() }
}

/// Counts words separated by blanks; signs standing alone (dashes) are none.
pub(crate) fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(text: &str) -> Passage<'_> {
        Passage::new(text, Place::Release, Voice::Own, &["plt", "prof"])
    }

    #[test]
    fn words_keep_hyphens_and_apostrophes() {
        let text = passage("Sa'aduddin, non-ASN – Program.");
        let words: Vec<&str> = (0..text.len()).map(|i| text.word(i)).collect();
        assert_eq!(words, ["Sa'aduddin", "non-ASN", "Program"]);
    }

    #[test]
    fn initials_and_abbreviations_end_no_sentence() {
        let text = passage("Plt. Sekda Leonard S. Ampung hadir. Ia pulang pukul 09.00. Selesai");
        let opening: Vec<&str> = text.sentences().into_iter().map(|i| text.word(i)).collect();
        assert_eq!(opening, ["Plt", "Ia", "Selesai"]);
    }
}
