//! Paraphrases as they are really typed, and the words around them.

use kutip_core::release::Item;
use serde_json::json;

use crate::made::{HEAD, MAYOR, THIRD, direct, indirect, record, text};

fn unverbed(said: &str) -> String {
    text(&record(
        json!({}),
        &[MAYOR, HEAD],
        json!([direct("k", "Bus kami tambah"), { "speaker": "w", "kind": "indirect", "text": said }]),
    ))
}

fn said(verb: &str, said: &str) -> String {
    text(&record(
        json!({}),
        &[MAYOR, HEAD],
        json!([direct("k", "Bus kami tambah"), indirect("w", verb, said)]),
    ))
}

#[test]
fn a_request_noted_by_its_bare_verb_is_a_request() {
    let asked = unverbed("Minta Dinas Perdagangan gelar operasi pasar di 6 kecamatan");
    assert!(asked.contains("meminta agar Dinas Perdagangan menggelar operasi pasar"), "{asked}");
    let twice = said("meminta", "minta warga tidak menimbun beras");
    assert!(twice.contains("meminta agar warga tidak menimbun"), "the verb stands once: {twice}");
}

#[test]
fn what_is_forbidden_is_asked_and_not_told() {
    let asked = unverbed("distribusi jangan menumpuk di kota saja, kecamatan pinggiran harus didahulukan");
    assert!(
        asked.contains(
            "meminta agar distribusi tidak menumpuk di kota saja dan kecamatan pinggiran didahulukan"
        ),
        "{asked}"
    );
}

#[test]
fn a_passive_has_its_subject_behind_it() {
    let told = said("menjelaskan", "dibutuhkan waktu 14 bulan sampai 18 instansi membuka gerai");
    assert!(told.contains("menjelaskan bahwa dibutuhkan waktu 14 bulan"), "{told}");
    let none =
        record(json!({}), &[MAYOR], json!([indirect("w", "mengatakan", "ditargetkan selesai bulan depan")]));
    assert!(none.draft.left_out.iter().any(|left| left.what == Item::Statement(1)), "this one has none");
}

#[test]
fn one_invites_somebody_and_never_that_something_be() {
    let invited = said("mengajak", "DPMPTSP Tanjung Asri mengirim tim pendamping ke Muara Jelai");
    assert!(invited.contains("mengajak DPMPTSP Tanjung Asri mengirim tim"), "{invited}");
    let ordered = said("memerintahkan", "Dinas Perikanan membuka gudang milik daerah");
    assert!(ordered.contains("memerintahkan Dinas Perikanan membuka gudang"), "{ordered}");
    let thing = said("memerintahkan", "gudang milik daerah dibuka");
    assert!(thing.contains("memerintahkan agar gudang"), "a thing is not ordered: {thing}");
}

#[test]
fn what_is_complained_of_is_named() {
    let told = said("mengeluhkan", "harga garam turun dari Rp1.400 menjadi Rp650 per kilogram");
    assert!(told.contains("mengeluhkan harga garam yang turun dari Rp1.400"), "{told}");
}

#[test]
fn what_is_added_or_explained_is_said() {
    let added = said("menambahkan", "kecamatan buka layanan aktivasi setiap Selasa dan Kamis");
    assert!(added.contains("menambahkan bahwa kecamatan membuka layanan"), "no district was added: {added}");
    let told = said("menjelaskan", "penerbitan izin hanya butuh 15 menit");
    assert!(told.contains("menjelaskan bahwa penerbitan izin"), "{told}");
    let matter = said("menjelaskan", "tata cara pengisian data keluarga");
    assert!(matter.contains("menjelaskan tata cara"), "a matter is explained as it is: {matter}");
}

#[test]
fn a_capital_by_habit_is_lowered_before_a_month_and_on_nouns_from_abroad() {
    assert!(
        said("mengatakan", "Inflasi Februari 2026 sebesar 0,41 persen")
            .contains(" inflasi Februari 2026 sebesar")
    );
    assert!(said("mengatakan", "Aktivasi harus datang langsung").contains("bahwa aktivasi harus"));
}

#[test]
fn a_rank_stands_before_the_name() {
    let made = crate::made::record_of(
        json!({}),
        json!([{ "key": "k", "name": "Toni Sudrajat", "short_name": "Toni", "degrees_before": "Kombes Pol.",
                 "positions": [{ "title": "Dirreskrimsus Polda Sagara", "institution": null, "from": null, "until": null }] }]),
        json!([indirect("k", "menegaskan", "pelaku ditahan sejak Senin")]),
    );
    assert!(text(&made).contains("Dirreskrimsus Polda Sagara Kombes Pol. Toni Sudrajat"), "{}", text(&made));
}

#[test]
fn the_bracket_stands_where_the_letters_end() {
    let made = record(
        json!({ "organiser": "Balai Besar Pengawas Obat dan Makanan di Sagara", "organiser_short": "BBPOM Sagara" }),
        &[MAYOR, THIRD],
        json!([
            direct("w", "Loket kita benahi"),
            indirect("c", "menegaskan", "BBPOM Sagara membuka loket aduan")
        ]),
    );
    assert!(
        text(&made).contains("Balai Besar Pengawas Obat dan Makanan (BBPOM) di Sagara menggelar"),
        "{}",
        text(&made)
    );
}

