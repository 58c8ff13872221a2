//! From the record of an event to the bytes of an event file.

use chrono::NaiveTime;
use kutip_core::event::{Abbreviation, Event, EventKind};
use kutip_core::lang::Language;
use kutip_core::names::{ASIDES, FORMS, RESTRICTIONS, ROLES, STANCES, name_of};
use kutip_core::person::{Person, Position};
use kutip_core::record::{EventRecord, Speaker};
use kutip_core::release::{Contact, Profile, ReleaseSettings, Signatory};
use kutip_core::statement::{Entry, Fields, Form, Released, Withholding};

use super::FORMAT;
use super::outgoing::Outgoing;
use crate::tree::{Keys, Tree};

/// Writes an event file, its keys in the documented order.
///
/// With `internal` the file holds everything and says so. Without, notes, markers, background and
/// off-record statements are left out, and with them the people whom nothing else of the record names: who
/// spoke off the record must not be known by an entry in the list of people. References to what is left out
/// are dropped; the others keep pointing to the same statements.
#[must_use]
pub fn write(record: &EventRecord, internal: bool) -> Vec<u8> {
    let out = Outgoing::of(record, internal);
    let people = record.people.iter().filter(|person| out.has_person(person.id));
    let entries = record.entries.iter().filter(|entry| out.has_entry(entry));
    let file = Keys::default()
        .put("format", FORMAT)
        .some("internal", internal.then_some(true))
        .put("event", event(&record.event, &out))
        .put("people", people.map(person).collect::<Vec<_>>())
        .put("speakers", record.speakers.iter().map(|one| speaker(one, &out)).collect::<Vec<_>>())
        .put("statements", entries.map(|one| entry(one, &out)).collect::<Vec<_>>())
        .put("release", release(&record.release))
        .filled("assumed", record.assumed.iter().map(|text| text.as_str().into()).collect())
        .rest(&record.extra);
    let mut bytes = Vec::new();
    // Maps with text keys, into memory: there is nothing that could fail.
    let written = serde_json::to_writer_pretty(&mut bytes, &file);
    debug_assert!(written.is_ok(), "an event file can always be written");
    bytes.push(b'\n');
    bytes
}

fn event<'a>(event: &'a Event, out: &Outgoing<'a>) -> Tree<'a> {
    let links: Vec<_> = event.background.iter().map(|sentence| out.number(sentence.statement)).collect();
    let links = if links.iter().any(Option::is_some) { links } else { Vec::new() };
    let programmes = event.programmes.iter().map(|programme| {
        Keys::default()
            .put("name", programme.name.as_str())
            .put("about", programme.about.as_deref())
            .some("statement", out.number(programme.statement))
            .rest(&programme.extra)
    });
    let actors = event.actors.iter().map(|actor| {
        Keys::default().put("person", out.key(actor.person)).put("did", actor.did.name()).rest(&actor.extra)
    });
    Keys::default()
        .put("title", event.title.as_str())
        .some("title_short", event.title_short.as_deref())
        .put("theme", event.theme.as_deref())
        .put("kind", kind(event.kind))
        .put("organiser", event.organiser.as_deref())
        .put("organiser_short", event.organiser_short.as_deref())
        .some("issuer", event.issuer.as_deref())
        .some("host", event.host.as_deref())
        .put("participants", event.participants.as_deref())
        .put("venue", event.venue.as_deref())
        .put("city", event.city.as_str())
        .put("date", event.date.to_string())
        .some("date_until", event.date_until.map(|date| date.to_string()))
        .put("time", event.time.map(minutes))
        .some("end_time", event.end_time.map(minutes))
        .put("zone", event.zone.name())
        .put("language", language(event.language))
        .put("purpose", event.purpose.as_deref())
        .put("background", texts(event.background.iter().map(|sentence| &sentence.text)))
        .filled("background_links", links.into_iter().map(Into::into).collect())
        .put("programmes", programmes.collect::<Vec<_>>())
        .put("abbreviations", event.abbreviations.iter().map(abbreviation).collect::<Vec<_>>())
        .filled("actors", actors.collect())
        .some("news", event.news.as_deref())
        .some("next_step", event.next_step.as_deref())
        .rest(&event.extra)
}

fn abbreviation(abbreviation: &Abbreviation) -> Tree<'_> {
    Keys::default()
        .put("short", abbreviation.short.as_str())
        .put("full", abbreviation.full.as_str())
        .some("known", abbreviation.known)
        .some("proper", abbreviation.proper)
        .rest(&abbreviation.extra)
}

fn person(person: &Person) -> Tree<'_> {
    Keys::default()
        .put("key", person.key.as_str())
        .put("name", person.name.as_str())
        .put("short_name", person.short_name.as_deref())
        .put("honorific", person.honorific.as_deref())
        .put("degrees_before", person.degrees_before.as_deref())
        .put("degrees_after", person.degrees_after.as_deref())
        .filled("aliases", texts(&person.aliases))
        .some("expert", person.expert.then_some(true))
        .put("positions", person.positions.iter().map(position).collect::<Vec<_>>())
        .rest(&person.extra)
}

