//! The history as people read it: what was done where, by whom, and what it was about.

use std::collections::BTreeMap;

use kutip_store::log::Entry;
use kutip_store::table::{EventRow, MemberRow, ReleaseRow, VersionRow};
use kutip_store::{Place, Reader, Value};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::error::AppError;

/// Steps that are looked through for each that is wanted, where a filter lets some pass.
const LOOKED_THROUGH: u32 = 50;

/// Which steps are told.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryFilter {
    /// Of an event and its releases.
    pub event: Option<Uuid>,
    /// Of one kind.
    pub kind: Option<HistoryKind>,
    /// Of one member.
    pub member: Option<Uuid>,
    /// How many at most.
    pub most: u32,
}

/// What a step is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum HistoryKind {
    /// Approval, numbers, files, deliveries, corrections: what is final.
    Trust,
    /// The text of a release and its settings.
    Draft,
    /// An event, who was there and what was said.
    Event,
    /// The people register.
    People,
    /// The office, its members, the trash, erasure.
    Office,
}

impl HistoryKind {
    fn of(op: &str) -> Self {
        match op {
            "release.submit" | "release.return" | "release.approve" | "release.send" | "release.export"
            | "release.copy" | "release.revise" | "release.withdraw" => Self::Trust,
            _ => match op.split('.').next().unwrap_or_default() {
                "delivery" | "correction" | "notice" | "clipping" | "kit" => Self::Trust,
                "release" | "block" | "quote" => Self::Draft,
                "event" | "speaker" | "statement" | "photo" => Self::Event,
                "person" | "people" | "position" => Self::People,
                _ => Self::Office,
            },
        }
    }
}

/// A page of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ToldHistory {
    /// The steps, the newest first.
    pub steps: Vec<ToldStep>,
    /// Whether older ones were not looked at.
    pub more: bool,
}

/// A step in its place, with what it was about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ToldStep {
    /// The entry of the log.
    pub entry: Uuid,
    /// When, milliseconds since 1970.
    pub at_ms: i64,
    /// The name of the step; the catalogue words it under `op_<name>`.
    pub op: String,
    /// What it is about.
    pub kind: HistoryKind,
    /// Who did it; none for the program.
    pub member: Option<String>,
    /// Whether it takes an earlier step back, or does it again.
    pub reverts: bool,
    /// The event that it belongs to.
    pub event: Option<Uuid>,
    /// The title of that event.
    pub title: Option<String>,
    /// The number of the version that it was about.
    pub version: Option<i64>,
    /// The number that it gave.
    pub number: Option<String>,
    /// The files that it wrote.
    pub files: Vec<String>,
    /// Who got it.
    pub recipient: Option<String>,
    /// Who signed on paper.
    pub signer: Option<String>,
    /// A reason or note.
    pub reason: Option<String>,
}

/// Tells the newest steps that a filter lets pass. To ask for more also looks further back.
///
/// # Errors
/// What the store says.
pub fn told(reader: Reader<'_>, filter: &HistoryFilter) -> Result<ToldHistory, AppError> {
    let members: BTreeMap<Uuid, String> =
        reader.all::<MemberRow>()?.into_iter().map(|member| (member.id, member.name)).collect();
    let is_open = filter.kind.is_none() && filter.member.is_none();
    let read = filter.most.saturating_mul(if is_open { 1 } else { LOOKED_THROUGH });
    let entries = match filter.event {
        Some(event) => reader.history_of(event, read)?,
        None => reader.history(None, read)?,
    };
    let mut more = entries.len() == read as usize;
    let mut titles = BTreeMap::new();
    let mut steps = Vec::new();
    for entry in entries {
        let kind = HistoryKind::of(&entry.op);
        let passes = filter.kind.is_none_or(|wanted| wanted == kind)
            && filter.member.is_none_or(|wanted| wanted == entry.actor);
        if !passes {
            continue;
        }
        if steps.len() == filter.most as usize {
            more = true;
            break;
        }
        let about = event_of(reader, &entry)?;
        let title = match about {
            Some(id) => title_of(reader, &mut titles, id)?,
            None => None,
        };
        steps.push(step(reader, &entry, kind, members.get(&entry.actor).cloned(), about.zip(title))?);
    }
    Ok(ToldHistory { steps, more })
}

/// Finds the event of a step, in the trash or not; one that is made or thrown away belongs to the agenda, and is told by its row.
fn event_of(reader: Reader<'_>, entry: &Entry) -> Result<Option<Uuid>, AppError> {
    Ok(match entry.belongs_to() {
        Some(Place::Event(id)) => Some(id),
        Some(Place::Release(id)) => reader.get_any::<ReleaseRow>(id)?.map(|row| row.event),
        _ => entry.cells.iter().find(|cell| cell.table == "event").map(|cell| cell.pk),
    })
}

fn title_of(
    reader: Reader<'_>,
    known: &mut BTreeMap<Uuid, Option<String>>,
    event: Uuid,
) -> Result<Option<String>, AppError> {
    if let Some(title) = known.get(&event) {
        return Ok(title.clone());
    }
    let title = reader.get_any::<EventRow>(event)?.map(|row| row.title);
    known.insert(event, title.clone());
    Ok(title)
}

fn step(
    reader: Reader<'_>,
    entry: &Entry,
    kind: HistoryKind,
    member: Option<String>,
    about: Option<(Uuid, String)>,
) -> Result<ToldStep, AppError> {
    let version = match values(entry, "approval", "version").chain(values(entry, "export", "version")).next()
    {
        Some(Value::Blob(bytes)) => match Uuid::from_slice(bytes) {
            Ok(id) => reader.get::<VersionRow>(id)?.map(|row| row.number),
            Err(_) => None,
        },
        _ => None,
    };
    Ok(ToldStep {
        entry: entry.id,
        at_ms: entry.stamp.hlc.ms(),
        op: entry.op.clone(),
        kind,
        member,
        reverts: entry.undoes.is_some(),
        event: about.as_ref().map(|(id, _)| *id),
        title: about.map(|(_, title)| title),
        version,
        number: text(entry, "number", "text"),
        files: texts(entry, "export", "file_name").collect(),
        recipient: text(entry, "delivery", "recipient"),
        signer: text(entry, "approval", "signer"),
        reason: text(entry, "approval", "reason"),
    })
}

fn values<'e>(entry: &'e Entry, table: &'e str, column: &'e str) -> impl Iterator<Item = &'e Value> {
    let cells = entry.cells.iter().filter(move |cell| cell.table == table && cell.column == column);
    cells.filter_map(|cell| cell.sealed.as_ref().map(|(_, value)| value))
}

fn texts<'e>(entry: &'e Entry, table: &'e str, column: &'e str) -> impl Iterator<Item = String> {
    values(entry, table, column).filter_map(|value| match value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    })
}

fn text(entry: &Entry, table: &str, column: &str) -> Option<String> {
    texts(entry, table, column).next()
}
