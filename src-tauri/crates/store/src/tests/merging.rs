//! Copies that share their entries in any order end equal, and no verbatim text is lost.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use proptest::prelude::*;
use rusqlite::types::Value;
use uuid::Uuid;

use super::support::*;
use crate::log::{CellEntry, Entry, Hlc};
use crate::table::{EventRow, SHARED, StatementRow, Table};
use crate::write::capture;
use crate::{CellRef, Erasable, Op, Place, Store, StoreError};

/// Every cell of every shared row, tombstones included.
fn rows(store: &Store) -> BTreeMap<(&'static str, Uuid), Vec<(&'static str, Value)>> {
    let mut all = BTreeMap::new();
    for table in &SHARED {
        for id in ids(store, table) {
            all.insert((table.name, id), capture::cells(&store.conn, table, id).unwrap());
        }
    }
    all
}

fn ids(store: &Store, table: &Table) -> Vec<Uuid> {
    let mut query = store.conn.prepare(&format!("SELECT id FROM \"{}\"", table.name)).unwrap();
    query.query_map([], |row| crate::table::read_cell(row, 0)).unwrap().map(Result::unwrap).collect()
}

/// What one copy has and another lacks.
fn lacking(from: &Store, to: &Store) -> Vec<Entry> {
    let known: BTreeMap<Uuid, i64> =
        to.read().heads().unwrap().into_iter().map(|head| (head.dev, head.seq)).collect();
    let heads = from.read().heads().unwrap();
    let after = |dev| known.get(&dev).copied().unwrap_or(0);
    heads
        .into_iter()
        .flat_map(|head| from.read().entries_after(head.dev, after(head.dev), u32::MAX).unwrap())
        .collect()
}

fn deliver(from: &Store, to: &mut Store) {
    let entries = lacking(from, to);
    assert_eq!(to.merge(entries).unwrap().early, 0, "whole chains arrive whole");
}

/// Two copies of one archive, the second as another device.
fn pair(first: &Desk, second: &Desk) -> (Store, Store) {
    let mut a = first.open();
    let mut b = second.open();
    deliver(&a, &mut b);
    deliver(&b, &mut a);
    (a, b)
}

#[test]
fn different_cells_of_one_row_are_both_kept() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (mut a, mut b) = pair(&first, &second);
    let event = add_event(&mut a, "Rapat", "2025-12-19");
    deliver(&a, &mut b);
    for (store, city, venue) in [(&mut a, Some("Malang"), None), (&mut b, None, Some("Balai Kota"))] {
        write(store, Place::Event(event), |tx| {
            let mut row: EventRow = tx.get(event)?.unwrap();
            row.city = city.map_or(row.city, str::to_owned);
            row.venue = venue.map(str::to_owned).or(row.venue);
            tx.put(&row)
        });
    }
    deliver(&a, &mut b);
    deliver(&b, &mut a);
    let row: EventRow = a.read().get(event).unwrap().unwrap();
    assert_eq!((row.city.as_str(), row.venue.as_deref()), ("Malang", Some("Balai Kota")), "field by field");
    assert_eq!(rows(&a), rows(&b), "the same in both");
}

#[test]
fn rival_texts_both_stay_until_somebody_looked() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (mut a, mut b) = pair(&first, &second);
    let event = add_event(&mut a, "Rapat", "2025-12-19");
    let statement = add_statement(&mut a, event, "Kami akan");
    deliver(&a, &mut b);
    edit(&mut a, event, statement, "Kami akan hadir.");
    edit(&mut b, event, statement, "Kami akan pulang.");
    deliver(&a, &mut b);
    deliver(&b, &mut a);
    for store in [&a, &b] {
        let rivals = store.read().rival_texts(statement).unwrap();
        let texts: BTreeSet<_> = rivals.iter().map(|rival| rival.text.as_str()).collect();
        assert_eq!(texts, BTreeSet::from(["Kami akan hadir.", "Kami akan pulang."]), "both stay");
    }
    edit(&mut a, event, statement, "Kami akan hadir dan pulang.");
    assert_eq!(a.read().rival_texts(statement).unwrap().len(), 2, "an edit of one does not hide the other");
    write(&mut a, Place::Event(event), |tx| tx.settle_rivals(statement));
    deliver(&a, &mut b);
    for store in [&a, &b] {
        assert!(store.read().rival_texts(statement).unwrap().is_empty(), "looked at, everywhere");
        assert_eq!(text(store, statement).as_deref(), Some("Kami akan hadir dan pulang."), "one text");
    }
}

