//! A whole record, such as an event file holds, into new rows.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};

use kutip_core::event::Event;
use kutip_core::id::{EventId, PersonId, StatementId};
use kutip_core::names::{ASIDES, FORMS, RESTRICTIONS, ROLES, STANCES, name_of};
use kutip_core::person::{Person, Position};
use kutip_core::record::{EventRecord, Extra, Speaker};
use kutip_core::release::{Contact, ReleaseSettings, Signatory};
use kutip_core::statement::{Entry, Fields, Form, Withholding};
use serde_json::Value;
use uuid::Uuid;

use super::names;
use crate::error::Result;
use crate::rank;
use crate::table::{
    AbbreviationRow, ActorRow, AliasRow, BackgroundRow, EventPersonRow, EventRow, Json, PersonRow,
    PositionRow, ProgrammeRow, ReleaseRow, SpeakerRow, StatementRow,
};
use crate::write::Tx;

/// What was made of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inserted {
    /// The new event.
    pub event: EventId,
    /// The release that holds the record's settings; none when nothing was set.
    pub release: Option<Uuid>,
    /// The people of the record, each with its id in the register.
    pub people: BTreeMap<PersonId, PersonId>,
    /// The statements of the record, each with its new id.
    pub statements: BTreeMap<StatementId, StatementId>,
}

impl Tx<'_> {
    /// Stores a record as a new event, with ids of its own. People of `known` are taken from the register as they are;
    /// the others are added to it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_record(
        &self,
        record: &EventRecord,
        known: &BTreeMap<PersonId, PersonId>,
    ) -> Result<Inserted> {
        let event = self.new_id()?;
        let mut people = known.clone();
        for person in &record.people {
            if let Slot::Vacant(slot) = people.entry(person.id) {
                slot.insert(self.insert_person(person)?);
            }
        }
        let mut statements = BTreeMap::new();
        let mut numbers = BTreeMap::new();
        for entry in &record.entries {
            let (old, number) = match entry {
                Entry::Releasable(statement) => (statement.id, statement.number),
                Entry::Withheld(withheld) => (withheld.id, withheld.number),
            };
            let new = self.new_id()?;
            statements.insert(old, StatementId(new));
            numbers.insert(number, new);
        }
        let saver = Saver { tx: self, event, people: &people, numbers: &numbers };
        self.put(&event_row(event, record))?;
        saver.people(record)?;
        saver.lists(&record.event)?;
        saver.statements(record)?;
        let release = saver.release(&record.release)?;
        Ok(Inserted { event: EventId(event), release, people, statements })
    }

    /// Adds a person to the register, with positions and aliases.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn insert_person(&self, person: &Person) -> Result<PersonId> {
        let id = self.new_id()?;
        self.put(&PersonRow {
            id,
            name: person.name.clone(),
            short_name: person.short_name.clone(),
            honorific: person.honorific.clone(),
            degrees_before: person.degrees_before.clone(),
            degrees_after: person.degrees_after.clone(),
            expert: person.expert,
            merged_into: None,
            extra: Json(person.extra.clone()),
        })?;
        self.add_positions(PersonId(id), &person.positions.iter().collect::<Vec<_>>())?;
        self.add_aliases(PersonId(id), &person.aliases.iter().map(String::as_str).collect::<Vec<_>>())?;
        Ok(PersonId(id))
    }

    /// Adds positions to a person of the register, behind those it has.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn add_positions(&self, person: PersonId, positions: &[&Position]) -> Result<()> {
        let last = self.last_rank::<PositionRow>("person", person.0)?;
        for (position, rank) in positions.iter().zip(rank::after(last.as_deref(), positions.len())?) {
            self.put(&PositionRow {
                id: self.new_id()?,
                person: person.0,
                rank,
                title: position.title.clone(),
                institution: position.institution.clone(),
                from_day: position.from,
                until_day: position.until,
                short_title: position.short_title.clone(),
                place: position.place.clone(),
                level: position.rank.map(i64::from),
                extra: Json(position.extra.clone()),
            })?;
        }
        Ok(())
    }

    /// Adds other names to a person of the register, behind those it has.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn add_aliases(&self, person: PersonId, names: &[&str]) -> Result<()> {
        let last = self.last_rank::<AliasRow>("person", person.0)?;
        for (name, rank) in names.iter().zip(rank::after(last.as_deref(), names.len())?) {
            let name = (*name).to_owned();
            self.put(&AliasRow { id: self.new_id()?, person: person.0, rank, name })?;
        }
        Ok(())
    }
}

