//! `list`, `show`, `compose`, `check` of a stored event, `export`, `search`.

use std::path::Path;

use kutip_app::archive;
use kutip_app::archive::capture::Restriction;
use kutip_app::archive::{
    CheckedDraft, ComposeRequest, EventItem, EventView, ExportRequest, ListRequest, SearchFacets,
    check_event, event_of, person_of, write_event_file,
};
use kutip_app::catalogue::{Lang, tame};
use kutip_app::error::AppError;
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use serde_json::json;

use super::answers::{json as as_json, named, say, short, table};
use super::{Answer, Context, handle};
use crate::args::{Compose, Event, Export, List, Search};
use crate::run::moment;
use crate::{human, json};

/// Tells an event of the archive from a file: a code is hexadecimal and nothing of that name lies in the folder.
pub(crate) fn is_code(text: &Path) -> bool {
    let digits = text.to_str().map(|text| text.replace('-', ""));
    digits.is_some_and(|text| text.len() >= 4 && text.bytes().all(|byte| byte.is_ascii_hexdigit()))
        && !text.exists()
}

pub(super) fn list(context: Context<'_>, arguments: &List) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let reader = archive.read();
    let person = arguments.speaker.as_deref().map(|code| person_of(reader, code)).transpose()?;
    let request = ListRequest {
        from: arguments.from,
        until: arguments.until,
        kind: arguments.event_kind.clone(),
        person: person.map(|person| person.0),
        after: None,
        most: arguments.most.most,
    };
    let listed = archive::list(reader, &request)?;
    let lang = context.lang;
    let rows: Vec<[String; 4]> = listed.events.iter().map(|event| row(lang, event)).collect();
    let mut text = if rows.is_empty() { say(lang, "cli_no_events", &[]) + "\n" } else { table(&rows) };
    if listed.next.is_some() {
        text.push_str(&say(lang, "cli_more", &[]));
        text.push('\n');
    }
    if listed.unreadable > 0 {
        text.push_str(&say(lang, "events_unreadable", &[("count", &listed.unreadable.to_string())]));
        text.push('\n');
    }
    Ok(Answer::new(text, as_json(&listed)))
}

fn row(lang: Lang, event: &EventItem) -> [String; 4] {
    let state = event.state.as_deref().map_or_else(|| "–".to_owned(), |state| named(lang, "state", state));
    [
        handle(event.id),
        event.day.to_string(),
        state,
        format!("{} ({})", short(&event.title, 90), tame(&event.city)),
    ]
}

pub(super) fn show(context: Context<'_>, code: &str) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let event = archive::show(archive.read(), event_of(archive.read(), code)?)?;
    Ok(Answer::new(shown(context.lang, &event), as_json(&event)))
}

fn shown(lang: Lang, event: &EventView) -> String {
    let mut text = format!("{}  {}\n", handle(event.id), tame(&event.title));
    let place = [event.venue.as_deref(), Some(event.city.as_str())].into_iter().flatten();
    let place: Vec<String> = place.map(tame).collect();
    text.push_str(&format!("{} · {}\n", event.day, place.join(", ")));
    let speakers: Vec<[String; 2]> = event
        .speakers
        .iter()
        .map(|speaker| {
            let title = speaker.title.as_deref().map(tame).unwrap_or_default();
            let parts = [title, tame(&speaker.name)];
            let name: Vec<&str> = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
            let role = named(lang, "role", &speaker.role);
            [handle(speaker.person), format!("{} ({role})", name.join(" "))]
        })
        .collect();
    text.push_str(&format!("\n{}\n{}", say(lang, "cli_speakers", &[]), table(&speakers)));
    let name = |id: uuid::Uuid| {
        event
            .speakers
            .iter()
            .find(|speaker| speaker.person == id)
            .map(|speaker| tame(&speaker.name))
            .unwrap_or_default()
    };
    let statements: Vec<[String; 4]> = event
        .statements
        .iter()
        .map(|said| {
            let kind = named(lang, "kind", said.kind.as_deref().unwrap_or_default());
            let limit =
                said.restriction.as_deref().map(|limit| format!(", {}", named(lang, "restriction", limit)));
            let speaker = said.speaker.map(|speaker| format!("{}: ", name(speaker))).unwrap_or_default();
            [
                said.number.to_string(),
                handle(said.id),
                format!("{kind}{}", limit.unwrap_or_default()),
                format!("{speaker}{}", tame(&said.text)),
            ]
        })
        .collect();
    text.push_str(&format!("\n{}\n{}", say(lang, "cli_statements", &[]), table(&statements)));
    text
}

