//! What the window asks of approval: who approves, the number to come, the page of a version, leave to copy.

use kutip_app::archive::approving::{
    ApproveRequest, CopyRequest, StatusView, StepRequest, approve, copied, number_example, permit_print,
    status, submit,
};
use kutip_app::archive::capture::{ReleaseFacts, save_release};
use kutip_app::archive::reviewing::{DraftView, ShowDraft, draft};
use kutip_app::archive::{ExportRequest, MemberEdit, MemberRole, export, export_early, members, save_member};
use kutip_app::catalogue::Lang;
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_core::release::State;
use kutip_store::table::{ApprovalRow, ExportRow, NumberRow};

use super::approving::{freeze, numbering_office};
use super::*;

fn look(desk: &Desk, event: EventId) -> StatusView {
    status(desk.read(), desk.home().folder().unwrap().files(), event, None, moment()).unwrap()
}

fn page(desk: &Desk, event: EventId) -> DraftView {
    let request = ShowDraft { event: event.0, release: None, lang: Lang::Id, pending: None };
    draft(desk.read(), desk.home().folder().unwrap().files(), &request, moment()).unwrap()
}

fn copying(event: EventId, reason: Option<&str>) -> CopyRequest {
    let formats = vec![Format::Html, Format::Txt];
    CopyRequest { event, release: None, moment: moment(), formats, reason: reason.map(str::to_owned) }
}

fn set(desk: &mut Desk, event: EventId, facts: ReleaseFacts) {
    save_release(desk, event.0, None, facts).unwrap();
}

fn embargoed() -> ReleaseFacts {
    let embargo = Some("2025-12-20T10:00:00".parse().unwrap());
    ReleaseFacts { embargo, ..ReleaseFacts::default() }
}

#[test]
fn somebody_else_than_the_writer_approves_in_the_part_that_settings_gave() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let edit = MemberEdit { id: None, name: "Bambang".into(), role: Some(MemberRole::Head) };
    let head = save_member(&mut desk, &edit).unwrap().value;
    assert_eq!(
        members(desk.read()).unwrap().iter().find(|member| member.id == head).unwrap().role,
        edit.role
    );
    let step = StepRequest { event, release: None, reason: Some("Mohon diperiksa".into()) };
    submit(&mut desk, &step, moment()).unwrap();
    let request = ApproveRequest {
        event,
        release: None,
        moment: moment(),
        approver: Some(head),
        paper: None,
        note: None,
    };
    let nobody = ApproveRequest { approver: Some(event.0), ..request.clone() };
    assert_eq!(approve(&mut desk, &Disk, &nobody).unwrap_err().code, "row_missing");
    approve(&mut desk, &Disk, &request).unwrap();
    let steps = look(&desk, event).steps;
    assert_eq!(steps[0].reason.as_deref(), Some("Mohon diperiksa"));
    let last = steps.last().unwrap();
    assert_eq!((last.member.as_deref(), last.role.as_deref()), (Some("Bambang"), Some("head")));
    let again = MemberEdit { id: Some(head), name: " ".into(), role: None };
    assert_eq!(save_member(&mut desk, &again).unwrap_err().code, "field_blank");
}

#[test]
fn the_next_number_is_told_and_not_taken() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    numbering_office(&laptop, &mut desk, "{seq}/{year}");
    let event = sample(&mut desk);
    let example =
        |desk: &Desk, template: &str| number_example(desk.read(), template, Some("PROKOPIM"), moment());
    assert_eq!(example(&desk, "{seq:3}/{unit}/{year}").unwrap(), "001/PROKOPIM/2025");
    assert_eq!(desk.read().all::<NumberRow>().unwrap(), [], "nothing is reserved");
    freeze(&mut desk, event);
    assert_eq!(example(&desk, "{seq:3}/{unit}/{year}").unwrap(), "002/PROKOPIM/2025", "after the first one");
    let refused = example(&desk, "{seq}/{nomor}/{year}").unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), ("number_token", Some("number_template")));
}

