//! The chain of a quote, from where it was said to who got it.

use kutip_app::archive::approving::{Recipient, SendRequest, Standing, revise, send_out};
use kutip_app::archive::capture::{StatementEdit, StatementKind, save_statement};
use kutip_app::archive::chain::quote_chain;
use kutip_app::archive::{ExportRequest, TrashKind, export, throw_away};
use kutip_app::formats::Format;

use super::approving::freeze;
use super::*;

#[test]
fn a_quote_is_followed_through_wordings_versions_files_and_readers() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let said = archive::show(desk.read(), event).unwrap().statements[1].id;
    let before = quote_chain(desk.read(), said).unwrap();
    assert!(before.versions.is_empty() && before.printable, "nothing carries it yet");

    freeze(&mut desk, event);
    let (out, formats) = (laptop.path("out"), vec![Format::Docx]);
    let request = ExportRequest { event, release: None, profile: None, moment: moment(), out, formats };
    export(&mut desk, &Disk, &request).unwrap();
    let to = Some(Recipient { name: "Grup Wartawan".into(), channel: "whatsapp".into() });
    send_out(&mut desk, &SendRequest { event, release: None, to, reason: None }).unwrap();
    let speaker = desk.read().get::<kutip_store::table::StatementRow>(said).unwrap().unwrap().speaker;
    let edit = StatementEdit {
        id: Some(said),
        event: event.0,
        speaker,
        kind: StatementKind::Direct,
        restriction: None,
        text: "Kita semua harus siap.".into(),
        verb: None,
        addressee: None,
        context: None,
        angle: false,
        reply_to: None,
        released: None,
        released_reason: None,
        typed_ms: None,
        reason: Some("Salah dengar".into()),
        scratch: None,
    };
    let now = save_statement(&mut desk, edit).unwrap().value.id;
    revise(&mut desk, event, None).unwrap();
    freeze(&mut desk, event);

    for named in [said, now] {
        let chain = quote_chain(desk.read(), named).unwrap();
        assert_eq!((chain.title.as_str(), chain.day), ("Rapat Siaga Banjir", day("2025-12-19")));
        assert_eq!(chain.speaker.as_deref(), Some("Dewi Lestari"), "whichever wording is named");
        assert_eq!(chain.position.as_deref(), Some("Wali Kota Anggrek"));
        let words: Vec<&str> = chain.wordings.iter().map(|wording| wording.text.as_str()).collect();
        assert_eq!(words, ["Kita harus siap.", "Kita semua harus siap."]);
        assert_eq!(chain.wordings[1].reason.as_deref(), Some("Salah dengar"));
        assert!(chain.wordings.iter().all(|wording| wording.member.is_some() && wording.at_ms.is_some()));
        let [first, second] = &chain.versions[..] else { panic!("two versions carry it: {chain:?}") };
        assert_eq!((first.version, first.standing), (1, Standing::Released));
        assert!(first.words.contains("Kita harus siap"), "as it was approved then: {}", first.words);
        assert_eq!((first.files.len(), first.deliveries.len()), (1, 1));
        assert_eq!(first.deliveries[0].recipient, "Grup Wartawan");
        assert!(second.files.is_empty() && second.words.contains("Kita semua"), "{}", second.words);
    }
    throw_away(&mut desk, TrashKind::Statement, now).unwrap();
    let gone = quote_chain(desk.read(), now).unwrap();
    assert!(!gone.printable && gone.versions.len() == 2, "what went out with it is known all the same");
    assert_eq!(quote_chain(desk.read(), event.0).unwrap_err().code, "row_missing");
}
