//! The front matter: what a site generator or an archive wants to know.

use kutip_core::document::Document;

/// Writes the front matter; absent values are left out, every value is a quoted string.
pub(super) fn of(document: &Document) -> String {
    let meta = &document.meta;
    let embargo = document.embargo.as_ref().map(|embargo| embargo.until.to_rfc3339());
    let mut out = "---\n".to_owned();
    for (key, value) in [
        ("title", Some(document.headline.as_str())),
        ("date", Some(meta.event_date.to_string().as_str())),
        ("event", Some(meta.event_title.as_str())),
        ("city", Some(meta.city.as_str())),
        ("office", Some(meta.office.as_str())),
        ("number", meta.number.as_deref()),
        ("embargo", embargo.as_deref()),
        ("language", Some(document.language.tag())),
        ("made", Some(meta.made.to_rfc3339().as_str())),
    ] {
        if let Some(value) = value {
            out.push_str(key);
            out.push_str(": ");
            push_quoted(&mut out, value);
            out.push('\n');
        }
    }
    out.push_str("---\n");
    out
}

/// Appends a YAML double-quoted string: there only the backslash and the quote mean something.
fn push_quoted(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '\\' | '"' => {
                out.push('\\');
                out.push(c);
            }
            // YAML takes it as the mark of an encoding.
            '\u{FEFF}' => out.push_str("\\uFEFF"),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use yaml_rust2::YamlLoader;

    use super::*;

    proptest! {
        #[test]
        fn a_value_reads_as_itself(value in "\\PC{0,40}") {
            let mut yaml = "---\nkey: ".to_owned();
            push_quoted(&mut yaml, &value);
            yaml.push_str("\n---\n");
            let read = YamlLoader::load_from_str(&yaml).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert_eq!(read[0]["key"].as_str(), Some(value.as_str()));
        }
    }
}
