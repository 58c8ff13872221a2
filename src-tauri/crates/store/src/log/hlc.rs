//! Hybrid logical clock: milliseconds with a counter, never behind what was seen.

/// How many low bits count within a millisecond.
const COUNTER_BITS: u32 = 16;

/// No clock is taken for later (it is in the year 4199), so that there is always a time after one that was seen.
const LAST_MS: i64 = 1 << 46;

/// A hybrid logical time: milliseconds since 1970 `<< 16`, plus a counter. The device's id breaks ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hlc(pub(crate) i64);

impl Hlc {
    /// Returns the next time after `self`: the clock's, or one more where the clock is behind.
    pub(crate) fn next(self, now_ms: u64) -> Self {
        let now = i64::try_from(now_ms).unwrap_or(i64::MAX).min(LAST_MS - 1) << COUNTER_BITS;
        Self(now.max(self.0.saturating_add(1)))
    }

    /// Tells whether it can be the time of a write.
    pub(crate) fn is_possible(self) -> bool {
        (1..=LAST_MS << COUNTER_BITS).contains(&self.0)
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

    #[test]
    fn a_clock_beyond_all_years_leaves_room_for_what_comes_after() {
        let far = Hlc::default().next(u64::MAX);
        assert!(far.0 > 0 && far.is_possible(), "no overflow");
        assert!(far.next(5) > far, "and a next write");
        assert!(!Hlc(i64::MAX).is_possible() && !Hlc(0).is_possible(), "nobody's clock");
    }
}
