//! Archives as the window finds them.

use chrono::NaiveDate;
use kutip_app::archive::capture::{
    AddSpeaker, EventFacts, Newcomer, Part, StatementEdit, StatementKind, Who, add_speaker, save_event,
    save_statement,
};
use kutip_app::archive::{Desk, FirstStart, Home as Place, Machine, first_start};
use kutip_app::host::Disk;
use kutip_core::event::{EventKind, Zone};
use kutip_core::lang::Language;
use kutip_tests::driver::window::Home;
use uuid::Uuid;

/// The name of the event in which somebody types.
pub(crate) const EVENT: &str = "Musyawarah Perencanaan Pembangunan Kota";

/// Fills an archive with one event of many statements.
pub(crate) fn with_statements(home: &Home, count: usize) {
    let mut desk = open(home);
    let event = save_event(&mut desk, None, facts(EVENT.to_owned(), day(0))).expect("an event").value;
    let speakers = [("Ratna Wijaya", "Wali Kota Sukamaju"), ("Bagus Sutedja", "Sekretaris Daerah")]
        .map(|(name, title)| speaker(&mut desk, event, name, title));
    for at in 0..count {
        let text = format!("Usulan nomor {at} dari warga kami catat dan kami bahas bersama dinas terkait.");
        let edit = quote(event, speakers[at % speakers.len()], text);
        save_statement(&mut desk, edit).expect("a statement");
    }
    desk.close().expect("closed");
}

/// Fills an archive with many events.
pub(crate) fn with_events(home: &Home, count: usize) {
    let mut desk = open(home);
    for at in 0..count {
        let title = format!("Rapat Koordinasi Nomor {at}");
        save_event(&mut desk, None, facts(title, day(at / 4))).expect("an event");
    }
    desk.close().expect("closed");
}

/// Opens the archive of the program, whichever name its build looks for.
fn open(home: &Home) -> Desk {
    for folder in ["data", "config"] {
        let folder = home.path().join(folder);
        std::fs::create_dir_all(folder.join("kutip")).expect("a folder");
        std::os::unix::fs::symlink("kutip", folder.join("kutip-dev")).expect("a second name");
    }
    let place = Place::at(home.path().join("data/kutip/data"), home.path().join("config/kutip/keys"));
    let mut desk = Desk::open(&place, Machine::system(), "Sari").expect("an archive");
    let answers = FirstStart {
        member: "Sari Wulandari".to_owned(),
        office: "Bagian Prokopim Kota Sukamaju".to_owned(),
        city: "Kota Sukamaju".to_owned(),
        zone: Zone::Wib,
        sample: false,
    };
    first_start(&mut desk, &Disk, answers).expect("an office");
    desk
}

fn day(later: usize) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day");
    first + chrono::Days::new(later as u64)
}

fn speaker(desk: &mut Desk, event: Uuid, name: &str, title: &str) -> Uuid {
    let who =
        Who::Typed(Newcomer { name: name.to_owned(), title: Some(title.to_owned()), ..Newcomer::default() });
    add_speaker(desk, &AddSpeaker { event, who, part: Part::Speaker }).expect("a speaker").value.person
}

fn quote(event: Uuid, speaker: Uuid, text: String) -> StatementEdit {
    StatementEdit {
        id: None,
        event,
        speaker: Some(speaker),
        kind: StatementKind::Direct,
        restriction: None,
        text,
        verb: None,
        addressee: None,
        context: None,
        angle: false,
        reply_to: None,
        released: None,
        released_reason: None,
        typed_ms: None,
        reason: None,
        scratch: None,
    }
}

fn facts(title: String, day: NaiveDate) -> EventFacts {
    EventFacts {
        title,
        title_short: None,
        theme: None,
        kind: EventKind::Meeting,
        organiser: Some("Pemerintah Kota Sukamaju".to_owned()),
        organiser_short: None,
        issuer: None,
        host: None,
        participants: None,
        venue: Some("Balai Kota Sukamaju".to_owned()),
        city: "Kota Sukamaju".to_owned(),
        day,
        day_until: None,
        time: chrono::NaiveTime::from_hms_opt(9, 0, 0),
        end_time: None,
        zone: Zone::Wib,
        language: Language::Id,
        purpose: None,
        news: None,
        next_step: None,
        background: Vec::new(),
        programmes: Vec::new(),
        abbreviations: Vec::new(),
        actors: Vec::new(),
    }
}
