//! Variants that the examples of the table do not show, each with what must pass beside it.

use super::support;
use crate::check::check;
use crate::finding::{Finding, Place};
use crate::record::EventRecord;
use crate::statement::Form;

pub(super) fn run(record: &EventRecord, document: Option<&crate::document::Document>) -> Vec<Finding> {
    let findings = check(&support::input(record, document));
    findings.iter().for_each(super::messages::assert_filled);
    for finding in &findings {
        let (Place::Paragraph(number), Some(fix)) = (&finding.place, &finding.fix) else {
            continue;
        };
        let text = document.map(|document| document.body[number - 1].text()).unwrap_or_default();
        assert_eq!(text.matches(&fix.find).count(), 1, "{fix:?} hits one place of {text:?}");
        assert_ne!(fix.find, fix.replace, "{finding:?} changes something");
    }
    findings
}

/// The findings of a text about the sample's people, as `rule variant`.
fn of_text(body: &str) -> Vec<String> {
    let mut record = support::sample();
    record.entries.clear();
    let document = support::document(&mut record, body);
    run(&record, Some(&document))
        .iter()
        .map(|finding| format!("{} {}", finding.rule, finding.variant))
        .collect()
}

pub(super) fn flagged(body: &str, what: &str) {
    let found = of_text(body);
    assert!(found.iter().any(|found| found == what), "{what} in {body:?}: {found:?}");
}

pub(super) fn clean(body: &str, rule: &str) {
    let found = of_text(body);
    assert!(!found.iter().any(|found| found.starts_with(rule)), "{rule} not in {body:?}: {found:?}");
}

pub(super) const LEAD: &str =
    "Pemkot Batu menggelar pelatihan di Hotel Singhasari, Kota Batu, Kamis (18/12).\n";

#[test]
fn marks_around_quotes() {
    for (body, variant) in [
        ("“Kami siap” ujar Wali Kota Batu Nurochman.", "comma-missing"),
        ("“Siapa lagi?,” tanya Wali Kota Batu Nurochman.", "comma-after-end"),
        ("“Kami siap.,” ujar Wali Kota Batu Nurochman.", "doubled"),
        ("“Kami siap”, ujar Wali Kota Batu Nurochman.", "stop-outside"),
        ("Wali Kota Batu Nurochman menegaskan “Kami siap.”", "comma-before"),
        ("Wali Kota Batu Nurochman menyebut \"kota wisata\".", "straight"),
    ] {
        flagged(body, &format!("quote.marks {variant}"));
    }
    for body in [
        "“Siapa lagi?” tanya Wali Kota Batu Nurochman.",
        "Wali Kota Batu Nurochman menegaskan, “Kami siap.”",
        "“Kami tunggu ....” ujar Wali Kota Batu Nurochman.",
        "Kegiatan bertema “Batu Bisa, Batu Maju” itu diikuti warga.",
        "“Warga bilang ‘siap’,” ujar Wali Kota Batu Nurochman.",
    ] {
        clean(body, "quote.marks");
        clean(body, "quote.nesting");
    }
}

#[test]
fn verbs_follow_their_class() {
    let first = "“Kami siap bekerja,” ujar Wali Kota Batu Nurochman.\n";
    for (body, variant) in [
        ("“Kami siap melayani,” ujarnya.", "repeated"),
        ("“Kami siap melayani,” pungkasnya.\nPelatihan itu diikuti pejabat.", "closing-not-last"),
        ("“Kami siap melayani,” jawabnya.", "no-question"),
        ("“Kami siap melayani,” tanyanya.", "no-question-mark"),
        ("“Kami siap melayani,” klaimnya.", "not-official"),
        ("Nurochman mengklaim pelayanan sudah baik.", "not-official"),
        ("“Kami harap warga sabar,” harapnya.", "in-quote"),
        ("Nurochman menegaskan bahwa birokrasi harus melayani.\n“Ini janji kami,” tegasnya.", "echo"),
        ("“Kami siap,” pungkasnya.\n“Kami bisa,” tutupnya.", "closing-twice"),
    ] {
        flagged(&format!("{LEAD}{first}{body}"), &format!("attribution.verb {variant}"));
    }
    for body in [
        "“Kami siap melayani,” imbuhnya.",
        "“Kami siap melayani,” pungkasnya.",
        "“Apa kita siap?” tanyanya.",
        "“Tanggung jawab ini berat,” katanya.",
    ] {
        clean(&format!("{LEAD}{first}{body}"), "attribution.verb");
    }
    clean(
        &format!("{LEAD}Wali Kota Batu Nurochman menjelaskan bahwa dana tersedia. “Warga siap,” imbuhnya."),
        "attribution.verb",
    );
}

