//! How a full name is written: with honorifics, with or without degrees.

use super::Person;
use super::prefix::{Prefix, prefix, ranked};

/// What of a name is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NameStyle {
    /// Whether degrees are printed.
    pub degrees: bool,
    /// Whether H. and Hj. are printed; other honorifics always are.
    pub hajj_titles: bool,
}

impl Person {
    /// Splits what stands before the name into honorifics, ranks first, and degrees, wherever the file has them.
    #[must_use]
    pub fn honorifics_and_degrees(&self) -> (Vec<&str>, Vec<&str>) {
        let before = [self.honorific.as_deref(), self.degrees_before.as_deref()];
        let parts: Vec<&str> = before.into_iter().flatten().flat_map(str::split_whitespace).collect();
        let ranked = ranked(&parts);
        let ranks = parts.iter().zip(&ranked).filter(|(_, ranked)| **ranked).map(|(part, _)| *part);
        let (others, degrees): (Vec<&str>, Vec<&str>) = parts
            .iter()
            .zip(&ranked)
            .filter(|(_, ranked)| !**ranked)
            .map(|(part, _)| *part)
            .partition(|part| is_honorific(part) || self.is_own_honorific(part));
        (ranks.chain(others).collect(), degrees)
    }

    /// An honorific field may hold forms that the list does not know (Datuk, Tubagus).
    fn is_own_honorific(&self, part: &str) -> bool {
        let own = |honorific: &str| honorific.split_whitespace().any(|own| own == part);
        self.honorific.as_deref().is_some_and(own) && prefix(part) != Some(Prefix::Degree)
    }

    /// Tells whether `degrees_before` holds an honorific, which is reported.
    #[must_use]
    pub fn has_misplaced_honorific(&self) -> bool {
        self.degrees_before.as_deref().is_some_and(|before| before.split_whitespace().any(is_honorific))
    }

    /// Writes the full name; degrees of an expert are always printed.
    #[must_use]
    pub fn full_name(&self, style: NameStyle) -> String {
        let (honorifics, degrees) = self.honorifics_and_degrees();
        let degrees_printed = style.degrees || self.expert;
        let (ranks, honorifics): (Vec<&str>, Vec<&str>) = honorifics
            .into_iter()
            .filter(|honorific| style.hajj_titles || prefix(honorific) != Some(Prefix::Hajj))
            .partition(|part| matches!(prefix(part), Some(Prefix::Rank | Prefix::Corps)));
        let mut parts = ranks;
        if degrees_printed {
            parts.extend(degrees);
        }
        parts.extend(honorifics);
        parts.push(self.name.trim());
        let mut name = parts.join(" ");
        if let Some(after) = self.degrees_after.as_deref().map(str::trim).filter(|after| !after.is_empty())
            && degrees_printed
        {
            name.push_str(", ");
            name.push_str(after);
        }
        name
    }
}

fn is_honorific(part: &str) -> bool {
    matches!(prefix(part), Some(Prefix::Hajj | Prefix::Honorific | Prefix::NameLike))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PersonId;

    fn person(before: &str, after: &str, expert: bool) -> Person {
        Person {
            id: PersonId(uuid::Uuid::nil()),
            key: "a".into(),
            name: "Agus Ali Fauzi".into(),
            short_name: None,
            honorific: None,
            degrees_before: Some(before.into()),
            degrees_after: Some(after.into()),
            aliases: vec![],
            expert,
            positions: vec![],
            extra: Default::default(),
        }
    }

    #[test]
    fn unknown_degrees_of_an_expert_pass_unchanged() {
        let expert = person("dr.", "PGD PallMed (ECU)", true);
        assert_eq!(expert.full_name(NameStyle::default()), "dr. Agus Ali Fauzi, PGD PallMed (ECU)");
    }

    #[test]
    fn a_degree_typed_as_an_honorific_stays_a_degree() {
        let mut logged = person("", "", false);
        logged.honorific = Some("Drs. Tgk.".into());
        assert_eq!(logged.full_name(NameStyle::default()), "Tgk. Agus Ali Fauzi");
    }

    #[test]
    fn a_rank_is_no_degree_and_is_never_lost() {
        for (before, written) in [
            ("Kombes Pol.", "Kombes Pol. Agus Ali Fauzi"),
            ("AKBP", "AKBP Agus Ali Fauzi"),
            ("Kolonel Inf. Dr.", "Kolonel Inf. Agus Ali Fauzi"),
            ("Letkol Kav. H.", "Letkol Kav. Agus Ali Fauzi"),
        ] {
            assert_eq!(person(before, "S.I.K.", false).full_name(NameStyle::default()), written);
            assert!(!person(before, "", false).has_misplaced_honorific() || before.ends_with("H."));
        }
        let style = NameStyle { degrees: true, hajj_titles: true };
        let colonel = person("Dr. H. Kolonel Inf.", "", false);
        assert_eq!(colonel.full_name(style), "Kolonel Inf. Dr. H. Agus Ali Fauzi", "the rank stands first");
    }

    #[test]
    fn hajj_titles_follow_the_office_and_other_honorifics_are_always_printed() {
        let kiai = person("Drs. K.H.", "M.Si.", false);
        assert_eq!(kiai.full_name(NameStyle::default()), "K.H. Agus Ali Fauzi", "an honorific is no degree");
        let haji = person("Drs. H.", "", false);
        assert_eq!(haji.full_name(NameStyle::default()), "Agus Ali Fauzi", "H. is off by default");
        let style = NameStyle { degrees: true, hajj_titles: true };
        assert_eq!(haji.full_name(style), "Drs. H. Agus Ali Fauzi", "both switched on");
    }
}
