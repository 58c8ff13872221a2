//! Undo and redo.

use std::collections::BTreeMap;

use proptest::prelude::*;
use rusqlite::types::Value;
use uuid::Uuid;

use super::support::*;
use crate::table::{AliasRow, BlockRow, EventRow, PersonRow, SHARED, SpeakerRow, StatementRow};
use crate::{Op, Place, Store};

#[test]
fn undo_survives_a_restart_and_names_its_step() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Satu.");
    edit(&mut store, event, statement, "Dua.");
    edit(&mut store, event, statement, "Tiga.");
    store.close().unwrap();
    let mut store = desk.open();
    let place = Place::Event(event);
    assert_eq!(store.read().steps(place).unwrap().undo.len(), 3, "the steps are read from the log");
    let undone = store.undo(ACTOR, place).unwrap();
    assert_eq!(undone.value.op, "test.edit", "the label of the step");
    assert!(undone.value.left.is_empty(), "nothing was in the way");
    assert_eq!(text(&store, statement).as_deref(), Some("Dua."), "one step back");
    store.undo(ACTOR, place).unwrap();
    store.undo(ACTOR, place).unwrap();
    assert_eq!(text(&store, statement), None, "the statement is gone again");
    assert!(store.read().trash::<StatementRow>().unwrap().is_empty(), "and is no trash");
    assert_eq!(store.undo(ACTOR, place).unwrap_err().code(), "nothing_to_undo", "the start");
    for _ in 0..3 {
        store.redo(ACTOR, place).unwrap();
    }
    assert_eq!(text(&store, statement).as_deref(), Some("Tiga."), "the end again");
    assert_eq!(store.redo(ACTOR, place).unwrap_err().code(), "nothing_to_undo", "no further");
}

#[test]
fn undo_leaves_what_somebody_wrote_since_and_says_so() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    write(&mut store, Place::Event(event), |tx| {
        let row: EventRow = tx.get(event)?.unwrap();
        tx.put(&EventRow { city: "Kota Batu".into(), venue: Some("Balai".into()), ..row })
    });
    write(&mut store, Place::Office, |tx| {
        let row: EventRow = tx.get(event)?.unwrap();
        tx.put(&EventRow { city: "Malang".into(), ..row })
    });
    let undone = store.undo(ACTOR, Place::Event(event)).unwrap().value;
    let left: Vec<_> = undone.left.iter().map(|cell| cell.column.as_str()).collect();
    assert_eq!(left, ["city"], "another place wrote the city");
    let row: EventRow = store.read().get(event).unwrap().unwrap();
    assert_eq!((row.city.as_str(), row.venue), ("Malang", None), "the venue alone goes back");
}

#[test]
fn places_have_their_own_steps() {
    let desk = Desk::new();
    let mut store = desk.open();
    let first = add_event(&mut store, "Rapat", "2025-12-19");
    let second = add_event(&mut store, "Apel", "2025-12-20");
    let in_first = add_statement(&mut store, first, "Satu.");
    let in_second = add_statement(&mut store, second, "Dua.");
    store.undo(ACTOR, Place::Event(first)).unwrap();
    assert_eq!(text(&store, in_first), None, "undone");
    assert_eq!(text(&store, in_second).as_deref(), Some("Dua."), "the other event is left alone");
}

#[test]
fn a_final_step_ends_the_steps_before_it() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let place = Place::Event(event);
    add_statement(&mut store, event, "Satu.");
    let approve = |tx: &crate::Tx<'_>| {
        let row: EventRow = tx.get(event)?.unwrap();
        tx.put(&EventRow { theme: Some("tetap".into()), ..row })
    };
    store.write(ACTOR, Op::lasting("release.approve", place), approve).unwrap();
    assert_eq!(store.undo(ACTOR, place).unwrap_err().code(), "nothing_to_undo", "what stands for good stays");
}