#[test]
fn frames_of_paraphrases() {
    for (body, variant) in [
        ("Wali Kota Batu Nurochman menilai agar warga bersiap.", "no-agar"),
        ("Wali Kota Batu Nurochman menegaskan, bahwa warga siap.", "comma"),
        ("Wali Kota Batu Nurochman menegaskan bahwa bahwa warga siap.", "doubled"),
        ("Wali Kota Batu Nurochman menyampaikan bahwa untuk warga kota.", "purpose"),
        ("Wali Kota Batu Nurochman mengapresiasi bahwa warga siap.", "no-bahwa"),
    ] {
        flagged(body, &format!("indirect.frame {variant}"));
    }
    clean(
        "Wali Kota Batu Nurochman menjelaskan bahwa untuk warga kota, layanan tetap buka.",
        "indirect.frame",
    );
    clean("Wali Kota Batu Nurochman mengingatkan agar warga bersiap.", "indirect.frame");
}

#[test]
fn dates_numbers_words() {
    for (body, what) in [
        ("Acara digelar Jumat (31/2).", "date.weekday impossible"),
        ("Acara digelar Jumat, 18 Desember 2025.", "date.weekday mismatch"),
        ("Acara digelar Kamis (08/01).", "date.form zero"),
        ("Acara dimulai jam 09.00 WIB.", "date.form clock-word"),
        ("Acara dimulai pukul 09.00 di aula.", "date.form zone"),
        ("Nilainya Rp. 10.000,-.", "number.form rupiah"),
        ("Nilainya Rp1000000.", "number.form rupiah"),
        ("Pesertanya 12000 orang.", "number.form thousands"),
        ("Naik 3.5 persen.", "number.form decimal"),
        ("Target tahun 2.026 tercapai.", "number.form year"),
        ("Hubungi 0812-3456-7890.", "personal-data phone"),
        ("Hal ini di dukung warga, tetapi diatas kertas.", "word.di joined"),
        ("Hal ini diatas rencana.", "word.list wrong"),
        ("Acara digelar - di Batu untuk non- ASN.", "text.spacing hyphen"),
        ("Acara digelar di Batu ().", "text.leftover brackets"),
        ("Ia hadir tetapi terlambat.", "comma.connector before"),
    ] {
        flagged(&format!("{LEAD}{body}"), what);
    }
    for (body, rule) in [
        ("Acara digelar Kamis (8/1) dan Senin, 29 Desember 2025.", "date"),
        ("Acara digelar pukul 09.00–12.00 WIB. Skor 2:1 bertahan.", "date"),
        ("Nilainya Rp10 triliun, Rp1.000.000, dan Rp2.500.", "number"),
        ("Sebanyak 12.000 orang hadir pada 2025, naik 3,5 persen.", "number"),
        ("Peserta dari RT 5 dan kelas 3 menempuh 5 kilometer.", "number"),
        ("Hasilnya 3 emas dan 5 perak.", "number.words"),
        ("Warga menunggu di buku, di bawah pohon, di antara rumah, dan di makam.", "word"),
        ("Ia bertanggung jawab, meskipun bagaimanapun sulitnya. Pertanggungjawaban itu jelas.", "word"),
        ("Sri Sri hadir. Sama-sama bekerja, masing-masing pulang.", "word"),
        ("Akan tetapi, ia hadir. Tetapi warga pulang, sedangkan tamu tinggal.", "comma"),
        ("Selain itu juga tersedia bazar. Menurut dia, untuk itu warga datang.", "comma"),
        ("Program siswa-siswi SD- dan SMP di Kota Batu.", "word"),
        ("PD Pasar Batu buka di lantai 2 gedung, suhunya -5 derajat, juara 1 lomba.", "word"),
        ("PD Pasar Batu buka di lantai 2 gedung, suhunya -5 derajat, juara 1 lomba.", "number"),
        ("PD Pasar Batu buka di lantai 2 gedung, suhunya -5 derajat, juara 1 lomba.", "text"),
    ] {
        clean(&format!("{LEAD}{body}"), rule);
    }
}

