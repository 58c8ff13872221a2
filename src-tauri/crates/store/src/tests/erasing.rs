//! Erasing leaves no byte behind, and the chain whole.

use std::fs;

use proptest::prelude::*;
use uuid::Uuid;

use super::support::*;
use crate::doctor::Trouble;
use crate::log::Entry;
use crate::table::{AliasRow, BlockRow, EventPersonRow, PersonRow, PositionRow, StatementRow, VersionRow};
use crate::{COVERED, CellRef, Erasable, Op, Place, Store};

fn lasting(event: Uuid) -> Op {
    Op::lasting("statement.erase", Place::Event(event))
}

/// Looks for bytes in every file of the data folder, whatever their case (the full text folds it).
fn files_with(desk: &Desk, needle: &str) -> Vec<String> {
    let needle = needle.to_lowercase().into_bytes();
    let mut found = Vec::new();
    for entry in fs::read_dir(desk.folder().root()).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            continue;
        }
        let bytes = fs::read(entry.path()).unwrap().to_ascii_lowercase();
        if bytes.windows(needle.len()).any(|window| window == needle) {
            found.push(entry.file_name().into_string().unwrap());
        }
    }
    found
}

fn verifies(store: &Store) -> bool {
    let heads = store.read().heads().unwrap();
    let entries: Vec<Entry> = heads
        .into_iter()
        .flat_map(|head| store.read().entries_after(head.dev, 0, u32::MAX).unwrap())
        .collect();
    entries
        .iter()
        .all(|entry| entry.hash == entry.compute_hash() && entry.cells.iter().all(|c| c.is_genuine()))
}

#[test]
fn a_statement_is_erased_everywhere_to_the_last_byte() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let place = Place::Event(event);
    let statement = add_statement(&mut store, event, "Rahasia zebrafinch kita.");
    edit(&mut store, event, statement, "Rahasia zebrafinch \"kita\" bersama.");
    let (block, version) = write(&mut store, place, |tx| {
        let (block, version) = (tx.new_id()?, tx.new_id()?);
        let spans = r#"[{"text":"Ia bilang Rahasia zebrafinch \"kita\" bersama. Lalu pulang."}]"#.to_owned();
        let document = r#"{"w":"Rahasia zebrafinch \"kita\" bersama."}"#.to_owned();
        tx.put(&BlockRow { id: block, spans, ..BlockRow::default() })?;
        tx.put(&VersionRow { id: version, document, ..VersionRow::default() })?;
        Ok((block, version))
    });
    store.save_scratch(place, "x", "Rahasia zebrafinch kita. dan").unwrap();

    let what = Erasable::Statement(statement);
    let footprint = store.read().footprint(&what).unwrap();
    let ids: Vec<_> = footprint.elsewhere.iter().map(|cell| cell.id).collect();
    assert!(ids.contains(&block) && ids.contains(&version), "what it stands in is shown first");
    assert_eq!(footprint.scratch, 1, "unfinished text, too");
    assert!(!files_with(&desk, "zebrafinch").is_empty(), "it stands on the disk");
    store.erase(ACTOR, lasting(event), &what, &footprint.elsewhere).unwrap();

    assert_eq!(files_with(&desk, "zebrafinch"), [""; 0], "no byte is left");
    assert!(verifies(&store), "the chain verifies");
    let row: BlockRow = store.read().get(block).unwrap().unwrap();
    assert_eq!(row.spans, format!(r#"[{{"text":"Ia bilang {COVERED} Lalu pulang."}}]"#), "the rest stands");
    assert!(store.read().get::<StatementRow>(statement).unwrap().is_none(), "the statement stands no more");
    assert!(store.read().trash::<StatementRow>().unwrap().is_empty(), "nor lies in the trash");
    let history = store.read().cell_history(statement, "text").unwrap();
    assert_eq!(history.len(), 3, "that there were texts is still known");
    assert!(history[1..].iter().all(|write| write.value.is_none()), "they read as erased");
    store.rebuild().unwrap();
    let row: StatementRow = store.read().get_any(statement).unwrap().unwrap();
    assert_eq!(row.text, "", "after a rebuild as well");
    assert_eq!(store.undo(ACTOR, place).unwrap_err().code(), "nothing_to_undo", "it cannot be undone");
}

#[test]
fn one_value_is_erased_and_its_row_stands() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Nomor 3507123456789012 itu.");
    let cell = CellRef { table: "statement".into(), id: statement, column: "text".into() };
    store.erase(ACTOR, lasting(event), &Erasable::Cell(cell), &[]).unwrap();
    assert_eq!(files_with(&desk, "3507123456789012"), [""; 0], "no byte is left");
    assert_eq!(text(&store, statement).as_deref(), Some(""), "the row stands");
    edit(&mut store, event, statement, "Nomor itu.");
    assert_eq!(text(&store, statement).as_deref(), Some("Nomor itu."), "and can be written anew");
}

