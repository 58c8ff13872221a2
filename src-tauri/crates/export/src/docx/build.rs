//! From the clean tree to the three parts that hold text: document, header and footer.

use docx_rs::{DocumentChild, Footer, Header, PageMargin, PageSize, SectionProperty};
use kutip_core::document::Document;

use super::finish::finished;
use super::paragraph::{Paragraph, filled};
use super::stencil::{Stencils, placeholder};
use super::{body, letterhead};
use crate::error::ExportError;
use crate::layout::{FOOTER_MM, HEADER_MM, Layout, twips};
use crate::outline::{self, EmbargoPlace, Part};

/// The parts that hold text.
pub(crate) struct Built {
    pub(crate) layout: Layout,
    pub(crate) document: String,
    /// The letterhead, when there is one.
    pub(crate) header: Option<String>,
    /// The footer of every page.
    pub(crate) footer: String,
}

/// The ids under which the document refers to its header and its footer.
pub(crate) const HEADER: &str = "rIdHeader1";
/// See [`HEADER`].
pub(crate) const FOOTER: &str = "rIdFooter1";

/// Builds the parts that hold text. The library's own package is not asked for: its other parts are empty, and it
/// counts ids from one document to the next.
pub(crate) fn build(document: &Document) -> Result<Built, ExportError> {
    let layout = Layout::of(&document.page);
    let stencils = Stencils::shared()?;
    let header =
        document.letterhead.as_ref().map(|head| letterhead::header(head, &layout, stencils)).transpose()?;
    Ok(Built {
        document: main(document, &layout, stencils)?,
        header,
        footer: letterhead::footer(document, stencils)?,
        layout,
    })
}

fn main(document: &Document, layout: &Layout, stencils: &Stencils) -> Result<String, ExportError> {
    let mut paragraphs: Vec<Paragraph<'_>> = Vec::with_capacity(document.body.len() + 16);
    let mut marks = 0;
    for part in outline::parts(document, EmbargoPlace::InPlace) {
        // A signature alone on a page signs nothing: what stands before it goes along.
        if let (Part::Signatory(_), Some(before)) = (part, paragraphs.last_mut()) {
            before.keep_next = true;
        }
        paragraphs.extend(body::paragraphs(part, &mut marks));
    }
    let mut main =
        docx_rs::Document::new().default_section_property(section(layout, document.letterhead.is_some()));
    main.children.push(DocumentChild::Paragraph(Box::new(placeholder())));
    filled(&finished(&main)?, &paragraphs, stencils)
}

/// Makes the section: it sets the page, and only refers to header and footer, which are parts of their own.
fn section(layout: &Layout, letterhead: bool) -> SectionProperty {
    let signed = |twips: u32| i32::try_from(twips).unwrap_or_default();
    let section = SectionProperty::new()
        .page_size(PageSize::new().size(layout.width, layout.height))
        .page_margin(PageMargin {
            top: signed(layout.top),
            bottom: signed(layout.bottom),
            left: signed(layout.left),
            right: signed(layout.right),
            header: signed(twips(HEADER_MM)),
            footer: signed(twips(FOOTER_MM)),
            gutter: 0,
        })
        .footer(Footer::new(), FOOTER);
    if letterhead {
        section.first_header(Header::new(), HEADER).first_footer(Footer::new(), FOOTER)
    } else {
        section
    }
}
