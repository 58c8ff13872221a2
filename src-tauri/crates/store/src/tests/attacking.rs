//! Whoever changes the file is found, and the place is named.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::support::*;
use crate::doctor::{Diagnosis, Trouble};
use crate::log::rows;
use crate::table::{ApprovalRow, PersonRow, StatementRow};
use crate::{Archive, Erasable, Op, Place, Store};

/// SplitMix64.
struct Rng(u64);

impl Rng {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound as u64) as i64
    }
}

/// An archive with a past: events, statements, edits, an erasure, an approval, undone steps.
pub(super) fn filled(desk: &Desk) -> Store {
    let mut store = desk.open();
    for at in 0..5 {
        let event = add_event(&mut store, &format!("Rapat {at}"), "2025-12-19");
        for said in 0..4 {
            let statement = add_statement(&mut store, event, &format!("Kalimat {at} {said}."));
            edit(&mut store, event, statement, &format!("Kalimat {at} {said}, diperbaiki."));
        }
        store.undo(ACTOR, Place::Event(event)).unwrap();
        write(&mut store, Place::People, |tx| {
            tx.put(&PersonRow { id: tx.new_id()?, name: format!("Orang {at}"), ..PersonRow::default() })
        });
        store
            .write(ACTOR, Op::lasting("release.approve", Place::Event(event)), |tx| {
                let anchor = Some(tx.anchor()?);
                tx.put(&ApprovalRow { id: tx.new_id()?, anchor, ..ApprovalRow::default() })
            })
            .unwrap();
    }
    let gone: StatementRow = store.read().all().unwrap().swap_remove(0);
    let op = Op::lasting("statement.erase", Place::Event(gone.event));
    store.erase(ACTOR, op, &Erasable::Statement(gone.id), &[]).unwrap();
    store
}

/// The bytes of a healthy archive, and its desk with the keys.
pub(super) static HEALTHY: LazyLock<(Desk, Vec<u8>)> = LazyLock::new(|| {
    let desk = Desk::new();
    filled(&desk).close().unwrap();
    let bytes = std::fs::read(desk.folder().database()).unwrap();
    (desk, bytes)
});

pub(super) fn diagnosis_after(attack: impl FnOnce(&Connection)) -> Diagnosis {
    let (healthy, bytes) = &*HEALTHY;
    let desk = Desk::new();
    std::fs::create_dir_all(desk.folder().root()).unwrap();
    std::fs::write(desk.folder().database(), bytes).unwrap();
    let conn = Connection::open(desk.folder().database()).unwrap();
    attack(&conn);
    drop(conn);
    Archive::open(&desk.folder()).unwrap().read().diagnose(&healthy.keys()).unwrap()
}

