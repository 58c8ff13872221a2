//! How each kind of paragraph looks on paper: one table for the DOCX and for the HTML page, so that both break alike.
//!
//! The names are Indonesian, as an officer will look for them in the word processor; documents refer to the ASCII ids.

use crate::layout::Layout;

/// The red of an embargo.
const EMBARGO_RED: &str = "C00000";

/// How a paragraph style looks; what is left at its default is inherited from `Normal`.
#[derive(Debug, Default)]
pub(crate) struct Look {
    /// The id by which a DOCX refers to it.
    pub(crate) id: &'static str,
    /// The name, as an officer looks for it in the word processor.
    pub(crate) name: &'static str,
    /// The id of what follows it while somebody types.
    pub(crate) next: Option<&'static str>,
    /// `center` or `both`; left when none.
    pub(crate) align: Option<&'static str>,
    /// The space above, in twentieths of a point; of two that meet the larger one counts.
    pub(crate) before: u32,
    /// The space below.
    pub(crate) after: u32,
    /// The pitch of its lines in 240ths of a line; a single line when none.
    pub(crate) line: Option<u32>,
    /// The space on the left, in twentieths of a point.
    pub(crate) indent: u32,
    /// The size in half points; that of the text when none.
    pub(crate) size: Option<u32>,
    /// Whether it is bold.
    pub(crate) bold: bool,
    /// The colour in six hexadecimal digits; black when none.
    pub(crate) colour: Option<&'static str>,
    /// The level among the headings.
    pub(crate) outline: Option<usize>,
    /// Whether it stays on the page of what follows.
    pub(crate) keep_next: bool,
    /// Whether it is not torn apart by a page.
    pub(crate) keep_lines: bool,
    /// Whether a double rule stands below.
    pub(crate) rule: bool,
}

/// Lists the looks on a page.
pub(crate) fn looks(layout: &Layout) -> [Look; 22] {
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
