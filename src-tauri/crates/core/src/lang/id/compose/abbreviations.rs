//! Abbreviations: spelt out once, at the first occurrence in running text.

use super::capitals;
use super::case::Case;
use super::piece::{Para, Piece, Sentence};
use crate::event::Abbreviation;
use crate::lang::id::lexicon;
use crate::release::Source;
use crate::text::find_ignoring_case;

/// Heads of institutions whose long form takes capitals before a proper name (Dewan … Aceh Tenggara).
const INSTITUTIONS: [&str; 20] = [
    "dewan",
    "dinas",
    "badan",
    "kantor",
    "komisi",
    "lembaga",
    "rumah",
    "balai",
    "pusat",
    "biro",
    "kementerian",
    "persatuan",
    "ikatan",
    "forum",
    "satuan",
    "tim",
    "perusahaan",
    "tentara",
    "madrasah",
    "sekolah",
];
/// Titles: an abbreviation behind one belongs to the title and is printed as it stands.
const TITLES: [&str; 12] = [
    "Ketua",
    "Kepala",
    "Direktur",
    "Sekretaris",
    "Wakil",
    "Camat",
    "Plt.",
    "Pj",
    "Pj.",
    "Bendahara",
    "Kabid",
    "Kabag",
];

/// Spells out every abbreviation of the record at its first occurrence.
pub(super) fn expand(case: &Case<'_>, paras: &mut [Para]) {
    let mut seen: Vec<&str> = Vec::new();
    let recorded = case.abbreviations().count();
    for (at, abbreviation) in case.spelt_out().enumerate() {
        let short = abbreviation.short.trim();
        let empty = short.is_empty() || abbreviation.full.trim().is_empty();
        // What the officer listed for this event is meant to be explained.
        let listed = at < case.event.abbreviations.len()
            && abbreviation.known.is_none()
            && lexicon::SPELT_WHEN_LISTED.contains(&short);
        if empty || is_known(abbreviation) && !listed || seen.contains(&short) {
            continue;
        }
        seen.push(short);
        let sentences = paras.iter_mut().flat_map(|para| &mut para.sentences);
        let pieces = sentences
            .flat_map(|sentence| sentence.pieces.iter_mut().enumerate().map(|(at, piece)| (at == 0, piece)));
        if !expand_one(abbreviation, at >= recorded, pieces)
            && abbreviation.proper == Some(true)
            && !is_known(abbreviation)
        {
            in_printed_title(abbreviation, paras);
        }
    }
}

/// `Dinas Pariwisata (Dispar)`: a word made of the name takes its bracket for what follows, or for the headline.
pub(super) fn spare(paras: &mut [Para], headline: &str) {
    let all: String = paras.iter().map(|para| para.text() + " ").collect();
    let pieces =
        paras.iter_mut().flat_map(|para| &mut para.sentences).flat_map(|sentence| &mut sentence.pieces);
    for piece in pieces {
        let Piece::Fixed(text, Some(Source::Event("organiser"))) = piece else { continue };
        let Some((before, behind)) = text.split_once(" (") else { continue };
        let Some((word, rest)) = behind.split_once(')') else { continue };
        let made = !word.contains(' ') && word.chars().skip(1).all(char::is_lowercase);
        let governs = lexicon::FIXED_LONG_FORMS.iter().any(|(short, _)| *short == word);
        if made && !governs && find(headline, word, false).is_none() && all.matches(word).count() < 2 {
            *text = format!("{before}{rest}");
        }
    }
}

/// A name whose letters stand in the title only is spelt out there, where the lead has room: nobody else explains it.
fn in_printed_title(abbreviation: &Abbreviation, paras: &mut [Para]) {
    const LEAD: usize = 45;
    let (short, full) = (abbreviation.short.trim(), capitals::of_name(abbreviation.full.trim()));
    let Some(lead) = paras.first_mut() else { return };
    let told = lead.text().contains(full.as_str());
    if told || lead.words() + crate::text::word_count(&full) > LEAD {
        return;
    }
    let pieces = lead.sentences.iter_mut().flat_map(|sentence| &mut sentence.pieces);
    for piece in pieces {
        if let Piece::Fixed(text, Some(Source::Event("title"))) = piece
            && let Some(at) = find(text, short, false).filter(|&at| at > 0 && !in_title(text, at))
        {
            text.replace_range(at..at + short.len(), &format!("{full} ({short})"));
            return;
        }
    }
}

/// Tells whether readers know the short form: by the record, else by the lexicon.
pub(super) fn is_known(abbreviation: &Abbreviation) -> bool {
    abbreviation.known.unwrap_or_else(|| lexicon::KNOWN.contains(&abbreviation.short.trim()))
}

