//! The fields in which remarks are looked for, each with its place, its name and its way back into the record.

use super::remarks::{self, Remark};
use super::signs::{self, Field};
use crate::record::EventRecord;
use crate::release::Item;
use crate::statement::{Entry, Statement};
use crate::text::lowered;

/// A field of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// A field of the event, by its name.
    Event(&'static str),
    Background(usize),
    ProgrammeName(usize),
    ProgrammeAbout(usize),
    PersonName(usize),
    ShortName(usize),
    Position(usize, usize),
    Contribution(usize),
    /// A paraphrase: its index among the entries, its number.
    Statement(usize, usize),
}

/// Finds the remarks of a record.
pub(super) fn remarks(record: &EventRecord) -> Vec<(Spot, Remark)> {
    let mut found = Vec::new();
    let mut look = |spot: Spot, text: Option<&str>, field: Field| {
        found.extend(text.and_then(|text| remarks::find(text, field)).map(|remark| (spot, remark)));
    };
    let event = &record.event;
    let named = [
        ("title", Some(event.title.as_str()), Field::Title),
        ("title_short", event.title_short.as_deref(), Field::Title),
        ("theme", event.theme.as_deref(), Field::Title),
        ("organiser", event.organiser.as_deref(), Field::Name),
        ("organiser_short", event.organiser_short.as_deref(), Field::Name),
        ("issuer", event.issuer.as_deref(), Field::Name),
        ("host", event.host.as_deref(), Field::Name),
        ("venue", event.venue.as_deref(), Field::Name),
        ("participants", event.participants.as_deref(), Field::Fact),
        ("purpose", event.purpose.as_deref(), Field::Fact),
        ("news", event.news.as_deref(), Field::Title),
        ("next_step", event.next_step.as_deref(), Field::Fact),
    ];
    for (name, text, field) in named {
        look(Spot::Event(name), text, field);
    }
    for (at, background) in event.background.iter().enumerate() {
        look(Spot::Background(at), Some(&background.text), Field::Fact);
    }
    for (at, programme) in event.programmes.iter().enumerate() {
        look(Spot::ProgrammeName(at), Some(&programme.name), Field::Title);
        look(Spot::ProgrammeAbout(at), programme.about.as_deref(), Field::Fact);
    }
    for (at, person) in record.people.iter().enumerate() {
        look(Spot::PersonName(at), Some(&person.name), Field::Name);
        look(Spot::ShortName(at), person.short_name.as_deref(), Field::Name);
        for (nth, position) in person.positions.iter().enumerate() {
            look(Spot::Position(at, nth), Some(&position.title), Field::Name);
        }
    }
    for (at, speaker) in record.speakers.iter().enumerate() {
        look(Spot::Contribution(at), speaker.contribution.as_deref(), Field::Fact);
    }
    for (at, entry) in record.entries.iter().enumerate() {
        let Entry::Releasable(statement) = entry else { continue };
        if !statement.is_direct() {
            let field = if statement.fields.verb.is_some() { Field::Asked } else { Field::Said };
            let remark = remarks::find(statement.printed(), field).or_else(|| of_speaker(record, statement));
            found.extend(remark.map(|remark| (Spot::Statement(at, statement.number), remark)));
        }
    }
    found
}

/// A note that tells what the speaker did.
fn of_speaker(record: &EventRecord, statement: &Statement) -> Option<Remark> {
    let text = statement.printed();
    let person = record.person(statement.speaker)?;
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(6)
        .map(|word| lowered(word).into_owned())
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let short = person.short_name.as_deref().unwrap_or_default();
    signs::tells_of_speaker(&words, &person.name, short)
        .then(|| Remark { kept: String::new(), found: text.trim().to_owned() })
}

/// Finds the brackets in quotes that nobody spoke, with their places.
pub(super) fn in_quotes(record: &EventRecord) -> impl Iterator<Item = (String, String)> {
    record.statements().filter(|statement| statement.is_direct()).filter_map(|statement| {
        let found = remarks::in_quote(statement.printed())?;
        let field = if statement.fields.released.is_some() { "released/text" } else { "text" };
        Some((format!("/statements/{}/{field}", statement.number - 1), found))
    })
}

