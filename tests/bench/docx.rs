//! How long a DOCX takes from the record of the sample event, as ratios taken in one run: to the bare deflate of the
//! same parts, and to two other libraries that make the same release out of text that is composed already.
//!
//! `cargo bench -p kutip-tests --bench docx`. The other libraries need the tools of `make checkers`; without them
//! their lines say so.

#![allow(missing_docs, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod others;

use std::io::Write;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, NaiveTime};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use kutip_core::compose::compose;
use kutip_core::document::{Context, Document, build};
use kutip_core::lang::ComposeContext;
use kutip_core::office::{Office, PictureFormat};
use kutip_core::record::EventRecord;
use kutip_core::release::Profile;
use kutip_export::docx::{self, Part};
use kutip_tests::{root, samples};

/// Rounds in which everything is measured once more, one after the other.
const ROUNDS: usize = 15;
/// Documents per measurement.
const EACH: u32 = 40;

fn main() {
    let sample = Sample::read();
    // Whoever makes one release and ends pays for lexicon, stencils and shared parts as well.
    let start = Instant::now();
    std::hint::black_box(docx::render(&sample.document()).expect("renders"));
    let first = start.elapsed();
    let document = sample.document();
    let parts = docx::parts(&document).expect("renders");
    let file = docx::render(&document).expect("renders");
    let bare: usize = parts.iter().map(deflated).sum();
    let whole: usize = parts.iter().map(|part| part.bytes().len()).sum();

    let mut others = others::start(&document, EACH);
    let mut made = Vec::new();
    let mut rendered = Vec::new();
    let mut deflate = Vec::new();
    for _ in 0..ROUNDS {
        for other in &mut others {
            other.measure();
        }
        made.push(timed(|| docx::render(&sample.document()).expect("renders").len()));
        deflate.push(timed(|| parts.iter().map(deflated).sum()));
        rendered.push(timed(|| docx::render(&document).expect("renders").len()));
    }
    let (made, deflate, rendered) = (median(made), median(deflate), median(rendered));

    println!("parts {whole} B, bare deflate {bare} B, file {} B", file.len());
    println!("whole {made:?}, of it rendering {rendered:?}; bare deflate {deflate:?} per document");
    println!("the first document of the process {first:?}");
    line("time to bare deflate", ratio(made, deflate), 2.5, true);
    line("size to bare deflate", file.len() as f64 / bare as f64, 1.1, true);
    let plain = samples::plain_release();
    let bare: usize = docx::parts(&plain).expect("renders").iter().map(deflated).sum();
    let file = docx::render(&plain).expect("renders").len();
    // A zip names every part twice: 76 bytes and two names each, which no picture outweighs here.
    println!(
        "without letterhead and picture: file {file} B, bare deflate {bare} B ({:.2}), plain zip {} B",
        file as f64 / bare as f64,
        zipped(&docx::parts(&plain).expect("renders")),
    );
    for other in others {
        match other.finish() {
            (name, target, Some(times)) => {
                line(&format!("faster than {name}"), ratio(median(times), made), target, false)
            }
            (name, _, None) => println!("faster than {name}: not measured, its tools are missing"),
        }
    }
}

/// The sample event and an office with letterhead and emblem.
struct Sample {
    record: EventRecord,
    office: Office,
    now: DateTime<FixedOffset>,
}

impl Sample {
    fn read() -> Self {
        let fixture =
            |name: &str| std::fs::read(root().join("tests/fixtures").join(name)).expect("a fixture");
        let event = fixture("cases/00-kota-batu-capacity-building.json");
        let record = kutip_files::event::read(&event).expect("the sample is sound").value;
        let mut office = kutip_files::office::read(&fixture("office.json")).expect("sound").value.office;
        office.emblem = Some(samples::emblem(samples::EMBLEM, PictureFormat::Png));
        let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
        let now =
            record.event.zone.instant(record.event.date, nine).expect("an hour of that day").fixed_offset();
        Self { record, office, now }
    }

    /// Composes the record and resolves the draft.
    fn document(&self) -> Document {
        let context = ComposeContext {
            style: &self.office.style,
            abbreviations: &self.office.abbreviations,
            today: self.record.event.date,
        };
        let draft = compose(&self.record, &context).expect("the sample is Indonesian");
        let context = Context { office: &self.office, profile: Some(Profile::SiaranPers), now: self.now };
        build(&self.record, &draft, &context).expect("the draft refers to its own record")
    }
}

/// The size of a part as it goes into the package; pictures go as they are.
fn deflated(part: &Part) -> usize {
    if !part.is_deflated() {
        return part.bytes().len();
    }
    let mut encoder = DeflateEncoder::new(Vec::with_capacity(part.bytes().len() / 2), Compression::new(6));
    encoder.write_all(part.bytes()).expect("in memory");
    encoder.finish().expect("in memory").len()
}

/// The size of a zip of the same parts as a general writer makes it.
fn zipped(parts: &[Part]) -> usize {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for part in parts {
        let options = zip::write::SimpleFileOptions::default().compression_level(Some(6));
        zip.start_file(part.name, options).expect("in memory");
        zip.write_all(part.bytes()).expect("in memory");
    }
    zip.finish().expect("in memory").into_inner().len()
}

fn timed(work: impl Fn() -> usize) -> Duration {
    // Whatever ran before has filled the caches with its own.
    for _ in 0..EACH / 4 {
        std::hint::black_box(work());
    }
    let start = Instant::now();
    for _ in 0..EACH {
        std::hint::black_box(work());
    }
    start.elapsed() / EACH
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

fn line(what: &str, value: f64, target: f64, at_most: bool) {
    let reached = if at_most { value <= target } else { value >= target };
    let word = if at_most { "at most" } else { "at least" };
    let verdict = if reached { "reached" } else { "MISSED" };
    println!("{what}: {value:.2} ({word} {target}: {verdict})");
}
