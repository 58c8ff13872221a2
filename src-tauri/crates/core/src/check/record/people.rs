//! People against the register: titles on the day, short names, degrees, who is listed without a word.

use std::collections::{HashMap, HashSet};

use super::{Scope, at};
use crate::check::ids;
use crate::check::report::{Graded, Report, finding};
use crate::finding::Severity;
use crate::id::PersonId;
use crate::person::Person;
use crate::record::Role;

/// Checks the people of a record.
pub(super) fn check(scope: &Scope<'_>, report: &mut Report<'_>) {
    let record = scope.record;
    let speaking: HashSet<PersonId> = scope.statements.values().map(|statement| statement.speaker).collect();
    let listed: HashSet<PersonId> = record.speakers.iter().map(|speaker| speaker.person).collect();
    let acting = record.event.actors.iter().map(|actor| actor.person);
    let printed: HashSet<PersonId> =
        listed.iter().copied().chain(speaking.iter().copied()).chain(acting).collect();

    for (index, person) in record.people.iter().enumerate() {
        // Who is neither speaker nor actor is never printed: the register may know less about him.
        if printed.contains(&person.id) {
            titles(scope, index, person, report);
            degrees(scope, index, person, report);
        }
        if speaking.contains(&person.id) {
            short_name(index, person, report);
        }
    }
    shared_short_names(scope, &speaking, report);

    for (index, speaker) in record.speakers.iter().enumerate() {
        if speaker.role == Role::Speaker
            && !speaking.contains(&speaker.person)
            && let Some(person) = scope.person(speaker.person)
        {
            report.add(
                finding(ids::SPEAKER_SILENT, "nothing", &at(format!("/speakers/{index}")))
                    .with("name", person.name.trim()),
            );
        }
    }
    let mut unlisted: Vec<(usize, &Person)> = speaking
        .difference(&listed)
        .filter_map(|id| Some((*scope.people.get(id)?, scope.person(*id)?)))
        .collect();
    unlisted.sort_by_key(|(index, _)| *index);
    for (index, person) in unlisted {
        report.add(
            finding(ids::SPEAKER_SILENT, "not-listed", &at(format!("/people/{index}")))
                .with("name", person.name.trim())
                .graded(Severity::Warning),
        );
    }
}

fn titles(scope: &Scope<'_>, index: usize, person: &Person, report: &mut Report<'_>) {
    let day = scope.record.event.date;
    let words = scope.record.event.language.words();
    let held: Vec<&str> = person
        .positions_on(day)
        .map(|position| position.title.trim())
        .filter(|title| !title.is_empty())
        .collect();
    let name = person.name.trim();
    match held.as_slice() {
        [] => {}
        [first, rest @ ..] => {
            if let Some(other) = rest.iter().find(|title| *title != first) {
                report.add(
                    finding(ids::TITLE_REGISTER, "two", &at(format!("/people/{index}/positions")))
                        .with("name", name)
                        .with("first", *first)
                        .with("second", *other)
                        .graded(Severity::Warning),
                );
            }
            return;
        }
    }
    // Nothing was held on the day: the last that ended, or the first to come, tells the officer what is wrong.
    let ended = person
        .positions
        .iter()
        .enumerate()
        .filter_map(|(at, position)| Some((position.until.filter(|until| *until < day)?, at, position)))
        .max_by_key(|(until, ..)| *until);
    let coming = person
        .positions
        .iter()
        .enumerate()
        .filter_map(|(at, position)| Some((position.from.filter(|from| *from > day)?, at, position)))
        .min_by_key(|(from, ..)| *from);
    let (variant, field, found) = match (ended, coming) {
        (Some(found), _) => ("ended", "until", found),
        (None, Some(found)) => ("not-begun", "from", found),
        (None, None) => {
            let place = at(format!("/people/{index}/positions"));
            report.add(finding(ids::TITLE_REGISTER, "none", &place).with("name", name));
            return;
        }
    };
    let (date, position_index, position) = found;
    report.add(
        finding(
            ids::TITLE_REGISTER,
            variant,
            &at(format!("/people/{index}/positions/{position_index}/{field}")),
        )
        .with("name", name)
        .with("title", position.title.trim())
        .with("date", words.plain_date(date)),
    );
}

/// Degrees and honorifics in a field that is not theirs: printed as typed, the office's rule does not reach them.
fn degrees(scope: &Scope<'_>, index: usize, person: &Person, report: &mut Report<'_>) {
    let typed = person.name.split_whitespace().next().filter(|first| first.ends_with('.'));
    let known = |word: &str| scope.pack.is_some_and(|pack| pack.degree(word) || pack.honorific(word));
    if let Some(found) = typed.filter(|typed| known(typed.trim_end_matches('.'))) {
        report.add(
            finding(ids::MENTION_DEGREES, "in-name", &at(format!("/people/{index}/name")))
                .with("name", person.name.trim())
                .with("found", found),
        );
    }
    if person.has_misplaced_honorific() {
        report.add(
            finding(ids::MENTION_DEGREES, "misplaced", &at(format!("/people/{index}/degrees_before")))
                .with("name", person.name.trim())
                .with("found", person.degrees_before.as_deref().unwrap_or_default().trim()),
        );
    }
}

/// Returns the words of a name.
fn words(name: &str) -> Vec<&str> {
    name.split_whitespace().map(|word| word.trim_matches([',', '.'])).collect()
}

fn short_name(index: usize, person: &Person, report: &mut Report<'_>) {
    let name = words(&person.name);
    let place = at(format!("/people/{index}/short_name"));
    let short = person.short_name.as_deref().map(str::trim).filter(|short| !short.is_empty());
    let Some(short) = short else {
        // A name of one word has no shorter form.
        if name.len() > 1 {
            report.add(
                finding(ids::MENTION_SHORT_NAME, "missing", &place)
                    .with("name", person.name.trim())
                    .graded(Severity::Info),
            );
        }
        return;
    };
    if !words(short).iter().all(|word| name.contains(word)) {
        report.add(
            finding(ids::MENTION_SHORT_NAME, "not-in-name", &place)
                .with("name", person.name.trim())
                .with("short", short)
                .graded(Severity::Info),
        );
    }
}

fn shared_short_names(scope: &Scope<'_>, speaking: &HashSet<PersonId>, report: &mut Report<'_>) {
    let mut first: HashMap<&str, &Person> = HashMap::new();
    for (index, person) in scope.record.people.iter().enumerate() {
        let short = person.short_name.as_deref().map(str::trim).filter(|short| !short.is_empty());
        let Some(short) = short.filter(|_| speaking.contains(&person.id)) else {
            continue;
        };
        match first.get(short) {
            Some(other) => report.add(
                finding(ids::MENTION_SHORT_NAME, "shared", &at(format!("/people/{index}/short_name")))
                    .with("short", short)
                    .with("first", other.name.trim())
                    .with("second", person.name.trim()),
            ),
            None => {
                first.insert(short, person);
            }
        }
    }
}
