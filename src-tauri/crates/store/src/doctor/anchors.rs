//! Signed heads: those in the archive, and those beside the keys of this computer.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use uuid::Uuid;

use super::{Diagnosis, Trouble};
use crate::error::Result;
use crate::keys::{Anchor, KeyRing};
use crate::log::{hash_at, head_of};
use crate::read::Reader;
use crate::store::has;
use crate::table::{ApprovalRow, DeviceRow, ExportRow, Row as _, read_cell};
use crate::undo::CellRef;

pub(super) fn check(reader: Reader<'_>, keys: &dyn KeyRing, diagnosis: &mut Diagnosis) -> Result<()> {
    let devices: Vec<DeviceRow> = reader.rows("true ORDER BY id", &[])?;
    let mut public: BTreeMap<Uuid, Vec<u8>> =
        devices.iter().map(|device| (device.id, device.public_key.clone())).collect();
    let mut known: BTreeSet<Uuid> = public.keys().copied().collect();
    known.extend(reader.heads()?.into_iter().map(|head| head.dev));
    known.extend(reader.device().ok());

    let mut anchors = archived(reader, diagnosis)?;
    let mut own = Vec::new();
    for dev in known {
        if let Some(key) = keys.key(dev)? {
            let own = key.verifying_key().to_bytes().to_vec();
            if public.insert(dev, own.clone()).is_some_and(|shown| shown != own) {
                diagnosis.troubles.push(Trouble::Signature { dev });
            }
        }
        own.extend(keys.anchor(dev)?);
    }
    anchors.extend(own.iter().cloned());
    for anchor in anchors {
        let dev = anchor.head.dev;
        if !public.get(&dev).is_some_and(|key| anchor.is_signed_by(key)) {
            diagnosis.troubles.push(Trouble::Signature { dev });
        } else if has(reader.conn, anchor.head)? {
            diagnosis.anchors += 1;
        } else if own.contains(&anchor) && is_continued(reader.conn, &devices, dev)? {
            diagnosis.troubles.push(Trouble::Continued { dev, seq: anchor.head.seq });
        } else {
            diagnosis.troubles.push(Trouble::Head { dev, seq: anchor.head.seq });
        }
    }
    check_parents(reader, &devices, diagnosis)
}

/// Tells whether another device goes on from where a chain ends here, as after restoring an older backup on this computer.
fn is_continued(conn: &Connection, devices: &[DeviceRow], dev: Uuid) -> Result<bool> {
    let Some(head) = head_of(conn, dev)? else { return Ok(false) };
    Ok(devices.iter().any(|device| {
        device.parent_dev == Some(dev) && device.parent_hash.as_deref() == Some(head.hash.as_slice())
    }))
}

/// Collects the anchors of approvals and exports, the trash included; a cell that is no anchor is a trouble.
fn archived(reader: Reader<'_>, diagnosis: &mut Diagnosis) -> Result<Vec<Anchor>> {
    let mut anchors = Vec::new();
    for table in [ApprovalRow::TABLE, ExportRow::TABLE] {
        let sql = format!("SELECT id, anchor FROM \"{table}\" WHERE anchor IS NOT NULL");
        let mut query = reader.conn.prepare(&sql)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            match row.get_ref(1)?.as_str().ok().and_then(Anchor::from_text) {
                Some(anchor) => anchors.push(anchor),
                None => {
                    let (table, column) = (table.to_owned(), "anchor".to_owned());
                    let cell = CellRef { table, id: read_cell(row, 0)?, column };
                    diagnosis.troubles.push(Trouble::Cell { cell });
                }
            }
        }
    }
    Ok(anchors)
}

/// A device that goes on from another must name a head of its chain, where that chain is here.
fn check_parents(reader: Reader<'_>, devices: &[DeviceRow], diagnosis: &mut Diagnosis) -> Result<()> {
    for device in devices {
        let mut query =
            reader.conn.prepare_cached("SELECT prev_hash FROM change_tx WHERE dev = ?1 AND seq = 1")?;
        let mut first = query.query([device.id.as_bytes()])?;
        let begins: Option<Vec<u8>> = first.next()?.map(|row| row.get(0)).transpose()?;
        let parent = device.parent_hash.clone().unwrap_or_else(|| vec![0; 32]);
        if begins.is_some_and(|begins| begins != parent) {
            diagnosis.troubles.push(Trouble::Entry { dev: device.id, seq: 1 });
        }
        let Some(from) = device.parent_dev else { continue };
        let mut in_chain =
            reader.conn.prepare_cached("SELECT 1 FROM change_tx WHERE dev = ?1 AND hash = ?2")?;
        if hash_at(reader.conn, from, 1)?.is_some() && !in_chain.exists((from.as_bytes(), parent))? {
            diagnosis.troubles.push(Trouble::Entry { dev: device.id, seq: 1 });
        }
    }
    Ok(())
}
