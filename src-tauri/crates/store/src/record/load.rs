//! Rows of one event into the record that `core` composes and checks.

use std::collections::BTreeMap;

use kutip_core::event::{Abbreviation, Actor, Background, Deed, Programme};
use kutip_core::id::{EventId, PersonId};
use kutip_core::names::{ROLES, named};
use kutip_core::person::Person;
use kutip_core::record::{EventRecord, Role, Speaker};
use kutip_core::release::ReleaseSettings;
use uuid::Uuid;

use super::load_event;
use crate::error::Result;
use crate::read::Reader;
use crate::table::{
    AbbreviationRow, ActorRow, BackgroundRow, EventPersonRow, EventRow, ProgrammeRow, ReleaseRow, SpeakerRow,
    StatementRow, VersionQuoteRow,
};

/// A record with the rows that its lists came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The record.
    pub record: EventRecord,
    /// The release whose settings it holds.
    pub release: Option<Uuid>,
    /// The rows of `event.programmes`, in its order.
    pub programmes: Vec<Uuid>,
    /// The rows of `event.background`, in its order.
    pub background: Vec<Uuid>,
    /// The wordings that were superseded, each with the statement that stands for it now.
    pub superseded: BTreeMap<Uuid, Uuid>,
}

impl Reader<'_> {
    /// Reads the record of an event with the settings of a release, by default its first; none when it does not stand.
    ///
    /// # Errors
    /// [`StoreError::BadCell`](crate::StoreError::BadCell) when a cell holds what its column cannot mean.
    pub fn record(&self, event: EventId, release: Option<Uuid>) -> Result<Option<Loaded>> {
        let Some(row) = self.get::<EventRow>(event.0)? else { return Ok(None) };
        let release = match release {
            Some(id) => self.get::<ReleaseRow>(id)?.filter(|release| release.event == event.0),
            None => self.of::<ReleaseRow>("event", event.0)?.into_iter().min_by_key(|release| release.id),
        };
        let rows = self.of::<StatementRow>("event", event.0)?;
        let superseded = superseded(&rows);
        let said: Vec<_> = rows.into_iter().filter(|row| !superseded.contains_key(&row.id)).collect();
        let mut numbers: BTreeMap<Uuid, usize> = said.iter().map(|row| row.id).zip(1..).collect();
        for (wording, current) in &superseded {
            numbers.extend(numbers.get(current).map(|number| (*wording, *number)));
        }
        let number = |id: Option<Uuid>| id.and_then(|id| numbers.get(&id).copied());

        let background = self.of::<BackgroundRow>("event", event.0)?;
        let programmes = self.of::<ProgrammeRow>("event", event.0)?;
        let mut loaded = Loaded {
            release: release.as_ref().map(|release| release.id),
            background: background.iter().map(|row| row.id).collect(),
            programmes: programmes.iter().map(|row| row.id).collect(),
            superseded,
            record: EventRecord {
                assumed: row.assumed.0.clone(),
                internal: row.internal,
                extra: row.record_extra.0.clone(),
                event: load_event::event(row),
                people: self.people_of(event)?,
                speakers: self.speakers(event)?,
                entries: Vec::with_capacity(said.len()),
                release: release.map_or_else(ReleaseSettings::default, load_event::settings),
            },
        };
        let parts = &mut loaded.record.event;
        let sentence = |row: BackgroundRow| Background { text: row.text, statement: number(row.statement) };
        parts.background = background.into_iter().map(sentence).collect();
        parts.programmes = programmes
            .into_iter()
            .map(|row| Programme {
                name: row.name,
                about: row.about,
                statement: number(row.statement),
                extra: row.extra.0,
            })
            .collect();
        parts.abbreviations = self.abbreviations(event)?;
        parts.actors = self.actors(event)?;
        for (at, mut row) in said.into_iter().enumerate() {
            row.speaker = row.speaker.map(|speaker| self.resolve(speaker)).transpose()?;
            loaded.record.entries.push(load_event::entry(row, at + 1, &numbers));
        }
        Ok(Some(loaded))
    }

    /// Tells whether the verbatim text of a statement is fixed: it stands in a frozen version or was held against a recording.
    /// It is then superseded by another statement, not edited.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn is_fixed(&self, statement: Uuid) -> Result<bool> {
        let confirmed = self.get_any::<StatementRow>(statement)?.is_some_and(|row| row.confirmed.is_some());
        Ok(confirmed || !self.of::<VersionQuoteRow>("statement", statement)?.is_empty())
    }

    /// Lists the statements of an event in the order of the story, without those that another one supersedes.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn current_statements(&self, event: EventId) -> Result<Vec<StatementRow>> {
        let mut rows = self.of::<StatementRow>("event", event.0)?;
        let superseded = superseded(&rows);
        rows.retain(|row| !superseded.contains_key(&row.id));
        Ok(rows)
    }

    /// Finds for every wording of an event that was superseded the one that stands for it now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn superseded(&self, event: EventId) -> Result<BTreeMap<Uuid, Uuid>> {
        Ok(superseded(&self.of::<StatementRow>("event", event.0)?))
    }

    /// Reads the people of an event's record; one who stands there under two names is listed once.
    fn people_of(&self, event: EventId) -> Result<Vec<Person>> {
        let mut people: Vec<Person> = Vec::new();
        for row in self.of::<EventPersonRow>("event", event.0)? {
            if let Some(person) = self.person(PersonId(row.person), &row.key)?
                && !people.iter().any(|known| known.id == person.id)
            {
                people.push(person);
            }
        }
        Ok(people)
    }

    /// Lists the speakers and guests of an event in the order of appearance; one who stands there under two names, as a double
    /// does, is listed once.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn speakers(&self, event: EventId) -> Result<Vec<Speaker>> {
        let mut speakers: Vec<(Uuid, Speaker)> = Vec::new();
        for row in self.of::<SpeakerRow>("event", event.0)? {
            let speaker = Speaker {
                person: PersonId(self.resolve(row.person)?),
                role: named(ROLES, &row.role).unwrap_or(Role::Speaker),
                contribution: row.contribution,
                extra: row.extra.0,
            };
            let double = speakers
                .iter_mut()
                .find(|(name, known)| known.person == speaker.person && *name != row.person);
            match double {
                Some((_, known)) => known.absorb(speaker),
                None => speakers.push((row.person, speaker)),
            }
        }
        Ok(speakers.into_iter().map(|(_, speaker)| speaker).collect())
    }

    fn actors(&self, event: EventId) -> Result<Vec<Actor>> {
        let rows = self.of::<ActorRow>("event", event.0)?;
        let actor = |row: ActorRow| {
            Ok(Actor {
                person: PersonId(self.resolve(row.person)?),
                did: Deed::named(row.did),
                extra: row.extra.0,
            })
        };
        rows.into_iter().map(actor).collect()
    }

    fn abbreviations(&self, event: EventId) -> Result<Vec<Abbreviation>> {
        let rows = self.of::<AbbreviationRow>("event", event.0)?;
        let abbreviation = |row: AbbreviationRow| Abbreviation {
            short: row.short,
            full: row.full,
            known: row.known,
            proper: row.proper,
            extra: row.extra.0,
        };
        Ok(rows.into_iter().map(abbreviation).collect())
    }
}

/// Finds for every wording that was superseded the one that stands; of two that supersede the same, the later one.
fn superseded(rows: &[StatementRow]) -> BTreeMap<Uuid, Uuid> {
    let mut next: BTreeMap<Uuid, Uuid> = BTreeMap::new();
    for row in rows {
        if let Some(old) = row.supersedes.filter(|old| *old != row.id) {
            let later = next.entry(old).or_insert(row.id);
            *later = row.id.max(*later);
        }
    }
    let last = |mut id: Uuid| {
        // No chain is longer than this; one that goes round ends somewhere.
        for _ in 0..next.len() {
            let Some(later) = next.get(&id) else { break };
            id = *later;
        }
        id
    };
    next.keys().map(|old| (*old, last(*old))).collect()
}
