//! Archives filled with events whose words come as often as in the fixtures.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use kutip_store::table::{EventRow, StatementRow};
use kutip_store::{Folder, FolderKeys, Host, Op, Place, Store, StoreError, rank};
use kutip_tests::root;
use uuid::Uuid;

use kutip_tests::report::quantile;

pub(crate) const ACTOR: Uuid = Uuid::from_u128(1);
/// A word that stands once in each archive.
pub(crate) const RARE: &str = "zebrafinch";
const STATEMENTS: usize = 6;
/// Events per transaction while filling.
const BATCH: usize = 500;

/// SplitMix64.
pub(crate) struct Rng(pub(crate) u64);

impl Rng {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }
}

/// An archive on the disk.
pub(crate) struct Sample {
    pub(crate) dir: tempfile::TempDir,
    pub(crate) store: Option<Store>,
    /// Some of its statements with their events.
    pub(crate) statements: Vec<(Uuid, Uuid)>,
    pub(crate) words: Vec<String>,
}

impl Sample {
    pub(crate) fn filled(events: usize) -> Self {
        let dir = tempfile::tempdir_in(disk()).expect("a folder");
        let mut sample = Self { dir, store: None, statements: Vec::new(), words: words() };
        sample.store = Some(sample.open());
        let mut rng = Rng(7);
        for first in (0..events).step_by(BATCH) {
            sample.fill(&mut rng, first..(first + BATCH).min(events));
        }
        sample
    }

    fn fill(&mut self, rng: &mut Rng, events: std::ops::Range<usize>) {
        let ranks = rank::sequence(STATEMENTS);
        let Self { store, statements, words, .. } = self;
        let store = store.as_mut().expect("open");
        let fill = |tx: &kutip_store::Tx<'_>| {
            for at in events {
                let event = tx.new_id()?;
                let day = chrono::NaiveDate::from_yo_opt(2016 + (at % 10) as i32, 1 + rng.below(365) as u32);
                let (title, city) = (sentence(words, rng, 7), "Kota Batu".to_owned());
                tx.put(&EventRow {
                    id: event,
                    title,
                    city,
                    day: day.expect("a day"),
                    ..EventRow::default()
                })?;
                for rank in &ranks {
                    let id = tx.new_id()?;
                    let mut text = sentence(words, rng, 22);
                    if statements.is_empty() {
                        text = format!("{text} {RARE}");
                    }
                    let kind = Some("direct".to_owned());
                    let rank = rank.clone();
                    tx.put(&StatementRow { id, event, rank, kind, text, ..StatementRow::default() })?;
                    if statements.len() < 50_000 {
                        statements.push((event, id));
                    }
                }
            }
            Ok::<_, StoreError>(())
        };
        store.write(ACTOR, Op::compensating("bench.fill", Place::Office), fill).expect("writes");
    }

    pub(crate) fn folder(&self) -> Folder {
        Folder::new(self.dir.path().join("data"))
    }

    pub(crate) fn open(&self) -> Store {
        let keys = FolderKeys::new(self.dir.path().join("keys"));
        Store::open(self.folder(), Host::system(), Box::new(keys)).expect("opens")
    }

    pub(crate) fn store(&mut self) -> &mut Store {
        self.store.as_mut().expect("open")
    }

    /// Measures opening.
    pub(crate) fn opening(&mut self) -> Duration {
        let mut times = Vec::new();
        for _ in 0..9 {
            self.store = None;
            let started = Instant::now();
            self.store = Some(self.open());
            times.push(started.elapsed());
        }
        quantile(&mut times, 0.5)
    }

    pub(crate) fn megabytes(&self) -> u64 {
        fs::metadata(self.folder().database()).map(|file| file.len() / 1_000_000).unwrap_or_default()
    }
}

/// A folder on a disk: what lies in memory waits for nothing.
pub(crate) fn disk() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let folder = target.join("bench-store");
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

pub(crate) fn sentence(words: &[String], rng: &mut Rng, length: usize) -> String {
    (0..length).map(|_| words[rng.below(words.len())].as_str()).collect::<Vec<_>>().join(" ")
}

/// The running words of the fixtures, so that common ones are drawn often.
fn words() -> Vec<String> {
    let mut words = Vec::new();
    for folder in ["cases", "events"] {
        for entry in fs::read_dir(root().join("tests/fixtures").join(folder)).expect("fixtures") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let record =
                    kutip_files::event::read(&fs::read(path).expect("reads")).expect("an event").value;
                let texts = record.statements().map(|statement| statement.fields.text.clone());
                words.extend(
                    texts.flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()),
                );
            }
        }
    }
    words
}
