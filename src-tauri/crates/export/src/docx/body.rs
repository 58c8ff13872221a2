//! The paragraphs of the text.

use kutip_core::document::{self, Inline, ParagraphKind, Section, SignatoryBlock};

use super::paragraph::{Paragraph, Run};
use crate::outline::{self, Part};

/// Makes the paragraphs of a part; `marks` counts the bookmarks of the document.
pub(crate) fn paragraphs<'a>(part: Part<'a>, marks: &mut usize) -> Vec<Paragraph<'a>> {
    match part {
        // The header of the first page holds it.
        Part::Letterhead(_) => vec![],
        Part::Embargo(text) => vec![Paragraph::line("Embargo", text)],
        Part::Title(title) => [Paragraph::line("JudulDokumen", &title.title)]
            .into_iter()
            .chain(title.number_line.iter().map(|text| Paragraph::line("NomorDokumen", text)))
            .collect(),
        Part::ReleaseLine(text) => vec![Paragraph::line("KeteranganRilis", text)],
        Part::DateLine(text) => vec![Paragraph::line("TanggalRilis", text)],
        Part::Headline(text) => vec![Paragraph::line("Judul", text)],
        Part::Subheadline(text) => vec![Paragraph::line("Subjudul", text)],
        Part::Paragraph(source, byline) => vec![paragraph(source, byline, marks)],
        Part::Byline(text) => vec![Paragraph::line("Isi", text)],
        Part::Boilerplate(section) => headed(section, "Tentang"),
        Part::Contact(section) => headed(section, "Narahubung"),
        Part::Signatory(signatory) => signature(signatory),
    }
}

fn paragraph<'a>(source: &'a document::Paragraph, byline: Option<&str>, marks: &mut usize) -> Paragraph<'a> {
    let style = match source.kind {
        ParagraphKind::Lead => "Teras",
        ParagraphKind::Body => "Isi",
        ParagraphKind::Quote => "Kutipan",
    };
    let mut runs = Vec::with_capacity(source.inlines.len() + 1);
    for inline in &source.inlines {
        runs.push(match inline {
            Inline::Text { text } => Run::Text(text.into()),
            Inline::Dateline { text } => Run::Styled("Dateline", text),
            Inline::Foreign { text } => Run::Styled("KataAsing", text),
            Inline::Quote { number, .. } => {
                *marks += 1;
                Run::Quote { bookmark: *marks, number: *number, text: inline.text() }
            }
        });
    }
    if let Some(byline) = byline {
        runs.push(Run::Text(format!(" {byline}").into()));
    }
    Paragraph { keep_lines: outline::keeps_together(source), ..Paragraph::new(style, runs) }
}

/// A heading is never left alone, nor is a contact torn apart.
fn headed<'a>(section: &'a Section, style: &'static str) -> Vec<Paragraph<'a>> {
    let last = section.lines.len().wrapping_sub(1);
    [Paragraph::line("JudulBagian", &section.heading)]
        .into_iter()
        .chain(section.lines.iter().enumerate().map(|(index, text)| Paragraph {
            keep_lines: outline::is_short(text),
            keep_next: index != last,
            ..Paragraph::line(style, text)
        }))
        .collect()
}

fn signature(signatory: &SignatoryBlock) -> Vec<Paragraph<'_>> {
    let title = Paragraph::line("PenandaTangan", &signatory.title);
    let name = Paragraph::line("NamaPenandaTangan", &signatory.name);
    match &signatory.id_line {
        None => vec![title, name],
        Some(id) => {
            vec![title, Paragraph { keep_next: true, ..name }, Paragraph::line("NomorPegawai", id)]
        }
    }
}
