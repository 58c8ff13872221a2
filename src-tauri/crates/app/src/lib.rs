//! The use cases of Kutip and what the window may ask for.
//!
//! Nothing here knows a window toolkit: the shell and the command line call the same functions.

pub mod archive;
pub mod arriving;
pub mod catalogue;
pub mod error;
pub mod formats;
pub mod host;
pub mod ipc;
pub mod make;
mod opening;
pub mod parts;
mod release;
pub mod rules;
pub mod schemas;
pub mod support;
pub mod wording;
