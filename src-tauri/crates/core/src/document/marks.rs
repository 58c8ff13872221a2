//! Quotation marks: input may have straight or curly ones, output always has curly ones.

/// Writes text with curly marks, `“ ”` outside and `‘ ’` one level in.
///
/// `depth` is the number of marks already open: 0 for running text, 1 inside a quote. Deeper levels alternate
/// back to single marks, since a release must never show marks inside marks of one kind (rule 2).
/// An apostrophe inside a word stays as it was typed: names are printed exactly as stored.
#[must_use]
pub fn curly(text: &str, depth: usize) -> String {
    // Most texts have no marks at all.
    if !text.contains(['"', '\'', '“', '”', '„', '«', '»', '‘', '’', '‚']) {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut open = depth;
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| chars[i]);
        let after = chars.get(i + 1).copied();
        let inside_word =
            before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let kind = match c {
            '“' | '„' | '«' => Some(true),
            '”' | '»' => Some(false),
            '‘' | '‚' if !inside_word => Some(true),
            '’' if !inside_word && open > depth => Some(false),
            '"' => Some(opens(before, after)),
            '\'' if !inside_word => {
                let opening = opens(before, after);
                // A lone apostrophe at the end of a word (`para'`) closes nothing.
                (opening && chars[i + 1..].contains(&'\'') || !opening && open > depth).then_some(opening)
            }
            _ => None,
        };
        match kind {
            Some(true) => {
                out.push(if open == 0 { '“' } else { '‘' });
                open += 1;
            }
            Some(false) => {
                open = open.saturating_sub(1).max(depth);
                out.push(if open == 0 { '”' } else { '’' });
            }
            None => out.push(c),
        }
    }
    out
}

/// A mark opens at the start, after a blank and after another opening sign.
fn opens(before: Option<char>, after: Option<char>) -> bool {
    let at_start = before
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘' | '"' | '–' | '—' | '-'));
    at_start && after.is_some_and(|c| !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_marks_become_curly_and_nest() {
        assert_eq!(curly("ia bilang \"siap\" lalu pergi", 0), "ia bilang “siap” lalu pergi");
        assert_eq!(curly("kata dia \"siap\" tadi", 1), "kata dia ‘siap’ tadi", "marks in a quote are single");
        assert_eq!(
            curly("“luar ‘dalam’ luar”", 1),
            "‘luar ‘dalam’ luar’",
            "never marks of the outer kind inside"
        );
    }

    #[test]
    fn apostrophes_of_names_stay() {
        assert_eq!(curly("Illiza Sa'aduddin Djamal", 0), "Illiza Sa'aduddin Djamal");
        assert_eq!(curly("Jum’at para' hadirin", 1), "Jum’at para' hadirin");
    }
}
