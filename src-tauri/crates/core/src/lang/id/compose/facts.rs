//! The facts of an event as phrases: organiser, place, date, theme, what the event is called again.

use super::capitals;
use chrono::Datelike;

use super::case::{Case, as_typed};
use super::piece::Sentence;
use super::title::TitleForm;
use super::{abbreviations, clause};
use crate::event::EventKind;
use crate::lang::Words;
use crate::lang::id::Indonesian;
use crate::lang::id::lexicon::{self, FIXED_LONG_FORMS};
use crate::office::DateForm;
use crate::release::Source;

/// Writes an institution with its short form in brackets, the common tail once: `Pemerintah Kota (Pemkot) Batu`.
///
/// The tail is shared only when equal, Kota/Kabupaten included; the one directly behind `Pemerintah` belongs to the
/// head. A short form that is no abbreviation of this kind stays out: the full name alone.
pub(super) fn bracketed(full: &str, short: &str) -> String {
    let mut long: Vec<&str> = full.split_whitespace().collect();
    let brief: Vec<&str> = short.split_whitespace().collect();
    let whole_government = long.first() == Some(&"Pemerintah");
    if !brief.contains(&"Provinsi")
        && let Some(at) = long.iter().position(|word| *word == "Provinsi")
        && !(whole_government && at == 1)
    {
        long.remove(at);
    }
    let mut shared = long.iter().rev().zip(brief.iter().rev()).take_while(|(a, b)| a == b).count();
    // `Balai Besar … di Sagara`: what leads into the place belongs to it.
    if shared > 0
        && long.len() > shared + 1
        && matches!(long[long.len() - shared - 1], "di" | "untuk" | "dan")
    {
        let joint = long.len() - shared - 1;
        let head = long[..joint].join(" ");
        let letters = brief[..brief.len() - shared].join(" ");
        if letters.chars().filter(|c| c.is_uppercase()).count() > 2 && !clause::holds(&head, &letters) {
            return format!("{head} ({letters}) {}", long[joint..].join(" "));
        }
        shared = 0;
    }
    let head = &long[..long.len() - shared];
    let abbreviation = &brief[..brief.len() - shared];
    let region_left = matches!(head.last(), Some(&"Kota" | &"Kabupaten" | &"Provinsi"))
        && !(whole_government && head.len() == 2);
    let is_abbreviation = !abbreviation.is_empty() && abbreviation.iter().all(|word| !head.contains(word));
    // `DPMD Pematang Alai`, `Satpol PP Kali Bening`: letters that the text will use; the region stays with its name.
    let letters = abbreviation.join(" ");
    let word = abbreviation.len() == 1 && letters.len() > 3;
    if is_abbreviation
        && region_left
        && shared > 0
        && (word || letters.chars().filter(|c| c.is_uppercase()).count() > 2)
    {
        let (region, head) = head.split_last().unwrap_or((&"", &[]));
        return format!("{} ({letters}) {region} {}", head.join(" "), long[long.len() - shared..].join(" "));
    }
    if shared > 0 && !head.is_empty() && is_abbreviation && !region_left {
        return format!(
            "{} ({}) {}",
            head.join(" "),
            abbreviation.join(" "),
            long[long.len() - shared..].join(" ")
        );
    }
    // `DKPP` has no place in common with the long form: its letters are those of the name before the region.
    let capitals = short.chars().filter(|c| c.is_uppercase()).count();
    let letters_alone = (brief.len() == 1 && short.len() > 3 || capitals >= 4)
        && is_abbreviation
        && !clause::holds(full, short)
        && ![" bersama ", " dengan "].iter().any(|joint| full.contains(joint));
    if shared == 0 && letters_alone {
        let region = long.iter().position(|word| matches!(*word, "Kota" | "Kabupaten" | "Provinsi"));
        return match region.filter(|&at| at > 1 && initials(&long[..at]) == short) {
            Some(at) => format!("{} ({short}) {}", long[..at].join(" "), long[at..].join(" ")),
            None => format!("{full} ({short})"),
        };
    }
    let government = FIXED_LONG_FORMS.iter().any(|(brief_form, _)| brief.first() == Some(brief_form));
    if shared == 0 && government && brief.len() > 1 { format!("{full} ({short})") } else { full.to_owned() }
}

/// The first letters of a name, its small words apart.
fn initials(words: &[&str]) -> String {
    words.iter().filter_map(|word| word.chars().next().filter(|c| c.is_uppercase())).collect()
}

