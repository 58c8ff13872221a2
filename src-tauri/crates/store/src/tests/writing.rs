//! The one write path: what is logged, what a failure leaves, what is told.

use rusqlite::types::Value;

use super::support::*;
use crate::error::StoreError;
use crate::log::rows;
use crate::table::{EventRow, PersonRow, Row as _, StatementRow};
use crate::{Op, Place};

#[test]
fn a_write_logs_the_cells_that_changed_and_no_others() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Bimtek", "2025-12-18");
    let statement = add_statement(&mut store, event, "Satu.");
    let written = store
        .write(ACTOR, Op::undoable("statement.edit", Place::Event(event)), |tx| {
            let row: StatementRow = tx.get(statement)?.unwrap();
            tx.put(&StatementRow { text: "Dua.".into(), verb: None, ..row })
        })
        .unwrap();
    let (_, entry) = rows::find(&store.conn, written.entry.unwrap()).unwrap().unwrap();
    let cells: Vec<_> = entry.cells.iter().map(|cell| (cell.table.as_str(), cell.column.as_str())).collect();
    assert_eq!(cells, [("statement", "text")], "an unchanged cell is not logged, though it was written");
    let (_, value) = entry.cells[0].sealed.clone().unwrap();
    assert_eq!(value, Value::Text("Dua.".into()), "the new value is logged");
    assert!(entry.cells[0].base.is_some(), "with the clock of the write that it replaces");
    assert_eq!(entry.hash, entry.compute_hash(), "the entry carries its hash");
    assert!(written.changes.events.iter().any(|id| id.0 == event), "the event is read again");
    assert!(written.changes.statements.iter().any(|id| id.0 == statement), "and the statement");
    assert!(written.changes.people.is_empty(), "nobody else");
}

#[test]
fn a_failed_write_leaves_nothing() {
    let desk = Desk::new();
    let mut store = desk.open();
    let before = store.head();
    let refused: Result<_, StoreError> =
        store.write(ACTOR, Op::undoable("person.add", Place::People), |tx| {
            tx.put(&PersonRow { id: tx.new_id()?, name: "Sutini".into(), ..PersonRow::default() })?;
            Err::<(), _>(StoreError::NoRow("person"))
        });
    assert!(refused.is_err(), "the closure's error is handed on");
    assert!(store.read().all::<PersonRow>().unwrap().is_empty(), "the row is rolled back");
    assert_eq!(store.head(), before, "the log as well");
    add_event(&mut store, "Rapat", "2025-12-19");
    assert_eq!(store.head().seq, before.seq + 1, "the next write goes on from there");
}

#[test]
fn a_write_without_change_logs_nothing() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let before = store.head();
    let written = store
        .write(ACTOR, Op::undoable("event.edit", Place::Event(event)), |tx| {
            let row: EventRow = tx.get(event)?.unwrap();
            tx.put(&EventRow { title: "Lain".into(), ..row.clone() })?;
            tx.put(&row)
        })
        .unwrap();
    assert!(written.entry.is_none() && written.changes.is_empty(), "there and back is no step");
    assert_eq!(store.head(), before, "no entry");
}

#[test]
fn shared_rows_are_never_deleted() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let refused: Result<_, StoreError> =
        store.write(ACTOR, Op::undoable("event.remove", Place::Office), |tx| {
            tx.conn().execute("DELETE FROM event", []).map_err(StoreError::from)
        });
    assert_eq!(refused.unwrap_err().code(), "hard_delete", "a delete would leave no trace in the log");
    assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "the row stands");
}

#[test]
fn the_trash_gives_back_what_was_thrown_away() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Kita mulai.");
    write(&mut store, Place::Event(event), |tx| tx.remove::<StatementRow>(statement));
    assert_eq!(text(&store, statement), None, "it stands no more");
    let trash = store.read().trash::<StatementRow>().unwrap();
    assert_eq!(trash.iter().map(StatementRow::id).collect::<Vec<_>>(), [statement], "it lies in the trash");
    write(&mut store, Place::Event(event), |tx| tx.restore::<StatementRow>(statement));
    assert_eq!(text(&store, statement).as_deref(), Some("Kita mulai."), "whole again");
}

#[test]
fn every_row_of_every_table_survives_its_cells() {
    let desk = Desk::new();
    let mut store = desk.open();
    let row = PersonRow {
        id: uuid::Uuid::from_u128(9),
        name: "Sutini".into(),
        expert: true,
        merged_into: Some(uuid::Uuid::from_u128(8)),
        extra: crate::table::Json([("x-a".to_owned(), 1.into())].into()),
        ..PersonRow::default()
    };
    write(&mut store, Place::People, |tx| tx.put(&row));
    assert_eq!(store.read().get::<PersonRow>(row.id).unwrap(), Some(row), "as it was put");
}

#[test]
fn a_row_that_moves_changes_both_owners() {
    let desk = Desk::new();
    let mut store = desk.open();
    let [from, to] = ["Rapat", "Apel"].map(|title| add_event(&mut store, title, "2025-12-19"));
    let statement = add_statement(&mut store, from, "Satu.");
    let written = store
        .write(ACTOR, Op::undoable("statement.move", Place::Event(from)), |tx| {
            let row: StatementRow = tx.get(statement)?.unwrap();
            tx.put(&StatementRow { event: to, ..row })
        })
        .unwrap();
    let events: Vec<_> = written.changes.events.iter().map(|id| id.0).collect();
    assert_eq!(events, [from, to], "the one that lost it is read again as well");
}
