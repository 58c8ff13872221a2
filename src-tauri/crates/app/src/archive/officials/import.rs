use std::collections::BTreeMap;

use kutip_core::id::PersonId;
use kutip_core::person::Position;
use kutip_store::table::{PersonRow, PositionRow};
use kutip_store::{Op, Place, StoreError, Tx};
use serde::Serialize;

use super::plan::{Planned, Planning, Target, adds, planning, same_post};
use super::{OfficialVerdict, OfficialsOptions};
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// What was imported, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficialsImported {
    /// People who are new.
    pub new: usize,
    /// People about whom something is new.
    pub changed: usize,
    /// Rows that said nothing new.
    pub same: usize,
    /// Rows that were left out, as was said.
    pub skipped: usize,
    /// Rows of which nobody could be made.
    pub wrong: usize,
}

/// Imports a list in one step, which undo takes back.
///
/// # Errors
/// A refused file; `list_no_names` when no column has names; `people_undecided` when a row must be asked about. Nothing is
/// stored then.
pub fn import_officials(
    desk: &mut Desk,
    bytes: &[u8],
    options: &OfficialsOptions,
) -> Result<Done<OfficialsImported>, AppError> {
    let Planning { layout, rows, .. } = planning(desk.read(), bytes, options)?;
    if !layout.columns.contains(&kutip_files::officials::Column::Name) {
        return Err(kutip_files::officials::ListError::NoNames.into());
    }
    let open: Vec<&str> = rows
        .iter()
        .filter(|row| row.plan.verdict == OfficialVerdict::Ask)
        .map(|row| row.plan.name.as_str())
        .collect();
    if !open.is_empty() {
        return Err(AppError::refusal("people_undecided", "rows must be asked about")
            .with("names", open[..open.len().min(5)].join(", "))
            .with("count", open.len().to_string()));
    }
    let count = |verdict| rows.iter().filter(|row| row.plan.verdict == verdict).count();
    let imported = OfficialsImported {
        new: count(OfficialVerdict::New),
        changed: count(OfficialVerdict::Changed),
        same: count(OfficialVerdict::Same),
        skipped: count(OfficialVerdict::Skip),
        wrong: count(OfficialVerdict::Wrong),
    };
    desk.write(Op::undoable("people.import", Place::People), |tx| {
        let mut made: BTreeMap<u32, PersonId> = BTreeMap::new();
        for row in &rows {
            match row.target {
                Some(Target::New(first)) if first == row.plan.row => {
                    made.insert(first, tx.insert_person(&row.official.person)?);
                }
                Some(Target::New(first)) => {
                    let person = made.get(&first).copied().ok_or(StoreError::NoRow("person"))?;
                    if row.plan.gains {
                        tx.add_positions(person, &row.official.person.positions.iter().collect::<Vec<_>>())?;
                    }
                }
                Some(Target::Known(person)) => complete(tx, person, row, options)?,
                None => {}
            }
        }
        Ok(imported)
    })
}

/// Adds to somebody of the register what a row knows besides.
fn complete(tx: &Tx<'_>, id: PersonId, row: &Planned, options: &OfficialsOptions) -> Result<(), AppError> {
    if row.plan.verdict != OfficialVerdict::Changed {
        return Ok(());
    }
    let entry = tx.register_entry(id)?.ok_or(StoreError::NoRow("person"))?;
    let (own, posts) = (entry.row.clone(), entry.positions.clone());
    let known = entry.person("");
    let official = &row.official.person;
    let new = adds(&known, official);
    let filled = |field, have: Option<String>, new_text: &Option<String>| {
        if new.contains(&field) { new_text.clone() } else { have }
    };
    tx.put(&PersonRow {
        honorific: filled("honorific", own.honorific, &official.honorific),
        degrees_before: filled("degrees_before", own.degrees_before, &official.degrees_before),
        degrees_after: filled("degrees_after", own.degrees_after, &official.degrees_after),
        short_name: filled("short_name", own.short_name, &official.short_name),
        ..own
    })?;
    if new.contains(&"name") {
        tx.add_aliases(id, &[official.name.as_str()])?;
    }
    let Some(post) = official.positions.first() else { return Ok(()) };
    if row.plan.adds.contains(&"from")
        && let Some(held) = same_post(&known, post, options.day)
        && let Some(kept) = posts.iter().find(|row| row.title == held.title && row.from_day.is_none())
    {
        tx.put(&PositionRow { from_day: post.from, ..kept.clone() })?;
    }
    if !row.plan.gains {
        return Ok(());
    }
    let first = post.from.unwrap_or(options.day);
    let last = first.pred_opt().ok_or_else(|| AppError::refusal("bad_day", "the day has none before it"))?;
    for held in posts.iter().filter(|held| row.plan.ends.contains(&held.title)) {
        let on_day = held.from_day.is_none_or(|from| from <= options.day)
            && held.until_day.is_none_or(|until| until >= options.day);
        if on_day {
            // A title that began after the new one did ends on its own first day.
            let until = held.from_day.map_or(last, |from| from.max(last));
            tx.put(&PositionRow { until_day: Some(until), ..held.clone() })?;
        }
    }
    let from = post.from.or_else(|| (!row.plan.ends.is_empty()).then_some(options.day));
    Ok(tx.add_positions(id, &[&Position { from, ..post.clone() }])?)
}
