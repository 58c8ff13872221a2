//! The finishing step: what the library builds, in the order of the schema and without what it adds of its own.

use docx_rs::{BuildXML, Header};
use kutip_core::office::Emblem;

use super::order::ordered;
use crate::error::ExportError;
use crate::xml::escaped;

/// Builds an element or a part and finishes it.
pub(crate) fn finished(element: &impl BuildXML) -> Result<String, ExportError> {
    ordered(&written(element)?, &patch)
}

/// Builds the header of the first page and finishes it.
pub(crate) fn finished_header(header: &Header, emblem: Option<&Emblem>) -> Result<String, ExportError> {
    ordered(&written(header)?, &|name, tag| patch_header(name, tag, emblem))
}

/// Builds an element as the library writes it.
pub(crate) fn written(element: &impl BuildXML) -> Result<String, ExportError> {
    String::from_utf8(element.build()).map_err(|_| ExportError::Unfinished("encoding"))
}

/// The picture gets its description, a name and an id of its own, and the relation that is written here.
fn patch_header(name: &str, tag: &str, emblem: Option<&Emblem>) -> Option<String> {
    match (name, emblem) {
        ("w:gridCol", _) => Some(tag.replace(" w:type=\"dxa\"", "")),
        ("wp:docPr", Some(emblem)) => {
            Some(format!("<wp:docPr id=\"1\" name=\"Emblem\" descr=\"{}\"/>", escaped(&emblem.alt)))
        }
        ("pic:cNvPr", _) => Some("<pic:cNvPr id=\"1\" name=\"Emblem\"/>".to_owned()),
        ("a:blip", _) => Some("<a:blip r:embed=\"rId1\"/>".to_owned()),
        _ => patch(name, tag),
    }
}

/// Paragraphs are made without the library's ids, which depend on what the thread made before, and roots without
/// the dozen namespaces of things that no release holds: a fifth of a small file.
fn patch(name: &str, tag: &str) -> Option<String> {
    match name {
        "w:p" => Some(if tag.ends_with("/>") { "<w:p/>" } else { "<w:p>" }.to_owned()),
        "w:document" | "w:hdr" | "w:ftr" => Some(format!("<{name}{NAMESPACES}>")),
        _ => None,
    }
}

/// Text, relations and the place of a picture; a picture declares its own.
const NAMESPACES: &str = concat!(
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"",
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"",
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"",
);
