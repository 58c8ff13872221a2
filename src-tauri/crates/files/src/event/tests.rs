//! Reading event files: the sample cases, and what must be refused with its place.

use kutip_core::event::{EventKind, Zone};
use kutip_core::statement::{Entry, Withholding};
use serde_json::{Value, json};

use super::{read, write};
use crate::{Code, ExpectedKind, FoundKind, ReadError};

/// A small file that is good as it is.
fn good() -> Value {
    json!({
        "format": "kutip.event/1",
        "event": {"title": "Bimtek", "kind": "training", "city": "Kota Batu", "date": "2025-12-18", "zone": "Asia/Jakarta"},
        "people": [{"key": "a", "name": "Nurochman", "positions": [{"title": "Wali Kota Batu"}]}],
        "speakers": [{"person": "a", "role": "speaker"}],
        "statements": [
            {"speaker": "a", "kind": "direct", "text": "Kami siap"},
            {"speaker": null, "kind": "note", "text": "cek nama"},
            {"speaker": "a", "kind": "indirect", "text": "acara berjalan baik", "reply_to": 1}
        ]
    })
}

fn with(pointer: &str, value: Value) -> Value {
    let mut file = good();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match file.pointer_mut(parent).unwrap() {
        Value::Object(object) => {
            object.insert(key.to_owned(), value);
        }
        Value::Array(list) => list.push(value),
        other => panic!("{other} has no keys"),
    }
    file
}

fn refusal(file: &Value) -> ReadError {
    read(&serde_json::to_vec_pretty(file).unwrap()).unwrap_err()
}

fn rules(file: &Value) -> Vec<(&'static str, String)> {
    let read = read(&serde_json::to_vec(file).unwrap()).unwrap();
    read.findings.iter().map(|finding| (finding.rule, finding.place.to_string())).collect()
}

#[test]
fn a_good_file_has_nothing_to_report() {
    let read = read(&serde_json::to_vec(&good()).unwrap()).unwrap();
    assert_eq!(read.findings, []);
    assert_eq!(read.value.entries.len(), 3);
    assert_eq!(read.value.statements().map(|statement| statement.number).collect::<Vec<_>>(), [1, 3]);
    assert_eq!(read.value.event.zone, Zone::Wib);
}

