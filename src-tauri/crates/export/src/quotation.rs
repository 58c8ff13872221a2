//! Quotations in running text: what stands between outer quotation marks.

use std::ops::Range;

/// Finds what stands between outer quotation marks, marks left out, in order of appearance: places in bytes.
///
/// Curly, low, angle and straight double marks count; single ones are inner marks or apostrophes. A quotation that is never
/// closed ends where the next one opens, or with the text: a quote whose closing mark was lost is still looked at.
#[must_use]
pub fn places(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let next = at + c.len_utf8();
        match (c, open) {
            ('\u{201D}' | '"' | '»', Some(start)) => {
                found.push(start..at);
                open = None;
            }
            ('\u{201C}' | '\u{201E}' | '«', Some(start)) => {
                found.push(start..at);
                open = Some(next);
            }
            ('\u{201C}' | '\u{201E}' | '«' | '"', None) => open = Some(next),
            _ => {}
        }
    }
    found.extend(open.map(|start| start..text.len()));
    found.retain(|place| text[place.clone()].contains(char::is_alphanumeric));
    found
}

/// Lists what stands between outer quotation marks, see [`places`].
#[must_use]
pub fn quotations(text: &str) -> Vec<&str> {
    places(text).into_iter().map(|place| &text[place]).collect()
}

/// Returns what stands outside of the quotations of a text.
#[must_use]
pub fn around(text: &str) -> String {
    let mut rest = String::with_capacity(text.len());
    let mut from = 0;
    for place in places(text) {
        rest.push_str(&text[from..place.start]);
        from = place.end;
    }
    rest.push_str(&text[from..]);
    rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn outer_marks_of_every_kind_are_found() {
        assert_eq!(quotations("“Kami ‘siap’,” ujarnya. \"Ayo!\" «Ya»"), ["Kami ‘siap’,", "Ayo!", "Ya"]);
        assert_eq!(quotations("tanpa kutipan, 5’ saja"), Vec::<&str>::new(), "single marks open nothing");
        assert_eq!(
            quotations("“Satu “Dua” tiga” “empat"),
            ["Satu ", "Dua", "empat"],
            "a lost mark loses no text"
        );
        assert_eq!(quotations("“…” “”"), Vec::<&str>::new(), "marks alone are nobody's words");
        assert_eq!(around("“Siap,” ujarnya, “Ayo.”"), "“” ujarnya, “”");
    }

    proptest! {
        #[test]
        fn a_text_is_its_quotations_and_what_stands_around(text in "[a-c “”\"«»„é]{0,24}") {
            let inside: usize = quotations(&text).iter().map(|quotation| quotation.len()).sum();
            prop_assert_eq!(around(&text).len() + inside, text.len(), "nothing is lost and nothing counted twice");
        }
    }
}
