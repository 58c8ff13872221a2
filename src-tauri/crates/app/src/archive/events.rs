//! Events: listing, showing, writing as an event file.

use chrono::{NaiveDate, NaiveTime};
use kutip_core::id::{EventId, PersonId, StatementId};
use kutip_core::names::{ASIDES, FORMS, RESTRICTIONS, ROLES, name_of};
use kutip_core::person::{NameStyle, Person};
use kutip_core::record::{EventRecord, Speaker};
use kutip_core::statement::{Entry, Fields, Form, Withholding};
use kutip_store::table::EventRow;
use kutip_store::{AgendaFilter, AgendaItem, Cursor, Loaded, Reader};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fields::word;
use super::handle;
use crate::error::AppError;

/// Which events are listed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(default)]
pub struct ListRequest {
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub until: Option<NaiveDate>,
    /// The kind, as in the event file.
    pub kind: Option<String>,
    /// A person who spoke or was a guest.
    pub person: Option<Uuid>,
    /// The last event of the page before.
    pub after: Option<(String, Uuid)>,
    /// How many at most.
    pub most: u32,
}

/// An event in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventItem {
    /// The event.
    pub id: Uuid,
    /// What is held.
    pub title: String,
    /// The kind, as in the event file.
    pub kind: String,
    /// The first day.
    pub day: NaiveDate,
    /// The last day.
    pub day_until: Option<NaiveDate>,
    /// The local time of the beginning.
    pub time: Option<NaiveTime>,
    /// The zone, as in the tz database.
    pub zone: String,
    /// The place.
    pub venue: Option<String>,
    /// The city.
    pub city: String,
    /// How many statements, notes and markers it has.
    pub statements: u32,
    /// The state of its newest release; none without one.
    pub state: Option<String>,
}

impl From<AgendaItem> for EventItem {
    fn from(item: AgendaItem) -> Self {
        Self {
            id: item.id.0,
            title: item.title,
            kind: item.kind,
            day: item.day,
            day_until: item.day_until,
            time: item.time,
            zone: item.zone,
            venue: item.venue,
            city: item.city,
            statements: item.statements,
            state: item.state,
        }
    }
}

/// A page of events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Listed {
    /// The newest day first.
    pub events: Vec<EventItem>,
    /// What the next page begins after; none at the end.
    pub next: Option<(String, Uuid)>,
    /// Events of this page that hold what cannot be read; they are not listed.
    pub unreadable: u32,
}

/// Lists events by day, the newest first.
///
/// # Errors
/// What the store says.
pub fn list(reader: Reader<'_>, request: &ListRequest) -> Result<Listed, AppError> {
    let filter = AgendaFilter {
        from: request.from,
        until: request.until,
        kind: request.kind.clone(),
        person: request.person,
        trash: false,
    };
    let after = request.after.clone().map(|(day, id)| Cursor { day, id });
    let page = reader.agenda(&filter, after, request.most)?;
    let events = page.items.into_iter().map(EventItem::from).collect();
    let next = page.next.map(|next| (next.day, next.id));
    Ok(Listed { events, next, unreadable: page.unreadable })
}

/// Somebody's part in an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpeakerView {
    /// The person of the register.
    pub person: Uuid,
    /// The full name.
    pub name: String,
    /// The title held on the day of the event.
    pub title: Option<String>,
    /// `speaker` or `guest`.
    pub role: String,
    /// What a guest contributed.
    pub contribution: Option<String>,
}

/// What was said, noted or marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementView {
    /// The statement.
    pub id: Uuid,
    /// The number in the record, from 1.
    pub number: usize,
    /// Who said it; notes and markers have nobody.
    pub speaker: Option<Uuid>,
    /// `direct`, `indirect`, `note` or `marker`.
    pub kind: Option<String>,
    /// `background` or `off-record`.
    pub restriction: Option<String>,
    /// The text as typed.
    pub text: String,
    /// The wording printed instead.
    pub released: Option<String>,
    /// The reporting verb.
    pub verb: Option<String>,
    /// The clock time of the first keystroke.
    pub clock: Option<NaiveTime>,
    /// Whether it carries the news.
    pub angle: bool,
}

/// An event with its people and statements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventView {
    /// The event.
    pub id: Uuid,
    /// What is held.
    pub title: String,
    /// The kind, as in the event file.
    pub kind: String,
    /// The first day.
    pub day: NaiveDate,
    /// The last day.
    pub day_until: Option<NaiveDate>,
    /// The local time of the beginning.
    pub time: Option<NaiveTime>,
    /// The zone, as in the tz database.
    pub zone: String,
    /// The place.
    pub venue: Option<String>,
    /// The city.
    pub city: String,
    /// The release whose settings the record holds; none when nothing was set yet.
    pub release: Option<Uuid>,
    /// Speakers and guests in the order of appearance.
    pub speakers: Vec<SpeakerView>,
    /// Everything recorded, in the order of the story.
    pub statements: Vec<StatementView>,
}

