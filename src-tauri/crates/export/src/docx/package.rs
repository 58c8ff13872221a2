//! The package: the parts that hold text, and the small ones around them, which are all ours.

use kutip_core::document::Document;
use uuid::Uuid;

use super::build::Built;
use super::pack::Part;
use super::{properties, provenance, relations, styles};
use crate::error::ExportError;

/// Adds to the parts that hold text what makes them a package.
pub(crate) fn assemble(document: &Document, version: Uuid, built: Built) -> Result<Vec<Part>, ExportError> {
    let emblem = document.letterhead.as_ref().and_then(|head| head.emblem.as_ref());
    let mut parts = Vec::with_capacity(16);
    let mut add = |name, text: String| {
        parts.push(Part { name, bytes: text.into_bytes() });
    };
    add("[Content_Types].xml", relations::content_types(&built, emblem));
    add("_rels/.rels", relations::package_relations());
    add("docProps/core.xml", properties::core_properties(document));
    let relations = relations::document_relations(&built);
    add("word/document.xml", built.document);
    add("word/_rels/document.xml.rels", relations);
    add("word/styles.xml", styles::sheet(document, &built.layout)?);
    add("word/settings.xml", properties::settings(document));
    if let Some(header) = built.header {
        add("word/header1.xml", header);
        if let Some(emblem) = emblem {
            add("word/_rels/header1.xml.rels", relations::header_relations(emblem));
        }
    }
    add("word/footer1.xml", built.footer);
    add("customXml/item1.xml", provenance::item(document, version));
    add("customXml/itemProps1.xml", provenance::properties(version));
    add("customXml/_rels/item1.xml.rels", relations::custom_relations());
    if let Some(emblem) = emblem {
        parts.push(Part { name: relations::picture(emblem).0, bytes: emblem.bytes.to_vec() });
    }
    Ok(parts)
}
