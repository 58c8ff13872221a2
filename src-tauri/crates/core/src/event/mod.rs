//! Events: what was held, by whom, where, when and why.

mod zone;

pub use zone::Zone;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::id::{EventId, PersonId};
use crate::lang::Language;
use crate::record::Extra;

/// The kind of an event; it chooses the verb of the lead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A training, workshop or course.
    Training,
    /// An opening or inauguration.
    Opening,
    /// A visit, seen from the host or from the visitor.
    Visit,
    /// A meeting or audience.
    Meeting,
    /// The signing of an agreement.
    Signing,
    /// A ceremony or commemoration.
    Ceremony,
    /// An inspection of a place.
    Inspection,
    /// The launch of a programme, service or product.
    Launch,
    /// Anything else.
    Other,
}

/// An event as the officer recorded it.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The identifier.
    pub id: EventId,
    /// What is held.
    pub title: String,
    /// How the news calls it, shorter than the title.
    pub title_short: Option<String>,
    /// The theme.
    pub theme: Option<String>,
    /// The kind.
    pub kind: EventKind,
    /// The official name of the organiser.
    pub organiser: Option<String>,
    /// The organiser as the news writes it.
    pub organiser_short: Option<String>,
    /// The institution whose release this is.
    pub issuer: Option<String>,
    /// The institution that receives a visit.
    pub host: Option<String>,
    /// A phrase: for whom the event was.
    pub participants: Option<String>,
    /// The place of the event.
    pub venue: Option<String>,
    /// The city, with or without Kota/Kabupaten.
    pub city: String,
    /// The first day of the event, local.
    pub date: NaiveDate,
    /// The last day of an event of several days.
    pub date_until: Option<NaiveDate>,
    /// The local time of the beginning.
    pub time: Option<NaiveTime>,
    /// The local time of the end.
    pub end_time: Option<NaiveTime>,
    /// The zone of date and time.
    pub zone: Zone,
    /// The language of the release.
    pub language: Language,
    /// The purpose: a clause that can follow `untuk`.
    pub purpose: Option<String>,
    /// Sentences for the body.
    pub background: Vec<Background>,
    /// Programmes and figures that were mentioned.
    pub programmes: Vec<Programme>,
    /// Abbreviations to spell out at first use.
    pub abbreviations: Vec<Abbreviation>,
    /// Who opened, signed, received or inaugurated.
    pub actors: Vec<Actor>,
    /// What is new, in one line.
    pub news: Option<String>,
    /// What happens next.
    pub next_step: Option<String>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

/// A sentence of background.
#[derive(Debug, Clone, PartialEq)]
pub struct Background {
    /// The text as recorded.
    pub text: String,
    /// The number of the statement that it belongs to.
    pub statement: Option<usize>,
}

/// A programme or figure that was mentioned at the event.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    /// The name.
    pub name: String,
    /// What it is.
    pub about: Option<String>,
    /// The number of the statement that it belongs to.
    pub statement: Option<usize>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

/// An abbreviation and its long form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Abbreviation {
    /// The short form, such as ASN.
    pub short: String,
    /// The long form, such as aparatur sipil negara.
    pub full: String,
    /// Whether readers know the short form, so that it needs no long form.
    pub known: Option<bool>,
    /// Whether the long form is a proper name, written with capitals.
    pub proper: Option<bool>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

/// What an actor of the event did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Opened the event.
    Opened,
    /// Closed the event.
    Closed,
    /// Signed the agreement.
    Signed,
    /// Received the guests.
    Received,
    /// Inaugurated a building, or swore somebody in.
    Inaugurated,
    /// Launched what the event presents.
    Launched,
    /// Inspected the place.
    Inspected,
    /// Handed something over.
    Handed,
    /// Visited the host.
    Visited,
    /// A deed that this version has no verb for; kept as recorded.
    Other(String),
}

/// A person and what that person did at the event.
#[derive(Debug, Clone, PartialEq)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The deed.
    pub did: Deed,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}
