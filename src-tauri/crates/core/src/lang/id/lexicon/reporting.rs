//! Reporting verbs: which frame a paraphrase takes after each.

/// The frame that follows a reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// `bahwa` and a clause.
    That,
    /// A clause; `bahwa` only when it is long or begins with a verb.
    Opinion,
    /// A request: `agar` and a clause with a subject, or the persons addressed and their verb.
    Request,
    /// A bare noun phrase.
    Phrase,
    /// A verb phrase.
    Aim,
    /// `karena` and a clause.
    Cause,
    /// A clause without a conjunction: what is aimed at, or whom something is forbidden or allowed.
    Bare,
}

/// A reporting verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Report {
    /// The verb.
    pub verb: &'static str,
    /// Its frame.
    pub frame: Frame,
    /// Whether it is strong enough to carry a lead or a headline.
    pub strong: bool,
    /// Whether it may be swapped within the neutral class.
    pub neutral: bool,
    /// The noun by which the lead takes it up again: `Ajakan itu disampaikannya`.
    pub noun: &'static str,
}

const fn verb(verb: &'static str, frame: Frame) -> Report {
    Report { verb, frame, strong: false, neutral: false, noun: "Hal" }
}

const fn neutral(verb: &'static str) -> Report {
    Report { verb, frame: Frame::That, strong: false, neutral: true, noun: "Hal" }
}

const fn strong(verb: &'static str, frame: Frame, noun: &'static str) -> Report {
    Report { verb, frame, strong: true, neutral: false, noun }
}

const REPORTS: [Report; 98] = [
    neutral("mengatakan"),
    neutral("menyampaikan"),
    neutral("menuturkan"),
    neutral("mengungkapkan"),
    neutral("menyebut"),
    neutral("menyebutkan"),
    neutral("menyatakan"),
    verb("menjelaskan", Frame::That),
    verb("menerangkan", Frame::That),
    verb("memaparkan", Frame::That),
    verb("menguraikan", Frame::That),
    verb("merinci", Frame::That),
    verb("melaporkan", Frame::That),
    verb("mengumumkan", Frame::That),
    verb("menambahkan", Frame::That),
    verb("menekankan", Frame::That),
    verb("mengakui", Frame::That),
    verb("membenarkan", Frame::That),
    verb("membantah", Frame::That),
    verb("mencontohkan", Frame::That),
    verb("menginformasikan", Frame::That),
    verb("mengungkap", Frame::That),
    verb("menceritakan", Frame::That),
    verb("menyimpulkan", Frame::That),
    Report { verb: "mengingatkan", frame: Frame::That, strong: false, neutral: false, noun: "Pesan" },
    strong("menegaskan", Frame::That, "Hal"),
    strong("memastikan", Frame::That, "Hal"),
    verb("menilai", Frame::Opinion),
    verb("berpendapat", Frame::Opinion),
    verb("berpandangan", Frame::Opinion),
    Report { verb: "berharap", frame: Frame::Opinion, strong: false, neutral: false, noun: "Harapan" },
    verb("mengharapkan", Frame::Opinion),
    verb("yakin", Frame::Opinion),
    verb("meyakini", Frame::Opinion),
    verb("optimistis", Frame::Opinion),
    verb("optimis", Frame::Opinion),
    verb("memperkirakan", Frame::Opinion),
    strong("menargetkan", Frame::Bare, "Target"),
    verb("menginginkan", Frame::Bare),
    verb("merencanakan", Frame::Bare),
    verb("menjadwalkan", Frame::Bare),
    verb("melarang", Frame::Bare),
    verb("mengizinkan", Frame::Bare),
    verb("memperbolehkan", Frame::Bare),
    verb("membolehkan", Frame::Bare),
    verb("mewajibkan", Frame::Bare),
    strong("meminta", Frame::Request, "Permintaan"),
    strong("mengajak", Frame::Request, "Ajakan"),
    strong("mengimbau", Frame::Request, "Imbauan"),
    verb("mendorong", Frame::Request),
    strong("mendesak", Frame::Request, "Desakan"),
    strong("menginstruksikan", Frame::Request, "Instruksi"),
    strong("memerintahkan", Frame::Request, "Perintah"),
    verb("mengarahkan", Frame::Request),
    verb("menyarankan", Frame::Request),
    verb("mengusulkan", Frame::Request),
    verb("berpesan", Frame::Request),
    strong("mengapresiasi", Frame::Phrase, "Apresiasi"),
    verb("menyambut baik", Frame::Phrase),
    verb("menyambut", Frame::Phrase),
    verb("mendukung", Frame::Phrase),
    verb("menyoroti", Frame::Phrase),
    verb("menyayangkan", Frame::Phrase),
    verb("mengeluhkan", Frame::Phrase),
    verb("mengucapkan", Frame::Phrase),
    verb("memuji", Frame::Phrase),
    verb("membahas", Frame::Phrase),
    verb("mengecam", Frame::Phrase),
    verb("bertujuan", Frame::Aim),
    verb("berencana", Frame::Aim),
    verb("berkomitmen", Frame::Aim),
    verb("siap", Frame::Aim),
    verb("bersedia", Frame::Aim),
    verb("bertekad", Frame::Aim),
    verb("berjanji", Frame::Aim),
    verb("menyanggupi", Frame::Aim),
    verb("mengaku", Frame::Aim),
    verb("berniat", Frame::Aim),
    verb("mewanti-wanti", Frame::Request),
    verb("menuntut", Frame::Request),
    verb("memohon", Frame::Request),
    verb("menghimbau", Frame::Request),
    verb("menyesalkan", Frame::Phrase),
    verb("mengkritik", Frame::Phrase),
    verb("menolak", Frame::Phrase),
    verb("menyetujui", Frame::Phrase),
    verb("menyinggung", Frame::Phrase),
    verb("bersyukur", Frame::Cause),
    verb("bangga", Frame::Cause),
    verb("menjawab", Frame::That),
    verb("menjamin", Frame::That),
    verb("membeberkan", Frame::That),
    verb("menyindir", Frame::That),
    verb("mempertanyakan", Frame::That),
    verb("menanyakan", Frame::That),
    verb("menghitung", Frame::That),
    verb("mencatat", Frame::That),
    verb("memprediksi", Frame::Opinion),
];

