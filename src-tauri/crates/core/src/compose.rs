//! Composing: from the record to a draft, in the language of the event.

use thiserror::Error;

use crate::lang::{ComposeContext, Language};
use crate::record::EventRecord;
use crate::release::Draft;

/// Why a record cannot be composed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ComposeError {
    /// The language of the event has no composer yet.
    #[error("no composer for language {0:?}")]
    NoComposer(Language),
}

/// Composes the draft of a release.
///
/// # Errors
/// [`ComposeError::NoComposer`] when the language of the event has none.
pub fn compose(record: &EventRecord, context: &ComposeContext<'_>) -> Result<Draft, ComposeError> {
    let language = record.event.language;
    let composer = language.composer().ok_or(ComposeError::NoComposer(language))?;
    Ok(composer.compose(record, context))
}
