//! Document trees made by hand: a realistic release, its variants, and a hostile one.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use kutip_core::document::{
    Document, Embargo, Footer, Inline, Letterhead, Meta, Paragraph, ParagraphKind, SCHEMA, Section,
    SignatoryBlock, TitleBlock,
};
use kutip_core::id::StatementId;
use kutip_core::lang::Language;
use kutip_core::office::{Emblem, PageSetup, PageSize, PictureFormat};
use kutip_core::release::Profile;
use uuid::Uuid;

/// The emblem of the fixtures.
pub const EMBLEM: &[u8] = include_bytes!("../fixtures/emblem.png");
/// The emblem as a JPEG.
pub const EMBLEM_JPEG: &[u8] = include_bytes!("../fixtures/emblem.jpeg");

pub fn instant(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("a valid instant")
}

pub fn text(text: &str) -> Inline {
    Inline::Text { text: text.to_owned() }
}

pub fn quote(number: u32, wording: &str, closing: &str) -> Inline {
    Inline::Quote {
        number,
        statement: StatementId(Uuid::from_u128(u128::from(number))),
        opening: "“".to_owned(),
        wording: wording.to_owned(),
        closing: closing.to_owned(),
    }
}

pub fn paragraph(kind: ParagraphKind, inlines: Vec<Inline>) -> Paragraph {
    Paragraph { kind, inlines }
}

pub fn emblem(bytes: &'static [u8], format: PictureFormat) -> Emblem {
    Emblem {
        alt: "Lambang \"Kota\" <Batu> & sekitarnya".to_owned(),
        format,
        width: 360,
        height: 400,
        sha256: "0".repeat(64),
        bytes: Arc::from(bytes),
    }
}

fn body() -> Vec<Paragraph> {
    use ParagraphKind::{Body, Lead, Quote};
    vec![
        paragraph(
            Lead,
            vec![
                Inline::Dateline { text: "KOTA BATU – ".to_owned() },
                text(
                    "Pemerintah Kota Batu menggelar Capacity Building Aparatur Sipil Negara (ASN) Tahun 2025 di Graha Pancasila, Balai Kota Among Tani, Kamis (18/12). Kegiatan tersebut diikuti kepala perangkat daerah, camat, lurah dan kepala desa se-Kota Batu.",
                ),
            ],
        ),
        paragraph(
            Body,
            vec![
                text(
                    "Wali Kota Batu Nurochman menegaskan bahwa penguatan kapasitas aparatur merupakan kunci pelayanan publik yang ",
                ),
                Inline::Foreign { text: "agile".to_owned() },
                text(" dan berdampak bagi masyarakat."),
            ],
        ),
        paragraph(
            Quote,
            vec![
                quote(
                    1,
                    "ASN harus mampu beradaptasi dengan perubahan, bekerja kolaboratif, dan menempatkan kepentingan masyarakat di atas segalanya",
                    ",”",
                ),
                text(" ujar Nurochman."),
            ],
        ),
        paragraph(
            Body,
            vec![text(
                "Selain itu, ia mengajak seluruh peserta memahami arah pembangunan daerah agar setiap program berjalan selaras dengan visi kota. Ia juga mengingatkan pentingnya integritas dalam setiap pelayanan.",
            )],
        ),
        paragraph(
            Quote,
            vec![
                quote(
                    2,
                    "Kalau warga bertanya ‘kapan selesai?’, kita wajib punya jawaban yang jelas dan bisa dipertanggungjawabkan",
                    ",”",
                ),
                text(" tegasnya."),
            ],
        ),
        paragraph(
            Body,
            vec![text(
                "Sementara itu, Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Batu Santi Restuningsasi mengatakan bahwa kegiatan dilaksanakan selama dua hari dengan materi kepemimpinan, komunikasi publik, dan pengelolaan anggaran Rp1.250.000.000.",
            )],
        ),
        paragraph(
            Quote,
            vec![
                quote(
                    3,
                    "Peserta tidak hanya mendengar, tetapi juga menyusun rencana aksi yang akan kami pantau setiap triwulan",
                    ",”",
                ),
                text(" kata Santi. "),
                quote(4, "Apakah hasilnya dapat dirasakan warga? Itu ukuran kami", ".”"),
            ],
        ),
        paragraph(
            Body,
            vec![text(
                "Lebih lanjut, narasumber dari Lembaga Administrasi Negara, Dr. Rahmat Effendi, menjelaskan bahwa perubahan budaya kerja membutuhkan teladan pimpinan dan umpan balik yang jujur.",
            )],
        ),
        paragraph(
            Quote,
            vec![
                quote(
                    5,
                    "Perubahan dimulai dari hal kecil, dari datang tepat waktu sampai menjawab surat warga pada hari yang sama",
                    ",”",
                ),
                text(" pungkasnya."),
            ],
        ),
        paragraph(
            Body,
            vec![text(
                "Kegiatan ini turut menghadirkan Sekretaris Daerah Kota Batu, para asisten, staf ahli, serta pimpinan organisasi perangkat daerah di lingkungan Pemerintah Kota Batu.",
            )],
        ),
    ]
}

