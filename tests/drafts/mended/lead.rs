//! The lead and the facts around it: names said once, deeds told, words of the officer kept.

use kutip_core::release::Item;
use serde_json::json;

use crate::made::{HEAD, MAYOR, THIRD, direct, indirect, record, record_of, text};

fn quote() -> serde_json::Value {
    json!([direct("w", "Loket kita benahi")])
}

#[test]
fn a_venue_that_the_sentence_has_named_is_not_named_again() {
    let opened = json!([{ "person": "w", "did": "inaugurated" }]);
    let made = record(
        json!({ "title": "Peresmian Gedung Rawat Inap Puskesmas Long Merawai", "kind": "opening",
                "venue": "Puskesmas Long Merawai", "city": "Long Merawai", "actors": opened }),
        &[MAYOR],
        quote(),
    );
    assert!(text(&made).contains("Gedung Rawat Inap Puskesmas Long Merawai, Rabu"), "{}", text(&made));

    let visit = record(
        json!({ "title": "Kunjungan Industri SMK 2 ke PT Semen Rinjani", "kind": "visit",
                "venue": "Pabrik PT Semen Rinjani, Desa Sukaraja", "organiser": "SMK 2", "organiser_short": "SMK 2" }),
        &[MAYOR],
        quote(),
    );
    assert!(text(&visit).contains("di pabrik perusahaan itu, Desa Sukaraja"), "{}", text(&visit));
}

#[test]
fn the_region_of_the_organiser_is_not_said_again_by_the_title() {
    let made = record(
        json!({ "title": "Rakor TPID Kota Sukamaju", "venue": "Ruang Rapat Sekda" }),
        &[MAYOR],
        quote(),
    );
    assert!(
        text(&made).contains("Sukamaju menggelar Rakor TPID di Ruang Rapat Sekda, Rabu"),
        "{}",
        text(&made)
    );
}

#[test]
fn who_handed_over_stands_in_the_lead_and_who_receives_takes_no_part() {
    let made = record(
        json!({ "title": "Penyerahan Bantuan bagi Warga Terdampak Banjir Desa Kedungwaru", "kind": "other",
                "organiser": "Badan Penanggulangan Bencana Daerah Kota Sukamaju", "organiser_short": "BPBD Sukamaju",
                "venue": "Balai Desa Kedungwaru", "participants": "312 kepala keluarga",
                "actors": [{ "person": "w", "did": "handed" }] }),
        &[MAYOR],
        json!([indirect("w", "memastikan", "dapur umum tetap dibuka")]),
    );
    let all = text(&made);
    assert!(
        all.contains("Ratna Wijaya menyerahkan bantuan bagi warga terdampak banjir Desa Kedungwaru di balai desa setempat"),
        "{all}"
    );
    assert!(all.contains("dihadiri 312 kepala keluarga"), "who receives, the title says: {all}");
    assert!(!all.contains("Penyerahan yang digelar") && !all.contains("diikuti"), "{all}");
}

#[test]
fn an_appeal_is_made_and_not_staged() {
    let made = record(
        json!({ "title": "Imbauan Kewaspadaan Demam Berdarah", "kind": "other",
                "organiser": "Dinas Perhubungan Kota Sukamaju", "organiser_short": "Dishub Sukamaju" }),
        &[HEAD],
        json!([indirect("k", "mengimbau", "warga menguras bak mandi"), direct("k", "Jentiknya tidak mati")]),
    );
    let all = text(&made);
    assert!(all.contains("Imbauan itu disampaikannya di Balai Kota"), "{all}");
    assert!(!all.contains("dalam Imbauan") && !all.contains("digelar"), "{all}");
    let plain =
        record(json!({ "title": "Imbauan Kewaspadaan Demam Berdarah", "kind": "other" }), &[MAYOR], quote());
    assert!(!text(&plain).contains("menggelar Imbauan"), "{}", text(&plain));
    assert!(
        plain.draft.headlines.iter().all(|h| !h.text.contains("Gelar Imbauan")),
        "{:?}",
        plain.draft.headlines
    );
}

