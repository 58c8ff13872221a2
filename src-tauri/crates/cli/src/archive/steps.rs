//! `history`, `undo`, `redo`, `trash`.

use kutip_app::archive::{
    self, CellView, Desk, Done, HistoryItem, Place, TrashItem, TrashKind, Undone, put_back, row_of,
    throw_away,
};
use kutip_app::catalogue::Lang;
use kutip_app::error::AppError;
use serde_json::json;

use super::answers::{instant, json as as_json, named, say, short, table};
use super::places::{is_open, place};
use super::{Answer, Context, handle};
use crate::args::{self, Change, History, TrashAction};

/// How many cells of a step are shown.
const SHOWN_CELLS: usize = 3;
/// Columns that keep rows in their places and tell a reader nothing.
const STRUCTURE: [&str; 12] = [
    "actor", "anchor", "at_ms", "deleted", "event", "key", "member", "person", "rank", "release", "sha256",
    "speaker",
];

pub(super) fn history(context: Context<'_>, arguments: &History) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let reader = archive.read();
    let place = if is_open(&arguments.place) { None } else { Some(place(reader, &arguments.place)?) };
    let items = archive::history(reader, place, arguments.most.most)?;
    let lang = context.lang;
    let rows: Vec<[String; 4]> = items.iter().map(|item| row(lang, item)).collect();
    let text = if rows.is_empty() { say(lang, "cli_no_history", &[]) + "\n" } else { table(&rows) };
    Ok(Answer::new(text, json!({ "history": as_json(&items) })))
}

fn row(lang: Lang, item: &HistoryItem) -> [String; 4] {
    let telling =
        |cell: &&CellView| cell.erased || cell.value.is_some() && !STRUCTURE.contains(&cell.column.as_str());
    // The event itself, where it is among them, says most about a step.
    let (events, others): (Vec<&CellView>, Vec<&CellView>) =
        item.cells.iter().filter(telling).partition(|cell| cell.table == "event" && cell.column == "title");
    let mut cells: Vec<String> = events
        .into_iter()
        .chain(others)
        .take(SHOWN_CELLS)
        .map(|cell| {
            let value = match &cell.value {
                _ if cell.erased => say(lang, "cli_erased_value", &[]),
                Some(value) => short(value, 40),
                None => String::new(),
            };
            format!("{}.{} = {value}", cell.table, cell.column)
        })
        .collect();
    if item.cells.len() > cells.len() {
        cells.push(format!("… ({})", item.cells.len()));
    }
    let member = item.member.as_deref().map(|name| short(name, 20)).unwrap_or_default();
    [instant(item.at_ms), member, named(lang, "op", &item.op), cells.join("; ")]
}

pub(super) fn undo(context: Context<'_>, arguments: &args::Place) -> Result<Answer, AppError> {
    revert(context, arguments, "cli_undone", archive::undo)
}

pub(super) fn redo(context: Context<'_>, arguments: &args::Place) -> Result<Answer, AppError> {
    revert(context, arguments, "cli_redone", archive::redo)
}

fn revert(
    context: Context<'_>,
    arguments: &args::Place,
    message: &str,
    work: fn(&mut Desk, Place) -> Result<Done<Undone>, AppError>,
) -> Result<Answer, AppError> {
    let lang = context.lang;
    context.write(|desk| {
        let place = place(desk.read(), arguments)?;
        let undone = work(desk, place)?.value;
        let mut text = say(lang, message, &[("op", &named(lang, "op", &undone.op))]) + "\n";
        if undone.left > 0 {
            text.push_str(&say(lang, "cli_left", &[("count", &undone.left.to_string())]));
            text.push('\n');
        }
        Ok(Answer::new(text, as_json(&undone)))
    })
}

pub(super) fn trash(context: Context<'_>, action: Option<&TrashAction>) -> Result<Answer, AppError> {
    let lang = context.lang;
    match action {
        None | Some(TrashAction::List) => {
            let archive = context.archive()?;
            let items = archive::trash(archive.read())?;
            let row = |item: &TrashItem| {
                [handle(item.id), named(lang, "found", kind(item.kind)), short(&item.text, 100)]
            };
            let rows: Vec<[String; 3]> = items.iter().map(row).collect();
            let text = if rows.is_empty() { say(lang, "cli_trash_empty", &[]) + "\n" } else { table(&rows) };
            Ok(Answer::new(text, json!({ "trash": as_json(&items) })))
        }
        Some(TrashAction::Put(change)) => moved(context, change, "cli_thrown", throw_away),
        Some(TrashAction::Take(change)) => moved(context, change, "cli_taken", put_back),
    }
}

fn moved(
    context: Context<'_>,
    change: &Change,
    message: &str,
    work: fn(&mut Desk, TrashKind, uuid::Uuid) -> Result<Done<()>, AppError>,
) -> Result<Answer, AppError> {
    context.write(|desk| {
        let id = row_of(desk.read(), change.trash_kind, &change.row_code)?;
        work(desk, change.trash_kind, id)?;
        Ok(Answer::new(
            say(context.lang, message, &[]) + "\n",
            json!({ "kind": kind(change.trash_kind), "id": id }),
        ))
    })
}

const fn kind(kind: TrashKind) -> &'static str {
    match kind {
        TrashKind::Event => "event",
        TrashKind::Statement => "statement",
        TrashKind::Person => "person",
        TrashKind::Release => "release",
        TrashKind::Photo => "photo",
    }
}