#[test]
fn the_page_of_what_is_approved_is_that_of_the_version() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    assert_eq!(page(&desk, event).frozen, None, "a draft is not");
    freeze(&mut desk, event);
    let before = page(&desk, event);
    assert_eq!(before.frozen, Some(1));
    let facts =
        archive::OfficeFacts { name: "Kantor Lain".into(), city: "Kota Lain".into(), ..Default::default() };
    archive::save_office(&mut desk, &facts).unwrap();
    assert_eq!(page(&desk, event).html, before.html, "the office of today changes nothing");
    set(&mut desk, event, ReleaseFacts { headline: Some("Judul Baru".into()), ..ReleaseFacts::default() });
    let after = page(&desk, event);
    assert!(after.frozen.is_none() && after.html.contains("Judul Baru"), "an edit shows the next draft");
}

#[test]
fn copying_obeys_the_embargo_and_keeps_the_reason() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    set(&mut desk, event, embargoed());
    let told = look(&desk, event).embargo.unwrap();
    assert!(told.binds && told.line.starts_with("EMBARGO"), "the draft's embargo binds: {told:?}");
    assert_eq!(copied(&mut desk, &copying(event, Some(" "))).unwrap_err().code, "embargo_binding");
    assert_eq!(desk.read().all::<ApprovalRow>().unwrap(), [], "nothing was let out");
    copied(&mut desk, &copying(event, Some("Untuk redaksi mitra"))).unwrap();
    permit_print(&mut desk, event, None, moment(), None).expect("a draft is printed for the office");
    freeze(&mut desk, event);
    let printed = permit_print(&mut desk, event, None, moment(), None).unwrap_err();
    assert_eq!(printed.code, "embargo_binding", "a version is not");
    let texts = copied(&mut desk, &copying(event, Some("Disepakati"))).unwrap().value;
    assert!(texts[0].contains("<article") && !texts[1].contains('<'), "in the order that was asked for");
    let kept: Vec<_> = look(&desk, event)
        .steps
        .into_iter()
        .filter(|step| step.step == "early")
        .map(|step| (step.version, step.reason.unwrap()))
        .collect();
    assert_eq!(kept, [(None, "Untuk redaksi mitra".to_owned()), (Some(1), "Disepakati".to_owned())]);
    laptop.set_clock(1_766_199_600_000 + 1);
    copied(&mut desk, &copying(event, None)).expect("it has ended");
    permit_print(&mut desk, event, None, moment(), None).expect("printing as well");
    assert_eq!(look(&desk, event).state, State::Approved, "copying is no step of the release");
}

#[test]
fn a_draft_under_embargo_becomes_a_file_only_with_a_reason() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    set(&mut desk, event, embargoed());
    let (out, formats) = (laptop.path("out"), vec![Format::Docx]);
    let request = ExportRequest { event, release: None, profile: None, moment: moment(), out, formats };
    assert_eq!(export(&mut desk, &Disk, &request).unwrap_err().code, "embargo_binding");
    assert!(!request.out.exists(), "no file");
    export_early(&mut desk, &Disk, &request, Some("Naskah tinjauan")).unwrap();
    let reasons: Vec<_> = look(&desk, event).steps.into_iter().filter_map(|step| step.reason).collect();
    assert_eq!(reasons, ["Naskah tinjauan"]);
    assert_eq!(desk.read().all::<ExportRow>().unwrap().len(), 1);
}

#[test]
fn a_version_with_a_quote_that_is_off_the_record_is_not_copied() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    freeze(&mut desk, event);
    let quote = archive::show(desk.read(), event).unwrap().statements[1].id;
    archive::throw_away(&mut desk, archive::TrashKind::Statement, quote).unwrap();
    assert_eq!(copied(&mut desk, &copying(event, None)).unwrap_err().code, "version_withheld");
}

#[test]
fn an_embargo_that_changes_after_release_goes_out_as_a_correction() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    freeze(&mut desk, event);
    let sending =
        || kutip_app::archive::approving::SendRequest { event, release: None, to: None, reason: None };
    kutip_app::archive::approving::send_out(&mut desk, &sending()).unwrap();
    set(&mut desk, event, embargoed());
    let seen = look(&desk, event);
    assert_eq!(seen.state, State::Draft, "it begins the next draft");
    assert!(!seen.changed.is_empty(), "which says what changed");
    freeze(&mut desk, event);
    laptop.set_clock(1_766_199_600_000 + 1);
    let sent = kutip_app::archive::approving::send_out(&mut desk, &sending()).unwrap().value;
    assert_eq!(sent.state, State::Corrected);
}