/// Finds a reporting verb; `bahwa` and `agar` typed behind it are ignored.
pub(crate) fn report(typed: &str) -> Option<Report> {
    let typed = typed.trim().to_lowercase();
    let verb = ["bahwa", "agar", "supaya", "untuk"]
        .iter()
        .find_map(|word| typed.strip_suffix(word).filter(|rest| rest.ends_with(' ')))
        .map_or(typed.as_str(), str::trim_end);
    REPORTS.iter().find(|report| report.verb == verb).copied()
}

/// Forms of haste that no table of base forms leads back from.
const IN_HASTE: [(&str, &str); 24] = [
    ("harap", "berharap"),
    ("janji", "berjanji"),
    ("pesan", "berpesan"),
    ("rencana", "berencana"),
    ("komitmen", "berkomitmen"),
    ("syukur", "bersyukur"),
    ("kata", "mengatakan"),
    ("bilang", "mengatakan"),
    ("ujar", "mengatakan"),
    ("ucap", "mengatakan"),
    ("tutur", "menuturkan"),
    ("tegas", "menegaskan"),
    ("jelas", "menjelaskan"),
    ("terang", "menerangkan"),
    ("papar", "memaparkan"),
    ("ungkap", "mengungkapkan"),
    ("tambah", "menambahkan"),
    ("lapor", "melaporkan"),
    ("target", "menargetkan"),
    ("usul", "mengusulkan"),
    ("saran", "menyarankan"),
    ("himbau", "mengimbau"),
    ("keluh", "mengeluhkan"),
    ("ingin", "menginginkan"),
];

/// Finds the reporting verb that an officer recorded, in its full form or in the base form of notes (`ingatkan`).
pub(crate) fn reported(typed: &str) -> Option<Report> {
    report(typed).or_else(|| {
        let word = typed.trim().to_lowercase();
        let word = word.split(' ').next().unwrap_or_default();
        let listed = IN_HASTE.iter().find(|(base, _)| *base == word).map(|(_, verb)| *verb);
        report(listed.or_else(|| super::active_form(word))?)
    })
}

/// Finds the report that a note opens with in its base form: `Ingatkan warga …`; a noun (`target`) opens none.
pub(crate) fn bare_report(word: &str) -> Option<Report> {
    let word = word.to_lowercase();
    let verbal = word.ends_with("kan") || word == "harap" || word == "janji";
    bare_request(&word).or_else(|| reported(&word).filter(|_| verbal))
}

/// Finds the request that a note opens with in its bare form: `Minta Dinas …`, `Imbau warga …`.
pub(crate) fn bare_request(word: &str) -> Option<Report> {
    let word = word.to_lowercase();
    REPORTS
        .iter()
        .find(|report| report.frame == Frame::Request && super::base_form(report.verb) == Some(word.as_str()))
        .copied()
}

/// Splits a known verb off the beginning of a paraphrase, the longest first: `menyambut baik` before `menyambut`.
pub(crate) fn reporting_verb(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let blanks: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).take(2).collect();
    blanks.into_iter().rev().map(|at| (&text[..at], text[at..].trim_start())).find(|(head, rest)| {
        let verb = head.to_lowercase();
        !rest.is_empty() && REPORTS.iter().any(|report| report.verb == verb)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_asks_in_the_bare_form() {
        assert_eq!(bare_request("Minta").map(|r| r.verb), Some("meminta"));
        assert_eq!(bare_request("imbau").map(|r| r.verb), Some("mengimbau"));
        assert_eq!(bare_request("Tegaskan"), None, "a statement is no request");
    }

    #[test]
    fn a_verb_of_haste_is_read_as_its_full_form() {
        for (typed, verb) in [
            ("ingatkan", "mengingatkan"),
            ("umumkan", "mengumumkan"),
            ("minta", "meminta"),
            ("janji", "berjanji"),
            ("Harap", "berharap"),
            ("minta agar", "meminta"),
        ] {
            assert_eq!(reported(typed).map(|r| r.verb), Some(verb), "{typed}");
        }
        assert_eq!(bare_report("target"), None, "a noun at the head of a note");
        assert_eq!(bare_report("Umumkan").map(|r| r.verb), Some("mengumumkan"));
    }

    #[test]
    fn a_typed_conjunction_is_split_off() {
        assert_eq!(report("menegaskan bahwa").map(|r| r.verb), Some("menegaskan"));
        assert_eq!(report("Meminta agar").map(|r| r.frame), Some(Frame::Request));
        assert_eq!(report("menyambut baik").map(|r| r.frame), Some(Frame::Phrase));
        assert_eq!(report("berdendang"), None, "an unknown verb is nobody's frame");
    }

    #[test]
    fn a_verb_is_split_off_a_paraphrase() {
        assert_eq!(reporting_verb("menegaskan bahwa X datang"), Some(("menegaskan", "bahwa X datang")));
        assert_eq!(reporting_verb("Menyambut baik acara itu"), Some(("Menyambut baik", "acara itu")));
        assert_eq!(reporting_verb("menegaskan"), None, "a verb alone is left as it is");
        assert_eq!(reporting_verb("dinamika birokrasi menuntut"), None, "no verb, no split");
    }
}
