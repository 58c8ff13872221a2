//! Titles: words that begin one, abbreviations that mean one.

/// Words that begin a title; two-word ranks by their first.
const RANKS: [&str; 52] = [
    "presiden",
    "wapres",
    "menteri",
    "wamen",
    "mendagri",
    "menkes",
    "gubernur",
    "wagub",
    "bupati",
    "wabup",
    "wali",
    "walikota",
    "wawali",
    "wakil",
    "ketua",
    "sekretaris",
    "sekda",
    "sekdaprov",
    "sekwan",
    "asisten",
    "kepala",
    "kadis",
    "kadinkes",
    "kaban",
    "kabag",
    "kabid",
    "kasi",
    "kasubag",
    "kabiro",
    "karo",
    "camat",
    "lurah",
    "kades",
    "direktur",
    "dirut",
    "dokter",
    "dosen",
    "rektor",
    "dekan",
    "kapolres",
    "kapolda",
    "kapolsek",
    "dandim",
    "danrem",
    "pangdam",
    "kajari",
    "kajati",
    "bendahara",
    "anggota",
    "inspektur",
    "staf",
    "penjabat",
];

/// Words before a rank that change what it says; they can never be left out.
const ACTING: [&str; 12] = [
    "plt",
    "plh",
    "pj",
    "pjs",
    "pelaksana",
    "penjabat",
    "wakil",
    "mantan",
    "eks",
    "calon",
    "sekretaris",
    "staf",
];

/// Short titles and their long forms.
const SHORT: [(&str, &str); 26] = [
    ("sekda", "sekretaris daerah"),
    ("sekdaprov", "sekretaris daerah provinsi"),
    ("sekdakab", "sekretaris daerah kabupaten"),
    ("sekdako", "sekretaris daerah kota"),
    ("wagub", "wakil gubernur"),
    ("wabup", "wakil bupati"),
    ("wawali", "wakil wali kota"),
    ("walikota", "wali kota"),
    ("kadis", "kepala dinas"),
    ("kabag", "kepala bagian"),
    ("kabid", "kepala bidang"),
    ("kaban", "kepala badan"),
    ("kasi", "kepala seksi"),
    ("kabiro", "kepala biro"),
    ("karo", "kepala biro"),
    ("kades", "kepala desa"),
    ("dirut", "direktur utama"),
    ("plt", "pelaksana tugas"),
    ("plh", "pelaksana harian"),
    ("pj", "penjabat"),
    ("dinkes", "dinas kesehatan"),
    ("disdik", "dinas pendidikan"),
    ("diskominfo", "dinas komunikasi dan informatika"),
    ("kapolres", "kepala kepolisian resor"),
    ("kapolda", "kepala kepolisian daerah"),
    ("wamen", "wakil menteri"),
];

pub(super) fn rank_word(lower: &str) -> bool {
    RANKS.contains(&lower) || ACTING.contains(&lower)
}

/// Tells whether a written title is the registered one: equal, its beginning, or with words of place left out.
pub(super) fn same_title(written: &str, registered: &str) -> bool {
    // `Penjabat (Pj) Bupati`, `Kepala Dinas … (Diskominfo) Kota Batu`: brackets repeat what stands before them.
    let written = words(&without_brackets(written));
    let registered = words(&without_brackets(registered));
    let acting = |words: &[String]| words.iter().take_while(|word| ACTING.contains(&word.as_str())).count();
    if written.is_empty() || written.first() != registered.first() || acting(&written) != acting(&registered)
    {
        return false;
    }
    // `Sekretaris Daerah Jawa Timur` leaves out `Provinsi`: every written word stands in the register, in its order.
    let mut rest = registered.iter();
    written.iter().all(|word| rest.any(|own| own == word))
}

fn without_brackets(title: &str) -> String {
    let mut depth = 0_usize;
    title
        .chars()
        .filter(|c| {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => return depth == 0,
            }
            false
        })
        .collect()
}

fn words(title: &str) -> Vec<String> {
    title
        .split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .flat_map(|word| {
            let lower = word.to_lowercase();
            let long = SHORT.iter().find(|(short, _)| *short == lower).map(|(_, long)| *long);
            long.map_or_else(|| vec![lower], |long| long.split(' ').map(str::to_owned).collect::<Vec<_>>())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::same_title;

    #[test]
    fn heads_and_short_forms_are_the_same_title_and_acting_is_not() {
        assert!(same_title("Sekda", "Sekretaris Daerah Provinsi Jawa Timur"));
        assert!(same_title("Sekretaris Daerah Jawa Timur", "Sekretaris Daerah Provinsi Jawa Timur"));
        assert!(same_title("Wali Kota", "Wali Kota Batu"));
        assert!(same_title("Plt. Sekda", "Plt. Sekretaris Daerah Kalimantan Tengah"));
        assert!(!same_title("Wali Kota Malang", "Wali Kota Batu"));
        assert!(!same_title("Bupati Kulon Progo", "Pj Bupati Kulon Progo"), "acting may not be left out");
        assert!(!same_title("Wali Kota", "Wakil Wali Kota Batu"));
        assert!(!same_title("Wakil Bupati Batu", "Bupati Batu"));
    }
}
