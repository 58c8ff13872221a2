//! DOCX files as others see them: the Open XML validator, structural checks of our own, python-docx, LibreOffice.
//!
//! These need tools from outside and run by `make checkers`.

#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, clippy::print_stdout)]

mod broken;
mod office;
mod structure;
mod tools;

use kutip_export::{docx, eml, html, text};
use kutip_tests::{extract, samples};

use tools::Workshop;

#[test]
#[ignore = "needs Node and the validator: make checkers"]
fn every_file_is_valid() {
    let workshop = Workshop::new("valid");
    let files = workshop.write_samples();
    let found = tools::validate(files.iter().map(|(path, _)| path.as_path()));
    for (path, document) in &files {
        let errors = &found[path.to_str().expect("UTF-8")];
        assert_eq!(errors, &serde_json::json!([]), "{}", path.display());
        let bytes = docx::render(document).expect("renders");
        assert_eq!(structure::faults(&bytes), Vec::<String>::new(), "{}", path.display());
    }
}

#[test]
#[ignore = "needs Node and the validator: make checkers"]
fn every_broken_file_is_caught() {
    let workshop = Workshop::new("broken");
    let whole = docx::render(&samples::with_embargo(samples::press_release())).expect("renders");
    let broken = broken::all(&whole);
    assert_eq!(broken.len(), 17, "the controls");
    let paths: Vec<_> =
        broken.iter().map(|(name, bytes)| workshop.write(&format!("{name}.docx"), bytes)).collect();
    let found = tools::validate(paths.iter().map(std::path::PathBuf::as_path));
    let mut missed = Vec::new();
    for ((name, bytes), path) in broken.iter().zip(&paths) {
        let errors = found[path.to_str().expect("UTF-8")].as_array().expect("a list").len();
        let faults = structure::faults(bytes);
        println!("{name}: validator {errors}, own {}", faults.first().map_or("-", String::as_str));
        if errors == 0 && faults.is_empty() {
            missed.push(*name);
        }
    }
    assert!(missed.is_empty(), "not caught: {missed:?}");
}

#[test]
#[ignore = "needs Python and python-docx: make checkers"]
fn another_library_reads_the_same_text() {
    let workshop = Workshop::new("python");
    let files = workshop.write_samples();
    let found = tools::python("read_docx.py", files.iter().map(|(path, _)| path.as_path()));
    for (path, document) in &files {
        let read = &found[path.to_str().expect("UTF-8")];
        let bytes = docx::render(document).expect("renders");
        let ours: Vec<String> = extract::docx(&extract::part(&bytes, "word/document.xml"))
            .into_iter()
            .map(|block| block.text)
            .collect();
        let theirs: Vec<&str> =
            read["paragraphs"].as_array().expect("a list").iter().filter_map(|p| p.as_str()).collect();
        assert_eq!(theirs, ours, "{}", path.display());
        let (width, height) = document.page.size.millimetres();
        assert_eq!(read["page"], serde_json::json!([width, height]), "{}", path.display());
        assert_eq!(read["created"], "2025-12-18T08:30:00+00:00", "the clock of the tree, in UTC");
        assert_eq!(read["language"], document.language.tag());
        // A property cannot hold what the gate replaces; the hostile sample is compared by its words elsewhere.
        if !path.ends_with("jahat.docx") {
            assert_eq!(read["title"], document.headline.as_str());
            assert_eq!(read["author"], document.meta.office.as_str());
            assert_eq!(read["subject"], document.meta.event_title.as_str());
        }
    }
}

#[test]
#[ignore = "needs Python: make checkers"]
fn other_readers_take_page_and_mail() {
    let workshop = Workshop::new("web");
    let mut paths = Vec::new();
    for (name, document) in samples::variants() {
        let page = workshop.write(&format!("{name}.html"), html::render(&document).as_bytes());
        let mail = workshop.write(&format!("{name}.eml"), &eml::render(&document));
        paths.push((page, mail, document));
    }
    let all = paths.iter().flat_map(|(page, mail, _)| [page.as_path(), mail.as_path()]);
    let found = tools::python("read_web.py", all);
    for (page, mail, document) in &paths {
        // Formats with pages have the embargo where the release line would be, the others before everything.
        let embargo = document.embargo.as_ref().map(|embargo| samples::words(&embargo.line).concat());
        let parted = |text: &str| {
            let words = samples::words(text).concat();
            match embargo.as_deref().and_then(|line| words.split_once(line)) {
                Some((before, after)) => (true, [before, after].concat()),
                None => (false, words),
            }
        };
        let wanted = parted(&text::render(document));
        let words = |value: &serde_json::Value| parted(value.as_str().expect("text"));
        let (page, mail) = (&found[page.to_str().expect("UTF-8")], &found[mail.to_str().expect("UTF-8")]);
        assert_eq!(page["strange"], serde_json::json!([]), "elements or addresses of somebody else");
        assert_eq!(words(&page["text"]), wanted, "the page has the words of the text");
        assert_eq!(mail["defects"], serde_json::json!([]));
        assert_eq!(words(&mail["text"]), wanted, "so has the mail");
        assert_eq!(mail["date"], "2025-12-18T15:30:00+07:00");
        assert_eq!(mail["page"]["strange"], serde_json::json!([]));
    }
}