#[test]
fn a_next_step_that_is_whole_keeps_its_words() {
    let step = |step: &str| text(&record(json!({ "next_step": step }), &[MAYOR], quote()));
    let holds =
        step("Nota kesepahaman ini berlaku lima tahun dan ditindaklanjuti paling lambat Desember 2026");
    assert!(holds.contains("Nota kesepahaman ini berlaku lima tahun"), "what holds is no plan: {holds}");
    let undated = step("Hasil liputan peserta dinilai panitia");
    assert!(undated.contains("peserta dinilai panitia"), "as the officer wrote it: {undated}");
    let dated = step("Jembatan darurat dibangun pada 23 April 2026");
    assert!(dated.contains("akan dibangun pada 23 April"), "dated behind the event: {dated}");
}

#[test]
fn a_guest_is_not_listed_without_a_name() {
    let made = record_of(
        json!({ "participants": "jajaran direksi RSUD, dekan Fakultas Kedokteran, dan kepala Dinas Kesehatan" }),
        json!([
            { "key": "w", "name": "Ratna Wijaya", "short_name": "Ratna",
              "positions": [{ "title": "Wali Kota Sukamaju", "institution": null, "from": null, "until": null }] }
        ]),
        quote(),
    );
    assert!(
        text(&made).contains("dan kepala Dinas Kesehatan"),
        "names of bodies keep their capitals: {}",
        text(&made)
    );
}

#[test]
fn nobody_speaks_before_those_who_only_came() {
    let before = |participants: &str| {
        let statements = json!([indirect("w", "menyebutkan", "setiap peserta mendapat sarung")]);
        text(&record(json!({ "kind": "other", "participants": participants }), &[MAYOR], statements))
    };
    assert!(!before("120 anak usia 6 tahun").contains("Di hadapan"), "nobody recorded that they listened");
    assert!(before("wartawan media cetak").contains("Di hadapan wartawan"), "the press did");
}

#[test]
fn a_pair_of_deeds_takes_the_short_title() {
    let made = record(
        json!({ "title": "Pelantikan dan Pengambilan Sumpah Jabatan Administrator dan Pengawas", "kind": "ceremony",
                "title_short": "Pelantikan Pejabat Administrator dan Pengawas",
                "actors": [{ "person": "w", "did": "inaugurated" }] }),
        &[MAYOR],
        quote(),
    );
    assert!(text(&made).contains("melantik pejabat administrator dan pengawas"), "{}", text(&made));
}

#[test]
fn a_purpose_that_says_the_title_again_gives_only_what_it_adds() {
    let made = record(
        json!({ "title": "Konferensi Pers Hasil Penindakan Kosmetik Ilegal", "kind": "other",
                "purpose": "menyampaikan hasil penindakan kosmetik ilegal triwulan I 2026" }),
        &[MAYOR],
        quote(),
    );
    assert!(text(&made).contains("Kosmetik Ilegal Triwulan I 2026 di Balai Kota"), "{}", text(&made));
    assert!(!text(&made).contains("bertujuan"), "{}", text(&made));
}

#[test]
fn a_deed_without_a_verb_is_listed_under_a_lead_of_news_too() {
    let made = record(
        json!({ "kind": "other", "title": "Rapat Banjir", "actors": [{ "person": "k", "did": "handed" }] }),
        &[MAYOR, HEAD],
        json!([indirect("w", "memastikan", "dapur umum tetap dibuka"), direct("k", "Bus kami tambah")]),
    );
    assert!(
        made.draft.left_out.iter().any(|left| matches!(left.what, Item::Person(_))),
        "{:?}",
        made.draft.left_out
    );
}

