//! Text that shows nothing.

/// Tells whether a text has no visible character.
///
/// White space of every kind counts as invisible, and so do controls, zero-width characters, direction marks,
/// fillers and the braille blank: a quote made of them would print as an empty pair of marks.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}'
            | '\u{E0000}'..='\u{E0FFF}')
}

/// The class of [`is_invisible`] for a pattern of a JSON Schema, the blocks beyond U+FFFF apart.
pub(crate) const VISIBLE_PATTERN: &str = "[^\\s\\u0000-\\u001F\\u007F-\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5\\u180B-\\u180F\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\uFFFE\\uFFFF]";

#[cfg(test)]
mod tests {
    use super::is_blank;

    #[test]
    fn blank_is_what_shows_nothing() {
        for blank in ["", " \t\r\n", "\u{A0}\u{2003}\u{3000}", "\u{200B}\u{FEFF}\u{2060}", "\u{202E}\u{0}"] {
            assert!(is_blank(blank), "{blank:?} shows nothing");
        }
        assert!(!is_blank("\u{A0}-\u{200B}"), "a dash shows");
    }
}
