//! Tests of the archive as a whole.

mod merging;
mod opening;
pub(crate) mod support;
mod undoing;
mod writing;
