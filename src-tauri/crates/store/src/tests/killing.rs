//! Killed at any moment, the archive has what was acknowledged, and its chain verifies.
//!
//! The child is this test program with one ignored test; it works on the disk, not in memory, and writes a line after each
//! acknowledged step.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use kutip_core::record::EventRecord;
use kutip_core::statement::{Entry, Statement};
use uuid::Uuid;

use super::support::*;
use crate::backup::{FolderVault, backups, restore};
use crate::schema;
use crate::table::{EventRow, StatementRow};
use crate::{Archive, Folder, FolderKeys, Host, Op, Place, Store, StoreError};

/// What a child is told to do.
const TASK: &str = "KUTIP_KILL_TASK";
const ROOT: &str = "KUTIP_KILL_ROOT";
/// How many children are killed; `make soak` asks for more.
const ROUNDS: &str = "KUTIP_KILL_ROUNDS";
const EVENT: Uuid = Uuid::from_u128(0xE);
/// The schema that a child migrates to: what a later version could add, with some work to do.
const LATER: schema::Steps = &[
    schema::ALL[0],
    schema::ALL[1],
    "CREATE TABLE later (id INTEGER PRIMARY KEY, text TEXT);
     INSERT INTO later (text) SELECT a.body || b.body FROM search_row a, search_row b LIMIT 20000;
     DROP TABLE later;
     CREATE TABLE later (id INTEGER PRIMARY KEY);",
];

/// Where a round works.
struct Round {
    root: PathBuf,
}

impl Round {
    fn folder(&self) -> Folder {
        Folder::new(self.root.join("data"))
    }

    fn target(&self) -> Folder {
        Folder::new(self.root.join("back"))
    }

    fn vault(&self) -> FolderVault {
        FolderVault::new(self.root.join("vault"))
    }

    fn open_as(&self, steps: schema::Steps, folder: Folder) -> Result<Store, StoreError> {
        Store::open_as(steps, folder, Host::system(), Box::new(FolderKeys::new(self.root.join("keys"))))
    }

    fn open(&self) -> Store {
        self.open_as(schema::ALL, self.folder()).unwrap()
    }
}

fn acknowledge(text: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "ack {text}").unwrap();
    out.flush().unwrap();
}

fn add(store: &mut Store, text: String) {
    let op = Op::undoable("statement.add", Place::Event(EVENT));
    let added: Result<_, StoreError> = store.write(ACTOR, op, |tx| {
        let id = tx.new_id()?;
        tx.put(&EventRow { id: EVENT, title: "Rapat".into(), ..EventRow::default() })?;
        tx.put(&StatementRow { id, event: EVENT, text, ..StatementRow::default() })
    });
    added.unwrap();
}

