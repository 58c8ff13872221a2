//! An example of every rule: what passes and what is flagged. The test of the rules runs them.
//!
//! The people are those of the sample: Wali Kota Batu Nurochman (since 20 February 2025), Sekretaris Daerah Provinsi
//! Jawa Timur Adhy Karyono, and the guest Agus Ali Fauzi. A line of [`Scope::Fields`] is `field: value`.

use crate::check::{Example, Scope};

const fn text(good: &'static str, bad: &'static str) -> Example {
    Example { scope: Scope::Text, good, bad }
}

const fn quote(good: &'static str, bad: &'static str) -> Example {
    Example { scope: Scope::Quote, good, bad }
}

const fn headline(good: &'static str, bad: &'static str) -> Example {
    Example { scope: Scope::Headline, good, bad }
}

const fn fields(good: &'static str, bad: &'static str) -> Example {
    Example { scope: Scope::Fields, good, bad }
}

pub(crate) const QUOTE_MARKS: Example = text(
    "“Kami siap mendukung program Kota Batu,” ujar Wali Kota Batu Nurochman.",
    "“Kami siap mendukung program Kota Batu,” Ujar Wali Kota Batu Nurochman.",
);
pub(crate) const QUOTE_NESTING: Example =
    quote("Warga menyebutnya ‘Batu Bisa’, dan saya setuju", "Warga menyebutnya “Batu Bisa, dan saya setuju");
pub(crate) const QUOTE_ELLIPSIS: Example =
    quote("Kita bekerja ... untuk masyarakat", "Kita bekerja..untuk masyarakat");
pub(crate) const QUOTE_VERBATIM: Example = fields(
    "pernyataan: Kami siap bekerja sama\nversi rilis: Kami siap bekerja sama dengan provinsi\nalasan: dilengkapi narasumber",
    "pernyataan: Kami siap bekerja sama\nversi rilis: Kami siap bekerja sama dengan provinsi",
);
pub(crate) const QUOTE_LENGTH: Example = quote(
    "Kita harus bekerja melalui sistem yang terbuka",
    "Kita bekerja. Kita belajar. Kita melayani. Kita berbenah",
);
pub(crate) const QUOTE_ATTRIBUTION: Example = text(
    "“Kita harus bekerja melalui sistem yang terbuka,” ujar Wali Kota Batu Nurochman.",
    "Wali Kota Batu Nurochman hadir dalam kegiatan itu.\n“Kita harus bekerja melalui sistem yang terbuka.”",
);
pub(crate) const QUOTE_DEPENDENCE: Example =
    quote("Kita bekerja melalui sistem yang terbuka", "Karena itu yang paling penting bagi warga");
pub(crate) const ATTRIBUTION_VERB: Example = text(
    "“Kami siap mendukung Kota Batu,” ujar Wali Kota Batu Nurochman.",
    "“Kami siap mendukung Kota Batu,” imbuh Wali Kota Batu Nurochman.",
);
pub(crate) const INDIRECT_FRAME: Example = text(
    "Wali Kota Batu Nurochman meminta agar ASN memanfaatkan teknologi.",
    "Wali Kota Batu Nurochman meminta bahwa ASN memanfaatkan teknologi.",
);
pub(crate) const MENTION_ORDER: Example = text(
    "Wali Kota Batu Nurochman menegaskan bahwa birokrasi harus melayani.",
    "Nurochman menegaskan bahwa birokrasi harus melayani.",
);
pub(crate) const MENTION_SHORT_NAME: Example = fields("nama pendek: Adhy", "nama pendek: Karyo");
pub(crate) const MENTION_SPELLING: Example = text(
    "Wali Kota Batu Nurochman menegaskan bahwa birokrasi harus melayani.",
    "Wali Kota Batu Nurohman menegaskan bahwa birokrasi harus melayani.",
);
pub(crate) const MENTION_DEGREES: Example = text(
    "Sekretaris Daerah Provinsi Jawa Timur Adhy Karyono mengapresiasi kepemimpinan itu.",
    "Sekretaris Daerah Provinsi Jawa Timur Adhy Karyono, A.K.S., M.A.P., mengapresiasi kepemimpinan itu.",
);
pub(crate) const TITLE_REGISTER: Example = text(
    "Wali Kota Batu Nurochman menegaskan bahwa birokrasi harus melayani.",
    "Wali Kota Malang Nurochman menegaskan bahwa birokrasi harus melayani.",
);
pub(crate) const CONNECTOR_SWITCH: Example = text(
    "Sementara itu, Sekretaris Daerah Provinsi Jawa Timur Adhy Karyono mengapresiasi kepemimpinan itu.",
    "Senada, Sekretaris Daerah Provinsi Jawa Timur Adhy Karyono mengapresiasi kepemimpinan itu.",
);
pub(crate) const GUEST_CLOSING: Example = text(
    "“Kami siap mendukung Kota Batu,” ujar Wali Kota Batu Nurochman.\nKegiatan ini turut menghadirkan Dokter Ahli Paliatif RSDS Surabaya dr. Agus Ali Fauzi, PGD PallMed (ECU).",
    "Kegiatan ini digelar di Kota Batu.\nKegiatan ini turut menghadirkan Dokter Ahli Paliatif RSDS Surabaya dr. Agus Ali Fauzi, PGD PallMed (ECU).\n“Kami siap mendukung Kota Batu,” ujar Wali Kota Batu Nurochman.",
);
pub(crate) const DATE_WEEKDAY: Example = text(
    "Kegiatan itu digelar di Kota Batu, Kamis (18/12/2025).",
    "Kegiatan itu digelar di Kota Batu, Jumat (18/12/2025).",
);
pub(crate) const DATE_EVENT: Example = text(
    "Pemkot Batu menggelar pelatihan di Hotel Singhasari, Kota Batu, Kamis (18/12).",
    "Pemkot Batu menggelar pelatihan di Hotel Singhasari, Kota Batu, Jumat (19/12).",
);
pub(crate) const DATE_RELATIVE: Example = text(
    "Pelatihan itu berlangsung di Kota Batu, Kamis (18/12).",
    "Pelatihan itu berlangsung di Kota Batu kemarin.",
);
pub(crate) const DATE_FORM: Example =
    text("Pelatihan dimulai pukul 09.00 WIB.", "Pelatihan dimulai pukul 09:00 WIB.");
