//! Tests of the archive as a whole.

mod erasing;
mod merging;
mod opening;
mod scratching;
pub(crate) mod support;
mod undoing;
mod writing;
