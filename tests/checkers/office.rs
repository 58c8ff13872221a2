//! LibreOffice: the page as printed, and the file as saved anew.

use kutip_export::{docx, text};
use kutip_tests::{office, samples};

use crate::tools::Workshop;

#[test]
#[ignore = "needs LibreOffice and Poppler: make checkers"]
fn every_word_is_printed() {
    let workshop = Workshop::new("pdf");
    let files = workshop.write_samples();
    office::convert(files.iter().map(|(path, _)| path.as_path()), "pdf", workshop.folder());
    for (path, document) in &files {
        let printed = office::pdf_text(&path.with_extension("pdf"));
        let pages: Vec<&str> = printed.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
        // Where a line breaks at a hyphen the reader of the PDF takes the hyphen away.
        let bare = |text: &str| text.replace('-', "");
        let squeezed: String = printed.split_whitespace().map(bare).collect();
        for (index, page) in pages.iter().enumerate() {
            let footer =
                format!("{} {} {} {}", document.footer.page, index + 1, document.footer.of, pages.len());
            assert!(page.contains(&footer), "{}: no {footer:?}", path.display());
            if let Some(embargo) = &document.embargo {
                assert!(
                    page.contains(&embargo.line),
                    "{}: page {} without embargo",
                    path.display(),
                    index + 1
                );
            }
        }
        if path.ends_with("jahat.docx") {
            // Turned writing directions print in another order than they are stored.
            assert!(squeezed.matches("panjang").count() > 15_000, "the long quote is printed whole");
            continue;
        }
        for word in samples::words(&text::render(document)) {
            assert!(squeezed.contains(&bare(&word)), "{}: {word:?} is missing", path.display());
        }
    }
}

#[test]
#[ignore = "needs LibreOffice: make checkers"]
fn quotes_survive_another_word_processor() {
    let workshop = Workshop::new("resaved");
    let files = workshop.write_samples();
    let out = workshop.folder().join("anew");
    office::convert(files.iter().map(|(path, _)| path.as_path()), "docx:MS Word 2007 XML", &out);
    for (path, document) in &files {
        let name = path.file_name().expect("a name");
        let before = docx::quotes(&std::fs::read(path).expect("readable")).expect("readable");
        let after = docx::quotes(&std::fs::read(out.join(name)).expect("saved anew")).expect("readable");
        assert_eq!(after.version, before.version, "{}: the custom part", path.display());
        assert_eq!(after.quotes.len(), document.quotes().count(), "{}", path.display());
        for quote in &after.quotes {
            assert!(quote.is_intact(), "{}: quote {} is {:?}", path.display(), quote.number, quote.text);
        }
    }
}
