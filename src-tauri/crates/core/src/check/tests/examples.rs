//! The examples of the table of rules are run: the good one passes its rule, the bad one is flagged by it.

use chrono::DateTime;

use super::support;
use crate::check::{Example, Input, Scope, check, rules};
use crate::document::Document;
use crate::finding::Finding;
use crate::office::{Office, RuleOff};
use crate::record::EventRecord;
use crate::release::{Contact, Profile};
use crate::statement::{Entry, Form, Internal, Released, Withheld, Withholding};

/// A record and document as a snippet describes them.
fn scene(scope: Scope, snippet: &str) -> (EventRecord, Option<Document>) {
    let mut record = support::sample();
    // The statements of the sample would speak beside the snippet.
    record.entries.clear();
    let first = record.people[0].id;
    match scope {
        Scope::Text => {
            let document = support::document(&mut record, snippet);
            (record, Some(document))
        }
        Scope::Quote => {
            support::say(&mut record, first, Form::Direct, snippet);
            (record, None)
        }
        Scope::Headline => {
            record.release.headline = Some(snippet.to_owned());
            (record, None)
        }
        Scope::Fields => {
            support::say(&mut record, first, Form::Direct, "Kita melayani warga");
            let mut document = None;
            for line in snippet.lines() {
                let (field, value) = line.split_once(':').expect("field: value");
                document = set(&mut record, field, value.trim()).or(document);
            }
            (record, document)
        }
    }
}

fn set(record: &mut EventRecord, field: &str, value: &str) -> Option<Document> {
    let first = record.people[0].id;
    let last = record.entries.last_mut();
    match field {
        "tempat" => record.event.venue = Some(value.to_owned()),
        "nama" => record.people[1].name = value.to_owned(),
        "nama pendek" => {
            record.people[1].short_name = Some(value.to_owned());
            let second = record.people[1].id;
            support::say(record, second, Form::Direct, "Kami siap mendukung");
        }
        "profil" => record.release.profile = Some(Profile::SiaranPers),
        "narahubung" => {
            record.release.contact =
                Some(Contact { name: value.to_owned(), phone: None, email: None, extra: Default::default() });
        }
        "telepon" => record.release.contact.as_mut().expect("a contact").phone = Some(value.to_owned()),
        "embargo" => record.release.embargo = Some(DateTime::parse_from_rfc3339(value).expect("a time")),
        "pernyataan" => {
            support::say(record, first, Form::Direct, value);
        }
        "versi rilis" | "alasan" | "menjawab" => {
            let Some(Entry::Releasable(statement)) = last else {
                panic!("a statement stands before its {field}");
            };
            match field {
                "versi rilis" => {
                    statement.fields.released =
                        Some(Released { text: value.to_owned(), reason: None, extra: Default::default() });
                }
                "alasan" => {
                    statement.fields.released.as_mut().expect("a wording").reason = Some(value.to_owned())
                }
                _ => {
                    let to = value.parse().expect("a number");
                    let reply = support::say(record, first, Form::Direct, "Kami setuju");
                    let reply = record.entries.iter_mut().find_map(|entry| match entry {
                        Entry::Releasable(said) if said.id == reply => Some(said),
                        _ => None,
                    });
                    reply.expect("just said").fields.reply_to = Some(to);
                }
            }
        }
        "tidak untuk dikutip" => {
            let number = record.entries.len() + 1;
            let internal =
                Internal { speaker: Some(first), form: Some(Form::Indirect), fields: support::fields(value) };
            let id = crate::id::StatementId(uuid::Uuid::from_u128(99));
            record.entries.push(Entry::Withheld(Withheld::new(id, number, Withholding::OffRecord, internal)));
        }
        "paragraf" => return Some(support::document(record, value)),
        "penutur" => {
            let person = record.people.iter().find(|person| person.name == value).expect("a person").id;
            record.speakers.retain(|speaker| speaker.person == person);
        }
        _ => panic!("no such field in examples: {field}"),
    }
    None
}

fn findings(rule: &str, example: Example, snippet: &str, office: Option<&Office>) -> Vec<Finding> {
    let (record, document) = scene(example.scope, snippet);
    check(&Input {
        record: &record,
        office,
        draft: None,
        document: document.as_ref(),
        today: "2025-12-18".parse().expect("a date"),
    })
    .into_iter()
    .filter(|finding| finding.rule == rule)
    .collect()
}

/// Everything that the bad examples bring up.
pub(super) fn all_bad() -> Vec<Finding> {
    rules().iter().flat_map(|rule| findings(rule.id, rule.example, rule.example.bad, None)).collect()
}

#[test]
fn every_example_shows_its_rule() {
    for rule in rules() {
        let good = findings(rule.id, rule.example, rule.example.good, None);
        assert_eq!(good, [], "{}: the good example passes", rule.id);
        let bad = findings(rule.id, rule.example, rule.example.bad, None);
        assert!(!bad.is_empty(), "{}: the bad example is flagged", rule.id);
        for finding in bad {
            assert!(rule.variants.contains(&finding.variant), "{}.{} is listed", rule.id, finding.variant);
        }
    }
}

#[test]
fn a_rule_that_the_office_switched_off_gives_nothing() {
    for rule in rules() {
        let mut office = Office::new("Prokopim", "Kota Batu");
        office.rules_off.push(RuleOff { rule: rule.id.to_owned(), reason: "uji".to_owned() });
        let found = findings(rule.id, rule.example, rule.example.bad, Some(&office));
        assert_eq!(found, [], "{} is off", rule.id);
    }
}

#[test]
fn every_number_of_the_trade_has_a_rule() {
    for number in 1..=22 {
        assert!(rules().iter().any(|rule| rule.numbers.contains(&number)), "rule {number}");
    }
    let mut ids: Vec<_> = rules().iter().map(|rule| rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rules().len(), "ids are unique");
}
