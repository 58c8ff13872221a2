//! Import: people matched, nothing doubled, nothing stored of what is refused.

use kutip_app::archive::{self, Choice, ListRequest, Verdict, people, person, plan};
use kutip_app::host::Disk;
use kutip_core::id::PersonId;
use kutip_core::record::{EventRecord, Role};
use kutip_files::event as files;

use super::*;
use crate::trial::fixtures;

fn titles(desk: &Desk) -> Vec<String> {
    let request = ListRequest { most: 100, ..ListRequest::default() };
    archive::list(desk.read(), &request).unwrap().events.into_iter().map(|event| event.title).collect()
}

fn names(desk: &Desk) -> Vec<String> {
    people(desk.read(), "", day("2025-12-19")).unwrap().into_iter().map(|person| person.name).collect()
}

#[test]
fn an_export_of_an_import_is_the_same_file() {
    let mut seen = 0;
    for path in [fixtures("cases"), fixtures("events")].concat() {
        let laptop = Laptop::new();
        let mut desk = laptop.open();
        let bytes = std::fs::read(&path).unwrap();
        let record: EventRecord = files::read(&bytes).unwrap().value;
        let event = archive::import(
            &mut desk,
            &Disk,
            &ImportRequest { event: Input::Bytes(bytes), people: BTreeMap::new(), again: false },
        );
        let event = event.unwrap().value.event;
        for internal in [false, true] {
            let written = archive::event_file(desk.read(), event, internal).unwrap();
            let expected = files::write(&record, internal);
            assert_eq!(
                String::from_utf8(written).unwrap(),
                String::from_utf8(expected).unwrap(),
                "{}, internal {internal}",
                path.display()
            );
        }
        seen += 1;
    }
    assert!(seen > 60, "all samples were tried: {seen}");
}

#[test]
fn a_known_person_is_taken_from_the_register() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    sample(&mut desk);
    let second = event("Apel Pagi", "2025-12-22", "dewi lestari", "Wali Kota Anggrek", "Selamat pagi.");
    let done = try_import(&mut desk, &second).unwrap();
    assert!(matches!(done.value.people[0].verdict, Verdict::Known(_)), "the same name with the same title");
    assert_eq!(names(&desk), ["Dewi Lestari"], "one entry for one person");
    let events = archive::show(desk.read(), done.value.event).unwrap();
    assert_eq!(events.speakers[0].name, "Dewi Lestari", "as the register spells it");
}

#[test]
fn a_name_that_is_like_a_known_one_is_asked_about_and_nothing_is_stored() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    sample(&mut desk);
    let second = event("Apel Pagi", "2025-12-22", "Dewi Lestary", "Camat Melati", "Selamat pagi.");
    let refused = try_import(&mut desk, &second).unwrap_err();
    assert_eq!((refused.code, refused.refused), ("people_undecided", true));
    assert_eq!(titles(&desk), ["Rapat Siaga Banjir"], "nothing of the file is stored");
    let plan = plan(desk.read(), &Disk, &request(&second)).unwrap();
    let likely = &plan.people[0].proposals[0];
    assert_eq!((plan.people[0].verdict, likely.grounds.as_slice()), (Verdict::Ask, ["spelling"].as_slice()));

    import_as(&mut desk, &second, Choice::Known(likely.person)).unwrap();
    let known = people(desk.read(), "", day("2025-12-22")).unwrap();
    assert_eq!(known.len(), 1, "she is the one who was known");
    let dewi = person(desk.read(), PersonId(known[0].id), day("2025-12-22")).unwrap();
    assert_eq!(dewi.aliases[0].name, "Dewi Lestary", "the other spelling is kept: it is known next time");
    assert_eq!(dewi.positions.len(), 2, "so is the title that the register did not have");

    let third = event("Rapat Kerja", "2025-12-23", "Dewi Lestari", "Guru", "Terima kasih.");
    import_as(&mut desk, &third, Choice::New).unwrap();
    assert_eq!(names(&desk).len(), 2, "somebody else of the same name, since somebody said so");
}

#[test]
fn an_event_that_is_here_is_not_imported_twice_unless_meant() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    sample(&mut desk);
    let again = event("rapat siaga banjir ", "2025-12-19", "Dewi Lestari", "Wali Kota Anggrek", "Lain.");
    assert_eq!(try_import(&mut desk, &again).unwrap_err().code, "event_known");
    let request = ImportRequest { again: true, ..request(&again) };
    archive::import(&mut desk, &Disk, &request).unwrap();
    assert_eq!(titles(&desk).len(), 2, "it was meant");
}

#[test]
fn a_bad_file_stores_nothing() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    sample(&mut desk);
    let before = archive::history(desk.read(), None, 100).unwrap();
    for path in fixtures("cases/bad") {
        let event = Input::Bytes(std::fs::read(&path).unwrap());
        let request = ImportRequest { event, people: BTreeMap::new(), again: false };
        if let Err(error) = archive::import(&mut desk, &Disk, &request) {
            assert!(error.refused, "{}: the file is at fault", path.display());
        } else {
            // Files that are odd but usable are taken; they are taken out again for the comparison below.
            archive::undo(&mut desk, archive::Place::Agenda).unwrap();
        }
    }
    assert_eq!(titles(&desk), ["Rapat Siaga Banjir"], "no event of a bad file stands");
    let after = archive::history(desk.read(), None, 1_000).unwrap();
    let own = after.iter().filter(|item| !item.reverts && item.op == "event.import").count();
    assert!(after.len() >= before.len() && own >= 1, "the history goes on");
}

#[test]
fn a_choice_for_nobody_of_the_file_is_refused() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let mut wrong = request(&event("Apel", "2025-12-19", "Ani", "Guru", "Ya."));
    wrong.people.insert("p9".to_owned(), Choice::New);
    assert_eq!(archive::import(&mut desk, &Disk, &wrong).unwrap_err().code, "person_key");
}

#[test]
fn two_of_a_file_who_are_one_of_the_register_stand_at_the_event_once() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    sample(&mut desk);
    let known = people(desk.read(), "", day("2025-12-22")).unwrap()[0].id;
    let mut twice = event("Apel Pagi", "2025-12-22", "Dewi Lestari", "Wali Kota Anggrek", "Selamat pagi.");
    let other = serde_json::json!({"key": "p2", "name": "Cak Dewi", "positions": []});
    twice["people"].as_array_mut().unwrap().push(other);
    let speaks = serde_json::json!({"person": "p2", "role": "guest", "contribution": "menyerahkan bantuan"});
    twice["speakers"].as_array_mut().unwrap().insert(0, speaks);
    twice["statements"][1]["speaker"] = "p1".into();
    let people = BTreeMap::from([("p2".to_owned(), Choice::Known(known))]);
    let done = archive::import(&mut desk, &Disk, &ImportRequest { people, ..request(&twice) }).unwrap();

    let record = desk.read().record(done.value.event, None).unwrap().unwrap().record;
    assert_eq!(record.people.len(), 1, "one person, by the first key");
    assert_eq!(record.speakers.len(), 1, "one who speaks, and does not close the text as a guest as well");
    assert_eq!(record.speakers[0].role, Role::Speaker);
    assert_eq!(record.speakers[0].contribution.as_deref(), Some("menyerahkan bantuan"), "nothing is lost");
    let file = archive::event_file(desk.read(), done.value.event, false).unwrap();
    kutip_files::event::read(&file).expect("and the file is a good one");
}
