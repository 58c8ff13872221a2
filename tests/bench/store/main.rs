//! The archive beside bare SQLite on the same disk, as ratios taken in one run, and how both grow with the archive.
//!
//! `cargo bench -p kutip-tests --bench store`. `KUTIP_BENCH_EVENTS` sets the size of the largest archive.

#![allow(missing_docs, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod archive;
mod saves;
mod searches;

use std::time::Instant;

use kutip_tests::report::{line, ratio};

fn main() {
    let largest = std::env::var("KUTIP_BENCH_EVENTS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let mut empty = archive::Sample::filled(0);
    let mut small = archive::Sample::filled(1_000);
    let mut middle = archive::Sample::filled(10_000.min(largest));
    let started = Instant::now();
    let mut large = archive::Sample::filled(largest);
    println!("{largest} events made in {:?}, {} MB", started.elapsed(), large.megabytes());

    let (opened, opened_empty) = (large.opening(), empty.opening());
    println!("opening {opened:?}, an empty one {opened_empty:?}");
    line("opening to an empty one", ratio(opened, opened_empty), 5.0);

    let [at_small, at_large] = saves::measure([&mut small, &mut large]);
    println!("small: {at_small}\nlarge: {at_large}");
    line("scratch save to a bare update", ratio(at_large.scratch, at_large.bare), 1.5);
    line("logged commit to a bare update", ratio(at_large.commit, at_large.bare), 3.0);
    line("scratch save, large to small", ratio(at_large.scratch, at_small.scratch), 1.5);
    line("logged commit, large to small", ratio(at_large.commit, at_small.commit), 1.5);
    line("an hour of typing, MB", saves::hour_of_typing(&mut small), 5.0);

    let at_middle = searches::measure(&mut middle);
    let at_large = searches::measure(&mut large);
    println!("10,000 events: {at_middle}\n{largest} events: {at_large}");
    line("first page of a prefix, p50 in ms", at_middle.p50.as_secs_f64() * 1e3, 10.0);
    line("first page of a prefix, p99 in ms", at_middle.p99.as_secs_f64() * 1e3, 100.0);
    line("p99, large to middle", ratio(at_large.p99, at_middle.p99), 5.0);
    match searches::ripgrep(&large) {
        Some(scan) => line("a rare word to ripgrep", ratio(at_large.rare, scan), 1.0 / 50.0),
        None => println!("a rare word to ripgrep: ripgrep is not installed"),
    }
    line("an overtaken search stops within, ms", searches::overtaken(&large).as_secs_f64() * 1e3, 20.0);
}