/// Not a test of its own: what the killed process does.
#[test]
#[ignore = "the child of the kill tests"]
fn child() {
    let Ok(task) = std::env::var(TASK) else { return };
    let round = Round { root: std::env::var_os(ROOT).unwrap().into() };
    let photo = vec![7; 200_000];
    match task.as_str() {
        "write" => {
            let mut store = round.open();
            for at in 0.. {
                add(&mut store, format!("kalimat {at}"));
                acknowledge(&format!("kalimat {at}"));
            }
        }
        "scratch" => {
            let store = round.open();
            for at in 0.. {
                store.save_scratch(Place::Event(EVENT), "s", &format!("{at}")).unwrap();
                acknowledge(&format!("{at}"));
            }
        }
        "undo" => {
            let mut store = round.open();
            for at in 0.. {
                add(&mut store, format!("kalimat {at}"));
                store.undo(ACTOR, Place::Event(EVENT)).unwrap();
                store.redo(ACTOR, Place::Event(EVENT)).unwrap();
                acknowledge(&format!("kalimat {at}"));
            }
        }
        "erase" => {
            let mut store = round.open();
            for at in 0.. {
                add(&mut store, format!("kalimat {at}"));
                add(&mut store, format!("rahasia {at}"));
                let rows: Vec<StatementRow> = store.read().all().unwrap();
                let gone = rows.iter().find(|row| row.text.starts_with("rahasia")).unwrap().id;
                let op = Op::lasting("statement.erase", Place::Event(EVENT));
                store.erase(ACTOR, op, &crate::Erasable::Statement(gone), &[]).unwrap();
                acknowledge(&format!("kalimat {at}"));
            }
        }
        "backup" => {
            let mut store = round.open();
            store.keep_file(&photo).unwrap();
            for at in 0.. {
                add(&mut store, format!("kalimat {at}"));
                store.backup(&round.vault(), ZONE, &mut |_| ()).unwrap();
                acknowledge(&format!("kalimat {at}"));
            }
        }
        "import" => {
            let mut store = round.open();
            let mut record = long_record();
            for at in 0.. {
                record.event.title = format!("acara {at}");
                let op = Op::undoable("event.import", Place::Office);
                let imported: Result<_, StoreError> =
                    store.write(ACTOR, op, |tx| tx.insert_record(&record, &BTreeMap::new()));
                imported.unwrap();
                acknowledge(&record.event.title);
            }
        }
        "restore" => {
            let name = backups(&round.vault()).unwrap().swap_remove(0);
            restore(&round.vault(), &name, &round.target(), &mut |_| ()).unwrap();
            acknowledge("restored");
        }
        "migrate" => {
            drop(round.open_as(LATER, round.folder()).unwrap());
            acknowledge("migrated");
        }
        "create" => {
            drop(round.open());
            acknowledge("created");
        }
        other => panic!("unknown task {other}"),
    }
}

/// An event with statements enough for a kill to fall between them.
fn long_record() -> EventRecord {
    let fixture = "../../../tests/fixtures/cases/00-kota-batu-capacity-building.json";
    let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(fixture)).unwrap();
    let mut record = kutip_files::event::read(&bytes).unwrap().value;
    let said = record.entries.iter().filter_map(|entry| match entry {
        Entry::Releasable(said) => Some(said.clone()),
        Entry::Withheld(_) => None,
    });
    let said: Vec<_> = said.collect();
    let again = said.iter().cycle().take(100).zip(1..);
    record.entries =
        again.map(|(said, number)| Entry::Releasable(Statement { number, ..said.clone() })).collect();
    record
}

fn start(task: &str, root: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "tests::killing::child", "--ignored", "--nocapture", "--test-threads=1"])
        .env(TASK, task)
        .env(ROOT, root)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Runs a task, looks at it after so many acknowledgements, kills it a moment later, and returns what it acknowledged.