#[test]
fn a_person_is_erased_with_positions_aliases_and_keys() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Pak Quizkovski hadir.");
    let person = write(&mut store, Place::People, |tx| {
        let person = tx.new_id()?;
        tx.put(&PersonRow { id: person, name: "Quizkovski".into(), ..PersonRow::default() })?;
        tx.put(&AliasRow { id: tx.new_id()?, person, name: "Pak Quizkovski".into(), ..AliasRow::default() })?;
        tx.put(&PositionRow {
            id: tx.new_id()?,
            person,
            title: "Kabid Vexillum".into(),
            ..PositionRow::default()
        })?;
        let key = "quizkovski".into();
        tx.put(&EventPersonRow { id: tx.new_id()?, event, person, key, ..EventPersonRow::default() })?;
        Ok(person)
    });
    let what = Erasable::Person(person);
    let footprint = store.read().footprint(&what).unwrap();
    assert_eq!(footprint.elsewhere.len(), 1, "the statement that names the person");
    assert_eq!(footprint.elsewhere[0].id, statement, "is shown");
    store.erase(ACTOR, Op::lasting("person.erase", Place::People), &what, &footprint.elsewhere).unwrap();
    assert_eq!(files_with(&desk, "quizkovski"), [""; 0], "no byte of the name is left");
    assert_eq!(files_with(&desk, "vexillum"), [""; 0], "nor of the title");
    assert_eq!(text(&store, statement).as_deref(), Some("█████ hadir."), "covered where it was named");
}

#[test]
fn an_erasure_reaches_the_other_copies() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (mut a, mut b) = (first.open(), second.open());
    let event = add_event(&mut a, "Rapat", "2025-12-19");
    let statement = add_statement(&mut a, event, "Rahasia zebrafinch.");
    let all = |from: &Store| -> Vec<Entry> {
        let heads = from.read().heads().unwrap();
        heads.iter().flat_map(|head| from.read().entries_after(head.dev, 0, u32::MAX).unwrap()).collect()
    };
    b.merge(all(&a)).unwrap();
    let late = all(&a);
    a.erase(ACTOR, lasting(event), &Erasable::Statement(statement), &[]).unwrap();
    b.merge(all(&a)).unwrap();
    assert_eq!(files_with(&second, "zebrafinch"), [""; 0], "gone there, too");
    assert!(verifies(&b), "and the chain verifies");
    let third = Desk::seeded(3);
    let mut c = third.open();
    c.merge(all(&a)).unwrap();
    c.merge(late).unwrap();
    assert_eq!(files_with(&third, "zebrafinch"), [""; 0], "an older delivery does not bring it back");
}

#[test]
fn an_erasure_that_a_reader_held_up_is_finished_at_the_next_start() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Rahasia zebrafinch kita.");
    let reader = rusqlite::Connection::open(desk.folder().database()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM event").unwrap();
    store.conn.busy_timeout(std::time::Duration::ZERO).unwrap();
    let held = store.erase(ACTOR, lasting(event), &Erasable::Statement(statement), &[]).unwrap_err();
    assert_eq!(held.code(), "database_busy", "old pages are in use");
    assert_eq!(text(&store, statement), None, "the erasure stands");
    assert!(!files_with(&desk, "zebrafinch").is_empty(), "its bytes as well");
    assert_eq!(store.doctor().unwrap().troubles, [Trouble::Unscrubbed], "which the doctor tells");
    drop((reader, store));
    let store = desk.open();
    assert_eq!(files_with(&desk, "zebrafinch"), [""; 0], "no byte is left");
    assert!(store.doctor().unwrap().is_healthy(), "and nothing is owed");
}

#[test]
fn copies_from_before_a_migration_and_drafts_of_backups_go_with_what_is_erased() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Rahasia zebrafinch kita.");
    let root = desk.folder().root().to_owned();
    fs::create_dir_all(root.join("tmp")).unwrap();
    for left in ["before-schema-1.db", "before-schema-1.part", "tmp/snapshot.db"] {
        store.conn.execute("VACUUM INTO ?1", [root.join(left).to_str().unwrap()]).unwrap();
    }
    store.erase(ACTOR, lasting(event), &Erasable::Statement(statement), &[]).unwrap();
    assert_eq!(files_with(&desk, "zebrafinch"), [""; 0], "no copy is left");
    assert!(!root.join("tmp/snapshot.db").exists(), "nor the draft of a backup that was killed");
}

