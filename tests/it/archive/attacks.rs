//! Two hundred attacks on exported files: every alteration of a quote is reported, every untouched quote is intact.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};

use kutip_app::archive::verifying::{FileReport, Verdict, verify};
use kutip_app::archive::{ExportRequest, export};
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::approving::freeze;
use super::*;

const ATTACKS: u64 = 200;
const KINDS: [&str; 14] = [
    "flip a letter",
    "replace a word",
    "delete a word",
    "insert a word",
    "delete a quote",
    "swap two quotes",
    "swap two quotes, bookmarks lost",
    "move paragraphs",
    "bookmarks lost",
    "custom part lost, paragraphs moved",
    "bookmarks and custom part lost, a word replaced",
    "a word outside of quotes",
    "straight marks, split runs, no-break blanks",
    "a quote of somebody's own added",
];

struct Rng(u64);

impl Rng {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

/// The parts of a package.
#[derive(Clone)]
struct Package(Vec<(String, Vec<u8>)>);

impl Package {
    fn read(bytes: &[u8]) -> Self {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let names: Vec<String> = zip.file_names().map(str::to_owned).collect();
        Self(
            names
                .into_iter()
                .map(|name| {
                    let mut part = Vec::new();
                    zip.by_name(&name).unwrap().read_to_end(&mut part).unwrap();
                    (name, part)
                })
                .collect(),
        )
    }

    fn write(&self) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, part) in &self.0 {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(part).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn document(&mut self) -> &mut Vec<u8> {
        &mut self.0.iter_mut().find(|(name, _)| name == "word/document.xml").unwrap().1
    }

    fn text(&mut self) -> String {
        String::from_utf8(self.document().clone()).unwrap()
    }
}

/// The bytes of a bookmark's contents.
fn inside(xml: &str, number: u32) -> std::ops::Range<usize> {
    let name = xml.find(&format!("w:name=\"kutip_q{number}\"")).unwrap();
    let tag = xml[..name].rfind('<').unwrap();
    let start = tag + xml[tag..].find("/>").unwrap() + 2;
    let id = xml[tag..start].split("w:id=\"").nth(1).unwrap().split('"').next().unwrap();
    let end = format!("<w:bookmarkEnd w:id=\"{id}\"");
    start..start + xml[start..].find(&end).unwrap()
}

fn numbers(xml: &str) -> Vec<u32> {
    let names = xml.split("w:name=\"kutip_q").skip(1);
    names.map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
}

/// Rewrites the texts of the runs in a piece of XML.
fn runs(xml: &str, mut change: impl FnMut(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = xml;
    while let Some(at) = rest.find("<w:t") {
        let open = at + rest[at..].find('>').unwrap() + 1;
        let is_text = ["<w:t>", "<w:t "].iter().any(|tag| rest[at..].starts_with(tag));
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        if is_text {
            let end = rest.find("</w:t>").unwrap();
            out.push_str(&change(&rest[..end]));
            rest = &rest[end..];
        }
    }
    out + rest
}

fn change_quote(xml: &str, number: u32, mut change: impl FnMut(&str) -> String) -> String {
    let range = inside(xml, number);
    let mut done = false;
    let inner = runs(&xml[range.clone()], |text| {
        if std::mem::replace(&mut done, true) { text.to_owned() } else { change(text) }
    });
    [&xml[..range.start], &inner, &xml[range.end..]].concat()
}

fn without_bookmarks(xml: &str) -> String {
    let mut out = String::new();
    let mut rest = xml;
    while let Some(at) = rest.find("<w:bookmark") {
        out.push_str(&rest[..at]);
        rest = &rest[at + rest[at..].find("/>").unwrap() + 2..];
    }
    out + rest
}

/// The paragraphs that have quotes, and where they stand.
fn paragraphs(xml: &str) -> Vec<std::ops::Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = xml[from..].find("<w:p>").into_iter().chain(xml[from..].find("<w:p ")).min() {
        let start = from + at;
        let end = start + xml[start..].find("</w:p>").unwrap() + "</w:p>".len();
        if xml[start..end].contains("kutip_q") {
            found.push(start..end);
        }
        from = end;
    }
    found
}

/// Turns the paragraphs that have quotes around.
fn moved(xml: &str, by: usize) -> String {
    let ranges = paragraphs(xml);
    let mut texts: Vec<&str> = ranges.iter().map(|range| &xml[range.clone()]).collect();
    let by = by % texts.len().max(1);
    texts.rotate_left(by);
    let mut out = String::new();
    let mut from = 0;
    for (range, text) in ranges.iter().zip(texts) {
        out.push_str(&xml[from..range.start]);
        out.push_str(text);
        from = range.end;
    }
    out + &xml[from..]
}

/// Changes a word of letters within a text.
fn word(text: &str, rng: &mut Rng, change: impl Fn(&str) -> String) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    let plain: Vec<usize> = (0..words.len())
        .filter(|at| words[*at].len() > 1 && words[*at].chars().all(char::is_alphabetic))
        .collect();
    let at = plain[rng.below(plain.len())];
    words[at] = change(&words[at]);
    words.retain(|word| !word.is_empty());
    words.join(" ")
}