#[test]
fn a_new_step_forgets_what_could_be_done_again() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Satu.");
    edit(&mut store, event, statement, "Dua.");
    store.undo(ACTOR, Place::Event(event)).unwrap();
    edit(&mut store, event, statement, "Lain.");
    assert!(store.read().steps(Place::Event(event)).unwrap().redo.is_empty(), "another way was taken");
    store.undo(ACTOR, Place::Event(event)).unwrap();
    assert_eq!(text(&store, statement).as_deref(), Some("Satu."), "back past the way not taken");
}

#[test]
fn undo_leaves_a_person_that_another_event_needs_by_now() {
    let desk = Desk::new();
    let mut store = desk.open();
    let other = add_event(&mut store, "Apel", "2025-12-20");
    let (event, person) = write(&mut store, Place::Agenda, |tx| {
        let (event, person) = (tx.new_id()?, tx.new_id()?);
        tx.put(&EventRow { id: event, title: "Rapat".into(), ..EventRow::default() })?;
        tx.put(&PersonRow { id: person, name: "Sutini".into(), ..PersonRow::default() })?;
        tx.put(&SpeakerRow { id: tx.new_id()?, event, person, ..SpeakerRow::default() })?;
        let name = "Bu Tini".into();
        tx.put(&AliasRow { id: tx.new_id()?, person, name, ..AliasRow::default() })?;
        Ok((event, person))
    });
    write(&mut store, Place::Event(other), |tx| {
        tx.put(&SpeakerRow { id: tx.new_id()?, event: other, person, ..SpeakerRow::default() })
    });
    let undone = store.undo(ACTOR, Place::Agenda).unwrap().value;
    let left: Vec<_> = undone.left.iter().map(|cell| cell.table.as_str()).collect();
    assert_eq!(left, ["alias", "person"], "and says so");
    assert!(store.read().get::<PersonRow>(person).unwrap().is_some(), "the other event has its speaker");
    assert_eq!(store.read().all::<AliasRow>().unwrap().len(), 1, "with all names");
    assert!(store.read().get::<EventRow>(event).unwrap().is_none(), "the event is gone");
    store.redo(ACTOR, Place::Agenda).unwrap();
    assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "and comes back");
}

#[test]
fn undo_leaves_an_event_in_which_somebody_wrote_since() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = write(&mut store, Place::Agenda, |tx| {
        let id = tx.new_id()?;
        tx.put(&EventRow { id, title: "Rapat".into(), ..EventRow::default() })?;
        Ok(id)
    });
    let statement = add_statement(&mut store, event, "Satu.");
    let undone = store.undo(ACTOR, Place::Agenda).unwrap().value;
    assert_eq!(undone.left.len(), 1, "its statement would vanish with it");
    assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "it stands");
    assert_eq!(text(&store, statement).as_deref(), Some("Satu."), "with what was said");
}

/// What stands: every cell of every row that is not marked as deleted.
fn standing(store: &Store) -> BTreeMap<(&'static str, Uuid), Vec<Value>> {
    let mut all = BTreeMap::new();
    for table in &SHARED {
        let columns = table.columns.join("\", \"");
        let sql = format!("SELECT id, \"{columns}\" FROM \"{}\" WHERE deleted = 0", table.name);
        let mut query = store.conn.prepare(&sql).unwrap();
        let rows = query
            .query_map([], |row| {
                let id = crate::table::read_cell(row, 0)?;
                Ok((id, (1..=table.columns.len()).map(|at| row.get_unwrap(at)).collect()))
            })
            .unwrap();
        all.extend(rows.map(Result::unwrap).map(|(id, cells): (Uuid, _)| ((table.name, id), cells)));
    }
    all
}

#[derive(Debug, Clone)]
enum Act {
    AddStatement(String),
    EditStatement(usize, String),
    Trash(usize),
    Restore(usize),
    AddBlock(String),
    EditEvent(Option<String>),
    AddPerson(String),
    Several(String),
    UndoRedo(u8),
}