fn position(position: &Position) -> Tree<'_> {
    Keys::default()
        .put("title", position.title.as_str())
        .put("institution", position.institution.as_deref())
        .put("from", position.from.map(|date| date.to_string()))
        .put("until", position.until.map(|date| date.to_string()))
        .some("short_title", position.short_title.as_deref())
        .some("place", position.place.as_deref())
        .some("rank", position.rank.map(u64::from))
        .rest(&position.extra)
}

fn speaker<'a>(speaker: &'a Speaker, out: &Outgoing<'a>) -> Tree<'a> {
    Keys::default()
        .put("person", out.key(speaker.person))
        .put("role", name_of(ROLES, &speaker.role))
        .some("contribution", speaker.contribution.as_deref())
        .rest(&speaker.extra)
}

fn entry<'a>(entry: &'a Entry, out: &Outgoing<'a>) -> Tree<'a> {
    let (speaker, form, why, fields) = match entry {
        Entry::Releasable(said) => (Some(said.speaker), Some(said.form), None, &said.fields),
        Entry::Withheld(withheld) => {
            let internal = withheld.internal();
            (internal.speaker, internal.form, Some(withheld.why), &internal.fields)
        }
    };
    let kind = why.and_then(|why| name_of(ASIDES, &why));
    // A restricted statement whose form is unknown is written as the form that may have no text.
    let kind = kind.or_else(|| name_of(FORMS, &form.unwrap_or(Form::Indirect)));
    let restriction = why.and_then(|why: Withholding| name_of(RESTRICTIONS, &why));
    let keys = Keys::default().put("speaker", speaker.and_then(|speaker| out.key(speaker))).put("kind", kind);
    said(keys, fields, restriction, out)
}

fn said<'a>(
    keys: Keys<'a>,
    fields: &'a Fields,
    restriction: Option<&'static str>,
    out: &Outgoing<'a>,
) -> Tree<'a> {
    keys.put("text", fields.text.as_str())
        .some("verb", fields.verb.as_deref())
        .some("released", fields.released.as_ref().map(released))
        .some("restriction", restriction)
        .some("angle", fields.angle.then_some(true))
        .some("addressee", fields.addressee.as_deref())
        .some("context", fields.context.as_deref())
        .some("reply_to", out.number(fields.reply_to))
        .some("stance", fields.stance.and_then(|stance| name_of(STANCES, &stance)))
        .some("clock", fields.clock.map(|clock| clock.format("%H:%M:%S").to_string()))
        .some("position_ms", fields.position_ms)
        .rest(&fields.extra)
}

fn released(released: &Released) -> Tree<'_> {
    Keys::default()
        .put("text", released.text.as_str())
        .some("reason", released.reason.as_deref())
        .rest(&released.extra)
}

fn release(release: &ReleaseSettings) -> Tree<'_> {
    Keys::default()
        .put("profile", release.profile.map(profile))
        .put("headline", release.headline.as_deref())
        .some("subheadline", release.subheadline.as_deref())
        .put("dateline", release.dateline.as_deref())
        .put("byline", release.byline.as_deref())
        .some("number", release.number.as_deref())
        .some("embargo", release.embargo.map(|embargo| embargo.to_rfc3339()))
        .some("contact", release.contact.as_ref().map(contact))
        .some("boilerplate", release.boilerplate.as_deref())
        .some("signatory", release.signatory.as_ref().map(signatory))
        .rest(&release.extra)
}

fn contact(contact: &Contact) -> Tree<'_> {
    Keys::default()
        .put("name", contact.name.as_str())
        .put("phone", contact.phone.as_deref())
        .put("email", contact.email.as_deref())
        .rest(&contact.extra)
}

fn signatory(signatory: &Signatory) -> Tree<'_> {
    Keys::default()
        .put("title", signatory.title.as_str())
        .put("name", signatory.name.as_str())
        .put("id", signatory.id.as_deref())
        .rest(&signatory.extra)
}

fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Vec<Tree<'a>> {
    texts.into_iter().map(|text| text.as_str().into()).collect()
}

fn minutes(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

const fn kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Training => "training",
        EventKind::Opening => "opening",
        EventKind::Visit => "visit",
        EventKind::Meeting => "meeting",
        EventKind::Signing => "signing",
        EventKind::Ceremony => "ceremony",
        EventKind::Inspection => "inspection",
        EventKind::Launch => "launch",
        EventKind::Other => "other",
    }
}

const fn language(language: Language) -> &'static str {
    match language {
        Language::Id => "id",
        Language::En => "en",
    }
}

const fn profile(profile: Profile) -> &'static str {
    match profile {
        Profile::Rilis => "rilis",
        Profile::SiaranPers => "siaran-pers",
    }
}