/// Writes a government known by its short form only (`Pemkab Kulon Progo`) with its long form.
pub(super) fn spelt_out(institution: &str) -> Option<String> {
    let (head, tail) = institution.split_once(' ')?;
    let (brief, long) = FIXED_LONG_FORMS.iter().find(|(brief, _)| *brief == head)?;
    Some(format!("{long} ({brief}) {tail}"))
}

/// The organiser at its first mention.
pub(super) fn organiser_first(case: &Case<'_>) -> Option<Sentence> {
    let full = case.organiser.as_deref()?;
    let source = Source::Event("organiser");
    let written = match (opening_letters(case, full), case.organiser_short.as_deref()) {
        (Some(spelt), _) => spelt,
        (None, Some(short)) if short != full => bracketed(full, short),
        _ => full.to_owned(),
    };
    Some(Sentence::new().fixed(written, source))
}

/// `BKPSDM Kulon Progo`, recorded by its letters only, with the long form that the record gives for them.
fn opening_letters(case: &Case<'_>, organiser: &str) -> Option<String> {
    let (letters, rest) = organiser.split_once(' ').unwrap_or((organiser, ""));
    let abbreviation = case.abbreviations().find(|abbreviation| {
        abbreviation.short.trim() == letters && !abbreviations::is_known(abbreviation)
    })?;
    let long = capitals::of_name(&crate::text::one_line(&abbreviation.full));
    Some(format!("{long} ({letters}) {rest}").trim_end().to_owned())
}

/// Verbs of a moment: what they do does not last until the last day.
const PUNCTUAL: [&str; 9] = [
    " membuka ",
    " menutup ",
    " meresmikan ",
    " meluncurkan ",
    " melepas ",
    " melantik ",
    " menandatangani ",
    " mencanangkan ",
    " menyerahkan ",
];

/// Tells whether a sentence tells a deed of a moment.
pub(super) fn is_punctual(sentence: &super::piece::Sentence) -> bool {
    let text = sentence.text();
    PUNCTUAL.iter().any(|verb| text.contains(verb))
}

/// The date behind the head of S1; of a deed of a moment the first day alone.
pub(super) fn date_of(case: &Case<'_>, head: &super::piece::Sentence) -> String {
    written_date(case, !is_punctual(head))
}

/// A day as the lead writes it.
pub(super) fn day(case: &Case<'_>, day: chrono::NaiveDate) -> String {
    Indonesian.date(day, form(case))
}

/// `Kamis (18/12)[ hingga …][ pukul 09.00 WIB]`, computed from the date.
pub(super) fn date(case: &Case<'_>) -> String {
    written_date(case, true)
}

fn form(case: &Case<'_>) -> DateForm {
    let (style, made, from) = (case.context.style.date_form, case.context.today, case.date());
    let far = from.year() != made.year() || (made - from).num_days().abs() > 60;
    if style == DateForm::Short && far { DateForm::ShortYear } else { style }
}

fn written_date(case: &Case<'_>, whole: bool) -> String {
    let from = case.date();
    let until = case.event.date_until.filter(|until| *until > from && whole);
    let form = form(case);
    let mut written = Indonesian.date(from, form);
    if let Some(until) = until {
        // An end in another year needs it.
        let until_form =
            if until.year() != from.year() && form == DateForm::Short { DateForm::ShortYear } else { form };
        written = format!("{written} hingga {}", Indonesian.date(until, until_form));
    }
    if let Some(time) = case.event.time {
        written = match case.event.end_time.filter(|end| *end > time && whole) {
            Some(end) => format!(
                "{written} pukul {}–{} {}",
                time.format("%H.%M"),
                end.format("%H.%M"),
                case.event.zone.abbreviation()
            ),
            None if until.is_some() => format!("{written} mulai {}", Indonesian.time(time, case.event.zone)),
            None => format!("{written} {}", Indonesian.time(time, case.event.zone)),
        };
    }
    written
}

/// A theme as it stands in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Theme {
    /// The text, with curly marks where it needs them.
    pub text: String,
    /// Whether it stands in marks, and so last in its sentence.
    pub marked: bool,
    /// Whether it is a common phrase, in which abbreviations are spelt out.
    pub common: bool,
}

