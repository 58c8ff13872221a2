//! From the draft to a frozen version that goes out: numbers, hashes, embargo, withdrawal.

use kutip_app::archive::approving::{
    ApproveRequest, Approved, Paper, Recipient, SendRequest, Standing, StatusView, StepRequest, approve,
    send_back, send_out, status, submit, withdraw,
};
use kutip_app::archive::capture::{ReleaseFacts, save_release};
use kutip_app::archive::{ExportRequest, Place, TrashKind, export, export_early, throw_away};
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_core::document::Document;
use kutip_core::release::State;
use kutip_store::table::{ApprovalRow, DeliveryRow, ExportRow, NumberRow, VersionRow};

use super::*;

fn step(event: EventId) -> StepRequest {
    StepRequest { event, release: None, reason: None }
}

fn because(event: EventId, reason: &str) -> StepRequest {
    StepRequest { reason: Some(reason.to_owned()), ..step(event) }
}

fn approving(event: EventId) -> ApproveRequest {
    ApproveRequest { event, release: None, moment: moment(), approver: None, paper: None, note: None }
}

fn sending(event: EventId) -> SendRequest {
    SendRequest { event, release: None, to: None, reason: None }
}

fn to(name: &str) -> Option<Recipient> {
    Some(Recipient { name: name.to_owned(), channel: "whatsapp".to_owned() })
}

/// Submits and approves.
pub(crate) fn freeze(desk: &mut Desk, event: EventId) -> Approved {
    submit(desk, &step(event), moment()).unwrap();
    approve(desk, &Disk, &approving(event)).unwrap().value
}

fn look(desk: &Desk, event: EventId) -> StatusView {
    let files = desk.home().folder().unwrap().files();
    status(desk.read(), files, event, None, moment()).unwrap()
}

fn files(laptop: &Laptop, event: EventId, out: &str) -> ExportRequest {
    let formats = vec![Format::Txt, Format::Docx];
    ExportRequest { event, release: None, profile: None, moment: moment(), out: laptop.path(out), formats }
}

/// An office that numbers its releases.
pub(crate) fn numbering_office(laptop: &Laptop, desk: &mut Desk, template: &str) {
    let path = office(laptop);
    let mut file: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    file["number_template"] = template.into();
    file["unit"] = "PROKOPIM".into();
    std::fs::write(&path, file.to_string()).unwrap();
    archive::take_office(desk, &Disk, &path).unwrap();
}

fn headline(desk: &mut Desk, event: EventId, text: &str) {
    let facts = ReleaseFacts { headline: Some(text.to_owned()), ..ReleaseFacts::default() };
    save_release(desk, event.0, None, facts).unwrap();
}

#[test]
fn approval_gives_a_number_and_freezes_a_tree_that_fits_its_hash() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    numbering_office(&laptop, &mut desk, "480/{seq:3}/{unit}/{month_roman}/{year}");
    let event = sample(&mut desk);
    let approved = freeze(&mut desk, event);
    assert_eq!(approved.number.as_deref(), Some("480/001/PROKOPIM/XII/2025"), "the first of the year");
    let version: VersionRow = desk.read().get(approved.version).unwrap().unwrap();
    assert_eq!(kutip_tests::sha256(version.document.as_bytes()), approved.sha256, "the hash of what is kept");
    let document = Document::from_canonical(&version.document).unwrap();
    assert_eq!(document.canonical().unwrap(), version.document, "read and written, it is the same text");
    assert_eq!(document.meta.number, approved.number, "the number is in what was frozen");
    let steps = desk.read().all::<ApprovalRow>().unwrap();
    let last = steps.last().unwrap();
    assert_eq!((last.step.as_str(), last.version), ("approved", Some(approved.version)));
    assert!(last.anchor.is_some(), "with the signed head of the log before it");
    let undone = archive::undo(&mut desk, Place::Release(approved.release)).unwrap_err();
    assert_eq!(undone.code, "nothing_to_undo", "an approval stands for good");
}

#[test]
fn files_are_made_of_the_version_alone() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    numbering_office(&laptop, &mut desk, "{seq}/{year}");
    let event = sample(&mut desk);
    let approved = freeze(&mut desk, event);
    let read = |path: &Path| std::fs::read(path).unwrap();
    let first = export(&mut desk, &Disk, &files(&laptop, event, "a")).unwrap().value;
    let facts =
        archive::OfficeFacts { name: "Kantor Lain".into(), city: "Kota Lain".into(), ..Default::default() };
    archive::save_office(&mut desk, &facts).unwrap();
    let again = export(&mut desk, &Disk, &files(&laptop, event, "b")).unwrap().value;
    for (format, path) in &first.files {
        assert_eq!(read(path), read(&again.files[format]), "{format}: the office of today changes nothing");
    }
    let rows = desk.read().all::<ExportRow>().unwrap();
    assert!(rows.iter().all(|row| row.version == Some(approved.version)), "each row names the version");
    assert!(!look(&desk, event).changed.is_empty(), "but the draft says otherwise now, and that is told");
}

