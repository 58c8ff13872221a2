//! A full disk, a clock set back, a cut file.

use std::fs;

use super::support::*;
use crate::table::{EventRow, StatementRow};
use crate::{Op, Place, StoreError};

#[test]
fn a_full_disk_stops_the_write_and_keeps_what_was_there() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Kita mulai.");
    let pages: i64 = store.conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
    store.conn.pragma_update_and_check(None, "max_page_count", pages + 2, |_| Ok(())).unwrap();
    let head = store.head();
    let refused: Result<_, StoreError> =
        store.write(ACTOR, Op::undoable("statement.edit", Place::Event(event)), |tx| {
            let row: StatementRow = tx.get(statement)?.unwrap();
            tx.put(&StatementRow { text: "panjang ".repeat(20_000), ..row })
        });
    assert_eq!(refused.unwrap_err().code(), "disk_full", "said as it is");
    assert_eq!(store.head(), head, "nothing half");
    assert_eq!(text(&store, statement).as_deref(), Some("Kita mulai."), "what was there stays");
    store.conn.pragma_update_and_check(None, "max_page_count", pages + 10_000, |_| Ok(())).unwrap();
    edit(&mut store, event, statement, "Kita lanjut.");
    assert!(store.doctor().unwrap().is_healthy(), "with room again it goes on");
}

#[test]
fn a_clock_set_back_a_year_does_not_lose_what_is_written_then() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Satu.");
    desk.fake.back(365 * 24 * 3_600_000);
    edit(&mut store, event, statement, "Dua.");
    store.close().unwrap();
    let mut store = desk.open();
    edit(&mut store, event, statement, "Tiga.");
    store.rebuild().unwrap();
    assert_eq!(text(&store, statement).as_deref(), Some("Tiga."), "the last write is the last");
    let texts: Vec<_> = store.read().cell_history(statement, "text").unwrap();
    assert_eq!(texts.len(), 3, "in the order of writing");
    assert!(texts.windows(2).all(|pair| pair[0].stamp > pair[1].stamp), "whatever the clock said");
    store.undo(ACTOR, Place::Event(event)).unwrap();
    assert_eq!(text(&store, statement).as_deref(), Some("Dua."), "undo follows it, too");
    assert!(store.doctor().unwrap().is_healthy(), "the chain verifies");
}

#[test]
fn a_cut_file_is_told_and_left_alone() {
    let desk = Desk::new();
    let mut store = desk.open();
    for at in 0..40 {
        add_event(&mut store, &format!("Rapat {at}"), "2025-12-19");
    }
    store.close().unwrap();
    let path = desk.folder().database();
    let whole = fs::read(&path).unwrap();
    for part in [0, 1, 50, 99, 4_096, whole.len() / 2, whole.len() - 4_096] {
        for beside in ["kutip.db-wal", "kutip.db-shm"] {
            let _ = fs::remove_file(desk.folder().root().join(beside));
        }
        fs::write(&path, &whole[..part]).unwrap();
        let troubled = match desk.try_open() {
            Err(error) => error.code(),
            Ok(store) => match store.doctor() {
                Err(error) => error.code(),
                Ok(diagnosis) => diagnosis.troubles.first().map_or("none", crate::doctor::Trouble::code),
            },
        };
        assert!(
            ["archive_gone", "database_damaged", "page_damaged", "schema_differs"].contains(&troubled),
            "{part}: {troubled}"
        );
    }
    fs::write(&path, whole).unwrap();
    assert_eq!(desk.open().read().all::<EventRow>().unwrap().len(), 40, "the whole file opens");
}
