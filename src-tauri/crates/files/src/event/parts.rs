//! People, speakers and the smaller parts of an event file.

use std::collections::BTreeMap;

use kutip_core::event::{Abbreviation, Actor, Deed, Programme};
use kutip_core::finding::Severity;
use kutip_core::id::PersonId;
use kutip_core::names::ROLES;
use kutip_core::person::{Person, Position};
use kutip_core::record::{Role, Speaker};
use kutip_core::release::{Contact, ReleaseSettings, Signatory};

use super::read::{Reader, each};
use crate::error::{Code, Expected, ExpectedKind, Found, FoundKind, ReadError};
use crate::finding::finding;
use crate::json::Node;
use crate::object::Object;
use crate::path::Path;

/// The people of the file by their keys.
pub(super) type People = BTreeMap<String, PersonId>;

/// How many keys a refusal lists.
const KEYS_SHOWN: usize = 12;

pub(super) fn people(reader: &mut Reader<'_>, list: Vec<Node<'_>>) -> Result<Vec<Person>, ReadError> {
    let mut people = Vec::with_capacity(list.len());
    let root = Path::Key(&Path::Root, "people");
    for (index, mut person, pointer) in each("people", list) {
        let id = PersonId::at(reader.file, &pointer);
        let (key, at) = person.text_at("key").unwrap_or_default();
        if reader.people.insert(key.clone(), id).is_some() {
            return Err(reader.error(
                Code::DuplicatePerson,
                &Path::Key(&Path::Index(&root, index), "key"),
                at,
                Found::with(FoundKind::Text, &key),
                ExpectedKind::OwnKey.into(),
            ));
        }
        let person = Person {
            id,
            key,
            name: person.text("name"),
            short_name: person.words("short_name"),
            honorific: person.words("honorific"),
            degrees_before: person.words("degrees_before"),
            degrees_after: person.words("degrees_after"),
            aliases: person.texts("aliases"),
            expert: person.flag("expert").unwrap_or_default(),
            positions: positions(reader, person.list("positions"), &pointer),
            extra: person.rest(),
        };
        people.push(person);
    }
    Ok(people)
}

fn positions(reader: &mut Reader<'_>, list: Vec<Node<'_>>, person: &str) -> Vec<Position> {
    let mut positions = Vec::with_capacity(list.len());
    for (index, mut position, _) in each("positions", list) {
        let from = position.date("from");
        let until = position.date("until");
        if from.zip(until).is_some_and(|(from, until)| until < from) {
            let pointer = format!("{person}/positions/{index}/until");
            reader.report("file.dates-reversed", "position", Severity::Warning, pointer);
        }
        positions.push(Position {
            title: position.words("title").unwrap_or_default(),
            institution: position.words("institution"),
            from,
            until,
            short_title: position.words("short_title"),
            place: position.words("place"),
            rank: position.whole("rank").and_then(|(rank, _)| u32::try_from(rank).ok()),
            extra: position.rest(),
        });
    }
    positions
}

pub(super) fn speakers(reader: &mut Reader<'_>, list: Vec<Node<'_>>) -> Result<Vec<Speaker>, ReadError> {
    let mut speakers: Vec<Speaker> = Vec::with_capacity(list.len());
    let mut seen = BTreeMap::new();
    let root = Path::Key(&Path::Root, "speakers");
    for (index, mut speaker, pointer) in each("speakers", list) {
        let (key, person) = named(reader, &mut speaker, "person", &Path::Index(&root, index))?;
        if seen.insert(person, index).is_some() {
            let twice =
                finding("file.speaker-twice", "twice", Severity::Warning, format!("{pointer}/person"));
            reader.findings.push(twice.with("key", key));
        }
        let role = speaker.named("role", ROLES);
        if role.is_none() {
            reader.report("file.role-assumed", "assumed", Severity::Info, format!("{pointer}/role"));
        }
        speakers.push(Speaker {
            person,
            role: role.unwrap_or(Role::Speaker),
            contribution: speaker.words("contribution"),
            extra: speaker.rest(),
        });
    }
    Ok(speakers)
}

