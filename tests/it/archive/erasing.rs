//! Erasing for good: shown first, gone from every file of the data folder.

use kutip_app::archive::{self, Place, Target, erase, examine, footprint};

use super::*;

const NUMBER: &str = "3579014412870003";

fn holds(laptop: &Laptop, text: &str) -> Vec<String> {
    let files = tree(&laptop.path("data")).into_iter();
    files
        .filter(|(_, bytes)| bytes.windows(text.len()).any(|part| part == text.as_bytes()))
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn an_erased_statement_leaves_no_byte_and_a_whole_archive() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let quote = format!("Nomor induknya {NUMBER}, silakan dicatat.");
    let event = import(&mut desk, &event("Rapat", "2025-12-19", "Dewi Lestari", "Wali Kota Anggrek", &quote));
    archive::compose(
        &mut desk,
        &archive::ComposeRequest { event, release: None, moment: moment(), replace: false },
    )
    .unwrap();
    let id = archive::show(desk.read(), event).unwrap().statements[1].id;
    let shown = footprint(desk.read(), &Target::Statement(id)).unwrap();
    assert!(shown.own.iter().any(|cell| cell.column == "text"), "what is erased is shown first: {shown:?}");
    assert!(!holds(&laptop, NUMBER).is_empty(), "it is there before");
    erase(&mut desk, &Target::Statement(id), true).unwrap();
    assert_eq!(holds(&laptop, NUMBER), Vec::<String>::new(), "no file of the data folder holds it");
    assert!(examine(&desk).unwrap().healthy, "the chain and the tables are whole");
    assert!(archive::search(desk.read(), NUMBER, 9).unwrap().items.is_empty(), "nothing is found");
    let undone = archive::undo(&mut desk, Place::Event(event.0)).unwrap_err();
    assert_eq!(undone.code, "nothing_to_undo", "it cannot be undone");
    let shown = archive::show(desk.read(), event).unwrap();
    assert_eq!(shown.statements.len(), 1, "the rest of the event stands");
}

#[test]
fn an_erased_person_goes_under_every_name() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let first = sample(&mut desk);
    let second =
        import(&mut desk, &event("Apel", "2025-12-22", "Cak Sutrisno", "Warga", "Terima kasih semuanya."));
    let person = |desk: &Desk, event| archive::show(desk.read(), event).unwrap().speakers[0].person;
    let (kept, double) = (person(&desk, first), person(&desk, second));
    use kutip_core::id::PersonId;
    archive::merge(&mut desk, PersonId(kept), PersonId(double)).unwrap();
    erase(&mut desk, &Target::Person(kept), true).unwrap();
    for name in ["Dewi Lestari", "Cak Sutrisno"] {
        assert_eq!(holds(&laptop, name), Vec::<String>::new(), "{name} is nowhere any more");
    }
    assert!(examine(&desk).unwrap().healthy, "and the archive is whole");
    assert_eq!(archive::show(desk.read(), first).unwrap().statements.len(), 2, "what was said stays");
}

#[test]
fn one_value_is_erased_and_a_column_that_is_none_refused() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let mut file = event("Rapat", "2025-12-19", "Dewi Lestari", "Wali Kota Anggrek", "Kita harus siap.");
    file["event"]["purpose"] = "membahas perkara Saudara Bambang".into();
    let id = import(&mut desk, &file).0;
    let target = |column: &str| Target::Value { table: "event".into(), id, column: column.into() };
    erase(&mut desk, &target("purpose"), false).unwrap();
    assert_eq!(holds(&laptop, "Saudara Bambang"), Vec::<String>::new());
    for column in ["rowid", "deleted", "purpose\"; --"] {
        assert_eq!(footprint(desk.read(), &target(column)).unwrap_err().code, "no_such_field", "{column}");
    }
    for column in ["day", "zone", "kind"] {
        assert_eq!(footprint(desk.read(), &target(column)).unwrap_err().code, "not_erasable", "{column}");
    }
    let device = desk.read().device().unwrap();
    let key = Target::Value { table: "device".into(), id: device, column: "public_key".into() };
    assert_eq!(erase(&mut desk, &key, false).unwrap_err().code, "not_erasable", "it proves the history");
}

#[test]
fn what_was_erased_is_not_printed_as_a_hole() {
    for target in ["title", "city", "person"] {
        let laptop = Laptop::new();
        let mut desk = laptop.open();
        let event = sample(&mut desk);
        let what = match target {
            "person" => Target::Person(archive::show(desk.read(), event).unwrap().speakers[0].person),
            column => Target::Value { table: "event".into(), id: event.0, column: column.into() },
        };
        erase(&mut desk, &what, true).unwrap();
        let request = archive::ComposeRequest { event, release: None, moment: moment(), replace: false };
        let refused = archive::compose(&mut desk, &request).unwrap_err();
        assert_eq!(
            (refused.code, refused.refused),
            ("record_incomplete", true),
            "{target}: it is said what is missing"
        );
        let file = archive::event_file(desk.read(), event, true).unwrap_err();
        assert_eq!(file.code, "record_incomplete", "{target}: a file that no import takes is not made");
        assert!(archive::show(desk.read(), event).is_ok(), "{target}: the rest is shown");
    }
}
