use kutip_app::archive::capture::{remove_statement, save_scratch, scratch};
use kutip_app::archive::editing::{SaveBlocks, save_blocks};
use kutip_app::archive::reviewing::{MendRequest, ShowDraft, draft, mend};
use kutip_app::archive::{ExportRequest, Place, PlaceRef, export, steps, undo};
use kutip_app::catalogue::Lang;
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_core::id::EventId;
use uuid::Uuid;

use super::page::{Logged, Page, Paragraph, quotes, text, words};
use crate::capture::bench::moment;

fn last_step(logged: &Logged, release: Uuid) -> String {
    steps(logged.bench.desk.read(), Place::Release(release)).unwrap().undo.unwrap_or_default()
}

#[test]
fn the_first_edit_stores_the_draft_and_leaves_the_other_paragraphs_as_they_were() {
    let mut logged = Logged::new();
    let live = logged.bench.draft(logged.event);
    assert!(!live.stored && !live.blocks.is_empty(), "it follows the record");
    assert!(live.blocks[0].lead && live.dateline.starts_with("KOTA SUKAMAJU"), "{:?}", live.dateline);
    let mut page = logged.page();
    page.write(1, vec![text("Kalimat petugas.")]);
    let saved = logged.save(&mut page).unwrap();
    let stored = logged.bench.draft(logged.event);
    assert!(stored.stored && stored.release == saved.release, "the whole draft is kept now");
    assert_eq!(stored.paragraphs[1], "Kalimat petugas.");
    for at in (0..live.blocks.len()).filter(|at| *at != 1) {
        assert_eq!(stored.blocks[at].runs, live.blocks[at].runs, "paragraph {at} is as it was composed");
        assert_eq!(stored.blocks[at].quotes, live.blocks[at].quotes, "with the words of its quotes");
    }
    let again: Vec<_> = page.paragraphs.iter().map(|paragraph| paragraph.known.clone().unwrap()).collect();
    let shown: Vec<_> = stored.blocks.into_iter().map(|block| (block.id, block.rev)).collect();
    assert_eq!(again, shown, "the page knows its blocks without reading them again");
    undo(&mut logged.bench.desk, Place::Release(saved.release.unwrap())).unwrap();
    assert!(!logged.bench.draft(logged.event).stored, "one step of undo, and it follows the record again");
}

#[test]
fn paragraphs_are_split_joined_moved_and_removed_each_as_a_named_step() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    page.write(0, vec![text("Satu. Dua.")]);
    let release = logged.save(&mut page).unwrap().release.unwrap();
    let before = page.paragraphs.len();

    page.write(0, vec![text("Satu.")]);
    page.paragraphs.insert(1, Paragraph::new(vec![text("Dua.")]));
    logged.save(&mut page).unwrap();
    assert_eq!(last_step(&logged, release), "block.add");
    let split = logged.bench.draft(logged.event);
    assert_eq!((split.blocks.len(), split.paragraphs[1].as_str()), (before + 1, "Dua."));

    page.paragraphs.swap(0, 1);
    logged.save(&mut page).unwrap();
    assert_eq!(last_step(&logged, release), "block.move");
    let moved = logged.bench.draft(logged.event);
    assert!(
        moved.paragraphs[0].ends_with(" – Dua."),
        "the first paragraph is the lead: {}",
        moved.paragraphs[0]
    );
    assert_eq!(moved.paragraphs[1], "Satu.", "and only the first");

    page.remove(1);
    page.write(0, vec![text("Dua. Satu.")]);
    logged.save(&mut page).unwrap();
    assert_eq!(last_step(&logged, release), "block.remove");
    assert_eq!(logged.bench.draft(logged.event).blocks.len(), before, "joined");
    for _ in 0..4 {
        undo(&mut logged.bench.desk, Place::Release(release)).unwrap();
    }
    assert!(!logged.bench.draft(logged.event).stored, "every step is taken back by one undo");
}

