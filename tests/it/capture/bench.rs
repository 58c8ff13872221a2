//! An archive in a folder of its own, with a clock and chance that are set, and an event to log.

use chrono::NaiveDate;
use kutip_app::archive::Desk;
use kutip_app::archive::approving::{CopyRequest, copied};
use kutip_app::archive::capture::{
    AddSpeaker, EventFacts, Newcomer, Part, StatementEdit, StatementKind, StatementSheet, Who, add_speaker,
    save_event, save_statement,
};
use kutip_app::archive::reviewing::{DraftView, ShowDraft, draft};
use kutip_app::catalogue::Lang;
use kutip_app::error::AppError;
use kutip_app::formats::Format;
use kutip_app::make::Moment;
use kutip_core::event::{EventKind, Zone};
use kutip_core::id::EventId;
use kutip_core::lang::Language;
use kutip_store::table::StatementRow;
use kutip_store::{Op, Place, Store};
use kutip_tests::desk::Laptop;
use uuid::Uuid;

/// 18 December 2025, 09.00 WIB.
pub(crate) const START_MS: i64 = 1_766_023_200_000;

pub(crate) struct Bench {
    pub(crate) desk: Desk,
    laptop: Laptop,
}

impl Bench {
    pub(crate) fn new() -> Self {
        let laptop = Laptop::new();
        laptop.set_clock(START_MS.unsigned_abs());
        Self { desk: laptop.open(), laptop }
    }

    /// Closes the archive and opens it again.
    pub(crate) fn reopened(self) -> Self {
        self.desk.close().unwrap();
        Self { desk: self.laptop.open(), laptop: self.laptop }
    }

    /// Holds a statement against a recording, which no use case does yet.
    pub(crate) fn confirmed(self, statement: Uuid) -> Self {
        let Self { desk, laptop } = self;
        let member = desk.member();
        desk.close().unwrap();
        let (folder, keys) = (laptop.home().folder().unwrap(), Box::new(laptop.home().keys()));
        let mut store = Store::open(folder, laptop.machine(), keys).unwrap();
        let op = Op::compensating("statement.confirm", Place::Office);
        store
            .write(member, op, |tx| -> kutip_store::Result<()> {
                let row = tx.get::<StatementRow>(statement)?.unwrap();
                tx.put(&StatementRow { confirmed: Some("0".repeat(64)), ..row })
            })
            .unwrap();
        store.close().unwrap();
        Self { desk: laptop.open(), laptop }
    }

    pub(crate) fn event(&mut self) -> Uuid {
        save_event(&mut self.desk, None, facts()).unwrap().value
    }

    pub(crate) fn speaker(&mut self, event: Uuid, name: &str, title: &str) -> Uuid {
        let who = Who::Typed(newcomer(name, title));
        add_speaker(&mut self.desk, &AddSpeaker { event, who, part: Part::Speaker }).unwrap().value.person
    }

    pub(crate) fn say(&mut self, edit: StatementEdit) -> Result<StatementSheet, AppError> {
        save_statement(&mut self.desk, edit).map(|done| done.value)
    }

    /// Shows the draft of an event as the page does.
    pub(crate) fn draft(&self, event: Uuid) -> DraftView {
        self.draft_of(event, None)
    }

    /// Shows the draft of one of its releases.
    pub(crate) fn draft_of(&self, event: Uuid, release: Option<Uuid>) -> DraftView {
        let request = ShowDraft { event, release, lang: Lang::Id, pending: None };
        draft(self.desk.read(), self.files(), &request, moment()).unwrap()
    }

    /// Copies a release as a message.
    pub(crate) fn clipboard(&mut self, event: Uuid, release: Option<Uuid>) -> String {
        let (event, moment, formats) = (EventId(event), moment(), vec![Format::Wa]);
        let request = CopyRequest { event, release, moment, formats, reason: None };
        copied(&mut self.desk, &request).unwrap().value.remove(0)
    }

    /// Opens the archive beside the desk.
    pub(crate) fn archive(&self) -> kutip_app::archive::Archive {
        self.laptop.home().archive().unwrap()
    }

    pub(crate) fn files(&self) -> std::path::PathBuf {
        self.laptop.home().folder().unwrap().files()
    }
}

pub(crate) fn moment() -> Moment {
    Moment::At("2025-12-18T15:00:00+07:00".parse().unwrap())
}

pub(crate) fn facts() -> EventFacts {
    let day = NaiveDate::from_ymd_opt(2025, 12, 18).unwrap();
    EventFacts {
        title: "Pelatihan Literasi Digital".to_owned(),
        title_short: None,
        theme: None,
        kind: EventKind::Training,
        organiser: Some("Pemerintah Kota Sukamaju".to_owned()),
        organiser_short: Some("Pemkot Sukamaju".to_owned()),
        issuer: None,
        host: None,
        participants: Some("seratus guru".to_owned()),
        venue: Some("Balai Kota Sukamaju".to_owned()),
        city: "Kota Sukamaju".to_owned(),
        day,
        day_until: None,
        time: chrono::NaiveTime::from_hms_opt(9, 0, 0),
        end_time: None,
        zone: Zone::Wib,
        language: Language::Id,
        purpose: Some("meningkatkan kemampuan guru menyaring informasi".to_owned()),
        news: None,
        next_step: None,
        background: Vec::new(),
        programmes: Vec::new(),
        actors: Vec::new(),
        abbreviations: Vec::new(),
    }
}

pub(crate) fn newcomer(name: &str, title: &str) -> Newcomer {
    let title = (!title.is_empty()).then(|| title.to_owned());
    Newcomer { name: name.to_owned(), title, ..Newcomer::default() }
}

pub(crate) fn quote(event: Uuid, speaker: Uuid, text: &str) -> StatementEdit {
    StatementEdit {
        id: None,
        event,
        speaker: Some(speaker),
        kind: StatementKind::Direct,
        restriction: None,
        text: text.to_owned(),
        verb: None,
        addressee: None,
        context: None,
        angle: false,
        reply_to: None,
        released: None,
        released_reason: None,
        typed_ms: Some(START_MS + 61_500),
        reason: None,
        scratch: None,
    }
}

/// What an edit of a statement begins with.
pub(crate) fn edit_of(event: Uuid, known: &StatementSheet) -> StatementEdit {
    StatementEdit {
        id: Some(known.id),
        speaker: known.speaker,
        kind: known.kind,
        restriction: known.restriction,
        verb: known.verb.clone(),
        typed_ms: None,
        ..quote(event, known.speaker.unwrap_or_default(), &known.text)
    }
}
