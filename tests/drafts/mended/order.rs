//! Who enters how, and where programmes and background stand.

use serde_json::json;

use crate::made::{HEAD, MAYOR, THIRD, checked, direct, indirect, record, text};

fn before(all: &str, first: &str, second: &str) -> bool {
    all.find(first).expect("printed") < all.find(second).expect("printed")
}

#[test]
fn a_new_speaker_enters_by_the_paraphrase_that_stands_next() {
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([
            direct("w", "Loket kita benahi"),
            direct("k", "Saya tadi coba sendiri"),
            indirect("k", "meminta", "sopir melayani lansia lebih dulu")
        ]),
    );
    let all = text(&made);
    assert!(
        all.contains("Sementara itu, Kepala Dinas Perhubungan Kota Sukamaju Bagus Sutedja meminta"),
        "{all}"
    );
    assert!(before(&all, "meminta agar sopir", "Saya tadi coba"), "{all}");
}

#[test]
fn without_a_paraphrase_the_attribution_says_who_speaks() {
    let made = record(
        json!({}),
        &[MAYOR, HEAD, THIRD],
        json!([
            direct("w", "Loket kita benahi"),
            direct("k", "Bus kami tambah"),
            direct("c", "Terima kasih, warga kami jauh dari loket"),
            direct("w", "Kita mulai pekan depan")
        ]),
    );
    let all = text(&made);
    assert!(
        all.contains(
            "\u{201c}Bus kami tambah,\u{201d} kata Kepala Dinas Perhubungan Kota Sukamaju Bagus Sutedja."
        ),
        "{all}"
    );
    assert!(all.contains("jauh dari loket,\u{201d} ucap Camat Rawa Indah Dewi Anggraini."), "{all}");
    for filler in ["pandangannya", "turut", "kembali", "penjelasan", "bercerita", "Sementara itu"] {
        assert!(!all.contains(filler), "a sentence that only announces a quote says nothing: {all}");
    }
}

#[test]
fn what_goes_on_from_a_quote_stays_behind_it() {
    let with = |verb: &str, said: &str| {
        text(&record(
            json!({}),
            &[MAYOR, HEAD],
            json!([
                direct("w", "Loket kita benahi"),
                direct("k", "Kami siap membeli seluruh sampah pasar"),
                indirect("k", verb, said)
            ]),
        ))
    };
    let added = with("menambahkan", "loket buka sampai malam");
    assert!(before(&added, "Kami siap", "menambahkan"), "nobody adds to nothing: {added}");
    for said in ["harga belinya dihitung setelah uji coba", "sampah tersebut diolah di pasar"] {
        let pointing = with("mengatakan", said);
        assert!(before(&pointing, "Kami siap", said), "it points at what was said: {pointing}");
    }
}

#[test]
fn an_answer_of_a_date_is_printed_and_a_missing_one_reported() {
    let with = |answer: &str, verb: &str| {
        let answer =
            json!({ "speaker": "w", "kind": "indirect", "verb": verb, "text": answer, "reply_to": 1 });
        record(
            json!({}),
            &[MAYOR, HEAD, THIRD],
            json!([direct("c", "Kapan selesai?"), answer, direct("k", "Saya cek sendiri!")]),
        )
    };
    let dated = with("Desember 2027", "menjawab");
    assert!(text(&dated).contains("menjawab Desember 2027."), "{}", text(&dated));
    let missing = with("diselesaikan cepat", "mengatakan");
    assert!(
        missing.draft.findings.iter().any(|finding| finding.variant == "answer-missing"),
        "another's quote must not become the answer unseen: {:?}",
        missing.draft.findings
    );
}

#[test]
fn a_reply_is_said_to_be_one_and_only_by_the_record() {
    let with = |reply: Option<usize>| {
        let answer = json!({ "speaker": "w", "kind": "indirect", "verb": "mengatakan",
                             "text": "loket dibuka lagi", "reply_to": reply });
        text(&record(
            json!({}),
            &[MAYOR, HEAD],
            json!([indirect("k", "meminta", "loket dibuka lagi pekan ini"), answer]),
        ))
    };
    assert!(with(Some(1)).contains("Menanggapi hal itu, Wali Kota"), "{}", with(Some(1)));
    assert!(!with(None).contains("Menanggapi"), "nobody recorded it: {}", with(None));
}

#[test]
fn a_question_reported_is_answered() {
    let answer = json!({ "speaker": "w", "kind": "direct", "text": "Rp85 juta setahun", "reply_to": 1 });
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([indirect("k", "menanyakan", "biaya pemeliharaan aplikasi"), answer]),
    );
    assert!(text(&made).contains("jawab Wali Kota"), "{}", text(&made));
}

#[test]
fn what_shares_a_word_keeps_out_from_between_a_paraphrase_and_its_quote() {
    let programmes = json!([{ "name": "Perahu Siaga", "about": "layanan ambulans sungai 24 jam" }]);
    let made = record(
        json!({ "programmes": programmes }),
        &[MAYOR],
        json!([
            indirect("w", "menjelaskan", "ruang bersalin beroperasi 24 jam"),
            direct("w", "Listrik sudah kami cadangkan")
        ]),
    );
    let all = text(&made);
    assert!(before(&all, "Listrik sudah", "Perahu Siaga"), "{all}");
}

