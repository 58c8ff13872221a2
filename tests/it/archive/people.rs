//! The register: dated titles, doubles, many changes of a day.

use kutip_app::archive::{
    self, ListRequest, PersonEdit, Place, PositionChange, PositionEdit, change_positions, merge,
    merge_preview, part, people, person, save_person, save_position,
};
use kutip_core::id::PersonId;

use super::*;

fn add(desk: &mut Desk, name: &str) -> PersonId {
    let edit = PersonEdit { name: name.to_owned(), ..PersonEdit::default() };
    PersonId(save_person(desk, edit).unwrap().value)
}

fn post(desk: &mut Desk, who: PersonId, title: &str, from: Option<&str>, until: Option<&str>) -> uuid::Uuid {
    let edit = PositionEdit {
        person: who.0,
        title: title.to_owned(),
        from: from.map(day),
        until: until.map(day),
        ..PositionEdit::default()
    };
    save_position(desk, edit).unwrap().value
}

#[test]
fn a_title_is_the_one_held_on_the_day() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let who = add(&mut desk, "Dewi Lestari");
    post(&mut desk, who, "Wakil Wali Kota Anggrek", Some("2020-02-01"), Some("2025-02-19"));
    post(&mut desk, who, "Wali Kota Anggrek", Some("2025-02-20"), None);
    let title = |on: &str| person(desk.read(), who, day(on)).unwrap().title;
    assert_eq!(title("2025-02-19").as_deref(), Some("Wakil Wali Kota Anggrek"), "the last day counts");
    assert_eq!(title("2025-02-20").as_deref(), Some("Wali Kota Anggrek"), "and so does the first");
    assert_eq!(title("2019-12-31"), None, "nothing before");
}

#[test]
fn merged_doubles_are_one_and_can_be_parted_whenever_that_is() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let first = sample(&mut desk);
    let other = event("Apel Pagi", "2025-12-22", "Cak Dewi", "Wali Kota", "Selamat pagi.");
    let second = import(&mut desk, &other);
    let speaker = |desk: &Desk, event| archive::show(desk.read(), event).unwrap().speakers.remove(0);
    let (kept, double) = (PersonId(speaker(&desk, first).person), PersonId(speaker(&desk, second).person));
    assert_ne!(kept, double, "two entries so far");

    let preview = merge_preview(desk.read(), kept, double, day("2025-12-22")).unwrap();
    assert_eq!(preview.differing, ["name", "short_name"], "what differs is shown before");
    let done = merge(&mut desk, kept, double).unwrap();
    assert!(done.changes.people.contains(&double), "interfaces are told whom to read again");
    assert_eq!(people(desk.read(), "", day("2025-12-22")).unwrap().len(), 1, "one person");
    assert_eq!(speaker(&desk, second).name, "Dewi Lestari", "in every event, by the name that stays");
    let request = ListRequest { person: Some(kept.0), most: 9, ..ListRequest::default() };
    assert_eq!(archive::list(desk.read(), &request).unwrap().events.len(), 2, "with the events of both");
    let view = person(desk.read(), double, day("2025-12-22")).unwrap();
    assert_eq!((view.id, view.positions.len(), view.events), (kept.0, 2, 2), "a double shows who it is");
    assert_eq!(merge(&mut desk, double, kept).unwrap_err().code, "same_person");

    // Long after, with other steps in between.
    post(&mut desk, kept, "Ketua PMI", Some("2025-12-01"), None);
    part(&mut desk, double.0).unwrap();
    assert_eq!(speaker(&desk, second).name, "Cak Dewi", "two again, each with what was typed for it");
    assert_eq!(part(&mut desk, double.0).unwrap_err().code, "no_double");
}

#[test]
fn many_titles_change_on_one_day_in_one_step() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let (ani, budi) = (add(&mut desk, "Ani"), add(&mut desk, "Budi"));
    let old = post(&mut desk, ani, "Kepala Dinas Kesehatan", Some("2024-01-01"), None);
    let change = |person: PersonId, ends, title: &str| PositionChange {
        person: person.0,
        ends,
        title: Some(title.to_owned()),
        institution: None,
    };
    let changes =
        vec![change(ani, Some(old), "Sekretaris Daerah"), change(budi, None, "Kepala Dinas Kesehatan")];
    assert_eq!(change_positions(&mut desk, day("2026-01-05"), changes).unwrap().value, 2);
    let title =
        |desk: &Desk, who, on: &str| person(desk.read(), who, day(on)).unwrap().title.unwrap_or_default();
    assert_eq!(title(&desk, ani, "2026-01-04"), "Kepala Dinas Kesehatan", "until the day before");
    assert_eq!(title(&desk, ani, "2026-01-05"), "Sekretaris Daerah", "from the day on");
    assert_eq!(title(&desk, budi, "2026-01-05"), "Kepala Dinas Kesehatan");
    archive::undo(&mut desk, Place::People).unwrap();
    assert_eq!(title(&desk, ani, "2026-01-05"), "Kepala Dinas Kesehatan", "one step takes all of it back");
    assert_eq!(title(&desk, budi, "2026-01-05"), "");

    let reversed = vec![change(budi, None, "Guru"), change(ani, Some(old), "Guru")];
    let refused = change_positions(&mut desk, day("2023-01-01"), reversed).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), ("days_reversed", Some("1/ends")));
    assert_eq!(title(&desk, budi, "2026-01-05"), "", "nothing of a refused change stays");
}

#[test]
fn a_person_who_spoke_is_not_thrown_away() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let speaker = archive::show(desk.read(), event).unwrap().speakers[0].person;
    let refused = archive::throw_away(&mut desk, archive::TrashKind::Person, speaker).unwrap_err();
    assert_eq!(refused.code, "person_speaks", "the event would lose its speaker");
    let who = add(&mut desk, "Budi");
    archive::throw_away(&mut desk, archive::TrashKind::Person, who.0).unwrap();
    assert_eq!(archive::trash(desk.read()).unwrap()[0].text, "Budi");
    archive::put_back(&mut desk, archive::TrashKind::Person, who.0).unwrap();
    assert!(archive::trash(desk.read()).unwrap().is_empty(), "and back");
}

#[test]
fn what_is_blank_or_reversed_is_refused() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let blank = PersonEdit { name: "  ".to_owned(), ..PersonEdit::default() };
    let refused = save_person(&mut desk, blank).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), ("field_blank", Some("name")));
    let who = add(&mut desk, "Ani");
    let edit = PositionEdit {
        person: who.0,
        title: "Guru".to_owned(),
        from: Some(day("2025-01-02")),
        until: Some(day("2025-01-01")),
        ..PositionEdit::default()
    };
    assert_eq!(save_position(&mut desk, edit).unwrap_err().code, "days_reversed");
}
