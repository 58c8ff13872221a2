//! Records made for one test, composed on the day of their event.

use kutip_core::finding::Finding;
use kutip_core::release::Profile;
use serde_json::{Value, json};

use crate::corpus::{Composed, composed};

/// A record of one event with these speakers and statements; keys of `event` replace the defaults.
pub(crate) fn record(event: Value, people: &[(&str, &str, &str, &str)], statements: Value) -> Composed {
    let registered: Vec<Value> = people
        .iter()
        .map(|(key, name, short, title)| {
            let positions = if title.is_empty() {
                json!([])
            } else {
                json!([{ "title": title, "institution": null, "from": null, "until": null }])
            };
            json!({ "key": key, "name": name, "short_name": short, "positions": positions })
        })
        .collect();
    record_of(event, json!(registered), statements)
}

/// The same with people written out; who is no speaker has a key that begins with a hyphen.
pub(crate) fn record_of(event: Value, people: Value, statements: Value) -> Composed {
    let mut base = json!({
        "title": "Rapat Evaluasi Layanan", "kind": "meeting", "organiser": "Pemerintah Kota Sukamaju",
        "organiser_short": "Pemkot Sukamaju", "venue": "Balai Kota", "city": "Kota Sukamaju",
        "date": "2026-03-04", "zone": "Asia/Jakarta", "purpose": "membahas antrean di loket"
    });
    for (key, value) in event.as_object().expect("an object") {
        base[key] = value.clone();
    }
    let keys = people.as_array().expect("a list").iter().filter_map(|person| person["key"].as_str());
    let speakers: Vec<Value> = keys
        .filter(|key| !key.starts_with('-'))
        .map(|key| json!({ "person": key, "role": "speaker" }))
        .collect();
    let file = json!({
        "format": "kutip.event/1", "event": base, "people": people, "speakers": speakers,
        "statements": statements, "release": { "profile": "rilis" }
    });
    let bytes = serde_json::to_vec(&file).expect("serialisable");
    composed("made", kutip_files::event::read(&bytes).unwrap_or_else(|error| panic!("{error}")).value)
}

pub(crate) const MAYOR: (&str, &str, &str, &str) = ("w", "Ratna Wijaya", "Ratna", "Wali Kota Sukamaju");
pub(crate) const HEAD: (&str, &str, &str, &str) =
    ("k", "Bagus Sutedja", "Bagus", "Kepala Dinas Perhubungan Kota Sukamaju");
pub(crate) const THIRD: (&str, &str, &str, &str) = ("c", "Dewi Anggraini", "Dewi", "Camat Rawa Indah");

pub(crate) fn indirect(speaker: &str, verb: &str, text: &str) -> Value {
    json!({ "speaker": speaker, "kind": "indirect", "verb": verb, "text": text })
}

pub(crate) fn direct(speaker: &str, text: &str) -> Value {
    json!({ "speaker": speaker, "kind": "direct", "text": text })
}

/// What the checks find in the composed release and its record.
pub(crate) fn checked(composed: &Composed) -> Vec<Finding> {
    kutip_core::check::check(&kutip_core::check::Input {
        record: &composed.record,
        office: Some(&composed.office),
        draft: Some(&composed.draft),
        document: Some(&composed.document(Profile::Rilis)),
        today: composed.record.event.date,
    })
}

pub(crate) fn text(composed: &Composed) -> String {
    composed.paragraphs().join("\n")
}
