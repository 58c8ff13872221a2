//! Merging doubles, and parting them again.
//!
//! Merging writes one cell: who the double is. Statements, positions and names stay where they were typed, so that the merge
//! can be taken back at any time and nothing has to be told apart again.

use chrono::NaiveDate;
use kutip_core::id::PersonId;
use kutip_store::table::PersonRow;
use kutip_store::{Op, Place, Reader, StoreError};
use serde::Serialize;
use uuid::Uuid;

use super::{PersonView, person};
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// What a merge would make of two people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergePreview {
    /// Who stays.
    pub kept: PersonView,
    /// Who becomes a double.
    pub double: PersonView,
    /// Fields that both have and that differ; those of the one who stays are used.
    pub differing: Vec<&'static str>,
}

/// Shows what a merge would make of two people.
///
/// # Errors
/// `row_missing`, `same_person`.
pub fn merge_preview(
    reader: Reader<'_>,
    kept: PersonId,
    double: PersonId,
    day: NaiveDate,
) -> Result<MergePreview, AppError> {
    let (kept, double) = (person(reader, kept, day)?, person(reader, double, day)?);
    if kept.id == double.id {
        return Err(AppError::refusal("same_person", "both are one person already"));
    }
    let fields = [
        ("name", Some(&kept.name), Some(&double.name)),
        ("short_name", kept.short_name.as_ref(), double.short_name.as_ref()),
        ("honorific", kept.honorific.as_ref(), double.honorific.as_ref()),
        ("degrees_before", kept.degrees_before.as_ref(), double.degrees_before.as_ref()),
        ("degrees_after", kept.degrees_after.as_ref(), double.degrees_after.as_ref()),
    ];
    let differing = fields
        .into_iter()
        .filter(|(_, one, two)| one.zip(*two).is_some_and(|(one, two)| one != two))
        .map(|(field, ..)| field)
        .collect();
    Ok(MergePreview { kept, double, differing })
}

/// Merges a double into the person who stays.
///
/// # Errors
/// `row_missing`, `same_person`.
pub fn merge(desk: &mut Desk, kept: PersonId, double: PersonId) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("person.merge", Place::People), |tx| {
        // Either may be a double already: the two people whom they stand for become one.
        let (kept, double) = (tx.resolve(kept.0)?, tx.resolve(double.0)?);
        if kept == double {
            return Err(AppError::refusal("same_person", "both are one person already"));
        }
        tx.get::<PersonRow>(kept)?.ok_or(StoreError::NoRow("person"))?;
        let row = tx.get::<PersonRow>(double)?.ok_or(StoreError::NoRow("person"))?;
        Ok(tx.put(&PersonRow { merged_into: Some(kept), ..row })?)
    })
}

/// Parts a double from the person that it was merged into.
///
/// # Errors
/// `row_missing`, `no_double`.
pub fn part(desk: &mut Desk, double: Uuid) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("person.part", Place::People), |tx| {
        let row = tx.get::<PersonRow>(double)?.ok_or(StoreError::NoRow("person"))?;
        if row.merged_into.is_none() {
            return Err(AppError::refusal("no_double", "the person is nobody's double"));
        }
        Ok(tx.put(&PersonRow { merged_into: None, ..row })?)
    })
}
