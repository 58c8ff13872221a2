//! Drafts: composed into the archive, checked, written to files that are recorded.

use kutip_app::archive::{
    self, ComposeRequest, ExportRequest, Place, TrashKind, check_event, compose, export, take_office,
    throw_away,
};
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_store::table::ExportRow;

use super::*;

fn composing(event: EventId, replace: bool) -> ComposeRequest {
    ComposeRequest { event, release: None, moment: moment(), replace }
}

fn exporting(laptop: &Laptop, event: EventId) -> ExportRequest {
    let formats = vec![Format::Txt, Format::Docx];
    ExportRequest { event, release: None, profile: None, moment: moment(), out: laptop.path("out"), formats }
}

#[test]
fn a_composed_draft_says_what_a_made_one_says() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let path = kutip_tests::root().join("tests/fixtures/cases/00-kota-batu-capacity-building.json");
    let bytes = std::fs::read(path).unwrap();
    let made = crate::trial::try_make(bytes.clone(), &laptop.path("made")).unwrap();
    let request = ImportRequest { event: Input::Bytes(bytes), people: BTreeMap::new(), again: false };
    let event = archive::import(&mut desk, &Disk, &request).unwrap().value.event;
    let composed = compose(&mut desk, &composing(event, false)).unwrap().value;
    assert_eq!(composed.headlines, made.headlines, "the same proposals");
    let exported = export(&mut desk, &Disk, &exporting(&laptop, event)).unwrap().value;
    let text = |path| std::fs::read_to_string(path).unwrap();
    assert_eq!(text(&exported.files[&Format::Txt]), text(&made.files[&Format::Txt]), "word for word");
    assert_eq!(composed.findings.len(), made.findings.len(), "and the same findings");
}

#[test]
fn a_draft_that_differs_is_not_replaced_unasked() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let first = compose(&mut desk, &composing(event, false)).unwrap().value;
    compose(&mut desk, &composing(event, false)).expect("the same draft again is no loss");
    let quote = archive::show(desk.read(), event).unwrap().statements[1].id;
    throw_away(&mut desk, TrashKind::Statement, quote).unwrap();
    let refused = compose(&mut desk, &composing(event, false)).unwrap_err();
    assert_eq!(refused.code, "draft_exists", "the stored draft has another text");
    let files = desk.home().folder().unwrap().files();
    let outdated = check_event(desk.read(), files.clone(), event, None, moment()).unwrap_err();
    assert_eq!(outdated.code, "draft_outdated", "it quotes what was thrown away");
    compose(&mut desk, &composing(event, true)).unwrap();
    assert!(check_event(desk.read(), files, event, None, moment()).unwrap().stored, "the new one is checked");
    archive::undo(&mut desk, Place::Release(first.release)).unwrap();
    archive::undo(&mut desk, Place::Event(event.0)).unwrap();
    let again = compose(&mut desk, &composing(event, false)).unwrap().value;
    assert_eq!(again.paragraphs, first.paragraphs, "undo brought the statement and the old draft back");
}

#[test]
fn an_exported_file_is_recorded_with_its_hash_and_a_signed_head() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let made = export(&mut desk, &Disk, &exporting(&laptop, event)).unwrap().value;
    let rows = desk.read().all::<ExportRow>().unwrap();
    assert_eq!(rows.len(), 2, "a row for each file");
    for row in &rows {
        let path = &made.files[&Format::from_name(&row.format).unwrap()];
        assert_eq!(path.file_name().unwrap().to_str(), Some(row.file_name.as_str()));
        assert_eq!(
            row.sha256,
            kutip_tests::sha256(&std::fs::read(path).unwrap()),
            "of the file that lies there"
        );
        assert!(row.anchor.is_some(), "with the head of the log before it");
    }
    assert_eq!(
        archive::undo(&mut desk, Place::Release(rows[0].release)).unwrap_err().code,
        "nothing_to_undo"
    );
}

#[test]
fn what_is_not_for_release_reaches_no_file() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let mut file = event("Rapat", "2025-12-19", "Dewi Lestari", "Wali Kota Anggrek", "Kita harus siap.");
    let secret = "Anggarannya belum cukup sama sekali";
    let said = json!({"speaker": "p1", "kind": "direct", "text": secret, "restriction": "off-record"});
    file["statements"].as_array_mut().unwrap().push(said);
    let event = import(&mut desk, &file);
    let request = ExportRequest { formats: Format::ALL.to_vec(), ..exporting(&laptop, event) };
    export(&mut desk, &Disk, &request).unwrap();
    for (name, bytes) in tree(&laptop.path("out")) {
        assert!(
            !String::from_utf8_lossy(&bytes).contains(secret),
            "{name} tells what was said off the record"
        );
    }
    let shared = archive::event_file(desk.read(), event, false).unwrap();
    assert!(!String::from_utf8(shared).unwrap().contains(secret), "nor does a file handed to others");
    let own = archive::event_file(desk.read(), event, true).unwrap();
    assert!(String::from_utf8(own).unwrap().contains(secret), "the office's own file keeps it");
}

#[test]
fn the_office_gives_letterhead_and_emblem() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let file = office(&laptop);
    take_office(&mut desk, &Disk, &file).unwrap();
    std::fs::remove_file(file).expect("what was taken over does not need the file any more");
    std::fs::remove_file(laptop.path("lambang.png")).unwrap();
    let event = sample(&mut desk);
    let formats = vec![Format::Html];
    let press = Some(kutip_core::release::Profile::SiaranPers);
    let request = ExportRequest { profile: press, formats, ..exporting(&laptop, event) };
    let made = export(&mut desk, &Disk, &request).unwrap().value;
    let page = std::fs::read_to_string(&made.files[&Format::Html]).unwrap();
    assert!(page.contains("data:image/"), "the emblem, kept beside the database, is printed");
    archive::undo(&mut desk, Place::Office).unwrap();
    let request = ExportRequest { out: laptop.path("out2"), ..request };
    let made = export(&mut desk, &Disk, &request).unwrap().value;
    let page = std::fs::read_to_string(&made.files[&Format::Html]).unwrap();
    assert!(!page.contains("data:image/"), "undo takes the office back");
}
