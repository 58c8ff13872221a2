//! Hybrid logical clock: milliseconds with a counter, never behind what was seen.

/// How many low bits count within a millisecond.
const COUNTER_BITS: u32 = 16;

/// A hybrid logical time: milliseconds since 1970 `<< 16`, plus a counter. The device's id breaks ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc(pub(crate) i64);

impl Hlc {
    /// Returns the next time after `self`: the clock's, or one more where the clock is behind.
    pub(crate) fn next(self, now_ms: u64) -> Self {
        let now = i64::try_from(now_ms).unwrap_or(i64::MAX >> COUNTER_BITS) << COUNTER_BITS;
        Self(now.max(self.0.saturating_add(1)))
    }

    /// Returns milliseconds since 1970, as the device believed.
    #[must_use]
    pub const fn ms(self) -> i64 {
        self.0 >> COUNTER_BITS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_does_not_set_the_order_back() {
        let first = Hlc::default().next(1_000_000);
        let second = first.next(5);
        assert!(second > first, "a year back on the clock must not put a write before an earlier one");
        assert_eq!(second.ms(), 1_000_000, "the counter holds the place");
        assert_eq!(second.next(2_000_000).ms(), 2_000_000, "the clock leads again once it is ahead");
    }
}
