//! What an event file holds comes back out of the archive as the same file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kutip_core::id::{PersonId, StatementId};
use kutip_core::record::EventRecord;
use kutip_core::release::Span;
use kutip_core::statement::Entry;
use kutip_files::event::{read, write};

use crate::spans::StoredSpan;
use crate::table::{AliasRow, BackgroundRow, PersonRow, PositionRow, StatementRow};
use crate::tests::support::*;
use crate::{Place, Store};

/// Every event file of the fixtures.
fn fixtures() -> Vec<(String, EventRecord)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    let mut records = Vec::new();
    for folder in ["cases", "events"] {
        for entry in fs::read_dir(root.join(folder)).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let file = read(&fs::read(&path).unwrap()).unwrap();
                records.push((path.display().to_string(), file.value));
            }
        }
    }
    assert!(records.len() > 30, "the fixtures are there");
    records
}

fn stored(store: &mut Store, record: &EventRecord) -> EventRecord {
    let inserted = write_in_office(store, record);
    store.read().record(inserted.event, None).unwrap().unwrap().record
}

fn write_in_office(store: &mut Store, record: &EventRecord) -> super::Inserted {
    crate::tests::support::write(store, Place::Office, |tx| tx.insert_record(record, &BTreeMap::new()))
}

#[test]
fn every_fixture_comes_back_as_the_same_file() {
    let desk = Desk::new();
    let mut store = desk.open();
    for (path, record) in fixtures() {
        let back = stored(&mut store, &record);
        let bytes = |record: &EventRecord| String::from_utf8(write(record, true)).unwrap();
        assert_eq!(bytes(&back), bytes(&record), "{path}");
        assert_eq!(back.internal, record.internal, "{path}");
    }
}

#[test]
fn people_of_the_register_are_not_doubled() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (_, record) = fixtures().swap_remove(0);
    let first = write_in_office(&mut store, &record);
    let count = store.read().all::<PersonRow>().unwrap().len();
    let second = crate::tests::support::write(&mut store, Place::Office, |tx| {
        tx.insert_record(&record, &first.people)
    });
    assert_eq!(store.read().all::<PersonRow>().unwrap().len(), count, "known people are taken as they are");
    let back = store.read().record(second.event, None).unwrap().unwrap().record;
    let ids = |record: &EventRecord| record.people.iter().map(|person| person.id).collect::<Vec<_>>();
    let expected: Vec<PersonId> = record.people.iter().map(|person| first.people[&person.id]).collect();
    assert_eq!(ids(&back), expected, "the same people");
}

#[test]
fn a_merged_double_reads_as_the_person_and_can_be_parted_again() {
    let desk = Desk::new();
    let mut store = desk.open();
    let [kept, double] = ["Nurochman", "Nur Ochman"].map(|name| {
        crate::tests::support::write(&mut store, Place::People, |tx| {
            let id = tx.new_id()?;
            tx.put(&PersonRow { id, name: name.into(), ..PersonRow::default() })?;
            tx.put(&AliasRow {
                id: tx.new_id()?,
                person: id,
                name: "Cak Nur".into(),
                ..AliasRow::default()
            })?;
            Ok(id)
        })
    });
    let merge = |into: Option<uuid::Uuid>, store: &mut Store| {
        crate::tests::support::write(store, Place::People, |tx| {
            let row: PersonRow = tx.get(double)?.unwrap();
            tx.put(&PersonRow { merged_into: into, ..row })
        });
    };
    merge(Some(kept), &mut store);
    let person = store.read().person(PersonId(double), "n").unwrap().unwrap();
    assert_eq!((person.id, person.name.as_str()), (PersonId(kept), "Nurochman"), "one person");
    assert_eq!(person.aliases, ["Cak Nur", "Nur Ochman"], "known by the names of the double as well");
    let register = store.read().register().unwrap();
    assert_eq!(register.len(), 1, "a double is no entry of the register");
    assert_eq!(register[0].aliases, person.aliases, "read at once as one by one");
    store.undo(ACTOR, Place::People).unwrap();
    let person = store.read().person(PersonId(double), "n").unwrap().unwrap();
    assert_eq!(person.name, "Nur Ochman", "two again");
    merge(Some(double), &mut store);
    assert_eq!(store.read().resolve(double).unwrap(), double, "merged into itself does not turn for ever");
}

#[test]
fn the_register_at_once_is_the_register_one_by_one() {
    let desk = Desk::new();
    let mut store = desk.open();
    let ids = crate::tests::support::write(&mut store, Place::People, |tx| {
        let ids: Vec<uuid::Uuid> = (0..7).map(|_| tx.new_id()).collect::<crate::Result<_>>()?;
        // A chain, a circle, a double in the trash, and two by themselves.
        let into = [None, Some(0), Some(1), Some(4), Some(3), None, Some(5)];
        for (at, (id, into)) in ids.iter().zip(into).enumerate() {
            let merged_into = into.map(|into: usize| ids[into]);
            tx.put(&PersonRow { id: *id, name: format!("Orang {at}"), merged_into, ..PersonRow::default() })?;
            let position = PositionRow {
                id: tx.new_id()?,
                person: *id,
                title: format!("Jabatan {at}"),
                ..Default::default()
            };
            tx.put(&position)?;
        }
        tx.remove::<PersonRow>(ids[6])?;
        Ok(ids)
    });
    let reader = store.read();
    let register = reader.register().unwrap();
    assert_eq!(register.len(), 3, "the chain, the circle, and the one with a double in the trash");
    for person in &register {
        assert_eq!(reader.person(person.id, "").unwrap().as_ref(), Some(person));
    }
    assert_eq!(register[0].positions.len(), 3, "doubles of doubles give their positions");
    assert_eq!(register[1].id.0, ids[3].min(ids[4]), "a circle is one of its people");
}

