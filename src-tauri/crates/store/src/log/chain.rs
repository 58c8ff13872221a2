//! The head of this device's chain, and the clock that runs ahead of all that was seen.

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::entry::{Entry, Stamp};
use super::hlc::Hlc;
use super::seal::Hash;
use crate::error::Result;

/// The last entry of a device's chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The device.
    pub dev: Uuid,
    /// The number of its last entry; 0 before the first.
    pub seq: i64,
    /// The hash of that entry; before the first, of the head that it goes on from, or zeros.
    pub hash: Hash,
}

/// The chain that this copy writes.
#[derive(Debug, Clone)]
pub(crate) struct Chain {
    /// Its head.
    pub(crate) head: Head,
    /// The latest time that was seen in any chain.
    pub(crate) seen: Hlc,
}

impl Chain {
    /// Starts a chain; `parent` is the hash of the head that it goes on from.
    pub(crate) fn start(conn: &Connection, dev: Uuid, parent: Option<Hash>) -> Result<Self> {
        Ok(Self { head: Head { dev, seq: 0, hash: parent.unwrap_or_default() }, seen: latest(conn)? })
    }

    /// Finds the chain of a device.
    pub(crate) fn load(conn: &Connection, dev: Uuid) -> Result<Option<Self>> {
        Ok(match head_of(conn, dev)? {
            Some(head) => Some(Self { head, seen: latest(conn)? }),
            None => None,
        })
    }

    /// Links an entry to the chain: clock, number, hashes.
    pub(crate) fn link(&self, entry: &mut Entry, now_ms: u64) {
        entry.stamp = Stamp { hlc: self.seen.next(now_ms), dev: self.head.dev };
        entry.seq = self.head.seq + 1;
        entry.prev_hash = self.head.hash;
        entry.hash = entry.compute_hash();
    }

    /// Moves the head to an entry that was committed.
    pub(crate) fn advance(&mut self, entry: &Entry) {
        self.head = Head { dev: entry.stamp.dev, seq: entry.seq, hash: entry.hash };
        self.seen = self.seen.max(entry.stamp.hlc);
    }
}

/// Returns the head of a device's chain.
pub(crate) fn head_of(conn: &Connection, dev: Uuid) -> Result<Option<Head>> {
    let mut query =
        conn.prepare_cached("SELECT seq, hash FROM change_tx WHERE dev = ?1 ORDER BY seq DESC LIMIT 1")?;
    let found = query
        .query_row([dev.as_bytes()], |row| {
            Ok(Head {
                dev,
                seq: row.get(0)?,
                hash: row.get_ref(1)?.as_blob()?.try_into().unwrap_or_default(),
            })
        })
        .optional()?;
    Ok(found)
}

/// Returns the time of a chain's last entry; 0 before the first.
pub(crate) fn time_of(conn: &Connection, dev: Uuid) -> Result<Hlc> {
    let mut query =
        conn.prepare_cached("SELECT hlc FROM change_tx WHERE dev = ?1 ORDER BY seq DESC LIMIT 1")?;
    let found = query.query_row([dev.as_bytes()], |row| row.get(0)).optional()?;
    Ok(Hlc(found.unwrap_or_default()))
}

/// Lists the heads of all chains.
pub(crate) fn heads(conn: &Connection) -> Result<Vec<Head>> {
    let mut query = conn.prepare_cached(DEVICES)?;
    let devices: Vec<Vec<u8>> = query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut heads = Vec::with_capacity(devices.len());
    for dev in devices {
        heads.extend(Uuid::from_slice(&dev).ok().map(|dev| head_of(conn, dev)).transpose()?.flatten());
    }
    Ok(heads)
}

/// The devices of all chains: hops from one to the next in the index, whatever their lengths.
const DEVICES: &str = "WITH RECURSIVE device (dev) AS (
    SELECT min(dev) FROM change_tx
    UNION ALL SELECT (SELECT min(dev) FROM change_tx WHERE change_tx.dev > device.dev) FROM device WHERE dev IS NOT NULL
) SELECT dev FROM device WHERE dev IS NOT NULL";

/// Returns the latest time of any chain; within a chain times only grow.
fn latest(conn: &Connection) -> Result<Hlc> {
    let sql = format!(
        "SELECT max((SELECT hlc FROM change_tx t WHERE t.dev = d.dev ORDER BY seq DESC LIMIT 1)) FROM ({DEVICES}) d"
    );
    let latest: Option<i64> = conn.query_row(&sql, [], |row| row.get(0))?;
    Ok(Hlc(latest.unwrap_or_default()))
}

/// Returns the hash of an entry of a chain.
pub(crate) fn hash_at(conn: &Connection, dev: Uuid, seq: i64) -> Result<Option<Hash>> {
    let mut query = conn.prepare_cached("SELECT hash FROM change_tx WHERE dev = ?1 AND seq = ?2")?;
    let found = query
        .query_row((dev.as_bytes(), seq), |row| Ok(row.get_ref(0)?.as_blob()?.try_into().unwrap_or_default()))
        .optional()?;
    Ok(found)
}
