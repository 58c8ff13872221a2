//! Names, titles and pronouns.

use serde_json::json;

use super::{HEAD, MAYOR, count, direct, everywhere, indirect, lacks, own_words, record, text};
use crate::corpus::all;

#[test]
fn n01_no_comma_between_title_name_and_verb() {
    let made =
        record(json!({}), &[MAYOR], json!([indirect("w", "menegaskan", "loket harus buka sampai sore")]));
    assert!(!text(&made).contains("Sukamaju, Ratna"), "title and name are not parted");
    assert!(!text(&made).contains("Wijaya, menegaskan"), "subject and verb are not parted");
    lacks("no comma before bahwa", &[", bahwa"]);
}

#[test]
fn n11_title_with_full_name_once_and_the_short_name_as_stored() {
    for composed in all() {
        let text = text(&composed);
        let own: String =
            composed.paragraphs().iter().map(|paragraph| own_words(paragraph)).collect::<Vec<_>>().join("\n");
        for speaker in &composed.record.speakers {
            let person = composed.record.person(speaker.person).expect("a speaker is a person");
            let Some(position) = person.position_on(composed.record.event.date) else { continue };
            let introduced = format!("{} {}", position.title, person.name);
            assert!(count(&own, &introduced) <= 1, "{}: {introduced} twice\n{text}", composed.name);
        }
    }
    let made = record(
        json!({}),
        &[("s", "I Gede Surya Darma", "Darma", "Wali Kota Sukamaju")],
        json!([
            direct("s", "Loket kita benahi"),
            indirect("s", "menjelaskan", "petugas ditambah lima orang"),
            direct("s", "Warga harus dilayani")
        ]),
    );
    assert!(
        !own_words(&text(&made)).contains(" I Gede Surya.") && !text(&made).contains("ujar Surya"),
        "{}",
        text(&made)
    );
}

#[test]
fn n12_ia_never_opens_a_first_mention_or_points_at_two() {
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([
            direct("w", "Loket kita benahi"),
            indirect("w", "mengapresiasi", "kerja Kepala Dinas Perhubungan Kota Sukamaju Bagus Sutedja"),
            indirect("w", "menjelaskan", "bus malam mulai jalan bulan depan"),
        ]),
    );
    let text = text(&made);
    let behind = text.split("Bagus Sutedja").nth(1).expect("named in the clause");
    assert!(!behind.contains("Ia ") && !behind.contains(", ia "), "ia could be either: {text}");
    everywhere("Ia is somebody named", |_, text| !text.starts_with("Ia "));
}

#[test]
fn n21_people_who_neither_speak_nor_act_are_not_printed() {
    let made = record(
        json!({}),
        &[MAYOR, ("-x", "Orang Diam", "Diam", "Kabid Arsip")],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert!(!text(&made).contains("Diam"), "{}", text(&made));
}
