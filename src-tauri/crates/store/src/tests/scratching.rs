//! Unfinished text.

use super::support::*;
use crate::Place;

#[test]
fn unfinished_text_is_kept_outside_log_and_undo() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let place = Place::Event(event);
    let head = store.head();
    for text in ["Ka", "Kami", "Kami akan"] {
        store.save_scratch(place, "statement/new", text).unwrap();
    }
    store.save_scratch(place, "event/venue", "Bal").unwrap();
    assert_eq!(store.head(), head, "nothing is logged");
    drop(store);
    let mut store = desk.open();
    let texts: Vec<_> = store.read().scratch().unwrap().into_iter().map(|scratch| scratch.text).collect();
    assert_eq!(texts, ["Bal", "Kami akan"], "the last of each field, the newest first");
    write(&mut store, place, |tx| tx.clear_scratch(place, "statement/new"));
    store.clear_scratch(place, "event/venue").unwrap();
    assert!(store.read().scratch().unwrap().is_empty(), "forgotten once kept or left");
}

#[test]
fn a_failed_write_keeps_the_unfinished_text() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let place = Place::Event(event);
    store.save_scratch(place, "statement/new", "Kami akan").unwrap();
    let op = crate::Op::undoable("test.edit", place);
    let failed: crate::Result<crate::Written<()>> = store.write(ACTOR, op, |tx| {
        tx.clear_scratch(place, "statement/new")?;
        Err(crate::StoreError::NoRow("statement"))
    });
    assert!(failed.is_err(), "the write failed");
    assert_eq!(store.read().scratch().unwrap().len(), 1, "so the text is still unfinished");
}
