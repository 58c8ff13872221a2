//! What crosses the border between the window and Rust.
//!
//! Every command stands once in [`command_table`](crate::command_table). From that table come the list of
//! handlers in the shell, the permission file that Tauri reads, and the TypeScript types that the pages use.

mod answer;
mod app_info;
mod error;
mod requests;
mod table;

#[cfg(test)]
mod bindings;

pub use answer::{Answer, Touched};
pub use app_info::AppInfo;
pub use error::CommandError;
pub use requests::*;
pub use table::{COMMANDS, command};
