//! From the clean tree to the parts as the library builds them.

use docx_rs::{Docx, PageMargin};
use kutip_core::document::Document;

use super::layout::{Layout, twips};
use super::{body, letterhead, styles};
use crate::error::ExportError;
use crate::outline::{self, EmbargoPlace};

/// What the library built and the finishing step still has to put right.
pub(crate) struct Built {
    pub(crate) layout: Layout,
    pub(crate) document: String,
    pub(crate) styles: String,
    /// The letterhead, when there is one.
    pub(crate) header: Option<String>,
    /// The footer of the other pages, then that of the first, when the first differs.
    pub(crate) footers: Vec<String>,
}

/// Builds the parts.
pub(crate) fn build(document: &Document) -> Result<Built, ExportError> {
    let layout = Layout::of(&document.page);
    let mm = |value: u32| i32::try_from(value).unwrap_or_default();
    let mut docx = Docx::new()
        .styles(styles::styles(&layout))
        .page_size(layout.width, layout.height)
        .page_margin(PageMargin {
            top: mm(layout.top),
            bottom: mm(layout.bottom),
            left: mm(layout.left),
            right: mm(layout.right),
            header: mm(twips(12)),
            footer: mm(twips(10)),
            gutter: 0,
        })
        .footer(letterhead::footer(document));
    if let Some(head) = &document.letterhead {
        docx =
            docx.first_header(letterhead::header(head, &layout)).first_footer(letterhead::footer(document));
    }
    let mut marks = 0;
    for part in outline::parts(document, EmbargoPlace::InPlace) {
        for paragraph in body::paragraphs(part, &mut marks) {
            docx = docx.add_paragraph(paragraph);
        }
    }
    let built = docx.build();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).map_err(|_| ExportError::Unfinished("encoding"));
    Ok(Built {
        layout,
        document: text(built.document)?,
        styles: text(built.styles)?,
        header: built.headers.into_iter().next().map(text).transpose()?,
        footers: built.footers.into_iter().map(text).collect::<Result<_, _>>()?,
    })
}
