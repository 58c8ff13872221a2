//! Records of any kind that an event file can hold, for property tests here and in other crates.

#![allow(clippy::unwrap_used, reason = "a generator of tests may stop the test")]

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use kutip_core::event::{Abbreviation, Actor, Background, Deed, Event, EventKind, Programme, Zone};
use kutip_core::id::{EventId, PersonId, StatementId};
use kutip_core::lang::Language;
use kutip_core::person::{Person, Position};
use kutip_core::record::{EventRecord, Extra, Role, Speaker};
use kutip_core::release::{Contact, Profile, ReleaseSettings, Signatory};
use kutip_core::statement::{
    Entry, Fields, Form, Internal, Released, Stance, Statement, Withheld, Withholding,
};
use proptest::option::of;
use proptest::prelude::*;
use uuid::Uuid;

use crate::text::is_blank;

fn words() -> impl Strategy<Value = String> {
    any::<String>().prop_map(|text| if is_blank(&text) { format!("{text}a") } else { text })
}

fn extra() -> impl Strategy<Value = Extra> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    let value =
        leaf.prop_recursive(3, 12, 3, |inner| prop::collection::vec(inner, 0..3).prop_map(Into::into));
    prop::collection::btree_map("x-.{0,8}", value, 0..2)
}

fn date() -> impl Strategy<Value = NaiveDate> {
    (0..=9999_i32, 1..=366_u32).prop_map(|(year, day)| {
        NaiveDate::from_yo_opt(year, day).or_else(|| NaiveDate::from_yo_opt(year, 365)).unwrap()
    })
}

fn time() -> impl Strategy<Value = NaiveTime> {
    (0..24_u32, 0..60_u32).prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap())
}

fn instant() -> impl Strategy<Value = DateTime<FixedOffset>> {
    (0..4_000_000_000_i64, 0..1_000_000_000_u32, -1439..=1439_i32).prop_map(|(seconds, nanos, minutes)| {
        let offset = FixedOffset::east_opt(minutes * 60).unwrap();
        DateTime::from_timestamp(seconds, nanos).unwrap().with_timezone(&offset)
    })
}

/// People are numbered here, so that records can be compared whatever their identifiers are.
pub(super) fn person_id(index: usize) -> PersonId {
    PersonId(Uuid::from_u128(index as u128 + 1))
}

fn position() -> impl Strategy<Value = Position> {
    let texts = (words(), of(words()), of(words()), of(words()));
    (texts, of(date()), of(date()), of(1..=u32::MAX), extra()).prop_map(
        |((title, institution, short_title, place), from, until, rank, extra)| Position {
            title,
            institution,
            from,
            until,
            short_title,
            place,
            rank,
            extra,
        },
    )
}

fn person(index: usize) -> impl Strategy<Value = Person> {
    let names = (words(), of(words()), of(words()), of(words()), of(words()));
    let lists = (prop::collection::vec(words(), 0..2), prop::collection::vec(position(), 0..2));
    ("\\PC{0,5}", names, lists, any::<bool>(), extra()).prop_map(
        move |(
            key,
            (name, short_name, honorific, degrees_before, degrees_after),
            (aliases, positions),
            expert,
            extra,
        )| Person {
            id: person_id(index),
            key: format!("{index}{key}"),
            name,
            short_name,
            honorific,
            degrees_before,
            degrees_after,
            aliases,
            expert,
            positions,
            extra,
        },
    )
}

fn fields(count: usize) -> impl Strategy<Value = Fields> {
    let released =
        (words(), of(words()), extra()).prop_map(|(text, reason, extra)| Released { text, reason, extra });
    let stance = prop_oneof![Just(Stance::Agrees), Just(Stance::Differs), Just(Stance::Neutral)];
    let texts = (words(), of(words()), of(released), of(words()), of(words()));
    let clock =
        (0..86_400_u32).prop_map(|second| NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap());
    (texts, any::<bool>(), of(1..=count), of(stance), of(clock), of(0..(1_u64 << 53)), extra()).prop_map(
        |((text, verb, released, addressee, context), angle, reply_to, stance, clock, position_ms, extra)| {
            Fields {
                text,
                verb,
                released,
                angle,
                addressee,
                context,
                reply_to,
                stance,
                clock,
                position_ms,
                extra,
            }
        },
    )
}

fn entry(index: usize, count: usize, people: usize) -> impl Strategy<Value = Entry> {
    let form = prop_oneof![Just(Form::Direct), Just(Form::Indirect)];
    let why = prop_oneof![
        Just(Withholding::Note),
        Just(Withholding::Marker),
        Just(Withholding::Background),
        Just(Withholding::OffRecord)
    ];
    (of(why), form, of(0..people), fields(count)).prop_map(move |(why, form, speaker, fields)| {
        let id = StatementId(Uuid::from_u128(index as u128 + 1));
        let number = index + 1;
        match (why, speaker) {
            (None, speaker) => Entry::Releasable(Statement {
                id,
                number,
                speaker: person_id(speaker.unwrap_or_default()),
                form,
                fields,
            }),
            (Some(why), speaker) => {
                let aside = matches!(why, Withholding::Note | Withholding::Marker);
                let internal =
                    Internal { speaker: speaker.map(person_id), form: (!aside).then_some(form), fields };
                Entry::Withheld(Withheld::new(id, number, why, internal))
            }
        }
    })
}

