//! The use cases of Kutip and what the window may ask for.
//!
//! Nothing here knows a window toolkit: the shell and the command line call the same functions.

pub mod archive;
pub mod catalogue;
pub mod error;
pub mod formats;
pub mod host;
pub mod ipc;
pub mod make;
mod opening;
mod release;
pub mod rules;
pub mod schemas;
pub mod wording;
