//! Notes typed in a hurry: shorthand, base forms, fragments, clauses strung on a comma.

use kutip_core::release::Item;
use serde_json::{Value, json};

use crate::corpus::Composed;
use crate::made::{HEAD, MAYOR, direct, indirect, record, text};

fn noted(note: &str) -> Composed {
    let note = json!({ "speaker": "w", "kind": "indirect", "text": note });
    record(json!({}), &[MAYOR, HEAD], json!([direct("k", "Bus kami tambah"), note]))
}

fn said(verb: &str, said: &str) -> String {
    text(&record(
        json!({}),
        &[MAYOR, HEAD],
        json!([direct("k", "Bus kami tambah"), indirect("w", verb, said)]),
    ))
}

fn printed(note: &str) -> String {
    text(&noted(note))
}

#[test]
fn shorthand_is_written_out_in_every_field_but_quotes() {
    let made = record(
        json!({
            "title": "Jambore Kader Posyandu thn 2026", "kind": "other", "purpose": "cek harga jelang Lebaran",
            "next_step": "Kompensasi ditagihan Desember",
            "background": ["Pipa pecah dibawah jembatan, debit turun 60%"]
        }),
        &[MAYOR, HEAD],
        json!([
            direct("k", "Bus yg baru sdh datang"),
            indirect("w", "ingatkan", "rumah jangan dijual minimal 10 thn"),
            indirect("w", "mengatakan", "insentif naik jadi Rp150rb/bln utk kader")
        ]),
    );
    let text = text(&made);
    for written in [
        "Jambore Kader Posyandu tahun 2026",
        "mengecek harga menjelang Lebaran",
        "mengingatkan agar rumah tidak dijual minimal 10 tahun",
        "Rp150 ribu per bulan untuk kader",
        "di bawah jembatan, debit turun 60 persen",
        "di tagihan Desember",
        "“Bus yg baru sdh datang,”",
    ] {
        assert!(text.contains(written), "{written:?} in: {text}");
    }
}

#[test]
fn shorthand_that_may_mean_two_things_is_asked_about_and_makes_no_headline() {
    let made = record(
        json!({}),
        &[MAYOR],
        json!([
            indirect("w", "menyebutkan", "tanggul runtuh 1,4 M tadi malam"),
            indirect("w", "menegaskan", "loket harus buka setiap hari")
        ]),
    );
    let asked = |variant: &str| made.draft.findings.iter().any(|finding| finding.variant == variant);
    assert!(asked("shorthand"), "miliar or meter: {:?}", made.draft.findings);
    assert!(
        made.draft.headlines.iter().all(|headline| !headline.text.contains("1,4 M")),
        "{:?}",
        made.draft.headlines
    );
    let sum = noted("insentif naik jadi 150rb per bulan");
    assert!(
        sum.draft.findings.iter().any(|finding| finding.variant == "of-what"),
        "of what: {:?}",
        sum.draft.findings
    );
}

#[test]
fn a_recorded_verb_in_its_base_form_is_read() {
    for (verb, typed, written) in [
        ("umumkan", "insentif kader naik mulai Juli", "mengumumkan bahwa insentif kader naik"),
        ("minta", "minta pedagang jangan nimbun", "meminta agar pedagang tidak menimbun"),
        ("minta", "TPID gelar operasi pasar", "menggelar operasi pasar"),
        ("janji", "bangun jembatan baru", "berjanji membangun jembatan baru"),
        ("harap", "harga turun sebelum puasa habis", "berharap harga turun"),
        ("berharap", "berharap harga turun", "berharap harga turun"),
    ] {
        let text = said(verb, typed);
        assert!(text.contains(written), "{written:?} in: {text}");
        assert!(!text.contains("minta bahwa") && !text.contains("minta agar minta"), "{text}");
    }
}

