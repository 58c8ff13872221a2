use chrono::NaiveDate;
use kutip_app::archive::capture::{
    AddSpeaker, Part, SpeakerEdit, Who, add_speaker, edit_speaker, move_speaker, remove_speaker, sheet,
    who_is,
};
use kutip_app::archive::{PlaceRef, Verdict, people, undo};
use kutip_core::id::EventId;
use uuid::Uuid;

use super::bench::{Bench, newcomer, quote};

fn names(bench: &Bench, event: Uuid) -> Vec<String> {
    let speakers = sheet(bench.desk.read(), EventId(event)).unwrap().speakers;
    speakers.into_iter().map(|speaker| speaker.name).collect()
}

fn register(bench: &Bench) -> usize {
    people(bench.desk.read(), "", NaiveDate::from_ymd_opt(2025, 12, 18).unwrap()).unwrap().len()
}

#[test]
fn a_new_speaker_is_made_with_title_in_the_same_breath_and_undone_in_one() {
    let mut bench = Bench::new();
    let event = bench.event();
    let who = Who::Typed(newcomer("Ratna Wijaya", "Wali Kota Sukamaju"));
    let done = add_speaker(&mut bench.desk, &AddSpeaker { event, who, part: Part::Speaker }).unwrap();
    assert!(done.value.new);
    let speaker = &sheet(bench.desk.read(), EventId(event)).unwrap().speakers[0];
    assert_eq!(speaker.title.as_deref(), Some("Wali Kota Sukamaju"), "the title held on the day");
    assert_eq!(speaker.short_name, None, "a short name is never derived");

    undo(&mut bench.desk, PlaceRef::Event(event).into()).unwrap();
    assert_eq!((names(&bench, event).len(), register(&bench)), (0, 0), "both are taken back");
}

#[test]
fn degrees_that_are_typed_along_with_the_name_are_no_part_of_it() {
    let mut bench = Bench::new();
    let event = bench.event();
    bench.speaker(event, "H. Bambang Suryanto, S.E., M.M.", "Bupati Melati");
    let stored = people(bench.desk.read(), "", NaiveDate::from_ymd_opt(2025, 12, 18).unwrap()).unwrap();
    assert_eq!(stored[0].name, "Bambang Suryanto");
    assert_eq!(stored[0].full_name, "H. Bambang Suryanto, S.E., M.M.", "nothing is lost");
    let again = bench.event();
    let known = bench.speaker(again, "Bambang Suryanto", "Bupati Melati");
    assert_eq!((known, register(&bench)), (stored[0].id, 1), "with or without, it is the same person");
    bench.say(quote(event, known, "Stok aman.")).unwrap();
    let text = bench.draft(event).paragraphs.join(" ");
    assert!(
        text.contains("Bambang Suryanto") && !text.contains("S.E."),
        "as the office prints degrees: {text}"
    );
}

#[test]
fn whoever_is_known_beyond_doubt_is_not_doubled() {
    let mut bench = Bench::new();
    let first = bench.event();
    let known = bench.speaker(first, "Ratna Wijaya", "Wali Kota Sukamaju");
    let second = bench.event();
    let again = bench.speaker(second, "ratna  wijaya", "Wali Kota Sukamaju");
    assert_eq!((again, register(&bench)), (known, 1), "the same name and title: the same person");
}

#[test]
fn whoever_may_be_known_is_asked_about() {
    let mut bench = Bench::new();
    let first = bench.event();
    let known = bench.speaker(first, "Bagus Sutedja", "Sekretaris Daerah Kota Sukamaju");
    let event = bench.event();
    let typed = newcomer("Bagus Sutedjo", "Kepala Dinas Pendidikan Kota Sukamaju");
    let request = |who| AddSpeaker { event, who, part: Part::Speaker };
    let refused = add_speaker(&mut bench.desk, &request(Who::Typed(typed.clone()))).unwrap_err();
    assert_eq!(refused.code, "person_doubtful");
    assert_eq!((names(&bench, event).len(), register(&bench)), (0, 1), "nothing is stored before the answer");

    let plan = who_is(bench.desk.read(), EventId(event), &typed).unwrap();
    assert_eq!(plan.verdict, Verdict::Ask);
    assert_eq!((plan.proposals[0].person, plan.proposals[0].grounds.as_slice()), (known, &["spelling"][..]));

    let other = add_speaker(&mut bench.desk, &request(Who::New(typed))).unwrap();
    assert!(other.value.new, "another person, as was said");
    let same = add_speaker(&mut bench.desk, &request(Who::Known(known))).unwrap();
    assert_eq!((same.value.person, register(&bench)), (known, 2));
    let twice = add_speaker(&mut bench.desk, &request(Who::Known(known))).unwrap_err();
    assert_eq!(twice.code, "already_speaker");
}

#[test]
fn speakers_move_change_and_go_unless_they_said_something() {
    let mut bench = Bench::new();
    let event = bench.event();
    let [a, b, c] = [("Ratna Wijaya", "A"), ("Bagus Sutedja", "B"), ("Dewi Anggraini", "C")]
        .map(|(name, title)| bench.speaker(event, name, title));
    move_speaker(&mut bench.desk, event, c, None).unwrap();
    move_speaker(&mut bench.desk, event, a, Some(b)).unwrap();
    assert_eq!(names(&bench, event), ["Dewi Anggraini", "Bagus Sutedja", "Ratna Wijaya"]);

    let contribution = Some("menyerahkan bantuan buku".to_owned());
    edit_speaker(&mut bench.desk, SpeakerEdit { event, person: c, part: Part::Guest, contribution }).unwrap();
    let guest = &sheet(bench.desk.read(), EventId(event)).unwrap().speakers[0];
    assert_eq!((guest.part, guest.contribution.as_deref()), (Part::Guest, Some("menyerahkan bantuan buku")));

    bench.say(quote(event, b, "Kami siap.")).unwrap();
    let refused = remove_speaker(&mut bench.desk, event, b).unwrap_err();
    assert_eq!((refused.code, refused.params["count"].as_str()), ("speaker_said", "1"));
    remove_speaker(&mut bench.desk, event, a).unwrap();
    assert_eq!(names(&bench, event), ["Dewi Anggraini", "Bagus Sutedja"]);
    assert_eq!(register(&bench), 3, "the register keeps whoever was taken out of an event");
}