#[test]
fn an_edit_begins_the_next_draft_and_says_what_changed() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    numbering_office(&laptop, &mut desk, "{seq}/{year}");
    let event = sample(&mut desk);
    let first = freeze(&mut desk, event);
    assert_eq!(look(&desk, event).changed, [], "nothing changed yet");
    headline(&mut desk, event, "Kota Anggrek Siap Menghadapi Musim Hujan");
    let seen = look(&desk, event);
    assert_eq!(seen.state, State::Draft, "what is edited is a draft");
    assert!(!seen.changed.is_empty(), "it says what changed");
    let second = freeze(&mut desk, event);
    assert_eq!((first.version_number, second.version_number), (1, 2));
    assert_eq!(first.number, second.number, "a number belongs to its release");
    let standings: Vec<Standing> =
        look(&desk, event).versions.iter().map(|version| version.standing).collect();
    assert_eq!(standings, [Standing::Superseded, Standing::Approved]);
}

#[test]
fn what_corrects_a_version_that_went_out_gets_a_number_of_its_own() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    numbering_office(&laptop, &mut desk, "{seq}/{year}");
    let event = sample(&mut desk);
    let first = freeze(&mut desk, event);
    let sent = send_out(&mut desk, &SendRequest { to: to("Grup Wartawan"), ..sending(event) }).unwrap().value;
    assert_eq!(sent.state, State::Released, "the first delivery releases");
    send_out(&mut desk, &SendRequest { to: to("Radio Kota"), ..sending(event) }).unwrap();
    assert_eq!(desk.read().all::<DeliveryRow>().unwrap().len(), 2, "a later one is only noted");
    headline(&mut desk, event, "Ralat: Kota Anggrek Siap");
    let second = freeze(&mut desk, event);
    assert_eq!((first.number.as_deref(), second.number.as_deref()), (Some("1/2025"), Some("2/2025")));
    assert_eq!(send_out(&mut desk, &sending(event)).unwrap().value.state, State::Corrected);
    let standings: Vec<Standing> =
        look(&desk, event).versions.iter().map(|version| version.standing).collect();
    assert_eq!(standings, [Standing::Superseded, Standing::Released]);
}

#[test]
fn a_step_out_of_order_changes_nothing() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    submit(&mut desk, &step(event), moment()).unwrap();
    assert_eq!(
        send_out(&mut desk, &sending(event)).unwrap_err().code,
        "step_not_allowed",
        "not approved yet"
    );
    send_back(&mut desk, &because(event, "Judul kurang jelas")).unwrap();
    let refused = approve(&mut desk, &Disk, &approving(event)).unwrap_err();
    assert_eq!(refused.code, "step_not_allowed", "a draft that nobody handed in");
    freeze(&mut desk, event);
    let twice = approve(&mut desk, &Disk, &approving(event)).unwrap_err();
    assert_eq!(twice.code, "step_not_allowed", "the second of two who approve is told");
    assert_eq!(desk.read().all::<VersionRow>().unwrap().len(), 1);
    assert_eq!(withdraw(&mut desk, &step(event)).unwrap_err().code, "reason_missing");
    withdraw(&mut desk, &because(event, "Acara batal")).unwrap();
    assert_eq!(look(&desk, event).versions[0].standing, Standing::Withdrawn);
    let made = export(&mut desk, &Disk, &files(&laptop, event, "out")).unwrap_err();
    assert_eq!(made.code, "release_withdrawn", "no file of what was taken back");
    assert!(!laptop.path("out").exists(), "and none was begun");
}

#[test]
fn an_approval_on_paper_is_kept_with_its_scan() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    std::fs::write(laptop.path("pindaian.pdf"), b"%PDF- kertas").unwrap();
    submit(&mut desk, &step(event), moment()).unwrap();
    let paper = |signer: &str| {
        let scan = Some(laptop.path("pindaian.pdf"));
        Some(Paper { signer: signer.into(), day: day("2025-12-19"), scan })
    };
    let blank = ApproveRequest { paper: paper(" "), ..approving(event) };
    assert_eq!(approve(&mut desk, &Disk, &blank).unwrap_err().code, "field_blank");
    approve(&mut desk, &Disk, &ApproveRequest { paper: paper("Bambang"), ..approving(event) }).unwrap();
    let row = desk.read().all::<ApprovalRow>().unwrap().pop().unwrap();
    assert!(row.paper && row.signer.as_deref() == Some("Bambang"), "who signed");
    let scan = desk.home().folder().unwrap().file(&row.scan.unwrap());
    assert_eq!(std::fs::read(scan).unwrap(), b"%PDF- kertas", "the scan lies beside the archive");
}