/// What an attack does to a file: the quotes that it alters, and how many it adds.
fn attack(package: &mut Package, kind: usize, rng: &mut Rng) -> (BTreeSet<u32>, usize) {
    let xml = package.text();
    let all = numbers(&xml);
    let one = all[rng.below(all.len())];
    let two = all[(all.iter().position(|number| *number == one).unwrap() + 1) % all.len()];
    let quote = |number: u32| {
        let mut text = String::new();
        runs(&xml[inside(&xml, number)], |run| {
            text.push_str(run);
            run.to_owned()
        });
        text
    };
    let swapped = || {
        let (first, second) = (quote(one), quote(two));
        change_quote(&change_quote(&xml, one, |_| second.clone()), two, |_| first.clone())
    };
    let replace = |rng: &mut Rng| change_quote(&xml, one, |text| word(text, rng, |_| "bukan".to_owned()));
    let drop_custom = |package: &mut Package| package.0.retain(|(name, _)| !name.starts_with("customXml"));
    let alone = BTreeSet::from([one]);
    let (changed, altered, added) = match kind {
        0 => {
            let flip = |word: &str| {
                let last = word.chars().next_back().unwrap();
                format!("{}{}", &word[..word.len() - last.len_utf8()], if last == 'x' { 'y' } else { 'x' })
            };
            (change_quote(&xml, one, |text| word(text, rng, flip)), alone, 0)
        }
        1 => (replace(rng), alone, 0),
        2 => (change_quote(&xml, one, |text| word(text, rng, |_| String::new())), alone, 0),
        3 => (change_quote(&xml, one, |text| word(text, rng, |word| format!("{word} tidak"))), alone, 0),
        4 => {
            let range =
                paragraphs(&xml).into_iter().find(|range| range.contains(&inside(&xml, one).start)).unwrap();
            let gone = numbers(&xml[range.clone()]).into_iter().collect();
            ([&xml[..range.start], &xml[range.end..]].concat(), gone, 0)
        }
        5 => (swapped(), BTreeSet::from([one, two]), 0),
        6 => (without_bookmarks(&swapped()), BTreeSet::from([one, two]), 0),
        7 => (moved(&xml, 1 + rng.below(3)), BTreeSet::new(), 0),
        8 => (without_bookmarks(&xml), BTreeSet::new(), 0),
        9 => {
            drop_custom(package);
            (moved(&xml, 1 + rng.below(3)), BTreeSet::new(), 0)
        }
        10 => {
            drop_custom(package);
            (without_bookmarks(&replace(rng)), alone, 0)
        }
        11 => {
            let quotes: Vec<_> = all.iter().map(|number| quote(*number)).collect();
            let outside = |text: &str| {
                if quotes.iter().any(|quote| quote == text) {
                    text.to_owned()
                } else {
                    text.replacen(" dan ", " serta ", 1)
                }
            };
            (runs(&xml, outside), BTreeSet::new(), 0)
        }
        12 => {
            let split = "</w:t></w:r><w:r><w:t xml:space=\"preserve\">";
            let plain = |text: &str| {
                let text = text.replace(['“', '”'], "\"").replace(['‘', '’'], "'");
                text.replacen(' ', &format!("\u{a0}{split}"), 1)
            };
            (runs(&xml, plain), BTreeSet::new(), 0)
        }
        _ => {
            let added = "<w:p><w:r><w:t>“Semua warga wajib menyetor uang parkir,” ujarnya.</w:t></w:r></w:p>";
            let at = paragraphs(&xml)[0].end;
            ([&xml[..at], added, &xml[at..]].concat(), BTreeSet::new(), 1)
        }
    };
    *package.document() = changed.into_bytes();
    (altered, added)
}

