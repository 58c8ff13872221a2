//! What a draft leaves out, and why, in words.

use kutip_core::record::EventRecord;
use kutip_core::release::{Item, LeftOut, Reason};

use crate::catalogue::{Lang, text};

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

/// How much of a text is shown.
const SHOWN_WORDS: usize = 12;

/// Words what is left out.
#[must_use]
pub fn left_out(lang: Lang, record: &EventRecord, left: &LeftOut) -> WordedItem {
    let reason = reason(&left.why);
    let by = match &left.why {
        Reason::SaidBy(item) => short(lang, record, item),
        _ => String::new(),
    };
    WordedItem {
        what: what(lang, record, &left.what),
        why: text(lang, &format!("left_out_why_{reason}"), &[("by", &by)]),
        reason,
        place: place(record, &left.what),
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
        Reason::NoMainClause => "no_main_clause",
        Reason::NoAddressee => "no_addressee",
        Reason::NotSpeaking => "not_speaking",
        Reason::NothingSaid => "nothing_said",
        Reason::NotPrinted => "not_printed",
    }
}

/// Names an item and shows the beginning of its text; that of a withheld one is never shown.
fn what(lang: Lang, record: &EventRecord, item: &Item) -> String {
    let event = &record.event;
    let shown = match item {
        Item::Event(field) => event_field(record, field),
        Item::Programme(index) => event.programmes.get(*index).map(|programme| programme.name.as_str()),
        Item::Background(index) => event.background.get(*index).map(|sentence| sentence.text.as_str()),
        Item::Statement(number) => record.statement_number(*number).map(|said| said.printed()),
        Item::Person(_) => None,
    };
    let name = short(lang, record, item);
    match shown {
        None => name,
        Some(shown) => {
            let mut words: Vec<&str> = shown.split_whitespace().take(SHOWN_WORDS + 1).collect();
            let more = if words.len() > SHOWN_WORDS { " …" } else { "" };
            words.truncate(SHOWN_WORDS);
            let shown: String = words.join(" ").chars().take(120).collect();
            text(lang, "left_out_what", &[("item", &name), ("text", &format!("{shown}{more}"))])
        }
    }
}

fn short(lang: Lang, record: &EventRecord, item: &Item) -> String {
    match item {
        Item::Event(field) => text(lang, &format!("left_out_item_{field}"), &[]),
        Item::Programme(index) => {
            text(lang, "left_out_item_programme", &[("number", &(index + 1).to_string())])
        }
        Item::Background(index) => {
            text(lang, "left_out_item_background_sentence", &[("number", &(index + 1).to_string())])
        }
        Item::Statement(number) => text(lang, "left_out_item_statement", &[("number", &number.to_string())]),
        Item::Person(person) => {
            let name = record.person(*person).map_or("", |person| person.name.as_str());
            text(lang, "left_out_item_person", &[("name", name)])
        }
    }
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

fn place(record: &EventRecord, item: &Item) -> String {
    match item {
        Item::Event(field) => format!("/event/{field}"),
        Item::Programme(index) => format!("/event/programmes/{index}"),
        Item::Background(index) => format!("/event/background/{index}"),
        Item::Statement(number) => format!("/statements/{}", number.saturating_sub(1)),
        Item::Person(person) => {
            let index = record.people.iter().position(|known| known.id == *person);
            index.map_or_else(|| "/people".to_owned(), |index| format!("/people/{index}"))
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
    "not_printed",
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
