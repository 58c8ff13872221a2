//! Faults that readers and hostile files showed, each held by a test of its own.

use kutip_core::release::Item;
use serde_json::json;

use crate::made::{HEAD, MAYOR, THIRD, direct, indirect, record, text};

#[test]
fn who_answers_is_not_taken_for_the_one_who_was_asked() {
    let asked = |addressee: Option<&str>| {
        let question = json!({
            "speaker": "c", "kind": "direct", "text": "Kapan loketnya dibuka?", "addressee": addressee
        });
        let answer = json!({ "speaker": "k", "kind": "direct", "text": "Senin depan", "reply_to": 2 });
        let statements = json!([direct("k", "Bus kami tambah"), question, answer]);
        text(&record(json!({}), &[MAYOR, HEAD, THIRD], statements))
    };
    assert!(!asked(None).contains("kepada"), "nobody recorded whom: {}", asked(None));
    assert!(asked(Some("Bagus")).contains("kepada Bagus"), "as recorded: {}", asked(Some("Bagus")));
    assert!(!asked(Some("Ratna")).contains("kepada Bagus"), "against the record: {}", asked(Some("Ratna")));
}

#[test]
fn a_question_reported_takes_no_bahwa() {
    for question in ["apa yang harus dibawa warga", "kapan loket dibuka", "berapa lama antrean berlangsung"] {
        let made = record(json!({}), &[MAYOR], json!([indirect("w", "menanyakan", question)]));
        assert!(text(&made).contains(&format!("menanyakan {question}")), "{}", text(&made));
    }
    let unverbed = json!([{ "speaker": "w", "kind": "indirect", "text": "apa yang harus dibawa warga" }]);
    let made = record(json!({}), &[MAYOR], unverbed);
    assert!(text(&made).contains("menanyakan apa"), "a question asserts nothing: {}", text(&made));
}

#[test]
fn a_paraphrase_of_marks_alone_is_listed_and_not_printed() {
    for nothing in ["...", "bahwa", "bahwa bahwa", "agar supaya ..."] {
        let made =
            record(json!({}), &[MAYOR], json!([{ "speaker": "w", "kind": "indirect", "text": nothing }]));
        assert!(!text(&made).contains("Ratna"), "a bare verb says nothing: {}", text(&made));
        assert!(
            made.draft.left_out.iter().any(|left| left.what == Item::Statement(1)),
            "{nothing:?} is listed: {:?}",
            made.draft.left_out
        );
    }
}

#[test]
fn an_end_in_another_year_shows_its_year() {
    let dates = json!({ "date": "2025-12-18", "date_until": "2026-12-31" });
    let made = record(dates, &[MAYOR], json!([direct("w", "Loket kita benahi")]));
    assert!(text(&made).contains("Kamis (18/12) hingga Kamis (31/12/2026)"), "{}", text(&made));
}
