//! Statements that were found: who said them as what, and in which releases they stand.

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::NaiveDate;
use kutip_core::id::{EventId, PersonId};
use kutip_core::person::Person;
use kutip_store::spans::{self, StoredSource, StoredSpan};
use kutip_store::table::{BlockRow, ReleaseRow, StatementRow, VersionQuoteRow, VersionRow};
use kutip_store::{Reader, StoreError};
use serde::Serialize;
use uuid::Uuid;

use crate::archive::capture::{StatementSheet, statement_sheet};
use crate::error::AppError;

/// A statement with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundStatement {
    /// As its event shows it.
    pub sheet: StatementSheet,
    /// The title that the speaker held on the day of the event.
    pub post: Option<String>,
    /// The statement that stands for it by now, where its fixed text was replaced.
    pub superseded_by: Option<Uuid>,
    /// The releases in whose text it stands.
    pub releases: Vec<StandsIn>,
}

/// A release in whose text a statement stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StandsIn {
    /// The release.
    pub release: Uuid,
    /// Its headline, as far as one was set.
    pub headline: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// Its state.
    pub state: String,
    /// The newest frozen version that has it; none when only a draft does.
    pub version: Option<i64>,
}

/// What is known of the events of a page of hits; most belong to the same few.
pub(super) struct Quoted<'a> {
    reader: Reader<'a>,
    events: BTreeMap<Uuid, Rc<Event>>,
    people: BTreeMap<Uuid, Option<Rc<Person>>>,
    /// Of frozen versions, which hold whole documents, the release and the number.
    versions: BTreeMap<Uuid, Option<(Uuid, i64)>>,
}

/// The releases of an event, and which drafts use which statement.
struct Event {
    releases: Vec<ReleaseRow>,
    drafts: BTreeMap<Uuid, Vec<Uuid>>,
    superseded: BTreeMap<Uuid, Uuid>,
}

type Read<T> = Result<T, StoreError>;

impl<'a> Quoted<'a> {
    pub(super) const fn new(reader: Reader<'a>) -> Self {
        Self { reader, events: BTreeMap::new(), people: BTreeMap::new(), versions: BTreeMap::new() }
    }

    pub(super) fn statement(
        &mut self,
        row: StatementRow,
        day: Option<NaiveDate>,
    ) -> Result<FoundStatement, AppError> {
        let event = self.event(row.event)?;
        let post = match (row.speaker, day) {
            (Some(speaker), Some(day)) => self.post(speaker, day)?,
            _ => None,
        };
        Ok(FoundStatement {
            post,
            superseded_by: event.superseded.get(&row.id).copied(),
            releases: self.releases(&event, row.id)?,
            sheet: statement_sheet(self.reader, row)?,
        })
    }

    fn post(&mut self, speaker: Uuid, day: NaiveDate) -> Read<Option<String>> {
        let person = match self.people.get(&speaker) {
            Some(known) => known.clone(),
            None => {
                let read = self.reader.person(PersonId(speaker), "")?.map(Rc::new);
                self.people.insert(speaker, read.clone());
                read
            }
        };
        Ok(person.and_then(|person| person.position_on(day).map(|post| post.title.clone())))
    }

    fn version(&mut self, id: Uuid) -> Read<Option<(Uuid, i64)>> {
        if let Some(known) = self.versions.get(&id) {
            return Ok(*known);
        }
        let read = self.reader.get::<VersionRow>(id)?.map(|row| (row.release, row.number));
        self.versions.insert(id, read);
        Ok(read)
    }

    fn releases(&mut self, event: &Event, statement: Uuid) -> Read<Vec<StandsIn>> {
        let mut versions: BTreeMap<Uuid, i64> = BTreeMap::new();
        for quote in self.reader.of::<VersionQuoteRow>("statement", statement)? {
            if let Some((release, number)) = self.version(quote.version)? {
                let newest = versions.entry(release).or_default();
                *newest = number.max(*newest);
            }
        }
        let drafts = event.drafts.get(&statement);
        let stands = event.releases.iter().filter(|release| {
            versions.contains_key(&release.id) || drafts.is_some_and(|drafts| drafts.contains(&release.id))
        });
        Ok(stands
            .map(|release| StandsIn {
                release: release.id,
                headline: release.headline.clone(),
                number: release.number.clone(),
                state: release.state.clone(),
                version: versions.get(&release.id).copied(),
            })
            .collect())
    }

    fn event(&mut self, id: Uuid) -> Read<Rc<Event>> {
        if let Some(known) = self.events.get(&id) {
            return Ok(known.clone());
        }
        let releases = self.reader.of::<ReleaseRow>("event", id)?;
        let mut drafts: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for release in &releases {
            for block in self.reader.of::<BlockRow>("release", release.id)? {
                for statement in spans::read(&block.spans).iter().filter_map(source) {
                    drafts.entry(statement).or_default().push(release.id);
                }
            }
        }
        let event = Rc::new(Event { releases, drafts, superseded: self.reader.superseded(EventId(id))? });
        self.events.insert(id, event.clone());
        Ok(event)
    }
}

/// Returns the statement that a run quotes or was made of.
const fn source(span: &StoredSpan) -> Option<Uuid> {
    match span {
        StoredSpan::Quote { quote } => Some(*quote),
        StoredSpan::Text { source: Some(StoredSource::Statement(id)), .. } => Some(*id),
        StoredSpan::Text { .. } => None,
    }
}