/// Shows an event.
///
/// # Errors
/// `row_missing` when it does not stand.
pub fn show(reader: Reader<'_>, id: EventId) -> Result<EventView, AppError> {
    let Loaded { record, release, .. } = load(reader, id, None)?;
    let event = &record.event;
    let speakers = record.speakers.iter().filter_map(|speaker| {
        record.person(speaker.person).map(|person| speaker_view(&record, speaker, person))
    });
    Ok(EventView {
        id: id.0,
        title: event.title.clone(),
        kind: word(&event.kind),
        day: event.date,
        day_until: event.date_until,
        time: event.time,
        zone: event.zone.name().to_owned(),
        venue: event.venue.clone(),
        city: event.city.clone(),
        release,
        speakers: speakers.collect(),
        statements: record.entries.iter().map(statement_view).collect(),
    })
}

/// Writes an event as an event file; with `internal` everything of it.
///
/// # Errors
/// `row_missing` when it does not stand, `event_trashed`, `record_incomplete` when what every event file needs was erased.
pub fn event_file(reader: Reader<'_>, id: EventId, internal: bool) -> Result<Vec<u8>, AppError> {
    let loaded = load_whole(reader, id, None)?;
    Ok(kutip_files::event::write(&loaded.record, internal))
}

pub(super) fn load(reader: Reader<'_>, id: EventId, release: Option<Uuid>) -> Result<Loaded, AppError> {
    if let Some(loaded) = reader.record(id, release)? {
        return Ok(loaded);
    }
    let trashed = reader.get_any::<EventRow>(id.0)?.is_some();
    Err(if trashed {
        AppError::refusal("event_trashed", "the event is in the trash").with("handle", handle(id.0))
    } else {
        AppError::refusal("row_missing", "no such event stands")
    })
}

/// Loads an event of which something is made for others: what every event file needs must be there. It may have been erased.
///
/// # Errors
/// `record_incomplete`, and what [`load`] says.
pub(super) fn load_whole(reader: Reader<'_>, id: EventId, release: Option<Uuid>) -> Result<Loaded, AppError> {
    let loaded = load(reader, id, release)?;
    let event = &loaded.record.event;
    let blank = |text: &str| text.trim().is_empty();
    let nameless = loaded.record.people.iter().position(|person| blank(&person.name));
    let missing = match nameless {
        _ if blank(&event.title) => Some(("title", "/event/title".to_owned())),
        _ if blank(&event.city) => Some(("city", "/event/city".to_owned())),
        _ if event.date == NaiveDate::default() => Some(("date", "/event/date".to_owned())),
        Some(at) => Some(("name", format!("/people/{at}/name"))),
        None => None,
    };
    match missing {
        Some((field, place)) => {
            let refusal = AppError::refusal("record_incomplete", "a field that is needed is empty");
            Err(refusal.at(place).with("needed", field))
        }
        None => Ok(loaded),
    }
}

fn speaker_view(record: &EventRecord, speaker: &Speaker, person: &Person) -> SpeakerView {
    SpeakerView {
        person: person.id.0,
        name: person.full_name(NameStyle { degrees: true, hajj_titles: true }),
        title: record.position(person).map(|position| position.title),
        role: name_of(ROLES, &speaker.role).unwrap_or_default().to_owned(),
        contribution: speaker.contribution.clone(),
    }
}

fn statement_view(entry: &Entry) -> StatementView {
    let view = |id: StatementId,
                number,
                speaker: Option<PersonId>,
                form: Option<Form>,
                why: Option<Withholding>,
                fields: &Fields| {
        let aside = why.and_then(|why| name_of(ASIDES, &why));
        let kind = aside.or_else(|| form.and_then(|form| name_of(FORMS, &form)));
        StatementView {
            id: id.0,
            number,
            speaker: speaker.map(|speaker| speaker.0),
            kind: kind.map(str::to_owned),
            restriction: why.and_then(|why| name_of(RESTRICTIONS, &why)).map(str::to_owned),
            text: fields.text.clone(),
            released: fields.released.as_ref().map(|released| released.text.clone()),
            verb: fields.verb.clone(),
            clock: fields.clock,
            angle: fields.angle,
        }
    };
    match entry {
        Entry::Releasable(said) => {
            view(said.id, said.number, Some(said.speaker), Some(said.form), None, &said.fields)
        }
        Entry::Withheld(withheld) => {
            let internal = withheld.internal();
            let why = Some(withheld.why);
            view(withheld.id, withheld.number, internal.speaker, internal.form, why, &internal.fields)
        }
    }
}
