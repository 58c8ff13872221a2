//! Acceptance through the use cases, with a fixed clock.
#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of a test may fail it")]

mod archive;
mod bad;
mod capture;
mod cases;
mod editing;
mod hostile;
mod machine;
mod trial;