pub(crate) const NUMBER_FORM: Example =
    text("Bantuan itu bernilai Rp1.000.000.", "Bantuan itu bernilai Rp 1.000.000.");
pub(crate) const NUMBER_WORDS: Example =
    text("Pelatihan itu melibatkan lima narasumber.", "Pelatihan itu melibatkan 5 narasumber.");
pub(crate) const NUMBER_START: Example = text(
    "Sebanyak 120 peserta mengikuti pelatihan.",
    "Pelatihan itu ramai. 120 peserta mengikuti pelatihan.",
);
pub(crate) const ABBREVIATION_FIRST_USE: Example = text(
    "Pelatihan itu diikuti aparatur sipil negara (ASN) dari setiap dinas.",
    "Pelatihan itu diikuti ASN dari setiap dinas.",
);
pub(crate) const WORD_LIST: Example =
    text("Kedua daerah menjalin kerja sama.", "Kedua daerah menjalin kerjasama.");
pub(crate) const WORD_DI: Example =
    text("Hal itu disampaikan dalam rapat.", "Hal itu di sampaikan dalam rapat.");
pub(crate) const WORD_DOUBLED: Example =
    text("Warga mengetahui program-program pemerintah.", "Warga mengetahui program program pemerintah.");
pub(crate) const COMMA_CONNECTOR: Example =
    text("Selain itu, pelatihan diikuti pengawas.", "Selain itu pelatihan diikuti pengawas.");
pub(crate) const TEXT_SPACING: Example = text(
    "Pelatihan itu diikuti pejabat, administrator, dan pengawas.",
    "Pelatihan itu diikuti pejabat , administrator, dan pengawas.",
);
pub(crate) const LEAD_LENGTH: Example = text(
    "Pemkot Batu menggelar pelatihan di Hotel Singhasari, Kota Batu, Kamis (18/12).",
    "Pemkot Batu menggelar pelatihan. Pelatihan digelar di hotel. Pesertanya pejabat. Tujuannya peningkatan mutu.",
);
pub(crate) const LEAD_OPENING: Example = text(
    "Pemkot Batu menggelar pelatihan untuk memperingati hari jadi, Kamis (18/12).",
    "Dalam rangka memperingati hari jadi, Pemkot Batu menggelar pelatihan, Kamis (18/12).",
);
pub(crate) const HEADLINE_FORM: Example = headline(
    "Pemkot Batu Tingkatkan Kualitas ASN melalui Kepemimpinan Adaptif",
    "Pemkot Batu Tingkatkan kualitas ASN Melalui Kepemimpinan Adaptif.",
);
pub(crate) const FACTS_COMPLETE: Example = fields("tempat: Hotel Singhasari", "tempat:");
pub(crate) const RELEASE_CONTACT: Example =
    fields("profil: siaran-pers\nnarahubung: Eri Prasetyo\ntelepon: 0812 0000 0000", "profil: siaran-pers");
pub(crate) const EMBARGO_MARK: Example =
    fields("embargo: 2025-12-20T10:00:00+07:00", "embargo: 2025-12-17T10:00:00+07:00");
pub(crate) const PERSONAL_DATA: Example = text(
    "Peserta mendaftar dengan kartu identitas.",
    "Peserta bernama Budi dengan NIK 3579 0112 0380 0001 mendaftar.",
);
pub(crate) const TEXT_CHARACTERS: Example =
    quote("Kita harus bekerja bersama", "Kita harus\u{1} bekerja bersama");
pub(crate) const TEXT_REMARK: Example =
    fields("tempat: Hotel Singhasari", "tempat: hotel apa ya, cek undangan");
pub(crate) const MENTION_NAME: Example = fields("nama: Adhy Karyono", "nama: Pak Sekda");
pub(crate) const TEXT_LEFTOVER: Example =
    text("Pelatihan itu digelar di Kota Batu.", "Pelatihan itu digelar di null, Kota Batu.");
pub(crate) const RESTRICTED_PRINTED: Example = fields(
    "tidak untuk dikutip: anggaran tahun depan akan dipotong separuh\nparagraf: Pelatihan digelar di Kota Batu.",
    "tidak untuk dikutip: anggaran tahun depan akan dipotong separuh\nparagraf: Disebutkan bahwa anggaran tahun depan akan dipotong separuh.",
);
pub(crate) const STATEMENT_REPLY: Example = fields("menjawab: 1", "menjawab: 9");
pub(crate) const SPEAKER_SILENT: Example = fields("penutur: Nurochman", "penutur: Adhy Karyono");
pub(crate) const TEXT_LONG_SENTENCE: Example = text(
    "Pelatihan itu digelar di Kota Batu.\nPelatihan itu meningkatkan kualitas aparatur.",
    "Pelatihan itu digelar di Kota Batu.\nPelatihan itu diikuti pejabat tinggi pratama, pejabat administrator, pejabat pengawas, kepala bagian, kepala bidang, lurah, camat, sekretaris dinas, kepala puskesmas, kepala sekolah, pengawas sekolah, penyuluh, analis, pranata komputer, arsiparis, pustakawan, auditor, perencana, dan perawat dari semua kecamatan di Kota Batu.",
);
