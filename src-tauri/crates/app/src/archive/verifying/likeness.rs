//! How much two wordings have in common, within bounds that no file can stretch.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use similar::{Algorithm, capture_diff_slices, diff_ratio};

/// Words of a quotation that are compared; nobody says more in one breath.
const MOST_WORDS: usize = 600;
/// Candidates of which the order of words is looked at; those with most words in common come first.
const MOST_CANDIDATES: usize = 64;

/// The words of a quotation in lower case and without marks, each as its hash.
#[derive(Debug, Clone)]
pub(super) struct Wording {
    words: Vec<u64>,
    sorted: Vec<u64>,
}

impl Wording {
    pub(super) fn of(text: &str) -> Self {
        let words: Vec<u64> = text
            .split_whitespace()
            .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .take(MOST_WORDS)
            .map(|word| {
                let mut hasher = DefaultHasher::new();
                word.to_lowercase().hash(&mut hasher);
                hasher.finish()
            })
            .collect();
        let mut sorted = words.clone();
        sorted.sort_unstable();
        Self { words, sorted }
    }

    /// Returns the share of words that both have, in whatever order: never less than [`Wording::likeness`].
    fn most(&self, other: &Self) -> f32 {
        let (mut at, mut in_other, mut common) = (0, 0, 0);
        while let (Some(one), Some(two)) = (self.sorted.get(at), other.sorted.get(in_other)) {
            match one.cmp(two) {
                std::cmp::Ordering::Less => at += 1,
                std::cmp::Ordering::Greater => in_other += 1,
                std::cmp::Ordering::Equal => (at, in_other, common) = (at + 1, in_other + 1, common + 2),
            }
        }
        share(common, self.words.len() + other.words.len())
    }

    /// Returns the share of words that both have in their order, 0 to 1.
    fn likeness(&self, other: &Self) -> f32 {
        let ops = capture_diff_slices(Algorithm::Myers, &self.words, &other.words);
        diff_ratio(&ops, self.words.len(), other.words.len())
    }

    /// Finds the candidate that is most alike, from a least share on; the first of equals.
    pub(super) fn nearest<'c, T>(
        &self,
        candidates: impl Iterator<Item = (T, &'c Self)>,
        least: f32,
    ) -> Option<(T, f32)> {
        let bounded = candidates.map(|(item, wording)| (self.most(wording), item, wording));
        let mut close: Vec<_> = bounded.filter(|(most, ..)| *most >= least).collect();
        close.sort_by(|(one, ..), (two, ..)| two.total_cmp(one));
        close.truncate(MOST_CANDIDATES);
        let mut best: Option<(T, f32)> = None;
        for (most, item, wording) in close {
            // None of those that follow can be more alike.
            if best.as_ref().is_some_and(|(_, share)| *share >= most) {
                break;
            }
            let share = self.likeness(wording);
            if share >= least && best.as_ref().is_none_or(|(_, known)| share > *known) {
                best = Some((item, share));
            }
        }
        best
    }

    /// Tells whether these are words of another wording that stand there side by side.
    pub(super) fn is_part_of(&self, whole: &Self) -> bool {
        !self.words.is_empty() && whole.words.windows(self.words.len()).any(|window| window == self.words)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a share of some hundred words")]
fn share(common: usize, all: usize) -> f32 {
    if all == 0 { 0.0 } else { common as f32 / all as f32 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_nearest_has_most_words_in_order() {
        let said = Wording::of("Kita harus siap menghadapi musim hujan.");
        let candidates =
            ["Harga beras turun", "hujan musim menghadapi siap harus kita", "Kita siap menghadapi hujan"];
        let wordings = candidates.map(Wording::of);
        let found = said.nearest(candidates.iter().zip(&wordings), 0.5).map(|(text, _)| *text);
        assert_eq!(found, Some(candidates[2]), "the same words in another order are another sentence");
        assert_eq!(said.nearest(candidates.iter().zip(&wordings).take(1), 0.5).map(|(text, _)| text), None);
    }

    #[test]
    fn a_part_is_whole_words_side_by_side() {
        let whole = Wording::of("Kita harus siap, bukan besok.");
        assert!(Wording::of("harus siap").is_part_of(&whole));
        assert!(!Wording::of("harus besok").is_part_of(&whole), "words between were left out");
        assert!(!Wording::of("—").is_part_of(&whole), "marks alone are no part");
    }

    proptest! {
        #[test]
        fn no_order_of_words_is_more_alike_than_the_words(
            one in proptest::collection::vec("[a-d]", 0..12), other in proptest::collection::vec("[a-d]", 0..12)
        ) {
            let (one, other) = (Wording::of(&one.join(" ")), Wording::of(&other.join(" ")));
            prop_assume!(!one.words.is_empty() || !other.words.is_empty());
            prop_assert!(one.most(&other) + 1e-6 >= one.likeness(&other), "the bound holds");
        }
    }
}
