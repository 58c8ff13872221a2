//! The named styles of a release.
//!
//! Their names are Indonesian, as an officer will look for them in the word processor; documents refer to the
//! ASCII ids.

use std::fmt::{self, Write};

use kutip_core::document::Document;

use super::layout::Layout;
use super::properties::DECLARATION;
use crate::error::ExportError;

/// The red of an embargo.
const EMBARGO_RED: &str = "C00000";

/// How a paragraph style looks; what is left at its default is inherited from `Normal`.
#[derive(Default)]
struct Look {
    id: &'static str,
    name: &'static str,
    next: Option<&'static str>,
    align: Option<&'static str>,
    before: u32,
    after: u32,
    line: Option<u32>,
    indent: u32,
    size: Option<u32>,
    bold: bool,
    colour: Option<&'static str>,
    outline: Option<usize>,
    keep_next: bool,
    keep_lines: bool,
    rule: bool,
}

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

fn looks(layout: &Layout) -> [Look; 22] {
    let body = layout.size;
    let centred = Some("center");
    let justified = Some("both");
    let line = Some(layout.line);
    [
        // Government to agency as 3 to 4.
        Look {
            id: "KopPemerintah",
            name: "Kop Pemerintah",
            align: centred,
            size: Some(24),
            ..Look::default()
        },
        Look {
            id: "KopInstansi",
            name: "Kop Instansi",
            align: centred,
            size: Some(32),
            bold: true,
            ..Look::default()
        },
        Look { id: "KopAlamat", name: "Kop Alamat", align: centred, size: Some(18), ..Look::default() },
        Look { id: "KopGaris", name: "Kop Garis", size: Some(8), after: 160, rule: true, ..Look::default() },
        Look {
            id: "JudulDokumen",
            name: "Judul Dokumen",
            next: Some("NomorDokumen"),
            align: centred,
            before: 60,
            size: Some(body + 4),
            bold: true,
            keep_next: true,
            ..Look::default()
        },
        Look {
            id: "NomorDokumen",
            name: "Nomor Dokumen",
            align: centred,
            keep_next: true,
            ..Look::default()
        },
        Look {
            id: "KeteranganRilis",
            name: "Keterangan Rilis",
            before: 240,
            bold: true,
            keep_next: true,
            ..Look::default()
        },
        Look {
            id: "Embargo",
            name: "Embargo",
            before: 240,
            bold: true,
            colour: Some(EMBARGO_RED),
            keep_next: true,
            ..Look::default()
        },
        Look { id: "TanggalRilis", name: "Tanggal Rilis", before: 60, keep_next: true, ..Look::default() },
        Look {
            id: "Judul",
            name: "Judul",
            next: Some("Teras"),
            align: centred,
            before: 280,
            after: 160,
            size: Some(body + 4),
            bold: true,
            outline: Some(0),
            keep_next: true,
            keep_lines: true,
            ..Look::default()
        },
        Look {
            id: "Subjudul",
            name: "Subjudul",
            next: Some("Teras"),
            align: centred,
            after: 200,
            keep_next: true,
            keep_lines: true,
            ..Look::default()
        },
        Look {
            id: "Teras",
            name: "Teras",
            next: Some("Isi"),
            align: justified,
            after: 120,
            line,
            ..Look::default()
        },
        Look { id: "Isi", name: "Isi", align: justified, after: 120, line, ..Look::default() },
        Look {
            id: "Kutipan",
            name: "Kutipan",
            next: Some("Isi"),
            align: justified,
            after: 120,
            line,
            ..Look::default()
        },
        Look {
            id: "JudulBagian",
            name: "Judul Bagian",
            before: 240,
            after: 60,
            bold: true,
            outline: Some(1),
            keep_next: true,
            ..Look::default()
        },
        Look { id: "Tentang", name: "Tentang", align: justified, after: 60, ..Look::default() },
        Look { id: "Narahubung", name: "Narahubung", ..Look::default() },
        Look {
            id: "PenandaTangan",
            name: "Penanda Tangan",
            before: 480,
            indent: layout.text_width() / 2,
            keep_next: true,
            keep_lines: true,
            ..Look::default()
        },
        // The space above the name is for the signature.
        Look {
            id: "NamaPenandaTangan",
            name: "Nama Penanda Tangan",
            before: 1200,
            indent: layout.text_width() / 2,
            bold: true,
            keep_lines: true,
            ..Look::default()
        },
        Look {
            id: "NomorPegawai",
            name: "Nomor Pegawai",
            indent: layout.text_width() / 2,
            keep_lines: true,
            ..Look::default()
        },
        Look {
            id: "EmbargoHalaman",
            name: "Embargo Halaman",
            align: centred,
            size: Some(18),
            bold: true,
            colour: Some(EMBARGO_RED),
            ..Look::default()
        },
        Look { id: "KakiHalaman", name: "Kaki Halaman", align: centred, size: Some(18), ..Look::default() },
    ]
}