#[test]
fn a_paragraph_that_the_page_takes_out_comes_back_as_the_same_block() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    page.write(0, vec![text("Satu.")]);
    logged.save(&mut page).unwrap();
    let removed = page.remove(1);
    logged.save(&mut page).unwrap();
    let (id, _) = removed.known.clone().unwrap();
    let mut request = SaveBlocks { event: logged.event, release: None, text: page.sent(), scratch: None };
    request.text.blocks.insert(
        1,
        kutip_app::archive::editing::SentBlock { id: Some(id), base: None, runs: Some(removed.runs.clone()) },
    );
    save_blocks(&mut logged.bench.desk, &request, moment()).unwrap();
    let back = logged.bench.draft(logged.event);
    assert_eq!((back.blocks[1].id, &back.blocks[1].runs), (id, &removed.runs));
}

#[test]
fn what_somebody_else_changed_meanwhile_comes_back_and_nothing_is_written() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    page.write(0, vec![text("Naskah pertama.")]);
    logged.save(&mut page).unwrap();
    let mut other = page.clone();
    other.write(0, vec![text("Naskah orang lain.")]);
    logged.save(&mut other).unwrap();

    page.write(0, vec![text("Naskah saya.")]);
    page.write(1, vec![text("Paragraf kedua saya.")]);
    let saved = logged.save(&mut page).unwrap();
    let current = saved.conflicts[0].current.as_ref().expect("the paragraph still stands");
    assert_eq!((saved.conflicts.len(), words(&current.runs).as_str()), (1, "Naskah orang lain."));
    let shown = logged.bench.draft(logged.event);
    assert!(!shown.paragraphs.concat().contains("saya"), "nothing of the request was written");

    page.paragraphs[0].known = Some((current.id, current.rev.clone()));
    assert!(logged.save(&mut page).unwrap().conflicts.is_empty(), "made of what stands, it is taken");
    let mut third = page.clone();
    page.remove(1);
    logged.save(&mut page).unwrap();
    third.write(1, vec![text("Masih diketik.")]);
    let saved = logged.save(&mut third).unwrap();
    assert_eq!(saved.conflicts[0].current, None, "the paragraph was taken out meanwhile");
}

#[test]
fn a_draft_that_follows_a_changed_record_is_not_stored_unseen() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    let said = logged.said[1].id;
    remove_statement(&mut logged.bench.desk, logged.event, said).unwrap();
    page.write(0, vec![text("Naskah saya.")]);
    let saved = logged.save(&mut page).unwrap();
    assert!(
        !saved.conflicts.is_empty(),
        "paragraphs that nobody touched would be stored with the edited one"
    );
    assert!(!logged.bench.draft(logged.event).stored);
}

#[test]
fn a_text_without_a_change_is_no_step_and_a_saved_one_forgets_its_scratch() {
    let mut logged = Logged::new();
    let place = PlaceRef::Event(logged.event);
    let mut page = logged.page();
    save_scratch(&logged.bench.desk, place, "draft", "…").unwrap();
    let request = |page: &Page, event| SaveBlocks {
        event,
        release: None,
        text: page.sent(),
        scratch: Some("draft".to_owned()),
    };
    let same = request(&page, logged.event);
    let saved = save_blocks(&mut logged.bench.desk, &same, moment()).unwrap();
    assert_eq!(saved.value.release, None, "the draft still follows its record");
    assert_eq!(scratch(logged.bench.desk.read()).unwrap(), [], "nothing is unfinished");
    save_scratch(&logged.bench.desk, place, "draft", "…").unwrap();
    page.write(0, vec![text("Baru.")]);
    let edited = request(&page, logged.event);
    save_blocks(&mut logged.bench.desk, &edited, moment()).unwrap();
    assert_eq!(scratch(logged.bench.desk.read()).unwrap(), []);
}

#[test]
fn an_emptied_draft_stays_empty_and_does_not_follow_the_record_again() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    while !page.paragraphs.is_empty() {
        page.remove(0);
    }
    page.paragraphs.push(Paragraph::new(vec![text("  ")]));
    let saved = logged.save(&mut page).unwrap();
    assert_eq!(saved.blocks, [None], "a paragraph without a word is not kept");
    let shown = logged.bench.draft(logged.event);
    assert!(shown.stored && shown.blocks.len() == 1 && shown.blocks[0].runs.is_empty());
    let mut page = logged.page();
    page.write(0, vec![text("Dari awal lagi.")]);
    logged.save(&mut page).unwrap();
    assert!(logged.bench.draft(logged.event).paragraphs[0].ends_with("Dari awal lagi."));
}

