use kutip_app::archive::{
    FirstStart, ListRequest, OfficeFacts, PlaceRef, choose_language, first_start, list, rename_member,
    save_office, session, steps, undo,
};
use kutip_app::catalogue::Lang;
use kutip_app::host::Disk;
use kutip_core::event::Zone;
use kutip_core::release::Profile;

use super::bench::Bench;

fn answers(sample: bool) -> FirstStart {
    FirstStart {
        member: " Sari Wulandari ".to_owned(),
        office: "Bagian Prokopim Kota Sukamaju".to_owned(),
        city: "Kota Sukamaju".to_owned(),
        zone: Zone::Wita,
        sample,
    }
}

#[test]
fn the_first_start_enters_office_and_member_and_stays_after_a_restart() {
    let mut bench = Bench::new();
    assert_eq!(session(bench.desk.read()).unwrap().office, None, "nothing was set yet");
    let done = first_start(&mut bench.desk, &Disk, answers(false)).unwrap();
    assert!(done.changes.office && done.value.is_none());
    choose_language(&bench.desk, Lang::En).unwrap();
    let nothing = steps(bench.desk.read(), PlaceRef::Office.into()).unwrap();
    assert_eq!(nothing.undo, None, "a key pressed twice does not undo the first start");

    let bench = bench.reopened();
    let known = session(bench.desk.read()).unwrap();
    assert_eq!((known.member.as_str(), known.language), ("Sari Wulandari", Some(Lang::En)));
    let office = known.office.unwrap();
    assert_eq!((office.name.as_str(), office.zone), ("Bagian Prokopim Kota Sukamaju", Zone::Wita));
}

#[test]
fn the_first_start_needs_a_name_and_a_city_and_stores_nothing_without() {
    let mut bench = Bench::new();
    let blank = FirstStart { city: " ".to_owned(), ..answers(true) };
    let refused = first_start(&mut bench.desk, &Disk, blank).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), ("field_blank", Some("city")));
    assert_eq!(session(bench.desk.read()).unwrap().office, None);
}

#[test]
fn the_sample_event_is_there_when_it_is_wanted() {
    let mut bench = Bench::new();
    let event = first_start(&mut bench.desk, &Disk, answers(true)).unwrap().value.unwrap();
    let listed = list(bench.desk.read(), &ListRequest { most: 9, ..ListRequest::default() }).unwrap();
    assert_eq!(listed.events.iter().map(|item| item.id).collect::<Vec<_>>(), [event.0]);
    assert!(listed.events[0].statements >= 5, "there is something to look at");
}

#[test]
fn the_office_is_edited_and_what_the_page_does_not_show_stays() {
    let mut bench = Bench::new();
    let file = kutip_tests::root().join("tests/fixtures/office.json");
    kutip_app::archive::take_office(&mut bench.desk, &Disk, &file).unwrap();
    let known = kutip_app::archive::office_facts(bench.desk.read()).unwrap().unwrap();
    let edited = OfficeFacts {
        phone: None,
        unit: Some("Humas".to_owned()),
        default_profile: Some(Profile::SiaranPers),
        ..known.clone()
    };
    save_office(&mut bench.desk, &edited).unwrap();
    let row = &bench.desk.read().all::<kutip_store::table::OfficeRow>().unwrap()[0];
    assert_eq!(kutip_app::archive::office_facts(bench.desk.read()).unwrap(), Some(edited.clone()));
    assert!(row.settings.0.contains_key("signatory"), "the signatory of the file is still there");
    assert!(!row.settings.0.contains_key("phone"), "what was emptied is gone");

    let nameless = OfficeFacts { name: String::new(), ..edited };
    assert_eq!(save_office(&mut bench.desk, &nameless).unwrap_err().code, "field_blank");
    undo(&mut bench.desk, PlaceRef::Office.into()).unwrap();
    assert_eq!(kutip_app::archive::office_facts(bench.desk.read()).unwrap(), Some(known));
}

#[test]
fn a_member_can_be_renamed_but_not_to_nothing() {
    let mut bench = Bench::new();
    rename_member(&mut bench.desk, "Hadi").unwrap();
    assert_eq!(session(bench.desk.read()).unwrap().member, "Hadi");
    assert_eq!(rename_member(&mut bench.desk, " ").unwrap_err().code, "field_blank");
}
