//! Editing the register.

use chrono::NaiveDate;
use kutip_core::id::PersonId;
use kutip_core::person::FullName;
use kutip_store::table::{AliasRow, PersonRow, PositionRow};
use kutip_store::{Op, Place, StoreError, Tx, rank};
use serde::Deserialize;
use uuid::Uuid;

use crate::archive::fields::{filled, required};
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// A person as edited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonEdit {
    /// Whom; a new person when absent.
    pub id: Option<Uuid>,
    /// The full name; degrees and honorifics that stand around it move into their own fields.
    pub name: String,
    /// The name of later mentions.
    pub short_name: Option<String>,
    /// Honorifics.
    pub honorific: Option<String>,
    /// Degrees before the name.
    pub degrees_before: Option<String>,
    /// Degrees after the name.
    pub degrees_after: Option<String>,
    /// Whether the degrees are printed.
    pub expert: bool,
    /// Other names.
    pub aliases: Vec<String>,
}

/// A position as edited.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PositionEdit {
    /// Which one; a new one when absent.
    pub id: Option<Uuid>,
    /// Who holds it.
    pub person: Uuid,
    /// The title as it is printed before the name.
    pub title: String,
    /// The institution.
    pub institution: Option<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// The title alone as the news writes it.
    pub short_title: Option<String>,
    /// The place that the title governs.
    pub place: Option<String>,
}

/// One of many changes of a day: somebody takes a title, and lays another one down.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PositionChange {
    /// Who.
    pub person: Uuid,
    /// The position that ends on the day before.
    pub ends: Option<Uuid>,
    /// The title that begins.
    pub title: Option<String>,
    /// Its institution.
    pub institution: Option<String>,
}

/// Saves a person; other names that are not listed any more go to the trash.
///
/// # Errors
/// `field_blank` without a name, `row_missing`.
pub fn save_person(desk: &mut Desk, edit: PersonEdit) -> Result<Done<Uuid>, AppError> {
    let FullName { name, honorific, degrees_before, degrees_after } = FullName::sorted(FullName {
        name: required(&edit.name, "name")?,
        honorific: filled(edit.honorific),
        degrees_before: filled(edit.degrees_before),
        degrees_after: filled(edit.degrees_after),
    });
    let op = if edit.id.is_some() { "person.edit" } else { "person.add" };
    desk.write(Op::undoable(op, Place::People), |tx| {
        let known = match edit.id {
            Some(id) => Some(tx.get::<PersonRow>(id)?.ok_or(StoreError::NoRow("person"))?),
            None => None,
        };
        let id = known.as_ref().map_or_else(|| tx.new_id(), |row| Ok(row.id))?;
        tx.put(&PersonRow {
            id,
            name,
            short_name: filled(edit.short_name),
            honorific,
            degrees_before,
            degrees_after,
            expert: edit.expert,
            ..known.unwrap_or_default()
        })?;
        save_aliases(tx, id, edit.aliases)?;
        Ok(id)
    })
}

fn save_aliases(tx: &Tx<'_>, person: Uuid, names: Vec<String>) -> Result<(), AppError> {
    let mut wanted: Vec<String> = names.into_iter().filter_map(|name| filled(Some(name))).collect();
    for row in tx.of::<AliasRow>("person", person)? {
        match wanted.iter().position(|name| *name == row.name) {
            Some(at) => drop(wanted.remove(at)),
            None => tx.remove::<AliasRow>(row.id)?,
        }
    }
    Ok(tx.add_aliases(PersonId(person), &wanted.iter().map(String::as_str).collect::<Vec<_>>())?)
}

/// Saves a position.
///
/// # Errors
/// `field_blank` without a title, `days_reversed`, `row_missing`.
pub fn save_position(desk: &mut Desk, edit: PositionEdit) -> Result<Done<Uuid>, AppError> {
    let title = required(&edit.title, "title")?;
    if edit.from.zip(edit.until).is_some_and(|(from, until)| until < from) {
        return Err(AppError::refusal("days_reversed", "the last day is before the first").at("until"));
    }
    let op = if edit.id.is_some() { "position.edit" } else { "position.add" };
    desk.write(Op::undoable(op, Place::People), |tx| {
        let known = match edit.id {
            Some(id) => Some(tx.get::<PositionRow>(id)?.ok_or(StoreError::NoRow("position"))?),
            None => None,
        };
        tx.get::<PersonRow>(edit.person)?.ok_or(StoreError::NoRow("person"))?;
        let known = match known {
            Some(known) => known,
            None => begin_position(tx, edit.person)?,
        };
        let id = known.id;
        tx.put(&PositionRow {
            title,
            institution: filled(edit.institution),
            from_day: edit.from,
            until_day: edit.until,
            short_title: filled(edit.short_title),
            place: filled(edit.place),
            ..known
        })?;
        Ok(id)
    })
}

fn begin_position(tx: &Tx<'_>, person: Uuid) -> Result<PositionRow, AppError> {
    let last = tx.last_rank::<PositionRow>("person", person)?;
    let rank = rank::between(last.as_deref(), None)?;
    Ok(PositionRow { id: tx.new_id()?, person, rank, ..PositionRow::default() })
}

/// Throws a position away.
///
/// # Errors
/// `row_missing`.
pub fn remove_position(desk: &mut Desk, id: Uuid) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("position.remove", Place::People), |tx| Ok(tx.remove::<PositionRow>(id)?))
}

/// Changes many positions on one day, such as after an inauguration, in one step.
///
/// # Errors
/// `field_blank` for a change that neither ends nor begins anything, `days_reversed` when a position began after it would
/// end, `row_missing`; nothing is changed then.
pub fn change_positions(
    desk: &mut Desk,
    day: NaiveDate,
    changes: Vec<PositionChange>,
) -> Result<Done<usize>, AppError> {
    let before = day.pred_opt().ok_or_else(|| AppError::refusal("bad_day", "the day has none before it"))?;
    desk.write(Op::undoable("position.change", Place::People), |tx| {
        let count = changes.len();
        for (at, change) in changes.into_iter().enumerate() {
            let field = |name: &str| format!("{at}/{name}");
            tx.get::<PersonRow>(change.person)?.ok_or(StoreError::NoRow("person"))?;
            if let Some(ends) = change.ends {
                let row = tx.get::<PositionRow>(ends)?.ok_or(StoreError::NoRow("position"))?;
                if row.from_day.is_some_and(|from| from > before) {
                    return Err(
                        AppError::refusal("days_reversed", "it began after it would end").at(field("ends"))
                    );
                }
                tx.put(&PositionRow { until_day: Some(before), ..row })?;
            }
            match filled(change.title) {
                Some(title) => {
                    let institution = filled(change.institution);
                    let from_day = Some(day);
                    tx.put(&PositionRow {
                        title,
                        institution,
                        from_day,
                        ..begin_position(tx, change.person)?
                    })?;
                }
                None if change.ends.is_none() => {
                    return Err(AppError::refusal("field_blank", "nothing ends or begins").at(field("title")));
                }
                None => {}
            }
        }
        Ok(count)
    })
}
