//! People in record and text: titles, mentions, attributions, guests.

use super::sharp::{LEAD, clean, flagged, run};
use super::support;
use crate::id::PersonId;
use crate::record::EventRecord;
use crate::statement::{Entry, Form, Stance};

#[test]
fn attributions_name_the_speaker() {
    let other = "“Kami siap mendukung,” ujar Wali Kota Batu Nurochman.";
    clean(other, "quote.attribution");
    let mut record = support::sample();
    let document = support::document(
        &mut record,
        "“Kami siap mendukung program prioritas Kota Batu. Silakan perangkat daerah di Pemkot Batu berkoordinasi dengan OPD di Provinsi Jawa Timur agar program dapat diselaraskan, didukung pembiayaan, dan berjalan efektif bagi masyarakat,” ujar Wali Kota Batu Nurochman.",
    );
    let found = run(&record, Some(&document));
    assert!(
        found.iter().any(|finding| finding.rule == "quote.attribution" && finding.variant == "other-speaker"),
        "the quote is Adhy's: {found:?}"
    );
    flagged("“Kami siap mendukung,” ujar Budi Santoso.", "quote.attribution unknown-person");
    clean(
        "Wali Kota Batu Nurochman membuka pelatihan.\n“Kami siap mendukung,” ujar Wali Kota.",
        "quote.attribution",
    );
    flagged("“Kami siap mendukung,” ujarnya.", "quote.attribution pronoun");
    clean("Wali Kota Batu Nurochman membuka pelatihan. “Kami siap mendukung,” ujarnya.", "quote.attribution");
    clean(
        "Wali Kota Batu Nurochman membuka pelatihan.\n“Kami siap mendukung,” kata dia.",
        "quote.attribution",
    );
    flagged("Wali Kota Batu Nurochman menegaskan, “Kami siap.”", "quote.attribution before");
}

#[test]
fn titles_and_mentions() {
    for (body, what) in [
        ("Wali Kota Batu, Nurochman, hadir.", "mention.order title-comma"),
        ("Adhy mengapresiasi hal itu.", "mention.order short-first"),
        ("Bupati Batu Nurochman hadir.", "title.register other"),
        ("Wakil Wali Kota Batu Nurochman hadir.", "title.register other"),
        ("Plt. Wali Kota Batu Nurochman hadir.", "title.register other"),
        ("Mantan Wali Kota Batu Nurochman hadir.", "title.register other"),
        ("Acara dihadiri Kepala Dinas Kesehatan Adhy Karyono.", "title.register other"),
        (
            "Sekretaris Daerah Provinsi Jawa Timur Adhy Karyono hadir.\nAdhy Karyono menyambut baik hal itu.",
            "mention.order full-again",
        ),
        (
            "Wali Kota Batu Nurochman hadir.\nWali Kota Batu Nurochman menyambut baik hal itu.",
            "mention.order full-again",
        ),
        ("Wali Kota Batu Dr. Nurochman hadir.", "mention.degrees unwanted"),
    ] {
        flagged(body, what);
    }
    for body in [
        "Sekda Jatim membuka acara. Sekda Provinsi Jawa Timur Adhy Karyono menyambut baik hal itu.",
        "Sekretaris Daerah Jawa Timur Adhy Karyono hadir bersama Wali Kota Batu Nurochman.",
        "Wali Kota Batu Nurochman dan Sekretaris Daerah Provinsi Jawa Timur Adhy Karyono hadir.\nWali Kota Nurochman pulang. Adhy tinggal.",
        "Acara dipimpin Wali Kota Batu H. Nurochman.",
        "Acara dibuka Sekretaris Daerah (Sekda) Provinsi Jawa Timur Adhy Karyono.",
    ] {
        clean(body, "title.register");
        clean(body, "mention");
    }
}

#[test]
fn connectors_and_guests() {
    let two = "Sementara itu, Wali Kota Batu Nurochman hadir.\nSementara itu, warga pulang.";
    flagged(two, "connector.switch twice");
    flagged(
        &format!("{LEAD}Selain itu, “Kami siap,” ujar Wali Kota Batu Nurochman."),
        "connector.switch before-quote",
    );
    flagged(&format!("{LEAD}Selain itu, Wali Kota Batu Nurochman juga hadir."), "connector.switch doubled");
    let mut record = support::sample();
    let document = support::document(&mut record, "Senada, Wali Kota Batu Nurochman hadir.");
    if let Some(Entry::Releasable(statement)) = record.entries.first_mut() {
        statement.fields.stance = Some(Stance::Agrees);
    }
    assert!(
        !run(&record, Some(&document)).iter().any(|finding| finding.rule == "connector.switch"),
        "agreement was recorded"
    );
    flagged(LEAD, "guest.closing missing");
}

#[test]
fn people_and_facts() {
    let day = support::sample().event.date;
    let variants = |record: &EventRecord, rule: &str| -> Vec<&'static str> {
        run(record, None)
            .into_iter()
            .filter(|finding| finding.rule == rule)
            .map(|finding| finding.variant)
            .collect()
    };
    let mut record = support::sample();
    record.people[0].positions[0].until = day.pred_opt();
    assert_eq!(variants(&record, "title.register"), ["ended"]);
    record.people[0].positions[0].until = None;
    record.people[0].positions[0].from = day.succ_opt();
    assert_eq!(variants(&record, "title.register"), ["not-begun"]);
    record.people[0].positions.clear();
    assert_eq!(variants(&record, "title.register"), ["none"]);
    record = support::sample();
    record.people[1].short_name = Some("Nurochman".to_owned());
    assert_eq!(variants(&record, "mention.short-name"), ["shared", "not-in-name"]);
    record.people[1].short_name = None;
    assert_eq!(variants(&record, "mention.short-name"), ["missing"]);
    record.event.organiser = Some(" ".to_owned());
    record.event.venue = Some("Aula / Pendopo".to_owned());
    record.event.purpose = None;
    record.event.city = String::new();
    record.entries.clear();
    assert_eq!(
        variants(&record, "facts.complete"),
        ["city", "organiser", "no-statements", "venue-slash", "purpose"]
    );
    assert!(variants(&record, "speaker.silent").contains(&"nothing"));
}

#[test]
fn dependent_quotes() {
    let mut record = support::sample();
    record.entries.clear();
    let (first, second): (PersonId, PersonId) = (record.people[0].id, record.people[1].id);
    support::say(&mut record, first, Form::Direct, "Hari ini kita belajar");
    support::say(&mut record, first, Form::Direct, "Kerja sama ini nyata");
    let none = run(&record, None);
    assert!(!none.iter().any(|finding| finding.rule == "quote.dependence"), "{none:?}");
    support::say(&mut record, second, Form::Direct, "Hal itu kami dukung");
    let found = run(&record, None);
    assert!(found.iter().any(|finding| finding.variant == "other-speaker"), "{found:?}");
}

#[test]
fn names_nearly_right() {
    flagged(
        &format!("{LEAD}Sekretaris Daerah Provinsi Jawa Timur Adhy Karyana hadir."),
        "mention.spelling near",
    );
    clean(&format!("{LEAD}Warga Kota Batu dan Karyawan pabrik hadir bersama Nurdin."), "mention.spelling");
}
