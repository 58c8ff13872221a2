//! Whatever is typed: no panic, the same answer twice, and no mend inside a quote.

use proptest::prelude::*;

use super::support;
use crate::check::check;
use crate::document::{Inline, Paragraph, ParagraphKind};
use crate::lang::Language;
use crate::statement::Form;

/// Pieces that rules look for, with what breaks careless slicing beside them.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "Rp",
        "Rp.",
        "10",
        "3.5",
        "persen",
        "pukul",
        "09:00",
        "Kamis",
        "(18/12)",
        "(31/2/25)",
        "di",
        "sampaikan",
        "kerjasama",
        "Walikota",
        "Wali Kota Batu",
        "Nurochman",
        "Nurochman,",
        "Adhy",
        "Adhy Karyono",
        "ujar",
        "ujarnya",
        "“",
        "”",
        "‘",
        "’",
        "\"",
        "menegaskan",
        ", bahwa",
        "tetapi",
        "Selain itu",
        ".",
        "?",
        "!",
        "...",
        "–",
        "- ",
        "()",
        "null",
        "ASN",
        "(ASN)",
        "İstanbul",
        "ẞ",
        "e\u{301}",
        "\u{202E}",
        "\u{0}",
        "😀",
        "ﷺ",
        "\u{2}",
        "Sementara itu, ",
        "2025",
        "16",
        "3579011203800001",
        "0812 3456 7890",
        "H.",
        "dr.",
        "S.H.",
        "Plt.",
        "dan",
        "ini",
        "Karena",
    ];
    prop_oneof![4 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => ".{0,6}"]
}

fn text() -> impl Strategy<Value = String> {
    (prop::collection::vec(piece(), 0..24), prop::sample::select(vec![" ", ""]))
        .prop_map(|(pieces, gap)| pieces.join(gap))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_checked(
        quote in text(), other in text(), paragraph in text(), tail in text(), headline in text(), english in any::<bool>(),
    ) {
        let mut record = support::sample();
        let (first, second) = (record.people[0].id, record.people[1].id);
        support::say(&mut record, first, Form::Indirect, &other);
        let said = support::say(&mut record, second, Form::Direct, &quote);
        record.event.purpose = Some(other);
        record.event.venue = Some(tail.clone());
        let mut document = support::document(&mut record, "Pembuka.");
        document.headline = headline;
        document.body.push(Paragraph {
            kind: ParagraphKind::Body,
            inlines: vec![
                Inline::Text { text: paragraph },
                Inline::Quote {
                    number: 1,
                    statement: said,
                    opening: if english { "\"".to_owned() } else { "“".to_owned() },
                    wording: quote,
                    closing: if english { "\"".to_owned() } else { ",”".to_owned() },
                },
                Inline::Text { text: tail },
            ],
        });
        if english {
            record.event.language = Language::En;
        }
        let input = support::input(&record, Some(&document));
        let findings = check(&input);
        prop_assert_eq!(&findings, &check(&input), "the same answer twice");
        let place = "/statements/8/text";
        prop_assert!(
            findings.iter().all(|finding| finding.place.to_string() != place || finding.fix.is_none()),
            "a quote is never mended"
        );
    }
}
