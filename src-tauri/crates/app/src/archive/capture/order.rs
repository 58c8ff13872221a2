//! Places in the lists of an event: one row moves, the others stay as they are.

use kutip_store::rank;

use crate::error::AppError;

/// Finds a rank behind the row at `after`, or before all; `ranks` are those of the other rows, in order.
///
/// Two laptops may have given the same rank to two rows: there is no place between these, and the row goes behind both.
pub(in crate::archive) fn rank_after(ranks: &[&str], after: Option<usize>) -> Result<String, AppError> {
    let from = after.map_or(0, |at| at + 1);
    let before = from.checked_sub(1).and_then(|at| ranks.get(at)).copied();
    let next = ranks.iter().skip(from).copied().find(|rank| Some(*rank) != before);
    Ok(rank::between(before, next)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_goes_between_its_neighbours_even_where_two_share_a_rank() {
        let all = rank::sequence(3);
        let ranks = [all[0].as_str(), &all[1], &all[1], &all[2]];
        let first = rank_after(&ranks, None).unwrap();
        assert!(first < all[0], "before all");
        let between = rank_after(&ranks, Some(1)).unwrap();
        assert!(all[1] < between && between < all[2], "behind both that share a rank");
        assert!(rank_after(&ranks, Some(3)).unwrap() > all[2], "at the end");
        assert!(rank_after(&[], None).is_ok(), "the first of all");
    }
}