#[test]
fn a_forged_or_forked_delivery_is_refused_whole() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (mut a, mut b) = pair(&first, &second);
    add_event(&mut a, "Rapat", "2025-12-19");
    let genuine = lacking(&a, &b);
    let mut forged = genuine.clone();
    forged[0].cells[0].sealed.as_mut().unwrap().1 = Value::Text("lain".into());
    let before = rows(&b);
    assert_eq!(
        b.merge(forged).unwrap_err().code(),
        "delivery_invalid",
        "a value that its digest does not fit"
    );
    let mut forged = genuine.clone();
    forged[0].op = "lain".into();
    assert_eq!(
        b.merge(forged).unwrap_err().code(),
        "delivery_invalid",
        "an entry that its hash does not fit"
    );
    let mut forked = genuine.clone();
    forked[0].prev_hash = [1; 32];
    forked[0].hash = forked[0].compute_hash();
    assert_eq!(b.merge(forked).unwrap_err().code(), "chain_forked", "a link that does not fit");
    assert_eq!(rows(&b), before, "nothing was taken over");
    assert_eq!(b.merge(genuine.clone()).unwrap().applied, 1, "the genuine one fits");
    assert_eq!(b.merge(genuine).unwrap().known, 1, "and is known the second time");
}

/// Gives an entry another content and the hash of it, as a copy that misbehaves could.
fn remade(entry: &Entry, change: impl FnOnce(&mut Entry)) -> Entry {
    let mut entry = entry.clone();
    change(&mut entry);
    entry.hash = entry.compute_hash();
    entry
}

#[test]
fn a_delivery_whose_clock_runs_wild_is_refused() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (mut a, mut b) = pair(&first, &second);
    add_event(&mut a, "Rapat", "2025-12-19");
    let genuine = lacking(&a, &b).swap_remove(0);
    for (wild, why) in [
        (i64::MAX, "no copy could write after it"),
        (1, "a chain does not go back in time"),
        (-5, "before time began"),
    ] {
        let wild = remade(&genuine, |entry| entry.stamp.hlc = Hlc(wild));
        assert_eq!(b.merge(vec![wild]).unwrap_err().code(), "delivery_invalid", "{why}");
    }
    let unknown = remade(&genuine, |entry| entry.alg = 9);
    assert_eq!(b.merge(vec![unknown]).unwrap_err().code(), "delivery_invalid", "what nobody can verify");
    add_event(&mut b, "Lain", "2025-12-20");
    assert!(b.doctor().unwrap().is_healthy(), "and this copy goes on");
}

#[test]
fn a_row_that_comes_without_its_standing_stands() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (mut a, mut b) = pair(&first, &second);
    let event = add_event(&mut a, "Rapat", "2025-12-19");
    let genuine = lacking(&a, &b).swap_remove(0);
    let odd = remade(&genuine, |entry| {
        for cell in &mut entry.cells {
            if cell.column == "deleted" {
                *cell = CellEntry::new(&cell.table, cell.pk, &cell.column, [1; 16], Value::Null);
            }
        }
    });
    b.merge(vec![odd]).unwrap();
    assert!(b.read().get::<EventRow>(event).unwrap().is_some(), "it is stored and not refused");
    assert!(b.doctor().unwrap().is_healthy(), "as the log says it");
}

#[test]
fn entries_that_come_too_early_wait_for_their_chain() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (mut a, mut b) = pair(&first, &second);
    add_event(&mut a, "Satu", "2025-12-19");
    add_event(&mut a, "Dua", "2025-12-20");
    let entries = lacking(&a, &b);
    let merged = b.merge(vec![entries[1].clone()]).unwrap();
    assert_eq!((merged.applied, merged.early), (0, 1), "the link before it is missing");
    let merged = b.merge(entries.into_iter().rev().collect()).unwrap();
    assert_eq!((merged.applied, merged.early), (2, 0), "in any order");
}

