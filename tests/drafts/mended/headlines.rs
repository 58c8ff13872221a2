//! Headlines: what they must keep, what they may spare, and which comes first.

use serde_json::{Value, json};

use crate::corpus::Composed;
use crate::made::{HEAD, MAYOR, direct, indirect, record, text};

fn marked(verb: &str, said: &str) -> Value {
    let mut statement = indirect("w", verb, said);
    statement["angle"] = json!(true);
    statement
}

fn texts(made: &Composed) -> Vec<&str> {
    made.draft.headlines.iter().map(|headline| headline.text.as_str()).collect()
}

#[test]
fn a_cut_never_loses_a_restriction() {
    let made = record(
        json!({ "kind": "ceremony" }),
        &[MAYOR],
        json!([marked(
            "menyampaikan",
            "pemerintah kota menyiapkan beasiswa mulai tahun depan bagi atlet pelajar yang meraih medali emas di tingkat provinsi"
        )]),
    );
    assert_eq!(
        texts(&made)[0],
        "Pemkot Siapkan Beasiswa bagi Atlet Pelajar Peraih Medali Emas di Tingkat Provinsi"
    );
}

#[test]
fn a_headline_has_its_subject() {
    let asked = json!([{ "speaker": "w", "kind": "indirect",
        "text": "Minta Dinas Perdagangan gelar operasi pasar di 6 kecamatan mulai minggu depan" }]);
    let made = record(json!({}), &[MAYOR], asked);
    assert_eq!(texts(&made)[0], "Wali Kota Ratna Minta Dinas Perdagangan Gelar Operasi Pasar di 6 Kecamatan");
    let denied = record(
        json!({ "kind": "ceremony" }),
        &[MAYOR],
        json!([marked("menegaskan", "tidak ada jual beli jabatan dalam rapat tersebut")]),
    );
    assert_eq!(texts(&denied)[0], "Wali Kota Ratna Tegaskan Tidak Ada Jual Beli Jabatan");
}

#[test]
fn the_mark_gives_the_first_or_second_proposal() {
    let signing = json!({ "title": "Penandatanganan Nota Kesepahaman Pemkot Sukamaju dan Universitas Bumi", "kind": "signing" });
    let statement = marked(
        "menyampaikan",
        "sebanyak 40 dokter muda akan menjalani pendidikan klinik di RSUD Tirta mulai Februari 2027",
    );
    let made = record(signing, &[MAYOR], json!([statement]));
    assert!(
        texts(&made)[..2].iter().any(|text| text.contains("40 Dokter Muda Akan Jalani")),
        "a month falls out before the news does: {:?}",
        texts(&made)
    );
}

#[test]
fn a_figure_comes_before_what_only_says_that_something_was_held() {
    let head = ("w", "Ferry Kusnadi", "Ferry", "Kadisdukcapil Kota Sukamaju");
    let made = record(
        json!({ "kind": "training", "title": "Sosialisasi Identitas Digital", "purpose": null,
                "organiser": "Dinas Kependudukan Kota Sukamaju", "organiser_short": "Disdukcapil Kota Sukamaju" }),
        &[head],
        json!([indirect(
            "w",
            "mengatakan",
            "aktivasi identitas di Kota Sukamaju baru 18,7 persen dari wajib KTP, target tahun ini 30 persen"
        )]),
    );
    assert_eq!(texts(&made)[0], "Aktivasi Identitas di Kota Sukamaju Baru Capai 18,7 Persen dari Wajib KTP");
}

#[test]
fn the_officers_line_takes_bare_verbs_and_is_cut_when_it_is_too_long() {
    let news = |news: &str| {
        let made = record(json!({ "news": news }), &[MAYOR], json!([direct("w", "Loket kita benahi")]));
        texts(&made)[0].to_owned()
    };
    assert_eq!(
        news("Pemkab Sukaluyu menyerahkan 312 paket sembako"),
        "Pemkab Sukaluyu Serahkan 312 Paket Sembako"
    );
    assert_eq!(
        news(
            "Perbaikan saluran irigasi Wae Meli baru mencapai 62 persen dan ditargetkan selesai pada akhir Juni"
        ),
        "Perbaikan Saluran Irigasi Wae Meli Baru Capai 62 Persen"
    );
    assert_eq!(
        news(
            "Data stunting Papua Barat Daya berbeda hingga 2.100 anak antara puskesmas dan pemerintah kampung setempat"
        ),
        "Data Stunting Papua Barat Daya Berbeda hingga 2.100 Anak",
        "a pair is not parted"
    );
}

#[test]
fn who_does_it_stands_before_what_is_not_done() {
    let made = record(
        json!({ "title": "Audiensi Direksi Perumda Air Minum dengan Wali Kota Sukamaju" }),
        &[MAYOR, HEAD],
        json!([indirect(
            "w",
            "menegaskan",
            "belum menyetujui rencana kenaikan tarif air sebelum tingkat kebocoran turun sampai separuhnya"
        )]),
    );
    assert_eq!(texts(&made)[0], "Wali Kota Ratna Belum Setujui Rencana Kenaikan Tarif Air");
}