#[test]
fn a_statement_is_erased_with_the_wordings_before_and_after_it() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let first = add_statement(&mut store, event, "Rahasia zebrafinch kita.");
    let mut chain = vec![first];
    for wording in ["Rahasia zebrafinches kita.", "Soal zebrafinch itu."] {
        let supersedes = chain.last().copied();
        chain.push(write(&mut store, Place::Event(event), |tx| {
            let id = tx.new_id()?;
            tx.put(&StatementRow { id, event, supersedes, text: wording.into(), ..StatementRow::default() })?;
            Ok(id)
        }));
    }
    store.erase(ACTOR, lasting(event), &Erasable::Statement(chain[1]), &[]).unwrap();
    assert_eq!(files_with(&desk, "zebrafinch"), [""; 0], "what was said is gone in every wording");
    let shown = store.read().current_statements(kutip_core::id::EventId(event)).unwrap();
    assert!(shown.is_empty(), "no older wording comes back");
}

#[test]
fn a_person_is_erased_with_doubles_and_found_by_the_short_name() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let named = add_statement(&mut store, event, "Kata Quizko, semua siap.");
    let [person, double] = ["Ahmad Quizkovski", "Achmad Vexillovski"].map(|name| {
        write(&mut store, Place::People, |tx| {
            let id = tx.new_id()?;
            let short_name = Some("Quizko".into());
            tx.put(&PersonRow { id, name: name.into(), short_name, ..PersonRow::default() })?;
            Ok(id)
        })
    });
    write(&mut store, Place::People, |tx| {
        let row: PersonRow = tx.get(double)?.unwrap();
        tx.put(&PersonRow { merged_into: Some(person), ..row })
    });
    let what = Erasable::Person(double);
    let footprint = store.read().footprint(&what).unwrap();
    let ids: Vec<_> = footprint.elsewhere.iter().map(|cell| cell.id).collect();
    assert_eq!(ids, [named], "later mentions use the short name");
    let op = Op::lasting("person.erase", Place::People);
    store.erase(ACTOR, op, &what, &footprint.elsewhere).unwrap();
    assert_eq!(files_with(&desk, "quizko"), [""; 0], "the person");
    assert_eq!(files_with(&desk, "vexillovski"), [""; 0], "and the double, who is the same person");
    assert!(store.read().all::<PersonRow>().unwrap().is_empty(), "neither stands");
}

#[test]
fn unfinished_text_of_what_is_erased_goes_whatever_it_says() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Rahasia besar kita.");
    let place = Place::Event(event);
    store.save_scratch(place, &format!("statement/{statement}/text"), "Rahasia zebrafin").unwrap();
    store.save_scratch(place, "event/venue", "Balai").unwrap();
    let what = Erasable::Statement(statement);
    assert_eq!(store.read().footprint(&what).unwrap().scratch, 1, "it is counted");
    store.erase(ACTOR, lasting(event), &what, &[]).unwrap();
    assert_eq!(files_with(&desk, "zebrafin"), [""; 0], "half a sentence as well");
    assert_eq!(store.read().scratch().unwrap().len(), 1, "other fields keep theirs");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 8, ..ProptestConfig::default() })]

    #[test]
    fn no_byte_is_left_whatever_was_written_around_it(
        others in prop::collection::vec("[a-y]{1,600}", 1..40),
        edits in prop::collection::vec("[a-y ]{0,3000}", 1..12),
    ) {
        let desk = Desk::new();
        let mut store = desk.open();
        let event = add_event(&mut store, "Rapat", "2025-12-19");
        let statement = add_statement(&mut store, event, "zzmark");
        for (at, other) in others.iter().enumerate() {
            let id = add_statement(&mut store, event, other);
            if at % 3 == 0 {
                edit(&mut store, event, id, &format!("{other} lain"));
            }
            let edited = &edits[at % edits.len()];
            edit(&mut store, event, statement, &format!("{edited} zzmark{at}"));
            store.save_scratch(Place::Event(event), "s", &format!("{edited} zzmark{at}")).unwrap();
        }
        store.save_scratch(Place::Event(event), "s", "").unwrap();
        let what = Erasable::Statement(statement);
        store.erase(ACTOR, lasting(event), &what, &[]).unwrap();
        prop_assert_eq!(files_with(&desk, "zzmark"), [""; 0], "no byte is left");
        prop_assert!(verifies(&store), "the chain verifies");
    }
}
