use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Says why a command failed, in a form that the pages can branch on without reading text.
///
/// `message` is for the log and for developers; what the user reads is worded from `code` and `params`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[error("{code:?}: {message}")]
pub struct CommandError {
    /// The kind of failure; the catalogue has a message under `error_<code>`.
    pub code: ErrorCode,
    /// A short English description without personal data.
    pub message: String,
    /// The field of the request that is at fault, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The values for the placeholders of the message in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub params: Option<BTreeMap<String, String>>,
}

/// Names the kinds of failure that the pages tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ErrorCode {
    /// Something went wrong that the user can neither understand nor mend.
    Internal,
}