#[test]
fn rebuild_mends_a_row_that_was_changed_behind_the_log() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let genuine = rows(&store);
    store.conn.execute("UPDATE event SET title = 'Lain'", []).unwrap();
    assert_ne!(rows(&store), genuine, "somebody wrote past the log");
    store.rebuild().unwrap();
    assert_eq!(rows(&store), genuine, "the log says what it was");
    assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "and it stands");
}

/// Writes a chance cell of a chance row of a chance table.
fn scribble(store: &mut Store, rng: &mut Rng, known: &mut Vec<(usize, Uuid)>) {
    let anew = known.is_empty() || rng.below(4) == 0;
    let (at, id) = if anew {
        (rng.below(SHARED.len()), Uuid::from_u128(rng.wide()))
    } else {
        known[rng.below(known.len())]
    };
    let table = &SHARED[at];
    if anew {
        known.push((at, id));
    }
    let column = match rng.below(table.columns.len() + 1) {
        0 => "deleted",
        at => table.columns[at - 1],
    };
    let value = if column == "deleted" {
        Value::Integer(rng.below(2) as i64)
    } else {
        Value::Text(format!("nilai {}", rng.below(1_000_000)))
    };
    let result: Result<_, StoreError> =
        store.write(ACTOR, Op::undoable("test.scribble", Place::People), |tx| {
            let insert = format!("INSERT INTO \"{}\" (id) VALUES (?1) ON CONFLICT DO NOTHING", table.name);
            tx.conn().execute(&insert, [id.as_bytes()])?;
            let update = format!("UPDATE \"{}\" SET \"{column}\" = ?2 WHERE id = ?1", table.name);
            tx.conn().execute(&update, (id.as_bytes(), value))?;
            Ok(())
        });
    result.unwrap();
}

/// Erases a chance cell of a row that is here.
fn erase_chance(store: &mut Store, rng: &mut Rng, known: &[(usize, Uuid)]) {
    let Some((at, id)) = known.get(rng.below(known.len().max(1))).copied() else { return };
    let table = &SHARED[at];
    let column = table.columns[rng.below(table.columns.len())].to_owned();
    let what = Erasable::Cell(CellRef { table: table.name.to_owned(), id, column });
    match store.erase(ACTOR, Op::lasting("test.erase", Place::Office), &what, &[]) {
        Ok(_) => {}
        // Not delivered yet, or a cell that is never erased alone.
        Err(error) => assert!(["row_missing", "not_erasable"].contains(&error.code()), "{error}"),
    }
}

/// What of the log is the same in every copy: each change with its value, or that it is erased.
fn logged(store: &Store) -> BTreeMap<(Uuid, i64), Vec<Option<Value>>> {
    let heads = store.read().heads().unwrap();
    let entries =
        heads.into_iter().flat_map(|head| store.read().entries_after(head.dev, 0, u32::MAX).unwrap());
    let values =
        |entry: Entry| entry.cells.into_iter().map(|cell| cell.sealed.map(|sealed| sealed.1)).collect();
    entries.map(|entry| ((entry.stamp.dev, entry.seq), values(entry))).collect()
}

/// SplitMix64, so that a schedule is one number.
struct Rng(u64);

impl Rng {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn wide(&mut self) -> u128 {
        u128::from(self.next()) << 64 | u128::from(self.next())
    }
}

