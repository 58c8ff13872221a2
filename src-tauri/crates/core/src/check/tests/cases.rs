//! False alarms: what the checks say of the sample cases and of the exemplars written from them.

use super::support;
use crate::check::{Input, check};
use crate::compose::compose;
use crate::document::{Context, Document, build};
use crate::finding::Finding;
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
    ("00", fixture!("00-kota-batu-capacity-building.json"), fixture!("exemplars/00-kota-batu-capacity-building.md")),
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
    check(&Input {
        record: &record,
        office: None,
        draft: None,
        document: Some(&document),
        today: record.event.date,
    })
}

/// Writes a finding as one line.
pub(super) fn line(finding: &Finding) -> String {
    let params: Vec<String> = finding.params.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {} {} [{}]", finding.rule, finding.variant, finding.place, params.join("; "))
}

/// Composes a record, builds its document and checks everything.
pub(super) fn composed(record: &EventRecord) -> (Document, Vec<Finding>) {
    let office = Office::new("Prokopim", record.event.city.as_str());
    let context = ComposeContext {
        style: &office.style,
        abbreviations: &[],
        today: record.event.date,
    };
    let draft = compose(record, &context).expect("a draft");
    let now = record.event.date.and_hms_opt(8, 0, 0).expect("a time").and_utc().fixed_offset();
    let context = Context {
        office: &office,
        profile: None,
        now,
    };
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

#[test]
fn list() {
    for (name, json, markdown) in CASES {
        println!("== {name} exemplar");
        for finding in exemplar(json, markdown) {
            println!("{:?} {} -> {:?}", finding.severity, line(&finding), finding.fix.map(|fix| fix.replace));
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    for folder in ["cases", "events"] {
        let mut files: Vec<_> = std::fs::read_dir(root.join(folder)).expect("a folder").flatten().map(|e| e.path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|ext| ext == "json")) {
            let record = support::record(&std::fs::read_to_string(file).expect("a file"));
            let (document, findings) = composed(&record);
            println!("== {} composed: {}", file.file_name().expect("a name").to_string_lossy(), document.headline);
            for finding in findings {
                println!("{:?} {} -> {:?}", finding.severity, line(&finding), finding.fix.map(|fix| fix.replace));
            }
        }
    }
}
