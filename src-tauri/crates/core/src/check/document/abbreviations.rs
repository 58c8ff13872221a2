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

/// Checks that a short form is spelt out before or at its first use in running text.
pub(super) fn check(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
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
                i += words;
                continue;
            }
            if let Some((words, found)) = hit(&short_forms, &list, passage, i)
                && seen.insert(found)
                && !spelt.contains(&found)
                && !spelt_behind(&list, passage, i, found)
                && !in_title(pack, passage, i)
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

/// `Ketua DPRK Aceh Tenggara`: a short form behind a word of rank belongs to a title.
fn in_title(pack: &dyn CheckPack, passage: &Passage<'_>, i: usize) -> bool {
    i > 0 && passage.follows(i) && passage.is_capital(i - 1) && pack.rank_word(passage.lower(i - 1))
}

/// Titles, places and institutions: a short form in a name is not its first use.
fn names(page: &Page<'_>) -> Phrases {
    let record = page.scope.record;
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
    ];
    let positions = record.people.iter().flat_map(|person| &person.positions).flat_map(|position| {
        [Some(position.title.as_str()), position.institution.as_deref(), position.short_title.as_deref()]
    });
    let programmes = event.programmes.iter().map(|programme| Some(programme.name.as_str()));
    Phrases::new(
        named
            .into_iter()
            .chain(positions)
            .chain(programmes)
            .flatten()
            // A programme that is nothing but the short form must still be introduced.
            .filter(|name| name.split_whitespace().nth(1).is_some())
            .map(|name| (name, "")),
    )
}
