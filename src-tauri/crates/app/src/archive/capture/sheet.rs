//! An event as the capture page shows it.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use kutip_core::event::Zone;
use kutip_core::id::EventId;
use kutip_core::names::{FORMS, RESTRICTIONS, named};
use kutip_core::person::NameStyle;
use kutip_core::record::Role;
use kutip_core::statement::{Form, Withholding};
use kutip_store::table::{EventPersonRow, EventRow, PersonRow, ReleaseRow, StatementRow};
use kutip_store::{Reader, StoreError};
use serde::Serialize;
use uuid::Uuid;

use super::facts::EventFacts;
use super::settings::ReleaseFacts;
use super::speakers::Part;
use super::statements::{Restriction, StatementKind};
use crate::error::AppError;

/// An event with all that capture needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventSheet {
    /// The event.
    pub id: Uuid,
    /// The facts.
    pub facts: EventFacts,
    /// Speakers and guests in the order of appearance.
    pub speakers: Vec<SpeakerSheet>,
    /// People of the event who neither speak nor are guests, such as whoever signed.
    pub involved: Vec<InvolvedSheet>,
    /// What was said, noted or marked, in the order of the story.
    pub statements: Vec<StatementSheet>,
    /// The releases, the first one first; none when nothing was set yet.
    pub releases: Vec<ReleaseSheet>,
    /// The first release; none when nothing was set yet.
    pub release: Option<Uuid>,
    /// Its state.
    pub state: Option<String>,
    /// Its settings.
    pub settings: ReleaseFacts,
}

/// A release as its event lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReleaseSheet {
    /// The release.
    pub id: Uuid,
    /// Its state.
    pub state: String,
    /// Its settings.
    pub settings: ReleaseFacts,
}

/// A speaker or guest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpeakerSheet {
    /// The person of the register.
    pub person: Uuid,
    /// The full name.
    pub name: String,
    /// The name of later mentions.
    pub short_name: Option<String>,
    /// The title held on the day of the event.
    pub title: Option<String>,
    /// Speaker or guest.
    pub part: Part,
    /// What a guest contributed.
    pub contribution: Option<String>,
}

/// A person of the event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct InvolvedSheet {
    /// The person of the register.
    pub person: Uuid,
    /// The full name.
    pub name: String,
}

/// A statement, note or marker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StatementSheet {
    /// The statement.
    pub id: Uuid,
    /// Who said it; notes and markers have nobody.
    pub speaker: Option<Uuid>,
    /// What it is.
    pub kind: StatementKind,
    /// Why it is not printed.
    pub restriction: Option<Restriction>,
    /// The text as typed.
    pub text: String,
    /// The reporting verb.
    pub verb: Option<String>,
    /// Whom a request is addressed to.
    pub addressee: Option<String>,
    /// Place, question or occasion.
    pub context: Option<String>,
    /// Whether it carries the news.
    pub angle: bool,
    /// The statement that it answers.
    pub reply_to: Option<Uuid>,
    /// The wording that is printed instead.
    pub released: Option<String>,
    /// Why it differs.
    pub released_reason: Option<String>,
    /// The clock time of the first keystroke, in the zone of the event.
    pub clock: Option<NaiveTime>,
    /// Whether the text can only be superseded.
    pub fixed: bool,
}

