//! What an officer types in haste: remarks in fields of facts, roles in place of names, verbs that a headline keeps.

use kutip_core::release::{Item, Reason};
use serde_json::json;

use crate::corpus::Composed;
use crate::made::{HEAD, MAYOR, direct, indirect, record, text};

fn left_out(made: &Composed, what: &Item, why: &Reason) -> bool {
    made.draft.left_out.iter().any(|left| left.what == *what && left.why == *why)
}

#[test]
fn a_remark_in_a_field_of_facts_is_listed_and_not_printed() {
    let facts = json!({
        "theme": "jgn lupa foto bersama", "venue": "hotel apa ya dekat terminal",
        "background": ["ada tamu dari bank tp ga tau namanya", "Anggaran Rp240 juta, PT apa lupa"]
    });
    let said = json!([direct("w", "Loket kita benahi"), { "speaker": "k", "kind": "indirect",
        "text": "cek lg angka stok ke bu rika sebelum naik" }]);
    let made = record(facts, &[MAYOR, HEAD], said);
    let printed = text(&made);
    for remark in ["lupa", "apa ya", "ga tau", "cek lg"] {
        assert!(!printed.contains(remark), "{remark} is nobody's fact: {printed}");
    }
    assert!(printed.contains("nggaran Rp240 juta"), "the fact beside it stands: {printed}");
    for what in [Item::Event("theme"), Item::Event("venue"), Item::Background(0), Item::Statement(2)] {
        assert!(left_out(&made, &what, &Reason::Remark), "{what:?}: {:?}", made.draft.left_out);
    }
    assert!(left_out(&made, &Item::Background(1), &Reason::RemarkInside), "{:?}", made.draft.left_out);
}

#[test]
fn who_has_no_name_is_called_by_the_title_once() {
    let chair = ("r", "Pak RW", "Pak RW", "Ketua RW 07");
    let made = record(json!({}), &[chair], json!([direct("r", "Selokan terakhir dikeruk 2019")]));
    assert!(text(&made).contains("Ketua RW 07"), "{}", text(&made));
    assert!(!text(&made).contains("Pak RW"), "{}", text(&made));
}

#[test]
fn an_office_as_the_short_name_is_not_said_twice() {
    let chief = ("s", "Zulfahmi Darwis", "Sekda", "Sekda");
    let said = json!([indirect("s", "meminta", "OPD turun ke pasar setiap hari")]);
    let made = record(json!({}), &[chief], said);
    let headlines: Vec<_> = made.draft.headlines.iter().map(|headline| &headline.text).collect();
    assert!(!format!("{headlines:?} {}", text(&made)).contains("Sekda Sekda"), "{headlines:?}");
    assert!(!text(&made).contains("(Sekda)"), "{}", text(&made));
}

#[test]
fn a_target_is_no_fact_of_a_headline() {
    let mut target =
        indirect("w", "menargetkan", "jumlah kasus malaria di Sukamaju turun separuh pada akhir 2027");
    target["angle"] = json!(true);
    let made = record(json!({ "kind": "opening" }), &[MAYOR], json!([target]));
    for headline in &made.draft.headlines {
        assert!(!headline.text.starts_with("Jumlah Kasus"), "a year ahead: {headline:?}");
    }
}

#[test]
fn no_record_that_was_kept_with_care_has_a_remark() {
    for made in crate::corpus::all() {
        let remarks = made
            .draft
            .left_out
            .iter()
            .filter(|left| matches!(left.why, Reason::Remark | Reason::RemarkInside));
        assert_eq!(remarks.collect::<Vec<_>>(), Vec::<&kutip_core::release::LeftOut>::new(), "{}", made.name);
    }
}