#[test]
fn an_embargo_binds_until_it_ends_or_a_reason_is_given() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let embargo = Some("2025-12-20T10:00:00".parse().unwrap());
    save_release(&mut desk, event.0, None, ReleaseFacts { embargo, ..ReleaseFacts::default() }).unwrap();
    freeze(&mut desk, event);
    let request = files(&laptop, event, "out");
    for refused in [
        export(&mut desk, &Disk, &request).unwrap_err(),
        export_early(&mut desk, &Disk, &request, Some("  ")).unwrap_err(),
        send_out(&mut desk, &sending(event)).unwrap_err(),
    ] {
        assert_eq!(refused.code, "embargo_binding");
    }
    assert!(!laptop.path("out").exists(), "nothing is written");
    export_early(&mut desk, &Disk, &request, Some("Disepakati redaksi")).unwrap();
    let kept = desk.read().all::<ApprovalRow>().unwrap().pop().unwrap();
    assert_eq!((kept.step.as_str(), kept.reason.as_deref()), ("early", Some("Disepakati redaksi")));
    let before = look(&desk, event).versions;
    laptop.set_clock(1_766_199_600_000 + 1);
    export(&mut desk, &Disk, &files(&laptop, event, "later"))
        .expect("it has ended: what is permitted changes");
    assert_eq!(look(&desk, event).versions, before, "the document does not");
}

#[test]
fn a_quote_that_is_off_the_record_after_approval_stops_the_version() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    freeze(&mut desk, event);
    let quote = archive::show(desk.read(), event).unwrap().statements[1].id;
    throw_away(&mut desk, TrashKind::Statement, quote).unwrap();
    let refused = export(&mut desk, &Disk, &files(&laptop, event, "out")).unwrap_err();
    assert_eq!((refused.code, refused.params["numbers"].as_str()), ("version_withheld", "1"));
    assert_eq!(send_out(&mut desk, &sending(event)).unwrap_err().code, "version_withheld");
    assert_eq!(look(&desk, event).withheld, [1], "the status says so, too");
    assert!(!laptop.path("out").exists(), "no file");
}

#[test]
fn a_refused_approval_uses_no_number() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    numbering_office(&laptop, &mut desk, "{seq}/{nomor}/{year}");
    let event = sample(&mut desk);
    submit(&mut desk, &step(event), moment()).unwrap();
    let refused = approve(&mut desk, &Disk, &approving(event)).unwrap_err();
    assert_eq!((refused.code, refused.params["token"].as_str()), ("number_token", "{nomor}"));
    assert_eq!(desk.read().all::<NumberRow>().unwrap(), [], "no number");
    assert_eq!(look(&desk, event).state, State::Review, "it stands where it stood");
}

#[test]
fn what_a_check_calls_an_error_is_not_approved() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let mut file = event("Rapat", "2025-12-19", "Dewi Lestari", "Wali Kota Anggrek", "Kita harus siap.");
    file["event"].as_object_mut().unwrap().remove("venue");
    let event = import(&mut desk, &file);
    submit(&mut desk, &step(event), moment()).unwrap();
    let refused = approve(&mut desk, &Disk, &approving(event)).unwrap_err();
    assert_eq!((refused.code, refused.params["rules"].as_str()), ("findings_open", "facts.complete"));
    assert_eq!(desk.read().all::<VersionRow>().unwrap().len(), 0, "nothing is frozen");
}

#[test]
fn what_is_in_review_stands_still() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    headline(&mut desk, event, "Judul Pertama");
    let release = submit(&mut desk, &step(event), moment()).unwrap().value;
    let undone = archive::undo(&mut desk, Place::Release(release)).unwrap_err();
    assert_eq!(undone.code, "nothing_to_undo", "undo would change what is being looked at");
    headline(&mut desk, event, "Judul Kedua");
    assert_eq!(look(&desk, event).state, State::Draft, "an edit takes it out of review");
    archive::undo(&mut desk, Place::Release(release)).unwrap();
    assert_eq!(look(&desk, event).state, State::Review, "and undo of the edit puts it back as it was");
}
