//! Which statement a programme or a background sentence belongs to.

use super::case::{Case, text};
use super::clause::{self, Content, Dependence};
use super::word::Word;
use crate::lang::id::lexicon;
use crate::record::Role;

/// How a programme is tied to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// By the record.
    Recorded,
    /// By its name or abbreviation.
    Name,
    /// By a shared word.
    Word,
}

/// Finds the index of a statement by its number in the record; none for one that is not printed.
pub(super) fn index_of(case: &Case<'_>, number: usize) -> Option<usize> {
    case.said.iter().position(|said| said.statement.number == number).filter(|&said| case.is_printable(said))
}

/// Finds the statement that a programme belongs to: recorded, by name or abbreviation, by a shared word.
pub(super) fn tie(case: &Case<'_>, at: usize) -> Option<(usize, Tie)> {
    let programme = &case.event.programmes[at];
    if let Some(said) = programme.statement.and_then(|number| index_of(case, number)) {
        return Some((said, Tie::Recorded));
    }
    let name = crate::text::one_line(&programme.name);
    let shorts: Vec<&str> = case
        .abbreviations()
        .filter(|a| a.full.eq_ignore_ascii_case(&name))
        .map(|a| a.short.as_str())
        .collect();
    let find = |wanted: &dyn Fn(&str) -> bool| {
        (0..case.said.len()).find(|&said| wanted(&case.said[said].text) && case.is_printable(said))
    };
    let by_name =
        find(&|said| clause::holds(said, &name) || shorts.iter().any(|short| clause::holds(said, short)));
    if let Some(said) = by_name {
        return Some((said, Tie::Name));
    }
    let name = without_common_knowledge(case, &name);
    let capitals: Vec<&str> = clause::words(&name)
        .filter(|word| word.starts_with(char::is_uppercase) && word.len() > 2 && !lexicon::is_common(word))
        .collect();
    // Letters of the name name it (`GPR`); a capitalised word of it may be another's.
    let letters = |word: &str| word.len() > 2 && word.chars().all(char::is_uppercase);
    if let Some(said) =
        find(&|said| clause::words(said).any(|word| capitals.contains(&word) && letters(word)))
    {
        return Some((said, Tie::Name));
    }
    if let Some(said) = find(&|said| clause::words(said).any(|word| capitals.contains(&word))) {
        return Some((said, Tie::Word));
    }
    let about = text(programme.about.as_deref()).unwrap_or_default();
    let telling = telling(&without_common_knowledge(case, &about));
    let whole = format!("{name} {telling}");
    // The paraphrase that shares the name's words is nearer than a quote that does.
    let said = shares(case, &name, &whole, false)
        .or_else(|| shares(case, &telling, &whole, false))
        .or_else(|| shares(case, &name, &whole, true))
        .or_else(|| shares(case, &telling, &whole, true));
    said.map(|said| (said, Tie::Word))
}

/// The statement of a form that shares a word of content and most of the whole description, the first of equals;
/// a word that it denies (`bukan sekadar lomba`) does not count.
fn shares(case: &Case<'_>, phrase: &str, whole: &str, direct: bool) -> Option<usize> {
    let (wanted, whole) = (Content::of(phrase), Content::of(whole));
    let shared = |said: usize| {
        let words = clause::lower_words(&case.said[said].text);
        words.iter().enumerate().any(|(at, word)| {
            let denied = || {
                words[at.saturating_sub(2)..at]
                    .iter()
                    .any(|before| matches!(before.as_str(), "bukan" | "tidak" | "sekadar" | "belum"))
            };
            word.content().is_some_and(|word| wanted.has(&word)) && !denied()
        })
    };
    (0..case.said.len())
        .filter(|&said| case.said[said].is_direct() == direct && shared(said) && case.is_printable(said))
        .max_by_key(|&said| (whole.shared_with(&case.said[said].text), std::cmp::Reverse(said)))
}

/// What every sentence of this text speaks of: the place, the title, the theme, the organiser.
fn common_knowledge<'c>(case: &'c Case<'_>) -> Vec<Word<'c>> {
    [
        Some(case.event.city.as_str()),
        Some(case.title.as_str()),
        case.event.theme.as_deref(),
        case.organiser.as_deref(),
        case.organiser_short.as_deref(),
    ]
    .into_iter()
    .flatten()
    .flat_map(clause::lower_words)
    .collect()
}

/// Takes out what every sentence of this text speaks of.
fn without_common_knowledge(case: &Case<'_>, phrase: &str) -> String {
    let known = common_knowledge(case);
    clause::words(phrase).filter(|word| !known.contains(&Word::lowered(word))).collect::<Vec<_>>().join(" ")
}

/// Takes out the names of the organiser and the place: that two sentences speak of them ties nothing.
pub(super) fn without_names(case: &Case<'_>, phrase: &str) -> String {
    let names: Vec<Word<'_>> =
        [Some(case.event.city.as_str()), case.organiser.as_deref(), case.organiser_short.as_deref()]
            .into_iter()
            .flatten()
            .flat_map(clause::words)
            .filter(|word| !lexicon::is_common(word))
            .map(Word::lowered)
            .collect();
    clause::words(phrase).filter(|word| !names.contains(&Word::lowered(word))).collect::<Vec<_>>().join(" ")
}

