//! The package: the parts that hold text, and the small ones around them, which are all ours.

use kutip_core::document::Document;
use uuid::Uuid;

use super::build::Built;
use super::part::Part;
use super::relations::Head;
use super::{properties, provenance, relations, styles};
use crate::error::ExportError;

/// Adds to the parts that hold text what makes them a package.
pub(crate) fn assemble(document: &Document, version: Uuid, built: Built) -> Result<Vec<Part>, ExportError> {
    let head = Head::of(document);
    let mut parts = vec![
        Part::shared("[Content_Types].xml", relations::content_types(head)),
        Part::shared("_rels/.rels", relations::package_relations()),
        own("docProps/core.xml", properties::core_properties(document)),
        own("word/document.xml", built.document),
        Part::shared("word/_rels/document.xml.rels", relations::document_relations(head)),
        own("word/styles.xml", styles::sheet(document, &built.layout)?),
        Part::shared("word/settings.xml", properties::settings(document.language)),
    ];
    let emblem = document.letterhead.as_ref().and_then(|head| head.emblem.as_ref());
    if let Some(header) = built.header {
        parts.push(own("word/header1.xml", header));
        parts.extend(emblem.map(|emblem| {
            Part::shared("word/_rels/header1.xml.rels", relations::header_relations(emblem.format))
        }));
    }
    parts.extend([
        own("word/footer1.xml", built.footer),
        own("customXml/item1.xml", provenance::item(document, version)),
        own("customXml/itemProps1.xml", provenance::properties(version)),
        Part::shared("customXml/_rels/item1.xml.rels", relations::custom_relations()),
    ]);
    parts.extend(emblem.map(|emblem| Part::new(relations::picture(emblem.format).0, emblem.bytes.to_vec())));
    Ok(parts)
}

fn own(name: &'static str, text: String) -> Part {
    Part::new(name, text.into_bytes())
}