impl Spot {
    /// Returns the JSON pointer.
    pub(super) fn pointer(self) -> String {
        match self {
            Self::Event(name) => format!("/event/{name}"),
            Self::Background(at) => format!("/event/background/{at}"),
            Self::ProgrammeName(at) => format!("/event/programmes/{at}/name"),
            Self::ProgrammeAbout(at) => format!("/event/programmes/{at}/about"),
            Self::PersonName(at) => format!("/people/{at}/name"),
            Self::ShortName(at) => format!("/people/{at}/short_name"),
            Self::Position(at, nth) => format!("/people/{at}/positions/{nth}/title"),
            Self::Contribution(at) => format!("/speakers/{at}/contribution"),
            Self::Statement(_, number) => format!("/statements/{}/text", number.saturating_sub(1)),
        }
    }

    /// Returns what is not printed, as the list of it says it.
    pub(super) fn item(self, record: &EventRecord) -> Item {
        let person = |at: usize| record.people.get(at).map(|person| person.id);
        let of = |person| Item::Person(person);
        match self {
            Self::Event(name) => Item::Event(name),
            Self::Background(at) => Item::Background(at),
            Self::ProgrammeName(at) | Self::ProgrammeAbout(at) => Item::Programme(at),
            Self::PersonName(at) | Self::ShortName(at) | Self::Position(at, _) => {
                person(at).map_or(Item::Event("title"), of)
            }
            Self::Contribution(at) => {
                record.speakers.get(at).map_or(Item::Event("title"), |speaker| of(speaker.person))
            }
            Self::Statement(_, number) => Item::Statement(number),
        }
    }

    /// Returns the index of a paraphrase of which nothing is left.
    pub(super) fn empty_entry(self, kept: &str) -> Option<usize> {
        match self {
            Self::Statement(entry, _) if kept.is_empty() => Some(entry),
            _ => None,
        }
    }

    /// Writes what is kept into the record; nothing kept makes an optional field absent.
    pub(super) fn write(self, record: &mut EventRecord, kept: &str) {
        let event = &mut record.event;
        let optional = |field: &mut Option<String>| *field = (!kept.is_empty()).then(|| kept.to_owned());
        match self {
            // An event without a name is called by what every event is.
            Self::Event("title") => {
                let title = if kept.is_empty() { "Kegiatan" } else { kept };
                title.clone_into(&mut event.title);
            }
            Self::Event(name) => {
                let field = match name {
                    "title_short" => &mut event.title_short,
                    "theme" => &mut event.theme,
                    "organiser" => &mut event.organiser,
                    "organiser_short" => &mut event.organiser_short,
                    "issuer" => &mut event.issuer,
                    "host" => &mut event.host,
                    "venue" => &mut event.venue,
                    "participants" => &mut event.participants,
                    "purpose" => &mut event.purpose,
                    "news" => &mut event.news,
                    _ => &mut event.next_step,
                };
                optional(field);
            }
            Self::Background(at) => {
                if let Some(background) = event.background.get_mut(at) {
                    kept.clone_into(&mut background.text);
                }
            }
            Self::ProgrammeName(at) => {
                if let Some(programme) = event.programmes.get_mut(at) {
                    kept.clone_into(&mut programme.name);
                }
            }
            Self::ProgrammeAbout(at) => {
                if let Some(programme) = event.programmes.get_mut(at) {
                    optional(&mut programme.about);
                }
            }
            Self::PersonName(at) => {
                if let Some(person) = record.people.get_mut(at) {
                    kept.clone_into(&mut person.name);
                }
            }
            Self::ShortName(at) => {
                if let Some(person) = record.people.get_mut(at) {
                    optional(&mut person.short_name);
                }
            }
            Self::Position(at, nth) => {
                let position = record.people.get_mut(at).and_then(|person| person.positions.get_mut(nth));
                if let Some(position) = position {
                    kept.clone_into(&mut position.title);
                }
            }
            Self::Contribution(at) => {
                if let Some(speaker) = record.speakers.get_mut(at) {
                    optional(&mut speaker.contribution);
                }
            }
            Self::Statement(entry, _) => {
                if let Some(Entry::Releasable(statement)) = record.entries.get_mut(entry) {
                    match &mut statement.fields.released {
                        Some(released) => kept.clone_into(&mut released.text),
                        None => kept.clone_into(&mut statement.fields.text),
                    }
                }
            }
        }
    }
}
