//! Figures beside their targets.

#![allow(clippy::print_stdout, reason = "a report is printed")]

use std::time::Duration;

/// Prints a figure, its target, and whether it was reached.
pub fn line(what: &str, figure: f64, target: f64) {
    let verdict = if figure <= target { "reached" } else { "MISSED" };
    println!("{what:42} {figure:8.3}  (at most {target:.3})  {verdict}");
}

/// Returns how many times longer the first one took.
#[must_use]
pub fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

/// Returns the value below which a share of the measurements lies.
pub fn quantile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * share) as usize]
}