/// Shows an event for capture.
///
/// # Errors
/// `row_missing` when it does not stand.
pub fn sheet(reader: Reader<'_>, id: EventId) -> Result<EventSheet, AppError> {
    let row = reader.get::<EventRow>(id.0)?.ok_or(StoreError::NoRow("event"))?;
    let zone = Zone::from_name(&row.zone).unwrap_or(Zone::Wib);
    let releases: Vec<ReleaseSheet> = reader
        .of::<ReleaseRow>("event", id.0)?
        .into_iter()
        .map(|row| ReleaseSheet { id: row.id, settings: ReleaseFacts::of(&row, zone), state: row.state })
        .collect();
    let first = releases.first().cloned();
    let mut resolved = BTreeMap::new();
    let mut statements = Vec::new();
    for mut said in reader.current_statements(id)? {
        if let Some(speaker) = said.speaker {
            let known = match resolved.get(&speaker) {
                Some(known) => *known,
                None => reader.resolve(speaker)?,
            };
            resolved.insert(speaker, known);
            said.speaker = Some(known);
        }
        statements.push(view(reader, said)?);
    }
    let speakers = speakers(reader, &row)?;
    Ok(EventSheet {
        id: id.0,
        involved: involved(reader, id, &speakers)?,
        speakers,
        facts: EventFacts::of(reader, row)?,
        statements,
        releases,
        release: first.as_ref().map(|release| release.id),
        state: first.as_ref().map(|release| release.state.clone()),
        settings: first.map(|release| release.settings).unwrap_or_default(),
    })
}

/// Shows one statement.
pub(in crate::archive) fn statement_sheet(
    reader: Reader<'_>,
    mut row: StatementRow,
) -> Result<StatementSheet, AppError> {
    row.speaker = row.speaker.map(|speaker| reader.resolve(speaker)).transpose()?;
    view(reader, row)
}

fn view(reader: Reader<'_>, row: StatementRow) -> Result<StatementSheet, AppError> {
    let form = row.kind.as_deref().and_then(|word| named(FORMS, word));
    let kind = match (form, row.kind.as_deref()) {
        (Some(Form::Direct), _) => StatementKind::Direct,
        (Some(Form::Indirect), _) => StatementKind::Indirect,
        (None, Some("marker")) => StatementKind::Marker,
        (None, _) => StatementKind::Note,
    };
    // A restriction of a newer version withholds all the same.
    let restriction = row.restriction.as_deref().map(|word| match named(RESTRICTIONS, word) {
        Some(Withholding::Background) => Restriction::Background,
        _ => Restriction::OffRecord,
    });
    Ok(StatementSheet {
        fixed: reader.is_fixed(row.id)?,
        id: row.id,
        speaker: row.speaker,
        kind,
        restriction,
        text: row.text,
        verb: row.verb,
        addressee: row.addressee,
        context: row.context,
        angle: row.angle,
        reply_to: row.reply_to,
        released: row.released_text,
        released_reason: row.released_reason,
        clock: row.clock,
    })
}

fn speakers(reader: Reader<'_>, event: &EventRow) -> Result<Vec<SpeakerSheet>, AppError> {
    let mut all: Vec<SpeakerSheet> = Vec::new();
    for speaker in reader.speakers(EventId(event.id))? {
        // An event file may list somebody twice; a page shows the first.
        if all.iter().any(|known| known.person == speaker.person.0) {
            continue;
        }
        let Some(person) = reader.person(speaker.person, "")? else { continue };
        all.push(SpeakerSheet {
            person: person.id.0,
            name: person.full_name(NameStyle { degrees: true, hajj_titles: true }),
            title: person.position_on(event.day).map(|post| post.title.clone()),
            short_name: person.short_name,
            part: match speaker.role {
                Role::Guest => Part::Guest,
                Role::Speaker => Part::Speaker,
            },
            contribution: speaker.contribution,
        });
    }
    Ok(all)
}

fn involved(
    reader: Reader<'_>,
    event: EventId,
    speakers: &[SpeakerSheet],
) -> Result<Vec<InvolvedSheet>, AppError> {
    let mut all: Vec<InvolvedSheet> = Vec::new();
    for row in reader.of::<EventPersonRow>("event", event.0)? {
        let person = reader.resolve(row.person)?;
        let known = speakers.iter().any(|speaker| speaker.person == person)
            || all.iter().any(|other| other.person == person);
        if let Some(row) = reader.get::<PersonRow>(person)?.filter(|_| !known) {
            all.push(InvolvedSheet { person, name: row.name });
        }
    }
    Ok(all)
}