#[test]
fn a_block_of_another_release_is_refused_by_code() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    page.write(0, vec![text("Rilis pertama.")]);
    logged.save(&mut page).unwrap();
    let second = kutip_app::archive::add_release(&mut logged.bench.desk, logged.event).unwrap().value;
    page.write(0, vec![text("Rilis kedua.")]);
    let refused = page.save(&mut logged.bench, logged.event, Some(second)).unwrap_err();
    assert_eq!(refused.code, "block_foreign");
    let twice = {
        let mut page = page.clone();
        page.paragraphs.push(page.paragraphs[0].clone());
        page.save(&mut logged.bench, logged.event, None).unwrap_err()
    };
    assert_eq!(twice.code, "block_twice");
    assert!(
        logged.bench.draft(logged.event).paragraphs[0].ends_with("Rilis pertama."),
        "nothing was written"
    );
}

#[test]
fn a_page_that_is_not_saved_yet_is_shown_without_storing_it() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    page.write(1, vec![text("Paragraf dengan kerjasama di dalamnya.")]);
    let pending = Some(page.sent());
    let request = ShowDraft { event: logged.event, release: None, lang: Lang::Id, pending };
    let shown = draft(logged.bench.desk.read(), logged.bench.files(), &request, moment()).unwrap();
    assert!(shown.html.contains("Paragraf dengan kerjasama"), "the page has the words that are being typed");
    let spot =
        shown.findings.iter().find(|finding| finding.target == "paragraph/2").and_then(|f| f.spot).unwrap();
    assert_eq!((spot.run, spot.from, spot.to), (0, 16, 25), "and its findings know their place in UTF-16");
    assert!(!logged.bench.draft(logged.event).stored, "nothing was written");

    logged.save(&mut page).unwrap();
    let (find, replace) = ("kerjasama".to_owned(), "kerja sama".to_owned());
    let target = "paragraph/2".to_owned();
    let request = MendRequest { event: logged.event, release: None, target, find, replace };
    mend(&mut logged.bench.desk, &request, moment()).unwrap();
    let mended = logged.bench.draft(logged.event);
    assert_eq!(mended.paragraphs[1], "Paragraf dengan kerja sama di dalamnya.");
    let known: Vec<Uuid> = page.paragraphs.iter().filter_map(|p| Some(p.known.as_ref()?.0)).collect();
    assert_eq!(
        mended.blocks.iter().map(|block| block.id).collect::<Vec<_>>(),
        known,
        "the blocks stay the same"
    );
}

#[test]
fn a_quote_that_was_thrown_away_is_shown_as_gone_until_it_is_taken_out() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    page.write(0, vec![text("Naskah petugas.")]);
    logged.save(&mut page).unwrap();
    let thrown = logged.said[0].id;
    remove_statement(&mut logged.bench.desk, logged.event, thrown).unwrap();
    let shown = logged.bench.draft(logged.event);
    let gone = shown.quotes.iter().find(|quote| quote.statement == thrown).unwrap();
    assert!(!gone.printable && gone.verbatim.starts_with("Guru"), "the officer still sees which one it was");
    assert!(!shown.html.contains("kunci literasi"), "the page does not print it");
    assert!(
        shown.findings.iter().any(|finding| finding.rule == "draft.stale" && finding.severity == "error")
    );
    let out = tempfile::tempdir().unwrap();
    let request = ExportRequest {
        event: EventId(logged.event),
        release: None,
        profile: None,
        moment: moment(),
        out: out.path().to_owned(),
        formats: vec![Format::Txt],
    };
    let refused = export(&mut logged.bench.desk, &Disk, &request).unwrap_err();
    assert_eq!(refused.code, "draft_outdated", "no file is made without it unasked");

    let at = page.paragraphs.iter().position(|p| quotes(&p.runs).contains(&thrown)).unwrap();
    let mut runs = page.paragraphs[at].runs.clone();
    runs.push(text(" Masih diketik."));
    page.write(at, runs);
    logged.save(&mut page).expect("a paragraph can be edited around it");
    page.remove(at);
    logged.save(&mut page).unwrap();
    export(&mut logged.bench.desk, &Disk, &request).unwrap();
}
