//! What may not be printed is not, and what is not printed is listed.

use serde_json::json;

use super::{MAYOR, direct, everywhere, lacks, record, text};
use crate::corpus::all;

#[test]
fn n20_nothing_that_may_not_be_printed_is_printed() {
    let made = record(
        json!({ "theme": null, "participants": "" }),
        &[MAYOR],
        json!([
            direct("w", "Loket kita benahi"),
            { "speaker": "w", "kind": "direct", "text": "RAHASIA_A", "restriction": "off-record" },
            { "speaker": "w", "kind": "indirect", "verb": "mengatakan", "text": "RAHASIA_B", "restriction": "background" },
            { "speaker": null, "kind": "note", "text": "RAHASIA_C" },
            { "speaker": null, "kind": "marker", "text": "RAHASIA_D" },
        ]),
    );
    let all = format!("{:?} {:?} {}", made.draft.blocks, made.draft.left_out, text(&made));
    assert!(!all.contains("RAHASIA"), "restricted text escaped: {all}");
    assert_eq!(
        made.draft
            .left_out
            .iter()
            .filter(|left| matches!(left.what, kutip_core::release::Item::Statement(2..=5)))
            .count(),
        4,
        "each is listed"
    );
    lacks("no empty words", &["null", "()", "( )", "None"]);
    everywhere("no blank twice", |_, text| !text.contains("  "));
    everywhere("no bracket twice", |_, text| !text.contains(") ("));
}

#[test]
fn n28_no_fact_is_lost_in_silence() {
    use kutip_core::release::{Item, Source, Span};
    for composed in all() {
        let text = text(&composed);
        let listed = |item: Item| composed.draft.left_out.iter().any(|left| left.what == item);
        for statement in composed.record.statements() {
            let said = composed.draft.blocks.iter().flat_map(|block| &block.spans).any(|span| match span {
                Span::Text { source, .. } => *source == Some(Source::Statement(statement.id)),
                Span::Quote { statement: quoted } => *quoted == statement.id,
            });
            assert!(
                said || listed(Item::Statement(statement.number)),
                "{}: statement {}",
                composed.name,
                statement.number
            );
        }
        for speaker in &composed.record.speakers {
            let name = &composed.record.person(speaker.person).expect("a person").name;
            // A word of address is no part of a name.
            let name = ["Bu ", "Pak "].iter().find_map(|address| name.strip_prefix(address)).unwrap_or(name);
            assert!(text.contains(name) || listed(Item::Person(speaker.person)), "{}: {name}", composed.name);
        }
        let event = &composed.record.event;
        if let Some(venue) = &event.venue {
            let lower = text.to_lowercase();
            // `Oprit Jembatan X` may stand as `oprit jembatan itu` behind the bridge's name.
            let venue = venue.replace("Kel. ", "Kelurahan ").replace("Kec. ", "Kecamatan ");
            let told = venue.split([' ', ',']).all(|word| lower.contains(&word.to_lowercase()));
            assert!(told, "{}: {venue}", composed.name);
        }
        for (at, programme) in event.programmes.iter().enumerate() {
            let tail = programme.name.split(' ').next_back().expect("a name");
            assert!(
                text.contains(tail) || listed(Item::Programme(at)),
                "{}: {}",
                composed.name,
                programme.name
            );
        }
        let purpose = event.purpose.as_deref().unwrap_or_default();
        let told = composed.draft.blocks.iter().flat_map(|block| &block.spans).any(
            |span| matches!(span, Span::Text { source, .. } if *source == Some(Source::Event("purpose"))),
        );
        assert!(purpose.is_empty() || told || listed(Item::Event("purpose")), "{}: {purpose}", composed.name);
    }
}
