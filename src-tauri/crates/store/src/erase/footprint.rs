//! What a text stands in, shown before it is erased.

use std::collections::BTreeSet;

use rusqlite::Connection;
use rusqlite::types::Value;
use uuid::Uuid;

use super::{COVERED, own};
use crate::error::Result;
use crate::read::Reader;
use crate::table::read_cell;
use crate::undo::CellRef;

/// A text that is shorter is not looked for elsewhere: it would be found in half of the archive.
const SHORTEST: usize = 4;
/// Columns whose values name or quote somebody.
const TELLING: [&str; 7] = ["text", "released_text", "name", "short_name", "caption", "scan", "contribution"];

/// What can be erased for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erasable {
    /// One cell.
    Cell(CellRef),
    /// A statement with all that was recorded about it, in every wording that superseded another.
    Statement(Uuid),
    /// A person of the register, with doubles, positions and aliases.
    Person(Uuid),
}

/// What would be erased, and what its texts stand in besides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footprint {
    /// The texts that are looked for: what the cells hold, and held before.
    pub texts: BTreeSet<String>,
    /// The cells that are erased, with all that they ever held.
    pub own: Vec<CellRef>,
    /// Other cells that hold one of the texts, or held it once.
    pub elsewhere: Vec<CellRef>,
    /// How many unfinished texts hold one, or are of a field that names an erased row; they are deleted.
    pub scratch: usize,
}

impl Reader<'_> {
    /// Shows what would be erased, and where its texts stand besides. It looks through the whole log.
    ///
    /// # Errors
    /// [`StoreError::NoRow`](crate::StoreError::NoRow) when there is no such row.
    pub fn footprint(&self, what: &Erasable) -> Result<Footprint> {
        let own = own::cells(self.conn, what)?;
        let mut texts = BTreeSet::new();
        let whole = matches!(what, Erasable::Cell(_));
        for cell in own.iter().filter(|cell| whole || TELLING.contains(&cell.column.as_str())) {
            for write in self.cell_history(cell.id, &cell.column)? {
                if let Some(Value::Text(text)) = write.value {
                    texts.insert(text.trim().to_owned());
                }
            }
        }
        texts.retain(|text| text.chars().count() >= SHORTEST);
        let needles = Needles::new(&texts);
        let held: BTreeSet<&CellRef> = own.iter().collect();
        let mut elsewhere = cells_with(self.conn, &needles)?;
        elsewhere.retain(|cell| !held.contains(cell));
        let scratch = scratch_with(self.conn, &needles, &own)?.len();
        Ok(Footprint { texts, own, elsewhere, scratch })
    }
}

/// Texts to look for, as they stand in plain cells and within JSON; longer ones first, since one may hold another.
pub(super) struct Needles(Vec<String>);

impl Needles {
    pub(super) fn new(texts: &BTreeSet<String>) -> Self {
        let mut needles: BTreeSet<String> = texts.clone();
        for text in texts {
            let quoted = serde_json::Value::from(text.as_str()).to_string();
            needles.insert(quoted[1..quoted.len() - 1].to_owned());
        }
        let mut needles: Vec<String> = needles.into_iter().collect();
        needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
        Self(needles)
    }

    fn stand_in(&self, text: &str) -> bool {
        self.0.iter().any(|needle| text.contains(needle.as_str()))
    }

    /// Covers every text.
    pub(super) fn cover(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, needle| text.replace(needle.as_str(), COVERED))
    }
}

/// Lists the cells that hold a text, or held it once.
fn cells_with(conn: &Connection, needles: &Needles) -> Result<Vec<CellRef>> {
    let mut query = conn.prepare(
        "SELECT c.tbl, c.pk, c.col, v.value FROM change_val v JOIN change c ON c.rid = v.rid
         WHERE typeof(v.value) = 'text'",
    )?;
    let mut rows = query.query([])?;
    let mut cells = BTreeSet::new();
    while let Some(row) = rows.next()? {
        if needles.stand_in(row.get_ref(3)?.as_str().unwrap_or_default()) {
            cells.insert(CellRef { table: row.get(0)?, id: read_cell(row, 1)?, column: row.get(2)? });
        }
    }
    Ok(cells.into_iter().collect())
}

/// Lists the unfinished texts that hold a text, or belong to a row that is erased: their places and fields.
pub(super) fn scratch_with(
    conn: &Connection,
    needles: &Needles,
    own: &[CellRef],
) -> Result<Vec<(Vec<u8>, String)>> {
    let ids: BTreeSet<String> = own.iter().map(|cell| cell.id.to_string()).collect();
    let mut query = conn.prepare("SELECT place, field, text FROM scratch")?;
    let mut rows = query.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let field: String = row.get(1)?;
        let is_own = ids.iter().any(|id| field.contains(id.as_str()));
        if is_own || needles.stand_in(row.get_ref(2)?.as_str().unwrap_or_default()) {
            found.push((row.get(0)?, field));
        }
    }
    Ok(found)
}
