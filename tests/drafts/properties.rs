//! What holds for any record: it composes, the same way twice, and says or lists every statement.

use kutip_core::release::{Item, Span};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::corpus::{Composed, all, composed};

/// Words that tempt the grammar, and some that come from nowhere.
fn phrase() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => prop::sample::select(vec![
            "warga", "Kota", "Sukamaju", "menegaskan", "untuk", "dan", "yang", "itu", "ini", "karena", "agar", "bahwa",
            "tidak", "ASN", "OPD", "meningkatkan", "layanan", "Ratna", "Wali", "2026", "Rp5", "juga", "harus", "nya",
        ]).prop_map(str::to_owned),
        1 => "[^\\u{0}-\\u{1f}]{1,8}",
    ];
    prop::collection::vec(word, 1..12).prop_map(|words| words.join(" "))
}

fn statement() -> impl Strategy<Value = Value> {
    let verbs = prop::option::of(prop::sample::select(vec![
        "menegaskan",
        "meminta",
        "mengajak",
        "mengapresiasi",
        "menilai",
        "berharap",
        "menyampaikan",
        "berencana",
        "berdendang",
    ]));
    (0..3_usize, any::<bool>(), phrase(), verbs, any::<bool>(), prop::option::of(Just("off-record"))).prop_map(
        |(speaker, direct, text, verb, angle, restriction)| {
            let speaker = ["a", "b", "c"][speaker];
            json!({
                "speaker": speaker, "kind": if direct { "direct" } else { "indirect" },
                "text": format!("x{text}"), "verb": if direct { None } else { verb }, "angle": angle, "restriction": restriction
            })
        },
    )
}

fn file() -> impl Strategy<Value = Value> {
    let kind = prop::sample::select(vec![
        "training",
        "opening",
        "visit",
        "meeting",
        "signing",
        "ceremony",
        "inspection",
        "launch",
        "other",
    ]);
    let title = prop_oneof![
        phrase(),
        phrase().prop_map(|rest| format!("Pembukaan {rest}")),
        phrase().prop_map(|rest| format!("Penandatanganan {rest}")),
        phrase().prop_map(|rest| format!("Kunjungan {rest}")),
        phrase().prop_map(|rest| format!("Audiensi {rest} dengan {rest}")),
        phrase().prop_map(|rest| format!("Imbauan menjaga {rest}")),
    ];
    let optional = || prop::option::of(phrase());
    (
        (title, kind, optional(), optional(), optional(), optional(), optional(), phrase()),
        prop::collection::vec(statement(), 0..12),
        prop::collection::vec((phrase(), optional()), 0..3),
        optional(),
    )
        .prop_map(|((title, kind, theme, organiser, short, participants, purpose, city), statements, programmes, contribution)| {
            let programmes: Vec<Value> = programmes.into_iter().map(|(name, about)| json!({ "name": format!("P{name}"), "about": about })).collect();
            json!({
                "format": "kutip.event/1",
                "event": {
                    "title": format!("T{title}"), "kind": kind, "theme": theme, "organiser": organiser, "organiser_short": short,
                    "participants": participants, "purpose": purpose, "city": format!("K{city}"), "date": "2026-03-04",
                    "zone": "Asia/Jakarta", "programmes": programmes,
                    "abbreviations": [{ "short": "ASN", "full": "aparatur sipil negara" }, { "short": "OPD", "full": "organisasi perangkat daerah" }]
                },
                "people": [
                    { "key": "a", "name": "Ratna Wijaya", "short_name": "Ratna", "positions": [{ "title": "Wali Kota Sukamaju", "institution": "Pemerintah Kota Sukamaju", "from": null, "until": null }] },
                    { "key": "b", "name": "Bagus", "short_name": null, "positions": [] },
                    { "key": "c", "name": "Dewi Anggraini", "short_name": "Dewi", "positions": [{ "title": "Camat Rawa", "institution": null, "from": null, "until": null }] }
                ],
                "speakers": [
                    { "person": "a", "role": "speaker" }, { "person": "b", "role": "speaker" },
                    { "person": "c", "role": "guest", "contribution": contribution }
                ],
                "statements": statements,
                "release": { "profile": "rilis" }
            })
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_record_composes_alike_twice_and_says_or_lists_every_statement(file in file()) {
        let bytes = serde_json::to_vec(&file).expect("serialisable");
        // What the reader refuses is its own affair.
        if let Ok(read) = kutip_files::event::read(&bytes) {
            let first = composed("any", read.value.clone());
            prop_assert_eq!(&first.draft, &composed("any", read.value).draft, "the same record gives the same draft");
            let document = first.document(kutip_core::release::Profile::Rilis);
            let printed: Vec<_> = document.quotes().map(|(_, id, _)| id).collect();
            let sources: Vec<_> = first.draft.blocks.iter().flat_map(|block| &block.spans).filter_map(|span| match span {
                Span::Text { source: Some(kutip_core::release::Source::Statement(id)), .. } => Some(*id),
                _ => None,
            }).collect();
            for statement in first.record.statements() {
                let listed = first.draft.left_out.iter().any(|left| left.what == Item::Statement(statement.number));
                let said = printed.contains(&statement.id) || sources.contains(&statement.id);
                prop_assert!(listed || said, "statement {} is lost", statement.number);
                prop_assert!(printed.iter().filter(|id| **id == statement.id).count() <= 1, "a quote stands once");
            }
            prop_assert!(!first.draft.headlines.is_empty(), "there is always a headline");
            prop_assert!(first.draft.blocks.iter().all(|block| !block.spans.is_empty()), "no empty paragraph");
        }
    }
}

/// A stored record can lack what a file must have: it may have been erased, or not been typed yet.
#[test]
fn what_is_blank_composes_without_a_panic() {
    for Composed { name, record, .. } in all() {
        let mut blanks = vec![record.clone(); 3];
        blanks[0].event.title.clear();
        blanks[1].event.city.clear();
        blanks[2].event.organiser = Some(String::new());
        for at in 0..record.people.len() {
            let mut blank = record.clone();
            blank.people[at].name.clear();
            blank.people[at].short_name = None;
            blanks.push(blank.clone());
            blank.people[at].positions.clear();
            blanks.push(blank);
        }
        let mut wordless = record;
        for entry in &mut wordless.entries {
            if let kutip_core::statement::Entry::Releasable(said) = entry {
                said.fields.text.clear();
            }
        }
        blanks.push(wordless);
        for blank in blanks {
            let composed = composed(&name, blank);
            assert!(!composed.draft.blocks.is_empty(), "{name}: there is a draft");
            composed.document(kutip_core::release::Profile::Rilis);
        }
    }
}