fn event(count: usize, people: usize) -> impl Strategy<Value = Event> {
    let optional = prop::collection::vec(of(words()), 11);
    let days = (date(), of(date()), of(time()), of(time()));
    let kind = prop::sample::select(vec![
        EventKind::Training,
        EventKind::Visit,
        EventKind::Signing,
        EventKind::Other,
    ]);
    let choices = (
        kind,
        prop::sample::select(Zone::ALL.to_vec()),
        prop::sample::select(vec![Language::Id, Language::En]),
    );
    let background = (words(), of(1..=count)).prop_map(|(text, statement)| Background { text, statement });
    let programme = (words(), of(words()), of(1..=count), extra())
        .prop_map(|(name, about, statement, extra)| Programme { name, about, statement, extra });
    let abbreviation = (words(), words(), of(any::<bool>()), of(any::<bool>()), extra())
        .prop_map(|(short, full, known, proper, extra)| Abbreviation { short, full, known, proper, extra });
    let did = prop_oneof![Just(Deed::Opened), Just(Deed::Visited), Just(Deed::Other("menari".into()))];
    let actor = (0..people, did, extra()).prop_map(|(person, did, extra)| Actor {
        person: person_id(person),
        did,
        extra,
    });
    let lists = (
        prop::collection::vec(background, 0..3),
        prop::collection::vec(programme, 0..2),
        prop::collection::vec(abbreviation, 0..2),
        prop::collection::vec(actor, 0..2),
    );
    (words(), words(), optional, days, choices, lists, extra()).prop_map(
        |(
            title,
            city,
            mut optional,
            (date, date_until, time, end_time),
            (kind, zone, language),
            lists,
            extra,
        )| {
            let (background, programmes, abbreviations, actors) = lists;
            let mut next = || optional.pop().flatten();
            Event {
                id: EventId(Uuid::nil()),
                title,
                title_short: next(),
                theme: next(),
                kind,
                organiser: next(),
                organiser_short: next(),
                issuer: next(),
                host: next(),
                participants: next(),
                venue: next(),
                city,
                date,
                date_until,
                time,
                end_time,
                zone,
                language,
                purpose: next(),
                background,
                programmes,
                abbreviations,
                actors,
                news: next(),
                next_step: next(),
                extra,
            }
        },
    )
}

fn release() -> impl Strategy<Value = ReleaseSettings> {
    let contact = (words(), of(words()), of(words()), extra())
        .prop_map(|(name, phone, email, extra)| Contact { name, phone, email, extra });
    let signatory = (words(), words(), of(words()), extra()).prop_map(|(title, name, id, extra)| Signatory {
        title,
        name,
        id,
        extra,
    });
    let profile = prop_oneof![Just(Profile::Rilis), Just(Profile::SiaranPers)];
    let optional = prop::collection::vec(of(words()), 6);
    (of(profile), optional, of(instant()), of(contact), of(signatory), extra()).prop_map(
        |(profile, mut optional, embargo, contact, signatory, extra)| {
            let mut next = || optional.pop().flatten();
            ReleaseSettings {
                profile,
                headline: next(),
                subheadline: next(),
                dateline: next(),
                byline: next(),
                number: next(),
                embargo,
                contact,
                boilerplate: next(),
                signatory,
                extra,
            }
        },
    )
}

/// Makes records: every field, every kind of entry, texts of any characters.
pub fn record() -> impl Strategy<Value = EventRecord> {
    (1..4_usize, 1..5_usize).prop_flat_map(|(people, count)| {
        let persons: Vec<_> = (0..people).map(person).collect();
        let entries: Vec<_> = (0..count).map(|index| entry(index, count, people)).collect();
        let role = prop_oneof![Just(Role::Speaker), Just(Role::Guest)];
        let speaker =
            (0..people, role, of(words()), extra()).prop_map(|(person, role, contribution, extra)| Speaker {
                person: person_id(person),
                role,
                contribution,
                extra,
            });
        let speakers = prop::collection::vec(speaker, 0..3);
        let assumed = prop::collection::vec(any::<String>(), 0..2);
        (event(count, people), persons, speakers, entries, release(), assumed, extra()).prop_map(
            |(event, people, speakers, entries, release, assumed, extra)| EventRecord {
                event,
                people,
                speakers,
                entries,
                release,
                assumed,
                internal: true,
                extra,
            },
        )
    })
}
