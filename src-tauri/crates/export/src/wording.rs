//! The printed wording of a quote in the one form that is hashed and compared.
//!
//! A DOCX comes back from word processors that turn marks, blanks and composed letters around without
//! anybody having changed a word. The canonical form is, in this order:
//!
//! 1. Unicode normalisation form C;
//! 2. characters without a width dropped: U+00AD, U+200B–U+200F, U+202A–U+202E, U+2060–U+2064, U+2066–U+2069,
//!    U+FEFF;
//! 3. marks made curly and directionless: `' ‘ ’ ‚ ‛` become `’` (U+2019), `" “ ” „ ‟ « »` become `”` (U+201D);
//! 4. every run of white space (Unicode `White_Space`, the no-break blank included) one blank, none at the ends;
//! 5. outer marks (`”`) taken off at the start and at the end, there with the closing comma, stops and dots
//!    (`, . ; …` and blanks). `?` and `!` belong to the wording.
//!
//! The hash is the SHA-256 of that form in UTF-8, in lower-case hexadecimal.

use std::borrow::Cow;

use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Writes the canonical form of a quote, given with or without its outer marks.
#[must_use]
pub fn canonical(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut blank = false;
    for c in composed(text).chars() {
        let c = match c {
            '\u{AD}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{2069}'
            | '\u{FEFF}' => continue,
            '\'' | '\u{2018}'..='\u{201B}' => '\u{2019}',
            '"' | '\u{201C}'..='\u{201F}' | '«' | '»' => '\u{201D}',
            c if c.is_whitespace() => {
                blank = true;
                continue;
            }
            c => c,
        };
        if std::mem::take(&mut blank) && !folded.is_empty() {
            folded.push(' ');
        }
        folded.push(c);
    }
    folded
        .trim_start_matches(['\u{201D}', ' '])
        .trim_end_matches([',', '.', ';', '…', ' ', '\u{201D}'])
        .to_owned()
}

/// Returns the text in normalisation form C; copied only where it is not so already, as nearly every text is.
fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Returns the SHA-256 of the canonical form, in lower-case hexadecimal.
#[must_use]
pub fn hash(text: &str) -> String {
    hexadecimal(&Sha256::digest(canonical(text).as_bytes()))
}

/// Writes bytes in lower-case hexadecimal.
#[must_use]
pub fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|nibble| char::from(DIGITS[usize::from(nibble)]))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_text_is_composed_whether_it_was_or_not(text in "[ae\u{300}\u{301}\u{323}é각ᄀ가]{0,8}|\\PC{0,12}") {
            prop_assert_eq!(composed(&text), text.nfc().collect::<String>());
        }
    }

    #[test]
    fn marks_and_blanks_do_not_count() {
        let printed = hash("Kami ‘siap’ bekerja");
        for same in [
            "“Kami ‘siap’ bekerja,”",
            "\"Kami 'siap'\u{a0} bekerja.\"",
            " Kami ’siap’ be\u{200b}kerja ....",
            "\u{feff}“Kami ‘siap’\nbekerja”",
        ] {
            assert_eq!(hash(same), printed, "the words are the same: {same:?}");
        }
    }

    #[test]
    fn words_count() {
        let printed = hash("Kami siap");
        for other in ["Kami siap?", "kami siap", "Kami, siap", "Kami siap sekali"] {
            assert_ne!(hash(other), printed, "another wording: {other:?}");
        }
        assert_eq!(hash("e\u{301}lite"), hash("\u{e9}lite"), "composed and decomposed are one");
    }
}
