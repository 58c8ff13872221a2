//! Abbreviations that every reader knows, and long forms that need no record.

use std::sync::LazyLock;

use crate::event::Abbreviation;

/// Short forms that are never spelt out.
pub(crate) const KNOWN: [&str; 62] = [
    "Pemkot", "Pemkab", "Pemprov", "Pemko", "Pemda", "Pj", "Pj.", "Plt", "Plt.", "Plh", "Plh.", "Pjs",
    "Pjs.", "Sekda", "Setda", "Kabag", "Kabid", "Kadis", "Wagub", "Wabup", "Wawali", "DPR", "DPRD", "DPD",
    "MPR", "PWI", "TNI", "Polri", "Polres", "Polda", "Polsek", "Kapolres", "Kapolda", "Kodim", "Korem",
    "Dandim", "KPK", "BPK", "BPS", "KPU", "Bawaslu", "BUMN", "BUMD", "RSUD", "SD", "SMP", "SMA", "SMK", "RT",
    "RW", "KTP", "RI", "PT", "CV", "APBD", "APBN", "HUT", "PKK", "WIB", "WITA", "WIT", "Kominfo",
];

/// Of those, what is spelt out all the same where the record of the event lists its long form.
pub(crate) const SPELT_WHEN_LISTED: [&str; 13] =
    ["APBD", "APBN", "BPK", "BPS", "HUT", "KPK", "KPU", "Bawaslu", "BUMN", "BUMD", "PKK", "Kominfo", "PWI"];

/// Heads of government bodies and their long forms, for names that have no record of their own.
pub(crate) const FIXED_LONG_FORMS: [(&str, &str); 4] = [
    ("Pemkot", "Pemerintah Kota"),
    ("Pemko", "Pemerintah Kota"),
    ("Pemkab", "Pemerintah Kabupaten"),
    ("Pemprov", "Pemerintah Provinsi"),
];

/// Short forms of government that mean one thing only, with their long forms: spelt out where no record does.
pub(crate) static NATIONAL: LazyLock<Vec<Abbreviation>> = LazyLock::new(|| {
    let entry = |(short, full): &(&str, &str)| Abbreviation {
        short: (*short).to_owned(),
        full: (*full).to_owned(),
        known: None,
        proper: None,
        extra: Default::default(),
    };
    LONG_FORMS.iter().map(entry).collect()
});

const LONG_FORMS: [(&str, &str); 44] = [
    ("OPD", "organisasi perangkat daerah"),
    ("ASN", "aparatur sipil negara"),
    ("PNS", "pegawai negeri sipil"),
    ("PPPK", "pegawai pemerintah dengan perjanjian kerja"),
    ("UMKM", "usaha mikro, kecil, dan menengah"),
    ("UKM", "usaha kecil dan menengah"),
    ("SDM", "sumber daya manusia"),
    ("PAD", "pendapatan asli daerah"),
    ("DAK", "dana alokasi khusus"),
    ("DAU", "dana alokasi umum"),
    ("APBDes", "anggaran pendapatan dan belanja desa"),
    ("BUMDes", "badan usaha milik desa"),
    ("RPJMD", "rencana pembangunan jangka menengah daerah"),
    ("RKPD", "rencana kerja pemerintah daerah"),
    ("Forkopimda", "forum koordinasi pimpinan daerah"),
    ("Forkopimcam", "forum koordinasi pimpinan kecamatan"),
    ("Musrenbang", "musyawarah perencanaan pembangunan"),
    ("Rakor", "rapat koordinasi"),
    ("Bimtek", "bimbingan teknis"),
    ("Pansus", "panitia khusus"),
    ("Banggar", "badan anggaran"),
    ("Kaur", "kepala urusan"),
    ("TPID", "tim pengendalian inflasi daerah"),
    ("HET", "harga eceran tertinggi"),
    ("SPHP", "stabilisasi pasokan dan harga pangan"),
    ("GPM", "gerakan pangan murah"),
    ("KUR", "kredit usaha rakyat"),
    ("NIB", "nomor induk berusaha"),
    ("NIK", "nomor induk kependudukan"),
    ("IKD", "identitas kependudukan digital"),
    ("DPT", "daftar pemilih tetap"),
    ("WBP", "warga binaan pemasyarakatan"),
    ("DBD", "demam berdarah dengue"),
    ("KLB", "kejadian luar biasa"),
    ("TBC", "tuberkulosis"),
    ("ODGJ", "orang dengan gangguan jiwa"),
    ("RTLH", "rumah tidak layak huni"),
    ("MBG", "makan bergizi gratis"),
    ("IGD", "instalasi gawat darurat"),
    ("KKN", "kuliah kerja nyata"),
    ("Karhutla", "kebakaran hutan dan lahan"),
    ("Kamtibmas", "keamanan dan ketertiban masyarakat"),
    ("mtm", "secara bulanan"),
    ("yoy", "secara tahunan"),
];
