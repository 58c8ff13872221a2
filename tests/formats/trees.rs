//! Arbitrary trees for property tests.

use kutip_core::document::{Document, Inline, ParagraphKind};
use kutip_tests::samples::{HOSTILE, paragraph, plain_release, press_release, quote, text, with_embargo};
use proptest::prelude::*;

/// Text as it could come from anywhere: prose, marks, the hostile sample, any characters at all.
pub(crate) fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z0-9 ,.]{0,30}",
        4 => "[ -~]{0,20}",
        2 => "[*_~`#>|\\[\\]()<>&:@.!\\\\\"' a-c0-9-]{0,20}",
        2 => any::<String>(),
        1 => Just(HOSTILE.to_owned()),
    ]
}

fn any_inline() -> impl Strategy<Value = Inline> {
    (0..5_u8, any_text(), prop_oneof![Just(",”"), Just(".”"), Just("”"), Just(" ....”")]).prop_map(
        |(kind, content, closing)| match kind {
            0 | 1 => text(&content),
            2 => Inline::Dateline { text: content },
            3 => Inline::Foreign { text: content },
            _ => quote(0, &content, closing),
        },
    )
}

/// A release whose headline, text and quotes are arbitrary.
pub(crate) fn any_document() -> impl Strategy<Value = Document> {
    let kind = prop_oneof![Just(ParagraphKind::Lead), Just(ParagraphKind::Body), Just(ParagraphKind::Quote)];
    let body = prop::collection::vec((kind, prop::collection::vec(any_inline(), 0..5)), 0..5);
    (any_text(), body, any::<[bool; 3]>(), any_text()).prop_map(
        |(headline, body, [press, embargo, byline], other)| {
            let mut document = if press { press_release() } else { plain_release() };
            if embargo {
                document = with_embargo(document);
            }
            document.headline = headline;
            document.byline = byline.then(|| format!("({other})"));
            document.subheadline = press.then(|| other.clone());
            document.meta.city = other;
            document.body = body.into_iter().map(|(kind, inlines)| paragraph(kind, inlines)).collect();
            // Numbers in order of appearance, as `document::build` gives them.
            let mut count = 0;
            for inline in document.body.iter_mut().flat_map(|p| &mut p.inlines) {
                if let Inline::Quote { number, .. } = inline {
                    count += 1;
                    *number = count;
                }
            }
            document
        },
    )
}
