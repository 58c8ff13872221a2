//! What every form does with a typed field, and the words by which single values are stored.

use serde::Serialize;

use crate::error::AppError;

/// Trims an optional field; one without words is none.
pub(super) fn filled(text: Option<String>) -> Option<String> {
    text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Trims a field that must say something.
///
/// # Errors
/// `field_blank` with the name of the field.
pub(super) fn required(text: &str, field: &'static str) -> Result<String, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AppError::refusal("field_blank", "a field must not be blank").at(field));
    }
    Ok(text.to_owned())
}

/// Returns the word of a type that serialises as one.
pub(super) fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}
