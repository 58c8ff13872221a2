//! Every text of a record with its place and voice.

use crate::check::scan::Voice;
use crate::event::Event;
use crate::record::EventRecord;
use crate::release::ReleaseSettings;
use crate::statement::{Entry, Form};

/// A text of the record.
pub(crate) struct RecordText<'a> {
    /// The JSON pointer.
    pub(crate) pointer: String,
    /// The text.
    pub(crate) text: &'a str,
    /// Whose words it is.
    pub(crate) voice: Voice,
    /// Whether no document can be made from it.
    pub(crate) withheld: bool,
    /// Whether it belongs to the media contact or boilerplate, where numbers to call stand rightly.
    pub(crate) contact: bool,
}

/// Takes the texts one by one.
type Visit<'v, 'a> = &'v mut dyn FnMut(RecordText<'a>);

/// Visits every text of a record.
pub(crate) fn each<'a>(record: &'a EventRecord, visit: Visit<'_, 'a>) {
    event(&record.event, visit);
    people(record, visit);
    for (i, speaker) in record.speakers.iter().enumerate() {
        one(format!("/speakers/{i}/contribution"), speaker.contribution.as_deref(), Voice::Own, visit);
    }
    for entry in &record.entries {
        statement(entry, visit);
    }
    release(&record.release, visit);
}

fn one<'a>(pointer: impl Into<String>, text: Option<&'a str>, voice: Voice, visit: Visit<'_, 'a>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        visit(RecordText { pointer: pointer.into(), text, voice, withheld: false, contact: false });
    }
}

fn event<'a>(event: &'a Event, visit: Visit<'_, 'a>) {
    let fields: [(&str, Option<&'a str>, Voice); 13] = [
        ("title", Some(&event.title), Voice::Title),
        ("title_short", event.title_short.as_deref(), Voice::Title),
        ("theme", event.theme.as_deref(), Voice::Title),
        ("organiser", event.organiser.as_deref(), Voice::Name),
        ("organiser_short", event.organiser_short.as_deref(), Voice::Name),
        ("issuer", event.issuer.as_deref(), Voice::Name),
        ("host", event.host.as_deref(), Voice::Name),
        ("participants", event.participants.as_deref(), Voice::Own),
        ("venue", event.venue.as_deref(), Voice::Name),
        ("city", Some(&event.city), Voice::Name),
        ("purpose", event.purpose.as_deref(), Voice::Own),
        ("news", event.news.as_deref(), Voice::Own),
        ("next_step", event.next_step.as_deref(), Voice::Own),
    ];
    for (name, text, voice) in fields {
        one(format!("/event/{name}"), text, voice, visit);
    }
    for (i, background) in event.background.iter().enumerate() {
        one(format!("/event/background/{i}"), Some(background.text.as_str()), Voice::Own, visit);
    }
    for (i, programme) in event.programmes.iter().enumerate() {
        one(format!("/event/programmes/{i}/name"), Some(programme.name.as_str()), Voice::Name, visit);
        one(format!("/event/programmes/{i}/about"), programme.about.as_deref(), Voice::Own, visit);
    }
}

fn people<'a>(record: &'a EventRecord, visit: Visit<'_, 'a>) {
    for (i, person) in record.people.iter().enumerate() {
        let fields: [(&str, Option<&'a str>); 5] = [
            ("name", Some(&person.name)),
            ("short_name", person.short_name.as_deref()),
            ("honorific", person.honorific.as_deref()),
            ("degrees_before", person.degrees_before.as_deref()),
            ("degrees_after", person.degrees_after.as_deref()),
        ];
        for (name, text) in fields {
            one(format!("/people/{i}/{name}"), text, Voice::Name, visit);
        }
        for (j, position) in person.positions.iter().enumerate() {
            one(
                format!("/people/{i}/positions/{j}/title"),
                Some(position.title.as_str()),
                Voice::Title,
                visit,
            );
            one(
                format!("/people/{i}/positions/{j}/institution"),
                position.institution.as_deref(),
                Voice::Name,
                visit,
            );
        }
    }
}

fn statement<'a>(entry: &'a Entry, visit: Visit<'_, 'a>) {
    let (number, fields, voice, withheld) = match entry {
        Entry::Releasable(statement) => {
            let voice = if statement.form == Form::Direct { Voice::Quote } else { Voice::Own };
            (statement.number, &statement.fields, voice, false)
        }
        Entry::Withheld(withheld) => (withheld.number, &withheld.internal().fields, Voice::Quote, true),
    };
    let base = format!("/statements/{}", number.saturating_sub(1));
    let mut put = |name: &str, text: Option<&'a str>, voice| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            visit(RecordText { pointer: format!("{base}/{name}"), text, voice, withheld, contact: false });
        }
    };
    // Where a released wording exists the verbatim text is not printed, but it stays the office's own.
    put("text", Some(fields.text.as_str()), voice);
    put("released/text", fields.released.as_ref().map(|released| released.text.as_str()), voice);
    put("context", fields.context.as_deref(), Voice::Own);
}

fn release<'a>(release: &'a ReleaseSettings, visit: Visit<'_, 'a>) {
    one("/release/headline", release.headline.as_deref(), Voice::Title, visit);
    one("/release/subheadline", release.subheadline.as_deref(), Voice::Title, visit);
    one("/release/dateline", release.dateline.as_deref(), Voice::Name, visit);
    one("/release/byline", release.byline.as_deref(), Voice::Name, visit);
    one("/release/number", release.number.as_deref(), Voice::Name, visit);
    let contact = release.contact.as_ref();
    let mut put = |pointer: &str, text: Option<&'a str>| {
        if let Some(text) = text {
            visit(RecordText {
                pointer: pointer.to_owned(),
                text,
                voice: Voice::Name,
                withheld: false,
                contact: true,
            });
        }
    };
    put("/release/boilerplate", release.boilerplate.as_deref());
    put("/release/contact/name", contact.map(|contact| contact.name.as_str()));
    put("/release/contact/phone", contact.and_then(|contact| contact.phone.as_deref()));
    let signatory = release.signatory.as_ref();
    put("/release/signatory/title", signatory.map(|signatory| signatory.title.as_str()));
    put("/release/signatory/name", signatory.map(|signatory| signatory.name.as_str()));
}
