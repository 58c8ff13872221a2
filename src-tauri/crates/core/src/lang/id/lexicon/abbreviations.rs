//! Abbreviations that every reader knows, and long forms that need no record.

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
