//! Quotations in running text: what stands between outer quotation marks.

/// Lists what stands between outer quotation marks, marks left out, in order of appearance.
///
/// Curly, low, angle and straight double marks count; single ones are inner marks or apostrophes. A quotation that is never
/// closed ends where the next one opens, or with the text: a quote whose closing mark was lost is still looked at.
#[must_use]
pub fn quotations(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, c) in text.char_indices() {
        let next = at + c.len_utf8();
        match (c, open) {
            ('\u{201D}' | '"' | '»', Some(start)) => {
                found.push(&text[start..at]);
                open = None;
            }
            ('\u{201C}' | '\u{201E}' | '«', Some(start)) => {
                found.push(&text[start..at]);
                open = Some(next);
            }
            ('\u{201C}' | '\u{201E}' | '«' | '"', None) => open = Some(next),
            _ => {}
        }
    }
    found.extend(open.map(|start| &text[start..]));
    found.retain(|quotation| quotation.contains(char::is_alphanumeric));
    found
}

#[cfg(test)]
mod tests {
    use super::quotations;

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
    }
}
