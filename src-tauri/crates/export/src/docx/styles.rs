//! The named styles of a release.
//!
//! Their names are Indonesian, as an officer will look for them in the word processor; documents refer to the
//! ASCII ids.

use docx_rs::{AlignmentType, LineSpacing, LineSpacingType, Style, StyleType, Styles};
use docx_rs::{BorderType, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders};

use super::layout::Layout;

/// The red of an embargo.
const EMBARGO_RED: &str = "C00000";

/// How a paragraph style looks; what is left at its default is inherited from `Normal`.
#[derive(Default)]
struct Look {
    id: &'static str,
    name: &'static str,
    next: Option<&'static str>,
    align: Option<AlignmentType>,
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

/// Makes the style sheet.
pub(crate) fn styles(layout: &Layout) -> Styles {
    // The library adds `Normal` itself; what it inherits stands in the defaults of the finishing step.
    looks(layout)
        .into_iter()
        .fold(Styles::new(), |sheet, look| sheet.add_style(style(look)))
        .add_style(Style::new("Dateline", StyleType::Character).name("Penanda Kota").bold())
        .add_style(Style::new("KataAsing", StyleType::Character).name("Kata Asing").italic())
}

fn looks(layout: &Layout) -> Vec<Look> {
    let body = layout.size;
    let centred = Some(AlignmentType::Center);
    let justified = Some(AlignmentType::Both);
    let line = Some(layout.line);
    vec![
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

fn style(look: Look) -> Style {
    let mut style = Style::new(look.id, StyleType::Paragraph)
        .name(look.name)
        .based_on("Normal")
        .line_spacing(spacing(look.before, look.after, look.line.unwrap_or(240)));
    if let Some(next) = look.next {
        style = style.next(next);
    }
    if let Some(align) = look.align {
        style = style.align(align);
    }
    if let Some(size) = look.size {
        style = style.size(size as usize);
    }
    if let Some(colour) = look.colour {
        style = style.color(colour);
    }
    if look.bold {
        style = style.bold();
    }
    if let Some(level) = look.outline {
        style = style.outline_lvl(level);
    }
    if look.indent > 0 {
        style = style.indent(i32::try_from(look.indent).ok(), None, None, None);
    }
    let mut property = style.paragraph_property;
    if look.keep_next {
        property = property.keep_next(true);
    }
    if look.keep_lines {
        property = property.keep_lines(true);
    }
    if look.rule {
        let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
            .val(BorderType::ThickThinSmallGap)
            .size(18)
            .space(1);
        property = property.set_borders(ParagraphBorders::with_empty().set(rule));
    }
    style.paragraph_property = property;
    style
}

/// Without the rule the line would be taken as an exact height, and pictures cut off.
fn spacing(before: u32, after: u32, line: u32) -> LineSpacing {
    LineSpacing::new()
        .before(before)
        .after(after)
        .line(i32::try_from(line).unwrap_or(240))
        .line_rule(LineSpacingType::Auto)
}
