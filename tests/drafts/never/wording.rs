//! Frames, connectors, moods: words that must not meet.

use serde_json::json;

use super::{MAYOR, count, direct, indirect, lacks, own_words, record, text};
use crate::corpus::all;

#[test]
fn n02_frames_fit_their_verbs() {
    let wrong =
        ["meminta bahwa", "mengapresiasi bahwa", "menilai agar", "bahwa untuk ", "bahwa bahwa", "agar agar"];
    lacks("each verb takes its own frame", &wrong);
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            direct("w", "Loket kita benahi"),
            indirect("w", "menegaskan bahwa", "bahwa loket buka sampai sore"),
            indirect("w", "meminta agar", "agar petugas datang lebih pagi"),
            indirect("w", "menyampaikan", "untuk warga lansia, loket khusus disediakan"),
            indirect("w", "menilai", "antrean sudah lebih pendek"),
        ]),
    );
    let text = text(&made);
    for wrong in wrong {
        assert!(!text.contains(wrong), "{wrong:?} in {text}");
    }
    assert!(text.contains("loket khusus disediakan untuk warga lansia"), "turned: {text}");
}

#[test]
fn n13_also_is_not_doubled() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            direct("w", "Loket kita benahi"),
            indirect("w", "menjelaskan", "loket malam juga dibuka di tiga kecamatan"),
            indirect("w", "menjelaskan", "petugas juga ditambah"),
        ]),
    );
    for paragraph in made.paragraphs() {
        for sentence in own_words(&paragraph).split(". ") {
            assert!(count(sentence, "juga") <= 1, "juga twice: {sentence}");
            assert!(!(sentence.contains("Selain itu") && sentence.contains("juga")), "{sentence}");
        }
    }
    lacks("turut juga", &["turut juga", "juga turut", "turut turut"]);
}

#[test]
fn n17_the_copula_fits_what_follows() {
    lacks(
        "merupakan before a noun only",
        &["merupakan di", "merupakan selaras", "merupakan me", "merupakan ber"],
    );
    let made = record(
        json!({ "programmes": [{ "name": "Piala Kota", "about": "diraih tujuh kali" }, { "name": "Loket Malam", "about": "selaras dengan kebutuhan pekerja" }] }),
        &[MAYOR],
        json!([direct("w", "Kita bekerja")]),
    );
    assert!(!text(&made).contains("merupakan"), "{}", text(&made));
}

#[test]
fn n22_n23_no_wish_and_no_mood_that_nobody_recorded() {
    lacks(
        "nothing is invented",
        &[
            "Diharapkan",
            "Semoga",
            "secara resmi",
            "penuh keakraban",
            "meriah",
            "khidmat",
            "antusias",
            "Salah satunya",
        ],
    );
}

#[test]
fn n24_agreement_is_set_by_the_record_only() {
    for composed in all() {
        let stance = composed.record.statements().any(|statement| statement.fields.stance.is_some());
        let own: String = composed.paragraphs().iter().map(|paragraph| own_words(paragraph)).collect();
        assert!(stance || !own.contains("Senada,") && !own.contains("Di sisi lain,"), "{}", composed.name);
    }
}

#[test]
fn n26_not_three_paragraphs_of_one_sentence_running() {
    for composed in all() {
        let mut running = 0;
        for paragraph in composed.paragraphs() {
            let single = !paragraph.contains('”') && count(&paragraph, ". ") == 0;
            running = if single { running + 1 } else { 0 };
            let guests = composed
                .record
                .speakers
                .iter()
                .filter(|speaker| speaker.role == kutip_core::record::Role::Guest)
                .count();
            assert!(
                running < 3 + guests,
                "{}: three one-sentence paragraphs\n{}",
                composed.name,
                text(&composed)
            );
        }
    }
}
