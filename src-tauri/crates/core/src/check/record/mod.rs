//! Checks of the record: people, facts, statements, every text.

mod facts;
mod people;
mod statements;
mod texts;

pub(crate) use texts::each as each_text;

use std::collections::{HashMap, HashSet};

use super::Input;
use super::pack::{CheckPack, TextContext, own_words};
use super::phrases::Phrases;
use super::plain;
use super::report::Report;
use super::scan::{Passage, Voice};
use crate::finding::Place;
use crate::id::{PersonId, StatementId};
use crate::office::Office;
use crate::person::Person;
use crate::record::EventRecord;
use crate::statement::Statement;

/// What every check needs, looked up once: a record may hold thousands of statements.
pub(crate) struct Scope<'a> {
    pub(crate) input: &'a Input<'a>,
    pub(crate) record: &'a EventRecord,
    pub(crate) office: &'a Office,
    pub(crate) pack: Option<&'static dyn CheckPack>,
    pub(crate) people: HashMap<PersonId, usize>,
    pub(crate) statements: HashMap<StatementId, &'a Statement>,
    pub(crate) own_words: Phrases,
    pub(crate) recorded_numbers: HashSet<String>,
    pub(crate) names: HashSet<String>,
}

impl<'a> Scope<'a> {
    /// Looks everything up.
    pub(crate) fn new(
        input: &'a Input<'a>,
        office: &'a Office,
        pack: Option<&'static dyn CheckPack>,
    ) -> Self {
        let record = input.record;
        let mut scope = Self {
            input,
            record,
            office,
            pack,
            people: record.people.iter().enumerate().map(|(i, person)| (person.id, i)).collect(),
            statements: record.statements().map(|statement| (statement.id, statement)).collect(),
            own_words: own_words(office),
            recorded_numbers: HashSet::new(),
            names: record
                .people
                .iter()
                .flat_map(|person| person.name.split_whitespace())
                .map(str::to_owned)
                .collect(),
        };
        let mut numbers = HashSet::new();
        texts::each(record, &mut |text| {
            if !text.withheld {
                numbers.extend(
                    text.text
                        .split(|c: char| !c.is_ascii_digit())
                        .filter(|number| !number.is_empty())
                        .map(str::to_owned),
                );
            }
        });
        scope.recorded_numbers = numbers;
        scope
    }

    /// Finds a person.
    pub(crate) fn person(&self, id: PersonId) -> Option<&'a Person> {
        self.people.get(&id).and_then(|&index| self.record.people.get(index))
    }

    /// Cuts a text into words by the language's abbreviations.
    pub(crate) fn passage<'t>(&self, text: &'t str, place: Place, voice: Voice) -> Passage<'t> {
        Passage::new(text, place, voice, self.pack.map_or(&[], |pack| pack.dotted()))
    }

    /// Returns what the text rules may know.
    pub(crate) fn text_context(&self, release: bool) -> TextContext<'_> {
        TextContext {
            day: self.record.event.date,
            own_words: &self.own_words,
            release,
            recorded_numbers: &self.recorded_numbers,
            names: &self.names,
        }
    }
}

/// Makes a place of the record from a JSON pointer.
pub(crate) fn at(pointer: impl Into<String>) -> Place {
    Place::Record(pointer.into())
}

/// Runs the checks of the record.
pub(crate) fn check(scope: &Scope<'_>, report: &mut Report<'_>) {
    facts::check(scope, report);
    people::check(scope, report);
    statements::check(scope, report);
    if let Some(pack) = scope.pack {
        pack.check_record(scope.record, report);
    }
    let context = scope.text_context(false);
    texts::each(scope.record, &mut |text| {
        let place = at(text.pointer);
        plain::characters(text.text, &place, report);
        if !text.contact {
            plain::personal_data(text.text, &place, report);
        }
        // What no document can be made from is looked at for what should not have been kept, and for nothing else.
        if text.withheld || text.contact {
            return;
        }
        if let Some(pack) = scope.pack {
            pack.check_text(&scope.passage(text.text, place, text.voice), &context, report);
        }
    });
    if scope.input.document.is_none() {
        super::document::headline_of_record(scope, report);
    }
}