#[test]
fn a_judgement_keeps_its_speaker() {
    let mut statement = indirect(
        "w",
        "menegaskan",
        "loket umum merupakan pelayanan dasar yang menjadi prioritas pemerintah kota tahun ini",
    );
    statement["angle"] = json!(true);
    let made = record(json!({}), &[MAYOR], json!([direct("w", "Loket kita benahi"), statement]));
    assert_eq!(
        made.draft.headlines[0].text, "Wali Kota Ratna Tegaskan Loket Umum Merupakan Pelayanan Dasar",
        "whose opinion it is stands in the headline"
    );
}

#[test]
fn a_quote_marked_as_the_news_leaves_the_headline_to_what_was_ordered() {
    let mut quote = direct("w", "Loket kita benahi minggu depan");
    quote["angle"] = json!(true);
    let ordered = indirect("w", "memerintahkan", "Dinas Perhubungan menambah bus paling lambat akhir Maret");
    let made = record(
        json!({ "title": "Peninjauan Terminal Rawa Indah", "kind": "inspection", "purpose": null,
                "actors": [{ "person": "w", "did": "inspected" }] }),
        &[MAYOR],
        json!([quote, ordered]),
    );
    assert!(
        made.draft.headlines[0].text.contains("Perintahkan Dinas Perhubungan"),
        "{:?}",
        made.draft.headlines
    );
}

#[test]
fn a_headline_has_its_verb_and_no_word_twice() {
    let told = indirect("w", "mengatakan", "aktivasi kartu di Kota Sukamaju baru 18,7 persen dari wajib KTP");
    let made = record(json!({}), &[MAYOR], json!([told]));
    let all: Vec<&str> = made.draft.headlines.iter().map(|headline| headline.text.as_str()).collect();
    assert!(all.iter().any(|text| text.contains("Baru Capai 18,7 Persen")), "{all:?}");
    let held = record(
        json!({ "title": "Apel Siaga dan Gelar Peralatan", "organiser": null, "organiser_short": null, "kind": "ceremony" }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi")]),
    );
    for headline in &held.draft.headlines {
        let twice = headline.text.contains("Gelar Peralatan") && headline.text.contains("Digelar");
        assert!(!twice, "{:?}", held.draft.headlines);
    }
}

#[test]
fn the_organiser_is_called_by_what_the_text_has() {
    let signed = json!({ "title": "Penandatanganan Nota Kesepahaman Pendampingan Hukum Desa", "kind": "signing",
                         "organiser": "Universitas Samawa Raya", "organiser_short": "Unsara",
                         "actors": [{ "person": "w", "did": "signed" }] });
    let rector = ("w", "Ratna Wijaya", "Ratna", "Rektor Universitas Samawa Raya");
    let made = record(signed, &[rector], json!([direct("w", "Loket kita benahi")]));
    assert_eq!(
        made.draft.headlines[0].text,
        "Universitas Samawa Raya Teken Nota Kesepahaman Pendampingan Hukum Desa",
        "nobody can read Unsara: {}",
        text(&made)
    );
}

#[test]
fn the_officers_mark_comes_before_the_event() {
    let mut marked = indirect("w", "menegaskan", "sampah pasar tidak lagi dibuang ke sungai");
    marked["angle"] = json!(true);
    let made = record(
        json!({ "title": "Peluncuran Aplikasi Sapa Warga", "kind": "launch" }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi"), marked]),
    );
    assert!(made.draft.headlines[0].text.contains("Sampah Pasar"), "{:?}", made.draft.headlines);
}

#[test]
fn a_headline_leaves_brackets_to_the_text_and_is_no_stump() {
    let told = indirect("w", "menyebutkan", "pada Oktober terjadi inflasi 0,42 persen (mtm)");
    let made =
        record(json!({}), &[MAYOR], json!([told, indirect("w", "menyebutkan", "dua orang tersangka")]));
    for text in texts(&made) {
        assert!(!text.contains('(') && text != "Dua Orang Tersangka", "{:?}", texts(&made));
    }
}

#[test]
fn an_aim_keeps_what_a_feeling_is_for() {
    let made = record(
        json!({ "title": "Lomba Bertutur", "kind": "training", "organiser_short": "Dispusip Kota Sukamaju",
                "organiser": "Dinas Perpustakaan dan Kearsipan Kota Sukamaju",
                "purpose": "menumbuhkan minat baca dan kecintaan anak pada cerita rakyat daerah" }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi")]),
    );
    assert_eq!(texts(&made)[0], "Dispusip Tumbuhkan Minat Baca dan Kecintaan Anak pada Cerita Rakyat Daerah");
}
