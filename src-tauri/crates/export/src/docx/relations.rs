//! The parts about the package: types of parts and relations between them.

use kutip_core::office::{Emblem, PictureFormat};

use super::build::{Built, FOOTER, HEADER};
use super::properties::DECLARATION;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Where the picture stands in the package, its extension and its media type.
pub(crate) fn picture(emblem: &Emblem) -> (&'static str, &'static str, &'static str) {
    match emblem.format {
        PictureFormat::Png => ("word/media/emblem.png", "png", "image/png"),
        PictureFormat::Jpeg => ("word/media/emblem.jpeg", "jpeg", "image/jpeg"),
    }
}

/// Gives every part its type.
pub(crate) fn content_types(built: &Built, emblem: Option<&Emblem>) -> String {
    let mut types = vec![
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        (
            "/customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml".to_owned(),
        ),
    ];
    types.push(("/word/footer1.xml", format!("{WORD}.footer+xml")));
    if built.header.is_some() {
        types.push(("/word/header1.xml", format!("{WORD}.header+xml")));
    }
    let overrides: String = types
        .iter()
        .map(|(name, kind)| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"))
        .collect();
    let picture = emblem.map_or_else(String::new, |emblem| {
        let (_, extension, kind) = picture(emblem);
        format!("<Default Extension=\"{extension}\" ContentType=\"{kind}\"/>")
    });
    format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>{picture}{overrides}</Types>"
    )
}

fn relations(list: &[(&str, &str, &str)]) -> String {
    let list: String = list
        .iter()
        .map(|(id, kind, target)| format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>"))
        .collect();
    format!("{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">{list}</Relationships>")
}

/// From the package to document and properties.
pub(crate) fn package_relations() -> String {
    relations(&[
        ("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
        (
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml",
        ),
    ])
}

/// The ids of header and footers are those under which the library refers to them.
pub(crate) fn document_relations(built: &Built) -> String {
    let kind = |name: &str| format!("{OFFICE}/{name}");
    let (styles, settings, custom) = (kind("styles"), kind("settings"), kind("customXml"));
    let (header, footer) = (kind("header"), kind("footer"));
    let mut list = vec![
        ("rId1", styles.as_str(), "styles.xml"),
        ("rId2", settings.as_str(), "settings.xml"),
        ("rId3", custom.as_str(), "../customXml/item1.xml"),
        (FOOTER, footer.as_str(), "footer1.xml"),
    ];
    if built.header.is_some() {
        list.push((HEADER, &header, "header1.xml"));
    }
    relations(&list)
}

/// From the header to its picture.
pub(crate) fn header_relations(emblem: &Emblem) -> String {
    let target = picture(emblem).0.trim_start_matches("word/");
    relations(&[("rId1", &format!("{OFFICE}/image"), target)])
}

/// From the custom part to its properties.
pub(crate) fn custom_relations() -> String {
    let kind = format!("{OFFICE}/customXmlProps");
    relations(&[("rId1", &kind, "itemProps1.xml")])
}
