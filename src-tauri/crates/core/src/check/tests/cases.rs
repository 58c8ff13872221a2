//! False alarms: what the checks say of the sample cases and of the exemplars written from them.

use super::support;
use crate::check::{Input, check};
use crate::compose::compose;
use crate::document::{Context, Document, build};
use crate::finding::{Finding, Place};
use crate::lang::ComposeContext;
use crate::office::Office;
use crate::record::EventRecord;

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../../../../../../tests/fixtures/cases/", $name))
    };
}

/// The cases with their exemplars.
pub(super) const CASES: [(&str, &str, &str); 7] = [
    (
        "00",
        fixture!("00-kota-batu-capacity-building.json"),
        fixture!("exemplars/00-kota-batu-capacity-building.md"),
    ),
    ("01", fixture!("01-banda-aceh-mou.json"), fixture!("exemplars/01-banda-aceh-mou.md")),
    ("02", fixture!("02-kudus-bimtek.json"), fixture!("exemplars/02-kudus-bimtek.md")),
    ("03", fixture!("03-kalteng-insan-pers.json"), fixture!("exemplars/03-kalteng-insan-pers.md")),
    ("04", fixture!("04-bali-audiensi.json"), fixture!("exemplars/04-bali-audiensi.md")),
    ("05", fixture!("05-kota-batu-kulon-progo.json"), fixture!("exemplars/05-kota-batu-kulon-progo.md")),
    ("06", fixture!("06-kota-batu-malam-pamit.json"), fixture!("exemplars/06-kota-batu-malam-pamit.md")),
];

/// Checks an exemplar as a document of its case.
pub(super) fn exemplar(json: &str, markdown: &str) -> Vec<Finding> {
    let mut record = support::record(json);
    let (headline, body) = markdown.split_once('\n').expect("a headline");
    let (body, _) = body.split_once("\n---").expect("notes after the text");
    let (_, body) = body.split_once(" – ").expect("a dateline");
    let body = body.replace(" (eri/lim)", "");
    let mut document = support::document(&mut record, &body);
    document.headline = headline.trim_start_matches("# ").to_owned();
    check(&support::input(&record, Some(&document)))
}

/// Writes a finding as one line.
pub(super) fn line(finding: &Finding) -> String {
    let params: Vec<String> = finding.params.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {} {} [{}]", finding.rule, finding.variant, finding.place, params.join("; "))
}

/// Composes a record, builds its document and checks everything.
pub(super) fn composed(record: &EventRecord) -> (Document, Vec<Finding>) {
    let office = Office::new("Prokopim", record.event.city.as_str());
    let context = ComposeContext { style: &office.style, abbreviations: &[], today: record.event.date };
    let draft = compose(record, &context).expect("a draft");
    let now = record.event.date.and_hms_opt(8, 0, 0).expect("a time").and_utc().fixed_offset();
    let context = Context { office: &office, profile: None, now };
    let document = build(record, &draft, &context).expect("a document");
    let findings = check(&Input {
        record,
        office: Some(&office),
        draft: Some(&draft),
        document: Some(&document),
        today: record.event.date,
    });
    (document, findings)
}

/// The events of the folder of fixtures, with their file names.
pub(super) fn files(folder: &str) -> Vec<(String, EventRecord)> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures").join(folder);
    let mut files: Vec<_> =
        std::fs::read_dir(root).expect("a folder").flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ext| ext == "json"))
        .map(|file| {
            let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, support::record(&std::fs::read_to_string(&file).expect("a file")))
        })
        .collect()
}

/// Every finding was read and judged; a new one is either a true one (add it) or a false alarm (mend the rule).
/// `KUTIP_BLESS=1` writes the list anew, for the diff to be read.
#[test]
fn findings_of_the_cases_are_those_that_were_judged() {
    let mut found = String::new();
    for (name, json, markdown) in CASES {
        found.push_str(&format!("== {name}, exemplar\n"));
        for finding in exemplar(json, markdown) {
            found.push_str(&format!("{:?} {}\n", finding.severity, line(&finding)));
        }
    }
    for (name, record) in files("events") {
        found.push_str(&format!("== {name}, record\n"));
        let input = support::input(&record, None);
        for finding in check(&input) {
            found.push_str(&format!("{:?} {}\n", finding.severity, line(&finding)));
        }
    }
    if std::env::var_os("KUTIP_BLESS").is_some() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/tests/judged.txt");
        std::fs::write(path, &found).expect("a writable folder");
    }
    assert_eq!(found, include_str!("judged.txt"), "see the list of judged findings");
}

