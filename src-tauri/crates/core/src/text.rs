//! Text as it comes from outside: white space, words, characters that cannot be printed.

/// The character that stands in exports for one that XML 1.0 forbids.
pub const REPLACEMENT: char = '\u{FFFD}';

/// Tells whether XML 1.0 allows a character.
#[must_use]
pub const fn is_printable(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..='\u{10FFFF}')
}

/// Replaces what XML 1.0 forbids by U+FFFD and makes every run of white space one blank, none at the ends.
#[must_use]
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.extend(word.chars().map(|c| if is_printable(c) { c } else { REPLACEMENT }));
    }
    line
}

/// Counts blank-separated words.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forbidden_characters_are_replaced_and_blanks_folded() {
        assert_eq!(one_line(" a\u{0}b \n\t c\u{FFFE} "), "a\u{FFFD}b c\u{FFFD}", "the gate of every export");
    }
}