/// A realistic release with letterhead and emblem, everything on.
pub fn press_release() -> Document {
    Document {
        schema: SCHEMA,
        language: Language::Id,
        profile: Profile::SiaranPers,
        page: PageSetup::default(),
        meta: Meta {
            office: "Bagian Protokol dan Komunikasi Pimpinan Kota Batu".to_owned(),
            event_title: "Capacity Building ASN Tahun 2025".to_owned(),
            event_date: NaiveDate::from_ymd_opt(2025, 12, 18).expect("a valid date"),
            city: "Kota Batu".to_owned(),
            made: instant("2025-12-18T15:30:00+07:00"),
            number: Some("480/123/422.012/2025".to_owned()),
        },
        letterhead: Some(Letterhead {
            emblem: Some(emblem(EMBLEM, PictureFormat::Png)),
            government_line: Some("PEMERINTAH KOTA BATU".to_owned()),
            agency_line: "SEKRETARIAT DAERAH".to_owned(),
            address_lines: vec![
                "Balai Kota Among Tani, Jalan Panglima Sudirman Nomor 507, Kota Batu 65313".to_owned(),
                "Telepon (0341) 512200 | Surel prokopim@batukota.example | Laman batukota.example".to_owned(),
            ],
        }),
        title_block: Some(TitleBlock {
            title: "SIARAN PERS".to_owned(),
            number_line: Some("Nomor: 480/123/422.012/2025".to_owned()),
        }),
        release_line: Some("UNTUK SEGERA DISIARKAN".to_owned()),
        embargo: None,
        date_line: Some("18 Desember 2025".to_owned()),
        headline: "Perkuat Pelayanan Publik, Pemkot Batu Gelar Capacity Building ASN Tahun 2025".to_owned(),
        subheadline: Some("Diikuti kepala perangkat daerah hingga lurah dan kepala desa".to_owned()),
        body: body(),
        byline: Some("(eri/lim)".to_owned()),
        boilerplate: Some(Section {
            heading: "Tentang Pemerintah Kota Batu".to_owned(),
            lines: vec!["Kota Batu adalah kota di Provinsi Jawa Timur yang berdiri sebagai daerah otonom pada 17 Oktober 2001 dan dikenal sebagai kota wisata.".to_owned()],
        }),
        contact: Some(Section {
            heading: "Narahubung".to_owned(),
            lines: vec!["Eri Susanto".to_owned(), "Telepon 0812-0000-0000".to_owned(), "Surel humas@batukota.example".to_owned()],
        }),
        signatory: Some(SignatoryBlock {
            title: "Kepala Bagian Protokol dan Komunikasi Pimpinan".to_owned(),
            name: "Muhammad Rahman Hakim, S.STP., M.Si.".to_owned(),
            id_line: Some("NIP 19800101 200012 1 001".to_owned()),
        }),
        footer: Footer { page: "Halaman".to_owned(), of: "dari".to_owned() },
    }
}

/// The plain profile: headline, text, byline.
pub fn plain_release() -> Document {
    Document {
        profile: Profile::Rilis,
        letterhead: None,
        title_block: None,
        release_line: None,
        date_line: None,
        subheadline: None,
        boilerplate: None,
        contact: None,
        signatory: None,
        ..press_release()
    }
}

pub fn with_embargo(mut document: Document) -> Document {
    let line = "EMBARGO sampai dengan Jumat, 19 Desember 2025 pukul 10.00 WIB".to_owned();
    document.release_line = Some(line.clone());
    document.embargo = Some(Embargo { line, until: instant("2025-12-19T10:00:00+07:00") });
    document
}

