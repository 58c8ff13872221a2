//! Paragraphs and their runs, to be written with the stencils of the library.

use std::borrow::Cow;

use super::stencil::{Field, Stencils};
use crate::error::ExportError;

/// A paragraph of a named style.
#[derive(Debug, Clone)]
pub(crate) struct Paragraph<'a> {
    pub(crate) style: &'static str,
    /// Stays on the page of the next paragraph.
    pub(crate) keep_next: bool,
    /// Is not torn apart by a page.
    pub(crate) keep_lines: bool,
    pub(crate) runs: Vec<Run<'a>>,
}

/// What a paragraph is made of.
#[derive(Debug, Clone)]
pub(crate) enum Run<'a> {
    /// Text in the look of the paragraph.
    Text(Cow<'a, str>),
    /// Text of a character style.
    Styled(&'static str, &'a str),
    /// A quote, which a bookmark finds again.
    Quote { bookmark: usize, number: u32, text: String },
    /// A number that the word processor counts.
    Field(Field),
}

impl<'a> Paragraph<'a> {
    pub(crate) const fn new(style: &'static str, runs: Vec<Run<'a>>) -> Self {
        Self { style, keep_next: false, keep_lines: false, runs }
    }

    /// Makes a paragraph of one text.
    pub(crate) fn line(style: &'static str, text: &'a str) -> Self {
        Self::new(style, vec![Run::Text(text.into())])
    }

    /// Appends the paragraph to a part.
    pub(crate) fn write(&self, out: &mut String, stencils: &Stencils) -> Result<(), ExportError> {
        stencils.push_paragraph(out, self.style, (self.keep_next, self.keep_lines), |out| {
            self.runs.iter().try_for_each(|run| run.write(out, stencils))
        })
    }
}

impl Run<'_> {
    fn write(&self, out: &mut String, stencils: &Stencils) -> Result<(), ExportError> {
        match self {
            Self::Text(text) => stencils.push_run(out, text),
            Self::Styled(style, text) => stencils.push_styled_run(out, style, text),
            Self::Quote { bookmark, number, text } => {
                stencils.push_bookmarked_run(out, (*bookmark, format!("kutip_q{number}")), text)?;
            }
            Self::Field(field) => stencils.push_field(out, *field),
        }
        Ok(())
    }
}

/// Writes paragraphs into a finished part, where its placeholder stands.
pub(crate) fn filled(
    part: &str,
    paragraphs: &[Paragraph<'_>],
    stencils: &Stencils,
) -> Result<String, ExportError> {
    let (before, after) = stencils.around(part)?;
    let mut out = String::with_capacity(part.len() + paragraphs.len() * 512);
    out.push_str(before);
    for paragraph in paragraphs {
        paragraph.write(&mut out, stencils)?;
    }
    out.push_str(after);
    Ok(out)
}
