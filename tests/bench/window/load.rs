//! What the system counts of a process: time of its main thread, memory of all that belong together.
//!
//! The clocks of a page are rounded to milliseconds, and see neither layout nor painting after its scripts; the scheduler
//! counts all of it to the nanosecond.

use std::fs;
use std::time::Duration;

use kutip_tests::driver::window::{Process, Window};

/// Finds the process that draws the page.
pub(crate) fn page_of(window: &Window) -> u32 {
    let drawing = |process: &Process| process.file.ends_with("WebKitWebProcess");
    window.processes().into_iter().find(drawing).expect("a process that draws the page").id
}

/// Returns how long the main thread of a process has run, to the nanosecond.
pub(crate) fn main_thread(id: u32) -> Duration {
    let told = fs::read_to_string(format!("/proc/{id}/task/{id}/schedstat")).expect("the process runs");
    let first = told.split_whitespace().next().and_then(|number| number.parse().ok());
    Duration::from_nanos(first.expect("a number"))
}

/// Returns the memory of the program and of what draws its pages in kibibytes; what several share is counted once.
pub(crate) fn memory(window: &Window) -> u64 {
    let processes =
        window.processes().into_iter().filter(|process| !process.file.ends_with("WebKitWebDriver"));
    processes.filter_map(|process| proportional(process.id)).sum()
}

/// Reads the proportional set size.
fn proportional(id: u32) -> Option<u64> {
    let told = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.split_whitespace().next()?.parse().ok()
}
