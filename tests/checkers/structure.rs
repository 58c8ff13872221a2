//! What the validator does not see: checksums, relations, styles, content types, dates.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use kutip_core::text::is_printable;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

type Parts = BTreeMap<String, Vec<u8>>;

/// Lists what is wrong with a package; nothing for a good one.
pub(crate) fn faults(docx: &[u8]) -> Vec<String> {
    let parts = match unpack(docx) {
        Ok(parts) => parts,
        Err(fault) => return vec![fault],
    };
    let mut faults = Vec::new();
    let mut trees = BTreeMap::new();
    for (name, bytes) in parts.iter().filter(|(name, _)| name.ends_with(".xml") || name.ends_with(".rels")) {
        match elements(bytes) {
            Ok(elements) => drop(trees.insert(name.as_str(), elements)),
            Err(fault) => faults.push(format!("{name}: {fault}")),
        }
    }
    relations(&parts, &trees, &mut faults);
    content_types(&parts, &trees, &mut faults);
    styles(&trees, &mut faults);
    marks(&trees, &mut faults);
    cells(&trees, &mut faults);
    dates(&trees, &mut faults);
    faults
}

fn unpack(docx: &[u8]) -> Result<Parts, String> {
    let mut zip = ZipArchive::new(Cursor::new(docx)).map_err(|error| format!("no zip: {error}"))?;
    let mut parts = Parts::new();
    for index in 0..zip.len() {
        let mut entry = zip.by_index(index).map_err(|error| error.to_string())?;
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).map_err(|error| format!("{}: {error}", entry.name()))?;
        parts.insert(entry.name().to_owned(), bytes);
    }
    Ok(parts)
}

/// An element: name, attributes, text directly inside, and the names of its children.
struct Element {
    name: String,
    attributes: BTreeMap<String, String>,
    text: String,
    children: Vec<String>,
}

type Trees<'a> = BTreeMap<&'a str, Vec<Element>>;

/// Reads the elements of a well-formed part in the order of their ends.
fn elements(bytes: &[u8]) -> Result<Vec<Element>, String> {
    let xml = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    if let Some(c) = xml.chars().find(|c| !is_printable(*c)) {
        return Err(format!("holds U+{:04X}", u32::from(c)));
    }
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Element> = Vec::new();
    let mut done = Vec::new();
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(tag) => open.push(element(&tag)?),
            Event::Empty(tag) => close(element(&tag)?, &mut open, &mut done),
            Event::End(_) => {
                let element = open.pop().ok_or("an end too many")?;
                close(element, &mut open, &mut done);
            }
            Event::Text(text) => {
                if let Some(element) = open.last_mut() {
                    element.text.push_str(&text.decode().map_err(|error| error.to_string())?);
                }
            }
            Event::Eof if open.is_empty() => return Ok(done),
            Event::Eof => return Err("cut off".to_owned()),
            _ => {}
        }
    }
}

fn close(element: Element, open: &mut [Element], done: &mut Vec<Element>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(element.name.clone());
    }
    done.push(element);
}

fn element(tag: &BytesStart<'_>) -> Result<Element, String> {
    let mut attributes = BTreeMap::new();
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        attributes.insert(text(attribute.key.as_ref()), text(&attribute.value));
    }
    Ok(Element {
        name: String::from_utf8_lossy(tag.name().as_ref()).into_owned(),
        attributes,
        text: String::new(),
        children: Vec::new(),
    })
}

/// The part that a relations part belongs to, and the folder that its targets start from.
fn source_of(rels: &str) -> (String, String) {
    let (folder, name) = rels.split_once("_rels/").unwrap_or(("", rels));
    (format!("{folder}{}", name.trim_end_matches(".rels")), folder.to_owned())
}

fn resolved(folder: &str, target: &str) -> String {
    let mut path: Vec<&str> =
        if target.starts_with('/') { vec![] } else { folder.split('/').filter(|s| !s.is_empty()).collect() };
    for step in target.split('/').filter(|step| !step.is_empty()) {
        match step {
            ".." => drop(path.pop()),
            step => path.push(step),
        }
    }
    path.join("/")
}

