//! Undo, redo, history and trash through the use cases.

use kutip_app::archive::{self, ListRequest, Place, StepsView, TrashKind, put_back, steps, throw_away};

use super::*;

fn count(desk: &Desk) -> usize {
    let request = ListRequest { most: 100, ..ListRequest::default() };
    archive::list(desk.read(), &request).unwrap().events.len()
}

#[test]
fn an_import_is_one_step_back_and_forth_also_after_a_restart() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let before = archive::event_file(desk.read(), event, true).unwrap();
    archive::undo(&mut desk, Place::Agenda).unwrap();
    assert_eq!(count(&desk), 0, "nothing of it stands");
    assert!(archive::search(desk.read(), "siaga", 9).unwrap().items.is_empty(), "nor is it found");
    desk.close().unwrap();
    let mut desk = laptop.open();
    let label = steps(desk.read(), Place::Agenda).unwrap();
    assert_eq!(label, StepsView { undo: None, redo: Some("event.import".to_owned()) }, "kept over a restart");
    archive::redo(&mut desk, Place::Agenda).unwrap();
    assert_eq!(archive::event_file(desk.read(), event, true).unwrap(), before, "to the last byte");
}

#[test]
fn the_trash_gives_back_and_search_follows() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let done = throw_away(&mut desk, TrashKind::Event, event.0).unwrap();
    assert!(done.changes.events.contains(&event), "interfaces are told what to read again");
    assert_eq!((count(&desk), archive::trash(desk.read()).unwrap().len()), (0, 1));
    let found = archive::search(desk.read(), "hujan", 9).unwrap();
    assert!(found.items.is_empty(), "statements of an event in the trash are not found: {found:?}");
    put_back(&mut desk, TrashKind::Event, event.0).unwrap();
    assert_eq!(archive::search(desk.read(), "hujan", 9).unwrap().items.len(), 1, "and found again");
    throw_away(&mut desk, TrashKind::Event, event.0).unwrap();
    assert_eq!(archive::show(desk.read(), event).unwrap_err().code, "event_trashed", "told where it is");
    let missing = throw_away(&mut desk, TrashKind::Event, uuid::Uuid::from_u128(7)).unwrap_err();
    assert_eq!((missing.code, missing.refused), ("row_missing", true));
}

#[test]
fn history_tells_who_did_what_when() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let quote = archive::show(desk.read(), event).unwrap().statements[1].id;
    throw_away(&mut desk, TrashKind::Statement, quote).unwrap();
    let all = archive::history(desk.read(), None, 10).unwrap();
    let ops: Vec<&str> = all.iter().map(|item| item.op.as_str()).collect();
    assert_eq!(ops, ["trash.put", "event.import", "member.begin", "device.begin"], "the newest first");
    assert_eq!(all[0].member.as_deref(), Some("Sari Dewi"), "by name");
    assert!(
        all[0].at_ms >= i64::try_from(kutip_tests::desk::START_MS).unwrap(),
        "by the clock that was passed in"
    );
    let own = archive::history(desk.read(), Some(Place::Event(event.0)), 10).unwrap();
    assert_eq!(own.len(), 2, "of an event all that touched it, its import included");
}
