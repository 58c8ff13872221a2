//! The custom XML part by which a file is recognised and its quotes are proven.
//!
//! ```xml
//! <release xmlns="urn:kutip:release:1" format="1" version="…uuid…" language="id-ID">
//!   <quote number="1" sha256="…"/>
//! </release>
//! ```
//!
//! `format` is the number of this layout. `version` is the UUIDv5 of the serialised tree, so the same release has
//! the same id. A quote carries its number, which is that of its bookmark `kutip_q<number>`, and the hash of its
//! *printed* wording as [`crate::wording`] defines it. Nothing else: no ids of statements, no hash of the verbatim
//! text, no names, for the file leaves the office.

use kutip_core::document::Document;
use uuid::Uuid;

use crate::error::ExportError;
use crate::wording;

/// The namespace of the part.
pub(crate) const NAMESPACE: &str = "urn:kutip:release:1";
/// The number of the layout of the part.
pub(crate) const FORMAT: &str = "1";

/// Returns the id of a version: UUIDv5 of the tree as JSON, in the namespace of the part.
pub(crate) fn version(document: &Document) -> Result<Uuid, ExportError> {
    Ok(version_id(&document.canonical()?))
}

/// Returns the id that a file claims of a version, from the canonical tree.
#[must_use]
pub fn version_id(canonical: &str) -> Uuid {
    let space = Uuid::new_v5(&Uuid::NAMESPACE_URL, NAMESPACE.as_bytes());
    Uuid::new_v5(&space, canonical.as_bytes())
}

/// Writes the part.
pub(crate) fn item(document: &Document, version: Uuid) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<release xmlns=\"{NAMESPACE}\" \
         format=\"{FORMAT}\" version=\"{version}\" language=\"{}\">",
        document.language.tag()
    );
    for (number, _, text) in document.quotes() {
        let hash = wording::hash(text);
        xml.push_str(&format!("<quote number=\"{number}\" sha256=\"{hash}\"/>"));
    }
    xml.push_str("</release>");
    xml
}

/// Writes the properties of the part: the standard asks for none, but LibreOffice drops a part without them.
pub(crate) fn properties(version: Uuid) -> String {
    let id = version.to_string().to_uppercase();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<ds:datastoreItem ds:itemID=\"{{{id}}}\" \
         xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\"><ds:schemaRefs>\
         <ds:schemaRef ds:uri=\"{NAMESPACE}\"/></ds:schemaRefs></ds:datastoreItem>"
    )
}
