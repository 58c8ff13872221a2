//! What a draft leaves out, and why, in words.

use std::collections::BTreeMap;

use kutip_core::id::PersonId;
use kutip_core::record::EventRecord;
use kutip_core::release::{Item, LeftOut, Reason};
use kutip_core::statement::Entry;

use crate::catalogue::{Lang, text};

/// Something that is not printed, as far as it may be shown: the text of a withheld statement is not in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Omission {
    label: Label,
    excerpt: Option<String>,
    reason: &'static str,
    by: Option<Label>,
    place: String,
}

/// Something that is not printed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordedItem {
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
    /// Why, for a machine.
    pub reason: &'static str,
    /// Where it stands in the event file.
    pub place: String,
}

/// A name of the catalogue, and what varies in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Label {
    key: String,
    param: Option<(&'static str, String)>,
}

/// How much of a text is shown.
const SHOWN_WORDS: usize = 12;
const SHOWN_CHARS: usize = 120;

/// Takes what is left out from its record, which need not be kept for the wording.
#[must_use]
pub fn omissions(record: &EventRecord, left_out: &[LeftOut]) -> Vec<Omission> {
    let people: BTreeMap<PersonId, usize> =
        record.people.iter().enumerate().map(|(index, person)| (person.id, index)).collect();
    let index = |person: &PersonId| people.get(person).copied();
    left_out
        .iter()
        .map(|left| Omission {
            label: label(record, &left.what, index),
            excerpt: text_of(record, &left.what).map(excerpt),
            reason: reason(&left.why),
            by: match &left.why {
                Reason::SaidBy(item) => Some(label(record, item, index)),
                _ => None,
            },
            place: place(&left.what, index),
        })
        .collect()
}

/// Words what is left out.
#[must_use]
pub fn left_out(lang: Lang, omission: &Omission) -> WordedItem {
    let name = omission.label.words(lang);
    let by = omission.by.as_ref().map(|by| by.words(lang)).unwrap_or_default();
    WordedItem {
        what: match &omission.excerpt {
            Some(excerpt) => text(lang, "left_out_what", &[("item", &name), ("text", excerpt)]),
            None => name,
        },
        why: text(lang, &format!("left_out_why_{}", omission.reason), &[("by", &by)]),
        reason: omission.reason,
        place: omission.place.clone(),
    }
}

impl Label {
    fn words(&self, lang: Lang) -> String {
        let param = self.param.as_ref().map(|(name, value)| (*name, value.as_str()));
        text(lang, &self.key, param.as_slice())
    }
}

const fn reason(reason: &Reason) -> &'static str {
    match reason {
        Reason::Note => "note",
        Reason::Marker => "marker",
        Reason::Restricted => "restricted",
        Reason::OffRecord => "off_record",
        Reason::SaidBy(_) => "said_by",
        Reason::InTitle => "in_title",
        Reason::Named => "named",
        Reason::HeadNamed => "head_named",
        Reason::DeedUnsaid => "deed_unsaid",
        Reason::NoAbout => "no_about",
        Reason::ForOfficer => "for_officer",
        Reason::NoMainClause => "no_main_clause",
        Reason::NoAddressee => "no_addressee",
        Reason::NotSpeaking => "not_speaking",
        Reason::NothingSaid => "nothing_said",
        Reason::NoSubject => "no_subject",
        Reason::NoWords => "no_words",
        Reason::Remark => "remark",
        Reason::RemarkInside => "remark_inside",
        Reason::OneParagraph => "one_paragraph",
    }
}

fn label(record: &EventRecord, item: &Item, index: impl Fn(&PersonId) -> Option<usize>) -> Label {
    let numbered = |key: &str, number: usize| Label {
        key: format!("left_out_item_{key}"),
        param: Some(("number", number.to_string())),
    };
    match item {
        Item::Event(field) => Label { key: format!("left_out_item_{field}"), param: None },
        Item::Programme(index) => numbered("programme", index + 1),
        Item::Background(index) => numbered("background_sentence", index + 1),
        Item::Statement(number) => numbered("statement", *number),
        Item::Context(number) => numbered("context", *number),
        Item::Person(person) => {
            let person = index(person).and_then(|index| record.people.get(index));
            let name = person.map_or("", |person| person.name.as_str());
            Label { key: "left_out_item_person".to_owned(), param: Some(("name", excerpt(name))) }
        }
    }
}

