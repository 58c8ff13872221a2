use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// Says why a command failed, in a form that the pages can branch on without reading text.
///
/// `message` is for the log and for developers; what the user reads is worded from `code` and `params`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(optional_fields))]
#[error("{code}: {message}")]
pub struct CommandError {
    /// The kind of failure; the catalogue has a message under `error_<code>`.
    pub code: String,
    /// A short English description without personal data.
    pub message: String,
    /// The field of the request that is at fault, if one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The values for the placeholders of the message in the catalogue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub params: Option<BTreeMap<String, String>>,
}

impl From<AppError> for CommandError {
    fn from(error: AppError) -> Self {
        let params = error.params.into_iter().map(|(name, value)| (name.to_owned(), value));
        let params: BTreeMap<String, String> = params.collect();
        Self {
            code: error.code.to_owned(),
            message: error.message,
            field: error.field,
            params: (!params.is_empty()).then_some(params),
        }
    }
}
