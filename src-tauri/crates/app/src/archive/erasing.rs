//! Erasing for good, with what it stands in shown first.

use kutip_core::text::one_line;
use kutip_store::{CellRef, Erasable, Footprint, Op, Place, Reader, StoreError, Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Desk, Done};
use crate::error::AppError;

/// What is erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Target {
    /// A statement with all that was recorded about it.
    Statement(Uuid),
    /// A person of the register with positions and other names, under every name that was merged.
    Person(Uuid),
    /// One value.
    Value {
        /// The table.
        table: String,
        /// The row.
        id: Uuid,
        /// The column.
        column: String,
    },
}

/// A cell that a text stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Standing {
    /// The table.
    pub table: String,
    /// The row.
    pub id: Uuid,
    /// The column.
    pub column: String,
    /// The event that it belongs to.
    pub event: Option<Uuid>,
    /// What it holds now, cut short; none when it holds it no more.
    pub text: Option<String>,
}

/// What would be erased, and what its texts stand in besides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Erasing {
    /// What is erased, with all that it ever held.
    pub own: Vec<Standing>,
    /// Other cells that hold one of the texts, or held it once; covered when asked for.
    pub elsewhere: Vec<Standing>,
    /// How many unfinished texts hold one; they are deleted.
    pub unfinished: usize,
}

/// Characters of a text that are shown.
const SHOWN: usize = 80;

/// Shows what would be erased.
///
/// # Errors
/// `row_missing`, `no_such_field`, `not_erasable` for a cell that proves something or keeps a row in its place.
pub fn footprint(reader: Reader<'_>, target: &Target) -> Result<Erasing, AppError> {
    let mut all = Erasing { own: Vec::new(), elsewhere: Vec::new(), unfinished: 0 };
    for what in erasables(reader, target)? {
        let Footprint { own, elsewhere, scratch, .. } = reader.footprint(&what).map_err(no_field)?;
        for (cells, list) in [(own, &mut all.own), (elsewhere, &mut all.elsewhere)] {
            for cell in cells {
                let standing = standing(reader, cell)?;
                if !list.contains(&standing) {
                    list.push(standing);
                }
            }
        }
        all.unfinished += scratch;
    }
    let Erasing { own, elsewhere, .. } = &mut all;
    elsewhere.retain(|cell| !own.contains(cell));
    own.retain(|cell| cell.text.is_some());
    Ok(all)
}

/// Erases for good; with `everywhere` the texts are covered in every other cell that holds them. Undo ends here, and backups
/// that were made before still hold the texts.
///
/// # Errors
/// `row_missing`; `database_busy` when a reader keeps old pages in use: the erasure stands then, and the next one, or
/// [`kutip_store::Store::scrub`], removes the last bytes.
pub fn erase(desk: &mut Desk, target: &Target, everywhere: bool) -> Result<Done<()>, AppError> {
    let mut changes = kutip_store::Changes::default();
    for what in erasables(desk.read(), target)? {
        let also =
            if everywhere { desk.read().footprint(&what).map_err(no_field)?.elsewhere } else { Vec::new() };
        let op = Op::lasting("erase", place(desk.read(), &what)?);
        changes.extend(desk.store.erase(desk.member, op, &what, &also)?.changes);
    }
    Ok(Done { value: (), changes })
}

fn erasables(reader: Reader<'_>, target: &Target) -> Result<Vec<Erasable>, AppError> {
    Ok(match target {
        Target::Statement(id) => vec![Erasable::Statement(*id)],
        Target::Person(id) => reader.family(*id)?.into_iter().map(Erasable::Person).collect(),
        Target::Value { table, id, column } => {
            vec![Erasable::Cell(CellRef { table: table.clone(), id: *id, column: column.clone() })]
        }
    })
}

/// A cell that was named and does not exist is no damage.
fn no_field(error: StoreError) -> AppError {
    match error {
        StoreError::BadCell { table, column } => AppError::refusal("no_such_field", "there is no such field")
            .with("table", table)
            .with("column", column),
        other => other.into(),
    }
}

fn place(reader: Reader<'_>, what: &Erasable) -> Result<Place, AppError> {
    let event = match what {
        Erasable::Person(_) => return Ok(Place::People),
        Erasable::Statement(id) => reader.event_of("statement", *id)?,
        Erasable::Cell(cell) => match reader.person_of(&cell.table, cell.id)? {
            Some(_) if reader.event_of(&cell.table, cell.id)?.is_none() => return Ok(Place::People),
            _ => reader.event_of(&cell.table, cell.id)?,
        },
    };
    Ok(event.map_or(Place::Office, Place::Event))
}

fn standing(reader: Reader<'_>, cell: CellRef) -> Result<Standing, AppError> {
    let text =
        match reader.cell_history(cell.id, &cell.column)?.into_iter().next().and_then(|write| write.value) {
            Some(Value::Text(text)) => Some(excerpt(&text)),
            Some(Value::Integer(number)) => Some(number.to_string()),
            _ => None,
        };
    Ok(Standing {
        event: reader.event_of(&cell.table, cell.id)?,
        table: cell.table,
        id: cell.id,
        column: cell.column,
        text,
    })
}

fn excerpt(text: &str) -> String {
    let line = one_line(text);
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
