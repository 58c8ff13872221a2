//! From the bytes of an event file to the record of an event.

use std::collections::BTreeMap;

use kutip_core::event::{Event, EventKind, Zone};
use kutip_core::finding::{Finding, Severity};
use kutip_core::id::EventId;
use kutip_core::lang::Language;
use kutip_core::record::EventRecord;
use uuid::Uuid;

use super::parts::{self, People};
use super::{shape, statements};
use crate::canonical::file_id;
use crate::error::{Code, Expected, ExpectedKind, Found, FoundKind, ReadError};
use crate::finding::finding;
use crate::json::{self, Node};
use crate::object::{Object, text_of, whole_of};
use crate::path::Path;
use crate::validate::Validator;
use crate::{Read, text};

/// What stands for keys that a file leaves out; an office has its own zone and language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Defaults {
    /// The zone; that it was assumed is reported.
    pub zone: Zone,
    /// The language of the release.
    pub language: Language,
}

impl Default for Defaults {
    /// Western time and Indonesian.
    fn default() -> Self {
        Self { zone: Zone::Wib, language: Language::Id }
    }
}

/// Reads an event file.
///
/// # Errors
/// The first thing that is no such file, with its place; nothing of the file may be used then.
pub fn read(bytes: &[u8]) -> Result<Read<EventRecord>, ReadError> {
    read_with(bytes, Defaults::default())
}

/// Reads an event file, with an office's defaults for what it leaves out.
///
/// # Errors
/// The first thing that is no such file, with its place; nothing of the file may be used then.
pub fn read_with(bytes: &[u8], defaults: Defaults) -> Result<Read<EventRecord>, ReadError> {
    let text = json::decode(bytes)?;
    let root = json::parse(text)?;
    let mut validator = Validator::new(text);
    validator.file(&root, &shape::FILE)?;
    let mut reader = Reader {
        file: file_id(&root),
        defaults,
        people: BTreeMap::new(),
        statements: 0,
        findings: Vec::new(),
        validator,
    };
    let value = reader.record(Object::of(root))?;
    let mut findings = reader.validator.unknown.into_findings();
    findings.append(&mut reader.findings);
    Ok(Read { value, findings })
}

/// What is known about the file while its parts are read.
pub(super) struct Reader<'a> {
    /// The identifier of the file, from which those of its parts are derived.
    pub(super) file: Uuid,
    defaults: Defaults,
    pub(super) people: People,
    /// How many statements the file has.
    pub(super) statements: usize,
    pub(super) findings: Vec<Finding>,
    validator: Validator<'a>,
}

