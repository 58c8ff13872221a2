//! A full name as lists have it, taken apart: `Kombes Pol. Dr. H. Rudi Hartono, S.I.K., M.H.`

use super::prefix::{Prefix, prefix, ranked};

/// The parts of a full name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FullName {
    /// The name alone.
    pub name: String,
    /// Ranks and honorifics before it.
    pub honorific: Option<String>,
    /// Degrees before it.
    pub degrees_before: Option<String>,
    /// What stands behind it after a comma.
    pub degrees_after: Option<String>,
}

impl FullName {
    /// Takes a full name apart. A name in capitals throughout is written as names are.
    ///
    /// An honorific that may be a given name, such as Habib, is left to the name.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (before, after) = text.split_once(',').unwrap_or((text, ""));
        let words: Vec<&str> = before.split_whitespace().collect();
        let last = words.len().saturating_sub(1);
        let ranked = ranked(&words[..last]);
        let (mut honorific, mut degrees) = (Vec::new(), Vec::new());
        let mut at = 0;
        while at < last {
            match prefix(words[at]) {
                Some(Prefix::Rank | Prefix::Hajj | Prefix::Honorific) => honorific.push(words[at]),
                Some(Prefix::Corps) if ranked[at] => honorific.push(words[at]),
                Some(Prefix::Degree) => degrees.push(words[at]),
                Some(Prefix::Address) => {}
                _ => break,
            }
            at += 1;
        }
        let joined = |words: Vec<&str>| Some(words.join(" ")).filter(|text| !text.is_empty());
        Self {
            name: in_title_case(&words[at.min(words.len())..]),
            honorific: joined(honorific),
            degrees_before: joined(degrees),
            degrees_after: joined(after.split_whitespace().collect()),
        }
    }
}

impl FullName {
    /// Takes what was typed into a form: what stands around the name moves into its own field, where that is empty or says
    /// the same. Otherwise the name stays as it was typed, so that nothing is lost.
    #[must_use]
    pub fn sorted(typed: Self) -> Self {
        let found = Self::of(&typed.name);
        let fits = |given: &Option<String>, found: &Option<String>| {
            given.is_none() || found.is_none() || given == found
        };
        let lossless = !found.name.is_empty()
            && fits(&typed.honorific, &found.honorific)
            && fits(&typed.degrees_before, &found.degrees_before)
            && fits(&typed.degrees_after, &found.degrees_after);
        if !lossless {
            return typed;
        }
        Self {
            name: found.name,
            honorific: typed.honorific.or(found.honorific),
            degrees_before: typed.degrees_before.or(found.degrees_before),
            degrees_after: typed.degrees_after.or(found.degrees_after),
        }
    }
}

/// Writes a name that is in capitals throughout with initial ones; any other stays as it is.
fn in_title_case(words: &[&str]) -> String {
    let name = words.join(" ");
    let shouted =
        name.chars().filter(|c| c.is_alphabetic()).count() > 3 && !name.chars().any(char::is_lowercase);
    if !shouted {
        return name;
    }
    let mut start = true;
    name.chars()
        .flat_map(|c| {
            let written: Vec<char> = if start { vec![c] } else { c.to_lowercase().collect() };
            // Sa'aduddin is one word, Nur-Aini and A.Fauzi are two.
            start = if c.is_alphabetic() { false } else { c != '\'' && c != '’' };
            written
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, String, String, String) {
        let FullName { name, honorific, degrees_before, degrees_after } = FullName::of(text);
        let shown = Option::unwrap_or_default;
        (shown(honorific), shown(degrees_before), name, shown(degrees_after))
    }

    #[test]
    fn a_name_that_was_typed_whole_is_sorted_into_its_fields() {
        let typed = |name: &str| FullName { name: name.into(), ..FullName::default() };
        let whole = FullName::sorted(typed("H. Bambang Suryanto, S.E., M.M."));
        assert_eq!(whole, FullName::of("H. Bambang Suryanto, S.E., M.M."), "each to its own");
        assert_eq!(FullName::sorted(typed("Ratna Wijaya")), typed("Ratna Wijaya"), "a name alone stays one");
        let after = Some("S.E.".to_owned());
        let given = FullName { degrees_after: after.clone(), ..typed("Bambang, S.E.") };
        assert_eq!(FullName::sorted(given).name, "Bambang", "said twice, it is kept once");
        let other = FullName { degrees_after: after, ..typed("Bambang, M.M.") };
        assert_eq!(FullName::sorted(other.clone()), other, "what would be lost stays where it is");
    }

    #[test]
    fn a_full_name_is_taken_apart() {
        for (text, honorific, before, name, after) in [
            ("Siti Aminah", "", "", "Siti Aminah", ""),
            ("Drs. H. Ahmad  Fauzi, M.Si.", "H.", "Drs.", "Ahmad Fauzi", "M.Si."),
            (
                "Kombes Pol. Dr. H. Rudi Hartono, S.I.K.,  M.H.",
                "Kombes Pol. H.",
                "Dr.",
                "Rudi Hartono",
                "S.I.K., M.H.",
            ),
            ("Bapak Budi", "", "", "Budi", ""),
            ("dr. Theo Palambang,M.Kes", "", "dr.", "Theo Palambang", "M.Kes"),
            ("Habib Ramadhan", "", "", "Habib Ramadhan", ""),
            ("Mar Atus Solikha", "", "", "Mar Atus Solikha", ""),
            ("Drs.", "", "", "Drs.", ""),
            ("", "", "", "", ""),
            (", S.H.", "", "", "", "S.H."),
        ] {
            let expected = (honorific.into(), before.into(), name.into(), after.into());
            assert_eq!(parts(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_name_in_capitals_is_written_as_names_are() {
        assert_eq!(parts("DRS. H. AHMAD FAUZI, M.SI.").2, "Ahmad Fauzi");
        assert_eq!(parts("ILLIZA SA'ADUDDIN DJAMAL").2, "Illiza Sa'aduddin Djamal");
        assert_eq!(parts("NUR-AINI").2, "Nur-Aini");
        assert_eq!(parts("Ahmad FAUZI").2, "Ahmad FAUZI", "somebody wrote it so");
        assert_eq!(parts("ANI").2, "ANI", "it may be what somebody is called");
    }
}