fn count(conn: &Connection, table: &str) -> i64 {
    conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

#[test]
fn a_healthy_archive_is_healthy() {
    let diagnosis = diagnosis_after(|_| ());
    assert_eq!(diagnosis.troubles, [], "nothing is wrong");
    assert!(diagnosis.anchors >= 6, "the signed heads are in the chain");
    assert!(diagnosis.erased >= 2, "what was erased on purpose is counted");
    let desk = Desk::new();
    assert!(filled(&desk).doctor().unwrap().is_healthy(), "the full text as well");
}

/// Where an attack must be found: one of these places.
enum Named {
    Row(Uuid),
    Entry(i64),
    Chain,
    Stray,
}

fn names(trouble: &Trouble, named: &Named) -> bool {
    match (trouble, named) {
        (Trouble::Cell { cell } | Trouble::Value { cell, .. }, Named::Row(id)) => cell.id == *id,
        (
            Trouble::RowMissing { id: found, .. }
            | Trouble::RowUnknown { id: found, .. }
            | Trouble::SearchRow { id: found },
            Named::Row(id),
        ) => found == id,
        (
            Trouble::Entry { seq, .. } | Trouble::Gap { seq, .. } | Trouble::Value { seq, .. },
            Named::Entry(at),
        ) => (at - 1..=at + 1).contains(seq),
        (Trouble::Head { .. }, Named::Chain) => true,
        (Trouble::Stray { .. }, Named::Stray) => true,
        _ => false,
    }
}

fn row_of(conn: &Connection, table: &str, rng: &mut Rng) -> Uuid {
    let at = rng.below(count(conn, table));
    let sql = format!("SELECT id FROM {table} ORDER BY id LIMIT 1 OFFSET {at}");
    conn.query_row(&sql, [], |row| crate::table::read_cell(row, 0)).unwrap()
}

/// The row id and number of a chance entry.
fn entry_of(conn: &Connection, rng: &mut Rng) -> (i64, i64) {
    let at = rng.below(count(conn, "change_tx") - 1);
    let sql = format!("SELECT rid, seq FROM change_tx ORDER BY rid LIMIT 1 OFFSET {at}");
    conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap()
}

/// A chance change with its value there: row id, number of its entry, row.
fn change_of(conn: &Connection, rng: &mut Rng) -> (i64, i64, Uuid) {
    let at = rng.below(count(conn, "change_val"));
    let sql = format!(
        "SELECT c.rid, t.seq, c.pk FROM change_val v JOIN change c ON c.rid = v.rid
         JOIN change_tx t ON t.rid = c.rid >> 20 ORDER BY c.rid LIMIT 1 OFFSET {at}"
    );
    conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?, crate::table::read_cell(row, 2)?))).unwrap()
}

fn live_attack(conn: &Connection, rng: &mut Rng) -> Named {
    let (table, column) =
        [("event", "title"), ("statement", "text"), ("person", "name"), ("statement", "deleted")]
            [rng.below(4) as usize];
    let id = row_of(conn, table, rng);
    match rng.below(4) {
        0 => {
            conn.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [id.as_bytes()]).unwrap();
        }
        1 => {
            let new = Uuid::from_u128(rng.below(i64::MAX) as u128);
            conn.execute(&format!("INSERT INTO {table} (id) VALUES (?1)"), [new.as_bytes()]).unwrap();
            return Named::Row(new);
        }
        2 => {
            conn.execute("UPDATE search_row SET body = body || ' x' WHERE id = ?1", [id.as_bytes()]).unwrap();
            let searched = conn.changes() > 0;
            if !searched {
                conn.execute(&format!("UPDATE {table} SET {column} = 7 WHERE id = ?1"), [id.as_bytes()])
                    .unwrap();
            }
        }
        _ => {
            conn.execute(&format!("UPDATE {table} SET {column} = 7 WHERE id = ?1"), [id.as_bytes()]).unwrap();
        }
    }
    Named::Row(id)
}