/// Finds the text of an item; only a statement that may be printed has one.
fn text_of<'a>(record: &'a EventRecord, item: &Item) -> Option<&'a str> {
    let event = &record.event;
    match item {
        Item::Event(field) => event_field(record, field),
        Item::Programme(index) => event.programmes.get(*index).map(|programme| programme.name.as_str()),
        Item::Background(index) => event.background.get(*index).map(|sentence| sentence.text.as_str()),
        Item::Statement(number) => match record.entries.get(number.checked_sub(1)?) {
            Some(Entry::Releasable(said)) => Some(said.printed()),
            _ => None,
        },
        Item::Context(number) => match record.entries.get(number.checked_sub(1)?) {
            Some(Entry::Releasable(said)) => said.fields.context.as_deref(),
            _ => None,
        },
        Item::Person(_) => None,
    }
}

fn excerpt(text: &str) -> String {
    let mut words: Vec<&str> = text.split_whitespace().take(SHOWN_WORDS + 1).collect();
    let cut = words.len() > SHOWN_WORDS;
    words.truncate(SHOWN_WORDS);
    let line = words.join(" ");
    let mut shown: String = line.chars().take(SHOWN_CHARS).collect();
    if cut || shown.len() < line.len() {
        shown.push_str(" …");
    }
    shown
}

fn event_field<'a>(record: &'a EventRecord, field: &str) -> Option<&'a str> {
    let event = &record.event;
    match field {
        "title" => Some(event.title.as_str()),
        "title_short" => event.title_short.as_deref(),
        "theme" => event.theme.as_deref(),
        "organiser" => event.organiser.as_deref(),
        "organiser_short" => event.organiser_short.as_deref(),
        "issuer" => event.issuer.as_deref(),
        "host" => event.host.as_deref(),
        "participants" => event.participants.as_deref(),
        "venue" => event.venue.as_deref(),
        "purpose" => event.purpose.as_deref(),
        "news" => event.news.as_deref(),
        "next_step" => event.next_step.as_deref(),
        _ => None,
    }
}

fn place(item: &Item, index: impl Fn(&PersonId) -> Option<usize>) -> String {
    match item {
        Item::Event(field) => format!("/event/{field}"),
        Item::Context(number) => format!("/statements/{}/context", number.saturating_sub(1)),
        Item::Programme(index) => format!("/event/programmes/{index}"),
        Item::Background(index) => format!("/event/background/{index}"),
        Item::Statement(number) => format!("/statements/{}", number.saturating_sub(1)),
        Item::Person(person) => {
            index(person).map_or_else(|| "/people".to_owned(), |index| format!("/people/{index}"))
        }
    }
}

/// The reasons that the catalogue must have.
#[cfg(test)]
pub(crate) const REASONS: &[&str] = &[
    "note",
    "marker",
    "restricted",
    "off_record",
    "said_by",
    "in_title",
    "named",
    "no_main_clause",
    "no_addressee",
    "not_speaking",
    "nothing_said",
    "no_subject",
    "no_words",
    "one_paragraph",
];

/// The fields of an event that the catalogue must have.
#[cfg(test)]
pub(crate) const EVENT_FIELDS: &[&str] = &[
    "title",
    "title_short",
    "theme",
    "kind",
    "organiser",
    "organiser_short",
    "issuer",
    "host",
    "participants",
    "venue",
    "city",
    "date",
    "date_until",
    "time",
    "end_time",
    "zone",
    "language",
    "purpose",
    "background",
    "programmes",
    "abbreviations",
    "actors",
    "news",
    "next_step",
];