#[test]
fn who_apologises_thanks_or_feels_is_the_subject() {
    for (typed, written) in [
        (
            "minta maaf pada pelanggan di 6 kelurahan",
            "Ratna Wijaya meminta maaf kepada pelanggan di 6 kelurahan",
        ),
        ("terima kasih ke semua kader", "Ratna Wijaya mengucapkan terima kasih kepada semua kader"),
        ("bangga dan terharu", "Ratna Wijaya mengaku bangga dan terharu"),
        ("bangga kepada kader", "mengaku bangga kepada kader"),
        ("prihatin dengan kondisi pasar", "mengaku prihatin dengan kondisi pasar"),
        ("jadi kader sejak 1998", "mengaku menjadi kader sejak 1998"),
    ] {
        let text = printed(typed);
        assert!(text.contains(written), "{written:?} in: {text}");
    }
    let recorded = said("meminta maaf", "meminta maaf pada pelanggan");
    assert!(recorded.contains("meminta maaf kepada pelanggan"), "{recorded}");
}

#[test]
fn a_fragment_takes_no_frame_that_breaks() {
    for (typed, written) in [
        ("Kades agar anggarkan dari dana desa", "meminta Kades agar menganggarkan dari dana desa"),
        ("stok beras aman s.d. Februari", "bahwa stok beras aman hingga Februari"),
        ("rapat lanjutan 2 minggu lagi", "bahwa rapat lanjutan 2 minggu lagi"),
        (
            "kenaikan krn kapal dari Makassar telat 4 hari",
            "bahwa kenaikan terjadi karena kapal dari Makassar terlambat",
        ),
        ("PDAM hapus tagihan bulan Juni", "bahwa PDAM menghapus tagihan bulan Juni"),
    ] {
        let text = printed(typed);
        assert!(text.contains(written), "{written:?} in: {text}");
    }
    assert!(!printed("Kades agar anggarkan dari dana desa").contains("menyoroti"));
}

#[test]
fn bare_verbs_of_one_row_are_raised_together() {
    let appealed = said("mengimbau", "warga pakai kunci ganda dan aktifkan siskamling");
    assert!(
        appealed.contains("mengimbau warga agar memakai kunci ganda dan mengaktifkan siskamling"),
        "{appealed}"
    );
    let asked = said("meminta", "PDAM hapus tagihan bulan Juni");
    assert!(asked.contains("menghapus tagihan bulan Juni"), "{asked}");
}

#[test]
fn a_ban_without_its_subject_takes_the_recorded_addressee() {
    let with = |addressee: Value| {
        let note = json!({
            "speaker": "w", "kind": "indirect", "verb": "mengajak", "text": "jgn lagi pinjam ke rentenir",
            "addressee": addressee
        });
        record(json!({}), &[MAYOR, HEAD], json!([direct("k", "Bus kami tambah"), note]))
    };
    let invited = text(&with(json!("pedagang")));
    assert!(invited.contains("mengajak pedagang tidak lagi meminjam ke rentenir"), "{invited}");
    let nobody = with(Value::Null);
    assert!(
        nobody.draft.left_out.iter().any(|left| left.what == Item::Statement(2)),
        "one invites somebody: {}",
        text(&nobody)
    );
}

#[test]
fn clauses_that_only_a_comma_parts_are_joined_or_asked_about() {
    let joined = printed("pompa di Kali Bening rusak, suku cadang baru datang tgl 20");
    assert!(joined.contains("rusak dan suku cadang baru datang tanggal 20"), "{joined}");
    let asked = noted("12 tangki disiagakan, pesan lewat call center");
    assert!(
        asked.draft.findings.iter().any(|finding| finding.variant == "spliced"),
        "two things in one sentence: {:?}",
        asked.draft.findings
    );
}

