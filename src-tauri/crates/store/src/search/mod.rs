//! Full text: a row per searched row of the shared tables, in the order of the days of their events.

mod refresh;
mod sources;

pub(crate) use refresh::{refresh, remake};
