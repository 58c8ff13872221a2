//! Places of the paragraphs of a draft: as few as possible are written.

use kutip_store::rank;

use crate::error::AppError;

/// Gives every row of a list a rank, in its order; those that are in order already keep theirs.
pub(super) fn ranks(known: &[Option<&str>]) -> Result<Vec<String>, AppError> {
    let kept = longest_rising(known);
    let mut out: Vec<String> = Vec::with_capacity(known.len());
    for at in 0..known.len() {
        if let Some(rank) = known[at].filter(|_| kept[at]) {
            out.push(rank.to_owned());
        } else {
            let next = (at + 1..known.len()).find(|later| kept[*later]).and_then(|later| known[later]);
            out.push(rank::between(out.last().map(String::as_str), next)?);
        }
    }
    Ok(out)
}

/// Marks a longest list of rows whose ranks rise.
fn longest_rising(known: &[Option<&str>]) -> Vec<bool> {
    // Of each length the row that ends a rising list of it with the lowest rank, and what comes before each row in its list.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; known.len()];
    for (at, rank) in known.iter().enumerate() {
        let Some(rank) = rank else { continue };
        let length = ends.partition_point(|end| known[*end].is_some_and(|known| known < *rank));
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut kept = vec![false; known.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept[at] = true;
        next = before[at];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_moved_gets_another_rank() {
        let all = rank::sequence(4);
        let known = |order: &[usize]| {
            let ranks: Vec<Option<&str>> = order.iter().map(|at| all.get(*at).map(String::as_str)).collect();
            super::ranks(&ranks).unwrap()
        };
        assert_eq!(known(&[0, 1, 2, 3]), all, "nothing moved");
        let first_last = known(&[1, 2, 3, 0]);
        assert_eq!(first_last[..3], all[1..], "the first went to the end alone");
        let last_first = known(&[3, 0, 1, 2]);
        assert_eq!(last_first[1..], all[..3], "the last went to the front alone");
        for ranks in [known(&[9, 0, 9, 9, 3]), known(&[3, 2, 1, 0]), known(&[9, 9]), known(&[])] {
            assert!(ranks.is_sorted_by(|a, b| a < b), "in the order of the list: {ranks:?}");
        }
    }

    #[test]
    fn two_rows_of_one_rank_are_told_apart() {
        let all = rank::sequence(2);
        let ranks = ranks(&[Some(&all[0]), Some(&all[0]), Some(&all[1])]).unwrap();
        assert!(ranks.is_sorted_by(|a, b| a < b), "{ranks:?}");
    }
}
