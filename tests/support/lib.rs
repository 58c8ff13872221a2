//! What several tests and benches share.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod extract;
pub mod samples;