/// Reads the theme: a common phrase is lowered, a name stands as it is, one with a sign of its own in marks.
pub(super) fn theme(case: &Case<'_>) -> Option<Theme> {
    let theme = as_typed(case.event.theme.as_deref())?;
    let theme = theme.trim_matches(['"', '“', '”', '\'', '‘', '’']).trim_end_matches('.').to_owned();
    if theme.is_empty() {
        return None;
    }
    let opening = theme.split_whitespace().next().unwrap_or_default().to_lowercase();
    let long = theme.split_whitespace().count() > 6
        || matches!(opening.as_str(), "dengan" | "melalui" | "bersama" | "untuk" | "menuju");
    // `bertajuk Meneladani Akhlak …` would run into the sentence.
    let acts =
        opening.starts_with("me") && lexicon::is_verb(&opening) && theme.split_whitespace().count() > 2;
    if ((long || acts) && theme.split_whitespace().skip(1).any(|word| word.starts_with(char::is_uppercase)))
        || theme.contains([',', '!', '?', ':', ';', '.', '"', '“', '‘', '–', '—'])
    {
        let inner = crate::document::curly(&theme, 1);
        return Some(Theme { text: format!("“{inner}”"), marked: true, common: false });
    }
    let small = theme.split_whitespace().skip(1).filter(|word| {
        word.starts_with(char::is_lowercase) && !lexicon::HEADLINE_LOW.contains(&word.to_lowercase().as_str())
    });
    let common = small.count() > 0;
    let first = theme.split_whitespace().next().unwrap_or_default();
    let abbreviation = first.chars().skip(1).any(char::is_uppercase);
    let text = if common && !abbreviation { capitals::lower_first(&theme) } else { theme };
    Some(Theme { text, marked: false, common })
}

/// How the event is called again: `Kegiatan`, `Rapat`, `Audiensi`.
pub(super) fn event_noun(case: &Case<'_>, form: &TitleForm) -> String {
    let of_list = |phrase: &str| {
        let words: Vec<String> = phrase.split_whitespace().take(2).map(str::to_lowercase).collect();
        let pair = words.join(" ");
        let first = words.first().map(String::as_str).unwrap_or_default();
        if matches!(first, "rakor" | "raker" | "ratas") {
            Some("Rapat".to_owned())
        } else if lexicon::EVENT_PAIRS.contains(&pair.as_str()) {
            Some(capitals::upper_first(&pair))
        } else {
            lexicon::EVENT_NOUNS.contains(&first).then(|| capitals::upper_first(first))
        }
    };
    let noun = match form {
        TitleForm::Signing { .. } => Some("Penandatanganan".to_owned()),
        TitleForm::Audience { .. } => Some("Audiensi".to_owned()),
        TitleForm::Visit { .. } | TitleForm::Study => Some("Kunjungan".to_owned()),
        TitleForm::Appeal { .. } => Some("Imbauan".to_owned()),
        // What is opened is the event, where it is one; else the deed itself.
        TitleForm::Nominal { nominal, object } => {
            of_list(object).filter(|_| nominal.object_is_name).or_else(|| {
                let noun = if nominal.noun == "launching" { "peluncuran" } else { nominal.noun };
                Some(capitals::upper_first(noun))
            })
        }
        TitleForm::Plain => of_list(&case.title),
    };
    noun.unwrap_or_else(|| "Kegiatan".to_owned())
}

/// How what was opened or launched is called again: `Festival`, `Pekan olahraga`, `Aplikasi`.
pub(super) fn object_noun(case: &Case<'_>, form: &TitleForm) -> String {
    let TitleForm::Nominal { nominal, object } = form else { return event_noun(case, form) };
    let named = event_noun(case, form);
    if matches!(nominal.noun, "peringatan" | "perayaan")
        || !nominal.object_is_name
        || named != capitals::upper_first(nominal.noun) && nominal.noun != "launching"
    {
        return named;
    }
    let words: Vec<&str> = object.split_whitespace().collect();
    let common = |at: usize| {
        words.get(at).is_some_and(|word| lexicon::is_common(word) && word.chars().all(char::is_alphabetic))
    };
    // `Taman Baca`, `Rumah Singgah`: what it is for belongs to the noun.
    let use_of = |at: usize| words.get(at).is_some_and(|word| lexicon::is_base(&word.to_lowercase()));
    match (common(0), common(1) || use_of(1)) {
        (true, true) => capitals::upper_first(&words[..2].join(" ").to_lowercase()),
        (true, false) => capitals::upper_first(&words[0].to_lowercase()),
        _ => "Kegiatan".to_owned(),
    }
}

/// `bertema`, or `bertajuk` for a ceremony.
pub(super) fn themed(case: &Case<'_>) -> &'static str {
    if case.event.kind == EventKind::Ceremony { "bertajuk" } else { "bertema" }
}

/// Tells whether the title names what befell people, which nobody stages.
pub(super) fn happens(title: &str) -> bool {
    let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(
        first.as_str(),
        "kebakaran"
            | "banjir"
            | "longsor"
            | "gempa"
            | "kecelakaan"
            | "keracunan"
            | "ledakan"
            | "kekeringan"
            | "wabah"
            | "tenggelamnya"
            | "meninggalnya"
            | "hilangnya"
            | "gangguan"
            | "pemadaman"
            | "kerusuhan"
            | "kericuhan"
    )
}

/// Tells whether the title names words (`Imbauan …`), which are said and not staged.
pub(super) fn is_said(title: &str) -> bool {
    let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "imbauan" | "himbauan" | "seruan" | "pernyataan" | "klarifikasi" | "tanggapan")
}

