//! Stencils: each shape of a release as the library builds it, finished, with holes for the texts.
//!
//! A release has forty paragraphs, but only a few shapes of them, which are the same in every release. The library
//! hands its writer on by value at each of some fifty optional properties of a paragraph and its run, and the finishing
//! step reads again what it wrote. So both work once for each shape, not once for each paragraph, and the texts go into
//! the holes that they left. What the format calls things the library knows, and in which order it wants them,
//! [`super::order`].

use std::sync::OnceLock;

use docx_rs::{
    BookmarkEnd, BookmarkStart, Footer, NumPages, PageNum, Paragraph, ParagraphChild, ParagraphProperty,
    ParagraphStyle, Run, RunChild, RunStyle, Text,
};
use quick_xml::escape::escape;

use super::finish::{finished, written};
use crate::error::ExportError;

/// Stands where a hole is to be: no XML may hold the character, and the gate lets none into a text.
const HOLE: &str = "\u{FFFF}";

/// A number that the word processor counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// The number of the page.
    Page,
    /// How many pages there are.
    Pages,
}

/// The shapes of which a release is made, as the pieces around their holes.
pub(crate) struct Stencils {
    /// Holes for style and runs; the first index tells whether it keeps with the next one, the second whether it
    /// keeps its lines together.
    paragraphs: [[[String; 3]; 2]; 2],
    /// A hole for the text.
    run: [String; 2],
    /// Holes for style and text.
    styled_run: [String; 3],
    page: String,
    pages: String,
    /// The paragraph that stands in a part for those to come: see [`placeholder`].
    placeholder: String,
    /// A footer that holds nothing but the placeholder.
    footer: String,
}

/// The stencils know nothing of any release: they are built by the first that needs them.
static SHARED: OnceLock<Stencils> = OnceLock::new();

impl Stencils {
    /// Returns the stencils, which the library builds once for the life of the program.
    pub(crate) fn shared() -> Result<&'static Self, ExportError> {
        if let Some(stencils) = SHARED.get() {
            return Ok(stencils);
        }
        let stencils = Self::new()?;
        Ok(SHARED.get_or_init(|| stencils))
    }

    /// Lets the library build every shape.
    fn new() -> Result<Self, ExportError> {
        let run = finished(&text(HOLE))?;
        let paragraph = |keep_next: bool, keep_lines: bool| {
            let mut stencil = styled(HOLE);
            push(&mut stencil, text(HOLE));
            stencil.property.keep_next = keep_next.then_some(true);
            stencil.property.keep_lines = keep_lines.then_some(true);
            cut(&finished(&stencil)?.replacen(&run, HOLE, 1))
        };
        let mut styled = text(HOLE);
        styled.run_property.style = Some(RunStyle::new(HOLE));
        Ok(Self {
            paragraphs: [
                [paragraph(false, false)?, paragraph(false, true)?],
                [paragraph(true, false)?, paragraph(true, true)?],
            ],
            styled_run: cut(&finished(&styled)?)?,
            page: finished(&PageNum::new())?,
            pages: finished(&NumPages::new())?,
            placeholder: finished(&placeholder())?,
            footer: finished(&Footer::new().add_paragraph(placeholder()))?,
            run: cut(&run)?,
        })
    }

    /// Appends a paragraph of a style with the runs that `runs` appends.
    pub(crate) fn push_paragraph(
        &self,
        out: &mut String,
        style: &str,
        (keep_next, keep_lines): (bool, bool),
        runs: impl FnOnce(&mut String) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        let [before, styled, after] = &self.paragraphs[usize::from(keep_next)][usize::from(keep_lines)];
        out.extend([before, style, styled]);
        runs(out)?;
        out.push_str(after);
        Ok(())
    }

    /// Appends a run in the look of its paragraph.
    pub(crate) fn push_run(&self, out: &mut String, text: &str) {
        let [before, after] = &self.run;
        out.extend([before, &*escape(text), after]);
    }

    /// Appends a run of a character style.
    pub(crate) fn push_styled_run(&self, out: &mut String, style: &str, text: &str) {
        let [before, styled, after] = &self.styled_run;
        out.extend([before, style, styled, &*escape(text), after]);
    }

    /// Appends a run between the ends of a bookmark.
    pub(crate) fn push_bookmarked_run(
        &self,
        out: &mut String,
        (id, name): (usize, String),
        text: &str,
    ) -> Result<(), ExportError> {
        out.push_str(&written(&BookmarkStart::new(id, name))?);
        self.push_run(out, text);
        out.push_str(&written(&BookmarkEnd::new(id))?);
        Ok(())
    }

    /// Appends a field.
    pub(crate) fn push_field(&self, out: &mut String, field: Field) {
        out.push_str(match field {
            Field::Page => &self.page,
            Field::Pages => &self.pages,
        });
    }

    /// Returns the finished footer, in which only the [`placeholder`] stands.
    pub(crate) fn footer(&self) -> &str {
        &self.footer
    }

    /// Splits a finished part where its [`placeholder`] stands.
    pub(crate) fn around<'a>(&self, part: &'a str) -> Result<(&'a str, &'a str), ExportError> {
        part.split_once(&self.placeholder).ok_or(ExportError::Unfinished("part without its placeholder"))
    }
}

/// Makes the paragraph that the library is given in a part in place of those that are written later: the only one
/// without a style.
pub(crate) fn placeholder() -> Paragraph {
    empty(ParagraphProperty::new())
}

/// Makes an empty paragraph of a style, for what stands in a part as the library builds it.
pub(crate) fn styled(style: &str) -> Paragraph {
    empty(property(style))
}

/// Appends a run to a paragraph of the library.
pub(crate) fn push(paragraph: &mut Paragraph, run: Run) {
    paragraph.children.push(ParagraphChild::Run(Box::new(run)));
}

/// Fields are set in place: the library's builders hand the whole paragraph on at every call, and would count an id.
fn empty(property: ParagraphProperty) -> Paragraph {
    Paragraph { id: String::new(), children: Vec::new(), property, has_numbering: false }
}

fn property(style: &str) -> ParagraphProperty {
    let mut property = ParagraphProperty::new();
    property.style = Some(ParagraphStyle::new(Some(style)));
    property
}

fn text(text: &str) -> Run {
    let mut run = Run::new();
    run.children.push(RunChild::Text(Text::new(text)));
    run
}

/// Cuts a finished element at its holes.
fn cut<const PIECES: usize>(xml: &str) -> Result<[String; PIECES], ExportError> {
    let pieces: Vec<String> = xml.split(HOLE).map(str::to_owned).collect();
    pieces.try_into().map_err(|_| ExportError::Unfinished("stencil without its holes"))
}

#[cfg(test)]
mod tests;