#[test]
fn what_lasts_tells_its_aim_in_one_sentence() {
    let made = record(
        json!({ "title": "Pembukaan Festival Layang-Layang", "kind": "opening", "date_until": "2026-03-08",
                "purpose": "menghidupkan permainan lama", "actors": [{ "person": "w", "did": "opened" }],
                "participants": "pelajar" }),
        &[MAYOR, THIRD],
        quote(),
    );
    assert!(
        text(&made).contains("berlangsung hingga Minggu (8/3) dan bertujuan menghidupkan permainan lama"),
        "{}",
        text(&made)
    );
}

#[test]
fn who_receives_closes_the_text_as_who_receives() {
    let made = record(
        json!({ "title": "Penyerahan Hibah Traktor", "kind": "ceremony", "participants": "42 kelompok tani",
                "actors": [{ "person": "w", "did": "handed" }] }),
        &[MAYOR],
        json!([direct("w", "Alat ini bukan untuk dipajang")]),
    );
    assert!(text(&made).contains("Hibah itu diperuntukkan bagi 42 kelompok tani"), "{}", text(&made));
}

#[test]
fn a_deed_recorded_in_indonesian_gives_the_lead_its_subject() {
    for did in ["meresmikan", "meresmikan Pasar Rawa Indah"] {
        let made = record(
            json!({ "title": "Peresmian Pasar Rawa Indah", "kind": "opening", "actors": [{ "person": "w", "did": did }] }),
            &[MAYOR, HEAD],
            json!([direct("k", "Bus kami tambah")]),
        );
        let all = text(&made);
        assert!(all.contains("Wali Kota Sukamaju Ratna Wijaya meresmikan Pasar Rawa Indah"), "{all}");
    }
}

#[test]
fn who_opened_it_stands_with_what_is_said_next() {
    let made = record(
        json!({ "title": "Festival Kopi Rawa Indah", "kind": "ceremony", "theme": "Dari Kebun ke Cangkir",
                "participants": "74 kelompok tani", "purpose": "mempertemukan petani dengan pembeli",
                "actors": [{ "person": "w", "did": "opened" }] }),
        &[MAYOR],
        quote(),
    );
    let all = text(&made);
    assert!(
        all.contains("yang dibuka Wali Kota Sukamaju Ratna Wijaya itu bertujuan mempertemukan"),
        "one head, one sentence: {all}"
    );
}

#[test]
fn what_is_built_has_a_use_and_no_aim() {
    let made = record(
        json!({ "title": "Peresmian Jembatan Rawa Indah", "kind": "opening", "purpose": "membuka akses bagi warga",
                "actors": [{ "person": "w", "did": "inaugurated" }] }),
        &[MAYOR],
        quote(),
    );
    assert!(text(&made).contains("Jembatan itu dimaksudkan untuk membuka akses"), "{}", text(&made));
}

#[test]
fn a_common_calling_stands_behind_its_name() {
    let reporter = ("k", "Fajar Nugraha", "Fajar", "Wartawan Suara Rawa");
    let made = record(
        json!({}),
        &[MAYOR, reporter],
        json!([direct("w", "Loket kita benahi"), direct("k", "Kapan?")]),
    );
    assert!(text(&made).contains("tanya Fajar Nugraha, wartawan Suara Rawa"), "{}", text(&made));
}

#[test]
fn a_city_told_twice_falls_out_unless_there_are_two() {
    let own = record(
        json!({ "title": "Peluncuran Aplikasi Sapa Warga", "kind": "launch", "venue": "Sukamaju Command Center",
                "organiser": "Dinas Kominfo Kota Sukamaju", "organiser_short": null }),
        &[MAYOR],
        quote(),
    );
    assert!(text(&own).contains("Sukamaju Command Center, Rabu"), "{}", text(&own));
}

#[test]
fn the_region_before_the_year_is_not_said_again() {
    let made = record(
        json!({ "title": "Lomba Bertutur Tingkat SD/MI Kota Sukamaju Tahun 2026", "kind": "ceremony" }),
        &[MAYOR],
        quote(),
    );
    assert!(text(&made).contains("Lomba Bertutur Tingkat SD/MI Tahun 2026 di"), "{}", text(&made));
}
