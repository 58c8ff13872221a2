//! The parts about the package: types of parts and relations between them. They follow from the letterhead alone.

use kutip_core::document::Document;
use kutip_core::office::PictureFormat;

use super::build::{FOOTER, HEADER};
use super::part::{Shared, Slot};
use super::properties::DECLARATION;

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Where the picture stands in the package, its extension and its media type.
pub(crate) const fn picture(format: PictureFormat) -> (&'static str, &'static str, &'static str) {
    match format {
        PictureFormat::Png => ("word/media/emblem.png", "png", "image/png"),
        PictureFormat::Jpeg => ("word/media/emblem.jpeg", "jpeg", "image/jpeg"),
    }
}

/// What the first page has above the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    Bare,
    Lines,
    Pictured(PictureFormat),
}

impl Head {
    pub(crate) fn of(document: &Document) -> Self {
        match document.letterhead.as_ref().map(|head| head.emblem.as_ref()) {
            None => Self::Bare,
            Some(None) => Self::Lines,
            Some(Some(emblem)) => Self::Pictured(emblem.format),
        }
    }

    /// Returns the slot for a part of this head.
    const fn slot(self, slots: &'static [Slot; 4]) -> &'static Slot {
        match self {
            Self::Bare => &slots[0],
            Self::Lines => &slots[1],
            Self::Pictured(PictureFormat::Png) => &slots[2],
            Self::Pictured(PictureFormat::Jpeg) => &slots[3],
        }
    }
}

/// Gives every part its type.
pub(crate) fn content_types(head: Head) -> &'static Shared {
    static SLOTS: [Slot; 4] = [const { Slot::new() }; 4];
    Shared::of(head.slot(&SLOTS), || {
        let core = "application/vnd.openxmlformats-package.core-properties+xml";
        let custom = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
        let word = |kind: &str| format!("{WORD}.{kind}+xml");
        let mut types = vec![
            ("/docProps/core.xml", core.to_owned()),
            ("/word/document.xml", word("document.main")),
            ("/word/styles.xml", word("styles")),
            ("/word/settings.xml", word("settings")),
            ("/customXml/itemProps1.xml", custom.to_owned()),
            ("/word/footer1.xml", word("footer")),
        ];
        if head != Head::Bare {
            types.push(("/word/header1.xml", word("header")));
        }
        let overrides: String = types
            .iter()
            .map(|(name, kind)| format!("<Override PartName=\"{name}\" ContentType=\"{kind}\"/>"))
            .collect();
        let picture = match head {
            Head::Pictured(format) => {
                let (_, extension, kind) = picture(format);
                format!("<Default Extension=\"{extension}\" ContentType=\"{kind}\"/>")
            }
            Head::Bare | Head::Lines => String::new(),
        };
        format!(
            "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
             <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
             <Default Extension=\"xml\" ContentType=\"application/xml\"/>{picture}{overrides}</Types>"
        )
    })
}

fn relations(list: &[(&str, &str, &str)]) -> String {
    let list: String = list
        .iter()
        .map(|(id, kind, target)| format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{target}\"/>"))
        .collect();
    format!("{DECLARATION}<Relationships xmlns=\"{RELATIONS}\">{list}</Relationships>")
}

/// From the package to document and properties.
pub(crate) fn package_relations() -> &'static Shared {
    static SLOT: Slot = Slot::new();
    Shared::of(&SLOT, || {
        relations(&[
            ("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"),
            (
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml",
            ),
        ])
    })
}

/// The ids of header and footer are those under which the library refers to them.
pub(crate) fn document_relations(head: Head) -> &'static Shared {
    static SLOTS: [Slot; 4] = [const { Slot::new() }; 4];
    Shared::of(head.slot(&SLOTS), || {
        let kind = |name: &str| format!("{OFFICE}/{name}");
        let (styles, settings, custom) = (kind("styles"), kind("settings"), kind("customXml"));
        let (header, footer) = (kind("header"), kind("footer"));
        let mut list = vec![
            ("rId1", styles.as_str(), "styles.xml"),
            ("rId2", settings.as_str(), "settings.xml"),
            ("rId3", custom.as_str(), "../customXml/item1.xml"),
            (FOOTER, footer.as_str(), "footer1.xml"),
        ];
        if head != Head::Bare {
            list.push((HEADER, &header, "header1.xml"));
        }
        relations(&list)
    })
}

/// From the header to its picture.
pub(crate) fn header_relations(format: PictureFormat) -> &'static Shared {
    static SLOTS: [Slot; 4] = [const { Slot::new() }; 4];
    Shared::of(Head::Pictured(format).slot(&SLOTS), || {
        let target = picture(format).0.trim_start_matches("word/");
        relations(&[("rId1", &format!("{OFFICE}/image"), target)])
    })
}

/// From the custom part to its properties.
pub(crate) fn custom_relations() -> &'static Shared {
    static SLOT: Slot = Slot::new();
    Shared::of(&SLOT, || relations(&[("rId1", &format!("{OFFICE}/customXmlProps"), "itemProps1.xml")]))
}