impl Reader<'_> {
    fn record(&mut self, mut root: Object<'_>) -> Result<EventRecord, ReadError> {
        root.take("format");
        let internal = root.flag("internal").unwrap_or_default();
        let event = root.object("event").unwrap_or_default();
        let people = root.list("people");
        let speakers = root.list("speakers");
        let entries = root.list("statements");
        let release = root.object("release").unwrap_or_default();
        let assumed = root.list("assumed").into_iter().filter_map(text_of).collect();
        // People come first: everything else names them. The number of statements is known before their contents.
        self.statements = entries.len();
        let people = parts::people(self, people)?;
        let event = self.event(event)?;
        let speakers = parts::speakers(self, speakers)?;
        let entries = statements::entries(self, entries)?;
        let record = EventRecord {
            event,
            people,
            speakers,
            entries,
            release: parts::release(release),
            assumed,
            internal,
            extra: root.rest(),
        };
        Ok(record)
    }

    fn event(&mut self, mut event: Object<'_>) -> Result<Event, ReadError> {
        let kind = event.one_of("kind");
        if kind.is_none() {
            self.report("file.kind-missing", "missing", Severity::Warning, "/event/kind");
        }
        let zone = event.one_of("zone");
        if zone.is_none() {
            let zone = self.defaults.zone;
            let assumed = finding("file.zone-assumed", "assumed", Severity::Warning, "/event/zone");
            self.findings.push(assumed.with("zone", zone.name()).with("short", zone.abbreviation()));
        }
        let date = event.date("date").unwrap_or_default();
        let date_until = event.date("date_until");
        let time = event.time("time");
        let end_time = event.time("end_time");
        if date_until.is_some_and(|until| until < date) {
            self.report("file.dates-reversed", "event", Severity::Warning, "/event/date_until");
        }
        let one_day = date_until.is_none_or(|until| until == date);
        if one_day && time.zip(end_time).is_some_and(|(begin, end)| end < begin) {
            self.report("file.dates-reversed", "time", Severity::Warning, "/event/end_time");
        }
        Ok(Event {
            id: EventId::at(self.file, "/event"),
            title: event.text("title"),
            title_short: event.words("title_short"),
            theme: event.words("theme"),
            kind: kind.unwrap_or(EventKind::Other),
            organiser: event.words("organiser"),
            organiser_short: event.words("organiser_short"),
            issuer: event.words("issuer"),
            host: event.words("host"),
            participants: event.words("participants"),
            venue: event.words("venue"),
            city: event.text("city"),
            date,
            date_until,
            time,
            end_time,
            zone: zone.unwrap_or(self.defaults.zone),
            language: event.one_of("language").unwrap_or(self.defaults.language),
            purpose: event.words("purpose"),
            background: self.background(&mut event)?,
            programmes: parts::programmes(self, event.list("programmes"))?,
            abbreviations: parts::abbreviations(event.list("abbreviations")),
            actors: parts::actors(self, event.list("actors"))?,
            news: event.words("news"),
            next_step: event.words("next_step"),
            extra: event.rest(),
        })
    }

    fn background(
        &mut self,
        event: &mut Object<'_>,
    ) -> Result<Vec<kutip_core::event::Background>, ReadError> {
        let sentences = event.list("background");
        let links = event.list("background_links");
        let root = Path::Key(&Path::Root, "event");
        let path = Path::Key(&root, "background_links");
        if let Some(node) = links.get(sentences.len()).filter(|_| links.len() > sentences.len()) {
            return Err(self.error(
                Code::ListTooLong,
                &path,
                node.at,
                Found::with(FoundKind::Count, &links.len().to_string()),
                Expected::with(ExpectedKind::AtMostEntries, sentences.len().to_string()),
            ));
        }
        let mut numbers = Vec::with_capacity(sentences.len());
        for (index, link) in links.iter().enumerate() {
            numbers.push(self.statement_number(whole_of(link), &Path::Index(&path, index))?);
        }
        numbers.resize(sentences.len(), None);
        let mut background = Vec::with_capacity(sentences.len());
        for (index, (sentence, statement)) in sentences.into_iter().zip(numbers).enumerate() {
            let text = text_of(sentence).unwrap_or_default();
            if text::is_blank(&text) {
                let pointer = format!("/event/background/{index}");
                self.report("file.blank-entry", "sentence", Severity::Info, pointer);
            } else {
                background.push(kutip_core::event::Background { text, statement });
            }
        }
        Ok(background)
    }

    /// Takes the number of a statement that the file must have.
    pub(super) fn statement_number(
        &self,
        number: Option<(u64, u32)>,
        path: &Path<'_>,
    ) -> Result<Option<usize>, ReadError> {
        let Some((number, at)) = number else {
            return Ok(None);
        };
        match usize::try_from(number).ok().filter(|number| (1..=self.statements).contains(number)) {
            Some(number) => Ok(Some(number)),
            None => Err(self.error(
                Code::StatementNumber,
                path,
                at,
                Found::with(FoundKind::Number, &number.to_string()),
                Expected::with(ExpectedKind::Statement, format!("1–{}", self.statements)),
            )),
        }
    }

    /// Reports what is odd about a place.
    pub(super) fn report(
        &mut self,
        rule: &'static str,
        variant: &'static str,
        severity: Severity,
        pointer: impl Into<String>,
    ) {
        self.findings.push(finding(rule, variant, severity, pointer));
    }

    /// Makes the refusal of a place.
    pub(super) fn error(
        &self,
        code: Code,
        path: &Path<'_>,
        at: u32,
        found: Found,
        expected: Expected,
    ) -> ReadError {
        self.validator.error(code, path, at, found, expected)
    }
}

/// Gives each entry of a list with its place in the file.
pub(super) fn each<'a>(
    key: &'static str,
    list: Vec<Node<'a>>,
) -> impl Iterator<Item = (usize, Object<'a>, String)> {
    list.into_iter()
        .enumerate()
        .map(move |(index, node)| (index, Object::of(node), format!("/{key}/{index}")))
}