/// Stores the parts of one event.
struct Saver<'a> {
    tx: &'a Tx<'a>,
    event: Uuid,
    people: &'a BTreeMap<PersonId, PersonId>,
    /// The new ids of statements by their numbers in the record.
    numbers: &'a BTreeMap<usize, Uuid>,
}

impl Saver<'_> {
    fn person(&self, id: PersonId) -> Uuid {
        self.people.get(&id).unwrap_or(&id).0
    }

    fn numbered(&self, number: Option<usize>) -> Option<Uuid> {
        number.and_then(|number| self.numbers.get(&number).copied())
    }

    fn people(&self, record: &EventRecord) -> Result<()> {
        let event = self.event;
        // Two of a file may turn out to be one of the register.
        let mut entered = BTreeSet::new();
        for (person, rank) in record.people.iter().zip(rank::sequence(record.people.len())) {
            let (who, key) = (self.person(person.id), person.key.clone());
            if entered.insert(who) {
                self.tx.put(&EventPersonRow { id: self.tx.new_id()?, event, person: who, rank, key })?;
            }
        }
        let mut speakers: Vec<Speaker> = Vec::new();
        for speaker in &record.speakers {
            let double = speakers.iter_mut().find(|known| {
                known.person != speaker.person && self.person(known.person) == self.person(speaker.person)
            });
            match double {
                Some(known) => known.absorb(speaker.clone()),
                None => speakers.push(speaker.clone()),
            }
        }
        let ranks = rank::sequence(speakers.len());
        for (speaker, rank) in speakers.into_iter().zip(ranks) {
            self.tx.put(&SpeakerRow {
                id: self.tx.new_id()?,
                event,
                person: self.person(speaker.person),
                rank,
                role: name_of(ROLES, &speaker.role).unwrap_or_default().to_owned(),
                contribution: speaker.contribution,
                extra: Json(speaker.extra),
            })?;
        }
        Ok(())
    }

    fn lists(&self, record: &Event) -> Result<()> {
        let event = self.event;
        for (background, rank) in record.background.iter().zip(rank::sequence(record.background.len())) {
            let (id, text) = (self.tx.new_id()?, background.text.clone());
            let statement = self.numbered(background.statement);
            self.tx.put(&BackgroundRow { id, event, rank, text, statement })?;
        }
        for (programme, rank) in record.programmes.iter().zip(rank::sequence(record.programmes.len())) {
            self.tx.put(&ProgrammeRow {
                id: self.tx.new_id()?,
                event,
                rank,
                name: programme.name.clone(),
                about: programme.about.clone(),
                statement: self.numbered(programme.statement),
                extra: Json(programme.extra.clone()),
            })?;
        }
        for (short, rank) in record.abbreviations.iter().zip(rank::sequence(record.abbreviations.len())) {
            self.tx.put(&AbbreviationRow {
                id: self.tx.new_id()?,
                event,
                rank,
                short: short.short.clone(),
                full: short.full.clone(),
                known: short.known,
                proper: short.proper,
                extra: Json(short.extra.clone()),
            })?;
        }
        for (actor, rank) in record.actors.iter().zip(rank::sequence(record.actors.len())) {
            self.tx.put(&ActorRow {
                id: self.tx.new_id()?,
                event,
                person: self.person(actor.person),
                rank,
                did: actor.did.name().to_owned(),
                extra: Json(actor.extra.clone()),
            })?;
        }
        Ok(())
    }

    fn statements(&self, record: &EventRecord) -> Result<()> {
        for (entry, rank) in record.entries.iter().zip(rank::sequence(record.entries.len())) {
            let (number, speaker, form, why, fields) = match entry {
                Entry::Releasable(said) => {
                    (said.number, Some(said.speaker), Some(said.form), None, &said.fields)
                }
                Entry::Withheld(withheld) => {
                    let internal = withheld.internal();
                    (withheld.number, internal.speaker, internal.form, Some(withheld.why), &internal.fields)
                }
            };
            let row = self.statement(speaker, form, why, fields);
            self.tx.put(&StatementRow {
                id: self.numbered(Some(number)).unwrap_or_default(),
                rank,
                ..row
            })?;
        }
        Ok(())
    }

    fn statement(
        &self,
        speaker: Option<PersonId>,
        form: Option<Form>,
        why: Option<Withholding>,
        fields: &Fields,
    ) -> StatementRow {
        let aside = why.and_then(|why| name_of(ASIDES, &why));
        StatementRow {
            event: self.event,
            speaker: speaker.map(|speaker| self.person(speaker)),
            kind: aside.or_else(|| form.and_then(|form| name_of(FORMS, &form))).map(str::to_owned),
            restriction: why.and_then(|why| name_of(RESTRICTIONS, &why)).map(str::to_owned),
            text: fields.text.clone(),
            verb: fields.verb.clone(),
            released_text: fields.released.as_ref().map(|released| released.text.clone()),
            released_reason: fields.released.as_ref().and_then(|released| released.reason.clone()),
            released_extra: Json(
                fields.released.as_ref().map(|released| released.extra.clone()).unwrap_or_default(),
            ),
            angle: fields.angle,
            addressee: fields.addressee.clone(),
            context: fields.context.clone(),
            reply_to: self.numbered(fields.reply_to),
            stance: fields.stance.and_then(|stance| name_of(STANCES, &stance)).map(str::to_owned),
            clock: fields.clock,
            position_ms: fields.position_ms.map(|ms| i64::try_from(ms).unwrap_or(i64::MAX)),
            extra: Json(fields.extra.clone()),
            ..StatementRow::default()
        }
    }

    fn release(&self, settings: &ReleaseSettings) -> Result<Option<Uuid>> {
        if *settings == ReleaseSettings::default() {
            return Ok(None);
        }
        let id = self.tx.new_id()?;
        self.tx.put(&release_row(id, self.event, settings))?;
        Ok(Some(id))
    }
}

