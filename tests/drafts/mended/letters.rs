//! Short forms: spelt out where they mean one thing, asked about where they do not.

use serde_json::json;

use crate::made::{MAYOR, checked, direct, indirect, record, text};

#[test]
fn letters_of_government_are_spelt_out_without_a_list() {
    let made = record(
        json!({ "participants": "kepala OPD dan camat" }),
        &[MAYOR],
        json!([indirect("w", "meminta", "setiap OPD melapor"), direct("w", "Loket kita benahi")]),
    );
    let all = text(&made);
    assert!(all.contains("organisasi perangkat daerah (OPD)") || all.contains("setiap organisasi"), "{all}");
    let named = record(
        json!({}),
        &[MAYOR],
        json!([indirect("w", "meminta", "Dinas Koperasi dan UKM melapor"), direct("w", "Loket kita benahi")]),
    );
    assert!(text(&named).contains("Dinas Koperasi dan UKM"), "a name stays one: {}", text(&named));
}

#[test]
fn a_short_form_typed_as_a_word_is_spelt_out() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            indirect("w", "memaparkan", "pansus menghasilkan 42 rekomendasi"),
            indirect("w", "meminta", "pansus bekerja lagi")
        ]),
    );
    assert!(text(&made).contains("panitia khusus (pansus) menghasilkan"), "{}", text(&made));
}

#[test]
fn a_short_form_in_brackets_takes_no_second_ones() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([indirect("w", "menyebutkan", "inflasi mencapai 0,42 persen (mtm)")]),
    );
    assert!(text(&made).contains("0,42 persen (secara bulanan)"), "{}", text(&made));
}

#[test]
fn half_of_a_pair_is_not_spelt_out() {
    let made = record(
        json!({ "participants": "siswa 31 SD/MI",
                "abbreviations": [{ "short": "MI", "full": "madrasah ibtidaiah" }] }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert!(text(&made).contains("SD/MI"), "{}", text(&made));
}

#[test]
fn letters_of_the_title_are_explained_where_their_long_form_stands() {
    let made = record(
        json!({ "title": "Pencanangan Vaksinasi PMK Ternak Sapi", "kind": "launch",
                "purpose": "mencegah penyebaran penyakit mulut dan kuku",
                "abbreviations": [{ "short": "PMK", "full": "penyakit mulut dan kuku" }] }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert!(text(&made).contains("penyakit mulut dan kuku (PMK)"), "{}", text(&made));
}

#[test]
fn a_degree_typed_into_the_name_is_reported() {
    let mayor = ("w", "Hj. Ratna Wijaya", "Ratna", "Wali Kota Sukamaju");
    let made = record(json!({}), &[mayor], json!([direct("w", "Loket kita benahi")]));
    assert!(checked(&made).iter().any(|finding| finding.variant == "in-name"), "{:?}", checked(&made));
}
