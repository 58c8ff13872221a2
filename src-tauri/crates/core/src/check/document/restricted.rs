//! Words of withheld records in the text.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::page::Page;
use crate::check::ids;
use crate::check::report::{Report, finding};
use crate::finding::Place;
use crate::statement::Withholding;

/// Fewer words may stand anywhere by chance.
const FEWEST: usize = 5;
/// As many words running are no chance any more.
const ENOUGH: usize = 8;

/// Finds texts that must not be printed.
///
/// Runs of words are compared by hash, so that thousands of records cost no more than the text itself.
pub(super) fn check(page: &Page<'_>, report: &mut Report<'_>) {
    let mut withheld =
        page.scope.record.withheld().filter(|withheld| withheld.why != Withholding::Marker).peekable();
    if withheld.peek().is_none() {
        return;
    }
    let printable: HashSet<u64> = page
        .scope
        .record
        .statements()
        .map(|statement| words(statement.printed()))
        .flat_map(|words| runs(&words))
        .collect();
    let texts: Vec<(usize, HashSet<u64>)> =
        page.paragraphs.iter().map(|flat| (flat.number, runs(&words(&flat.text)).collect())).collect();
    let everywhere: HashSet<u64> = texts.iter().flat_map(|(_, runs)| runs.iter().copied()).collect();
    for statement in withheld {
        let words = words(&statement.internal().fields.text);
        if words.len() < FEWEST {
            continue;
        }
        let hit = words
            .windows(words.len().min(ENOUGH))
            .map(hash)
            .find(|run| everywhere.contains(run) && !printable.contains(run));
        let paragraph = hit.and_then(|run| texts.iter().find(|(_, runs)| runs.contains(&run)));
        if let Some((number, _)) = paragraph {
            // The number and nothing of the text: a finding may be read by others.
            report.add(
                finding(ids::RESTRICTED_PRINTED, "text", &Place::Paragraph(*number))
                    .with("number", statement.number.to_string()),
            );
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

fn runs(words: &[String]) -> impl Iterator<Item = u64> + use<> {
    let hashes: Vec<u64> = (FEWEST..=ENOUGH).flat_map(|size| words.windows(size).map(hash)).collect();
    hashes.into_iter()
}

fn hash(words: &[String]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}
