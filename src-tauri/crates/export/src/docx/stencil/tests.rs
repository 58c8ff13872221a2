//! The stencils against the library itself: what is written with them is what it builds, finished.

use proptest::prelude::*;

use super::super::paragraph::{Paragraph as Written, Run as WrittenRun, filled};
use super::*;

/// A run as a test draws it.
#[derive(Debug, Clone)]
enum Drawn {
    Text(String),
    Styled(String),
    Quote(u32, String),
    Field(Field),
}

fn any_run() -> impl Strategy<Value = Drawn> {
    // What the gate lets through: no controls and nothing that XML forbids.
    let text = "[a-z &<>\"'“”]{0,12}|\\PC{0,8}";
    prop_oneof![
        4 => text.prop_map(Drawn::Text),
        2 => text.prop_map(Drawn::Styled),
        2 => (any::<u32>(), text).prop_map(|(number, text)| Drawn::Quote(number, text)),
        1 => prop_oneof![Just(Field::Page), Just(Field::Pages)].prop_map(Drawn::Field),
    ]
}

/// Lets the library build the whole paragraph.
fn built(keep_next: bool, keep_lines: bool, runs: &[Drawn]) -> String {
    let mut paragraph = styled("Isi");
    paragraph.property.keep_next = keep_next.then_some(true);
    paragraph.property.keep_lines = keep_lines.then_some(true);
    for (index, run) in runs.iter().enumerate() {
        match run {
            Drawn::Text(words) => push(&mut paragraph, text(words)),
            Drawn::Styled(words) => push(&mut paragraph, text(words).style("KataAsing")),
            Drawn::Quote(number, words) => {
                let start = BookmarkStart::new(index, format!("kutip_q{number}"));
                paragraph.children.push(ParagraphChild::BookmarkStart(start));
                push(&mut paragraph, text(words));
                paragraph.children.push(ParagraphChild::BookmarkEnd(BookmarkEnd::new(index)));
            }
            Drawn::Field(Field::Page) => {
                paragraph.children.push(ParagraphChild::PageNum(Box::new(PageNum::new())));
            }
            Drawn::Field(Field::Pages) => {
                paragraph.children.push(ParagraphChild::NumPages(Box::new(NumPages::new())));
            }
        }
    }
    finished(&paragraph).expect("the library writes UTF-8")
}

/// Writes the same paragraph with the stencils.
fn written_with(
    stencils: &Stencils,
    keep_next: bool,
    keep_lines: bool,
    runs: &[Drawn],
) -> Result<String, ExportError> {
    let runs = runs
        .iter()
        .enumerate()
        .map(|(index, run)| match run {
            Drawn::Text(words) => WrittenRun::Text(words.into()),
            Drawn::Styled(words) => WrittenRun::Styled("KataAsing", words),
            Drawn::Quote(number, words) => {
                WrittenRun::Quote { bookmark: index, number: *number, text: words.clone() }
            }
            Drawn::Field(field) => WrittenRun::Field(*field),
        })
        .collect();
    let mut out = String::new();
    Written { keep_next, keep_lines, ..Written::new("Isi", runs) }.write(&mut out, stencils)?;
    Ok(out)
}

proptest! {
    #[test]
    fn a_paragraph_is_what_the_library_builds(
        keep_next: bool,
        keep_lines: bool,
        runs in prop::collection::vec(any_run(), 0..5),
    ) {
        let stencils = Stencils::shared().expect("every shape has its holes");
        let written = written_with(stencils, keep_next, keep_lines, &runs).expect("written");
        prop_assert_eq!(written, built(keep_next, keep_lines, &runs));
    }
}

#[test]
fn properties_come_in_schema_order() {
    let stencils = Stencils::shared().expect("every shape has its holes");
    let written = written_with(stencils, true, true, &[Drawn::Text(" a ".to_owned())]).expect("written");
    assert_eq!(
        written,
        r#"<w:p><w:pPr><w:pStyle w:val="Isi" /><w:keepNext /><w:keepLines /></w:pPr><w:r><w:t xml:space="preserve"> a </w:t></w:r></w:p>"#,
        "Word answers another order with its \"recover\" dialog"
    );
}

#[test]
fn paragraphs_come_where_the_placeholder_stood() {
    let stencils = Stencils::shared().expect("every shape has its holes");
    let lines = [Written::line("Isi", "satu"), Written::line("Isi", "dua")];
    let part = filled(stencils.footer(), &lines, stencils).expect("filled");
    let (one, two) = (part.find("satu").expect("there"), part.find("dua").expect("there"));
    assert!(one < two, "in their order: {part}");
    assert!(stencils.around(&part).is_err(), "the placeholder is gone: {part}");
}

#[test]
fn what_has_no_hole_is_an_error() {
    let stencils = Stencils::shared().expect("every shape has its holes");
    for part in ["", "<w:body></w:body>"] {
        let error = filled(part, &[], stencils).expect_err("nowhere to write");
        assert_eq!(error.code(), "export_unfinished", "the text must not get lost: {part}");
    }
    assert!(cut::<2>("<w:r></w:r>").is_err(), "one piece");
    assert!(cut::<2>(&HOLE.repeat(2)).is_err(), "three pieces");
}
