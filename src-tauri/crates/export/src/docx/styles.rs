//! The named styles of a release.
//!
//! Their names are Indonesian, as an officer will look for them in the word processor; documents refer to the
//! ASCII ids.

use std::fmt::{self, Write};

use kutip_core::document::Document;

use super::properties::DECLARATION;
use crate::error::ExportError;
use crate::layout::Layout;
use crate::look::{Look, looks};

/// Writes the style sheet: the defaults, `Normal` that inherits nothing else, and the named styles.
///
/// By hand, and not with the library: a sheet is a table, and building it took more time than the whole text.
///
/// # Errors
/// [`ExportError::Unfinished`] when text cannot be formatted, which does not happen in memory.
pub(crate) fn sheet(document: &Document, layout: &Layout) -> Result<String, ExportError> {
    let mut out = String::with_capacity(8 << 10);
    let written = push_sheet(&mut out, document.language.tag(), layout);
    written.map(|()| out).map_err(|_| ExportError::Unfinished("styles"))
}

fn push_sheet(out: &mut String, language: &str, layout: &Layout) -> fmt::Result {
    // A name of letters, digits and blanks: see `layout::font`.
    let Layout { font, size, .. } = layout;
    write!(
        out,
        "{DECLARATION}<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\" \
         w:eastAsia=\"{font}\" w:cs=\"{font}\"/><w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>\
         <w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" \
         w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/>\
         <w:qFormat/></w:style>",
    )?;
    for look in looks(layout) {
        push_style(out, &look)?;
    }
    for (id, name, run) in
        [("Dateline", "Penanda Kota", "<w:b/><w:bCs/>"), ("KataAsing", "Kata Asing", "<w:i/><w:iCs/>")]
    {
        write!(
            out,
            "<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:qFormat/>\
             <w:rPr>{run}</w:rPr></w:style>"
        )?;
    }
    out.write_str("</w:styles>")
}

/// Writes a paragraph style; every element stands where the schema wants it.
fn push_style(out: &mut String, look: &Look) -> fmt::Result {
    write!(
        out,
        "<w:style w:type=\"paragraph\" w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/>",
        look.id, look.name
    )?;
    if let Some(next) = look.next {
        write!(out, "<w:next w:val=\"{next}\"/>")?;
    }
    out.write_str("<w:qFormat/><w:pPr>")?;
    out.write_str(if look.keep_next { "<w:keepNext/>" } else { "" })?;
    out.write_str(if look.keep_lines { "<w:keepLines/>" } else { "" })?;
    if look.rule {
        out.write_str(
            "<w:pBdr><w:bottom w:val=\"thickThinSmallGap\" w:sz=\"18\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>",
        )?;
    }
    // Without the rule the line would be taken as an exact height, and pictures cut off.
    write!(
        out,
        "<w:spacing w:before=\"{}\" w:after=\"{}\" w:line=\"{}\" w:lineRule=\"auto\"/>",
        look.before,
        look.after,
        look.line.unwrap_or(240)
    )?;
    if look.indent > 0 {
        write!(out, "<w:ind w:left=\"{}\" w:right=\"0\"/>", look.indent)?;
    }
    if let Some(align) = look.align {
        write!(out, "<w:jc w:val=\"{align}\"/>")?;
    }
    if let Some(level) = look.outline {
        write!(out, "<w:outlineLvl w:val=\"{level}\"/>")?;
    }
    out.write_str("</w:pPr>")?;
    if look.bold || look.colour.is_some() || look.size.is_some() {
        out.write_str(if look.bold { "<w:rPr><w:b/><w:bCs/>" } else { "<w:rPr>" })?;
        if let Some(colour) = look.colour {
            write!(out, "<w:color w:val=\"{colour}\"/>")?;
        }
        if let Some(size) = look.size {
            write!(out, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")?;
        }
        out.write_str("</w:rPr>")?;
    }
    out.write_str("</w:style>")
}
