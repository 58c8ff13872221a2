//! Verbs of attributions and of paraphrases, by what they may be used for.

use crate::check::pack::{Attribution, VerbClass};

/// A root of attributions: class, and the words of a quote that repeat it.
struct Root {
    root: &'static str,
    class: VerbClass,
    forms: &'static [&'static str],
}

const fn root(root: &'static str, class: VerbClass, forms: &'static [&'static str]) -> Root {
    Root { root, class, forms }
}

const FREE: VerbClass = VerbClass::Free;

/// The roots. `forms` are whole words only: `harus` is in `kudus` and means nothing there.
static ROOTS: [Root; 47] = [
    root("kata", FREE, &["mengatakan", "katakan", "berkata"]),
    root("ujar", FREE, &["ujar", "ujaran"]),
    root("ucap", FREE, &["ucap", "ucapkan", "mengucapkan", "ucapan"]),
    root("tutur", FREE, &["tutur", "bertutur", "menuturkan"]),
    root("sebut", FREE, &["sebut", "menyebut", "menyebutkan", "sebutkan"]),
    root("jelas", FREE, &["jelas", "jelaskan", "menjelaskan", "kejelasan"]),
    root("terang", FREE, &["terang", "terangkan", "menerangkan"]),
    root("papar", FREE, &["paparkan", "memaparkan", "paparan"]),
    root("urai", FREE, &["uraikan", "menguraikan", "uraian"]),
    root("tegas", FREE, &["tegas", "tegaskan", "menegaskan", "ketegasan"]),
    root("tandas", FREE, &["tandas", "tandaskan", "menandaskan"]),
    root("ungkap", FREE, &["ungkap", "ungkapkan", "mengungkapkan"]),
    root("nilai", FREE, &["menilai"]),
    root(
        "harap",
        FREE,
        &["harap", "berharap", "harapkan", "diharapkan", "mengharapkan", "harapan", "harapannya"],
    ),
    root("pesan", FREE, &["pesan", "berpesan", "pesankan"]),
    root("ajak", FREE, &["ajak", "mengajak", "ajakan"]),
    root("imbau", FREE, &["imbau", "mengimbau", "imbauan"]),
    root("seru", FREE, &["seru", "menyeru", "menyerukan", "seruan"]),
    root("pinta", FREE, &["minta", "meminta", "pinta"]),
    root("cerita", FREE, &["cerita", "bercerita", "menceritakan", "ceritakan"]),
    root("kenang", FREE, &["kenang", "mengenang"]),
    root("aku", FREE, &["mengaku", "mengakui"]),
    root("tukas", FREE, &["menukas"]),
    root("beber", FREE, &["membeberkan"]),
    root("timpal", FREE, &["menimpali"]),
    root("cetus", FREE, &["mencetuskan"]),
    root("kisah", FREE, &["kisah", "mengisahkan"]),
    root("keluh", FREE, &["keluh", "keluhan", "mengeluh"]),
    root("puji", FREE, &["puji", "memuji", "pujian"]),
    root("janji", FREE, &["janji", "berjanji"]),
    root("simpul", FREE, &["menyimpulkan"]),
    root("rinci", FREE, &["merinci", "rincian"]),
    root("tekan", FREE, &["menekankan", "tekankan"]),
    root("lapor", FREE, &["melaporkan", "laporkan", "laporan"]),
    root("canda", FREE, &["bercanda"]),
    root("syukur", FREE, &["syukur", "bersyukur"]),
    root("imbuh", VerbClass::FollowUp, &[]),
    root("tambah", VerbClass::FollowUp, &["tambahkan", "menambahkan"]),
    root("lanjut", VerbClass::FollowUp, &["lanjut", "lanjutkan", "melanjutkan"]),
    root("sambung", VerbClass::FollowUp, &["sambung", "menyambung"]),
    root("pungkas", VerbClass::Closing, &[]),
    root("tutup", VerbClass::Closing, &["tutup", "menutup"]),
    root("tanya", VerbClass::Question, &[]),
    root("jawab", VerbClass::Reply, &[]),
    root("klaim", VerbClass::Doubting, &[]),
    root("dalih", VerbClass::Doubting, &[]),
    root("kilah", VerbClass::Doubting, &[]),
];

/// Reporting verbs and their roots; one table, since me- cannot be cut by rule.
static REPORTING: [(&str, &str); 53] = [
    ("mengatakan", "kata"),
    ("berkata", "kata"),
    ("mengucapkan", "ucap"),
    ("menuturkan", "tutur"),
    ("menyebut", "sebut"),
    ("menyebutkan", "sebut"),
    ("menjelaskan", "jelas"),
    ("menerangkan", "terang"),
    ("memaparkan", "papar"),
    ("menguraikan", "urai"),
    ("menegaskan", "tegas"),
    ("menandaskan", "tandas"),
    ("mengungkapkan", "ungkap"),
    ("menilai", "nilai"),
    ("berharap", "harap"),
    ("mengharapkan", "harap"),
    ("berpesan", "pesan"),
    ("mengajak", "ajak"),
    ("mengimbau", "imbau"),
    ("menyerukan", "seru"),
    ("meminta", "pinta"),
    ("menceritakan", "cerita"),
    ("mengenang", "kenang"),
    ("mengaku", "aku"),
    ("mengakui", "aku"),
    ("menambahkan", "tambah"),
    ("melanjutkan", "lanjut"),
    ("menyambung", "sambung"),
    ("menjawab", "jawab"),
    ("menanyakan", "tanya"),
    ("mengklaim", "klaim"),
    ("mengeklaim", "klaim"),
    ("berdalih", "dalih"),
    ("berkilah", "kilah"),
    ("menyampaikan", "sampai"),
    ("memastikan", "pasti"),
    ("mengingatkan", "ingat"),
    ("mengapresiasi", "apresiasi"),
    ("mendukung", "dukung"),
    ("menyoroti", "sorot"),
    ("menyayangkan", "sayang"),
    ("mendorong", "dorong"),
    ("mendesak", "desak"),
    ("menginstruksikan", "instruksi"),
    ("berpendapat", "pendapat"),
    ("melaporkan", "lapor"),
    ("menyatakan", "nyata"),
    ("menekankan", "tekan"),
    ("mengumumkan", "umum"),
    ("menginformasikan", "informasi"),
    ("membenarkan", "benar"),
    ("menyadari", "sadar"),
    ("meyakini", "yakin"),
];

/// Verbs that take no `bahwa`: a request, an invitation, a noun phrase.
pub(super) const WITHOUT_BAHWA: [&str; 14] = [
    "meminta",
    "mengajak",
    "mengimbau",
    "mendorong",
    "mendesak",
    "menginstruksikan",
    "mengapresiasi",
    "menyoroti",
    "menyayangkan",
    "mendukung",
    "menyambut",
    "mengucapkan",
    "mempersilakan",
    "menugaskan",
];

/// Verbs that take no `agar`: they state.
pub(super) const WITHOUT_AGAR: [&str; 12] = [
    "menilai",
    "mengatakan",
    "menjelaskan",
    "menyebut",
    "menyebutkan",
    "menerangkan",
    "memaparkan",
    "mengungkapkan",
    "menuturkan",
    "berpendapat",
    "mengakui",
    "memastikan",
];

pub(super) fn attribution(lower: &str) -> Option<Attribution> {
    let find = |word: &str| ROOTS.iter().find(|known| known.root == word).map(|known| known.root);
    if let Some(root) = find(lower) {
        return Some(Attribution { root, pronoun: false });
    }
    let root = find(lower.strip_suffix("nya")?)?;
    Some(Attribution { root, pronoun: true })
}

pub(super) fn class(root: &str) -> VerbClass {
    ROOTS.iter().find(|known| known.root == root).map_or(FREE, |known| known.class)
}

pub(super) fn reporting_root(lower: &str) -> Option<&'static str> {
    REPORTING.iter().find(|(verb, _)| *verb == lower).map(|(_, root)| *root)
}

pub(super) fn forms(root: &str) -> &'static [&'static str] {
    ROOTS.iter().find(|known| known.root == root).map_or(&[], |known| known.forms)
}
