//! The use cases of Kutip and what the window may ask for.
//!
//! Nothing here knows a window toolkit: the shell and the command line call the same functions.

pub mod ipc;
