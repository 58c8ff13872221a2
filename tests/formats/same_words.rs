//! Headline, body and quotes of every format, read back and compared word by word.

use kutip_core::document::{Document, Inline};
use kutip_export::{docx, html, markdown, text, whatsapp};
use kutip_tests::{extract, samples};
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::trees::any_document;

/// Headline and paragraphs, empty ones left out, white space folded.
type Words = Vec<String>;

fn folded(text: &str) -> String {
    samples::words(text).join(" ")
}

fn kept(blocks: impl IntoIterator<Item = String>) -> Words {
    blocks.into_iter().map(|block| folded(&block)).filter(|block| !block.is_empty()).collect()
}

fn from_docx(document: &Document) -> Words {
    let bytes = docx::render(document).expect("renders");
    let blocks = extract::docx(&extract::part(&bytes, "word/document.xml"));
    let body = ["Judul", "Teras", "Isi", "Kutipan"];
    kept(blocks.into_iter().filter(|b| body.contains(&b.mark.as_str())).map(|b| b.text))
}

fn from_html(document: &Document) -> Words {
    let blocks = extract::html(&html::render(document));
    let of = |classes: &[&str]| -> Vec<String> {
        blocks
            .iter()
            .filter(|block| classes.contains(&block.mark.as_str()))
            .map(|block| block.text.clone())
            .collect()
    };
    kept(of(&["headline"]).into_iter().chain(of(&["lead", "body", "quote"])))
}

/// The blocks of the text formats between what stands before the headline and after the text, which are counted.
fn middle(document: &Document, blocks: Vec<String>) -> Words {
    let filled = |text: &str| usize::from(!folded(text).is_empty());
    let before = usize::from(document.embargo.is_some())
        + usize::from(document.letterhead.is_some())
        + usize::from(document.title_block.is_some())
        + usize::from(document.release_line.is_some() && document.embargo.is_none())
        + usize::from(document.date_line.is_some());
    let after = usize::from(document.boilerplate.is_some())
        + usize::from(document.contact.is_some())
        + usize::from(document.signatory.is_some());
    let mut blocks = kept(blocks);
    blocks.truncate(blocks.len() - after);
    let mut blocks = blocks.split_off(before);
    if document.subheadline.as_deref().is_some_and(|sub| filled(sub) == 1) {
        blocks.remove(filled(&document.headline));
    }
    blocks
}

fn from_text(document: &Document, text: &str) -> Words {
    middle(document, text.split("\n\n").map(str::to_owned).collect())
}

fn from_markdown(document: &Document) -> Words {
    let markdown = markdown::render(document);
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS;
    let mut blocks: Vec<String> = Vec::new();
    let mut metadata = false;
    for event in Parser::new_ext(&markdown, options) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => metadata = true,
            Event::End(TagEnd::MetadataBlock(_)) => metadata = false,
            // The heading of a section belongs to the block that follows.
            Event::Start(Tag::Heading { .. } | Tag::Paragraph) => blocks.push(String::new()),
            Event::Text(text) if !metadata => blocks.last_mut().expect("inside a block").push_str(&text),
            Event::HardBreak => blocks.last_mut().expect("inside a block").push(' '),
            Event::Text(_) | Event::End(_) | Event::Start(Tag::Emphasis | Tag::Strong) => {}
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    let headed = usize::from(document.boilerplate.is_some()) + usize::from(document.contact.is_some());
    let mut blocks = kept(blocks);
    // Two blocks for each headed section here, one in plain text.
    for _ in 0..headed {
        let last = blocks.len() - 1 - usize::from(document.signatory.is_some());
        blocks.remove(last);
    }
    middle(document, blocks)
}

fn compare(document: &Document) -> Result<(), TestCaseError> {
    let wanted = from_docx(document);
    prop_assert_eq!(&from_html(document), &wanted, "HTML");
    prop_assert_eq!(&from_text(document, &text::render(document)), &wanted, "text");
    prop_assert_eq!(&from_markdown(document), &wanted, "Markdown");
    // WhatsApp adds joiners and the bold marks of the headline. Joiners of the text itself go from both.
    let joiner = |text: &str| text.replace(whatsapp::JOINER, "");
    let mut chat = from_text(document, &whatsapp::render(document));
    if !folded(&document.headline).is_empty() {
        chat[0] = chat[0].trim_matches(whatsapp::JOINER).to_owned();
        let bold = chat[0].strip_prefix('*').and_then(|text| text.strip_suffix('*'));
        chat[0] = bold.map(str::to_owned).ok_or_else(|| TestCaseError::fail("the headline is not bold"))?;
    }
    let plain = |words: &Words| kept(words.iter().map(|block| joiner(block)));
    prop_assert_eq!(plain(&chat), plain(&wanted), "WhatsApp");
    Ok(())
}

#[test]
fn every_sample_says_the_same_in_every_format() {
    for (name, document) in samples::variants() {
        compare(&document).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

#[test]
fn the_words_are_those_of_the_tree() {
    let document = samples::press_release();
    let mut wanted = vec![document.headline.clone()];
    wanted.extend(document.body.iter().map(|p| p.inlines.iter().map(Inline::text).collect::<String>()));
    let last = wanted.last_mut().expect("a paragraph");
    last.push(' ');
    last.push_str(document.byline.as_deref().expect("a byline"));
    assert_eq!(from_docx(&document), kept(wanted), "nothing is lost on the way");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn any_tree_says_the_same_in_every_format(document in any_document()) {
        compare(&document)?;
        let bytes = docx::render(&document).expect("renders");
        prop_assert!(bytes == docx::render(&document).expect("renders"), "the same bytes twice");
        let found = docx::quotes(&bytes).expect("readable");
        prop_assert_eq!(found.quotes.len(), document.quotes().count());
        prop_assert!(found.quotes.iter().all(docx::FoundQuote::is_intact), "{:?}", found.quotes);
    }
}