pub fn english(mut document: Document) -> Document {
    document.language = Language::En;
    document.footer = Footer { page: "Page".to_owned(), of: "of".to_owned() };
    document
}

/// Everything that text from outside could try.
pub const HOSTILE: &str = "A\u{0}B\u{8}C\u{FFFE} ]]> <b>x</b> &amp; &#60;script&#62; </w:t><w:p/> \u{202E}kanan\u{200F} \u{2028}baris\r\n\
    # Judul\n- butir\n1. satu\n> kutip\n| a | b |\n|---|---|\n```kode``` `x` *tebal* _miring_ ~coret~ **kuat** [t](http://x.example) ![g](y) \
    <http://auto.example> www.auto.example surat@auto.example \\ $x$ {#id} :--- === --- \"petik\" 'satu' %0d%0aBcc: a@b.c \u{1F600} \u{301}";

/// A release whose every text is hostile, with one quote of 200,000 characters.
pub fn hostile() -> Document {
    let mut document = with_embargo(press_release());
    let evil = |name: &str| format!("{name} {HOSTILE}");
    document.meta.office = evil("Kantor");
    document.meta.event_title = evil("Acara");
    document.meta.city = evil("Kota");
    document.meta.number = Some(evil("Nomor"));
    document.page.font = "Arial\"/><x>".to_owned();
    if let Some(head) = &mut document.letterhead {
        head.government_line = Some(evil("Pemerintah"));
        head.agency_line = evil("Instansi");
        head.address_lines = vec![evil("Alamat"), evil("Telepon")];
        if let Some(emblem) = &mut head.emblem {
            emblem.alt = evil("Lambang");
        }
    }
    document.headline = evil("Judul");
    document.subheadline = Some(evil("Subjudul"));
    document.byline = Some(evil("("));
    document.body.push(paragraph(
        ParagraphKind::Quote,
        vec![quote(6, &evil("Kutipan"), ",”"), text(&evil(" kata")), Inline::Foreign { text: evil("asing") }],
    ));
    document.body.push(paragraph(ParagraphKind::Body, vec![text(&evil("    "))]));
    document
        .body
        .push(paragraph(ParagraphKind::Quote, vec![quote(7, &"kata panjang ".repeat(15_385), ".”")]));
    if let Some(section) = &mut document.contact {
        section.lines = vec![evil("Nama"), evil("Telepon")];
    }
    if let Some(signatory) = &mut document.signatory {
        signatory.name = evil("Nama");
    }
    document
}

/// Every variant, with a name for messages and files.
pub fn variants() -> Vec<(String, Document)> {
    let mut all = Vec::new();
    for (size, size_name) in
        [(PageSize::A4, "a4"), (PageSize::F4Wide, "f4-215"), (PageSize::F4Narrow, "f4-210")]
    {
        for (base, profile) in [(plain_release(), "rilis"), (press_release(), "siaran-pers")] {
            for with_picture in [true, false] {
                for embargo in [true, false] {
                    for in_english in [true, false] {
                        if profile == "rilis" && with_picture {
                            continue;
                        }
                        let mut document = base.clone();
                        document.page.size = size;
                        if let Some(head) = document.letterhead.as_mut().filter(|_| !with_picture) {
                            head.emblem = None;
                        }
                        if embargo {
                            document = with_embargo(document);
                        }
                        if in_english {
                            document = english(document);
                        }
                        let name = [
                            profile,
                            size_name,
                            if with_picture { "lambang" } else { "polos" },
                            if embargo { "embargo" } else { "bebas" },
                            if in_english { "en" } else { "id" },
                        ]
                        .join("-");
                        all.push((name, document));
                    }
                }
            }
        }
    }
    let mut jpeg = press_release();
    if let Some(head) = &mut jpeg.letterhead {
        head.emblem = Some(emblem(EMBLEM_JPEG, PictureFormat::Jpeg));
    }
    all.push(("siaran-pers-jpeg".to_owned(), jpeg));
    let mut empty = plain_release();
    empty.body.clear();
    empty.headline.clear();
    all.push(("kosong".to_owned(), empty));
    all.push(("jahat".to_owned(), hostile()));
    all
}

/// The words of a text.
pub fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
