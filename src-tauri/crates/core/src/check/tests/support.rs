//! Records from JSON and documents from text, for tests only; the reader of event files is another crate's matter.

use chrono::{DateTime, NaiveDate};
use serde_json::Value;
use uuid::Uuid;

use crate::check::Input;
use crate::document::{Document, Footer, Inline, Meta, Paragraph, ParagraphKind, SCHEMA};
use crate::event::{Abbreviation, Actor, Background, Deed, Event, EventKind, Programme, Zone};
use crate::id::{EventId, PersonId, StatementId};
use crate::lang::Language;
use crate::office::PageSetup;
use crate::person::{Person, Position};
use crate::record::{EventRecord, Extra, Role, Speaker};
use crate::release::{Contact, Profile, ReleaseSettings};
use crate::statement::{Entry, Fields, Form, Internal, Released, Stance, Statement, Withheld, Withholding};

const FILE: Uuid = Uuid::from_u128(7);

fn text(value: &Value, key: &str) -> Option<String> {
    value[key].as_str().map(str::to_owned)
}

fn date(value: &Value, key: &str) -> Option<NaiveDate> {
    value[key].as_str().and_then(|text| text.parse().ok())
}

fn list<T>(value: &Value, make: impl FnMut(&Value) -> T) -> Vec<T> {
    value.as_array().into_iter().flatten().map(make).collect()
}

fn person_id(record: &Value, key: &Value) -> PersonId {
    let index = record["people"].as_array().into_iter().flatten().position(|person| &person["key"] == key);
    PersonId::at(FILE, &format!("/people/{}", index.expect("a known person")))
}

/// A record alone, or with its document, checked on the day of the event.
pub(super) fn input<'a>(record: &'a EventRecord, document: Option<&'a Document>) -> Input<'a> {
    Input { record, office: None, draft: None, document, today: record.event.date }
}

/// Reads an event file without any of the care that the real reader takes.
pub(super) fn record(json: &str) -> EventRecord {
    let value: Value = serde_json::from_str(json.trim_start_matches('\u{feff}')).expect("JSON");
    let event = &value["event"];
    let people = value["people"].as_array().into_iter().flatten().enumerate();
    let mut number = 0;
    EventRecord {
        event: Event {
            id: EventId::at(FILE, "/event"),
            title: text(event, "title").expect("a title"),
            title_short: text(event, "title_short"),
            theme: text(event, "theme"),
            kind: serde_json::from_value::<EventKind>(event["kind"].clone()).expect("a kind"),
            organiser: text(event, "organiser"),
            organiser_short: text(event, "organiser_short"),
            issuer: text(event, "issuer"),
            host: text(event, "host"),
            participants: text(event, "participants"),
            venue: text(event, "venue"),
            city: text(event, "city").expect("a city"),
            date: date(event, "date").expect("a date"),
            date_until: date(event, "date_until"),
            time: None,
            end_time: None,
            zone: Zone::from_name(event["zone"].as_str().unwrap_or("Asia/Jakarta")).expect("a zone"),
            language: Language::Id,
            purpose: text(event, "purpose"),
            background: list(&event["background"], |item| Background {
                text: item.as_str().expect("text").to_owned(),
                statement: None,
            }),
            programmes: list(&event["programmes"], |item| Programme {
                name: text(item, "name").expect("a name"),
                about: text(item, "about"),
                statement: None,
                extra: Extra::new(),
            }),
            abbreviations: list(&event["abbreviations"], |item| Abbreviation {
                short: text(item, "short").expect("a short form"),
                full: text(item, "full").expect("a long form"),
                known: item["known"].as_bool(),
                proper: item["proper"].as_bool(),
                extra: Extra::new(),
            }),
            actors: list(&event["actors"], |item| Actor {
                person: person_id(&value, &item["person"]),
                did: Deed::Opened,
                extra: Extra::new(),
            }),
            news: text(event, "news"),
            next_step: text(event, "next_step"),
            extra: Extra::new(),
        },
        people: people.map(|(index, item)| person(index, item)).collect(),
        speakers: list(&value["speakers"], |item| Speaker {
            person: person_id(&value, &item["person"]),
            role: if item["role"] == "guest" { Role::Guest } else { Role::Speaker },
            contribution: text(item, "contribution"),
            extra: Extra::new(),
        }),
        entries: list(&value["statements"], |item| {
            number += 1;
            entry(&value, item, number)
        }),
        release: ReleaseSettings {
            profile: serde_json::from_value::<Profile>(value["release"]["profile"].clone()).ok(),
            headline: text(&value["release"], "headline"),
            dateline: text(&value["release"], "dateline"),
            byline: text(&value["release"], "byline"),
            contact: value["release"]["contact"]["name"].as_str().map(|name| Contact {
                name: name.to_owned(),
                phone: text(&value["release"]["contact"], "phone"),
                email: text(&value["release"]["contact"], "email"),
                extra: Extra::new(),
            }),
            embargo: value["release"]["embargo"]
                .as_str()
                .and_then(|at| DateTime::parse_from_rfc3339(at).ok()),
            ..ReleaseSettings::default()
        },
        assumed: Vec::new(),
        internal: false,
        extra: Extra::new(),
    }
}

fn person(index: usize, item: &Value) -> Person {
    Person {
        id: PersonId::at(FILE, &format!("/people/{index}")),
        key: text(item, "key").expect("a key"),
        name: text(item, "name").expect("a name"),
        short_name: text(item, "short_name"),
        honorific: text(item, "honorific"),
        degrees_before: text(item, "degrees_before"),
        degrees_after: text(item, "degrees_after"),
        aliases: Vec::new(),
        expert: item["expert"].as_bool().unwrap_or(false),
        positions: list(&item["positions"], |position| Position {
            title: text(position, "title").expect("a title"),
            institution: text(position, "institution"),
            from: date(position, "from"),
            until: date(position, "until"),
            short_title: text(position, "short_title"),
            place: None,
            rank: None,
            extra: Extra::new(),
        }),
        extra: Extra::new(),
    }
}

