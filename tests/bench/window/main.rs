//! The real window: what a keystroke costs beside a bare text area, and what a large archive costs beside an empty
//! window, as ratios taken in one run.
//!
//! `make bench`, or with `KUTIP_APP_BIN` and `KUTIP_EMPTY_BIN` naming the programs. `KUTIP_BENCH_EVENTS` sets the
//! size of the archive.

#![allow(missing_docs, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod archive;
mod load;
mod opening;
mod typing;

use std::path::PathBuf;

use kutip_tests::driver::window::Home;
use kutip_tests::report::{line, ratio};

/// Statements of the event in which somebody types.
const STATEMENTS: usize = 2_000;
/// Words of the release in which somebody types.
const WORDS: usize = 3_000;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let events = std::env::var("KUTIP_BENCH_EVENTS").ok().and_then(|n| n.parse().ok()).unwrap_or(10_000);
    let typed = Home::empty("bench-typing");
    archive::with_statements(&typed, STATEMENTS);
    let cost = typing::measure(&typed, WORDS).await;
    println!("a bare text area: {}\none with {WORDS} words: {}", cost.bare, cost.bare_long);
    println!("capture with {STATEMENTS} statements: {}", cost.capture);
    println!("a release of {WORDS} words: {}", cost.release);
    line("typing in capture to a bare one, p50", ratio(cost.capture.p50, cost.bare.p50), 3.0);
    line("p99", ratio(cost.capture.p99, cost.bare.p99), 3.0);
    line("typing in a release to a bare one, p50", ratio(cost.release.p50, cost.bare.p50), 3.0);
    line("p99", ratio(cost.release.p99, cost.bare.p99), 3.0);
    line("to one with as many words, p50", ratio(cost.release.p50, cost.bare_long.p50), 3.0);
    line("p99", ratio(cost.release.p99, cost.bare_long.p99), 3.0);

    let full = Home::empty("bench-opening");
    archive::with_events(&full, events);
    let opened = opening::measure(&full, &empty_program()).await;
    println!("an empty window: {}\n{events} events: {}", opened.empty, opened.full);
    line("opening to an empty window", ratio(opened.full.time, opened.empty.time), 1.5);
    line("memory to an empty window", opened.full.memory as f64 / opened.empty.memory as f64, 1.5);
}

/// Names the program of the empty window.
fn empty_program() -> PathBuf {
    let path = std::env::var_os("KUTIP_EMPTY_BIN").map(PathBuf::from);
    path.expect(
        "KUTIP_EMPTY_BIN does not name the empty window; `make bench` builds it and sets the variable",
    )
}
