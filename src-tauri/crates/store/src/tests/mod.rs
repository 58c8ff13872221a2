//! Tests of the archive as a whole.

mod agenda;
mod attacking;
mod backing_up;
mod doctoring;
mod erasing;
#[cfg(target_os = "linux")]
mod filling;
mod history;
mod killing;
mod merging;
mod narrowing;
mod opening;
mod scratching;
mod searching;
pub(crate) mod support;
mod trouble;
mod undoing;
mod vaulting;
mod writing;
