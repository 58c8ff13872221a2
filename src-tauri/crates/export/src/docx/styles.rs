//! The named styles of a release.
//!
//! Their names are Indonesian, as an officer will look for them in the word processor; documents refer to the
//! ASCII ids.

use docx_rs::{
    AlignmentType, BasedOn, Bold, BoldCs, BorderType, Color, Indent, Justification, LineSpacing,
    LineSpacingType, Name, Next, OutlineLvl, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
    Style, StyleType, Styles, Sz, SzCs,
};

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

/// The library's builders hand a style of two kilobytes on at every call; its fields are set in place instead.
fn style(look: Look) -> Style {
    let mut style = Style::new(look.id, StyleType::Paragraph);
    style.name = Name::new(look.name);
    style.based_on = Some(BasedOn::new("Normal"));
    style.next = look.next.map(Next::new);
    let paragraph = &mut style.paragraph_property;
    paragraph.line_spacing = Some(spacing(look.before, look.after, look.line.unwrap_or(240)));
    paragraph.alignment = look.align.map(|align| Justification::new(align.to_string()));
    paragraph.outline_lvl = look.outline.map(OutlineLvl::new);
    paragraph.keep_next = look.keep_next.then_some(true);
    paragraph.keep_lines = look.keep_lines.then_some(true);
    if look.indent > 0 {
        let left = i32::try_from(look.indent).ok();
        paragraph.indent = Some(Indent::new(left, None, None, None));
    }
    if look.rule {
        let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
            .val(BorderType::ThickThinSmallGap)
            .size(18)
            .space(1);
        paragraph.borders = Some(ParagraphBorders::with_empty().set(rule));
    }
    let run = &mut style.run_property;
    run.sz = look.size.map(|size| Sz::new(size as usize));
    run.sz_cs = look.size.map(|size| SzCs::new(size as usize));
    run.color = look.colour.map(Color::new);
    run.bold = look.bold.then(Bold::new);
    run.bold_cs = look.bold.then(BoldCs::new);
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