fn log_attack(conn: &Connection, rng: &mut Rng) -> Named {
    let (rid, seq) = entry_of(conn, rng);
    let (change, change_seq, pk) = change_of(conn, rng);
    match rng.below(15) {
        0 => conn.execute("UPDATE change_val SET value = 'lain' WHERE rid = ?1", [change]),
        1 => conn.execute("UPDATE change_val SET salt = x'00' WHERE rid = ?1", [change]),
        2 => {
            conn.execute("DELETE FROM change_val WHERE rid = ?1", [change]).unwrap();
            return Named::Row(pk);
        }
        3 => conn.execute("UPDATE change SET digest = zeroblob(32) WHERE rid = ?1", [change]),
        4 => conn.execute("UPDATE change SET col = 'venue' WHERE rid = ?1", [change]),
        5 => conn.execute("UPDATE change SET hlc = hlc + 1 WHERE rid = ?1", [change]),
        6 => conn.execute(
            "UPDATE change SET base_hlc = coalesce(base_hlc, 0) + 1, base_dev = zeroblob(16) WHERE rid = ?1",
            [change],
        ),
        7 => conn.execute("DELETE FROM change WHERE rid = ?1", [change]),
        8 => {
            for (column, value) in
                [("op", "'x'"), ("actor", "zeroblob(16)"), ("kind", "kind + 1"), ("place", "x'70'")]
                    .into_iter()
                    .skip(rng.below(4) as usize)
                    .take(1)
            {
                conn.execute(&format!("UPDATE change_tx SET {column} = {value} WHERE rid = ?1"), [rid])
                    .unwrap();
            }
            let same: bool = conn
                .query_row("SELECT op = 'x' OR kind > 2 FROM change_tx WHERE rid = ?1", [rid], |row| {
                    row.get(0)
                })
                .unwrap();
            if !same {
                conn.execute("UPDATE change_tx SET hlc = hlc + 1 WHERE rid = ?1", [rid]).unwrap();
            }
            return Named::Entry(seq);
        }
        9 => {
            conn.execute("DELETE FROM change_tx WHERE rid = ?1", [rid]).unwrap();
            return if rng.below(2) == 0 { Named::Stray } else { Named::Entry(seq) };
        }
        10 => {
            conn.execute("UPDATE change_tx SET seq = -1 WHERE seq = ?1", [seq]).unwrap();
            conn.execute("UPDATE change_tx SET seq = ?1 WHERE seq = ?1 + 1", [seq]).unwrap();
            conn.execute("UPDATE change_tx SET seq = ?1 + 1 WHERE seq = -1", [seq]).unwrap();
            return Named::Entry(seq);
        }
        13 => {
            swap_places(conn, rid, rid + 1);
            return Named::Entry(seq + 1);
        }
        11 => conn.execute("UPDATE change SET erases = 1 - erases WHERE rid = ?1", [change]),
        12 => {
            let (other, _, _) = change_of(conn, rng);
            if other == change {
                conn.execute("UPDATE change_val SET value = 'lain' WHERE rid = ?1", [change]).unwrap();
            } else {
                conn.execute("UPDATE change_val SET rid = -1 WHERE rid = ?1", [change]).unwrap();
                conn.execute("UPDATE change_val SET rid = ?1 WHERE rid = ?2", [change, other]).unwrap();
                conn.execute("UPDATE change_val SET rid = ?1 WHERE rid = -1", [other]).unwrap();
            }
            Ok(1)
        }
        _ => conn.execute("UPDATE change SET pk = zeroblob(16) WHERE rid = ?1", [change]),
    }
    .unwrap();
    Named::Entry(change_seq)
}

/// Cuts the last entries off, the live tables to match.
fn cut_tail(conn: &Connection, rng: &mut Rng) -> Named {
    let keep = count(conn, "change_tx") - 1 - rng.below(8);
    conn.execute("DELETE FROM change_val WHERE rid >> 20 > ?1", [keep]).unwrap();
    conn.execute("DELETE FROM change WHERE rid >> 20 > ?1", [keep]).unwrap();
    conn.execute("DELETE FROM change_tx WHERE rid > ?1", [keep]).unwrap();
    remake_live(conn);
    Named::Chain
}

/// Changes a value and makes all that follows anew: digests, hashes, live tables.
fn remake_chain(conn: &Connection, rng: &mut Rng) -> Named {
    let (change, _, _) = change_of(conn, rng);
    let rid = change >> rows::CELL_BITS;
    conn.execute("UPDATE change_val SET value = 'dipalsukan' WHERE rid = ?1", [change]).unwrap();
    let sql = format!("SELECT {} FROM change_tx WHERE rid >= ?1 ORDER BY rid", rows::ENTRY);
    let mut query = conn.prepare(&sql).unwrap();
    let entries: Vec<_> = query.query_map([rid], rows::read_entry).unwrap().map(Result::unwrap).collect();
    let mut before = None;
    for (rid, mut entry) in entries {
        entry.cells = rows::cells(conn, rid).unwrap();
        for (at, cell) in entry.cells.iter_mut().enumerate() {
            if let Some((salt, value)) = cell.sealed.clone() {
                let salt: [u8; 16] = salt.try_into().unwrap();
                cell.digest =
                    crate::log::CellEntry::new(&cell.table, cell.pk, &cell.column, salt, value).digest;
                let at = (rid << rows::CELL_BITS) + at as i64;
                conn.execute("UPDATE change SET digest = ?2 WHERE rid = ?1", params![at, cell.digest])
                    .unwrap();
            }
        }
        entry.prev_hash = before.unwrap_or(entry.prev_hash);
        entry.hash = entry.compute_hash();
        before = Some(entry.hash);
        let update = "UPDATE change_tx SET prev_hash = ?2, hash = ?3 WHERE rid = ?1";
        conn.execute(update, params![rid, entry.prev_hash, entry.hash]).unwrap();
    }
    remake_live(conn);
    Named::Chain
}