#[test]
fn what_the_officer_lists_is_spelt_out_where_it_is_met_first() {
    let listed = json!([{ "short": "APBD", "full": "anggaran pendapatan dan belanja daerah" },
                        { "short": "PMI", "full": "Palang Merah Indonesia" }]);
    let made = record(
        json!({ "abbreviations": listed, "organiser": "Rumah Sakit Sukamaju bersama PMI Kota Sukamaju",
                "organiser_short": "RS Sukamaju" }),
        &[MAYOR],
        json!([
            indirect("w", "mengatakan", "subsidi ditanggung APBD tahun ini"),
            direct("w", "Darah PMI aman")
        ]),
    );
    let all = text(&made);
    assert!(all.contains("ditanggung anggaran pendapatan dan belanja daerah"), "listed, so explained: {all}");
    assert!(
        all.contains("bersama Palang Merah Indonesia (PMI) Kota Sukamaju"),
        "met in the organiser first: {all}"
    );
}

#[test]
fn a_wish_for_a_thing_is_put_with_agar() {
    let asked = said("berpesan", "hasil pembangunan tersebut supaya dirawat oleh warga");
    assert!(asked.contains("berpesan agar hasil pembangunan tersebut dirawat"), "{asked}");
    let timed = said("menginstruksikan", "mulai hari ini, layanan di 9 KUA wajib memasang papan tarif");
    assert!(timed.contains("agar mulai hari ini layanan di 9 KUA memasang"), "{timed}");
}

#[test]
fn a_bare_date_is_no_answer() {
    let made = record(json!({}), &[MAYOR], json!([indirect("w", "menjawab", "Desember 2027")]));
    assert!(made.draft.left_out.iter().any(|left| left.what == Item::Statement(1)), "{}", text(&made));
}

#[test]
fn a_slogan_does_not_act() {
    let programmes = json!([{ "name": "Satu Distrik Satu Admin", "about": "menunjuk seorang pengelola di setiap distrik" }]);
    let made =
        record(json!({ "programmes": programmes }), &[MAYOR], json!([direct("w", "Loket kita benahi")]));
    assert!(text(&made).contains("Adapun Program Satu Distrik Satu Admin menunjuk"), "{}", text(&made));
}

fn behind_a_quote(verb: &str, clause: &str) -> String {
    text(&record(json!({}), &[MAYOR], json!([direct("w", "Loket kita benahi"), indirect("w", verb, clause)])))
}

#[test]
fn an_appeal_keeps_its_condition_whole() {
    let all =
        said("mengimbau", "masyarakat melapor ke pusat panggilan 110 bila mengetahui peredaran narkoba");
    assert!(all.contains("mengimbau masyarakat agar melapor ke"), "{all}");
    assert!(!all.contains("bila agar"), "{all}");
}

#[test]
fn a_noun_with_its_list_takes_no_bahwa() {
    let all =
        said("memaparkan", "lima prioritas pembangunan, yaitu jalan desa, air bersih, dan layanan kesehatan");
    assert!(all.contains("memaparkan lima prioritas"), "{all}");
}

#[test]
fn a_span_of_time_is_followed_by_who_it_was() {
    let all = behind_a_quote("mengaku", "selama empat tahun harus menempuh perjalanan dua jam");
    assert!(all.contains("bahwa selama empat tahun ia harus menempuh"), "{all}");
    let past = behind_a_quote("menuturkan", "tahun lalu kehilangan empat ekor sapi karena terlambat vaksin");
    assert!(past.contains("bahwa tahun lalu ia kehilangan"), "{past}");
}

#[test]
fn a_reminder_that_something_not_be_done_asks() {
    let all = behind_a_quote("mengingatkan", "usulan hasil reses tidak dikesampingkan");
    assert!(all.contains("mengingatkan agar usulan hasil reses tidak dikesampingkan"), "{all}");
    let told = behind_a_quote("mengingatkan", "loket tidak dibuka lagi pekan depan");
    assert!(told.contains("bahwa loket tidak dibuka lagi"), "a fact stays one: {told}");
}

#[test]
fn an_order_that_forbids_takes_agar() {
    let all = behind_a_quote("menginstruksikan", "seluruh kepala dinas tidak ragu berkonsultasi");
    assert!(all.contains("menginstruksikan agar seluruh kepala dinas tidak ragu"), "{all}");
}

#[test]
fn what_is_the_largest_is_told() {
    let note = json!({ "speaker": "w", "kind": "indirect", "text": "penyumbang inflasi terbesar cabai merah dan ikan" });
    let all = text(&record(json!({}), &[MAYOR], json!([direct("w", "Loket kita benahi"), note])));
    assert!(all.contains("bahwa penyumbang inflasi terbesar adalah cabai merah"), "{all}");
}

#[test]
fn a_bare_verb_behind_akan_is_written_out() {
    let all = behind_a_quote("mengatakan", "dinas akan gelar pasar murah di enam kecamatan");
    assert!(all.contains("dinas akan menggelar pasar murah"), "{all}");
}

#[test]
fn a_state_without_a_verb_is_a_clause() {
    let all = behind_a_quote("menyebutkan", "tes urine 25 warga hasilnya negatif semua");
    assert!(all.contains("menyebutkan bahwa tes urine"), "{all}");
}

#[test]
fn a_count_is_nobodys_view() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            indirect("w", "mengatakan", "antrean di loket sudah berkurang"),
            indirect("w", "menyebutkan", "pemilih baru mencapai 4.902 orang")
        ]),
    );
    assert!(!text(&made).contains("Menurutnya"), "{}", text(&made));
}

#[test]
fn a_noun_made_of_a_verb_is_no_clause() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([indirect(
            "w",
            "mengapresiasi",
            "kesediaan universitas menerima anak-anak dari pulau terluar"
        )]),
    );
    assert!(
        !made.draft.findings.iter().any(|finding| finding.variant == "clause-for-phrase"),
        "{:?}",
        made.draft.findings
    );
}