/// Makes the fields of a statement that says nothing but its text.
pub(super) fn fields(text: &str) -> Fields {
    Fields {
        text: text.to_owned(),
        verb: None,
        released: None,
        angle: false,
        addressee: None,
        context: None,
        reply_to: None,
        stance: None,
        clock: None,
        position_ms: None,
        extra: Extra::new(),
    }
}

fn entry(value: &Value, item: &Value, number: usize) -> Entry {
    let id = StatementId::at(FILE, &format!("/statements/{}", number - 1));
    let mut fields = fields(item["text"].as_str().unwrap_or_default());
    fields.verb = text(item, "verb");
    fields.reply_to = item["reply_to"].as_u64().and_then(|to| usize::try_from(to).ok());
    fields.stance = match item["stance"].as_str() {
        Some("agrees") => Some(Stance::Agrees),
        Some("differs") => Some(Stance::Differs),
        _ => None,
    };
    fields.released = item["released"]["text"].as_str().map(|released| Released {
        text: released.to_owned(),
        reason: text(&item["released"], "reason"),
        extra: Extra::new(),
    });
    let form = if item["kind"] == "direct" { Form::Direct } else { Form::Indirect };
    let why = match (item["kind"].as_str(), item["restriction"].as_str()) {
        (Some("note"), _) => Some(Withholding::Note),
        (Some("marker"), _) => Some(Withholding::Marker),
        (_, Some("background")) => Some(Withholding::Background),
        (_, Some(_)) => Some(Withholding::OffRecord),
        _ => None,
    };
    match why {
        Some(why) => {
            let internal = Internal { speaker: None, form: Some(form), fields };
            Entry::Withheld(Withheld::new(id, number, why, internal))
        }
        None => Entry::Releasable(Statement {
            id,
            number,
            speaker: person_id(value, &item["speaker"]),
            form,
            fields,
        }),
    }
}

/// The sample: the case that the project grew from.
pub(super) fn sample() -> EventRecord {
    record(include_str!("../../../../../../tests/fixtures/cases/00-kota-batu-capacity-building.json"))
}

/// Adds a statement to a record.
pub(super) fn say(record: &mut EventRecord, speaker: PersonId, form: Form, text: &str) -> StatementId {
    let number = record.entries.len() + 1;
    let id = StatementId::at(FILE, &format!("/statements/{}", number - 1));
    record.entries.push(Entry::Releasable(Statement { id, number, speaker, form, fields: fields(text) }));
    id
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Builds a document from paragraphs, one a line; a marked text that the record lacks is recorded for whoever is
/// named beside it.
pub(super) fn document(record: &mut EventRecord, body: &str) -> Document {
    let mut number = 0;
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    let body = lines
        .enumerate()
        .map(|(index, line)| {
            let mut inlines = Vec::new();
            let mut rest = line;
            while let Some((before, after)) = rest.split_once('“') {
                let (quote, tail) = after.split_once('”').expect("marks in pairs");
                let theme = before.trim_end().ends_with("bertema");
                if theme {
                    inlines.push(Inline::Text { text: format!("{before}“{quote}”") });
                    rest = tail;
                    continue;
                }
                if !before.is_empty() {
                    inlines.push(Inline::Text { text: before.to_owned() });
                }
                number += 1;
                let wording = quote.trim_end_matches([',', '.']);
                let known = record
                    .statements()
                    .find(|said| said.is_direct() && letters(said.printed()) == letters(wording))
                    .map(|said| said.id);
                let statement = known.unwrap_or_else(|| {
                    let beside = format!("{before}{tail}");
                    let speaker = record
                        .people
                        .iter()
                        .find(|person| {
                            beside.contains(&person.name)
                                || person.short_name.as_ref().is_some_and(|short| beside.contains(short))
                        })
                        .unwrap_or(&record.people[0])
                        .id;
                    say(record, speaker, Form::Direct, wording)
                });
                inlines.push(Inline::Quote {
                    number,
                    statement,
                    opening: "“".to_owned(),
                    wording: wording.to_owned(),
                    closing: format!("{}”", &quote[wording.len()..]),
                });
                rest = tail;
            }
            if !rest.is_empty() {
                inlines.push(Inline::Text { text: rest.to_owned() });
            }
            Paragraph { kind: if index == 0 { ParagraphKind::Lead } else { ParagraphKind::Body }, inlines }
        })
        .collect();
    Document {
        schema: SCHEMA,
        language: Language::Id,
        profile: record.release.profile.unwrap_or(Profile::Rilis),
        page: PageSetup::default(),
        meta: Meta {
            office: "Pemkot Batu".to_owned(),
            event_title: record.event.title.clone(),
            event_date: record.event.date,
            city: record.event.city.clone(),
            made: DateTime::parse_from_rfc3339("2025-12-18T15:00:00+07:00").expect("a time"),
            number: None,
        },
        letterhead: None,
        title_block: None,
        release_line: None,
        embargo: None,
        date_line: None,
        headline: "Pemkot Batu Tingkatkan Kualitas ASN".to_owned(),
        subheadline: None,
        body,
        byline: None,
        boilerplate: None,
        contact: None,
        signatory: None,
        footer: Footer { page: "Halaman".to_owned(), of: "dari".to_owned() },
    }
}