#[test]
fn refusals_name_code_and_place() {
    let cases = [
        ("/event/title", json!(2025), Code::WrongType, "/event/title"),
        ("/event/title", json!(" \u{A0}"), Code::Blank, "/event/title"),
        ("/event/city", json!(null), Code::Missing, "/event/city"),
        ("/event/date", json!("2025-02-30"), Code::BadDate, "/event/date"),
        ("/event/time", json!("25:00"), Code::BadTime, "/event/time"),
        ("/event/zone", json!("Europe/Paris"), Code::NotOneOf, "/event/zone"),
        ("/event/kind", json!("party"), Code::NotOneOf, "/event/kind"),
        ("/event/background", json!("x"), Code::WrongType, "/event/background"),
        ("/event/background_links", json!([1]), Code::ListTooLong, "/event/background_links"),
        (
            "/event/actors",
            json!([{"person": "b", "did": "opened"}]),
            Code::UnknownPerson,
            "/event/actors/0/person",
        ),
        (
            "/event/programmes",
            json!([{"name": "P", "statement": 4}]),
            Code::StatementNumber,
            "/event/programmes/0/statement",
        ),
        ("/people/-", json!({"key": "a", "name": "B"}), Code::DuplicatePerson, "/people/1/key"),
        ("/people/-", json!({"name": "B"}), Code::Missing, "/people/1/key"),
        ("/people/0/positions", json!([{"title": 1}]), Code::WrongType, "/people/0/positions/0/title"),
        ("/speakers/-", json!({"person": "b"}), Code::UnknownPerson, "/speakers/1/person"),
        ("/speakers/-", json!({"person": "a", "role": "host"}), Code::NotOneOf, "/speakers/1/role"),
        (
            "/statements/-",
            json!({"kind": "direct", "speaker": "a", "text": "\u{3000}\u{200B}"}),
            Code::QuoteBlank,
            "/statements/3/text",
        ),
        ("/statements/-", json!({"kind": "direct", "speaker": "a"}), Code::QuoteBlank, "/statements/3/text"),
        ("/statements/-", json!({"kind": "direct", "text": "x"}), Code::Missing, "/statements/3/speaker"),
        (
            "/statements/-",
            json!({"speaker": "gubernur", "kind": "note"}),
            Code::UnknownPerson,
            "/statements/3/speaker",
        ),
        ("/statements/-", json!({"kind": "shout", "text": "x"}), Code::NotOneOf, "/statements/3/kind"),
        (
            "/statements/-",
            json!({"kind": "note", "reply_to": 5}),
            Code::StatementNumber,
            "/statements/3/reply_to",
        ),
        (
            "/statements/-",
            json!({"kind": "note", "reply_to": 1.5}),
            Code::NumberRange,
            "/statements/3/reply_to",
        ),
        (
            "/statements/-",
            json!({"kind": "note", "position_ms": u64::MAX}),
            Code::NumberRange,
            "/statements/3/position_ms",
        ),
        ("/statements/-", json!({"kind": "note", "clock": "10:00"}), Code::BadTime, "/statements/3/clock"),
        ("/release", json!({"embargo": "2025-12-18"}), Code::BadInstant, "/release/embargo"),
        ("/release", json!({"contact": {"phone": "1"}}), Code::Missing, "/release/contact/name"),
        ("/format", json!("kutip.event/2"), Code::FormatVersion, "/format"),
        ("/format", json!(null), Code::FormatMissing, "/format"),
    ];
    for (pointer, value, code, place) in cases {
        let file = with(pointer, value.clone());
        let error = refusal(&file);
        assert_eq!((error.code, error.pointer.as_str()), (code, place), "{pointer} = {value}");
        assert!(error.position.is_some(), "the place is known: {error:?}");
        // What depends on the rest of the file is beyond a schema.
        let beyond = [Code::UnknownPerson, Code::DuplicatePerson, Code::StatementNumber, Code::ListTooLong];
        let valid = crate::schema::tests::validator(&super::schema()).is_valid(&file);
        assert_eq!(valid, beyond.contains(&code), "the schema of {pointer} = {value}");
    }
}