#[test]
fn what_is_linked_to_a_quote_stands_before_it() {
    let background = json!(["Pekan ini mempertandingkan 11 cabang, dua di antaranya baru"]);
    let made = record(
        json!({ "background": background, "background_links": [2] }),
        &[MAYOR],
        json!([
            indirect("w", "menjelaskan", "jumlah atlet naik"),
            direct("w", "Yang baru itu panjat tebing")
        ]),
    );
    let all = text(&made);
    assert!(before(&all, "dua di antaranya", "Yang baru itu"), "{all}");
}

#[test]
fn results_and_reasons_stand_in_paragraph_two() {
    let made = record(
        json!({ "background": ["Juara pertama diraih tim Rawa Indah", "Hingga Maret tercatat 73 kasus dengan satu kematian"] }),
        &[MAYOR, HEAD],
        json!([indirect("w", "mengatakan", "loket akan dibenahi"), direct("k", "Bus kami tambah")]),
    );
    let all = text(&made);
    assert!(before(&all, "Juara pertama", "loket akan"), "who won: {all}");
    assert!(before(&all, "satu kematian", "loket akan"), "what it is about: {all}");
}

#[test]
fn the_name_of_the_organiser_ties_nothing() {
    let made = record(
        json!({ "organiser": "RSUD Tirta Husada", "organiser_short": "RSUD Tirta Husada",
                "background": ["RSUD Tirta Husada merupakan rumah sakit tipe B dengan 312 tempat tidur"] }),
        &[MAYOR],
        json!([
            indirect("w", "menyampaikan", "40 dokter muda masuk RSUD Tirta Husada"),
            direct("w", "Kami sudah menunggu ini tiga tahun")
        ]),
    );
    let all = text(&made);
    assert!(before(&all, "menunggu ini", "tipe B"), "`ini` is no hospital: {all}");
}

#[test]
fn nothing_is_lost_with_a_statement_that_is_not_printed() {
    let programmes = json!([{ "name": "Antre Asri", "about": "aplikasi antrean daring", "statement": 1 }]);
    let made = record(
        json!({ "programmes": programmes }),
        &[MAYOR, THIRD],
        json!([
            indirect("w", "mengatakan", "ditargetkan selesai bulan depan"),
            direct("c", "Bus kami tambah")
        ]),
    );
    assert!(text(&made).contains("Antre Asri"), "{}", text(&made));
}

#[test]
fn a_quote_that_hangs_on_anothers_words_is_reported() {
    let made = record(
        json!({}),
        &[MAYOR, HEAD],
        json!([
            indirect("k", "menyarankan", "petani menunda penjualan"),
            direct("w", "Kalau gudangnya jadi, kami tunggu")
        ]),
    );
    assert!(checked(&made).iter().any(|finding| finding.variant == "other-speaker"), "{:?}", checked(&made));
}

#[test]
fn a_quote_that_takes_something_up_opens_before_the_paraphrase() {
    let with = |quote: &str| {
        text(&record(
            json!({}),
            &[MAYOR, HEAD],
            json!([
                indirect("w", "mengatakan", "tangki air dikirim setiap hari"),
                direct("k", quote),
                indirect("k", "menjelaskan", "sambungan pipa baru sedang disiapkan dinas")
            ]),
        ))
    };
    let taken_up = with("Saya minta lurah yang atur jadwal ambilnya");
    assert!(
        before(&taken_up, "jadwal ambilnya", "sambungan pipa"),
        "of the tanks, not of the pipe: {taken_up}"
    );
    let free = with("Saya minta lurah turun ke lapangan");
    assert!(before(&free, "sambungan pipa", "turun ke lapangan"), "nothing hangs on the order: {free}");
}

#[test]
fn an_answer_to_a_quoted_question_is_said_to_be_one() {
    let question = json!({ "speaker": "c", "kind": "direct", "text": "Berapa lama warga menunggu?" });
    let answer = json!({ "speaker": "k", "kind": "indirect", "verb": "menjelaskan", "reply_to": 1,
                         "text": "loket baru dibuka dalam dua bulan" });
    let made = record(json!({}), &[HEAD, THIRD], json!([question, answer]));
    assert!(text(&made).contains("Menjawab pertanyaan itu, Kepala Dinas"), "{}", text(&made));
    assert!(!text(&made).contains("Sementara itu"), "an answer is no other matter: {}", text(&made));
}

#[test]
fn the_marked_news_said_late_comes_forward() {
    let mut marked = indirect("c", "memastikan", "pasar Rawa Indah mulai dibangun pada April");
    marked["angle"] = json!(true);
    let quotes = |speaker: &str| {
        vec![
            direct(speaker, "Loket kita benahi"),
            direct(
                speaker,
                "Warga jangan menunggu terlalu lama di sini, apalagi yang sudah lanjut usia dan sedang sakit",
            ),
        ]
    };
    let mut said = quotes("w");
    said.extend(quotes("k"));
    said.push(marked);
    let made = record(json!({}), &[MAYOR, HEAD, THIRD], json!(said));
    let paragraphs = made.paragraphs();
    let at = paragraphs.iter().position(|para| para.contains("memastikan bahwa pasar Rawa Indah"));
    assert!(at.is_some_and(|at| at < 4), "the headline tells it: {paragraphs:?}");
    assert!(
        made.draft.findings.iter().any(|finding| finding.variant == "moved"),
        "another order is told: {:?}",
        made.draft.findings
    );
}
