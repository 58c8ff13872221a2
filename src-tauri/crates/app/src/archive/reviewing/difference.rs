//! What composing anew would change in a stored draft, before it does.

use std::path::PathBuf;

use kutip_core::document::Paragraph;
use kutip_core::id::EventId;
use kutip_store::Reader;
use serde::Serialize;
use similar::{ChangeTag, DiffOp, TextDiff, capture_diff_slices};
use uuid::Uuid;

use crate::archive::drafts::{opened, release};
use crate::archive::events::load;
use crate::error::AppError;
use crate::make::Moment;

/// Whether a paragraph stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum DiffKind {
    /// It stays as it is.
    Same,
    /// It goes.
    Old,
    /// It comes.
    New,
}

/// A paragraph of the stored draft or of the one composed anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DiffParagraph {
    /// Whether it stays.
    pub kind: DiffKind,
    /// Its text, cut where words differ.
    pub pieces: Vec<DiffPiece>,
}

/// A run of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DiffPiece {
    /// The text.
    pub text: String,
    /// Whether the paragraph beside it has other words here.
    pub differs: bool,
}

/// Compares the stored draft with the one that would be composed now; empty when none is stored.
///
/// # Errors
/// `row_missing`, `event_language`.
pub fn difference(
    reader: Reader<'_>,
    files: PathBuf,
    event: EventId,
    id: Option<Uuid>,
    moment: Moment,
) -> Result<Vec<DiffParagraph>, AppError> {
    let loaded = load(reader, event, id)?;
    let fresh = crate::release::resolve(opened(reader, files.clone(), loaded.record)?, None, None, moment)?;
    let old = match release(reader, files, event, id, None, moment) {
        Ok((_, false, _)) => return Ok(Vec::new()),
        Ok((stored, ..)) => texts(&stored.document.body),
        // A quote of it is gone: nothing of it can be shown, all is new.
        Err(error) if error.code == "draft_outdated" => Vec::new(),
        Err(error) => return Err(error),
    };
    Ok(compare(&old, &texts(&fresh.document.body)))
}

/// Compares two wordings of one quote: the one as recorded, then the one as printed.
#[must_use]
pub fn compare_wordings(verbatim: &str, released: &str) -> Vec<DiffParagraph> {
    let mut out = Vec::with_capacity(2);
    replaced(&[verbatim.to_owned()], &[released.to_owned()], &mut out);
    out
}

fn texts(body: &[Paragraph]) -> Vec<String> {
    body.iter().map(Paragraph::text).collect()
}

pub(in crate::archive) fn compare(old: &[String], new: &[String]) -> Vec<DiffParagraph> {
    let mut out = Vec::new();
    for op in capture_diff_slices(similar::Algorithm::Myers, old, new) {
        match op {
            DiffOp::Equal { old_index, len, .. } => {
                out.extend(old[old_index..old_index + len].iter().map(|text| whole(DiffKind::Same, text)));
            }
            DiffOp::Delete { old_index, old_len, .. } => {
                out.extend(old[old_index..old_index + old_len].iter().map(|text| whole(DiffKind::Old, text)));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                out.extend(new[new_index..new_index + new_len].iter().map(|text| whole(DiffKind::New, text)));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                replaced(&old[old_index..old_index + old_len], &new[new_index..new_index + new_len], &mut out)
            }
        }
    }
    out
}

/// Sets two texts side by side, cut where their words differ.
pub(in crate::archive) fn compare_words(before: &str, after: &str) -> (Vec<DiffPiece>, Vec<DiffPiece>) {
    let diff = TextDiff::from_words(before, after);
    let side = |gone: ChangeTag| {
        let changes = diff.iter_all_changes();
        let own = changes.filter(|change| change.tag() == ChangeTag::Equal || change.tag() == gone);
        let piece = |change: similar::Change<&str>| DiffPiece {
            text: change.value().to_owned(),
            differs: change.tag() != ChangeTag::Equal,
        };
        own.map(piece).collect()
    };
    (side(ChangeTag::Delete), side(ChangeTag::Insert))
}

/// Sets paragraphs that changed side by side, as far as there are two.
fn replaced(old: &[String], new: &[String], out: &mut Vec<DiffParagraph>) {
    let pairs = old.len().min(new.len());
    for (before, after) in old.iter().zip(new) {
        let (before, after) = compare_words(before, after);
        out.push(DiffParagraph { kind: DiffKind::Old, pieces: before });
        out.push(DiffParagraph { kind: DiffKind::New, pieces: after });
    }
    out.extend(old[pairs..].iter().map(|text| whole(DiffKind::Old, text)));
    out.extend(new[pairs..].iter().map(|text| whole(DiffKind::New, text)));
}

fn whole(kind: DiffKind, text: &str) -> DiffParagraph {
    DiffParagraph { kind, pieces: vec![DiffPiece { text: text.to_owned(), differs: false }] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_word_is_marked_in_both_paragraphs() {
        let old = ["Satu tetap.".to_owned(), "Wali Kota hadir.".to_owned()];
        let new = ["Satu tetap.".to_owned(), "Gubernur hadir.".to_owned(), "Tiga.".to_owned()];
        let found = compare(&old, &new);
        let kinds: Vec<DiffKind> = found.iter().map(|paragraph| paragraph.kind).collect();
        assert_eq!(
            kinds,
            [DiffKind::Same, DiffKind::Old, DiffKind::New, DiffKind::New],
            "in the order of reading"
        );
        let marked = |at: usize| {
            let pieces = found[at].pieces.iter().filter(|piece| piece.differs);
            pieces.map(|piece| piece.text.as_str()).collect::<String>()
        };
        assert!(
            marked(1).contains("Wali") && !marked(1).contains("hadir"),
            "only what differs: {}",
            marked(1)
        );
        assert!(marked(2).contains("Gubernur"), "the new word: {}", marked(2));
    }
}
