//! Saves beside a bare update of one row with the same care for the disk.

use std::fmt;
use std::time::{Duration, Instant};

use kutip_store::table::{BlockRow, StatementRow};
use kutip_store::{Op, Place, StoreError, spans};
use rusqlite::Connection;

use crate::archive::{ACTOR, Rng, Sample, disk, sentence};
use kutip_tests::report::quantile;

/// Rounds in which everything is measured once, one after the other.
const ROUNDS: usize = 400;

/// Medians.
pub(crate) struct Saves {
    pub(crate) bare: Duration,
    pub(crate) scratch: Duration,
    pub(crate) commit: Duration,
}

impl fmt::Display for Saves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "bare update {:?}, scratch save {:?}, logged commit {:?}",
            self.bare, self.scratch, self.commit
        )
    }
}

pub(crate) fn measure(samples: [&mut Sample; 2]) -> [Saves; 2] {
    let dir = tempfile::tempdir_in(disk()).expect("a folder");
    let bare = Connection::open(dir.path().join("bare.db")).expect("opens");
    bare.execute_batch(
        "PRAGMA journal_mode = wal; PRAGMA synchronous = full;
         CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO note VALUES (1, '')",
    )
    .expect("a table");
    let mut rng = Rng(3);
    let mut times = [(Vec::new(), Vec::new()), (Vec::new(), Vec::new())];
    let mut bares = Vec::new();
    let [first, second] = samples;
    for _ in 0..ROUNDS {
        for (sample, (scratch, commit)) in [&mut *first, &mut *second].into_iter().zip(&mut times) {
            let text = sentence(&sample.words, &mut rng, 22);
            bares.push(timed(|| {
                let mut update =
                    bare.prepare_cached("UPDATE note SET text = ?1 WHERE id = 1").expect("a statement");
                update.execute([&text]).expect("updates");
            }));
            let (event, statement) = sample.statements[rng.below(sample.statements.len())];
            let place = Place::Event(event);
            let store = sample.store();
            scratch.push(timed(|| store.save_scratch(place, "statement", &text).expect("saves")));
            store.clear_scratch(place, "statement").expect("clears");
            commit.push(timed(|| {
                let op = Op::undoable("statement.edit", place);
                let edit = |tx: &kutip_store::Tx<'_>| {
                    let row: StatementRow = tx.get(statement)?.ok_or(StoreError::NoRow("statement"))?;
                    tx.put(&StatementRow { text, ..row })
                };
                store.write::<_, StoreError>(ACTOR, op, edit).expect("writes");
            }));
        }
    }
    let bare = quantile(&mut bares, 0.5);
    times.map(|(mut scratch, mut commit)| Saves {
        bare,
        scratch: quantile(&mut scratch, 0.5),
        commit: quantile(&mut commit, 0.5),
    })
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}

/// Types for an hour: 200 letters a minute into paragraphs of about 600, kept at every rest of two seconds, which
/// comes every eight. Returns the growth of the archive in MB.
pub(crate) fn hour_of_typing(sample: &mut Sample) -> f64 {
    let text: Vec<char> = sample.words.join(" ").chars().collect();
    let before = pages(sample);
    let release = uuid::Uuid::from_u128(77);
    let place = Place::Release(release);
    let store = sample.store();
    let mut block = BlockRow { release, kind: "body".into(), ..BlockRow::default() };
    let mut typed = String::new();
    for second in 0..3_600_usize {
        for at in 0..3 {
            typed.push(text[(second * 3 + at) % text.len()]);
            store.save_scratch(place, "block", &typed).expect("saves");
        }
        if second % 8 == 7 {
            let op = Op::undoable("block.edit", place);
            store
                .write::<_, StoreError>(ACTOR, op, |tx| {
                    if block.id.is_nil() {
                        block.id = tx.new_id()?;
                    }
                    block.spans =
                        spans::write(&[spans::StoredSpan::Text { text: typed.clone(), source: None }]);
                    tx.put(&block)
                })
                .expect("writes");
        }
        if typed.chars().count() > 600 {
            typed.clear();
            block.id = uuid::Uuid::nil();
        }
    }
    (pages(sample) - before) / 1e6
}

/// Bytes of the pages in use.
fn pages(sample: &Sample) -> f64 {
    let conn = Connection::open(sample.folder().database()).expect("opens");
    let number = |pragma: &str| conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, f64>(0));
    let count = number("page_count").expect("a number") - number("freelist_count").expect("a number");
    count * number("page_size").expect("a number")
}
