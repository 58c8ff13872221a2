use kutip_app::archive::capture::save_event;
use kutip_app::archive::editing::{Run, SourceRef};
use kutip_app::archive::reviewing::{FindingView, MendRequest, mend};

use super::page::{Logged, Page, text};
use crate::capture::bench::{facts, moment};

fn stale(logged: &Logged) -> Vec<FindingView> {
    let findings = logged.bench.draft(logged.event).findings;
    findings.into_iter().filter(|finding| finding.rule == "draft.stale").collect()
}

/// Finds the run that came from the venue.
fn venue(page: &Page) -> (usize, usize) {
    let is_venue = |run: &Run| matches!(run, Run::Text { source: Some(SourceRef::Event(field)), .. } if field == "venue");
    let found = page
        .paragraphs
        .iter()
        .enumerate()
        .find_map(|(at, paragraph)| Some((at, paragraph.runs.iter().position(is_venue)?)));
    found.unwrap_or_else(|| panic!("the draft says where"))
}

fn move_to(logged: &mut Logged, place: &str) {
    let mut moved = facts();
    moved.venue = Some(place.to_owned());
    save_event(&mut logged.bench.desk, Some(logged.event), moved).unwrap();
}

#[test]
fn an_untouched_run_keeps_its_source_when_its_paragraph_is_edited() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    let (at, run) = venue(&page);
    let mut runs = page.paragraphs[at].runs.clone();
    runs.insert(0, text("Pagi tadi, "));
    runs.push(text(" Selesai."));
    page.write(at, runs);
    logged.save(&mut page).unwrap();
    assert!(stale(&logged).is_empty(), "the record is the same");
    move_to(&mut logged, "Pendopo Sukamaju");
    let found = stale(&logged);
    assert_eq!(found.len(), 1, "the draft still says the old place: {found:?}");
    assert_eq!(found[0].target, format!("paragraph/{}", at + 1));
    let fix = found[0].fix.clone().expect("the new place can be put in");
    assert!(found[0].spot.is_some_and(|spot| spot.run >= run), "and where");
    let request = MendRequest {
        event: logged.event,
        release: None,
        target: found[0].target.clone(),
        find: fix.find,
        replace: fix.replace,
    };
    mend(&mut logged.bench.desk, &request, moment()).unwrap();
    assert!(logged.bench.draft(logged.event).paragraphs[at].contains("Pendopo Sukamaju"));
    assert!(stale(&logged).is_empty(), "mended");
    move_to(&mut logged, "Gedung Serbaguna");
    assert_eq!(stale(&logged).len(), 1, "a mended run still follows its record");
}

#[test]
fn a_run_that_was_edited_is_the_officers_own() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    let (at, run) = venue(&page);
    let mut runs = page.paragraphs[at].runs.clone();
    if let Run::Text { text, .. } = &mut runs[run] {
        text.push_str(" yang baru");
    }
    page.write(at, runs);
    logged.save(&mut page).unwrap();
    move_to(&mut logged, "Pendopo Sukamaju");
    assert!(stale(&logged).is_empty(), "its words do not come from the record any more");
}

#[test]
fn a_source_that_nobody_gave_is_not_taken() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    let source = Some(SourceRef::Event("venue".to_owned()));
    page.write(0, vec![Run::Text { text: "Karangan.".to_owned(), source }]);
    logged.save(&mut page).unwrap();
    assert_eq!(logged.bench.draft(logged.event).blocks[0].runs, [text("Karangan.")]);
}
