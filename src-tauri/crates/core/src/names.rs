//! The words by which event files and the archive call the trade's own values; once written, a word never changes.

use crate::event::Deed;
use crate::record::Role;
use crate::statement::{Form, Stance, Withholding};

/// What a person was at the event.
pub const ROLES: &[(&str, Role)] = &[("speaker", Role::Speaker), ("guest", Role::Guest)];
/// The attitude of a statement.
pub const STANCES: &[(&str, Stance)] =
    &[("agrees", Stance::Agrees), ("differs", Stance::Differs), ("neutral", Stance::Neutral)];
/// How words stand in the record.
pub const FORMS: &[(&str, Form)] = &[("direct", Form::Direct), ("indirect", Form::Indirect)];
/// The kinds of entries that are no statements.
pub const ASIDES: &[(&str, Withholding)] = &[("note", Withholding::Note), ("marker", Withholding::Marker)];
/// The restrictions of statements that are not printed.
pub const RESTRICTIONS: &[(&str, Withholding)] =
    &[("background", Withholding::Background), ("off-record", Withholding::OffRecord)];
const DEEDS: &[(&str, Deed)] = &[
    ("opened", Deed::Opened),
    ("closed", Deed::Closed),
    ("signed", Deed::Signed),
    ("received", Deed::Received),
    ("inaugurated", Deed::Inaugurated),
    ("launched", Deed::Launched),
    ("inspected", Deed::Inspected),
    ("handed", Deed::Handed),
    ("visited", Deed::Visited),
];

/// Returns the word for a value of a table; none for a value that the table does not hold.
#[must_use]
pub fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> Option<&'static str> {
    names.iter().find(|(_, known)| known == value).map(|(name, _)| *name)
}

/// Finds the value of a word; none for a word that the table does not hold.
#[must_use]
pub fn named<T: Copy>(names: &[(&str, T)], word: &str) -> Option<T> {
    names.iter().find(|(name, _)| *name == word).map(|(_, value)| *value)
}

impl Deed {
    /// Reads a deed; one that is unknown is kept as recorded.
    #[must_use]
    pub fn named(word: String) -> Self {
        DEEDS.iter().find(|(name, _)| *name == word).map_or(Self::Other(word), |(_, deed)| deed.clone())
    }

    /// Returns the word for the deed.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Other(recorded) => recorded,
            known => name_of(DEEDS, known).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deeds_come_back_by_their_words() {
        for (word, deed) in DEEDS {
            assert_eq!(Deed::named((*word).to_owned()), *deed);
            assert_eq!(deed.name(), *word);
        }
        assert_eq!(
            Deed::named("menari".to_owned()).name(),
            "menari",
            "what has no verb here stays as recorded"
        );
    }
}