/// One schedule: three copies with clocks a year apart write, deliver (late, doubled, shuffled, torn), one is restored from a
/// copy of its file; in the end all are delivered to all.
fn schedule(seed: u64) {
    let mut rng = Rng(seed);
    let mut desks: Vec<Desk> = (0..3).map(|at| Desk::seeded(seed ^ ((at + 1) * 7919))).collect();
    let year = 365 * 24 * 3_600_000;
    desks[1].fake.forward(year);
    desks[2].fake.back(year);
    let mut stores: Vec<Store> = desks.iter().map(Desk::open).collect();
    let mut known = Vec::new();
    let event = add_event(&mut stores[0], "Rapat", "2025-12-19");
    let statement = add_statement(&mut stores[0], event, "awal");
    for at in 1..3 {
        let (from, to) = stores.split_at_mut(at);
        deliver(&from[0], &mut to[0]);
    }
    let mut texts: Vec<(String, Vec<String>)> = Vec::new();
    for round in 0..25 {
        let at = rng.below(3);
        match rng.below(10) {
            0..=3 => scribble(&mut stores[at], &mut rng, &mut known),
            8 => {
                // Scribbles belong to one place; somebody takes back what this device did there last, or does it again.
                let place = Place::People;
                let undone = if rng.below(3) == 0 {
                    stores[at].redo(ACTOR, place)
                } else {
                    stores[at].undo(ACTOR, place)
                };
                if let Err(error) = undone {
                    assert_eq!(
                        error.code(),
                        "nothing_to_undo",
                        "schedule {seed}: nothing else stands in the way"
                    );
                }
            }
            9 => erase_chance(&mut stores[at], &mut rng, &known),
            4 => {
                let new = format!("teks {seed} {round}");
                let before = stores[at].read().rival_texts(statement).unwrap();
                let shown = text_any(&stores[at], statement);
                let seen =
                    before.into_iter().filter(|rival| rival.shown).map(|rival| rival.text).chain([shown]);
                texts.push((new.clone(), seen.collect()));
                write(&mut stores[at], Place::Event(event), |tx| {
                    let row: StatementRow = tx.get_any(statement)?.unwrap();
                    tx.put(&StatementRow { text: new, ..row })
                });
            }
            5 if rng.below(3) == 0 => {
                let copy = desks[at].dir.path().join("copy.db");
                stores[at].conn.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
                let fresh = Desk::seeded(rng.next());
                fs::create_dir_all(fresh.folder().root()).unwrap();
                fs::copy(copy, fresh.folder().database()).unwrap();
                stores[at] = fresh.open();
                desks[at] = fresh;
            }
            _ => {
                let to = (at + 1 + rng.below(2)) % 3;
                let mut entries = lacking(&stores[at], &stores[to]);
                let twice = entries.clone();
                entries.extend(twice);
                for last in (1..entries.len()).rev() {
                    entries.swap(last, rng.below(last + 1));
                }
                entries.truncate(rng.below(entries.len() + 1));
                stores[to].merge(entries).unwrap();
            }
        }
    }
    for _ in 0..2 {
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)] {
            let entries = lacking(&stores[from], &stores[to]);
            stores[to].merge(entries).unwrap();
        }
    }
    let expected = rows(&stores[0]);
    assert_eq!(rows(&stores[1]), expected, "schedule {seed}: the second copy ends equal");
    assert_eq!(rows(&stores[2]), expected, "schedule {seed}: the third copy ends equal");
    let log = logged(&stores[0]);
    assert!(
        logged(&stores[1]) == log && logged(&stores[2]) == log,
        "schedule {seed}: erased in one is erased in all"
    );
    stores[1].rebuild().unwrap();
    assert_eq!(rows(&stores[1]), expected, "schedule {seed}: rebuild equals the live tables");

    let shown = text_any(&stores[0], statement);
    let rivals = stores[0].read().rival_texts(statement).unwrap();
    let kept: BTreeSet<String> = rivals.into_iter().map(|rival| rival.text).chain([shown]).collect();
    let replaced: BTreeSet<&String> = texts.iter().flat_map(|(_, seen)| seen).collect();
    for (text, _) in &texts {
        assert!(
            kept.contains(text) || replaced.contains(text),
            "schedule {seed}: {text:?} is neither kept nor replaced by somebody who saw it"
        );
    }
}

fn text_any(store: &Store, statement: Uuid) -> String {
    store.read().get_any::<StatementRow>(statement).unwrap().unwrap().text
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 0, ..ProptestConfig::default() })]

    #[test]
    fn schedules_of_three_copies_end_equal(seed in any::<u64>()) {
        schedule(seed);
    }
}
