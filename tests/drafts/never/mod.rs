//! What must never appear in a draft: one test for each point of the grammar's list.
//!
//! The point's number stands in the test's name; each is held over the whole corpus where a text can show it,
//! and by a record of its own that tempts the composer.

mod complete;
mod lead_and_headline;
mod persons;
mod quotes;
mod wording;

use serde_json::{Value, json};

use crate::corpus::{Composed, all, composed};

/// A record of one event with these speakers and statements; keys of `event` replace the defaults.
fn record(event: Value, people: &[(&str, &str, &str, &str)], statements: Value) -> Composed {
    record_with(event, people, statements, json!([]))
}

fn record_with(
    event: Value,
    people: &[(&str, &str, &str, &str)],
    statements: Value,
    guests: Value,
) -> Composed {
    let mut base = json!({
        "title": "Rapat Evaluasi Layanan", "kind": "meeting", "organiser": "Pemerintah Kota Sukamaju",
        "organiser_short": "Pemkot Sukamaju", "venue": "Balai Kota", "city": "Kota Sukamaju",
        "date": "2026-03-04", "zone": "Asia/Jakarta", "purpose": "membahas antrean di loket"
    });
    for (key, value) in event.as_object().expect("an object") {
        base[key] = value.clone();
    }
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
    let guests = guests.as_array().expect("a list").clone();
    let is_guest = |key: &str| guests.iter().any(|guest| guest["person"] == key);
    let mut speakers: Vec<Value> = people
        .iter()
        .filter(|(key, ..)| !is_guest(key) && !key.starts_with('-'))
        .map(|(key, ..)| json!({ "person": key, "role": "speaker" }))
        .collect();
    speakers.extend(guests.clone());
    let file = json!({
        "format": "kutip.event/1", "event": base, "people": registered, "speakers": speakers,
        "statements": statements, "release": { "profile": "rilis" }
    });
    let bytes = serde_json::to_vec(&file).expect("serialisable");
    composed("made", kutip_files::event::read(&bytes).unwrap_or_else(|error| panic!("{error}")).value)
}

const MAYOR: (&str, &str, &str, &str) = ("w", "Ratna Wijaya", "Ratna", "Wali Kota Sukamaju");
const HEAD: (&str, &str, &str, &str) =
    ("k", "Bagus Sutedja", "Bagus", "Kepala Dinas Perhubungan Kota Sukamaju");
const THIRD: (&str, &str, &str, &str) = ("c", "Dewi Anggraini", "Dewi", "Camat Rawa Indah");

fn indirect(speaker: &str, verb: &str, text: &str) -> Value {
    json!({ "speaker": speaker, "kind": "indirect", "verb": verb, "text": text })
}

fn direct(speaker: &str, text: &str) -> Value {
    json!({ "speaker": speaker, "kind": "direct", "text": text })
}

fn text(composed: &Composed) -> String {
    composed.paragraphs().join("\n")
}

/// The text with its quotes taken out, so that only the program's own words are looked at.
fn own_words(paragraph: &str) -> String {
    let mut own = String::new();
    let mut depth = 0;
    for c in paragraph.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            c if depth == 0 => own.push(c),
            _ => {}
        }
    }
    own
}

/// Holds a condition over the text of every draft of the corpus.
fn everywhere(why: &str, holds: impl Fn(&Composed, &str) -> bool) {
    for composed in all() {
        let text = text(&composed);
        assert!(holds(&composed, &text), "{}: {why}\n{text}", composed.name);
    }
}

fn lacks(why: &str, wrong: &[&str]) {
    everywhere(why, |composed, _| {
        composed
            .paragraphs()
            .iter()
            .all(|paragraph| wrong.iter().all(|wrong| !own_words(paragraph).contains(wrong)))
    });
}

fn count(text: &str, phrase: &str) -> usize {
    text.matches(phrase).count()
}
