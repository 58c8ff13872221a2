//! What a kept draft still says as the record had it, though the record has changed since.

use std::collections::HashMap;

use super::{Block, Source, Span};
use crate::finding::{Finding, Place, Severity};
use crate::id::StatementId;

/// The rule of a kept draft, for the list of rules.
pub const RULE: &str = "draft.stale";
/// The variants of its findings; each has a message.
pub const VARIANTS: &[&str] = &["changed", "quote-gone"];

/// How much of a run a message shows, in characters.
const SHOWN: usize = 60;

/// Puts neighbouring runs of text with the same source together, and leaves out empty ones.
#[must_use]
pub fn merged(spans: &[Span]) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match (out.last_mut(), span) {
            (_, Span::Text { text, .. }) if text.is_empty() => {}
            (Some(Span::Text { text: before, source: known }), Span::Text { text, source })
                if known == source =>
            {
                before.push_str(text);
            }
            _ => out.push(span.clone()),
        }
    }
    out
}

/// Finds the runs of a kept draft whose record says something else now; `fresh` is composed of the record as it is.
///
/// The same record gives the same draft. So a run that came from a record must be among those that come from it now.
#[must_use]
pub fn stale(kept: &[Block], fresh: &[Block]) -> Vec<Finding> {
    let mut now: HashMap<Source, Vec<String>> = HashMap::new();
    for span in fresh.iter().flat_map(|block| merged(&block.spans)) {
        if let Span::Text { text, source: Some(source) } = span {
            now.entry(source).or_default().push(text);
        }
    }
    let mut found = Vec::new();
    for (block, number) in kept.iter().zip(1..) {
        for span in merged(&block.spans) {
            let Span::Text { text, source: Some(source) } = span else { continue };
            // What is not printed at all any more may be said by something else.
            let Some(texts) = now.get(&source) else { continue };
            if !texts.iter().any(|other| same(other, &text)) {
                let once = times(block, text.trim()) == 1;
                found.push(changed(number, &text, texts, once));
            }
        }
    }
    found
}

/// Takes the quotes out of a draft that cannot be printed any more; tells of each in which paragraph it stood.
#[must_use]
pub fn without_gone(blocks: &mut [Block], stands: impl Fn(StatementId) -> bool) -> Vec<Finding> {
    let mut found = Vec::new();
    for (block, number) in blocks.iter_mut().zip(1..) {
        block.spans.retain(|span| {
            let gone = matches!(span, Span::Quote { statement } if !stands(*statement));
            if gone {
                found.push(Finding::new(RULE, "quote-gone", Severity::Error, Place::Paragraph(number)));
            }
            !gone
        });
    }
    found
}

/// Two runs are the same when only the place in a sentence tells them apart: its capital, its marks.
fn same(a: &str, b: &str) -> bool {
    let bare = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    bare(a) == bare(b)
}

/// Counts how often the text of a block, quotes apart, has some words.
fn times(block: &Block, words: &str) -> usize {
    let count = |span: &Span| match span {
        Span::Text { text, .. } if !words.is_empty() => text.matches(words).count(),
        _ => 0,
    };
    merged(&block.spans).iter().map(count).sum()
}

fn changed(number: usize, text: &str, now: &[String], once: bool) -> Finding {
    let found = Finding::new(RULE, "changed", Severity::Warning, Place::Paragraph(number))
        .with("text", shown(text.trim()))
        .with("now", shown(now.first().map_or("", |now| now.trim())));
    match now {
        // One wording alone can stand in for it, with the blanks around that were there.
        [only] if once => found.fixed_by(text.trim(), only.trim()),
        _ => found,
    }
}

fn shown(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Fix;
    use crate::id::BlockId;
    use crate::release::BlockKind;

    fn block(spans: Vec<Span>) -> Block {
        Block { id: BlockId(uuid::Uuid::nil()), kind: BlockKind::Body, spans }
    }

    fn text(text: &str, source: Option<Source>) -> Span {
        Span::Text { text: text.to_owned(), source }
    }

    fn venue(words: &str) -> Span {
        text(words, Some(Source::Event("venue")))
    }

    #[test]
    fn a_run_is_stale_when_its_record_says_something_else() {
        let kept = [block(vec![text("Acara di ", None), venue("Balai Kota"), text(".", None)])];
        assert_eq!(stale(&kept, &kept), [], "the record has not changed");
        let capital = [block(vec![venue("balai Kota,")])];
        assert_eq!(stale(&kept, &capital), [], "a place in another sentence is no change");
        let fresh = [block(vec![text("Acara di ", None), venue("Pendopo"), text(".", None)])];
        let found = stale(&kept, &fresh);
        assert_eq!(found.len(), 1, "once for the run");
        assert_eq!(found[0].place, Place::Paragraph(1));
        assert_eq!(
            found[0].fix,
            Some(Fix { find: "Balai Kota".to_owned(), replace: "Pendopo".to_owned() }),
            "the one new wording is offered"
        );
        assert_eq!(stale(&kept, &[block(vec![text("Acara.", None)])]), [], "not printed: not judged");
        let written = [block(vec![text("Acara di Balai Kota.", None)])];
        assert_eq!(stale(&written, &fresh), [], "what the officer wrote has no source");
    }

    #[test]
    fn neighbours_of_one_source_are_one_run() {
        let spans = [text("a", None), text("", Some(Source::Event("city"))), text("b", None), venue("c")];
        assert_eq!(merged(&spans), [text("ab", None), venue("c")]);
    }

    #[test]
    fn a_quote_that_is_gone_is_taken_out_and_told() {
        let quote = |id| Span::Quote { statement: StatementId(uuid::Uuid::from_u128(id)) };
        let mut blocks = [block(vec![quote(1)]), block(vec![quote(2), text(" ujarnya.", None)])];
        let found = without_gone(&mut blocks, |statement| statement.0.as_u128() == 1);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].variant, &found[0].place), ("quote-gone", &Place::Paragraph(2)));
        assert_eq!(blocks[1].spans, [text(" ujarnya.", None)], "the rest of the paragraph stays");
    }
}
