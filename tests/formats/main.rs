//! All formats say the same: the same words in the same order, whatever the words are.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod killed;
mod mail;
mod same_words;
mod trees;

use kutip_export::{docx, eml, html, markdown, text, whatsapp};
use kutip_tests::{extract, samples};

#[test]
fn the_same_tree_gives_the_same_bytes() {
    for (name, document) in samples::variants() {
        let first = docx::render(&document).expect("renders");
        // Another document in between: nothing may be counted on from one to the next.
        docx::render(&samples::hostile()).expect("renders");
        assert!(first == docx::render(&document).expect("renders"), "DOCX of {name}");
        assert!(eml::render(&document) == eml::render(&document), "mail of {name}");
    }
}

#[test]
fn quotes_are_found_again() {
    for (name, document) in samples::variants() {
        let found = docx::quotes(&docx::render(&document).expect("renders")).expect("readable");
        let wanted: Vec<u32> = document.quotes().map(|(number, _, _)| number).collect();
        let numbers: Vec<u32> = found.quotes.iter().map(|quote| quote.number).collect();
        assert_eq!(numbers, wanted, "{name}");
        assert!(found.quotes.iter().all(docx::FoundQuote::is_intact), "{name}: {:?}", found.quotes.first());
        assert_eq!(found.language.as_deref(), Some(document.language.tag()), "{name}");
        assert!(found.version.is_some() && found.format.as_deref() == Some("1"), "{name}");
    }
}

#[test]
fn an_altered_quote_is_noticed() {
    let document = samples::press_release();
    let mut parts = docx::parts(&document).expect("renders");
    for part in parts.iter_mut().filter(|part| part.name == "word/document.xml") {
        let xml = std::str::from_utf8(part.bytes()).expect("UTF-8");
        let altered = xml.replace("wajib punya jawaban", "tidak punya jawaban");
        *part = docx::Part::new(part.name, altered.into_bytes());
    }
    let found = docx::quotes(&docx::pack(&parts).expect("packed")).expect("readable");
    let broken: Vec<u32> = found.quotes.iter().filter(|q| !q.is_intact()).map(|q| q.number).collect();
    assert_eq!(broken, [2], "the one that was changed");
}

#[test]
fn nothing_of_the_records_leaves_with_the_file() {
    let document = samples::press_release();
    for (name, bytes) in extract::parts(&docx::render(&document).expect("renders")) {
        let text = String::from_utf8_lossy(&bytes);
        for (_, statement, _) in document.quotes() {
            assert!(!text.contains(&statement.to_string()), "{name} holds the id of a statement");
        }
        for trace in [env!("CARGO_MANIFEST_DIR"), "/home/", "/root", "docx-rs", "unknown"] {
            assert!(!text.contains(trace), "{name} holds {trace}");
        }
    }
}

#[test]
fn an_embargo_stands_on_every_page_and_in_every_format() {
    let document = samples::with_embargo(samples::press_release());
    let line = &document.embargo.as_ref().expect("an embargo").line;
    let docx = docx::render(&document).expect("renders");
    assert!(extract::part(&docx, "word/footer1.xml").contains(line.as_str()), "the footer");
    let sections = extract::part(&docx, "word/document.xml");
    assert_eq!(sections.matches("<w:footerReference ").count(), 2, "first page and the others");
    let page = html::render(&document);
    let foot = format!(" data-embargo=\"{line}\"");
    assert!(page.contains(&foot), "for the foot of every sheet");
    for (name, text) in [
        ("md", markdown::render(&document)),
        ("txt", text::render(&document)),
        ("wa", whatsapp::render(&document)),
        ("html", page.replace(&foot, "")),
    ] {
        assert_eq!(text.matches(line.as_str()).count(), 1, "{name}: once, and not as release line again");
    }
    let plain = text::render(&document);
    assert!(plain.starts_with(line.as_str()), "nothing stands before it");
}

#[test]
fn a_foreign_file_cannot_exhaust_the_reader() {
    let bomb = docx::pack(&[docx::Part::new("word/document.xml", vec![b' '; 30 << 20])]).expect("packed");
    assert_eq!(docx::quotes(&bomb).expect_err("too large").code(), "read_too_large");
    let nested = |name: &str| {
        (0..20_000)
            .map(|n| format!("<w:bookmark{name} w:id=\"{n}\" w:name=\"kutip_q{n}\"/>"))
            .collect::<String>()
    };
    let text = "kata ".repeat(200_000);
    let xml = format!("<w:p>{}<w:t>{text}</w:t>{}</w:p>", nested("Start"), nested("End"));
    let marks = docx::pack(&[docx::Part::new("word/document.xml", xml.into_bytes())]).expect("packed");
    assert_eq!(docx::quotes(&marks).expect_err("20 gigabytes").code(), "read_too_large");
    for broken in [b"".as_slice(), b"PK\x03\x04", &[0; 100]] {
        assert_eq!(docx::quotes(broken).expect_err("no zip").code(), "read_not_a_package");
    }
    let whole = docx::render(&samples::plain_release()).expect("renders");
    for at in (0..whole.len()).step_by(97) {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        drop(docx::quotes(&bent));
        drop(docx::quotes(&whole[..at]));
    }
}

#[test]
fn a_signature_never_stands_alone_on_a_page() {
    for (name, document) in
        samples::variants().into_iter().filter(|(_, document)| document.signatory.is_some())
    {
        let parts = docx::parts(&document).expect("renders");
        let main = parts.iter().find(|part| part.name == "word/document.xml").expect("the text");
        let xml = std::str::from_utf8(main.bytes()).expect("UTF-8");
        let (before, _) = xml.split_once("w:val=\"PenandaTangan\"").expect("the signatory's style");
        let last = before.rsplit("<w:p>").nth(1).expect("a paragraph before it");
        assert!(last.contains("<w:keepNext"), "{name}: the paragraph before goes along");
    }
}
