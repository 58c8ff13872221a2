//! The parts about the document: properties and settings.

use kutip_core::document::Document;
use kutip_core::lang::Language;

use super::part::{Shared, Slot};
use crate::xml::escaped;

/// The first line of a part.
pub(crate) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Gives the settings: those of a current Word, and the language.
pub(crate) fn settings(language: Language) -> &'static Shared {
    static SLOTS: [Slot; 2] = [const { Slot::new() }; 2];
    let [indonesian, english] = &SLOTS;
    let slot = match language {
        Language::Id => indonesian,
        Language::En => english,
    };
    Shared::of(slot, || written_settings(language.tag()))
}

fn written_settings(language: &str) -> String {
    let compat: String = [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
    ]
    .iter()
    .map(|(name, value)| {
        format!(
            "<w:compatSetting w:name=\"{name}\" w:uri=\"http://schemas.microsoft.com/office/word\" \
             w:val=\"{value}\"/>"
        )
    })
    .collect();
    format!(
        "{DECLARATION}<w:settings \
         xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:zoom w:percent=\"100\"/>\
         <w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
         <w:compat>{compat}</w:compat><w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

/// Title, office, event, clock and language; nothing of the machine or of who sits at it.
pub(crate) fn core_properties(document: &Document) -> String {
    let made = document.meta.made.to_utc().format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "{DECLARATION}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:subject>{}</dc:subject><dc:creator>{}</dc:creator>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{made}</dcterms:modified>\
         <dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&document.headline),
        escaped(&document.meta.event_title),
        escaped(&document.meta.office),
        document.language.tag(),
    )
}