#[test]
fn a_fix_is_never_offered_inside_a_quote() {
    let mut record = support::sample();
    let speaker = record.people[0].id;
    let said =
        "Kedepan kerjasama ini di dukung tetapi besok pukul 09:00 WIB nilainya Rp 10.000 untuk 12000 orang";
    support::say(&mut record, speaker, Form::Direct, said);
    let found: Vec<Finding> = run(&record, None)
        .into_iter()
        .filter(|finding| finding.place.to_string().starts_with("/statements/7/"))
        .collect();
    assert!(found.len() >= 6, "everything is flagged: {found:?}");
    assert!(found.iter().all(|finding| finding.fix.is_none()), "and nothing mended: {found:?}");
}

#[test]
fn a_mend_behind_a_no_break_space_starts_at_its_word() {
    let body = "Warga\u{a0}desa kerjasama dan warga\u{a0}kota kerjasama.";
    let mut record = support::sample();
    let document = support::document(&mut record, &format!("{LEAD}{body}"));
    let found = run(&record, Some(&document));
    let mends: Vec<&str> = found
        .iter()
        .filter_map(|finding| finding.fix.as_ref())
        .filter(|fix| fix.find.contains("kerjasama"))
        .map(|fix| fix.find.as_str())
        .collect();
    assert_eq!(mends, ["desa kerjasama dan"], "the mend begins at the word, and nothing panics");
}

#[test]
fn a_word_repeated_without_end_gets_no_mend() {
    let mut record = support::sample();
    let document = support::document(&mut record, &format!("{LEAD}{}", "kerjasama ".repeat(5_000)));
    let found = check(&support::input(&record, Some(&document)));
    let listed: Vec<&Finding> = found.iter().filter(|finding| finding.rule == "word.list").collect();
    assert!(!listed.is_empty(), "it is flagged");
    assert!(
        listed.iter().all(|finding| finding.fix.is_none()),
        "no words around it tell one place: {listed:?}"
    );
}

#[test]
fn fixes_keep_capitals() {
    let mut record = support::sample();
    record.people[0].positions[0].title = "Walikota Batu".to_owned();
    record.event.purpose = Some("Kerjasama daerah".to_owned());
    let fixes: Vec<String> =
        run(&record, None).into_iter().filter_map(|finding| finding.fix).map(|fix| fix.replace).collect();
    assert!(fixes.contains(&"Wali Kota".to_owned()), "{fixes:?}");
    assert!(fixes.contains(&"Kerja sama".to_owned()), "{fixes:?}");
}

#[test]
fn headlines() {
    for (headline, variant) in [
        ("Pemkot Batu Gelar Pelatihan untuk Dua Belas Kecamatan dan Tiga Puluh Desa di Kota", "words"),
        ("12 Camat Pelajari Layanan Digital", "digit"),
        ("Pemkot Batu: Warga: Siaga", "colons"),
        ("Pemkot Batu Latih Warga untuk", "cut"),
        ("Pemkot Batu Latih warga", "capital"),
        ("Pemkot Batu Latih Warga Di Batu", "small"),
        ("Pemkot Batu Bahas Undang-undang", "capital"),
        ("Siapkah Warga Batu?", "question"),
    ] {
        let mut record = support::sample();
        record.release.headline = Some(headline.to_owned());
        let found = run(&record, None);
        assert!(
            found.iter().any(|finding| finding.rule == "headline.form" && finding.variant == variant),
            "{variant} in {headline:?}: {found:?}"
        );
    }
}

#[test]
fn fixes_hit_the_place_that_was_found() {
    let fixes = |body: &str| {
        let mut record = support::sample();
        record.entries.clear();
        let document = support::document(&mut record, body);
        let found = run(&record, Some(&document));
        found
            .into_iter()
            .filter_map(|finding| finding.fix)
            .map(|fix| (fix.find, fix.replace))
            .collect::<Vec<_>>()
    };
    let clock = fixes(&format!("{LEAD}Selama jam kerja, layanan dibuka jam 09.00 WIB."));
    assert_eq!(clock, [("dibuka jam 09.00".to_owned(), "dibuka pukul 09.00".to_owned())]);
    let quoted =
        fixes(&format!("{LEAD}Nilainya kerjasama. “Ini kerjasama kita,” ujar Wali Kota Batu Nurochman."));
    assert!(quoted.iter().all(|(find, _)| find != "kerjasama"), "the quote has the word too: {quoted:?}");
}
