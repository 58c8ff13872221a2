//! Searches: every prefix of three letters, a rare word, one that is overtaken.

use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use kutip_store::table::{EventRow, StatementRow};
use kutip_store::{Archive, StoreError};

use crate::archive::{RARE, Sample};
use kutip_tests::report::quantile;

/// Hits of a first page.
const PAGE: u32 = 50;

pub(crate) struct Searches {
    pub(crate) prefixes: usize,
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
    pub(crate) most: Duration,
    pub(crate) rare: Duration,
}

impl fmt::Display for Searches {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { prefixes, p50, p99, most, rare } = self;
        write!(f, "{prefixes} prefixes: p50 {p50:?}, p99 {p99:?}, most {most:?}; a rare word {rare:?}")
    }
}

pub(crate) fn measure(sample: &mut Sample) -> Searches {
    let archive = Archive::open(&sample.folder()).expect("opens");
    let prefixes = prefixes(sample);
    let mut times: Vec<Duration> = prefixes.iter().map(|prefix| search(&archive, prefix)).collect();
    let mut rare: Vec<Duration> = (0..9).map(|_| search(&archive, RARE)).collect();
    Searches {
        prefixes: prefixes.len(),
        p50: quantile(&mut times, 0.5),
        p99: quantile(&mut times, 0.99),
        most: quantile(&mut times, 1.0),
        rare: quantile(&mut rare, 0.5),
    }
}

fn search(archive: &Archive, text: &str) -> Duration {
    let started = Instant::now();
    let hits = archive.read().search(text, PAGE).expect("searches").hits;
    let elapsed = started.elapsed();
    assert!(!hits.is_empty(), "every searched word is there");
    elapsed
}

/// Every beginning of three letters.
fn prefixes(sample: &Sample) -> BTreeSet<String> {
    let words = sample.words.iter().flat_map(|word| word.split(|c: char| !c.is_alphanumeric()));
    words.filter_map(|word| word.to_lowercase().get(..3).map(str::to_owned)).collect()
}

/// Times ripgrep for the rare word over the archive as Markdown; none where it is not installed.
pub(crate) fn ripgrep(sample: &Sample) -> Option<Duration> {
    let folder = sample.dir.path().join("markdown");
    fs::create_dir_all(&folder).expect("a folder");
    let archive = Archive::open(&sample.folder()).expect("opens");
    for event in archive.read().all::<EventRow>().expect("reads") {
        let statements: Vec<StatementRow> = archive.read().of("event", event.id).expect("reads");
        let mut text = format!("# {}\n", event.title);
        for statement in statements {
            text.push_str(&format!("\n> {}\n", statement.text));
        }
        fs::write(folder.join(format!("{}.md", event.id)), text).expect("writes");
    }
    let scan = || {
        let started = Instant::now();
        let mut rg = Command::new("rg");
        rg.args(["-l", RARE]).arg(&folder).stdout(Stdio::null());
        rg.status().ok().filter(std::process::ExitStatus::success).map(|_| started.elapsed())
    };
    let mut times = (0..5).map(|_| scan()).collect::<Option<Vec<_>>>()?;
    Some(quantile(&mut times, 0.5))
}

/// Times from the interrupt until an expensive search has stopped, at the worst of many.
pub(crate) fn overtaken(sample: &Sample) -> Duration {
    let mut worst = Duration::ZERO;
    for round in 0..40 {
        let archive = Archive::open(&sample.folder()).expect("opens");
        let handle = archive.interrupt_handle();
        let (stopped, asked) = std::thread::scope(|scope| {
            let search = scope.spawn(move || {
                let overtaken = archive.read().search("meningkatkan pelayanan", u32::MAX);
                let stopped = Instant::now();
                (stopped, matches!(overtaken, Err(StoreError::Interrupted)))
            });
            std::thread::sleep(Duration::from_millis(1 + round));
            let asked = Instant::now();
            handle.interrupt();
            let (stopped, overtaken) = search.join().expect("ends");
            (stopped, overtaken.then_some(asked))
        });
        worst = worst.max(asked.map_or(Duration::ZERO, |asked| stopped.saturating_duration_since(asked)));
    }
    worst
}