/// Words that stand in every release of a government tie nothing to anything.
const GENERIC: [&str; 39] = [
    "publik",
    "pelayanan",
    "layanan",
    "masyarakat",
    "warga",
    "daerah",
    "pemerintah",
    "kota",
    "kabupaten",
    "provinsi",
    "pembangunan",
    "kegiatan",
    "program",
    "kerja",
    "orang",
    "tahun",
    "hari",
    "bulan",
    "kecamatan",
    "desa",
    "peserta",
    "pelaku",
    "usaha",
    "kepala",
    "tanah",
    "anggaran",
    "lembaga",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "bersama",
    "baru",
];

/// What a description says beyond generic words; names tie nothing (`Batu Hulu` is not `hulu`).
pub(super) fn telling(about: &str) -> String {
    clause::words(about)
        .filter(|word| {
            !word.starts_with(char::is_uppercase) && !GENERIC.contains(&Word::lowered(word).as_str())
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Tells whether guests contribute to a programme, so that it stands before them.
pub(super) fn of_guests(case: &Case<'_>, at: usize) -> bool {
    let programme = &case.event.programmes[at];
    let words = format!("{} {}", programme.name, programme.about.as_deref().unwrap_or_default());
    case.voices
        .iter()
        .filter(|voice| voice.role == Some(Role::Guest))
        .filter_map(|voice| voice.contribution.as_deref())
        .any(|contribution| {
            clause::holds(contribution, &programme.name) || clause::shared_content(&words, contribution) >= 2
        })
}

/// Tells whether the next statement hangs on this one, so that nothing may come between.
pub(super) fn next_hangs(case: &Case<'_>, said: usize) -> bool {
    let Some(next) = case.said.get(said + 1) else { return false };
    let this = &case.said[said];
    let answers = next.statement.fields.reply_to.is_some_and(|number| {
        number == this.statement.number || this.statement.fields.reply_to == Some(number)
    }) || this.is_direct() && this.text.ends_with('?');
    let points = !next.is_direct() && next.voice == this.voice && clause::opens_pointing(&next.text);
    points || next.is_direct() && (clause::dependence(&next.text) != Dependence::Free || answers)
}

/// Where a sentence stands that the record links to a quote: before the quote, or before the words that bind it.
///
/// None where the quote answers or hangs on somebody else's words.
pub(super) fn leads_in(case: &Case<'_>, mut said: usize) -> Option<usize> {
    while hangs(case, said) {
        let (this, before) = (&case.said[said], &case.said[said - 1]);
        if before.voice != this.voice {
            // `Resepnya …` behind another's words hangs on what nobody has told yet.
            return this.statement.fields.reply_to.is_none().then_some(said);
        }
        // What points (`Yang baru itu …`) is explained by what is linked to it; what is bound is not parted.
        if clause::dependence(&this.text) == Dependence::Pointing {
            return Some(said);
        }
        said -= 1;
    }
    Some(said)
}

/// Tells whether the next statement is a quote of the same speaker, which this one introduces.
pub(super) fn introduces(case: &Case<'_>, said: usize) -> bool {
    let (this, next) = (&case.said[said], case.said.get(said + 1));
    !this.is_direct() && next.is_some_and(|next| next.is_direct() && next.voice == this.voice)
}

/// Tells whether a statement hangs on the one before it.
pub(super) fn hangs(case: &Case<'_>, said: usize) -> bool {
    said > 0 && next_hangs(case, said - 1)
}

/// Follows what hangs on a statement to the last that does.
pub(super) fn last_hanging(case: &Case<'_>, mut said: usize) -> usize {
    // Nothing slips between quotes running, either.
    let runs_on = |said: usize| {
        let (this, next) = (&case.said[said], case.said.get(said + 1));
        next.is_some_and(|next| this.is_direct() && next.is_direct() && next.voice == this.voice)
    };
    while next_hangs(case, said) || runs_on(said) {
        said += 1;
    }
    said
}

/// Finds the statement that a background sentence explains: by numbers and abbreviations that both hold.
pub(super) fn explained(case: &Case<'_>, line: &str) -> Option<usize> {
    let common = common_knowledge(case);
    let marks = |text: &str| -> Vec<String> {
        clause::words(text)
            .filter(|word| {
                let caps = word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit());
                (caps || word.contains(|c: char| c.is_ascii_digit()))
                    && !common.contains(&Word::lowered(word))
            })
            .map(str::to_owned)
            .collect()
    };
    let own = marks(line);
    let line = &without_common_knowledge(case, line);
    (0..case.said.len()).filter(|&said| case.is_printable(said)).find(|&said| {
        let said = &case.said[said];
        let other = marks(&said.text);
        own.iter().filter(|mark| other.contains(mark)).count() >= 2
            || own.iter().any(|mark| {
                mark.chars().all(char::is_uppercase)
                    && other.contains(mark)
                    && clause::shared_content(line, &said.text) >= 2
            })
    })
}
