//! Drives the real window as a user would: real program, real web view, virtual screen.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod approving;
mod archive;
mod around;
mod asking;
mod hands;
mod killed;
mod looks;
mod people;
mod printing;
mod release;
mod safety;
mod sending;
mod settings;
mod sheets;
mod start;
mod verifying;
mod writing;

use kutip_tests::driver::{until, window};
