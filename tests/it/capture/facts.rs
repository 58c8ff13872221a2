use kutip_app::archive::capture::{BackgroundFact, ProgrammeFact, save_event, sheet};
use kutip_app::archive::{PlaceRef, steps, undo};
use kutip_core::id::EventId;

use super::bench::{Bench, facts};

#[test]
fn facts_come_back_as_they_were_typed_and_lists_keep_their_rows() {
    let mut bench = Bench::new();
    let mut typed = facts();
    typed.title = "  Pelatihan Literasi Digital ".to_owned();
    typed.theme = Some("   ".to_owned());
    let sentence = |text: &str| BackgroundFact { id: None, text: text.to_owned() };
    typed.background = vec![sentence("Satu."), sentence(" "), sentence("Dua.")];
    typed.programmes = vec![ProgrammeFact { id: None, name: "Kelas Cek Fakta".to_owned(), about: None }];
    let done = save_event(&mut bench.desk, None, typed).unwrap();
    assert!(done.changes.events.contains(&EventId(done.value)), "the new event is to be read");

    let known = sheet(bench.desk.read(), EventId(done.value)).unwrap().facts;
    assert_eq!(known.title, "Pelatihan Literasi Digital", "blanks around a title are nobody's");
    assert_eq!(known.theme, None, "blanks alone say nothing");
    let texts: Vec<&str> = known.background.iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!(texts, ["Satu.", "Dua."]);

    let mut edited = known.clone();
    edited.background.swap(0, 1);
    edited.background.push(sentence("Tiga."));
    edited.programmes.clear();
    save_event(&mut bench.desk, Some(done.value), edited).unwrap();
    let after = sheet(bench.desk.read(), EventId(done.value)).unwrap().facts;
    let texts: Vec<&str> = after.background.iter().map(|fact| fact.text.as_str()).collect();
    assert_eq!(texts, ["Dua.", "Satu.", "Tiga."], "in the order of the form");
    assert_eq!(after.background[0].id, known.background[1].id, "a sentence that moved is the same row");
    assert!(after.programmes.is_empty());

    undo(&mut bench.desk, PlaceRef::Event(done.value).into()).unwrap();
    let back = sheet(bench.desk.read(), EventId(done.value)).unwrap().facts;
    assert_eq!(back, known, "undo brings lists and fields back together");
}

#[test]
fn saving_what_is_there_already_is_no_step() {
    let mut bench = Bench::new();
    let event = bench.event();
    let known = sheet(bench.desk.read(), EventId(event)).unwrap().facts;
    let done = save_event(&mut bench.desk, Some(event), known).unwrap();
    assert!(done.changes.is_empty());
    let left = steps(bench.desk.read(), PlaceRef::Event(event).into()).unwrap();
    assert_eq!(left.undo, None, "nothing changed, nothing to take back");
}

#[test]
fn an_event_needs_title_and_city_and_days_in_order() {
    let mut bench = Bench::new();
    let mut untitled = facts();
    untitled.title = " ".to_owned();
    let mut nowhere = facts();
    nowhere.city = String::new();
    let mut reversed = facts();
    reversed.day_until = reversed.day.pred_opt();
    for (facts, code, field) in [
        (untitled, "field_blank", "title"),
        (nowhere, "field_blank", "city"),
        (reversed, "days_reversed", "day_until"),
    ] {
        let refused = save_event(&mut bench.desk, None, facts).unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (code, Some(field)));
    }
    let listed = kutip_app::archive::list(
        bench.desk.read(),
        &kutip_app::archive::ListRequest { most: 9, ..Default::default() },
    );
    assert!(listed.unwrap().events.is_empty(), "nothing was stored");
}
