//! The history of a thing.

use super::support::*;
use crate::Place;
use crate::table::{ReleaseRow, StatementRow};

#[test]
fn the_history_of_a_thing_has_what_belongs_to_it_and_no_more() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let other = add_event(&mut store, "Apel", "2025-12-20");
    let statement = add_statement(&mut store, event, "Kita mulai.");
    add_statement(&mut store, other, "Siap.");
    write(&mut store, Place::Event(event), |tx| {
        let (release, row) = (tx.new_id()?, tx.get::<StatementRow>(statement)?.unwrap());
        tx.put(&ReleaseRow { id: release, event: other, state: "draft".into(), ..ReleaseRow::default() })?;
        tx.put(&StatementRow { text: "Kita mulai Senin.".into(), ..row })
    });
    let history = store.read().history_of(event, 10).unwrap();
    assert_eq!(history.len(), 3, "made, a statement added, the statement changed");
    let last: Vec<_> = history[0].cells.iter().map(|cell| (cell.pk, cell.column.as_str())).collect();
    assert_eq!(last, [(statement, "text")], "of a step that wrote elsewhere, too, only what belongs here");
    assert_eq!(store.read().history_of(statement, 10).unwrap().len(), 2, "of the statement alone");
    assert_eq!(store.read().history_of(event, 1).unwrap().len(), 1, "the newest");
}
