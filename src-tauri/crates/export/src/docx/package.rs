//! The finishing step: patched parts, the small parts that are all ours.

use kutip_core::document::Document;
use kutip_core::office::Emblem;
use uuid::Uuid;

use super::build::Built;
use super::pack::Part;
use super::{order, properties, provenance, relations, styles};
use crate::error::ExportError;
use crate::xml::escaped;

/// Finishes what the library built and adds the parts that are ours.
pub(crate) fn assemble(document: &Document, version: Uuid, built: &Built) -> Result<Vec<Part>, ExportError> {
    let emblem = document.letterhead.as_ref().and_then(|head| head.emblem.as_ref());
    let mut parts = Vec::with_capacity(16);
    let mut add = |name, text: String| {
        parts.push(Part { name, bytes: text.into_bytes() });
    };
    add("[Content_Types].xml", relations::content_types(built, emblem));
    add("_rels/.rels", relations::package_relations());
    add("docProps/core.xml", properties::core_properties(document));
    add("word/document.xml", order::ordered(&built.document, &patch)?);
    add("word/_rels/document.xml.rels", relations::document_relations(built));
    add("word/styles.xml", styles::sheet(document, &built.layout)?);
    add("word/settings.xml", properties::settings(document));
    if let Some(header) = &built.header {
        add("word/header1.xml", order::ordered(header, &|name, tag| patch_header(name, tag, emblem))?);
        if let Some(emblem) = emblem {
            add("word/_rels/header1.xml.rels", relations::header_relations(emblem));
        }
    }
    add("word/footer1.xml", order::ordered(&built.footer, &patch)?);
    add("customXml/item1.xml", provenance::item(document, version));
    add("customXml/itemProps1.xml", provenance::properties(version));
    add("customXml/_rels/item1.xml.rels", relations::custom_relations());
    if let Some(emblem) = emblem {
        parts.push(Part { name: relations::picture(emblem).0, bytes: emblem.bytes.to_vec() });
    }
    Ok(parts)
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
