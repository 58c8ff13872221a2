//! Places in an order that several laptops may insert into: texts between which there is always another.

use fractional_index::FractionalIndex;

use crate::error::{Result, StoreError};

/// Makes places for a list, in order.
#[must_use]
pub fn sequence(length: usize) -> Vec<String> {
    let mut last = FractionalIndex::default();
    let mut ranks = Vec::with_capacity(length);
    for _ in 0..length {
        ranks.push(last.to_string());
        last = FractionalIndex::new_after(&last);
    }
    ranks
}

/// Makes a place between two others, at an end where one is none.
///
/// # Errors
/// [`StoreError::BadCell`] when one is no place, or they are not in order.
pub fn between(before: Option<&str>, after: Option<&str>) -> Result<String> {
    let bad = || StoreError::BadCell { table: String::new(), column: "rank".to_owned() };
    let read = |rank: &str| FractionalIndex::from_string(rank).map_err(|_| bad());
    let made = match (before.map(read).transpose()?, after.map(read).transpose()?) {
        (None, None) => FractionalIndex::default(),
        (Some(before), None) => FractionalIndex::new_after(&before),
        (None, Some(after)) => FractionalIndex::new_before(&after),
        (Some(before), Some(after)) => FractionalIndex::new_between(&before, &after).ok_or_else(bad)?,
    };
    Ok(made.to_string())
}

/// Returns ranks in ascending order behind one; from the start without one.
///
/// # Errors
/// As [`between`].
pub fn after(last: Option<&str>, length: usize) -> Result<Vec<String>> {
    let mut ranks: Vec<String> = Vec::with_capacity(length);
    for _ in 0..length {
        let next = between(ranks.last().map(String::as_str).or(last), None)?;
        ranks.push(next);
    }
    Ok(ranks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_a_place_between() {
        let ranks = sequence(300);
        assert!(ranks.is_sorted(), "the order of the texts is the order of the list");
        assert!(ranks.iter().all(|rank| rank.len() <= 8), "places stay short");
        let (mut low, high) = (ranks[0].clone(), ranks[1].clone());
        for _ in 0..50 {
            let middle = between(Some(&low), Some(&high)).unwrap();
            assert!(low < middle && middle < high, "between the two");
            low = middle;
        }
        assert!(between(None, Some(&ranks[0])).unwrap() < ranks[0], "before the first");
        assert!(between(Some("zz"), None).is_err(), "what is no place is told");
    }
}