fn killed(task: &str, round: &Round, after: usize, moment: Duration) -> Vec<String> {
    let mut child = start(task, &round.root);
    let seen = Arc::new(AtomicUsize::new(0));
    let out = BufReader::new(child.stdout.take().unwrap());
    let counter = Arc::clone(&seen);
    let reader = std::thread::spawn(move || {
        let mut acknowledged = Vec::new();
        for line in out.lines().map_while(Result::ok) {
            if let Some(text) = line.split("ack ").nth(1) {
                acknowledged.push(text.to_owned());
                counter.fetch_add(1, Ordering::SeqCst);
            }
        }
        counter.fetch_add(usize::MAX / 2, Ordering::SeqCst);
        acknowledged
    });
    while seen.load(Ordering::SeqCst) < after {
        std::thread::yield_now();
    }
    if after > 0 && task == "write" {
        let second = round.open_as(schema::ALL, round.folder()).unwrap_err();
        assert_eq!(second.code(), "in_use", "a second process is told while the first one writes");
        let beside = Archive::open(&round.folder()).unwrap();
        assert!(
            beside.read().all::<StatementRow>().unwrap().len() >= after,
            "and reads what was acknowledged"
        );
    }
    let until = Instant::now() + moment;
    while Instant::now() < until && seen.load(Ordering::SeqCst) < usize::MAX / 2 {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}

/// Checks the archive of a folder and returns the texts of its statements.
fn texts(store: &Store) -> BTreeSet<String> {
    let diagnosis = store.doctor().unwrap();
    assert!(diagnosis.is_healthy(), "{:?}", diagnosis.troubles);
    store.read().all::<StatementRow>().unwrap().into_iter().map(|row| row.text).collect()
}

/// Kills one child, checks what is left, and returns how much it had acknowledged.
fn round(task: &str, rng: &mut u64) -> usize {
    let mut below = |bound: u64| {
        *rng = rng.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (*rng >> 33) % bound
    };
    let dir = tempfile::tempdir().unwrap();
    let round = Round { root: dir.path().to_owned() };
    let mut before = BTreeSet::new();
    if ["restore", "migrate"].contains(&task) {
        let mut store = round.open();
        for at in 0..200 {
            add(&mut store, format!("kalimat {at}"));
            before.insert(format!("kalimat {at}"));
        }
        store.backup(&round.vault(), ZONE, &mut |_| ()).unwrap();
        store.close().unwrap();
    }
    let (after, moment) = match task {
        "write" | "scratch" | "undo" => (below(12) as usize, Duration::from_micros(below(20_000))),
        "import" => (below(3) as usize, Duration::from_micros(below(200_000))),
        "erase" | "backup" => (below(3) as usize, Duration::from_micros(below(60_000))),
        _ => (0, Duration::from_micros(below(150_000))),
    };
    let acknowledged = killed(task, &round, after, moment);
    match task {
        "scratch" => {
            let found = round.open().read().scratch().unwrap();
            let last = acknowledged.last().map_or(0, |text| text.parse::<u64>().unwrap());
            let kept = found.first().map_or(0, |scratch| scratch.text.parse::<u64>().unwrap());
            assert!(kept >= last, "{kept} is older than the acknowledged {last}");
        }
        "restore" => {
            let whole = Archive::open(&round.target());
            if whole.is_err() {
                assert!(acknowledged.is_empty(), "an acknowledged restore is whole");
                let name = backups(&round.vault()).unwrap().swap_remove(0);
                restore(&round.vault(), &name, &round.target(), &mut |_| ()).unwrap();
            }
            let store = round.open_as(schema::ALL, round.target()).unwrap();
            assert_eq!(texts(&store), before, "a restore that was killed can be done again");
        }
        "import" => {
            let store = round.open();
            assert!(store.doctor().unwrap().is_healthy(), "{:?}", store.doctor());
            let whole = long_record().entries.len();
            let mut titles = BTreeSet::new();
            for event in store.read().all::<EventRow>().unwrap() {
                let said = store.read().of::<StatementRow>("event", event.id).unwrap().len();
                assert_eq!(said, whole, "an event is imported whole or not at all");
                titles.insert(event.title);
            }
            for title in &acknowledged {
                assert!(titles.contains(title), "{title:?} was acknowledged");
            }
        }
        "migrate" => {
            let store = round.open_as(LATER, round.folder()).unwrap();
            assert_eq!(texts(&store), before, "a migration that was killed goes on");
        }
        _ => {
            let found = texts(&round.open());
            for text in acknowledged.iter().filter(|text| text.starts_with("kalimat")) {
                assert!(found.contains(text), "{text:?} was acknowledged");
            }
            if task == "backup" {
                for name in backups(&round.vault()).unwrap() {
                    let target = Folder::new(round.root.join("again"));
                    restore(&round.vault(), &name, &target, &mut |_| ()).unwrap();
                    fs::remove_dir_all(target.root()).unwrap();
                }
            }
        }
    }
    acknowledged.len()
}

#[test]
fn what_was_acknowledged_outlives_a_kill_at_any_moment() {
    let rounds = std::env::var(ROUNDS).ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(50);
    let tasks =
        ["write", "scratch", "undo", "import", "erase", "backup", "restore", "migrate", "create", "write"];
    let mut rng = 0x5EED;
    let mut figures: BTreeMap<&str, (usize, usize, usize)> = BTreeMap::new();
    for at in 0..rounds {
        let task = tasks[at % tasks.len()];
        let acknowledged = round(task, &mut rng);
        let (killed, all, before) = figures.entry(task).or_default();
        (*killed, *all, *before) =
            (*killed + 1, *all + acknowledged, *before + usize::from(acknowledged == 0));
    }
    for (task, (killed, all, before)) in figures {
        println!("{task}: {killed} killed, {before} of them before the first of {all} acknowledgements");
    }
}
