//! Figures beside their targets.

use std::time::Duration;

pub(crate) fn line(what: &str, figure: f64, target: f64) {
    let verdict = if figure <= target { "reached" } else { "MISSED" };
    println!("{what:42} {figure:8.3}  (at most {target:.3})  {verdict}");
}

pub(crate) fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}

/// Returns the value below which a share of the measurements lies.
pub(crate) fn quantile(times: &mut [Duration], share: f64) -> Duration {
    times.sort_unstable();
    times[((times.len() - 1) as f64 * share) as usize]
}