#[test]
fn a_composed_draft_survives_its_cells() {
    let desk = Desk::new();
    let mut store = desk.open();
    let (style, today) = (kutip_core::office::Style::default(), chrono::NaiveDate::default());
    let mut spans = 0;
    for (path, record) in fixtures() {
        let inserted = write_in_office(&mut store, &record);
        let loaded = store.read().record(inserted.event, None).unwrap().unwrap();
        let Some(composer) = loaded.record.event.language.composer() else { continue };
        let context = kutip_core::lang::ComposeContext { style: &style, abbreviations: &[], today };
        for block in composer.compose(&loaded.record, &context).blocks {
            let cell = crate::spans::write(&loaded.stored_spans(&block.spans));
            assert_eq!(
                loaded.spans(&crate::spans::read(&cell)),
                block.spans,
                "{path}: text, quotes and sources"
            );
            spans += block.spans.len();
        }
    }
    assert!(spans > 500, "there were drafts to keep");
}

#[test]
fn a_statement_is_fixed_once_it_stands_in_a_version_or_was_held_against_a_recording() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Kita mulai.");
    assert!(!store.read().is_fixed(statement).unwrap(), "free to edit");
    crate::tests::support::write(&mut store, Place::Event(event), |tx| {
        let id = tx.new_id()?;
        tx.put(&crate::table::VersionQuoteRow { id, version: event, statement, place: 1 })
    });
    assert!(store.read().is_fixed(statement).unwrap(), "from now on another statement supersedes it");
}

#[test]
fn drafts_and_lists_follow_a_statement_that_was_superseded() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let first = add_statement(&mut store, event, "Kita mulai Senin.");
    let other = add_statement(&mut store, event, "Baik.");
    crate::tests::support::write(&mut store, Place::Event(event), |tx| {
        let id = tx.new_id()?;
        let (text, statement) = ("Awal kegiatan.".into(), Some(first));
        tx.put(&BackgroundRow { id, event, text, statement, ..BackgroundRow::default() })?;
        let row: StatementRow = tx.get(other)?.unwrap();
        tx.put(&StatementRow { reply_to: Some(first), ..row })
    });
    let mut last = first;
    for text in ["Kita mulai Selasa.", "Kita mulai Rabu."] {
        let supersedes = Some(last);
        last = crate::tests::support::write(&mut store, Place::Event(event), |tx| {
            let (id, kind) = (tx.new_id()?, Some("direct".into()));
            let text = text.into();
            tx.put(&StatementRow { id, event, kind, text, supersedes, ..StatementRow::default() })?;
            Ok(id)
        });
    }
    let loaded = store.read().record(kutip_core::id::EventId(event), None).unwrap().unwrap();
    let stored = [StoredSpan::Quote { quote: first }];
    let quote = Span::Quote { statement: StatementId(last) };
    assert_eq!(loaded.spans(&stored), [quote], "the draft shows the wording that stands");
    let entry = |id| {
        let parts = loaded.record.entries.iter().map(|entry| match entry {
            Entry::Releasable(said) => (said.id, said.number, said.fields.reply_to),
            Entry::Withheld(withheld) => (withheld.id, withheld.number, withheld.internal().fields.reply_to),
        });
        parts.into_iter().find(|(found, ..)| found.0 == id).unwrap()
    };
    let (_, number, _) = entry(last);
    assert_eq!(loaded.record.event.background[0].statement, Some(number), "background keeps its statement");
    assert_eq!(entry(other).2, Some(number), "and an answer what it answers");
}

#[test]
fn doubles_that_go_round_or_into_the_unknown_are_one_person_all_the_same() {
    let desk = Desk::new();
    let mut store = desk.open();
    let [a, b, c] = [1, 3, 2].map(uuid::Uuid::from_u128);
    let mut merge = |id, into| {
        crate::tests::support::write(&mut store, Place::People, |tx| {
            tx.put(&PersonRow { id, name: format!("{id}"), merged_into: Some(into), ..PersonRow::default() })
        });
    };
    merge(a, b);
    merge(b, c);
    merge(c, b);
    let missing = uuid::Uuid::from_u128(9);
    let waiting = uuid::Uuid::from_u128(5);
    merge(waiting, missing);
    let resolved = [a, b, c].map(|id| store.read().resolve(id).unwrap());
    assert_eq!(resolved, [c; 3], "whoever is asked for, it is the same person");
    let person = store.read().person(PersonId(waiting), "w").unwrap();
    assert!(
        person.is_some_and(|person| person.id.0 == waiting),
        "its person may still come; nobody vanishes"
    );
}
