//! What did somebody say about something: speaker, words, days and kinds, with what became of each statement.

use kutip_app::archive::{
    FoundItem, SearchFacets, SearchKind, TrashKind, compose, merge, put_back, search_within, throw_away,
};
use kutip_core::id::PersonId;
use uuid::Uuid;

use super::approving::freeze;
use super::*;

/// An event of one speaker, who says this.
fn said_on(desk: &mut Desk, title: &str, on: &str, who: Option<Uuid>, quote: &str) -> EventId {
    let event = event(title, on, "Dewi Lestari", "Wali Kota Anggrek", quote);
    match who {
        Some(known) => import_as(desk, &event, Choice::Known(known)).unwrap().value.event,
        None => import(desk, &event),
    }
}

fn speaker_of(desk: &Desk, event: EventId) -> Uuid {
    archive::show(desk.read(), event).unwrap().speakers[0].person
}

fn ask(desk: &Desk, text: &str, facets: SearchFacets) -> Vec<FoundItem> {
    search_within(desk.read(), text, &facets, 50).unwrap().items
}

fn words_of(items: &[FoundItem]) -> Vec<&str> {
    items.iter().map(|item| item.said.as_ref().unwrap().sheet.text.as_str()).collect()
}

const STATEMENTS: SearchFacets =
    SearchFacets { speaker: None, from: None, until: None, kind: Some(SearchKind::Statement) };

#[test]
fn what_somebody_said_about_something_is_told_the_newest_first() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let first = said_on(&mut desk, "Rapat Satu", "2025-11-03", None, "Banjir tahun ini surut.");
    let dewi = speaker_of(&desk, first);
    said_on(&mut desk, "Rapat Dua", "2025-12-01", Some(dewi), "Kita bangun tanggul agar banjir reda.");
    let mut other = event("Rapat Tiga", "2025-12-05", "Bayu Aji", "Camat Melati", "Banjir itu urusan semua.");
    other["statements"][0]["text"] = "banjir surut".into();
    import(&mut desk, &other);
    let hers = SearchFacets { speaker: Some(dewi), ..STATEMENTS };
    let found = ask(&desk, "banjir", hers);
    let expected = ["Kita bangun tanggul agar banjir reda.", "Banjir tahun ini surut."];
    assert_eq!(words_of(&found), expected, "hers alone, the newest first");
    assert_eq!(found[0].said.as_ref().unwrap().post.as_deref(), Some("Wali Kota Anggrek"), "as what");
    let all = ask(&desk, "", hers);
    assert_eq!(all.len(), 4, "without a word all that she said");
    let later = SearchFacets { from: Some(day("2025-11-04")), ..hers };
    assert_eq!(ask(&desk, "banjir", later).len(), 1, "from a day on");
    let on = SearchFacets { from: Some(day("2025-11-03")), until: Some(day("2025-11-03")), ..hers };
    assert_eq!(words_of(&ask(&desk, "banjir", on)), ["Banjir tahun ini surut."], "both days count");
    let wide = SearchFacets { kind: Some(SearchKind::Event), ..SearchFacets::default() };
    assert_eq!(ask(&desk, "rapat", wide).len(), 3, "events by their title");
    let refused = search_within(desk.read(), "ab", &STATEMENTS, 9).unwrap_err();
    assert_eq!(refused.code, "search_short", "a kind alone is most of the archive");
}

#[test]
fn a_statement_tells_in_which_releases_it_stands() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let hers = SearchFacets { speaker: Some(speaker_of(&desk, event)), ..STATEMENTS };
    let stands = |desk: &Desk, text: &str| ask(desk, text, hers).remove(0).said.unwrap().releases;
    assert_eq!(stands(&desk, "harus siap"), [], "nothing was written yet");
    let composing = archive::ComposeRequest { event, release: None, moment: moment(), replace: false };
    compose(&mut desk, &composing).unwrap();
    let draft = stands(&desk, "harus siap").remove(0);
    assert_eq!((draft.state.as_str(), draft.version), ("draft", None), "a draft");
    assert_eq!(stands(&desk, "menghadapi hujan").len(), 1, "a paraphrase is found by its source");
    let frozen = freeze(&mut desk, event);
    let approved = stands(&desk, "harus siap").remove(0);
    assert_eq!(approved.version, Some(1), "frozen");
    assert_eq!((approved.number, approved.state.as_str()), (frozen.number, "approved"));
}

#[test]
fn what_was_off_the_record_says_so_when_it_is_found() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let mut told = event("Rapat", "2025-12-19", "Dewi Lestari", "Wali Kota Anggrek", "Anggaran dipotong.");
    told["statements"][1]["restriction"] = "off-record".into();
    let event = import(&mut desk, &told);
    let hers = SearchFacets { speaker: Some(speaker_of(&desk, event)), ..STATEMENTS };
    let found = ask(&desk, "anggaran", hers).remove(0).said.unwrap();
    assert_eq!(found.sheet.restriction, Some(archive::capture::Restriction::OffRecord));
    throw_away(&mut desk, TrashKind::Statement, found.sheet.id).unwrap();
    assert_eq!(ask(&desk, "anggaran", hers), [], "nor is what lies in the trash told");
    put_back(&mut desk, TrashKind::Statement, found.sheet.id).unwrap();
    assert_eq!(ask(&desk, "anggaran", hers).len(), 1);
}

#[test]
fn a_person_who_was_two_is_asked_as_one() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let first = said_on(&mut desk, "Rapat Satu", "2025-11-03", None, "Banjir surut.");
    let mut again =
        event("Rapat Dua", "2025-12-01", "Dewi Lestari, S.T.", "Wali Kota Anggrek", "Banjir reda.");
    again["people"][0]["name"] = "Dewi L.".into();
    let second = import_as(&mut desk, &again, Choice::New).unwrap().value.event;
    let [kept, double] = [first, second].map(|event| speaker_of(&desk, event));
    assert_ne!(kept, double, "two at first");
    merge(&mut desk, PersonId(kept), PersonId(double)).unwrap();
    let hers = SearchFacets { speaker: Some(kept), ..STATEMENTS };
    assert_eq!(words_of(&ask(&desk, "banjir", hers)), ["Banjir reda.", "Banjir surut."]);
}