/// Counts the words of sentences as they will be printed.
pub(super) fn words_when_expanded(case: &Case<'_>, sentences: &[Sentence]) -> usize {
    let mut paras = [Para { sentences: sentences.to_vec(), ..Para::default() }];
    expand(case, &mut paras);
    // A long form here takes its bracket when the short one follows further on.
    let text = paras[0].text();
    let waiting = case.abbreviations().filter(|abbreviation| {
        let full = abbreviation.full.trim();
        find(&text, full, true).is_some_and(|at| !text[at + full.len()..].trim_start().starts_with('('))
    });
    paras[0].words() + waiting.count()
}

/// Tells whether the short form was explained; a `national` one, which no record lists, may be part of a name.
fn expand_one<'p>(
    abbreviation: &Abbreviation,
    national: bool,
    mut pieces: impl Iterator<Item = (bool, &'p mut Piece)>,
) -> bool {
    let short = abbreviation.short.trim();
    let full = abbreviation.full.trim();
    // `Pansus` is a word by now, and typed like one.
    let word = short.chars().skip(1).all(char::is_lowercase);
    let mut met = false;
    while let Some((opens, piece)) = pieces.next() {
        met |= matches!(piece, Piece::Quote(_, text) if find(text, short, word).is_some());
        // Letters that the title has were met before they are explained.
        met |= matches!(piece, Piece::Fixed(text, Some(Source::Event("title"))) if find(text, short, word).is_some());
        let running = matches!(piece, Piece::Running(..));
        let (Piece::Running(text, source) | Piece::Fixed(text, source)) = piece else {
            continue;
        };
        // In the title it takes its bracket only for what follows.
        let in_title_field = !running && *source == Some(Source::Event("title"));
        let long_at = find(text, full, true)
            .filter(|_| running || in_title_field || *source == Some(Source::Event("organiser")));
        // A partner behind the organiser's own name (`RSUD X bersama PMI`) is met there first.
        let partner = |at: usize| {
            let before = &text[..at];
            let with = [" bersama ", " dengan "].iter().any(|joint| before.contains(joint));
            // `Dinas Koperasi dan UKM` is one name.
            *source == Some(Source::Event("organiser"))
                && with
                && [" bersama ", " dengan ", " dan "].iter().any(|joint| before.ends_with(joint))
        };
        let short_at = find(text, short, word).filter(|&at| {
            (running || partner(at)) && !in_title(text, at) && !(national && in_name(text, at))
        });
        match (long_at, short_at) {
            (Some(at), later) if later.is_none_or(|short_at| at < short_at) => {
                let end = at + full.len();
                // `… Universitas X (FISIP X)` explains `FISIP`, too.
                let bracketed = text.get(end..).is_some_and(|rest| {
                    rest.trim_start().starts_with('(') || rest.contains(&format!("({short} "))
                });
                let again = met
                    || later.is_some()
                    || find(text.get(end..).unwrap_or_default(), short, word).is_some();
                // A short form that is a name of its own (`Jaring Pukat`) is what people call it by.
                let name = short.contains(' ') && !in_title_field;
                if !bracketed
                    && (name || again || pieces.any(|(_, piece)| find(piece.text(), short, word).is_some()))
                {
                    text.insert_str(end, &format!(" ({short})"));
                }
                return true;
            }
            (_, Some(at)) => {
                let end = at + short.len();
                let again = met || find(text.get(end..).unwrap_or_default(), short, word).is_some();
                let typed = text.get(at..end).unwrap_or(short).to_owned();
                // Readers know the longer ones by their letters, or as a word (musrenbang).
                let acronym = short.chars().filter(|c| c.is_uppercase()).count() >= 3
                    || short.len() > 5 && short.chars().skip(1).all(char::is_lowercase);
                let in_name = *source == Some(Source::Event("title"));
                let written = long_form(abbreviation, text, end, in_name);
                let written = if opens && at == 0 { capitals::upper_first(&written) } else { written };
                // What opens a sentence is called by its long form there.
                let bracket = acronym && !(opens && at == 0)
                    || again
                    || pieces.any(|(_, piece)| find(piece.text(), short, word).is_some());
                // `(mtm)` stands in brackets of its own.
                let enclosed = text[..at].ends_with('(') && text[end..].starts_with(')');
                let written = match (bracket, enclosed) {
                    (true, true) => format!("{written}/{typed}"),
                    (true, false) => format!("{written} ({typed})"),
                    (false, _) => written,
                };
                text.replace_range(at..end, &written);
                // `Rancangan APBD` spelt out is no name any more.
                if written.starts_with(char::is_lowercase) && text[..at].ends_with(" Rancangan ") {
                    text.replace_range(at - "Rancangan ".len()..at, "rancangan ");
                }
                return true;
            }
            _ => {}
        }
    }
    false
}

