//! Verbs of attribution and the families of words that share their root.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Roots and the words that are known to derive from them.
const FAMILIES: [(&str, &str); 22] = [
    ("tegas", "tegas menegaskan ditegaskan ketegasan tegaskan penegasan mempertegas"),
    ("harap", "harap berharap diharapkan harapan mengharapkan harapkan berharaplah"),
    ("jelas", "jelas menjelaskan dijelaskan penjelasan kejelasan jelaskan memperjelas"),
    ("terang", "terang menerangkan keterangan diterangkan penerangan terangkan"),
    ("papar", "papar memaparkan paparan dipaparkan pemaparan paparkan"),
    ("kata", "kata mengatakan dikatakan katakan perkataan kata-kata"),
    ("ujar", "ujar ujaran"),
    ("ucap", "ucap mengucapkan ucapan ucapkan diucapkan mengucap"),
    ("tutur", "tutur menuturkan penuturan dituturkan bertutur"),
    ("sebut", "sebut menyebut menyebutkan disebut disebutkan sebutan sebutkan"),
    ("ungkap", "ungkap mengungkap mengungkapkan ungkapan diungkapkan ungkapkan pengungkapan"),
    ("nilai", "nilai menilai penilaian dinilai bernilai nilai-nilai"),
    ("pesan", "pesan berpesan pesanan dipesan memesan"),
    ("ajak", "ajak mengajak diajak ajakan"),
    ("imbau", "imbau mengimbau imbauan diimbau"),
    ("seru", "seru seruan menyerukan diserukan"),
    ("tambah", "tambah menambah tambahan bertambah menambahkan ditambah tambahkan"),
    (
        "lanjut",
        "lanjut melanjutkan lanjutan berlanjut selanjutnya kelanjutan berkelanjutan dilanjutkan lanjutkan",
    ),
    ("sambung", "sambung menyambung sambungan menyambungkan disambung"),
    ("tutup", "tutup menutup penutup penutupan ditutup tertutup"),
    ("urai", "urai menguraikan uraian diuraikan"),
    ("tandas", "tandas menandaskan"),
];

/// Derived words and the families that they stand in, by number.
static DERIVED: LazyLock<FxHashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let mut derived: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (at, (_, family)) in FAMILIES.iter().enumerate() {
        for word in family.split(' ') {
            derived.entry(word).or_default().push(at);
        }
    }
    derived
});

/// Tells whether a lower-case word is the root or known to derive from it; clitics are ignored.
pub(crate) fn has_root(word: &str, root: &str) -> bool {
    FAMILIES.iter().position(|(own, _)| *own == root).map_or_else(
        || word == root || without_clitic(word) == root,
        |family| families(word).any(|own| own == family),
    )
}

/// Returns the attribution root that a reporting verb shares, such as `tegas` of `menegaskan`.
pub(crate) fn root_of_report(verb: &str) -> Option<&'static str> {
    families(verb).min().map(|family| FAMILIES[family].0)
}

fn without_clitic(word: &str) -> &str {
    ["nya", "lah", "kah", "pun"].iter().find_map(|clitic| word.strip_suffix(clitic)).unwrap_or(word)
}

/// Lists the families of a word, with or without its clitic.
fn families(word: &str) -> impl Iterator<Item = usize> {
    [word, without_clitic(word)].into_iter().filter_map(|word| DERIVED.get(word)).flatten().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_know_derivations_and_nothing_else() {
        assert!(has_root("ketegasan", "tegas"));
        assert!(has_root("harapannya", "harap"));
        assert!(!has_root("tegak", "tegas"), "a likeness of letters is no family");
        assert_eq!(root_of_report("menjelaskan"), Some("jelas"));
        assert_eq!(root_of_report("meminta"), None);
    }
}
