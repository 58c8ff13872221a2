//! Text as it comes from outside: white space, words, characters that cannot be printed.

use std::borrow::Cow;

use memchr::memchr2_iter;

/// The character that stands in exports for one that XML 1.0 forbids.
pub const REPLACEMENT: char = '\u{FFFD}';

/// Tells whether XML 1.0 allows a character.
#[must_use]
pub const fn is_printable(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

/// Tells whether a character turns the writing direction of what follows, until another one closes it.
///
/// In a field it would reach the words that stand behind the field; no text of a release needs it, since words of
/// other scripts run in their own direction by themselves.
#[must_use]
pub const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Replaces what XML 1.0 forbids by U+FFFD, drops what turns the writing direction, and makes every run of white
/// space one blank, none at the ends.
#[must_use]
pub fn one_line(text: &str) -> String {
    if is_one_line(text) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let mut letters = word.chars().filter(|c| !turns_direction(*c)).peekable();
        if !line.is_empty() && letters.peek().is_some() {
            line.push(' ');
        }
        line.extend(letters.map(|c| if is_printable(c) { c } else { REPLACEMENT }));
    }
    line
}

/// Finds a phrase without regard to the case of ASCII letters.
#[must_use]
pub(crate) fn find_ignoring_case(text: &str, phrase: &str) -> Option<usize> {
    // Whoever looks for a long one letter by letter can be kept busy by a text that nearly holds it everywhere.
    if phrase.len() > 64 {
        return text.to_ascii_lowercase().find(&phrase.to_ascii_lowercase());
    }
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    // Every fifth letter is an `a`: the text is searched for the letter of the phrase that it has least often.
    let Some((within, rarest)) =
        phrase.iter().enumerate().max_by_key(|(_, byte)| RARITY[usize::from(**byte)])
    else {
        return Some(0);
    };
    let starts = text.len().checked_sub(phrase.len() - 1)?;
    memchr2_iter(rarest.to_ascii_lowercase(), rarest.to_ascii_uppercase(), &text[within..within + starts])
        .find(|at| text[*at..at + phrase.len()].eq_ignore_ascii_case(phrase))
}

/// How seldom a byte stands in Indonesian text, by its place among the letters; what is no letter and no blank is rarer.
const RARITY: [u8; 256] = {
    let order = b" aneitkurmdsgplhboyjwcfvzqx";
    let mut rarity = [u8::MAX; 256];
    let mut at = 0;
    while at < order.len() {
        rarity[order[at] as usize] = at as u8;
        rarity[order[at].to_ascii_uppercase() as usize] = at as u8;
        at += 1;
    }
    rarity
};

/// Tells whether [`one_line`] has nothing to do, as with nearly every text; may say no where it has not.
pub(crate) fn is_one_line(text: &str) -> bool {
    // The blank before the first word and behind the last is one too many.
    let mut blank = true;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b' ' if blank => return false,
            b' ' => blank = true,
            b'!'..=b'~' => blank = false,
            // What goes on is judged by its first byte.
            0x80..=0xBF => {}
            _ if !text[at..].starts_with(stays_in_line) => return false,
            _ => blank = false,
        }
    }
    !blank || text.is_empty()
}

fn stays_in_line(c: char) -> bool {
    !c.is_whitespace() && !c.is_control() && is_printable(c) && !turns_direction(c)
}

/// Counts blank-separated words.
#[must_use]
pub fn word_count(text: &str) -> usize {
    let mut count = WordCount::default();
    count.add(text);
    count.words
}

/// Counts the blank-separated words of a text that comes in pieces.
#[derive(Debug, Default)]
pub(crate) struct WordCount {
    /// The words so far, the one counted that the last piece may have left open.
    pub words: usize,
    inside: bool,
}

impl WordCount {
    /// Counts a piece; a word may go on from the piece before.
    pub(crate) fn add(&mut self, text: &str) {
        for (at, byte) in text.bytes().enumerate() {
            let blank = match byte {
                b' ' | b'\t'..=b'\r' => true,
                0..=0x7F => false,
                0x80..=0xBF => continue,
                _ => text[at..].starts_with(char::is_whitespace),
            };
            self.words += usize::from(!blank && !self.inside);
            self.inside = !blank;
        }
    }
}

/// Returns the text in lower case; copied only where it is not so already.
#[must_use]
pub(crate) fn lowered(text: &str) -> Cow<'_, str> {
    // Beyond ASCII the rules are those of the standard library, the final sigma included.
    if text.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn shortcuts_change_nothing(text in "[ a-zA-Z\t\n\u{0}\u{7f}\u{85}\u{a0}\u{2003}éΣ“”.-]{0,12}") {
            let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let printable = |c| if is_printable(c) { c } else { REPLACEMENT };
            prop_assert_eq!(one_line(&text), folded.chars().map(printable).collect::<String>());
            prop_assert_eq!(word_count(&text), text.split_whitespace().count());
            let mut pieces = WordCount::default();
            text.split_inclusive(|c: char| !c.is_ascii()).for_each(|piece| pieces.add(piece));
            prop_assert_eq!(pieces.words, word_count(&text));
            prop_assert_eq!(lowered(&text), text.to_lowercase());
        }
    }

    proptest! {
        #[test]
        fn a_phrase_is_found_where_it_first_stands(text in "[ abAB\u{e9}z.]{0,12}", phrase in "[ abAz]{0,3}") {
            let plain = text.to_ascii_lowercase().find(&phrase.to_ascii_lowercase());
            prop_assert_eq!(find_ignoring_case(&text, &phrase), plain);
        }
    }

    #[test]
    fn forbidden_characters_are_replaced_and_blanks_folded() {
        assert_eq!(one_line(" a\u{0}b \n\t c\u{FFFE} "), "a\u{FFFD}b c\u{FFFD}", "the gate of every export");
        assert_eq!(
            one_line("\u{2067} a\u{202E}b \u{2069} c \u{202C}"),
            "ab c",
            "nothing reaches beyond its field"
        );
    }
}