pub(super) fn actors(reader: &mut Reader<'_>, list: Vec<Node<'_>>) -> Result<Vec<Actor>, ReadError> {
    let mut actors = Vec::with_capacity(list.len());
    let event = Path::Key(&Path::Root, "event");
    let root = Path::Key(&event, "actors");
    for (index, mut actor, pointer) in each("event/actors", list) {
        let (_, person) = named(reader, &mut actor, "person", &Path::Index(&root, index))?;
        let did = Deed::named(actor.text("did"));
        if let Deed::Other(other) = did.understood() {
            let odd = finding("file.unknown-deed", "other", Severity::Info, format!("{pointer}/did"));
            reader.findings.push(odd.with("found", other.clone()));
        }
        actors.push(Actor { person, did, extra: actor.rest() });
    }
    Ok(actors)
}

/// Takes the key of a person that the file must have.
pub(super) fn named(
    reader: &Reader<'_>,
    object: &mut Object<'_>,
    key: &'static str,
    path: &Path<'_>,
) -> Result<(String, PersonId), ReadError> {
    let (name, at) = object.text_at(key).unwrap_or_default();
    let person = known(reader, &name, at, &Path::Key(path, key))?;
    Ok((name, person))
}

/// Finds the person of a key.
pub(super) fn known(reader: &Reader<'_>, key: &str, at: u32, path: &Path<'_>) -> Result<PersonId, ReadError> {
    reader.people.get(key).copied().ok_or_else(|| {
        let known: Vec<&str> = reader.people.keys().take(KEYS_SHOWN).map(String::as_str).collect();
        let shown = Found::with(FoundKind::Text, &known.join(", ")).excerpt;
        let expected = Expected { kind: ExpectedKind::Person, detail: shown };
        reader.error(Code::UnknownPerson, path, at, Found::with(FoundKind::Text, key), expected)
    })
}

pub(super) fn programmes(reader: &Reader<'_>, list: Vec<Node<'_>>) -> Result<Vec<Programme>, ReadError> {
    let mut programmes = Vec::with_capacity(list.len());
    let event = Path::Key(&Path::Root, "event");
    let root = Path::Key(&event, "programmes");
    for (index, mut programme, _) in each("event/programmes", list) {
        let path = Path::Index(&root, index);
        programmes.push(Programme {
            name: programme.text("name"),
            about: programme.words("about"),
            statement: reader
                .statement_number(programme.whole("statement"), &Path::Key(&path, "statement"))?,
            extra: programme.rest(),
        });
    }
    Ok(programmes)
}

/// Reads abbreviations of an event or an office.
pub(crate) fn abbreviations(list: Vec<Node<'_>>) -> Vec<Abbreviation> {
    list.into_iter()
        .map(Object::of)
        .map(|mut abbreviation| Abbreviation {
            short: abbreviation.text("short"),
            full: abbreviation.text("full"),
            known: abbreviation.flag("known"),
            proper: abbreviation.flag("proper"),
            extra: abbreviation.rest(),
        })
        .collect()
}

/// Reads a media contact of a release or an office.
pub(crate) fn contact(mut contact: Object<'_>) -> Contact {
    Contact {
        name: contact.text("name"),
        phone: contact.words("phone"),
        email: contact.words("email"),
        extra: contact.rest(),
    }
}

/// Reads the signatory of a release or an office.
pub(crate) fn signatory(mut signatory: Object<'_>) -> Signatory {
    Signatory {
        title: signatory.text("title"),
        name: signatory.text("name"),
        id: signatory.words("id"),
        extra: signatory.rest(),
    }
}

pub(super) fn release(mut release: Object<'_>) -> ReleaseSettings {
    ReleaseSettings {
        profile: release.one_of("profile"),
        headline: release.words("headline"),
        subheadline: release.words("subheadline"),
        dateline: release.words("dateline"),
        byline: release.words("byline"),
        number: release.words("number"),
        embargo: release.instant("embargo"),
        contact: release.object("contact").map(contact),
        boilerplate: release.words("boilerplate"),
        signatory: release.object("signatory").map(signatory),
        extra: release.rest(),
    }
}