fn act() -> impl Strategy<Value = Act> {
    let words = "[a-z ]{0,12}";
    prop_oneof![
        words.prop_map(Act::AddStatement),
        (any::<usize>(), words).prop_map(|(at, text)| Act::EditStatement(at, text)),
        any::<usize>().prop_map(Act::Trash),
        any::<usize>().prop_map(Act::Restore),
        words.prop_map(Act::AddBlock),
        proptest::option::of(words).prop_map(Act::EditEvent),
        words.prop_map(Act::AddPerson),
        words.prop_map(Act::Several),
        (0..4_u8).prop_map(Act::UndoRedo),
    ]
}

fn apply(store: &mut Store, event: Uuid, statements: &mut Vec<Uuid>, act: Act) {
    let place = Place::Event(event);
    let pick = |statements: &[Uuid], at: usize| statements.get(at % statements.len().max(1)).copied();
    match act {
        Act::AddStatement(text) => statements.push(add_statement(store, event, &text)),
        Act::EditStatement(at, text) => {
            let Some(id) = pick(statements, at) else { return };
            write(store, place, |tx| match tx.get::<StatementRow>(id)? {
                Some(row) => tx.put(&StatementRow { text, ..row }),
                None => Ok(()),
            });
        }
        Act::Trash(at) => {
            let Some(id) = pick(statements, at) else { return };
            write(store, place, |tx| match tx.get::<StatementRow>(id)? {
                Some(_) => tx.remove::<StatementRow>(id),
                None => Ok(()),
            });
        }
        Act::Restore(at) => {
            let trash = store.read().trash::<StatementRow>().unwrap();
            let Some(row) = trash.get(at % trash.len().max(1)) else { return };
            write(store, place, |tx| tx.restore::<StatementRow>(row.id));
        }
        Act::AddBlock(spans) => write(store, place, |tx| {
            tx.put(&BlockRow { id: tx.new_id()?, release: event, spans, ..BlockRow::default() })
        }),
        Act::EditEvent(venue) => write(store, place, |tx| {
            let row: EventRow = tx.get(event)?.unwrap();
            tx.put(&EventRow { venue, ..row })
        }),
        Act::AddPerson(name) => {
            write(store, place, |tx| tx.put(&PersonRow { id: tx.new_id()?, name, ..PersonRow::default() }))
        }
        Act::Several(text) => {
            let ids = write(store, place, |tx| {
                let mut ids = Vec::new();
                for _ in 0..3 {
                    let id = tx.new_id()?;
                    tx.put(&StatementRow { id, event, text: text.clone(), ..StatementRow::default() })?;
                    ids.push(id);
                }
                let row: EventRow = tx.get(event)?.unwrap();
                tx.put(&EventRow { news: Some(text), ..row })?;
                Ok(ids)
            });
            statements.extend(ids);
        }
        Act::UndoRedo(times) => {
            for _ in 0..times {
                let _ = store.undo(ACTOR, place);
            }
            for _ in 0..times / 2 {
                let _ = store.redo(ACTOR, place);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 4, ..ProptestConfig::default() })]

    #[test]
    fn undo_of_any_sequence_restores_the_start_and_redo_the_end(acts in prop::collection::vec(act(), 1..25)) {
        let desk = Desk::new();
        let mut store = desk.open();
        let event = add_event(&mut store, "Rapat", "2025-12-19");
        let start = standing(&store);
        let mut statements = Vec::new();
        for act in acts {
            apply(&mut store, event, &mut statements, act);
        }
        let end = standing(&store);
        let place = Place::Event(event);
        let mut back = 0;
        while !store.read().steps(place).unwrap().undo.is_empty() {
            let undone = store.undo(ACTOR, place).unwrap();
            prop_assert!(undone.value.left.is_empty(), "one writer is never in its own way");
            back += 1;
        }
        prop_assert_eq!(&standing(&store), &start, "undo restores the start");
        for _ in 0..back {
            let redone = store.redo(ACTOR, place).unwrap();
            prop_assert!(redone.value.left.is_empty(), "nor on the way forth");
        }
        prop_assert_eq!(&standing(&store), &end, "redo the end");
    }
}
