use kutip_app::archive::Place;
use kutip_app::archive::capture::Restriction;
use kutip_app::archive::editing::Run;
use kutip_app::archive::{steps, undo};
use uuid::Uuid;

use super::page::{Logged, Paragraph, quotes, text};
use crate::capture::bench::{edit_of, quote};

#[test]
fn a_quote_is_moved_taken_out_and_put_in_as_a_whole() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    let said = logged.said[0].id;
    let at = page.paragraphs.iter().position(|p| quotes(&p.runs).contains(&said)).unwrap();
    page.remove(at);
    let release = logged.save(&mut page).unwrap().release.unwrap();
    let step =
        |logged: &Logged| steps(logged.bench.desk.read(), Place::Release(release)).unwrap().undo.unwrap();
    assert_eq!(step(&logged), "quote.remove");
    let without = logged.bench.draft(logged.event);
    assert!(!without.html.contains("kunci literasi"));
    let offered = without.quotes.iter().find(|quote| quote.statement == said).unwrap();
    assert_eq!(
        (offered.printed.as_str(), offered.speaker.as_str(), offered.printable),
        ("“Guru adalah kunci literasi digital di kota ini.”", "Ratna Wijaya", true),
        "it can be put in again"
    );

    page.paragraphs.push(Paragraph::new(vec![Run::Quote { statement: said }, text(" ujar Ratna.")]));
    logged.save(&mut page).unwrap();
    assert_eq!(step(&logged), "quote.add");
    let shown = logged.bench.draft(logged.event);
    assert_eq!(
        shown.blocks.last().unwrap().quotes,
        ["“Guru adalah kunci literasi digital di kota ini,”"],
        "the closing mark is that of an attribution"
    );
    let last = page.paragraphs.len() - 1;
    page.write(last, vec![text("Ratna menegaskan, "), Run::Quote { statement: said }]);
    logged.save(&mut page).unwrap();
    let shown = logged.bench.draft(logged.event);
    assert!(shown.blocks.last().unwrap().quotes[0].ends_with("kota ini.”"), "and follows the text around");
    for _ in 0..3 {
        undo(&mut logged.bench.desk, Place::Release(release)).unwrap();
    }
    assert!(logged.bench.draft(logged.event).html.contains("kunci literasi"), "undo brings it back");
}

#[test]
fn what_may_not_be_printed_cannot_be_put_in() {
    let mut logged = Logged::new();
    let mut secret = quote(logged.event, logged.mayor, "Angkanya belum pasti.");
    secret.restriction = Some(Restriction::OffRecord);
    let secret = logged.bench.say(secret).unwrap().id;
    let paraphrase = logged.said[3].id;
    let standing = logged.said[0].id;
    let page = logged.page();
    for (statement, code) in [
        (secret, "quote_withheld"),
        (paraphrase, "quote_unknown"),
        (Uuid::from_u128(7), "quote_unknown"),
        (standing, "quote_twice"),
    ] {
        let mut page = page.clone();
        page.paragraphs.push(Paragraph::new(vec![Run::Quote { statement }]));
        assert_eq!(logged.save(&mut page).unwrap_err().code, code);
    }
    let shown = logged.bench.draft(logged.event);
    assert!(!shown.stored, "nothing was written");
    assert!(shown.quotes.iter().all(|quote| quote.statement != secret), "nor is it offered");
}

#[test]
fn a_wording_that_is_changed_in_the_record_changes_in_the_draft_and_never_by_the_page() {
    let mut logged = Logged::new();
    let mut page = logged.page();
    page.write(0, vec![text("Naskah petugas.")]);
    logged.save(&mut page).unwrap();
    let mut edit = edit_of(logged.event, &logged.said[0]);
    edit.released = Some("Guru ialah kunci literasi digital.".to_owned());
    edit.released_reason = Some("dipadatkan".to_owned());
    logged.bench.say(edit).unwrap();
    let shown = logged.bench.draft(logged.event);
    let quoted = shown.quotes.iter().find(|quote| quote.statement == logged.said[0].id).unwrap();
    assert_eq!(quoted.verbatim, "Guru adalah kunci literasi digital di kota ini.");
    assert_eq!(quoted.released.as_deref(), Some("Guru ialah kunci literasi digital."));
    assert!(shown.html.contains("Guru ialah kunci literasi digital"), "live, without composing anew");
    let unchanged: Vec<_> = shown.blocks.iter().map(|block| block.rev.clone()).collect();
    let known: Vec<_> = page.paragraphs.iter().map(|p| p.known.clone().unwrap().1).collect();
    assert_eq!(unchanged, known, "the paragraphs hold the quote, not its words");
}
