//! Faults that readers and hostile files showed, each held by a test of its own.

mod haste;
mod headlines;
mod lead;
mod letters;
mod order;
mod paraphrases;
mod typed;

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

#[test]
fn a_reminder_that_orders_is_no_fact() {
    let said = |text_said: &str, verb: &str| {
        text(&record(
            json!({}),
            &[MAYOR, HEAD],
            json!([direct("k", "Bus kami tambah"), indirect("w", verb, text_said)]),
        ))
    };
    let warned = said("warga tidak menimbun beras", "mengingatkan");
    assert!(
        warned.contains("mengingatkan warga agar tidak menimbun beras"),
        "an order, not a fact: {warned}"
    );
    let told = said("pendaftaran ditutup pekan depan", "mengingatkan");
    assert!(told.contains("mengingatkan bahwa pendaftaran ditutup"), "a fact stays one: {told}");
    let banned = said("distributor menaikkan harga", "melarang");
    assert!(banned.contains("melarang distributor menaikkan harga"), "no conjunction: {banned}");
    let aimed = said(
        "jumlah loket bertambah menjadi sepuluh pada akhir tahun depan di seluruh kecamatan kota ini",
        "menargetkan",
    );
    assert!(aimed.contains("menargetkan jumlah loket"), "however long: {aimed}");
    let appealed = said("masyarakat pesisir menyimpan air bersih", "mengimbau");
    assert!(appealed.contains("mengimbau masyarakat pesisir agar menyimpan"), "{appealed}");
    let sure = said("tidak akan ragu menutup loket", "menegaskan");
    assert!(
        sure.contains("menegaskan tidak akan ragu"),
        "no clause without its subject behind bahwa: {sure}"
    );
}

#[test]
fn a_recorded_verb_of_a_quote_is_kept_or_reported() {
    let with = |verb: &str| {
        let quote = json!({ "speaker": "w", "kind": "direct", "text": "Loket kita benahi", "verb": verb });
        record(json!({}), &[MAYOR, HEAD], json!([quote, direct("k", "Bus kami tambah")]))
    };
    assert!(text(&with("tutur")).contains("tutur Wali Kota"), "{}", text(&with("tutur")));
    let unfit = with("imbuh");
    assert!(!text(&unfit).contains("imbuh"), "nobody adds to nothing: {}", text(&unfit));
    let reported = unfit.draft.findings.iter().any(|finding| finding.variant == "recorded");
    assert!(reported, "what the officer typed is not dropped unseen: {:?}", unfit.draft.findings);
}

#[test]
fn who_opened_the_event_is_told_or_listed() {
    let opened = record(
        json!({ "actors": [{ "person": "k", "did": "opened" }] }),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert!(text(&opened).contains("Bagus Sutedja membuka rapat itu."), "{}", text(&opened));
    let handed = record(
        json!({ "actors": [{ "person": "k", "did": "handed" }] }),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi"), direct("k", "Bus kami tambah")]),
    );
    let listed = handed.draft.left_out.iter().any(|left| matches!(left.what, Item::Person(_)));
    assert!(listed, "a deed without a verb here is listed by its person: {:?}", handed.draft.left_out);
}

#[test]
fn an_audience_is_received_by_whom_the_record_names() {
    let made = record(
        json!({ "title": "Audiensi Forum Pedagang Pasar", "actors": [{ "person": "k", "did": "received" }] }),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert!(
        text(&made).contains("Bagus Sutedja menerima audiensi Forum Pedagang Pasar di"),
        "{}",
        text(&made)
    );
}

#[test]
fn a_title_that_names_a_place_takes_no_second_one() {
    let made = record(
        json!({ "title": "Peninjauan Jalan di Kecamatan Rawa Indah", "kind": "inspection", "venue": "Jembatan Lama",
                "actors": [{ "person": "w", "did": "inspected" }] }),
        &[MAYOR],
        json!([direct("w", "Jalannya kita benahi")]),
    );
    assert!(!text(&made).contains("Rawa Indah di Jembatan"), "{}", text(&made));
    assert!(text(&made).contains("Peninjauan itu dilakukan di Jembatan Lama"), "{}", text(&made));
}

#[test]
fn a_programme_keeps_away_from_the_second_answer() {
    let question = json!({ "speaker": "c", "kind": "direct", "text": "Kapan bus baru datang?" });
    let first =
        json!({ "speaker": "w", "kind": "direct", "text": "Biar Pak Bagus yang menjawab", "reply_to": 1 });
    let second = json!({ "speaker": "k", "kind": "direct", "text": "Bus datang bulan April", "reply_to": 1 });
    let programmes = json!([{ "name": "Trans Sukamaju", "about": "melayani enam koridor", "statement": 3 }]);
    let made =
        record(json!({ "programmes": programmes }), &[MAYOR, HEAD, THIRD], json!([question, first, second]));
    let all = text(&made);
    assert!(
        all.find("bulan April").expect("printed") < all.find("Trans Sukamaju").expect("printed"),
        "{all}"
    );
}

#[test]
fn a_bare_programme_name_does_not_act_like_a_place() {
    let programmes =
        json!([{ "name": "Desaku Maju", "about": "mengalokasikan bagi hasil pajak untuk jalan desa" }]);
    let made =
        record(json!({ "programmes": programmes }), &[MAYOR], json!([direct("w", "Loket kita benahi")]));
    assert!(text(&made).contains("Adapun Program Desaku Maju mengalokasikan"), "{}", text(&made));
}

#[test]
fn the_marked_news_gives_the_headline() {
    let mut statement = indirect(
        "w",
        "mengungkapkan",
        "sepanjang 2025 pihaknya menerima 1.147 aduan, dan 40 persen di antaranya soal antrean",
    );
    statement["angle"] = json!(true);
    let head = ("w", "Ratna Wijaya", "Ratna", "Kepala Dinas Perhubungan Kota Sukamaju");
    let made = record(json!({ "kind": "training" }), &[head], json!([statement]));
    assert_eq!(
        made.draft.headlines[0].text,
        "Dinas Perhubungan Kota Sukamaju Terima 1.147 Aduan Sepanjang 2025"
    );
}

#[test]
fn a_title_that_is_a_headline_gives_the_event_it_tells_of() {
    let made = record(
        json!({ "title": "120 Anak Ikuti Khitanan Massal", "participants": "120 anak" }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert!(!text(&made).contains("Ikuti"), "a verb of headlines is no word of a lead: {}", text(&made));
    assert!(text(&made).contains("menggelar Khitanan Massal"), "{}", text(&made));
}

#[test]
fn a_next_step_that_a_statement_tells_is_asked_about() {
    let made = record(
        json!({ "next_step": "Loket baru dibuka di terminal pada 1 April 2026" }),
        &[MAYOR],
        json!([indirect("w", "menegaskan", "loket baru dibuka di terminal")]),
    );
    assert!(
        made.draft.findings.iter().any(|finding| finding.variant == "step-said"),
        "{:?}",
        made.draft.findings
    );
}
