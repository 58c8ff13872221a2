//! Whatever an event file can hold comes out of the archive as it went in.

use kutip_core::record::EventRecord;
use kutip_files::event as files;
use proptest::prelude::*;

use super::*;

/// Imports a record, every person as somebody new.
fn imported(desk: &mut Desk, record: &EventRecord) -> EventId {
    let people = record.people.iter().map(|person| (person.key.clone(), Choice::New)).collect();
    let event = Input::Bytes(files::write(record, true));
    archive::import(desk, &Disk, &ImportRequest { event, people, again: true }).unwrap().value.event
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn an_export_of_an_import_of_any_record_is_the_same(record in files::arbitrary::record()) {
        let laptop = Laptop::new();
        let mut desk = laptop.open();
        let before = files::write(&record, true);
        let event = imported(&mut desk, &record);
        let after = archive::event_file(desk.read(), event, true).unwrap();
        prop_assert_eq!(String::from_utf8(after).unwrap(), String::from_utf8(before).unwrap());
        let shared = archive::event_file(desk.read(), event, false).unwrap();
        prop_assert_eq!(shared, files::write(&record, false), "the file for others likewise");
        archive::undo(&mut desk, archive::Place::Agenda).unwrap();
        archive::redo(&mut desk, archive::Place::Agenda).unwrap();
        let again = archive::event_file(desk.read(), event, true).unwrap();
        prop_assert_eq!(again, files::write(&record, true), "also after undo and redo");
        prop_assert!(archive::examine(&desk).unwrap().healthy);
    }
}
