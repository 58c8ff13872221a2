//! From the clean tree to the parts as the library builds them.

use docx_rs::{BuildXML, DocumentChild, Footer, Header, PageMargin, PageSize, SectionProperty};
use kutip_core::document::Document;

use super::layout::{Layout, twips};
use super::{body, letterhead};
use crate::error::ExportError;
use crate::outline::{self, EmbargoPlace, Part};

/// What the library built and the finishing step still has to put right.
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

/// Builds the parts that hold the release. The library's own package is not asked for: its other parts are empty,
/// and it counts ids from one document to the next.
pub(crate) fn build(document: &Document) -> Result<Built, ExportError> {
    let layout = Layout::of(&document.page);
    // The section only refers to header and footer, which are parts of their own.
    let mut section = section(&layout).footer(Footer::new(), FOOTER);
    if document.letterhead.is_some() {
        section = section.first_header(Header::new(), HEADER).first_footer(Footer::new(), FOOTER);
    }
    let mut main = docx_rs::Document::new().default_section_property(section);
    let mut marks = 0;
    for part in outline::parts(document, EmbargoPlace::InPlace) {
        // A signature alone on a page signs nothing: what stands before it goes along.
        if let (Part::Signatory(_), Some(DocumentChild::Paragraph(before))) = (part, main.children.last_mut())
        {
            before.property.keep_next = Some(true);
        }
        for paragraph in body::paragraphs(part, &mut marks) {
            main.children.push(DocumentChild::Paragraph(Box::new(paragraph)));
        }
    }
    let header =
        document.letterhead.as_ref().map(|head| written(&letterhead::header(head, &layout))).transpose()?;
    Ok(Built { document: written(&main)?, header, footer: written(&letterhead::footer(document))?, layout })
}

fn section(layout: &Layout) -> SectionProperty {
    let signed = |twips: u32| i32::try_from(twips).unwrap_or_default();
    SectionProperty::new().page_size(PageSize::new().size(layout.width, layout.height)).page_margin(
        PageMargin {
            top: signed(layout.top),
            bottom: signed(layout.bottom),
            left: signed(layout.left),
            right: signed(layout.right),
            header: signed(twips(12)),
            footer: signed(twips(10)),
            gutter: 0,
        },
    )
}

fn written(part: &impl BuildXML) -> Result<String, ExportError> {
    String::from_utf8(part.build()).map_err(|_| ExportError::Unfinished("encoding"))
}