/// Compares what is reported with what was done; returns what is wrong.
fn wrong(report: &FileReport, all: &[u32], altered: &BTreeSet<u32>, added: usize) -> Vec<String> {
    let mut wrong = Vec::new();
    for number in all {
        let said: Vec<Verdict> = report
            .quotes
            .iter()
            .filter(|quote| quote.number == Some(*number))
            .map(|quote| quote.verdict)
            .collect();
        let is_reported = said.iter().any(|verdict| [Verdict::Altered, Verdict::Missing].contains(verdict));
        if altered.contains(number) && !is_reported {
            wrong.push(format!("quote {number} was altered: {said:?}"));
        }
        if !altered.contains(number) && said != [Verdict::Intact] {
            wrong.push(format!("quote {number} is untouched: {said:?}"));
        }
    }
    let not_ours = report.quotes.iter().filter(|quote| quote.verdict == Verdict::NotOurs).count();
    if not_ours != added {
        wrong.push(format!("{not_ours} not ours, {added} added"));
    }
    wrong
}

#[test]
fn every_alteration_is_reported_and_every_untouched_quote_is_intact() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let mut originals = Vec::new();
    for case in ["00-", "01-", "04-", "05-", "06-"] {
        let folder = kutip_tests::root().join("tests/fixtures/cases");
        let path = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).find(|path| {
            path.extension().is_some_and(|end| end == "json")
                && path.file_name().unwrap().to_str().unwrap().starts_with(case)
        });
        let mut file: Value = serde_json::from_slice(&std::fs::read(path.unwrap()).unwrap()).unwrap();
        file["release"].as_object_mut().unwrap().remove("embargo");
        let event = import(&mut desk, &file);
        freeze(&mut desk, event);
        let request = ExportRequest {
            event,
            release: None,
            profile: None,
            moment: moment(),
            out: laptop.path(case),
            formats: vec![Format::Docx],
        };
        let made = export(&mut desk, &Disk, &request).unwrap().value;
        let bytes = std::fs::read(&made.files[&Format::Docx]).unwrap();
        let report = verify(desk.read(), &Disk, &made.files[&Format::Docx]).unwrap();
        assert!(report.is_intact() && report.known, "as exported: {report:?}");
        if numbers(&Package::read(&bytes).text()).len() > 1 {
            originals.push(Package::read(&bytes));
        }
    }
    let mut rng = Rng(0x5EED);
    let mut score: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut failures = Vec::new();
    for at in 0..ATTACKS {
        let mut package = originals[at as usize % originals.len()].clone();
        let kind = at as usize / originals.len() % KINDS.len();
        let all = numbers(&package.text());
        let (altered, added) = attack(&mut package, kind, &mut rng);
        let path = laptop.path("serangan.docx");
        std::fs::write(&path, package.write()).unwrap();
        let report = verify(desk.read(), &Disk, &path).unwrap();
        let found = wrong(&report, &all, &altered, added);
        let (tried, right) = score.entry(KINDS[kind]).or_default();
        *tried += 1;
        *right += usize::from(found.is_empty());
        failures.extend(found.into_iter().map(|what| format!("{at} {}: {what}", KINDS[kind])));
    }
    for (kind, (tried, right)) in &score {
        println!("{kind}: {right} of {tried}");
    }
    assert!(failures.is_empty(), "{} wrong:\n{}", failures.len(), failures.join("\n"));
}
