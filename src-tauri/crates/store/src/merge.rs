//! Taking over entries of other copies, and making the live tables anew out of the log.
//!
//! Whole chains are copied, never linked anew. Of every cell the last write stands, by hybrid logical clock and device, so
//! that copies which hold the same entries hold the same rows, whatever the order of delivery. Verbatim texts are not left
//! to that rule alone: rivals are listed until somebody has looked at them ([`Reader::rival_texts`]).

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior};
use uuid::Uuid;

use crate::erase::scrub;
use crate::error::{Result, StoreError};
use crate::log::{Entry, Head, SHA256, erasing, hash_at, head_of, heads, rows, time_of};
use crate::project;
use crate::read::Reader;
use crate::search;
use crate::store::Store;
use crate::table::StatementRow;
use crate::write::{Changes, Tx, capture};

/// What a delivery brought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged {
    /// Entries that were new.
    pub applied: usize,
    /// Entries that were here already.
    pub known: usize,
    /// Entries that came before those that they go on from; they must be delivered again.
    pub early: usize,
    /// What was touched.
    pub changes: Changes,
}

/// A verbatim text that stands beside another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rival {
    /// Its clock as text, by which it is settled.
    pub stamp: String,
    /// The text.
    pub text: String,
    /// Whether it is the one that the row shows.
    pub shown: bool,
}

impl Store {
    /// Takes over entries of other copies, in any order, doubled or not.
    ///
    /// # Errors
    /// [`StoreError::BadDelivery`] when an entry does not verify, [`StoreError::Forked`] when a chain here goes on
    /// otherwise. Nothing is taken over then.
    pub fn merge(&mut self, mut entries: Vec<Entry>) -> Result<Merged> {
        entries.sort_by_key(|entry| (entry.stamp.dev, entry.seq));
        let own = self.chain.head.dev;
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut merged = Merged::default();
        let (mut touched, mut seen, mut erased) = (BTreeSet::new(), self.chain.seen, false);
        for entry in &entries {
            match fit(&transaction, own, entry)? {
                Fit::Known => merged.known += 1,
                Fit::Early => merged.early += 1,
                Fit::Next => {
                    let rid = rows::append(&transaction, entry)?;
                    erasing::settle(&transaction, rid, entry)?;
                    touched.extend(entry.cells.iter().map(|cell| cell.pk));
                    seen = seen.max(entry.stamp.hlc);
                    erased |= entry.cells.iter().any(|cell| cell.erases);
                    merged.applied += 1;
                }
            }
        }
        merged.changes = reproject(&transaction, touched)?;
        if erased {
            scrub::owe(&transaction)?;
        }
        transaction.commit()?;
        self.chain.seen = seen;
        self.scrub_owed()?;
        Ok(merged)
    }

    /// Makes the live tables and the search rows anew out of the log.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn rebuild(&mut self) -> Result<Changes> {
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let keys = project::keys(&transaction)?;
        let changes = reproject(&transaction, keys)?;
        search::remake(&transaction)?;
        transaction.commit()?;
        Ok(changes)
    }
}

impl Reader<'_> {
    /// Lists the heads of all chains; another copy is given what it lacks by [`Reader::entries_after`].
    ///
    /// # Errors
    /// What SQLite says.
    pub fn heads(&self) -> Result<Vec<Head>> {
        heads(self.conn)
    }

    /// Lists the verbatim texts of a statement that were written without knowing each other; empty when there is one only.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn rival_texts(&self, statement: Uuid) -> Result<Vec<Rival>> {
        let Some(row) = self.get_any::<StatementRow>(statement)? else { return Ok(Vec::new()) };
        let mut query = self.conn.prepare_cached(
            "SELECT c.hlc, t.dev, v.value FROM change c JOIN change_tx t ON t.rid = c.rid >> 20
             JOIN change_val v ON v.rid = c.rid
             WHERE c.pk = ?1 AND c.col = 'text' AND NOT EXISTS (
                 SELECT 1 FROM change l WHERE l.pk = ?1 AND l.col = 'text' AND l.base_hlc = c.hlc AND l.base_dev = t.dev)
             ORDER BY c.hlc DESC, t.dev DESC",
        )?;
        let mut found = query.query([statement.as_bytes()])?;
        let mut rivals: Vec<Rival> = Vec::new();
        while let Some(write) = found.next()? {
            let (hlc, dev): (i64, Uuid) = (write.get(0)?, crate::table::read_cell(write, 1)?);
            let stamp = format!("{hlc}:{dev}");
            let Value::Text(text) = write.get(2)? else { continue };
            let shown = rivals.is_empty();
            if shown || !(row.settled.0.contains(&stamp) || rivals.iter().any(|rival| rival.text == text)) {
                rivals.push(Rival { stamp, text, shown });
            }
        }
        Ok(if rivals.len() > 1 { rivals } else { Vec::new() })
    }
}

impl Tx<'_> {
    /// Notes that somebody looked at the rival texts of a statement; the one that is shown stands.
    ///
    /// # Errors
    /// [`StoreError::NoRow`].
    pub fn settle_rivals(&self, statement: Uuid) -> Result<()> {
        let mut row: StatementRow = self.get_any(statement)?.ok_or(StoreError::NoRow("statement"))?;
        let rivals = self.rival_texts(statement)?;
        row.settled.0.extend(rivals.into_iter().filter(|rival| !rival.shown).map(|rival| rival.stamp));
        self.put(&row)
    }
}

/// How a delivered entry fits to what is here.
enum Fit {
    Known,
    Next,
    Early,
}

fn fit(conn: &Connection, own: Uuid, entry: &Entry) -> Result<Fit> {
    let seq = entry.seq;
    let (dev, forked) = (entry.stamp.dev, StoreError::Forked { seq });
    let genuine = entry.hash == entry.compute_hash() && entry.cells.iter().all(|cell| cell.is_genuine());
    if !genuine || entry.alg != SHA256 || !entry.stamp.hlc.is_possible() || seq < 1 {
        return Err(StoreError::BadDelivery { seq });
    }
    if let Some(hash) = hash_at(conn, dev, seq)? {
        return if hash == entry.hash { Ok(Fit::Known) } else { Err(forked) };
    }
    let head = head_of(conn, dev)?;
    if dev == own {
        return Err(forked);
    }
    match head {
        None if seq == 1 => Ok(Fit::Next),
        Some(head) if seq != head.seq + 1 => Ok(Fit::Early),
        Some(head) if entry.prev_hash != head.hash => Err(forked),
        Some(_) if entry.stamp.hlc <= time_of(conn, dev)? => Err(StoreError::BadDelivery { seq }),
        Some(_) => Ok(Fit::Next),
        None => Ok(Fit::Early),
    }
}

/// Writes rows as the log says they must be, with their search rows.
fn reproject(conn: &Connection, keys: impl IntoIterator<Item = Uuid>) -> Result<Changes> {
    let rows = project::project(conn, keys)?;
    capture::forget(conn)?;
    search::refresh(conn, &rows)?;
    Changes::of(conn, &rows)
}
