use kutip_app::archive::capture::{
    Restriction, StatementEdit, StatementKind, move_statement, remove_statement, sheet,
};
use kutip_app::archive::{PlaceRef, undo};
use kutip_core::id::EventId;
use kutip_store::table::StatementRow;
use uuid::Uuid;

use super::bench::{Bench, edit_of, quote};

fn texts(bench: &Bench, event: Uuid) -> Vec<String> {
    let said = sheet(bench.desk.read(), EventId(event)).unwrap().statements;
    said.into_iter().map(|said| said.text).collect()
}

#[test]
fn a_statement_is_stamped_at_its_first_keystroke_in_the_zone_of_the_event() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let said = bench.say(quote(event, speaker, "Kami siap.")).unwrap();
    assert_eq!(said.clock.map(|clock| clock.to_string()).as_deref(), Some("09:01:01"));
    let edited = bench.say(StatementEdit { typed_ms: Some(0), ..edit_of(event, &said) }).unwrap();
    assert_eq!(edited.clock, said.clock, "an edit keeps the stamp");
}

#[test]
fn a_reporting_verb_is_split_off_a_paraphrase_and_only_there() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let typed = "Menegaskan bahwa guru harus mampu menyaring informasi";
    let indirect =
        |text: &str| StatementEdit { kind: StatementKind::Indirect, ..quote(event, speaker, text) };
    let said = bench.say(indirect(typed)).unwrap();
    assert_eq!(said.verb.as_deref(), Some("menegaskan"));
    assert_eq!(said.text, "bahwa guru harus mampu menyaring informasi");
    let plain = bench.say(indirect("guru harus mampu")).unwrap();
    assert_eq!((plain.verb, plain.text.as_str()), (None, "guru harus mampu"));
    let direct = bench.say(quote(event, speaker, typed)).unwrap();
    assert_eq!((direct.verb, direct.text.as_str()), (None, typed), "a quote stays as it was said");
}

#[test]
fn what_is_no_statement_has_no_speaker_and_a_marker_needs_no_text() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let aside = |kind, text: &str| StatementEdit {
        kind,
        angle: true,
        restriction: Some(Restriction::OffRecord),
        ..quote(event, speaker, text)
    };
    for (kind, text) in [(StatementKind::Note, "cek angka"), (StatementKind::Marker, "")] {
        let said = bench.say(aside(kind, text)).unwrap();
        assert_eq!((said.kind, said.speaker, said.restriction, said.angle), (kind, None, None, false));
    }
    assert_eq!(bench.say(aside(StatementKind::Note, " ")).unwrap_err().code, "field_blank");
}

#[test]
fn a_statement_needs_a_speaker_of_its_event_and_answers_only_within_it() {
    let mut bench = Bench::new();
    let (event, other) = (bench.event(), bench.event());
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let elsewhere = bench.speaker(other, "Bagus Sutedja", "Sekretaris Daerah Kota Sukamaju");
    let refused = |bench: &mut Bench, edit| bench.say(edit).unwrap_err().code;
    let nobody = StatementEdit { speaker: None, ..quote(event, speaker, "Ya.") };
    assert_eq!(refused(&mut bench, nobody), "speaker_missing");
    assert_eq!(refused(&mut bench, quote(event, elsewhere, "Ya.")), "speaker_missing");
    let said = bench.say(quote(other, elsewhere, "Kami siap.")).unwrap();
    let across = StatementEdit { reply_to: Some(said.id), ..quote(event, speaker, "Ya.") };
    assert_eq!(refused(&mut bench, across), "reply_invalid");
    assert!(texts(&bench, event).is_empty(), "nothing is stored");
}

#[test]
fn statements_move_and_go_and_come_back() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let ids = ["satu", "dua", "tiga"].map(|text| bench.say(quote(event, speaker, text)).unwrap().id);
    move_statement(&mut bench.desk, event, ids[2], Some(ids[0])).unwrap();
    assert_eq!(texts(&bench, event), ["satu", "tiga", "dua"]);
    move_statement(&mut bench.desk, event, ids[1], None).unwrap();
    assert_eq!(texts(&bench, event), ["dua", "satu", "tiga"]);
    remove_statement(&mut bench.desk, event, ids[0]).unwrap();
    assert_eq!(texts(&bench, event), ["dua", "tiga"]);
    for _ in 0..3 {
        undo(&mut bench.desk, PlaceRef::Event(event).into()).unwrap();
    }
    assert_eq!(texts(&bench, event), ["satu", "dua", "tiga"], "each step by itself");
}

/// Nothing freezes versions yet, so that the text is fixed here as a recording would fix it.
#[test]
fn a_fixed_text_is_superseded_with_a_reason_and_answers_follow_it() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let said = bench.say(quote(event, speaker, "Kami siap mendukung.")).unwrap();
    let answer =
        bench.say(StatementEdit { reply_to: Some(said.id), ..quote(event, speaker, "Baik.") }).unwrap();
    let mut bench = bench.confirmed(said.id);

    let changed = StatementEdit { text: "Kami siap membantu.".to_owned(), ..edit_of(event, &said) };
    assert_eq!(bench.say(changed.clone()).unwrap_err().code, "reason_missing");
    let marked = bench.say(StatementEdit { angle: true, ..edit_of(event, &said) }).unwrap();
    assert_eq!((marked.id, marked.fixed), (said.id, true), "what is not said stays free to edit");
    let new = bench.say(StatementEdit { reason: Some("salah dengar".to_owned()), ..changed }).unwrap();
    assert!(new.id != said.id && !new.fixed, "another statement");
    assert_eq!(
        texts(&bench, event),
        ["Kami siap membantu.", "Baik."],
        "it stands in the place of the old one"
    );
    let shown = sheet(bench.desk.read(), EventId(event)).unwrap().statements;
    assert_eq!((shown[1].id, shown[1].reply_to), (answer.id, Some(new.id)));
    let old = bench.desk.read().get::<StatementRow>(said.id).unwrap().unwrap();
    assert_eq!(old.text, "Kami siap mendukung.", "what was released stays as it was");
}
