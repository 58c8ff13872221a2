//! Escaping text so that it stays text.

/// Returns one line of text escaped, without blanks at its ends.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    push_escaped(&mut out, text);
    out.truncate(out.trim_end().len());
    out
}

/// Appends text escaped. At the start of `out`, where a block begins, its blanks are dropped: four of them would
/// make code.
pub(super) fn push_escaped(out: &mut String, text: &str) {
    let text = if out.is_empty() { text.trim_start() } else { text };
    let mut rest = text;
    if out.is_empty() {
        rest = push_line_start(out, text);
    }
    let mut before = out.chars().next_back();
    let mut chars = rest.chars().peekable();
    while let Some(c) = chars.next() {
        if is_markup(c, before, chars.peek().copied(), out) {
            out.push('\\');
        }
        out.push(c);
        before = Some(c);
    }
}

/// Escapes what makes a list, a quote, a rule or a definition at the start of a line; returns what is left.
fn push_line_start<'a>(out: &mut String, text: &'a str) -> &'a str {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let at = match text[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => digits,
        Some('-' | '+' | '=' | ':') if digits == 0 => 0,
        _ => return text,
    };
    out.push_str(&text[..at]);
    out.push('\\');
    out.push_str(&text[at..=at]);
    &text[at + 1..]
}

fn is_markup(c: char, before: Option<char>, after: Option<char>, out: &str) -> bool {
    let word_after = after.is_some_and(|c| c.is_ascii_alphanumeric());
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '~' | '|' | '{' | '}' | '$' | '^' | '#' | '@' => {
            true
        }
        // Together with the brace a template of Jekyll, Hugo or Jinja; they know no backslash before it.
        '%' => before == Some('{'),
        '&' => word_after || after == Some('#'),
        '=' => before == Some('=') || after == Some('='),
        // Addresses (`http://`) and short codes (`:smile:`), but not the time (`10:00`).
        ':' => {
            after == Some('/')
                || (word_after || matches!(after, Some('+' | '-')))
                    && !before.is_some_and(|c| c.is_ascii_digit())
        }
        '.' => {
            let tail = out.as_bytes();
            word_after && tail.len() >= 3 && tail[tail.len() - 3..].eq_ignore_ascii_case(b"www")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    #[test]
    fn ordinary_prose_is_left_alone() {
        let prose = "“Kami siap,” ujar Dr. Rahmat (52), S.H. – Rp1.250.000, pukul 10:00 WIB; 50%!";
        assert_eq!(escaped(prose), prose, "escapes are for marks, not for prose");
    }

    #[test]
    fn a_line_cannot_begin_a_block() {
        for (text, expected) in [
            ("- butir", "\\- butir"),
            ("2025. Tahun", "2025\\. Tahun"),
            ("1) satu", "1\\) satu"),
            ("---", "\\---"),
            ("    kode", "kode"),
            ("# judul", "\\# judul"),
            ("> kutip", "\\> kutip"),
        ] {
            assert_eq!(escaped(text), expected, "text of {text:?}");
        }
    }

    #[test]
    fn templates_of_site_generators_see_no_marks_of_theirs() {
        for text in
            ["{% raw %}", "{{ site.title }}", "{%- x -%}", "{{< kode >}}", "{{% kode %}}", "{# x #}", "{"]
        {
            let mut markdown = String::new();
            // Runs of a paragraph follow each other without a blank.
            push_escaped(&mut markdown, text);
            push_escaped(&mut markdown, "% raw");
            for mark in ["{%", "%}", "{{", "}}", "{#"] {
                assert!(!markdown.contains(mark), "{mark} in {markdown}");
            }
        }
        assert_eq!(escaped("naik 5% {lima}"), "naik 5% \\{lima\\}", "a per cent sign is left alone");
    }

    #[test]
    fn addresses_do_not_become_links() {
        assert_eq!(escaped("https://a.example"), "https\\://a.example");
        assert_eq!(escaped("www.a.example"), "www\\.a.example");
        assert_eq!(escaped("a@b.example"), "a\\@b.example");
    }

    proptest! {
        #[test]
        fn what_is_escaped_reads_as_itself(text in "[ -~\u{a0}-\u{ff}‘’“”\u{301}\u{200f}]{0,60}") {
            let markdown = format!("x\n\n{}\n", escaped(&text));
            let mut read = String::new();
            for event in Parser::new_ext(&markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
                match event {
                    Event::Text(text) => read.push_str(&text),
                    Event::Start(Tag::Paragraph) => read.clear(),
                    Event::End(TagEnd::Paragraph) => {}
                    other => prop_assert!(false, "{other:?} out of {text:?}"),
                }
            }
            let wanted = text.trim();
            prop_assert_eq!(if wanted.is_empty() { "x" } else { wanted }, read);
        }
    }
}
