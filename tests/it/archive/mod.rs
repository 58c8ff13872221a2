//! The archive through the use cases, with a fixed clock and a real database.

mod approving;
mod approving_any;
mod approving_killed;
mod approving_window;
mod asking;
mod attacks;
mod backing_up;
mod chain;
mod drafting;
mod erasing;
mod importing;
mod officials;
mod opening;
mod people;
mod photos;
mod proving;
mod refusing;
mod round_trip;
mod safety;
mod settings;
mod told;
mod undoing;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use kutip_app::archive::{self, Choice, Desk, Done, ImportRequest, Imported};
use kutip_app::error::AppError;
use kutip_app::host::Disk;
use kutip_app::make::{Input, Moment};
use kutip_core::id::EventId;
use kutip_tests::desk::Laptop;
use serde_json::{Value, json};

/// Events of one speaker who says one thing.
pub(crate) fn event(title: &str, day: &str, speaker: &str, position: &str, quote: &str) -> Value {
    json!({
        "format": "kutip.event/1",
        "event": {
            "title": title, "kind": "meeting", "organiser": "Pemerintah Kota Anggrek", "venue": "Balai Kota",
            "city": "Kota Anggrek", "date": day, "zone": "Asia/Jakarta",
        },
        "people": [{
            "key": "p1", "name": speaker, "short_name": speaker.split(' ').next_back(),
            "positions": [{"title": position, "institution": "Pemerintah Kota Anggrek"}],
        }],
        "speakers": [{"person": "p1", "role": "speaker"}],
        "statements": [
            {"speaker": "p1", "kind": "indirect", "text": "kota ini siap menghadapi musim hujan", "verb": "menyampaikan"},
            {"speaker": "p1", "kind": "direct", "text": quote},
        ],
        "release": {},
    })
}

pub(crate) fn request(event: &Value) -> ImportRequest {
    let bytes = serde_json::to_vec(event).unwrap();
    ImportRequest { event: Input::Bytes(bytes), people: BTreeMap::new(), again: false }
}

pub(crate) fn try_import(desk: &mut Desk, event: &Value) -> Result<Done<Imported>, AppError> {
    archive::import(desk, &Disk, &request(event))
}

pub(crate) fn import(desk: &mut Desk, event: &Value) -> EventId {
    try_import(desk, event).unwrap().value.event
}

/// Imports with a choice for the only person.
pub(crate) fn import_as(desk: &mut Desk, event: &Value, choice: Choice) -> Result<Done<Imported>, AppError> {
    let people = BTreeMap::from([("p1".to_owned(), choice)]);
    archive::import(desk, &Disk, &ImportRequest { people, ..request(event) })
}

pub(crate) fn sample(desk: &mut Desk) -> EventId {
    import(
        desk,
        &event("Rapat Siaga Banjir", "2025-12-19", "Dewi Lestari", "Wali Kota Anggrek", "Kita harus siap."),
    )
}

/// Puts an office file with an emblem beside it on a laptop.
pub(crate) fn office(laptop: &Laptop) -> std::path::PathBuf {
    let fixtures = kutip_tests::root().join("tests/fixtures");
    let mut office: Value =
        serde_json::from_slice(&std::fs::read(fixtures.join("office.json")).unwrap()).unwrap();
    office["emblem"] = "lambang.png".into();
    std::fs::copy(fixtures.join("emblem.png"), laptop.path("lambang.png")).unwrap();
    std::fs::write(laptop.path("kantor.json"), office.to_string()).unwrap();
    laptop.path("kantor.json")
}

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn moment() -> Moment {
    Moment::At("2025-12-19T08:00:00+07:00".parse().unwrap())
}

/// Lists every file below a folder with its bytes.
pub(crate) fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
                files.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    files
}
