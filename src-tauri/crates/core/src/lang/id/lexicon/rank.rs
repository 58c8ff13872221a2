//! Offices of state and their rank; used for headline and lead only.

/// The office that a title names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Office {
    /// The rank, 1 being the highest.
    pub rank: u32,
    /// The title as the news writes it alone: `Gubernur`, `Sekda`, `Plt. Kepala Diskominfo`.
    pub head: String,
    /// Whether it heads a region (Gubernur, Bupati, Wali Kota).
    pub heads_region: bool,
}

/// Title prefix in lower case, rank, head; longer ones first.
const OFFICES: [(&str, u32, &str); 40] = [
    ("wakil presiden", 2, "Wakil Presiden"),
    ("presiden", 1, "Presiden"),
    ("wakil menteri", 4, ""),
    ("menteri", 3, ""),
    ("wakil gubernur", 6, "Wakil Gubernur"),
    ("gubernur", 5, "Gubernur"),
    ("wakil wali kota", 8, "Wakil Wali Kota"),
    ("wakil walikota", 8, "Wakil Wali Kota"),
    ("wali kota", 7, "Wali Kota"),
    ("walikota", 7, "Wali Kota"),
    ("wakil bupati", 8, "Wakil Bupati"),
    ("bupati", 7, "Bupati"),
    ("wakil ketua dprd", 10, "Wakil Ketua DPRD"),
    ("ketua dprd", 9, "Ketua DPRD"),
    ("ketua dprk", 9, "Ketua DPRK"),
    ("ketua dpra", 9, "Ketua DPRA"),
    ("sekretaris daerah", 11, "Sekda"),
    ("sekda", 11, "Sekda"),
    ("kapolda", 11, "Kapolda"),
    ("kapolres", 12, "Kapolres"),
    ("dandim", 12, "Dandim"),
    ("kepala kejaksaan", 12, "Kepala Kejaksaan"),
    ("asisten", 12, ""),
    ("staf ahli", 12, ""),
    ("kepala dinas", 13, ""),
    ("kepala badan", 13, ""),
    ("kepala pelaksana", 13, ""),
    ("kepala kantor", 13, ""),
    ("kadis", 13, ""),
    ("direktur utama", 14, "Direktur Utama"),
    ("direktur", 14, ""),
    ("kepala bagian", 15, ""),
    ("kepala bidang", 15, ""),
    ("kabag", 15, ""),
    ("kabid", 15, ""),
    ("camat", 16, "Camat"),
    ("lurah", 17, "Lurah"),
    ("kepala desa", 17, "Kepala Desa"),
    ("ketua", 14, ""),
    ("kepala", 13, ""),
];

const ACTING: [&str; 11] =
    ["plt.", "plt", "pj.", "pj", "plh.", "plh", "pjs.", "pjs", "penjabat", "pelaksana tugas", "mantan"];
const REGIONS: [&str; 6] = ["kota", "kabupaten", "kab.", "provinsi", "kecamatan", "kelurahan"];

/// Reads the office out of a title; a title without a known office gets the lowest rank and stays its own head.
pub(crate) fn office_of(title: &str) -> Office {
    let title = title.trim();
    let lower = title.to_lowercase();
    let acting = ACTING
        .iter()
        .find(|acting| lower.strip_prefix(*acting).is_some_and(|rest| rest.starts_with(' ')))
        .map_or(0, |acting| acting.len() + 1);
    // Lower-casing keeps the length of these ASCII prefixes, so that the cut is at a letter boundary.
    let (prefix, rest) = (title.get(..acting).unwrap_or(""), lower.get(acting..).unwrap_or(&lower));
    let found = OFFICES.iter().find(|(office, ..)| {
        rest.strip_prefix(office).is_some_and(|after| after.is_empty() || after.starts_with(' '))
    });
    // `Kadisdukcapil`, `Kadiskominfo`: the body stands in the word.
    let chief = rest.starts_with("kadis") || rest.starts_with("kabapp");
    let (rank, head) = match found {
        None if chief => (13, without_place(title)),
        Some((_, rank, "")) => (*rank, without_place(title)),
        Some((_, rank, head)) => (*rank, format!("{prefix}{head}")),
        None => (20, without_place(title)),
    };
    Office {
        rank: if lower.starts_with("mantan ") { 18 } else { rank },
        head,
        heads_region: matches!(rank, 5 | 7),
    }
}

/// Drops the region at the end of a title: `Kepala Dinas Kesehatan Kota Tirtasari` → `Kepala Dinas Kesehatan`.
fn without_place(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let cut = words.iter().position(|word| REGIONS.contains(&word.to_lowercase().as_str()));
    // `Kepala BPK Perwakilan` alone: of what?
    let parted =
        |at: usize| matches!(words[at - 1], "Perwakilan" | "Wilayah" | "Cabang" | "Regional" | "Daerah");
    match cut {
        Some(at) if at >= 2 && !parted(at) => words[..at].join(" "),
        _ => title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_follow_the_table() {
        let rank = |title| office_of(title).rank;
        assert!(rank("Gubernur Bali") < rank("Wali Kota Batu"));
        assert!(rank("Pj Bupati Kulon Progo") < rank("Ketua DPRD Kota Batu"));
        assert!(rank("Ketua DPRD Kota Batu") < rank("Sekretaris Daerah Provinsi Jawa Timur"));
        assert_eq!(rank("Kadisdukcapil Kota Mekarsari"), 13);
        assert!(rank("Kepala Dinas Kesehatan Kota Karang Biru") < rank("Camat Batu Hulu"));
        assert_eq!(rank("Penyuluh Pertanian"), 20);
    }

    #[test]
    fn heads_are_how_the_news_calls_them() {
        assert_eq!(office_of("Gubernur Kalimantan Tengah").head, "Gubernur");
        assert_eq!(office_of("Plt. Sekretaris Daerah Kalimantan Tengah").head, "Plt. Sekda");
        assert_eq!(office_of("Kepala Dinas Kesehatan Kota Karang Biru").head, "Kepala Dinas Kesehatan");
        assert_eq!(office_of("Ketua PWI Kudus").head, "Ketua PWI Kudus");
    }
}
