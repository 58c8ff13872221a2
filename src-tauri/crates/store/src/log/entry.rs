//! One transaction of the log, as it is hashed, stored and delivered.

use rusqlite::types::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::hlc::Hlc;
use super::seal::{Hash, digest, feed};
use crate::write::Place;

/// The only algorithm so far: SHA-256 for the chain and the digests.
pub(crate) const SHA256: i64 = 1;

/// The clock of a write: the time, and the device that breaks ties.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// The hybrid logical time.
    pub hlc: Hlc,
    /// The device.
    pub dev: Uuid,
}

/// What a transaction is, beside its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The identifier.
    pub id: Uuid,
    /// When and by which device.
    pub stamp: Stamp,
    /// The number in the device's chain, from 1.
    pub seq: i64,
    /// The hash before; of a device's first entry the head that it went on from, or zeros.
    pub prev_hash: Hash,
    /// The hash of this entry.
    pub hash: Hash,
    /// The algorithm: 1 is SHA-256 for chain and digests.
    pub alg: i64,
    /// The member who did it; nil for the program.
    pub actor: Uuid,
    /// The name of the use case.
    pub op: String,
    /// What can be done about it, as [`Undo`](crate::write::Undo) stores it.
    pub kind: i64,
    /// Where it belongs.
    pub place: Option<Vec<u8>>,
    /// The transaction that it undoes or, where that undoes one, redoes.
    pub undoes: Option<Uuid>,
    /// What it wrote.
    pub cells: Vec<CellEntry>,
}

/// One cell that a transaction wrote.
#[derive(Debug, Clone, PartialEq)]
pub struct CellEntry {
    /// The table.
    pub table: String,
    /// The row.
    pub pk: Uuid,
    /// The column.
    pub column: String,
    /// The write that this one replaced.
    pub base: Option<Stamp>,
    /// Whether every earlier value of the cell is erased.
    pub erases: bool,
    /// The digest of salt and value.
    pub digest: Hash,
    /// Salt and value; none once erased.
    pub sealed: Option<(Vec<u8>, Value)>,
}

impl Entry {
    /// Computes the hash of the entry: everything in it but the values, which their digests stand for.
    pub(crate) fn compute_hash(&self) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(b"kutip.entry/1");
        hasher.update(self.prev_hash);
        hasher.update(self.id.as_bytes());
        hasher.update(self.stamp.dev.as_bytes());
        for number in [self.seq, self.stamp.hlc.0, self.alg, self.kind] {
            hasher.update(number.to_be_bytes());
        }
        hasher.update(self.actor.as_bytes());
        feed(&mut hasher, self.op.as_bytes());
        feed(&mut hasher, self.place.as_deref().unwrap_or_default());
        feed(&mut hasher, self.undoes.as_ref().map_or(&[], |id| id.as_bytes().as_slice()));
        hasher.update((self.cells.len() as u64).to_be_bytes());
        for cell in &self.cells {
            feed(&mut hasher, cell.table.as_bytes());
            hasher.update(cell.pk.as_bytes());
            feed(&mut hasher, cell.column.as_bytes());
            hasher.update([u8::from(cell.base.is_some()), u8::from(cell.erases)]);
            if let Some(base) = cell.base {
                hasher.update(base.hlc.0.to_be_bytes());
                hasher.update(base.dev.as_bytes());
            }
            hasher.update(cell.digest);
        }
        hasher.finalize().into()
    }
}

impl Entry {
    /// Returns where the entry belongs; none for a place of a newer version.
    #[must_use]
    pub fn belongs_to(&self) -> Option<Place> {
        self.place.as_deref().and_then(Place::from_bytes)
    }
}

impl CellEntry {
    /// Seals a value.
    pub(crate) fn new(table: &str, pk: Uuid, column: &str, salt: [u8; 16], value: Value) -> Self {
        let digest = digest(&salt, table, pk, column, &value);
        Self {
            table: table.to_owned(),
            pk,
            column: column.to_owned(),
            base: None,
            erases: false,
            digest,
            sealed: Some((salt.to_vec(), value)),
        }
    }

    /// Tells whether the value is the one that the digest was made of; an erased one cannot be told.
    pub(crate) fn is_genuine(&self) -> bool {
        self.sealed.as_ref().is_none_or(|(salt, value)| {
            digest(salt, &self.table, self.pk, &self.column, value) == self.digest
        })
    }
}
