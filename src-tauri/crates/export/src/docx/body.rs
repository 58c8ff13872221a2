//! The paragraphs of the text.

use docx_rs::{Paragraph, Run};
use kutip_core::document::{self, Inline, ParagraphKind, Section, SignatoryBlock};

use super::letterhead::line;
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
    let mut paragraph = Paragraph::new().style(style);
    let mut length = 0;
    for inline in &source.inlines {
        let text = inline.text();
        length += text.len();
        let run = Run::new().add_text(text);
        paragraph = match inline {
            Inline::Text { .. } => paragraph.add_run(run),
            Inline::Dateline { .. } => paragraph.add_run(run.style("Dateline")),
            Inline::Foreign { .. } => paragraph.add_run(run.style("KataAsing")),
            Inline::Quote { number, .. } => {
                *marks += 1;
                paragraph
                    .add_bookmark_start(*marks, format!("kutip_q{number}"))
                    .add_run(run)
                    .add_bookmark_end(*marks)
            }
        };
    }
    if let Some(byline) = byline {
        paragraph = paragraph.add_run(Run::new().add_text(format!(" {byline}")));
    }
    if source.kind == ParagraphKind::Quote && length <= SHORT_QUOTE {
        paragraph = paragraph.keep_lines(true);
    }
    paragraph
}

/// A heading is never left alone, nor is a contact torn apart.
fn headed(section: &Section, style: &str) -> Vec<Paragraph> {
    let last = section.lines.len().wrapping_sub(1);
    [line("JudulBagian", &section.heading)]
        .into_iter()
        .chain(section.lines.iter().enumerate().map(|(index, text)| {
            let paragraph = line(style, text).keep_lines(text.len() <= SHORT_QUOTE);
            if index == last { paragraph } else { paragraph.keep_next(true) }
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
