//! Small tables of words for the shape of a text.

use std::sync::LazyLock;

use crate::check::phrases::Phrases;

/// Abbreviations whose stop ends no sentence.
pub(super) static DOTTED: [&str; 39] = [
    "plt", "plh", "pj", "pjs", "prof", "dr", "drs", "dra", "drg", "ir", "h", "hj", "k", "kh", "tgk", "ust",
    "pdt", "st", "moh", "muh", "mohd", "m", "no", "jl", "jln", "kab", "kec", "kel", "rp", "tn", "ny", "sdr",
    "yth", "alm", "bpk", "hlm", "gg", "dsb", "pol",
];

/// Words that stay low in headlines.
pub(super) static LOW: [&str; 37] = [
    "di", "ke", "dari", "pada", "dalam", "dengan", "untuk", "bagi", "oleh", "dan", "atau", "yang", "agar",
    "karena", "melalui", "lewat", "serta", "sebagai", "sebelum", "setelah", "sejak", "hingga", "sampai",
    "tanpa", "tentang", "terhadap", "antara", "kepada", "bahwa", "saat", "jika", "demi", "guna", "maupun",
    "tetapi", "namun", "pun",
];

/// Short forms that every reader of local news knows.
pub(super) static KNOWN: [&str; 120] = [
    "Pemkot", "Pemkab", "Pemprov", "Pemko", "Pemda", "Pj", "Plt", "Plh", "Pjs", "Sekda", "DPR", "DPRD",
    "DPD", "MPR", "PWI", "TNI", "Polri", "KPK", "BPK", "BPS", "BMKG", "BPBD", "BNPB", "BPJS", "RSUD", "RS",
    "SDN", "SMPN", "SMAN", "SMKN", "SLB", "MTsN", "MAN", "MIN", "UPT", "UPTD", "KPU", "KUHP", "KUHAP", "UU",
    "PP", "BRI", "BNI", "BCA", "BTN", "TVRI", "RRI", "TV", "HP", "WA", "SMS", "CCTV", "GPS", "QR", "QRIS",
    "AI", "USB", "LED", "ICU", "UGD", "USG", "MRI", "BBM", "LPG", "SPBU", "VIP", "DKI", "DIY", "NTB", "NTT",
    "ABRI", "DNA", "HIV", "AIDS", "PBB", "FIFA", "PSSI", "MTQ", "STNK", "BPKB", "SAW", "SWT", "PKL", "SK",
    "PDAM", "PLN", "KTP", "SIM", "SD", "SMP", "SMA", "SMK", "MI", "MTs", "MA", "TK", "PAUD", "RT", "RW",
    "RI", "NKRI", "WIB", "WITA", "WIT", "UMKM", "PKK", "KUA", "MUI", "NU", "KONI", "PMI", "HUT", "PT", "CV",
    "BUMN", "BUMD", "APBD", "APBN", "Covid-19", "COVID-19",
];

/// Openers, each at most once in a text.
pub(super) static OPENERS: LazyLock<Phrases> = LazyLock::new(|| {
    let openers = [
        "sementara itu",
        "selain itu",
        "lebih lanjut",
        "di samping itu",
        "pada kesempatan yang sama",
        "dalam kesempatan yang sama",
        "secara terpisah",
        "senada",
        "hal senada",
        "di sisi lain",
        "sebaliknya",
        "berbeda dengan",
        "adapun",
        "sebagai informasi",
        "menurutnya",
    ];
    Phrases::new(openers.map(|opener| (opener, opener)))
});

/// What a lead must not begin with: it would hide what and who behind time, place or ceremony.
pub(super) static LEAD_OPENERS: LazyLock<Phrases> = LazyLock::new(|| {
    let openers = [
        "dalam rangka",
        "dalam upaya",
        "bertempat di",
        "bertempat",
        "telah dilaksanakan",
        "telah diselenggarakan",
        "telah digelar",
        "pada hari",
        "pada tanggal",
        "hari ini",
        "kemarin",
        "senin",
        "selasa",
        "rabu",
        "kamis",
        "jumat",
        "jum'at",
        "sabtu",
        "minggu",
        "pukul",
        "guna",
        "sehubungan dengan",
        "bersamaan dengan",
        "pada senin",
        "pada selasa",
        "pada rabu",
        "pada kamis",
        "pada jumat",
        "pada sabtu",
        "pada minggu",
        "puji syukur",
    ];
    Phrases::new(openers.map(|opener| (opener, "")))
});
