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
    let Some((first, rest)) = phrase.split_first() else { return Some(0) };
    let starts = text.len().checked_sub(rest.len())?;
    memchr2_iter(first.to_ascii_lowercase(), first.to_ascii_uppercase(), &text[..starts])
        .find(|at| text[at + 1..at + phrase.len()].eq_ignore_ascii_case(rest))
}

/// Tells whether [`one_line`] has nothing to do, as with nearly every text; may say no where it has not.
pub(crate) fn is_one_line(text: &str) -> bool {
    // The blank before the first word and behind the last is one too many.
    let mut blank = true;
    for c in text.chars() {
        match c {
            ' ' if blank => return false,
            ' ' => blank = true,
            '!'..='~' => blank = false,
            c if c.is_whitespace() || c.is_control() || !is_printable(c) || turns_direction(c) => {
                return false;
            }
            _ => blank = false,
        }
    }
    !blank || text.is_empty()
}

/// Counts blank-separated words.
#[must_use]
pub fn word_count(text: &str) -> usize {
    let mut words = 0;
    let mut inside = false;
    for c in text.chars() {
        let blank = c.is_whitespace();
        words += usize::from(!blank && !inside);
        inside = !blank;
    }
    words
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
        fn shortcuts_change_nothing(text in "[ a-zA-Z\t\n\u{0}\u{85}\u{a0}éΣ“”.-]{0,12}") {
            let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let printable = |c| if is_printable(c) { c } else { REPLACEMENT };
            prop_assert_eq!(one_line(&text), folded.chars().map(printable).collect::<String>());
            prop_assert_eq!(word_count(&text), text.split_whitespace().count());
            prop_assert_eq!(lowered(&text), text.to_lowercase());
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
