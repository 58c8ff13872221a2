//! The history in plain words, by event, kind and member.

use kutip_app::archive::told::{HistoryFilter, HistoryKind, ToldStep, told};
use kutip_app::archive::{ExportRequest, export};
use kutip_app::formats::Format;

use super::approving::{freeze, numbering_office};
use super::*;

fn tell(desk: &Desk, filter: HistoryFilter) -> Vec<ToldStep> {
    let page = told(desk.read(), &HistoryFilter { most: 100, ..filter }).unwrap();
    assert!(!page.more, "all of it was looked at");
    page.steps
}

#[test]
fn steps_are_told_with_what_they_were_about_and_filtered() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    numbering_office(&laptop, &mut desk, "{seq}/{year}");
    let event = sample(&mut desk);
    let other = import(&mut desk, &super::event("Lain", "2025-12-18", "Bima", "Camat Lain", "Siap."));
    freeze(&mut desk, event);
    let (out, formats) = (laptop.path("out"), vec![Format::Txt, Format::Docx]);
    let request = ExportRequest { event, release: None, profile: None, moment: moment(), out, formats };
    export(&mut desk, &Disk, &request).unwrap();

    let trust = tell(&desk, HistoryFilter { kind: Some(HistoryKind::Trust), ..HistoryFilter::default() });
    let ops: Vec<&str> = trust.iter().map(|step| step.op.as_str()).collect();
    assert_eq!(ops, ["release.export", "release.approve", "release.submit"], "the newest first");
    assert_eq!((trust[0].version, trust[0].files.len()), (Some(1), 2));
    assert_eq!((trust[1].version, trust[1].number.as_deref()), (Some(1), Some("1/2025")));
    assert!(trust.iter().all(|step| step.title.as_deref() == Some("Rapat Siaga Banjir")));

    let of_other = tell(&desk, HistoryFilter { event: Some(other.0), ..HistoryFilter::default() });
    assert!(!of_other.is_empty() && of_other.iter().all(|step| step.kind != HistoryKind::Trust));
    let nobody = tell(&desk, HistoryFilter { member: Some(other.0), ..HistoryFilter::default() });
    assert_eq!(nobody, [], "somebody who did nothing");
    let all = tell(&desk, HistoryFilter::default());
    assert!(all.len() > trust.len() + of_other.len(), "all of it");
    let two = told(desk.read(), &HistoryFilter { most: 2, ..HistoryFilter::default() }).unwrap();
    assert_eq!(two.steps, all[..2], "as many as were asked for");
    assert!(two.more, "and that there are more is told");
}
