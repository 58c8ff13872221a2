//! Single rows into the trade's types. A word of a newer version reads as the plainest value.

use std::collections::BTreeMap;

use chrono::DateTime;
use kutip_core::event::{Event, EventKind, Zone};
use kutip_core::id::{EventId, PersonId, StatementId};
use kutip_core::names::{ASIDES, FORMS, RESTRICTIONS, STANCES, named};
use kutip_core::record::Extra;
use kutip_core::release::{Contact, ReleaseSettings, Signatory};
use kutip_core::statement::{Entry, Fields, Form, Internal, Released, Statement, Withheld, Withholding};
use serde_json::Value;
use uuid::Uuid;

use super::names;
use crate::table::{EventRow, ReleaseRow, StatementRow};

/// Makes the event, its lists still empty.
pub(super) fn event(row: EventRow) -> Event {
    Event {
        id: EventId(row.id),
        title: row.title,
        title_short: row.title_short,
        theme: row.theme,
        kind: names::serial_value(&row.kind).unwrap_or(EventKind::Other),
        organiser: row.organiser,
        organiser_short: row.organiser_short,
        issuer: row.issuer,
        host: row.host,
        participants: row.participants,
        venue: row.venue,
        city: row.city,
        date: row.day,
        date_until: row.day_until,
        time: row.time,
        end_time: row.end_time,
        zone: Zone::from_name(&row.zone).unwrap_or(Zone::Wib),
        language: names::serial_value(&row.language).unwrap_or_default(),
        purpose: row.purpose,
        background: Vec::new(),
        programmes: Vec::new(),
        abbreviations: Vec::new(),
        actors: Vec::new(),
        news: row.news,
        next_step: row.next_step,
        extra: row.extra.0,
    }
}

/// Makes an entry. What is restricted, or is no statement by somebody, is withheld.
pub(super) fn entry(row: StatementRow, number: usize, numbers: &BTreeMap<Uuid, usize>) -> Entry {
    let id = StatementId(row.id);
    let form = row.kind.as_deref().and_then(|word| named(FORMS, word));
    let aside = row.kind.as_deref().and_then(|word| named(ASIDES, word));
    // A restriction of a newer version withholds all the same.
    let restriction = row.restriction.as_deref();
    let restriction = restriction.map(|word| named(RESTRICTIONS, word).unwrap_or(Withholding::OffRecord));
    let speaker = row.speaker.map(PersonId);
    let fields = fields(row, numbers);
    match (aside.or(restriction), form, speaker) {
        (None, Some(form), Some(speaker)) => {
            Entry::Releasable(Statement { id, number, speaker, form, fields })
        }
        (why, form, speaker) => {
            let why = why.unwrap_or(Withholding::Note);
            Entry::Withheld(Withheld::new(
                id,
                number,
                why,
                Internal { speaker, form: withheld_form(why, form), fields },
            ))
        }
    }
}

/// Notes and markers have no form.
fn withheld_form(why: Withholding, form: Option<Form>) -> Option<Form> {
    form.filter(|_| matches!(why, Withholding::Background | Withholding::OffRecord))
}

fn fields(row: StatementRow, numbers: &BTreeMap<Uuid, usize>) -> Fields {
    let (reason, extra) = (row.released_reason, row.released_extra.0);
    Fields {
        text: row.text,
        verb: row.verb,
        released: row.released_text.map(|text| Released { text, reason, extra }),
        angle: row.angle,
        addressee: row.addressee,
        context: row.context,
        reply_to: row.reply_to.and_then(|id| numbers.get(&id).copied()),
        stance: row.stance.as_deref().and_then(|word| named(STANCES, word)),
        clock: row.clock,
        position_ms: row.position_ms.and_then(|ms| u64::try_from(ms).ok()),
        extra: row.extra.0,
    }
}

/// Makes the settings of a release.
pub(super) fn settings(row: ReleaseRow) -> ReleaseSettings {
    ReleaseSettings {
        profile: row.profile.as_deref().and_then(names::serial_value),
        headline: row.headline,
        subheadline: row.subheadline,
        dateline: row.dateline,
        byline: row.byline,
        number: row.number,
        embargo: row.embargo.and_then(|embargo| DateTime::parse_from_rfc3339(&embargo).ok()),
        contact: row.contact.0.map(contact),
        boilerplate: row.boilerplate,
        signatory: row.signatory.0.map(signatory),
        extra: row.extra.0,
    }
}

fn contact(mut cell: Extra) -> Contact {
    Contact {
        name: take(&mut cell, "name").unwrap_or_default(),
        phone: take(&mut cell, "phone"),
        email: take(&mut cell, "email"),
        extra: extra(cell),
    }
}

fn signatory(mut cell: Extra) -> Signatory {
    Signatory {
        title: take(&mut cell, "title").unwrap_or_default(),
        name: take(&mut cell, "name").unwrap_or_default(),
        id: take(&mut cell, "id"),
        extra: extra(cell),
    }
}

fn take(cell: &mut Extra, key: &str) -> Option<String> {
    match cell.remove(key) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

fn extra(mut cell: Extra) -> Extra {
    match cell.remove("extra") {
        Some(Value::Object(extra)) => extra.into_iter().collect(),
        _ => Extra::new(),
    }
}