pub(super) fn compose(context: Context<'_>, arguments: &Compose) -> Result<Answer, AppError> {
    let lang = context.lang;
    context.write(|desk| {
        let event = event_of(desk.read(), &arguments.code)?;
        let request = ComposeRequest {
            event,
            release: None,
            moment: moment(&arguments.when),
            replace: arguments.replace,
        };
        let composed = archive::compose(desk, &request)?.value;
        let mut text = String::new();
        for paragraph in &composed.paragraphs {
            text.push_str(&format!("{}\n\n", tame(paragraph)));
        }
        text.push_str(&human::draft(lang, &composed.headlines, &composed.left_out, &composed.findings));
        let json = json!({
            "event": event,
            "release": composed.release,
            "paragraphs": composed.paragraphs,
            "headlines": composed.headlines,
            "left_out": json::left_out(lang, &composed.left_out),
            "findings": json::findings(lang, &composed.findings),
        });
        Ok(Answer::new(text, json))
    })
}

/// Checks an event of the archive.
pub(crate) fn check(context: Context<'_>, code: &str, event: &Event) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let id = event_of(archive.read(), code)?;
    let files = context.home()?.folder()?.files();
    let CheckedDraft { stored, findings } =
        check_event(archive.read(), files, id, event.profile, moment(&event.when))?;
    let json = json!({ "stored": stored, "findings": json::findings(context.lang, &findings) });
    Ok(Answer::new(human::checked(context.lang, &findings), json))
}

pub(super) fn export(context: Context<'_>, arguments: &Export) -> Result<Answer, AppError> {
    let lang = context.lang;
    if arguments.event_file {
        return export_file(context, arguments);
    }
    context.write(|desk| {
        let event = event_of(desk.read(), &arguments.code)?;
        let formats =
            if arguments.formats.is_empty() { Format::ALL.to_vec() } else { arguments.formats.clone() };
        let request = ExportRequest {
            event,
            release: None,
            profile: arguments.profile,
            moment: moment(&arguments.when),
            out: arguments.out.clone(),
            formats,
        };
        let made = archive::export_early(desk, &Disk, &request, arguments.reason.as_deref())?.value;
        Ok(Answer::new(human::made(lang, &made), json::made_value(lang, &made)))
    })
}

/// Writes the event file of an event; that changes nothing in the archive.
fn export_file(context: Context<'_>, arguments: &Export) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let event = event_of(archive.read(), &arguments.code)?;
    let path = write_event_file(archive.read(), &Disk, event, arguments.internal, &arguments.out)?;
    let path = path.to_string_lossy();
    let text = format!("{}\n  {}\n", say(context.lang, "cli_files", &[]), tame(&path));
    Ok(Answer::new(text, json!({ "file": path })))
}

pub(super) fn search(context: Context<'_>, arguments: &Search) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let reader = archive.read();
    let speaker = arguments.speaker.as_deref().map(|code| person_of(reader, code)).transpose()?;
    let facets = SearchFacets {
        speaker: speaker.map(|person| person.0),
        from: arguments.from,
        until: arguments.until,
        kind: arguments.kind,
    };
    let found = archive::search_within(reader, &arguments.words.join(" "), &facets, arguments.most.most)?;
    let lang = context.lang;
    let rows: Vec<[String; 4]> = found
        .items
        .iter()
        .map(|item| {
            let name = item.name.as_deref().map(|name| format!("{}: ", tame(name))).unwrap_or_default();
            let title =
                item.title.as_deref().map(|title| format!(" – {}", short(title, 50))).unwrap_or_default();
            let own = ["person", "event"].contains(&item.kind.as_str());
            let text = short(item.text.lines().next().unwrap_or_default(), 100);
            let why = match item.said.as_ref().and_then(|said| said.sheet.restriction) {
                Some(Restriction::Background) => Some("background"),
                Some(Restriction::OffRecord) => Some("off-record"),
                None => None,
            };
            let withheld =
                why.map(|why| format!(" [{}]", named(lang, "restriction", why))).unwrap_or_default();
            [
                handle(item.id),
                item.day.map(|day| day.to_string()).unwrap_or_default(),
                named(lang, "found", &item.kind),
                if own { text } else { format!("{name}{text}{withheld}{title}") },
            ]
        })
        .collect();
    let mut text = if rows.is_empty() { say(lang, "cli_nothing_found", &[]) + "\n" } else { table(&rows) };
    if found.more {
        text.push_str(&say(lang, "cli_more", &[]));
        text.push('\n');
    }
    Ok(Answer::new(text, as_json(&found)))
}
