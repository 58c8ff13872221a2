//! The events that drafts are tried on: real cases and those of our own.

use std::path::PathBuf;

use kutip_core::compose::compose;
use kutip_core::document::{Context, Document, build};
use kutip_core::lang::ComposeContext;
use kutip_core::office::Office;
use kutip_core::record::EventRecord;
use kutip_core::release::{Draft, Profile};

use crate::root;

/// A composed event.
pub struct Composed {
    pub name: String,
    pub record: EventRecord,
    pub draft: Draft,
    pub office: Office,
}

/// Lists the event files of the corpus, by name.
pub fn files() -> Vec<PathBuf> {
    let fixtures = root().join("tests/fixtures");
    let mut files: Vec<PathBuf> = ["cases", "events"]
        .iter()
        .flat_map(|folder| {
            std::fs::read_dir(fixtures.join(folder)).expect("the fixtures are in the repository")
        })
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    assert!(files.len() >= 25, "seven cases and eighteen events of our own, found {}", files.len());
    files
}

/// Composes every event of the corpus on the day of the event.
pub fn all() -> Vec<Composed> {
    files()
        .into_iter()
        .map(|path| {
            let bytes = std::fs::read(&path).expect("a readable fixture");
            let name = path.file_stem().expect("a file name").to_string_lossy().into_owned();
            composed(
                &name,
                kutip_files::event::read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}")).value,
            )
        })
        .collect()
}

/// Composes one record on the day of its event.
pub fn composed(name: &str, record: EventRecord) -> Composed {
    let office = office();
    let context = ComposeContext {
        style: &office.style,
        abbreviations: &office.abbreviations,
        today: record.event.date,
    };
    let draft = compose(&record, &context).expect("the corpus is Indonesian");
    Composed { name: name.to_owned(), record, draft, office }
}

/// An office with everything that the profile with letterhead prints.
pub fn office() -> Office {
    let json = std::fs::read(root().join("tests/fixtures/office.json")).expect("the office fixture");
    kutip_files::office::read(&json).unwrap_or_else(|error| panic!("office.json: {error}")).value.office
}

impl Composed {
    /// Resolves the draft in a profile, made at nine on the day of the event.
    pub fn document(&self, profile: Profile) -> Document {
        let nine = chrono::NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
        let zone = self.record.event.zone;
        let now = zone
            .instant(self.record.event.date, nine)
            .expect("no zone of Indonesia skips hours")
            .fixed_offset();
        let context = Context { office: &self.office, profile: Some(profile), now };
        build(&self.record, &self.draft, &context).expect("the draft refers to its own record")
    }

    /// The paragraphs as they are read, dateline included.
    pub fn paragraphs(&self) -> Vec<String> {
        self.document(Profile::Rilis).body.iter().map(|paragraph| paragraph.text()).collect()
    }
}
