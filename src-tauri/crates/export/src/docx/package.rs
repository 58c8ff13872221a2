//! The finishing step: patched parts, the small parts that are all ours.

use kutip_core::document::Document;
use kutip_core::office::Emblem;
use uuid::Uuid;

use super::build::Built;
use super::layout::Layout;
use super::pack::Part;
use super::{order, properties, provenance, relations};
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
    add("word/styles.xml", styles(built, document)?);
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

/// Paragraphs are made without the library's ids, which depend on what the thread made before.
fn patch(name: &str, tag: &str) -> Option<String> {
    let end = if tag.ends_with("/>") { "/>" } else { ">" };
    (name == "w:p").then(|| format!("<w:p{end}"))
}

/// Replaces the defaults, which the library writes without a language and with an element that the schema does
/// not have there, and makes `Normal` the default.
fn styles(built: &Built, document: &Document) -> Result<String, ExportError> {
    let Layout { font, size, .. } = &built.layout;
    let sheet = order::ordered(&built.styles, &|name, tag| {
        (name == "w:style" && tag.contains("w:styleId=\"Normal\""))
            .then(|| tag.replace("<w:style ", "<w:style w:default=\"1\" "))
    })?;
    let (before, rest) =
        sheet.split_once("<w:docDefaults>").ok_or(ExportError::Unfinished("styles without defaults"))?;
    let (_, after) =
        rest.split_once("</w:docDefaults>").ok_or(ExportError::Unfinished("defaults without an end"))?;
    let language = document.language.tag();
    let font = escaped(font);
    Ok(format!(
        "{before}<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" \
         w:eastAsia=\"{font}\" w:cs=\"{font}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" \
         w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>{after}"
    ))
}