#[test]
fn who_came_is_not_who_receives() {
    let handed = |title: &str, participants: &str| {
        let event =
            json!({ "title": title, "kind": "ceremony", "participants": participants, "purpose": null });
        text(&record(event, &[MAYOR], json!([direct("w", "Loket kita benahi")])))
    };
    for (title, participants) in [
        ("Penyerahan Kunci Rumah Layak Huni kepada 17 Keluarga Nelayan", "warga dan Baznas"),
        ("Penganugerahan Madrasah Ramah Anak Tahun 2025", "312 kepala madrasah dan pengawas"),
        ("Penyerahan Bantuan Alat Tangkap", "Dinas Perikanan dan kelompok nelayan"),
    ] {
        let text = handed(title, participants);
        assert!(!text.contains("diperuntukkan bagi"), "nobody recorded who receives: {text}");
        assert!(text.contains(participants.split(' ').next().expect("a word")), "they came: {text}");
    }
    let given = handed("Penyerahan Bantuan Alat Tangkap", "120 nelayan");
    assert!(given.contains("Bantuan itu diperuntukkan bagi 120 nelayan"), "{given}");
}

#[test]
fn a_list_typed_without_dan_gets_it() {
    let listed = |participants: &str| {
        let event = json!({ "title": "Pelatihan Kasir", "kind": "training", "participants": participants });
        text(&record(event, &[MAYOR], json!([direct("w", "Loket kita benahi")])))
    };
    assert!(listed("pedagang pasar, koperasi").contains("diikuti pedagang pasar dan koperasi"));
    assert!(
        listed("pedagang pasar, UMKM")
            .contains("pedagang pasar serta usaha mikro, kecil, dan menengah (UMKM)"),
        "a name with a list of its own: {}",
        listed("pedagang pasar, UMKM")
    );
}

#[test]
fn the_officers_news_that_nobody_tells_is_told() {
    let made = record(
        json!({ "news": "Air kembali normal Kamis pagi bagi semua pelanggan" }),
        &[MAYOR, HEAD],
        json!([direct("w", "Loket kita benahi"), direct("k", "Bus kami tambah")]),
    );
    let second = &made.paragraphs()[1];
    assert!(second.contains("Air kembali normal Kamis pagi bagi semua pelanggan."), "{}", text(&made));
    let told = record(
        json!({ "news": "Loket buka setiap hari mulai Juli" }),
        &[MAYOR],
        json!([indirect("w", "menegaskan", "loket buka setiap hari mulai Juli")]),
    );
    assert_eq!(text(&told).matches("setiap hari mulai Juli").count(), 1, "said once: {}", text(&told));
}

#[test]
fn what_is_signed_is_not_staged() {
    let signed = record(
        json!({
            "title": "Penandatanganan Perjanjian Kerja Sama Politeknik Karang dengan Pemkab Hulu", "kind": "signing",
            "organiser": "Politeknik Karang", "purpose": "mahasiswa bisa magang di kampung"
        }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi")]),
    );
    let text = text(&signed);
    assert!(text.contains("ditandatangani agar mahasiswa bisa magang"), "{text}");
    assert!(!text.contains("digelar"), "{text}");
}

#[test]
fn a_launch_names_its_owner_once() {
    let made = record(
        json!({
            "title": "Launching Kredit Mawar Bank Sembada", "kind": "launch", "purpose": null,
            "organiser": "PT BPR Bank Sembada (Perseroda)", "organiser_short": "Bank Sembada"
        }),
        &[MAYOR],
        json!([direct("w", "Loket kita benahi")]),
    );
    let first = &made.draft.headlines[0].text;
    assert_eq!(first.matches("Bank Sembada").count(), 1, "{first}");
}

#[test]
fn what_would_be_told_is_arrested_and_not_staged() {
    let made = record(
        json!({
            "title": "Penahanan Dua Tersangka Dugaan Korupsi Dana Hibah", "kind": "other", "purpose": null,
            "organiser": "Kejaksaan Negeri Teluk Sambar", "organiser_short": "Kejari Teluk Sambar"
        }),
        &[MAYOR],
        json!([direct("w", "Berkasnya lengkap")]),
    );
    assert!(text(&made).contains("menahan dua tersangka dugaan korupsi dana hibah"), "{}", text(&made));
}
