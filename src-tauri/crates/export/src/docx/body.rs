//! The paragraphs of the text.

use docx_rs::{BookmarkEnd, BookmarkStart, Paragraph, ParagraphChild, RunStyle};
use kutip_core::document::{self, Inline, ParagraphKind, Section, SignatoryBlock};

use super::letterhead::{line, push, run, styled};
use crate::outline::Part;

/// Up to this many characters a quote is kept on one page.
const SHORT_QUOTE: usize = 400;

/// Makes the paragraphs of a part; `marks` counts the bookmarks of the document.
pub(crate) fn paragraphs(part: Part<'_>, marks: &mut usize) -> Vec<Paragraph> {
    match part {
        // The header of the first page holds it.
        Part::Letterhead(_) => vec![],
        Part::Embargo(text) => vec![line("Embargo", text)],
        Part::Title(title) => [line("JudulDokumen", &title.title)]
            .into_iter()
            .chain(title.number_line.iter().map(|text| line("NomorDokumen", text)))
            .collect(),
        Part::ReleaseLine(text) => vec![line("KeteranganRilis", text)],
        Part::DateLine(text) => vec![line("TanggalRilis", text)],
        Part::Headline(text) => vec![line("Judul", text)],
        Part::Subheadline(text) => vec![line("Subjudul", text)],
        Part::Paragraph(source, byline) => vec![paragraph(source, byline, marks)],
        Part::Byline(text) => vec![line("Isi", text)],
        Part::Boilerplate(section) => headed(section, "Tentang"),
        Part::Contact(section) => headed(section, "Narahubung"),
        Part::Signatory(signatory) => signature(signatory),
    }
}

fn paragraph(source: &document::Paragraph, byline: Option<&str>, marks: &mut usize) -> Paragraph {
    let style = match source.kind {
        ParagraphKind::Lead => "Teras",
        ParagraphKind::Body => "Isi",
        ParagraphKind::Quote => "Kutipan",
    };
    let mut paragraph = styled(style);
    let mut length = 0;
    for inline in &source.inlines {
        let text = inline.text();
        length += text.len();
        let mut run = run(text);
        match inline {
            Inline::Text { .. } => {}
            Inline::Dateline { .. } => run.run_property.style = Some(RunStyle::new("Dateline")),
            Inline::Foreign { .. } => run.run_property.style = Some(RunStyle::new("KataAsing")),
            Inline::Quote { number, .. } => {
                *marks += 1;
                let start = BookmarkStart::new(*marks, format!("kutip_q{number}"));
                paragraph.children.push(ParagraphChild::BookmarkStart(start));
            }
        }
        push(&mut paragraph, run);
        if matches!(inline, Inline::Quote { .. }) {
            let end = BookmarkEnd::new(*marks);
            paragraph.children.push(ParagraphChild::BookmarkEnd(end));
        }
    }
    if let Some(byline) = byline {
        push(&mut paragraph, run(format!(" {byline}")));
    }
    if source.kind == ParagraphKind::Quote && length <= SHORT_QUOTE {
        paragraph.property.keep_lines = Some(true);
    }
    paragraph
}

/// A heading is never left alone, nor is a contact torn apart.
fn headed(section: &Section, style: &str) -> Vec<Paragraph> {
    let last = section.lines.len().wrapping_sub(1);
    [line("JudulBagian", &section.heading)]
        .into_iter()
        .chain(section.lines.iter().enumerate().map(|(index, text)| {
            let mut paragraph = line(style, text);
            paragraph.property.keep_lines = (text.len() <= SHORT_QUOTE).then_some(true);
            paragraph.property.keep_next = (index != last).then_some(true);
            paragraph
        }))
        .collect()
}

fn signature(signatory: &SignatoryBlock) -> Vec<Paragraph> {
    let name = line("NamaPenandaTangan", &signatory.name);
    match &signatory.id_line {
        None => vec![line("PenandaTangan", &signatory.title), name],
        Some(id) => {
            vec![line("PenandaTangan", &signatory.title), name.keep_next(true), line("NomorPegawai", id)]
        }
    }
}
