//! The trade of a press release: people with dated positions, events, statements, releases,
//! composing, checking and the document tree.
//!
//! Everything here is a pure function of its arguments: no input or output, no clock, no chance.
//! The way of the data is `EventRecord` → [`compose`](compose::compose) → `Draft` →
//! [`document::build`] → `Document`; exporters start from there.

pub mod check;
pub mod compose;
pub mod document;
pub mod event;
pub mod finding;
pub mod id;
pub mod lang;
pub mod names;
pub mod office;
pub mod person;
pub mod record;
pub mod release;
pub mod statement;
pub mod text;
