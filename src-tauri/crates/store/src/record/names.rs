//! What cells call the values of the trade that serialise as one word; the others are in `kutip_core::names`.

use serde::Serialize;
use serde::de::DeserializeOwned;

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
