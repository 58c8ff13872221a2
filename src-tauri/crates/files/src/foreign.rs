use std::panic::{AssertUnwindSafe, catch_unwind};

/// Runs a parser that is not ours over a file that a stranger may have written; none when it panics.
///
/// What it worked on is dropped with it, so nothing half is seen.
pub(crate) fn guarded<T>(parse: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(parse)).ok()
}
