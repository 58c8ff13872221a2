use kutip_app::archive::capture::{
    AbbreviationFact, ActorFact, BackgroundFact, FACTS_FIELD, ProgrammeFact, remove_speaker,
    remove_statement, save_event, save_scratch, scratch, sheet,
};
use kutip_app::archive::{PersonEdit, PlaceRef, save_person, steps, undo};
use kutip_core::event::Deed;
use kutip_core::id::EventId;

use super::bench::{Bench, facts, quote};

#[test]
fn facts_come_back_as_they_were_typed_and_lists_keep_their_rows() {
    let mut bench = Bench::new();
    let mut typed = facts();
    typed.title = "  Pelatihan Literasi Digital ".to_owned();
    typed.theme = Some("   ".to_owned());
    let sentence = |text: &str| BackgroundFact { id: None, text: text.to_owned(), statement: None };
    typed.background = vec![sentence("Satu."), sentence(" "), sentence("Dua.")];
    typed.programmes =
        vec![ProgrammeFact { id: None, name: "Kelas Cek Fakta".to_owned(), about: None, statement: None }];
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
fn links_deeds_and_abbreviations_reach_the_record() {
    let mut bench = Bench::new();
    let event = bench.event();
    let mayor = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let signer = save_person(
        &mut bench.desk,
        PersonEdit { name: "Bagus Sutedja".to_owned(), ..PersonEdit::default() },
    );
    let signer = signer.unwrap().value;
    let said = bench.say(quote(event, mayor, "Kelas ini dibuka untuk semua.")).unwrap().id;
    let mut typed = sheet(bench.desk.read(), EventId(event)).unwrap().facts;
    typed.programmes = vec![ProgrammeFact {
        id: None,
        name: "Kelas Cek Fakta".to_owned(),
        about: Some("kelas daring".to_owned()),
        statement: Some(said),
    }];
    typed.background =
        vec![BackgroundFact { id: None, text: "Kelas ini yang kedua.".to_owned(), statement: Some(event) }];
    let deed = |person, did: &str| ActorFact { id: None, person, did: did.to_owned() };
    typed.actors = vec![deed(mayor, "opened"), deed(signer, "menandatangani berita acara"), deed(mayor, " ")];
    typed.abbreviations = vec![AbbreviationFact {
        id: None,
        short: "ASN".to_owned(),
        full: "aparatur sipil negara".to_owned(),
        known: None,
        proper: Some(false),
    }];
    save_event(&mut bench.desk, Some(event), typed).unwrap();

    let record = bench.desk.read().record(EventId(event), None).unwrap().unwrap().record;
    assert_eq!(record.event.programmes[0].statement, Some(1), "the first statement is meant");
    assert_eq!(record.event.background[0].statement, None, "a link to what is no statement says nothing");
    let did: Vec<&Deed> = record.event.actors.iter().map(|actor| &actor.did).collect();
    assert_eq!(did, [&Deed::Opened, &Deed::Other("menandatangani berita acara".to_owned())]);
    assert!(record.people.iter().any(|person| person.id.0 == signer), "whoever signed is of the event now");
    assert_eq!(record.event.abbreviations[0].full, "aparatur sipil negara");
    let shown = sheet(bench.desk.read(), EventId(event)).unwrap();
    assert_eq!(shown.involved[0].person, signer, "offered for another deed");

    remove_statement(&mut bench.desk, event, said).unwrap();
    remove_speaker(&mut bench.desk, event, mayor).unwrap();
    let record = bench.desk.read().record(EventId(event), None).unwrap().unwrap().record;
    assert_eq!(record.event.actors.len(), 1, "nobody does anything at an event where nobody knows them");
    undo(&mut bench.desk, PlaceRef::Event(event).into()).unwrap();
    let back = sheet(bench.desk.read(), EventId(event)).unwrap();
    assert_eq!((back.facts.actors.len(), back.speakers.len()), (2, 1), "one step brings both back");
}

#[test]
fn a_form_that_was_being_filled_in_is_forgotten_once_it_is_saved() {
    let mut bench = Bench::new();
    let event = bench.event();
    save_scratch(&bench.desk, PlaceRef::Event(event), FACTS_FIELD, "half").unwrap();
    let mut nowhere = facts();
    nowhere.city = String::new();
    save_event(&mut bench.desk, Some(event), nowhere).unwrap_err();
    assert_eq!(scratch(bench.desk.read()).unwrap().len(), 1, "what was refused is still there");
    save_event(&mut bench.desk, Some(event), facts()).unwrap();
    assert!(scratch(bench.desk.read()).unwrap().is_empty());
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