/// Makes the row of a release in draft.
fn release_row(id: Uuid, event: Uuid, settings: &ReleaseSettings) -> ReleaseRow {
    ReleaseRow {
        id,
        event,
        state: "draft".to_owned(),
        profile: settings.profile.as_ref().map(names::serial_word),
        headline: settings.headline.clone(),
        subheadline: settings.subheadline.clone(),
        dateline: settings.dateline.clone(),
        byline: settings.byline.clone(),
        number: settings.number.clone(),
        embargo: settings.embargo.map(|embargo| embargo.to_rfc3339()),
        contact: Json(settings.contact.as_ref().map(contact)),
        boilerplate: settings.boilerplate.clone(),
        signatory: Json(settings.signatory.as_ref().map(signatory)),
        extra: Json(settings.extra.clone()),
    }
}

fn contact(contact: &Contact) -> Extra {
    with_extra(
        [("name", Some(&contact.name)), ("phone", contact.phone.as_ref()), ("email", contact.email.as_ref())],
        &contact.extra,
    )
}

fn signatory(signatory: &Signatory) -> Extra {
    with_extra(
        [("title", Some(&signatory.title)), ("name", Some(&signatory.name)), ("id", signatory.id.as_ref())],
        &signatory.extra,
    )
}

/// Joins known texts and unknown keys, which get an object of their own.
fn with_extra(known: [(&str, Option<&String>); 3], extra: &Extra) -> Extra {
    let texts = known.into_iter().filter_map(|(key, text)| Some((key.to_owned(), text?.clone().into())));
    texts.chain([("extra".to_owned(), Value::from_iter(extra.clone()))]).collect()
}

fn event_row(id: Uuid, record: &EventRecord) -> EventRow {
    let event = &record.event;
    EventRow {
        id,
        title: event.title.clone(),
        title_short: event.title_short.clone(),
        theme: event.theme.clone(),
        kind: names::serial_word(&event.kind),
        organiser: event.organiser.clone(),
        organiser_short: event.organiser_short.clone(),
        issuer: event.issuer.clone(),
        host: event.host.clone(),
        participants: event.participants.clone(),
        venue: event.venue.clone(),
        city: event.city.clone(),
        day: event.date,
        day_until: event.date_until,
        time: event.time,
        end_time: event.end_time,
        zone: event.zone.name().to_owned(),
        language: names::serial_word(&event.language),
        purpose: event.purpose.clone(),
        news: event.news.clone(),
        next_step: event.next_step.clone(),
        extra: Json(event.extra.clone()),
        assumed: Json(record.assumed.clone()),
        internal: record.internal,
        record_extra: Json(record.extra.clone()),
    }
}
