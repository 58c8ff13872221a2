//! Apologies, thanks and feelings: what a note gives without a subject, because the speaker is the subject.

use super::clause;
use super::indirect::Framed;
use crate::lang::id::lexicon::Report;

/// Frames a note that apologises, thanks or tells how its speaker feels; none where it does something else, or where
/// the officer recorded a verb that tells otherwise.
pub(super) fn act(clause: &str, recorded: Option<&str>, report: Option<Report>) -> Option<Framed> {
    let neutral = recorded.is_none() || report.is_some_and(|report| report.neutral);
    let recorded = recorded.map(str::to_lowercase).unwrap_or_default();
    let written = super::notes::written_out(clause);
    let clause = written.as_str();
    apology(clause, &recorded, neutral)
        .or_else(|| thanks(clause, &recorded, neutral))
        .or_else(|| feeling(clause, &recorded, neutral))
}

/// `minta maaf pada pelanggan` → `meminta maaf kepada pelanggan`.
fn apology(clause: &str, recorded: &str, neutral: bool) -> Option<Framed> {
    const FORMS: [&str; 5] =
        ["meminta maaf", "minta maaf", "memohon maaf", "mohon maaf", "menyampaikan permintaan maaf"];
    let recorded_so = FORMS.contains(&recorded);
    let asks = neutral || matches!(recorded, "meminta" | "minta" | "memohon" | "mohon");
    let typed = FORMS.iter().find_map(|form| after(clause, form)).filter(|_| recorded_so || asks);
    let rest = match typed {
        Some(rest) => rest,
        None if recorded_so => clause,
        None => after(clause, "maaf").filter(|_| asks && !neutral)?,
    };
    let rest = to_persons(rest);
    let conjunction = match opening(&rest) {
        "" | "kepada" | "atas" | "karena" | "terkait" | "soal" | "jika" | "bila" | "apabila" | "untuk"
        | "dan" | "lahir" => "",
        _ if clause::is_bare_phrase(&rest) => "atas",
        _ => "karena",
    };
    Some(Framed { noun: "Permintaan maaf", strong: true, ..framed("meminta maaf", conjunction, rest) })
}

/// `terima kasih ke semua kader` → `mengucapkan terima kasih kepada semua kader`.
fn thanks(clause: &str, recorded: &str, neutral: bool) -> Option<Framed> {
    let thanking = neutral
        || matches!(recorded, "mengucapkan" | "ucapkan" | "ucap" | "berterima kasih" | "terima kasih");
    let forms = ["terima kasih", "terimakasih", "makasih", "berterima kasih", "mengucapkan terima kasih"];
    let typed = forms.iter().find_map(|form| after(clause, form)).filter(|_| thanking);
    let rest = match typed {
        Some(rest) => rest,
        None if recorded.ends_with("terima kasih") => clause,
        None => return None,
    };
    let rest = to_persons(rest);
    let rest = match opening(&rest) {
        "" | "kepada" | "atas" | "karena" | "sudah" | "telah" | "dan" => rest,
        "untuk" | "buat" => rest.split_once(' ').map_or(String::new(), |(_, whom)| format!("kepada {whom}")),
        _ if super::requests::can_address(&rest) => format!("kepada {rest}"),
        // `terima kasih warga tetap tertib`: for what is not told apart from whom.
        _ => return None,
    };
    Some(framed("mengucapkan terima kasih", "", rest))
}

