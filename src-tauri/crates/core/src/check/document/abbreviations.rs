//! Abbreviations at their first use (rule 15).

use std::collections::{HashMap, HashSet};

use super::page::Page;
use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::phrases::Phrases;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Passage, Voice};
use crate::event::Abbreviation;
use crate::finding::{Place, Severity};
use crate::record::EventRecord;

/// Checks that a short form is spelt out before or at its first use in running text, and that there is no other.
pub(super) fn check(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
    listed(page, pack, report);
    unlisted(page, pack, report);
}

/// Letters outside quotes and names that no list has and few readers know, once each.
fn unlisted(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
    let record = page.scope.record;
    let lists = record.event.abbreviations.iter().chain(&page.scope.office.abbreviations);
    let people = record.people.iter().flat_map(|person| {
        let degrees = [person.degrees_before.as_deref(), person.degrees_after.as_deref()];
        [Some(person.name.as_str()), person.short_name.as_deref()].into_iter().chain(degrees)
    });
    let mut done: HashSet<&str> = lists
        .map(|abbreviation| abbreviation.short.as_str())
        .chain(name_fields(record).chain(people).flatten())
        .flat_map(letters_of)
        .collect();
    let text: String = page.paragraphs.iter().map(|flat| flat.masked.as_str()).collect::<Vec<_>>().join(" ");
    for passage in &page.passages {
        for i in 0..passage.len() {
            let word = passage.span(i, i);
            let short = word.trim_matches(|c: char| !c.is_alphanumeric());
            if !is_letters(short)
                || pack.known_abbreviation(short)
                || in_name(passage, i)
                || !done.insert(short)
            {
                continue;
            }
            let explained = ["(", "/"].iter().any(|mark| text.contains(&format!("{mark}{short})")))
                || passage.text[passage.end(i)..].starts_with(" (");
            // `berinisial RS dan SW`: who is named by initials is not spelt out.
            let initials = (i.saturating_sub(INITIALS)..i).any(|at| pack.tells_initials(passage.lower(at)));
            if explained || initials {
                continue;
            }
            let flag =
                |variant| finding(ids::ABBREVIATION_FIRST_USE, variant, &passage.place).with("short", short);
            report.add(match pack.long_form(short) {
                Some(full) => flag("not-spelt").with("full", full).mended(
                    passage,
                    passage.start(i)..passage.end(i),
                    &format!("{full} ({short})"),
                ),
                None => flag("unknown").graded(Severity::Info),
            });
        }
    }
}

/// So many words behind the word that announces them initials may follow.
const INITIALS: usize = 8;

fn letters_of(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1)
}

/// Whether a word is a short form by its capitals (`OPD`, `APBDes`), and no number of kings.
fn is_letters(word: &str) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    (2..=12).contains(&word.len())
        && capitals >= 2
        && capitals * 2 >= word.len()
        && word.chars().all(char::is_alphabetic)
        && !word.chars().all(|c| "IVXLCDM".contains(c))
}

/// `Dinas PUPR`: letters directly behind a capitalised word within a sentence belong to a name.
fn in_name(passage: &Passage<'_>, i: usize) -> bool {
    i > 0 && passage.follows(i) && passage.is_capital(i - 1)
}