/// Makes the live tables say what the log says.
fn remake_live(conn: &Connection) {
    for table in &crate::table::SHARED {
        conn.execute(&format!("DELETE FROM \"{}\"", table.name), []).unwrap();
    }
    let keys = crate::project::keys(conn).unwrap();
    crate::project::project(conn, keys).unwrap();
    crate::search::remake(conn).unwrap();
}

#[test]
fn two_hundred_attacks_are_found_and_their_places_named() {
    let mut kinds = BTreeSet::new();
    for round in 0..200_u64 {
        let mut rng = Rng(round * 31 + 5);
        let mut named = Named::Chain;
        let diagnosis = diagnosis_after(|conn| {
            named = match round % 8 {
                0..=2 => live_attack(conn, &mut rng),
                3..=5 => log_attack(conn, &mut rng),
                6 => cut_tail(conn, &mut rng),
                _ => remake_chain(conn, &mut rng),
            };
        });
        let found = diagnosis.troubles.iter().any(|trouble| names(trouble, &named));
        assert!(found, "attack {round} is found where it was made: {:?}", diagnosis.troubles);
        assert!(!diagnosis.is_healthy(), "attack {round} is no health");
        kinds.extend(diagnosis.troubles.iter().map(Trouble::code));
    }
    assert!(kinds.len() >= 9, "attacks of many kinds: {kinds:?}");
}

/// Swaps the places of two entries among the rows, with all that belongs to them; chain and numbers stay.
fn swap_places(conn: &Connection, first: i64, second: i64) {
    for (from, to) in [(first, 0), (second, first), (0, second)] {
        let moved = (to - from) << rows::CELL_BITS;
        for table in ["change", "change_val"] {
            let sql = format!("UPDATE {table} SET rid = rid + ?1 WHERE rid >> 20 = ?2");
            conn.execute(&sql, [moved, from]).unwrap();
        }
        conn.execute("UPDATE change_tx SET rid = ?1 WHERE rid = ?2", [to, from]).unwrap();
    }
}

#[test]
fn what_no_hash_covers_is_looked_at_as_well() {
    let found = |attack: &dyn Fn(&Connection)| diagnosis_after(|conn| attack(conn)).troubles;
    let swapped = found(&|conn| swap_places(conn, 3, 5));
    assert!(
        swapped.iter().any(|trouble| names(trouble, &Named::Entry(4))),
        "history and undo go by the order of rows: {swapped:?}"
    );
    for (sql, seq) in [
        ("UPDATE change_tx SET prev_hash = x'00' WHERE seq = 1", 1),
        (
            "UPDATE change SET base_hlc = 5 WHERE rid = (SELECT rid FROM change WHERE base_hlc IS NULL AND rid >> 20 = 3)",
            3,
        ),
        (
            "UPDATE change SET base_dev = NULL WHERE rid = (SELECT min(rid) FROM change WHERE base_hlc NOT NULL)",
            0,
        ),
        ("UPDATE change_tx SET place = x'' WHERE place IS NULL AND seq = 1", 1),
        ("UPDATE change SET erases = 2 WHERE erases AND rid = (SELECT min(rid) FROM change WHERE erases)", 0),
    ] {
        let troubles = found(&|conn| assert_eq!(conn.execute(sql, []).unwrap(), 1, "{sql}"));
        let named = |trouble: &Trouble| match trouble {
            Trouble::Entry { seq: at, .. } => seq == 0 || *at == seq,
            _ => false,
        };
        assert!(troubles.iter().any(named), "{sql}: {troubles:?}");
    }
}
