//! What cells call the values of the trade; the same words as in the event file.

use kutip_core::event::Deed;
use kutip_core::record::Role;
use kutip_core::statement::{Form, Stance, Withholding};
use serde::Serialize;
use serde::de::DeserializeOwned;

pub(super) const ROLES: &[(&str, Role)] = &[("speaker", Role::Speaker), ("guest", Role::Guest)];
pub(super) const STANCES: &[(&str, Stance)] =
    &[("agrees", Stance::Agrees), ("differs", Stance::Differs), ("neutral", Stance::Neutral)];
pub(super) const FORMS: &[(&str, Form)] = &[("direct", Form::Direct), ("indirect", Form::Indirect)];
/// Kinds of entries that are no statements, and restrictions of those that are.
pub(super) const ASIDES: &[(&str, Withholding)] =
    &[("note", Withholding::Note), ("marker", Withholding::Marker)];
pub(super) const RESTRICTIONS: &[(&str, Withholding)] =
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

/// Returns the word for a value of a table.
pub(super) fn word<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> Option<String> {
    words.iter().find(|(_, known)| known == value).map(|(word, _)| (*word).to_owned())
}

/// Finds the value of a word.
pub(super) fn value<T: Copy>(words: &[(&'static str, T)], word: Option<&str>) -> Option<T> {
    words.iter().find(|(known, _)| Some(*known) == word).map(|(_, value)| *value)
}

/// Returns the word for a deed; one without a verb is its own word.
pub(super) fn deed_word(deed: &Deed) -> String {
    match deed {
        Deed::Other(other) => other.clone(),
        known => word(DEEDS, known).unwrap_or_default(),
    }
}

/// Finds a deed.
pub(super) fn deed(text: String) -> Deed {
    DEEDS.iter().find(|(word, _)| *word == text).map_or(Deed::Other(text), |(_, deed)| deed.clone())
}

/// Returns the word of a type that serialises as one.
pub(super) fn serial_word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Finds the value of a word of a type that serialises as one; none for a word of a newer version.
pub(super) fn serial_value<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(word.into()).ok()
}