fn listed(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
    let record = page.scope.record;
    let mut list: Vec<&Abbreviation> = Vec::new();
    let mut short: HashMap<String, usize> = HashMap::new();
    for abbreviation in record.event.abbreviations.iter().chain(&page.scope.office.abbreviations) {
        let form = abbreviation.short.trim();
        let known = abbreviation.known == Some(true) || pack.known_abbreviation(form);
        if form.is_empty() || known || short.contains_key(form) {
            continue;
        }
        short.insert(form.to_owned(), list.len());
        list.push(abbreviation);
    }
    if list.is_empty() {
        return;
    }
    let numbers: Vec<String> = (0..list.len()).map(|index| index.to_string()).collect();
    let pairs = |form: fn(&Abbreviation) -> &str| {
        Phrases::new(
            list.iter()
                .zip(&numbers)
                .map(|(entry, number)| (form(entry), number.as_str()))
                .collect::<Vec<_>>(),
        )
    };
    let full_forms = pairs(|entry| entry.full.as_str());
    let short_forms = pairs(|entry| entry.short.as_str());
    let names = names(page);

    let mut spelt: HashSet<usize> = HashSet::new();
    let mut seen: HashSet<usize> = HashSet::new();
    let mut quoted: Vec<(usize, usize)> = Vec::new();
    for (index, passage) in page.passages.iter().enumerate() {
        let mut i = 0;
        while i < passage.len() {
            if let Some((_, entry)) = full_forms.at_any(passage, i) {
                spelt.extend(entry.value.parse::<usize>());
            }
            if let Some((words, _)) = names.at_any(passage, i) {
                // A name may hold a long form, which its bracket then follows.
                for inside in i + 1..i + words {
                    if let Some((_, entry)) = full_forms.at_any(passage, inside) {
                        spelt.extend(entry.value.parse::<usize>());
                    }
                }
                i += words;
                continue;
            }
            if let Some((words, found)) = hit(&short_forms, &list, passage, i)
                && seen.insert(found)
                && !spelt.contains(&found)
                && !spelt_behind(&list, passage, i, found)
                && !in_title(pack, passage, i)
                // The lead may print the title with a bracket in it.
                && !(index == 0 && in_event_title(page, passage, i))
            {
                report.add(
                    finding(ids::ABBREVIATION_FIRST_USE, "not-spelt", &passage.place)
                        .with("short", list[found].short.trim())
                        .with("full", list[found].full.trim())
                        .mended(
                            passage,
                            passage.start(i)..passage.end(i + words - 1),
                            &format!("{} ({})", list[found].full.trim(), list[found].short.trim()),
                        ),
                );
            }
            i += 1;
        }
        for quote in page.paragraphs[index].quotes.iter().filter_map(|quote| quote.statement) {
            let words = page.scope.passage(quote.printed(), Place::Release, Voice::Quote);
            for i in 0..words.len() {
                if let Some((_, found)) = hit(&short_forms, &list, &words, i)
                    && !spelt.contains(&found)
                    && !quoted.iter().any(|(other, _)| *other == found)
                {
                    quoted.push((found, index));
                }
            }
        }
    }
    for (found, index) in quoted.into_iter().filter(|(found, _)| !seen.contains(found)) {
        report.add(
            finding(ids::ABBREVIATION_FIRST_USE, "only-quote", &page.passages[index].place)
                .with("short", list[found].short.trim())
                .with("full", list[found].full.trim())
                .graded(Severity::Info),
        );
    }
}

/// Finds a short form, written with its own capitals.
fn hit(table: &Phrases, list: &[&Abbreviation], passage: &Passage<'_>, i: usize) -> Option<(usize, usize)> {
    let (words, entry) = table.at(passage, i)?;
    let index = entry.value.parse::<usize>().ok()?;
    let written = passage.span(i, i + words - 1);
    (written == list.get(index)?.short.trim().trim_end_matches('.')).then_some((words, index))
}

/// `ASN (aparatur sipil negara)`: the other order spells it out too.
fn spelt_behind(list: &[&Abbreviation], passage: &Passage<'_>, i: usize, found: usize) -> bool {
    let rest = passage.text[passage.end(i)..].trim_start_matches([' ', '(']).to_lowercase();
    rest.starts_with(&list[found].full.trim().to_lowercase())
}

/// Whether a word stands beside the same word as in the event's title.
fn in_event_title(page: &Page<'_>, passage: &Passage<'_>, i: usize) -> bool {
    let title: Vec<&str> = letters_of(&page.scope.record.event.title).collect();
    let word = |at: Option<usize>| at.filter(|&at| at < passage.len()).map(|at| passage.word(at));
    title.iter().enumerate().any(|(at, own)| {
        *own == passage.word(i)
            && (at > 0 && word(i.checked_sub(1)) == Some(title[at - 1])
                || at + 1 < title.len() && word(Some(i + 1)) == Some(title[at + 1]))
    })
}

/// `Ketua DPRK Aceh Tenggara`: a short form behind a word of rank belongs to a title.
fn in_title(pack: &dyn CheckPack, passage: &Passage<'_>, i: usize) -> bool {
    i > 0 && passage.follows(i) && passage.is_capital(i - 1) && pack.rank_word(passage.lower(i - 1))
}

/// Titles, places and institutions: a short form in a name is not its first use.
fn names(page: &Page<'_>) -> Phrases {
    Phrases::new(
        name_fields(page.scope.record)
            .flatten()
            // A programme that is nothing but the short form must still be introduced.
            .filter(|name| name.split_whitespace().nth(1).is_some())
            .map(|name| (name, "")),
    )
}

/// The fields of a record that hold names.
fn name_fields(record: &EventRecord) -> impl Iterator<Item = Option<&str>> {
    let event = &record.event;
    let named = [
        Some(event.title.as_str()),
        event.title_short.as_deref(),
        event.theme.as_deref(),
        event.venue.as_deref(),
        event.organiser.as_deref(),
        event.organiser_short.as_deref(),
        event.issuer.as_deref(),
        event.host.as_deref(),
        Some(event.city.as_str()),
    ];
    let positions = record.people.iter().flat_map(|person| &person.positions).flat_map(|position| {
        [Some(position.title.as_str()), position.institution.as_deref(), position.short_title.as_deref()]
    });
    let programmes = event.programmes.iter().map(|programme| Some(programme.name.as_str()));
    named.into_iter().chain(positions).chain(programmes)
}
