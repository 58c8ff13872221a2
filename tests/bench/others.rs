//! Other libraries making the same release, each in a process that stays and is asked for one measurement at a time.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use kutip_core::document::Paragraph;
use kutip_core::document::{Document, Inline};

/// A library in its process.
pub(crate) struct Other {
    name: &'static str,
    target: f64,
    running: Option<(Child, ChildStdin, BufReader<ChildStdout>)>,
    times: Vec<Duration>,
}

/// Starts the libraries and hands them the release as JSON.
pub(crate) fn start(document: &Document, each: u32) -> Vec<Other> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let release = release(document, &here.join("fixtures/emblem.png"));
    let mut node = Command::new("node");
    node.arg(here.join("bench/docx_npm.mjs"));
    let mut python = Command::new(here.join("../.tools/venv/bin/python"));
    python.arg(here.join("bench/python_docx.py"));
    [("docx (npm)", 6.0, node), ("python-docx", 25.0, python)]
        .into_iter()
        .map(|(name, target, mut command)| Other {
            name,
            target,
            running: command
                .arg((each / 10).max(1).to_string())
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .ok()
                .and_then(|mut child| {
                    let (mut to, from) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
                    writeln!(to, "{release}").ok()?;
                    Some((child, to, from))
                }),
            times: Vec::new(),
        })
        .collect()
}

impl Other {
    /// Asks for one measurement: the time per document in microseconds.
    pub(crate) fn measure(&mut self) {
        let time = self.running.as_mut().and_then(|(_, to, from)| {
            writeln!(to, "go").ok()?;
            let mut answer = String::new();
            from.read_line(&mut answer).ok()?;
            answer.trim().parse().ok()
        });
        match time {
            Some(time) => self.times.push(Duration::from_secs_f64(f64::max(time, 0.001) / 1e6)),
            None => self.running = None,
        }
    }

    /// Ends the process; the times, when there are any.
    pub(crate) fn finish(self) -> (&'static str, f64, Option<Vec<Duration>>) {
        let times = self.running.map(|(mut child, to, _)| {
            drop(to);
            drop(child.wait());
            self.times
        });
        (self.name, self.target, times)
    }
}

fn release(document: &Document, emblem: &Path) -> serde_json::Value {
    let head = document.letterhead.as_ref().expect("a letterhead");
    let paragraph = |paragraph: &Paragraph| -> Vec<serde_json::Value> {
        paragraph
            .inlines
            .iter()
            .map(|inline| match inline {
                Inline::Quote { number, .. } => serde_json::json!({"text": inline.text(), "quote": number}),
                Inline::Dateline { text } => serde_json::json!({"text": text, "bold": true}),
                Inline::Foreign { text } => serde_json::json!({"text": text, "italic": true}),
                Inline::Text { text } => serde_json::json!({"text": text}),
            })
            .collect()
    };
    let section = |section: &Option<kutip_core::document::Section>| {
        let section = section.as_ref().expect("a section");
        serde_json::json!({"heading": section.heading, "lines": section.lines})
    };
    let title = document.title_block.as_ref().expect("a title block");
    let signatory = document.signatory.as_ref().expect("a signatory");
    serde_json::json!({
        "emblem": emblem,
        "government": head.government_line,
        "agency": head.agency_line,
        "address": head.address_lines,
        "title": [title.title, title.number_line],
        "release": document.release_line,
        "date": document.date_line,
        "headline": document.headline,
        "subheadline": document.subheadline,
        "body": document.body.iter().map(paragraph).collect::<Vec<_>>(),
        "byline": document.byline,
        "about": section(&document.boilerplate),
        "contact": section(&document.contact),
        "signatory": [signatory.title, signatory.name, signatory.id_line],
        "footer": [document.footer.page, document.footer.of],
        "office": document.meta.office,
        "event": document.meta.event_title,
    })
}