fn relations(parts: &Parts, trees: &Trees<'_>, faults: &mut Vec<String>) {
    let mut ids: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut main = false;
    for (name, elements) in trees.iter().filter(|(name, _)| name.ends_with(".rels")) {
        let (source, folder) = source_of(name);
        for relation in elements.iter().filter(|e| e.name == "Relationship") {
            let value = |key: &str| relation.attributes.get(key).cloned().unwrap_or_default();
            if !ids.entry(source.clone()).or_default().insert(value("Id")) {
                faults.push(format!("{name}: two relations {}", value("Id")));
            }
            let target = resolved(&folder, &value("Target"));
            main |= source.is_empty()
                && value("Type").ends_with("/officeDocument")
                && parts.contains_key(&target);
            if value("TargetMode") != "External" && !parts.contains_key(&target) {
                faults.push(format!("{name}: no part {target}"));
            }
        }
    }
    if !main {
        faults.push("no main document".to_owned());
    }
    for (name, elements) in trees {
        for (key, id) in elements.iter().flat_map(|element| &element.attributes) {
            let refers = matches!(key.as_str(), "r:id" | "r:embed" | "r:link");
            if refers && !ids.get(*name).is_some_and(|known| known.contains(id)) {
                faults.push(format!("{name}: no relation {id}"));
            }
        }
    }
}

fn content_types(parts: &Parts, trees: &Trees<'_>, faults: &mut Vec<String>) {
    let Some(types) = trees.get("[Content_Types].xml") else {
        faults.push("no content types".to_owned());
        return;
    };
    let named = |element: &str, key: &str| -> BTreeSet<String> {
        let found = types.iter().filter(|e| e.name == element);
        found.filter_map(|e| e.attributes.get(key).cloned()).collect()
    };
    let (defaults, overrides) = (named("Default", "Extension"), named("Override", "PartName"));
    for name in parts.keys().filter(|name| *name != "[Content_Types].xml") {
        let extension = name.rsplit('.').next().unwrap_or_default();
        // `application/xml` says nothing: parts of the format need a type of their own.
        let plain = extension == "xml" && !name.starts_with("customXml/item1");
        if !overrides.contains(&format!("/{name}")) && (plain || !defaults.contains(extension)) {
            faults.push(format!("{name}: no content type"));
        }
    }
    for name in overrides {
        if !parts.contains_key(name.trim_start_matches('/')) {
            faults.push(format!("content type for {name}, which is missing"));
        }
    }
}

fn styles(trees: &Trees<'_>, faults: &mut Vec<String>) {
    let defined: BTreeSet<&str> = trees
        .get("word/styles.xml")
        .into_iter()
        .flatten()
        .filter(|e| e.name == "w:style")
        .filter_map(|e| e.attributes.get("w:styleId").map(String::as_str))
        .collect();
    for (name, elements) in trees {
        for element in elements {
            let refers = matches!(
                element.name.as_str(),
                "w:pStyle" | "w:rStyle" | "w:tblStyle" | "w:basedOn" | "w:next" | "w:link"
            );
            let style = element.attributes.get("w:val").map_or("", String::as_str);
            if refers && !defined.contains(style) {
                faults.push(format!("{name}: no style {style}"));
            }
        }
    }
}

/// Bookmarks and pictures: ids and names occur once, what begins ends, pictures are described.
fn marks(trees: &Trees<'_>, faults: &mut Vec<String>) {
    let all = |element: &str, key: &str| -> Vec<String> {
        let found = trees.values().flatten().filter(|e| e.name == element);
        found.map(|e| e.attributes.get(key).cloned().unwrap_or_default()).collect()
    };
    for (element, key) in [
        ("w:bookmarkStart", "w:id"),
        ("w:bookmarkStart", "w:name"),
        ("w:bookmarkEnd", "w:id"),
        ("wp:docPr", "id"),
    ] {
        let values = all(element, key);
        if values.iter().collect::<BTreeSet<_>>().len() < values.len() {
            faults.push(format!("{element}: {key} doubled"));
        }
    }
    let set = |element| all(element, "w:id").into_iter().collect::<BTreeSet<_>>();
    if set("w:bookmarkStart") != set("w:bookmarkEnd") {
        faults.push("a bookmark without its other end".to_owned());
    }
    if all("wp:docPr", "descr").iter().any(String::is_empty) {
        faults.push("a picture without description".to_owned());
    }
}

fn cells(trees: &Trees<'_>, faults: &mut Vec<String>) {
    for (name, elements) in trees {
        for cell in elements.iter().filter(|e| e.name == "w:tc") {
            if cell.children.last().map(String::as_str) != Some("w:p") {
                faults.push(format!("{name}: a cell does not end with a paragraph"));
            }
        }
    }
}

fn dates(trees: &Trees<'_>, faults: &mut Vec<String>) {
    for element in trees.get("docProps/core.xml").into_iter().flatten() {
        let dated = matches!(element.name.as_str(), "dcterms:created" | "dcterms:modified");
        if dated && chrono::DateTime::parse_from_rfc3339(&element.text).is_err() {
            faults.push(format!("core: {:?} is no date", element.text));
        }
    }
}