/// `bangga dan terharu`, `prihatin dengan …`: `mengaku` leaves open what kind of sentence it is.
fn feeling(clause: &str, recorded: &str, neutral: bool) -> Option<Framed> {
    const FEELINGS: [&str; 26] = [
        "bangga",
        "terharu",
        "senang",
        "gembira",
        "bahagia",
        "kecewa",
        "sedih",
        "prihatin",
        "lega",
        "kaget",
        "terkejut",
        "khawatir",
        "cemas",
        "puas",
        "salut",
        "kagum",
        "takut",
        "malu",
        "marah",
        "resah",
        "heran",
        "bersyukur",
        "menyesal",
        "rindu",
        "trauma",
        "kapok",
    ];
    const STRENGTHS: [&str; 8] = ["sangat", "merasa", "sungguh", "amat", "cukup", "ikut", "turut", "sempat"];
    let felt = |word: &str| FEELINGS.contains(&word);
    let mut words = clause.split(' ');
    let mut first = words.next().unwrap_or_default();
    let strong = STRENGTHS.contains(&first);
    if strong {
        first = words.next().unwrap_or_default();
    }
    let next = words.next().unwrap_or_default();
    if felt(recorded) && !felt(first) {
        // `bangga` recorded, `dan terharu` or `kepada kader` typed.
        let first = opening(clause);
        let goes_on =
            matches!(first, "dan" | "atas" | "kepada" | "pada" | "dengan" | "terhadap" | "melihat" | "bisa");
        return goes_on.then(|| framed("mengaku", "", format!("{recorded} {clause}")));
    }
    // `jadi kader sejak 1998`: what one is.
    let is =
        neutral && matches!(first, "jadi" | "menjadi") && clause::opening(next) == clause::Opening::Subject;
    if is && !strong && !clause::is_clause(clause.split_once(' ')?.1) {
        return Some(framed("mengaku", "", format!("menjadi {}", clause.split_once(' ')?.1)));
    }
    // `tidak tahu penghuninya …`: what one did not know is one's own.
    const UNAWARE: [&str; 8] =
        ["tahu", "menyangka", "mengira", "punya", "sanggup", "keberatan", "menduga", "menyadari"];
    if neutral && matches!(first, "tidak" | "tak" | "belum") && UNAWARE.contains(&next) {
        return Some(framed("mengaku", "", clause.to_owned()));
    }
    if !felt(first.trim_end_matches(',')) || !(neutral || felt(recorded)) {
        return None;
    }
    let by_phrase = strong
        || matches!(
            next,
            "" | "dan" | "atas" | "kepada" | "pada" | "dengan" | "terhadap" | "melihat" | "sekali"
        )
        || matches!(
            next,
            "sekaligus" | "soal" | "akan" | "bisa" | "dapat" | "mendengar" | "menerima" | "serta"
        );
    // `bangga karena …` and `khawatir harga naik` have frames or read on.
    let reads_on = !matches!(first, "bangga" | "bersyukur") || next == "karena";
    (by_phrase || reads_on).then(|| framed("mengaku", "", with_apology(clause)))
}

/// `prihatin dan minta maaf ke pedagang`: the second verb in its full form.
fn with_apology(clause: &str) -> String {
    let Some((felt, rest)) = clause.split_once(" dan minta maaf") else { return clause.to_owned() };
    format!("{felt} dan meminta maaf {}", to_persons(rest.trim_start())).trim_end().to_owned()
}

/// `ke pelanggan`, `pada pelanggan`: one thanks persons and asks their pardon, `kepada` them.
fn to_persons(rest: &str) -> String {
    match rest.split_once(' ') {
        Some(("ke" | "pada" | "kpd", whom)) => format!("kepada {whom}"),
        _ => rest.to_owned(),
    }
}

/// What stands behind a form at the head of a clause.
fn after<'c>(clause: &'c str, form: &str) -> Option<&'c str> {
    let rest = clause.strip_prefix(form)?;
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix([' ', ',']).map(str::trim_start) }
}

fn opening(clause: &str) -> &str {
    clause.split(' ').next().unwrap_or_default()
}

fn framed(verb: &str, conjunction: &'static str, clause: String) -> Framed {
    Framed {
        verb: verb.to_owned(),
        conjunction,
        clause,
        clause_for_phrase: false,
        neutral: false,
        strong: false,
        noun: "Hal",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::id::lexicon::reported;

    fn told(clause: &str, recorded: Option<&str>) -> Option<String> {
        act(clause, recorded, recorded.and_then(reported)).map(|framed| framed.predicate())
    }

    #[test]
    fn the_speaker_apologises_thanks_and_feels() {
        for (clause, recorded, written) in [
            ("meminta maaf pada pelanggan", Some("meminta maaf"), "meminta maaf kepada pelanggan"),
            ("minta maaf atas keterlambatan", None, "meminta maaf atas keterlambatan"),
            ("maaf atas keterlambatan", Some("minta"), "meminta maaf atas keterlambatan"),
            ("terima kasih ke semua kader", None, "mengucapkan terima kasih kepada semua kader"),
            ("bangga dan terharu", None, "mengaku bangga dan terharu"),
            ("kepada kader", Some("bangga"), "mengaku bangga kepada kader"),
            ("prihatin dengan kondisi pasar", None, "mengaku prihatin dengan kondisi pasar"),
            ("sangat prihatin", None, "mengaku sangat prihatin"),
            ("jadi kader sejak 1998", None, "mengaku menjadi kader sejak 1998"),
        ] {
            assert_eq!(told(clause, recorded).as_deref(), Some(written), "{clause}");
        }
    }

    #[test]
    fn what_is_no_act_of_the_speaker_is_left_to_the_frames() {
        for (clause, recorded) in [
            ("minta warga tidak menimbun", None),
            ("harga turun", Some("menegaskan")),
            ("bangga warga ikut bekerja", None),
            ("prihatin dengan kondisi pasar", Some("menegaskan")),
            ("menjadi kota wisata adalah tujuan bersama", None),
        ] {
            assert_eq!(told(clause, recorded), None, "{clause}");
        }
    }
}
