use kutip_app::archive::capture::{ReleaseFacts, save_release, sheet};
use kutip_app::archive::reviewing::difference;
use kutip_app::archive::{ComposeRequest, Place, TrashKind, add_release, compose, throw_away, undo};
use kutip_core::id::EventId;

use super::page::{Logged, Page, text};
use crate::capture::bench::moment;

#[test]
fn an_event_has_several_releases_each_with_its_own_text_and_settings() {
    let mut logged = Logged::new();
    let event = logged.event;
    let second = add_release(&mut logged.bench.desk, event).unwrap().value;
    let listed = sheet(logged.bench.desk.read(), EventId(event)).unwrap();
    assert_eq!(listed.releases.len(), 2, "the first one, of which nothing was set, stands as well");
    assert_eq!(listed.releases[1].id, second);
    let first = listed.releases[0].id;

    let headline = Some("Angkatan Baru Menyusul Tahun Depan".to_owned());
    let settings = ReleaseFacts { headline, ..ReleaseFacts::default() };
    save_release(&mut logged.bench.desk, event, Some(second), settings).unwrap();
    let mut page = Page::of(logged.bench.draft_of(event, Some(second)).blocks);
    page.write(0, vec![text("Sudut pandang kedua.")]);
    page.save(&mut logged.bench, event, Some(second)).unwrap();

    let other = logged.bench.draft_of(event, Some(second));
    assert_eq!(
        (other.release, other.headline.as_str()),
        (Some(second), "Angkatan Baru Menyusul Tahun Depan")
    );
    let one = logged.bench.draft_of(event, Some(first));
    assert!(!one.stored && !one.html.contains("Sudut pandang"), "the first one follows the record as before");
    assert_eq!(
        logged.bench.draft(event).release,
        Some(first),
        "and is the one that is meant when none is named"
    );

    let (files, id) = (logged.bench.files(), EventId(event));
    let text = logged.bench.clipboard(event, Some(second));
    assert!(text.contains("Sudut pandang kedua."), "the clipboard takes the one that was chosen");
    let read = logged.bench.desk.read();
    assert!(!difference(read, files, id, Some(second), moment()).unwrap().is_empty());
    let request = ComposeRequest { event: id, release: Some(second), moment: moment(), replace: true };
    assert_eq!(compose(&mut logged.bench.desk, &request).unwrap().value.release, second);
    assert!(!logged.bench.draft_of(event, Some(second)).html.contains("Sudut pandang"), "composed anew");

    throw_away(&mut logged.bench.desk, TrashKind::Release, second).unwrap();
    assert_eq!(sheet(logged.bench.desk.read(), id).unwrap().releases.len(), 1);
    undo(&mut logged.bench.desk, Place::Event(event)).unwrap();
    assert_eq!(sheet(logged.bench.desk.read(), id).unwrap().releases.len(), 2, "undo brings it back");
}