#[test]
fn another_version_is_named_before_anything_else_is_looked_at() {
    let error = read(br#"{"event": 7, "format": "kutip.event/999"}"#).unwrap_err();
    assert_eq!(error.code, Code::FormatVersion);
    assert_eq!(error.found.excerpt.as_deref(), Some("kutip.event/999"));
    assert_eq!(error.expected.detail.as_deref(), Some("kutip.event/1"));
}

#[test]
fn the_place_has_line_and_column() {
    let error = read(
        "{\n  \"format\": \"kutip.event/1\",\n  \"event\": {\"theme\": \"é\", \"title\": 1}}".as_bytes(),
    )
    .unwrap_err();
    let position = error.position.unwrap();
    assert_eq!((position.line, position.column), (3, 36), "columns count characters, not bytes");
    assert_eq!((error.found.kind, error.expected.kind), (FoundKind::Number, ExpectedKind::Words));
}

#[test]
fn what_is_odd_but_storable_is_reported() {
    let cases = [
        ("/event/kind", json!(null), "file.kind-missing", "/event/kind"),
        ("/event/zone", json!(null), "file.zone-assumed", "/event/zone"),
        ("/event/date_until", json!("2025-12-01"), "file.dates-reversed", "/event/date_until"),
        (
            "/event/actors",
            json!([{"person": "a", "did": "sang"}]),
            "file.unknown-deed",
            "/event/actors/0/did",
        ),
        ("/event/background", json!(["", "Isi."]), "file.blank-entry", "/event/background/0"),
        ("/speakers/-", json!({"person": "a", "role": "guest"}), "file.speaker-twice", "/speakers/1/person"),
        ("/people/0/shoe_size", json!(43), "file.unknown-key", "/people/0/shoe_size"),
    ];
    for (pointer, value, rule, place) in cases {
        assert_eq!(rules(&with(pointer, value)), [(rule, place.to_owned())], "{pointer}");
    }
}

#[test]
fn blank_and_null_mean_missing() {
    let mut file = with("/event/organiser", json!(" "));
    file["event"]["venue"] = json!(null);
    file["people"][0]["short_name"] = json!("");
    file["statements"][1]["verb"] = json!(null);
    let read = read(&serde_json::to_vec(&file).unwrap()).unwrap();
    assert_eq!(read.value.event.organiser, None);
    assert_eq!(read.value.event.venue, None);
    assert_eq!(read.value.people[0].short_name, None);
    assert_eq!(read.findings, []);
}

#[test]
fn an_unknown_key_is_reported_once_and_given_back() {
    let mut file = with("/people/-", json!({"key": "b", "name": "B", "x": [1, {"y": null}]}));
    file["people"][0]["x"] = json!("kept");
    file["statements"][1]["restriction"] = json!("off-record");
    let first = read(&serde_json::to_vec(&file).unwrap()).unwrap();
    let unknown: Vec<_> =
        first.findings.iter().filter(|finding| finding.rule == "file.unknown-key").collect();
    assert_eq!(unknown.len(), 1, "one key, one finding");
    assert_eq!(unknown[0].params["count"], "2");
    let back: Value = serde_json::from_slice(&write(&first.value, true)).unwrap();
    assert_eq!(back["people"][0]["x"], json!("kept"));
    assert_eq!(back["people"][1]["x"], json!([1, {"y": null}]));
    assert_eq!(back["statements"][1]["restriction"], json!("off-record"), "a note keeps it, too");
}

#[test]
fn restricted_statements_are_withheld() {
    let mut file = with(
        "/statements/-",
        json!({"speaker": "a", "kind": "direct", "text": "rahasia", "restriction": "off-record"}),
    );
    file["statements"][1]["kind"] = json!("marker");
    let record = read(&serde_json::to_vec(&file).unwrap()).unwrap().value;
    let why: Vec<_> = record.withheld().map(|withheld| (withheld.number, withheld.why)).collect();
    assert_eq!(why, [(2, Withholding::Marker), (4, Withholding::OffRecord)]);
}

#[test]
fn a_file_for_others_has_nothing_withheld() {
    let mut file = with(
        "/statements/-",
        json!({"speaker": "b", "kind": "direct", "text": "RAHASIA", "restriction": "off-record"}),
    );
    file["people"].as_array_mut().unwrap().push(json!({"key": "b", "name": "SUMBER"}));
    file["event"]["programmes"] = json!([{"name": "P", "statement": 3}, {"name": "Q", "statement": 4}]);
    file["event"]["background"] = json!(["Satu.", "Dua."]);
    file["event"]["background_links"] = json!([2, 3]);
    let record = read(&serde_json::to_vec(&file).unwrap()).unwrap().value;
    let bytes = write(&record, false);
    let text = String::from_utf8(bytes.clone()).unwrap();
    for secret in ["RAHASIA", "SUMBER", "cek nama", "internal"] {
        assert!(!text.contains(secret), "{secret} stays in the office");
    }
    let back: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(back["statements"].as_array().unwrap().len(), 2);
    assert_eq!(back["statements"][1]["reply_to"], json!(1), "numbers are counted anew");
    assert_eq!(back["event"]["programmes"][0]["statement"], json!(2));
    assert_eq!(back["event"]["programmes"][1].get("statement"), None, "its statement is left out");
    assert_eq!(back["event"]["background_links"], json!([null, 2]));
    let again = read(&bytes).unwrap();
    assert!(again.value.entries.iter().all(|entry| matches!(entry, Entry::Releasable(_))));
    assert_eq!(again.value.event.kind, EventKind::Training);
}

#[test]
fn equal_contents_have_equal_identifiers() {
    let plain = read(&serde_json::to_vec(&good()).unwrap()).unwrap().value;
    let mut pretty = b"\xEF\xBB\xBF".to_vec();
    pretty.extend(serde_json::to_vec_pretty(&good()).unwrap());
    assert_eq!(read(&pretty).unwrap().value, plain, "layout and mark do not count");
    let other = read(&serde_json::to_vec(&with("/event/theme", json!("x"))).unwrap()).unwrap().value;
    assert_ne!(other.event.id, plain.event.id);
}
