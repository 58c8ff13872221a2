//! Quotes: their marks, their attributions, their place.

use serde_json::json;

use super::{HEAD, MAYOR, THIRD, count, direct, everywhere, indirect, own_words, record, text};
use crate::corpus::all;
use crate::made::checked;

#[test]
fn n03_meanwhile_stands_once_and_never_before_a_quotation_mark() {
    everywhere("Sementara itu once", |_, text| count(text, "Sementara itu,") <= 1);
    everywhere("no connector before a mark", |_, text| !text.contains(", “"));
    let made = record(
        json!({}),
        &[MAYOR, HEAD, THIRD],
        json!([
            direct("w", "Loket kita benahi"),
            direct("k", "Bus kami tambah"),
            indirect("c", "menjelaskan", "warga datang sejak subuh"),
        ]),
    );
    assert!(!text(&made).contains("itu, “") && count(&text(&made), "Sementara itu,") <= 1, "{}", text(&made));
}

#[test]
fn n04_an_attribution_repeats_neither_the_report_nor_the_quote() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            indirect("w", "menegaskan", "loket buka sampai sore"),
            direct("w", "Kita harus tegas kepada calo"),
            direct("w", "Kami harap warga mau antre dengan tertib"),
            direct("w", "Pesan saya, jangan titip nama"),
        ]),
    );
    let text = text(&made);
    for wrong in ["tegasnya", "tegas Ratna", "tandasnya", "harapnya", "pesannya", "pesan Ratna"] {
        assert!(!text.contains(wrong), "{wrong:?} in {text}");
    }
}

#[test]
fn n05_follow_up_closing_and_reply_stand_where_they_may() {
    everywhere("pungkas and tutup only as the last words", |composed, _| {
        let paragraphs = composed.paragraphs();
        let last = paragraphs.len() - 1;
        paragraphs.iter().enumerate().all(|(at, paragraph)| {
            let own = own_words(paragraph);
            let closing = ["” pungkas", "” tutup"].iter().any(|verb| paragraph.contains(verb));
            !closing || at == last && !own.trim_end().ends_with("adalah")
        })
    });
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi"), direct("k", "Bus kami tambah")]),
    );
    for wrong in ["imbuh", "tambah Bagus", "lanjut", "pungkas", "tutup", "jawab"] {
        assert!(!own_words(&text(&made)).contains(wrong), "{wrong:?} at a first quote: {}", text(&made));
    }
}

#[test]
fn n06_marks_close_by_the_rules() {
    let wrong = ["?,”", "!,”", "?”,", "!”,", ".,”", ",,”", "\"", "““", "””"];
    for composed in all() {
        let text = text(&composed);
        assert!(wrong.iter().all(|wrong| !text.contains(wrong)), "{}: {text}", composed.name);
    }
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            direct("w", "Siapa yang \"titip nama\"?"),
            direct("w", "Ayo antre!"),
            direct("w", "Kami tunggu..."),
            direct("w", "Kata warga, \"sudah cepat\""),
            direct("w", "Loket buka [sampai pukul 16.00]"),
        ]),
    );
    let text = text(&made);
    for right in
        ["“Siapa yang ‘titip nama’?”", "“Ayo antre!”", "“Kami tunggu ....”", "‘sudah cepat’,”", "16.00],”"]
    {
        assert!(text.contains(right), "{right} in {text}");
    }
    assert!(!text.contains('"'), "straight marks in {text}");
}

#[test]
fn n18_nothing_slips_between_a_sentence_and_the_quote_that_hangs_on_it() {
    let made = record(
        json!({ "programmes": [{ "name": "Loket Malam", "about": "layanan sampai pukul 20.00", "statement": 1 }] }),
        &[MAYOR],
        json!([
            indirect("w", "menjelaskan", "Loket Malam dibuka di tiga kecamatan"),
            direct("w", "Dan yang paling penting dari itu semua adalah petugasnya ramah")
        ]),
    );
    let text = text(&made);
    let (_, behind) = text.split_once("di tiga kecamatan").expect("printed");
    assert!(behind.trim_start_matches(['.', ' ', '\n']).starts_with('“'), "{text}");
}

#[test]
fn n19_a_quote_that_points_elsewhere_is_reported() {
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi"), direct("k", "Ini semua karena warga mau melapor")]),
    );
    assert!(checked(&made).iter().any(|finding| finding.rule == "quote.dependence"), "{:?}", checked(&made));
}

#[test]
fn n25_quotes_are_the_record_letter_for_letter() {
    for composed in all() {
        let document = composed.document(kutip_core::release::Profile::Rilis);
        for (_, id, wording) in document.quotes() {
            let said = composed.record.statements().find(|statement| statement.id == id).expect("a record");
            let plain = |text: &str| {
                text.replace(['“', '”', '‘', '’', '"', '\''], "'")
                    .trim_end_matches(['.', ',', ';', ' ', '…'])
                    .to_owned()
            };
            assert_eq!(plain(wording), plain(said.printed()), "{}", composed.name);
        }
        let direct = composed.record.statements().filter(|statement| statement.is_direct()).count();
        let left = composed.draft.left_out.iter().filter(|left| matches!(left.what, kutip_core::release::Item::Statement(number) if composed.record.statement_number(number).is_some_and(|s| s.is_direct()))).count();
        assert_eq!(
            document.quotes().count() + left,
            direct,
            "{}: every quote is printed once or listed",
            composed.name
        );
    }
}
