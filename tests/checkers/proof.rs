//! Quotes of an approved release, proven after LibreOffice saved the file anew.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use kutip_app::archive::approving::{ApproveRequest, StepRequest, approve, submit};
use kutip_app::archive::verifying::{Verdict, verify};
use kutip_app::archive::{ExportRequest, ImportRequest, export, import};
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_app::make::{Input, Moment};
use kutip_tests::desk::Laptop;
use kutip_tests::office;

use crate::tools::Workshop;

/// Changes the document of a package and leaves every other part as it is.
fn changed(bytes: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..zip.len() {
        let mut part = Vec::new();
        let mut entry = zip.by_index(at).unwrap();
        entry.read_to_end(&mut part).unwrap();
        if entry.name() == "word/document.xml" {
            part = change(std::str::from_utf8(&part).unwrap()).into_bytes();
        }
        out.start_file(entry.name(), zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&part).unwrap();
    }
    out.finish().unwrap().into_inner()
}

fn without_bookmarks(xml: &str) -> String {
    let mut pieces = xml.split("<w:bookmark");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once("/>").unwrap().1)
}

#[test]
#[ignore = "needs LibreOffice: make checkers"]
fn what_libreoffice_saved_anew_is_proven_all_the_same() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let case = kutip_tests::root().join("tests/fixtures/cases/00-kota-batu-capacity-building.json");
    let request = ImportRequest { event: Input::Path(case), people: BTreeMap::new(), again: false };
    let event = import(&mut desk, &Disk, &request).unwrap().value.event;
    let moment = Moment::At("2025-12-19T08:00:00+07:00".parse().unwrap());
    submit(&mut desk, &StepRequest { event, release: None, reason: None }, moment).unwrap();
    let request = ApproveRequest { event, release: None, moment, approver: None, paper: None, note: None };
    approve(&mut desk, &Disk, &request).unwrap();
    let (out, formats) = (laptop.path("out"), vec![Format::Docx]);
    let request = ExportRequest { event, release: None, profile: None, moment, out, formats };
    let made = export(&mut desk, &Disk, &request).unwrap().value;
    let whole = std::fs::read(&made.files[&Format::Docx]).unwrap();
    // The first word of three letters or more behind the first opening mark.
    let altered = |xml: &str| {
        let at = xml.find('“').unwrap();
        let word = xml[at..].split([' ', '“']).find(|word| word.len() > 3).unwrap();
        format!("{}{}", &xml[..at], xml[at..].replacen(word, "Bukan", 1))
    };

    let workshop = Workshop::new("proof");
    let files = [
        ("utuh", whole.clone()),
        ("diubah", changed(&whole, altered)),
        ("tanpa-penanda", changed(&whole, without_bookmarks)),
        ("diubah-tanpa-penanda", changed(&whole, |xml| without_bookmarks(&altered(xml)))),
    ];
    let paths = files.map(|(name, bytes)| workshop.write(&format!("{name}.docx"), &bytes));
    let anew = workshop.folder().join("anew");
    office::convert(paths.iter().map(std::path::PathBuf::as_path), "docx:MS Word 2007 XML", &anew);
    for path in &paths {
        let name = path.file_name().unwrap();
        let report = verify(desk.read(), &Disk, &anew.join(name)).unwrap();
        let verdicts: Vec<Verdict> = report.quotes.iter().map(|quote| quote.verdict).collect();
        let mut expected = vec![Verdict::Intact; verdicts.len()];
        if name.to_string_lossy().starts_with("diubah") {
            expected[0] = Verdict::Altered;
        }
        assert!(verdicts.len() > 2, "{name:?} has its quotes");
        assert_eq!(verdicts, expected, "{name:?}");
    }
}
