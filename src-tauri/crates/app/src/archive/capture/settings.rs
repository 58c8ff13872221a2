//! What the officer sets for a release.

use chrono::{DateTime, NaiveDateTime};
use kutip_core::event::Zone;
use kutip_core::id::EventId;
use kutip_core::release::Profile;
use kutip_store::table::{EventRow, ReleaseRow};
use kutip_store::{Op, StoreError};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::archive::drafts::write_release;
use crate::archive::fields::{filled, word};
use crate::archive::{Desk, Done};
use crate::error::AppError;

/// The settings of a release as a form holds them; what is absent Kutip proposes, or the office says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReleaseFacts {
    /// The house shape, `rilis` or `siaran-pers`.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub profile: Option<Profile>,
    /// The headline.
    pub headline: Option<String>,
    /// The line below it.
    pub subheadline: Option<String>,
    /// The place before the lead.
    pub dateline: Option<String>,
    /// Initials of writer and editor.
    pub byline: Option<String>,
    /// The number.
    pub number: Option<String>,
    /// The local time, in the zone of the event, before which nothing may be published.
    pub embargo: Option<NaiveDateTime>,
}

impl ReleaseFacts {
    /// Reads the settings of a row; the zone is that of its event.
    pub(super) fn of(row: &ReleaseRow, zone: Zone) -> Self {
        let embargo = row.embargo.as_deref().and_then(|text| DateTime::parse_from_rfc3339(text).ok());
        Self {
            profile: row.profile.as_deref().and_then(|word| serde_json::from_value(word.into()).ok()),
            headline: row.headline.clone(),
            subheadline: row.subheadline.clone(),
            dateline: row.dateline.clone(),
            byline: row.byline.clone(),
            number: row.number.clone(),
            embargo: embargo.map(|instant| instant.with_timezone(&zone.tz()).naive_local()),
        }
    }
}

/// Saves the settings of a release of an event; its first release, made when it has none, where none is named.
///
/// # Errors
/// `row_missing`; `bad_instant` when the zone skipped the time of the embargo.
pub fn save_release(
    desk: &mut Desk,
    event: Uuid,
    release: Option<Uuid>,
    facts: ReleaseFacts,
) -> Result<Done<Uuid>, AppError> {
    let held = desk.read().get::<EventRow>(event)?.ok_or(StoreError::NoRow("event"))?;
    let zone = Zone::from_name(&held.zone).unwrap_or(Zone::Wib);
    let skipped = || AppError::refusal("bad_instant", "the zone has no such time").at("embargo");
    let embargo = match facts.embargo {
        Some(at) => Some(zone.instant(at.date(), at.time()).ok_or_else(skipped)?.fixed_offset()),
        None => None,
    };
    let known = first_or_named(desk, event, release)?;
    let op = |place| Op::undoable("release.edit", place);
    write_release(desk, EventId(event), known, op, |tx, id| {
        let row = tx.get::<ReleaseRow>(id)?.ok_or(StoreError::NoRow("release"))?;
        tx.put(&ReleaseRow {
            profile: facts.profile.as_ref().map(word),
            headline: filled(facts.headline),
            subheadline: filled(facts.subheadline),
            dateline: filled(facts.dateline),
            byline: filled(facts.byline),
            number: filled(facts.number),
            embargo: embargo.map(|instant| instant.to_rfc3339()),
            ..row
        })?;
        Ok(id)
    })
}

fn first_or_named(desk: &Desk, event: Uuid, release: Option<Uuid>) -> Result<Option<Uuid>, AppError> {
    let reader = desk.read();
    match release {
        Some(id) => {
            let row = reader.get::<ReleaseRow>(id)?.filter(|row| row.event == event);
            Ok(Some(row.ok_or(StoreError::NoRow("release"))?.id))
        }
        None => Ok(reader.of::<ReleaseRow>("event", event)?.into_iter().map(|row| row.id).min()),
    }
}