/// The long form in the case that its place asks for.
fn long_form(abbreviation: &Abbreviation, text: &str, end: usize, in_name: bool) -> String {
    let full = abbreviation.full.trim();
    let first = full.split_whitespace().next().unwrap_or_default().to_lowercase();
    let name_follows = text
        .get(end..)
        .is_some_and(|rest| rest.trim_start().starts_with(char::is_uppercase) && rest.starts_with(' '));
    let proper = match abbreviation.proper {
        Some(proper) => proper,
        None => name_follows && (in_name || INSTITUTIONS.contains(&first.as_str())),
    };
    if proper { capitals::of_name(full) } else { full.to_owned() }
}

/// Finds a whole word or phrase; a hyphen on either side makes it part of another word (`non-ASN`).
fn find(text: &str, phrase: &str, any_case: bool) -> Option<usize> {
    if phrase.is_empty() || text.len() < phrase.len() {
        return None;
    }
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/');
    let mut from = 0;
    loop {
        let rest = text.get(from..)?;
        let at = from + if any_case { find_ignoring_case(rest, phrase) } else { rest.find(phrase) }?;
        let end = at + phrase.len();
        if !text[..at].ends_with(joins) && !text[end..].starts_with(joins) {
            return Some(at);
        }
        // No word begins inside a word.
        let word = text[at..].find(|c: char| !joins(c)).unwrap_or(text.len() - at);
        from = at + word.max(phrase.chars().next()?.len_utf8());
    }
}

fn in_title(text: &str, at: usize) -> bool {
    text.get(..at)
        .and_then(|before| before.split_whitespace().next_back())
        .is_some_and(|word| TITLES.contains(&word))
}

/// `Dinas Koperasi dan UKM`, `Kementerian PANRB`: letters behind a name belong to it.
fn in_name(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let words: Vec<&str> = before.split_whitespace().rev().take(2).collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let opens = |nth: usize| before.split_whitespace().count() <= nth + 1;
    match words.as_slice() {
        // Behind a comma another begins.
        [last, ..] if last.ends_with([',', ';', ':', '(']) => false,
        [last, ..] if capital(last) => !opens(0),
        [last, first] if matches!(*last, "dan" | "serta") => capital(first),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expanded(short: &str, full: &str, texts: &[&str]) -> Vec<String> {
        let abbreviation = Abbreviation {
            short: short.into(),
            full: full.into(),
            known: None,
            proper: None,
            extra: Default::default(),
        };
        let mut pieces: Vec<Piece> =
            texts.iter().map(|text| Piece::Running((*text).to_owned(), None)).collect();
        let _ = expand_one(&abbreviation, false, pieces.iter_mut().map(|piece| (false, piece)));
        pieces.iter().map(|piece| piece.text().to_owned()).collect()
    }

    #[test]
    fn the_first_occurrence_is_spelt_out() {
        assert_eq!(
            expanded("OPD", "organisasi perangkat daerah", &["kepala OPD hadir", "setiap OPD"]),
            ["kepala organisasi perangkat daerah (OPD) hadir", "setiap OPD"]
        );
    }

    #[test]
    fn a_typed_long_form_gets_the_bracket_when_the_short_one_follows() {
        let full = "aparatur sipil negara";
        assert_eq!(
            expanded("ASN", full, &["kualitas aparatur sipil negara", "ASN maju"])[0],
            "kualitas aparatur sipil negara (ASN)"
        );
        assert_eq!(
            expanded("ASN", full, &["kualitas aparatur sipil negara"])[0],
            "kualitas aparatur sipil negara"
        );
    }

    #[test]
    fn hyphens_and_titles_are_left_alone() {
        assert_eq!(expanded("ASN", "aparatur sipil negara", &["tenaga non-ASN"])[0], "tenaga non-ASN");
        let full = "dewan perwakilan rakyat kabupaten";
        assert_eq!(expanded("DPRK", full, &["Ketua DPRK Aceh Tenggara"])[0], "Ketua DPRK Aceh Tenggara");
        assert_eq!(
            expanded("DPRK", full, &["anggota DPRK Aceh Tenggara"])[0],
            "anggota Dewan Perwakilan Rakyat Kabupaten (DPRK) Aceh Tenggara"
        );
    }
}
