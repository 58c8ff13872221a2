use kutip_app::archive::capture::{
    ReleaseFacts, StatementEdit, StatementKind, save_event, save_release, sheet,
};
use kutip_app::archive::reviewing::{DiffKind, MendRequest, difference, mend};
use kutip_app::archive::{ComposeRequest, PlaceRef, compose, undo};
use kutip_core::id::EventId;
use uuid::Uuid;

use super::bench::{Bench, facts, moment, quote};

fn logged(bench: &mut Bench) -> (Uuid, Uuid) {
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    bench.say(quote(event, speaker, "Guru adalah kunci literasi digital di kota ini.")).unwrap();
    (event, speaker)
}

#[test]
fn a_draft_follows_the_record_until_it_is_stored() {
    let mut bench = Bench::new();
    let (event, speaker) = logged(&mut bench);
    let live = bench.draft(event);
    assert!(!live.stored && live.release.is_none(), "nothing was set yet");
    assert!(live.html.contains("kunci literasi digital"), "the page is that of the files");
    assert!(live.paragraphs[0].starts_with("KOTA SUKAMAJU – "), "{}", live.paragraphs[0]);
    assert!(difference(bench.desk.read(), bench.files(), EventId(event), None, moment()).unwrap().is_empty());

    let request = ComposeRequest { event: EventId(event), release: None, moment: moment(), replace: false };
    compose(&mut bench.desk, &request).unwrap();
    bench.say(quote(event, speaker, "Tahun depan pelatihan menjangkau semua sekolah.")).unwrap();
    let stored = bench.draft(event);
    assert!(stored.stored && !stored.html.contains("Tahun depan"), "the stored draft waits to be asked");
    let changes = difference(bench.desk.read(), bench.files(), EventId(event), None, moment()).unwrap();
    let added: Vec<String> = changes
        .iter()
        .filter(|paragraph| paragraph.kind == DiffKind::New)
        .map(|paragraph| paragraph.pieces.iter().map(|piece| piece.text.as_str()).collect())
        .collect();
    assert!(added.iter().any(|text| text.contains("Tahun depan")), "what would come is shown: {added:?}");
    assert!(changes.iter().any(|paragraph| paragraph.kind == DiffKind::Same), "and what stays");
}

#[test]
fn settings_of_a_release_come_back_and_can_be_undone() {
    let mut bench = Bench::new();
    let (event, _) = logged(&mut bench);
    let typed = ReleaseFacts {
        headline: Some("Guru Sukamaju Belajar Literasi Digital".to_owned()),
        byline: Some("(sw)".to_owned()),
        embargo: Some("2025-12-19T10:00:00".parse().unwrap()),
        ..ReleaseFacts::default()
    };
    let release = save_release(&mut bench.desk, event, None, typed.clone()).unwrap().value;
    let shown = sheet(bench.desk.read(), EventId(event)).unwrap();
    assert_eq!(
        (shown.release, &shown.settings),
        (Some(release), &typed),
        "as typed, in the zone of the event"
    );
    let page = bench.draft(event);
    assert_eq!(page.headline, "Guru Sukamaju Belajar Literasi Digital");
    assert!(page.html.contains("EMBARGO"), "an embargo stands on the page");
    assert!(page.headlines.len() > 1, "the proposals are still offered");
    undo(&mut bench.desk, PlaceRef::Release(release).into()).unwrap();
    assert_ne!(bench.draft(event).headline, page.headline);
}

#[test]
fn a_mend_changes_the_text_that_was_found_and_never_a_quote() {
    let mut bench = Bench::new();
    let (event, speaker) = logged(&mut bench);
    let mut slip = facts();
    slip.purpose = Some("memperkuat kerjasama guru".to_owned());
    save_event(&mut bench.desk, Some(event), slip).unwrap();
    bench
        .say(StatementEdit {
            kind: StatementKind::Indirect,
            ..quote(event, speaker, "berharap kerjasama sekolah terus terjalin")
        })
        .unwrap();
    let mut mended = 0;
    // A mend of the record mends what the draft says of it, so that the findings are looked at again.
    while let Some((target, fix)) =
        bench.draft(event).findings.into_iter().find_map(|finding| Some((finding.target, finding.fix?)))
    {
        let request = MendRequest { event, release: None, target, find: fix.find, replace: fix.replace };
        mend(&mut bench.desk, &request, moment()).unwrap();
        let again = mend(&mut bench.desk, &request, moment()).unwrap_err();
        assert_eq!(again.code, "mend_gone", "a mend is made once");
        mended += 1;
    }
    assert!(mended >= 2, "purpose and paraphrase had a mend: {mended}");
    let shown = sheet(bench.desk.read(), EventId(event)).unwrap();
    assert_eq!(shown.facts.purpose.as_deref(), Some("memperkuat kerja sama guru"));
    assert!(shown.statements[1].text.contains("kerja sama sekolah"), "{}", shown.statements[1].text);

    let quoted = MendRequest {
        event,
        release: None,
        target: "/statements/0/text".to_owned(),
        find: "Guru".to_owned(),
        replace: "Siswa".to_owned(),
    };
    assert_eq!(mend(&mut bench.desk, &quoted, moment()).unwrap_err().code, "mend_gone");
}

#[test]
fn a_mend_of_a_paragraph_stores_the_draft() {
    let mut bench = Bench::new();
    let (event, _) = logged(&mut bench);
    let request = MendRequest {
        event,
        release: None,
        target: "paragraph/1".to_owned(),
        find: "seratus guru".to_owned(),
        replace: "ratusan guru".to_owned(),
    };
    mend(&mut bench.desk, &request, moment()).unwrap();
    let page = bench.draft(event);
    assert!(page.stored && page.paragraphs[0].contains("ratusan guru"), "{}", page.paragraphs[0]);
    let text = bench.clipboard(event, None);
    assert!(text.contains("ratusan guru"), "the clipboard has what the page shows");
}