/// `digelar`; `dilakukan` for what is not staged, `disampaikan` for what is said.
pub(super) fn staged(case: &Case<'_>) -> &'static str {
    match case.event.kind {
        _ if is_said(&case.title) => "disampaikan",
        EventKind::Inspection => "dilakukan",
        EventKind::Visit if !super::visits::host_view(case) => "dilakukan",
        _ => "digelar",
    }
}

/// How an event that S1 has told takes place: a deed is done, an event is held.
pub(super) fn taking_place(case: &Case<'_>, form: &TitleForm) -> &'static str {
    match form {
        TitleForm::Nominal { nominal, .. } if nominal.passive != "diperingati" => "dilakukan",
        _ => staged(case),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_forms_share_equal_tails_only() {
        assert_eq!(bracketed("Pemerintah Kota Batu", "Pemkot Batu"), "Pemerintah Kota (Pemkot) Batu");
        assert_eq!(
            bracketed("Pemerintah Provinsi Kalimantan Tengah", "Pemprov Kalteng"),
            "Pemerintah Provinsi Kalimantan Tengah (Pemprov Kalteng)",
            "tails differ: whole in brackets"
        );
        assert_eq!(
            bracketed("Dinas Pertanian Kota Tirtasari", "Distan Kota Tirtasari"),
            "Dinas Pertanian (Distan) Kota Tirtasari"
        );
        assert_eq!(
            bracketed("Dinas Komunikasi dan Informatika Kabupaten Kudus", "Dinas Kominfo Kudus"),
            "Dinas Komunikasi dan Informatika Kabupaten Kudus",
            "the region is part of the tail: full only"
        );
        assert_eq!(
            bracketed(
                "Dewan Pimpinan Daerah Perkumpulan Jurnalis Indonesia Demokrasi Provinsi Bali",
                "DPD PJID Bali"
            ),
            "Dewan Pimpinan Daerah Perkumpulan Jurnalis Indonesia Demokrasi (DPD PJID) Bali"
        );
    }

    #[test]
    fn letters_that_share_no_place_are_those_of_the_name() {
        assert_eq!(
            bracketed("Dinas Ketahanan Pangan dan Pertanian Kota Lubuk Jati", "DKPP"),
            "Dinas Ketahanan Pangan dan Pertanian (DKPP) Kota Lubuk Jati"
        );
        assert_eq!(
            bracketed("Fakultas Ilmu Sosial dan Ilmu Politik Universitas Bhakti Nusantara", "FISIP UBN"),
            "Fakultas Ilmu Sosial dan Ilmu Politik Universitas Bhakti Nusantara (FISIP UBN)"
        );
        assert_eq!(
            bracketed(
                "Badan Perencanaan Pembangunan Daerah Kabupaten Lembah Seribu",
                "Bappeda Lembah Seribu"
            ),
            "Badan Perencanaan Pembangunan Daerah (Bappeda) Kabupaten Lembah Seribu"
        );
    }

    #[test]
    fn letters_of_more_than_one_word_stand_before_the_region() {
        assert_eq!(
            bracketed("Satuan Polisi Pamong Praja Kabupaten Kali Bening", "Satpol PP Kali Bening"),
            "Satuan Polisi Pamong Praja (Satpol PP) Kabupaten Kali Bening"
        );
    }

    #[test]
    fn what_leads_into_the_place_stands_behind_the_bracket() {
        let balai = "Balai Besar Pengawas Obat dan Makanan di Sagara";
        assert_eq!(
            bracketed(balai, "BBPOM Sagara"),
            "Balai Besar Pengawas Obat dan Makanan (BBPOM) di Sagara"
        );
        assert_eq!(
            bracketed("Balai Besar POM di Sagara", "BBPOM Sagara"),
            "Balai Besar POM (BBPOM) di Sagara"
        );
        assert_eq!(bracketed("Kantor Imigrasi di Sagara", "Kantor Sagara"), "Kantor Imigrasi di Sagara");
    }

    #[test]
    fn governments_without_a_record_are_spelt_out() {
        assert_eq!(
            spelt_out("Pemkab Kulon Progo").as_deref(),
            Some("Pemerintah Kabupaten (Pemkab) Kulon Progo")
        );
        assert_eq!(spelt_out("Universitas Batu"), None);
    }
}
