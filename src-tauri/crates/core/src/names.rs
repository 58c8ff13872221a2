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

/// The verbs by which an Indonesian office records a deed, alone or with what it was done to.
const VERBS: &[(&str, Deed)] = &[
    ("membuka", Deed::Opened),
    ("menutup", Deed::Closed),
    ("menandatangani", Deed::Signed),
    ("meneken", Deed::Signed),
    ("menerima", Deed::Received),
    ("meresmikan", Deed::Inaugurated),
    ("melantik", Deed::Inaugurated),
    ("meluncurkan", Deed::Launched),
    ("mencanangkan", Deed::Launched),
    ("meninjau", Deed::Inspected),
    ("menyerahkan", Deed::Handed),
    ("handed-over", Deed::Handed),
    ("mengunjungi", Deed::Visited),
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

    /// Returns the known deed that a recorded verb means (`meresmikan`, `membuka acara`); any other stays.
    #[must_use]
    pub fn understood(&self) -> &Self {
        let Self::Other(recorded) = self else { return self };
        let verb = recorded.split_whitespace().next().unwrap_or_default().to_lowercase();
        VERBS.iter().find(|(word, _)| *word == verb).map_or(self, |(_, deed)| deed)
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

    #[test]
    fn indonesian_verbs_are_understood_and_stay_as_typed() {
        for typed in ["meresmikan", "Meresmikan gedung baru"] {
            let deed = Deed::named(typed.to_owned());
            assert_eq!(*deed.understood(), Deed::Inaugurated);
            assert_eq!(deed.name(), typed, "a file keeps what was typed");
        }
        let odd = Deed::named("menari".to_owned());
        assert_eq!(*odd.understood(), odd, "what has no verb here is not guessed at");
    }
}