/// What the composer writes is clean: of its own words only these are flagged, and rightly.
#[test]
fn composed_drafts_raise_no_false_alarm() {
    // The files 40 to 59 were typed in a hurry on purpose: what the checks find in them is true.
    let careful = |(name, _): &(String, EventRecord)| !name.starts_with(['4', '5']);
    for (name, record) in files("cases").into_iter().chain(files("events")).filter(careful) {
        let (_, findings) = composed(&record);
        let false_alarms: Vec<String> = findings
            .iter()
            .filter(|finding| !matches!(finding.place, Place::Record(_)))
            // An abbreviation that stands in quotes only, and a lead that is too long, are what the rules are for.
            // So are letters that no list explains.
            .filter(|finding| !matches!(finding.variant, "only-quote" | "unknown"))
            .filter(|finding| finding.rule != "lead.length")
            // So is a time of day that the record gives without its zone.
            .filter(|finding| (finding.rule, finding.variant) != ("date.form", "zone"))
            // An officer's own line may be too long.
            .filter(|finding| finding.place != Place::Headline || record.event.news.is_none())
            .map(line)
            .collect();
        assert!(false_alarms.is_empty(), "{name}: {false_alarms:#?}");
    }
}

/// A text as an officer edits it, with numbers, times and pairs of every kind, all of them right.
const EDITED: &str = "\
Pemkab Wanajaya meluncurkan layanan antar-jemput pasien di Puskesmas Krajan, Kabupaten Wanajaya, Kamis (18/12/2025). Layanan yang beroperasi pukul 07.00–15.00 WIB itu menyasar warga lanjut usia di 12 desa.\n\
Sekretaris Daerah Provinsi Jawa Timur Adhy Karyono mengatakan bahwa anggaran Rp1,2 miliar disiapkan untuk tiga unit ambulans, dua di antaranya sudah tiba. Pada tahap pertama, sebanyak 1.250 warga mendaftar.\n\
Wali Kota Batu Nurochman menyebut layanan itu melengkapi program yang berjalan sejak 2023. Ia mengajak warga memanfaatkannya, baik melalui aplikasi maupun loket. Bagaimanapun, keselamatan pasien diutamakan.\n\
“Jangan menunggu sakit,” pesannya.\n\
Sementara itu, Adhy mengingatkan agar pengemudi mematuhi aturan. Menurutnya, jarak tempuh rata-rata 3,5 kilometer. “Kalau ada keluhan, kami tindak lanjuti paling lambat 2 x 24 jam,” kata Adhy saat ditemui di kantornya.\n\
Program itu dibiayai APBD 2025 dan didukung PT Maju Bersama, Tbk. Dari 200 pendaftar, 45 orang lolos seleksi; 30 di antaranya perempuan. Di samping itu, panitia menyediakan posko di Jalan Diponegoro No. 5.\n\
Peserta berangkat Senin, 22 Desember 2025, dan kembali Rabu (24/12). Tidak hanya melatih, tetapi juga mendampingi. Bukan hanya sekali, melainkan berkali-kali. Sebagian besar, sekitar 80 persen, berasal dari Desa Dimong dan Desa Kedepok.\n\
Menurut data BPS, inflasi November 2,3 persen. Angka itu turun 0,5 poin. Pemerintah, kata dia, akan menjaga harga. Pada pukul 10.00 WIB, rombongan meninjau pasar dan berdialog dengan pedagang, pembeli, serta juru parkir.\n\
Kegiatan itu turut menghadirkan Dokter Ahli Paliatif RSDS Surabaya dr. Agus Ali Fauzi, PGD PallMed (ECU).";

#[test]
fn a_text_that_an_officer_wrote_well_raises_nothing() {
    let mut record = support::sample();
    record.entries.clear();
    let document = support::document(&mut record, EDITED);
    let input = support::input(&record, Some(&document));
    let found: Vec<String> = check(&input).iter().map(line).collect();
    assert!(found.is_empty(), "{found:#?}");
}
