//! Whether somebody of a file or of a form is in the register: judged by grounds, never guessed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kutip_core::id::PersonId;
use kutip_core::person::Person;
use kutip_core::person::matching::{Ground, Match, Proposal, Register};
use serde::Serialize;
use uuid::Uuid;

/// What is to be done with a person of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The same as one of the register, beyond doubt or as chosen.
    Known(Uuid),
    /// Nobody of the register.
    New,
    /// Whoever knows them must say.
    Ask,
}

/// Somebody of the register who may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Likely {
    /// Who.
    pub person: Uuid,
    /// The name in the register.
    pub name: String,
    /// The title in the register on the day of the event.
    pub title: Option<String>,
    /// Why: `name`, `alias`, `spelling`, `short_name`, `title`.
    pub grounds: Vec<&'static str>,
}

/// The people of a register as of a day.
#[derive(Debug)]
pub(super) struct Judge<'a> {
    people: BTreeMap<PersonId, &'a Person>,
    register: Register<'a>,
    day: NaiveDate,
}

impl<'a> Judge<'a> {
    pub(super) fn new(people: &'a [Person], day: NaiveDate) -> Self {
        let by_id = people.iter().map(|person| (person.id, person)).collect();
        Self { people: by_id, register: Register::new(people), day }
    }

    /// Judges a person; with [`Verdict::New`] whoever holds the same title is told.
    pub(super) fn judge(&self, person: &Person) -> (Verdict, Vec<Likely>) {
        let (verdict, proposals) = match self.register.find(person, self.day) {
            Match::Same(id) => (Verdict::Known(id.0), Vec::new()),
            Match::Ask(proposals) => (Verdict::Ask, proposals),
            Match::New(hints) => (Verdict::New, hints),
        };
        (verdict, proposals.iter().filter_map(|proposal| self.likely(proposal)).collect())
    }

    /// Returns the title that a person holds on the day.
    pub(super) fn title(&self, person: &Person) -> Option<String> {
        person.position_on(self.day).map(|post| post.title.clone())
    }

    fn likely(&self, proposal: &Proposal) -> Option<Likely> {
        let person = self.people.get(&proposal.person)?;
        Some(Likely {
            person: person.id.0,
            name: person.name.clone(),
            title: self.title(person),
            grounds: proposal.grounds.iter().map(ground).collect(),
        })
    }
}

const fn ground(ground: &Ground) -> &'static str {
    match ground {
        Ground::Name => "name",
        Ground::Alias => "alias",
        Ground::Spelling => "spelling",
        Ground::ShortName => "short_name",
        Ground::Title => "title",
    }
}
