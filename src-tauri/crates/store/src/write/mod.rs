//! The one write path: a transaction, what it changed, the log, the search rows, the commit.

pub(crate) mod capture;
mod changes;
mod op;
mod tx;

pub use changes::Changes;
pub use op::{Op, Place, Undo};
pub use tx::Tx;

use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::host::Host;
use crate::log::{CellEntry, Entry, SHA256, Stamp, erasing, rows};
use crate::read::Reader;
use crate::store::Store;
use crate::table::{Table, shared};
use crate::undo::CellRef;
use capture::Changed;

/// What a write answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Written<T> {
    /// What the closure answered.
    pub value: T,
    /// What was touched.
    pub changes: Changes,
    /// The transaction of the log; none when nothing changed.
    pub entry: Option<Uuid>,
}

/// What is logged about a step beside its cells.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) actor: Uuid,
    pub(crate) op: Op,
    /// The entry that this one takes back.
    pub(crate) undoes: Option<Uuid>,
    /// The cells of which every earlier value is erased; they are logged though they may not change.
    pub(crate) erases: Vec<CellRef>,
}

impl Step {
    pub(crate) fn new(actor: Uuid, op: Op) -> Self {
        Self { actor, op, undoes: None, erases: Vec::new() }
    }
}

impl Store {
    /// Writes: one transaction, one step of undo. Nothing of it stays when anything fails.
    ///
    /// When it returns, the change is on the disk.
    ///
    /// # Errors
    /// What the closure says, or [`StoreError`] by way of `E`.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        actor: Uuid,
        op: Op,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.transact(Step::new(actor, op), work)
    }

    /// Does the work of [`Store::write`] for any step.
    pub(crate) fn transact<T, E: From<StoreError>>(
        &mut self,
        step: Step,
        work: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let transaction =
            self.conn.transaction_with_behavior(TransactionBehavior::Immediate).map_err(StoreError::from)?;
        capture::forget(&transaction)?;
        let tx = Tx {
            reader: Reader { conn: &transaction },
            host: &self.host,
            device: &self.device,
            head: self.chain.head,
        };
        let value = work(&tx)?;
        let mut changed = capture::take(&transaction)?;
        add_erased(&transaction, &mut changed, &step.erases)?;
        if changed.is_empty() && step.undoes.is_none() {
            transaction.commit().map_err(StoreError::from)?;
            return Ok(Written { value, changes: Changes::default(), entry: None });
        }
        let mut entry = entry(&transaction, &self.host, &step, &changed)?;
        self.chain.link(&mut entry, self.host.now_ms());
        let rid = rows::append(&transaction, &entry)?;
        if !step.erases.is_empty() {
            erasing::settle(&transaction, rid, &entry)?;
        }
        let touched = touched(&changed);
        crate::search::refresh(&transaction, &touched)?;
        let mut changes = Changes::of(&transaction, &touched)?;
        changes.add_left(&changed);
        transaction.commit().map_err(StoreError::from)?;
        self.chain.advance(&entry);
        Ok(Written { value, changes, entry: Some(entry.id) })
    }
}

/// Lists the rows of changed cells, each once.
fn touched(changed: &[Changed]) -> Vec<(&'static Table, Uuid)> {
    let mut rows: Vec<_> = changed.iter().map(|cell| (cell.table, cell.pk)).collect();
    rows.dedup_by_key(|(table, pk)| (table.name, *pk));
    rows
}

/// Adds cells that are erased and hold now what they held before.
fn add_erased(conn: &Connection, changed: &mut Vec<Changed>, erased: &[CellRef]) -> Result<()> {
    for cell in erased {
        let known = shared(&cell.table).filter(|_| !changed.iter().any(|known| is_cell(cell, known)));
        let Some(table) = known else { continue };
        let live = capture::cells(conn, table, cell.id)?;
        let value = live.into_iter().find(|(name, _)| *name == cell.column).map(|(_, value)| value);
        if let Some(value) = value {
            let old = value.clone();
            changed.push(Changed { table, pk: cell.id, column: cell.column.clone(), value, old });
        }
    }
    changed.sort_by(|a, b| (a.table.name, a.pk, &a.column).cmp(&(b.table.name, b.pk, &b.column)));
    Ok(())
}

fn is_cell(reference: &CellRef, cell: &Changed) -> bool {
    (reference.table.as_str(), reference.id, &reference.column) == (cell.table.name, cell.pk, &cell.column)
}

/// Makes the entry of what changed, not yet linked to the chain.
fn entry(conn: &Connection, host: &Host, step: &Step, changed: &[Changed]) -> Result<Entry> {
    let mut cells = Vec::with_capacity(changed.len());
    for cell in changed {
        let mut logged =
            CellEntry::new(cell.table.name, cell.pk, &cell.column, host.random()?, cell.value.clone());
        logged.base = rows::last_write(conn, cell.pk, &cell.column)?.map(|last| last.stamp);
        logged.erases = step.erases.iter().any(|erased| is_cell(erased, cell));
        cells.push(logged);
    }
    Ok(Entry {
        id: host.new_id()?,
        stamp: Stamp { hlc: Default::default(), dev: Uuid::nil() },
        seq: 0,
        prev_hash: [0; 32],
        hash: [0; 32],
        alg: SHA256,
        actor: step.actor,
        op: step.op.name.to_owned(),
        kind: step.op.undo.cell(),
        place: step.op.place.map(Place::bytes),
        undoes: step.undoes,
        cells,
    })
}
