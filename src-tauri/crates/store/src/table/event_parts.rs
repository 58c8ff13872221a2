//! The lists of an event.

use kutip_core::record::Extra;
use uuid::Uuid;

use super::{Json, row::row};

row! {
    /// A person of an event's record, speaker or not.
    EventPersonRow in "event_person" {
        /// The event.
        event: Uuid,
        /// The person.
        person: Uuid,
        /// The place in the order of the record.
        rank: String,
        /// The key that the event file uses.
        key: String,
    }
}

row! {
    /// A speaker or guest of an event.
    SpeakerRow in "speaker" {
        /// The event.
        event: Uuid,
        /// The person.
        person: Uuid,
        /// The place in the order of appearance.
        rank: String,
        /// `speaker` or `guest`.
        role: String,
        /// What a guest contributed.
        contribution: Option<String>,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
    }
}

row! {
    /// A sentence of background.
    BackgroundRow in "background" {
        /// The event.
        event: Uuid,
        /// The place in the list.
        rank: String,
        /// The text as recorded.
        text: String,
        /// The statement that it belongs to.
        statement: Option<Uuid>,
    }
}

row! {
    /// A programme or figure that was mentioned.
    ProgrammeRow in "programme" {
        /// The event.
        event: Uuid,
        /// The place in the list.
        rank: String,
        /// The name.
        name: String,
        /// What it is.
        about: Option<String>,
        /// The statement that it belongs to.
        statement: Option<Uuid>,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
    }
}

row! {
    /// An abbreviation and its long form.
    AbbreviationRow in "abbreviation" {
        /// The event.
        event: Uuid,
        /// The place in the list.
        rank: String,
        /// The short form.
        short: String,
        /// The long form.
        full: String,
        /// Whether readers know the short form.
        known: Option<bool>,
        /// Whether the long form is a proper name.
        proper: Option<bool>,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
    }
}

row! {
    /// A person and what that person did at the event.
    ActorRow in "actor" {
        /// The event.
        event: Uuid,
        /// The person.
        person: Uuid,
        /// The place in the list.
        rank: String,
        /// The deed, as in the event file.
        did: String,
        /// Keys of the file that this version does not know.
        extra: Json<Extra>,
    }
}
