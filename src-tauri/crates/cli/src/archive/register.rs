//! `people`: the register.

use kutip_app::archive::{
    self, PersonItem, PersonView, PositionView, merge_preview, people, person, person_of,
};
use kutip_app::catalogue::{Lang, tame};
use kutip_app::error::AppError;
use serde_json::json;

use super::answers::{json as as_json, named, say, table, today};
use super::{Answer, Context, handle};
use crate::args::PeopleAction;

pub(super) fn run(context: Context<'_>, action: &PeopleAction) -> Result<Answer, AppError> {
    let lang = context.lang;
    match action {
        PeopleAction::List { person_words, on } => {
            let archive = context.archive()?;
            let found = people(archive.read(), &person_words.join(" "), on.unwrap_or_else(today))?;
            let rows: Vec<[String; 2]> = found.iter().map(row).collect();
            let text = if rows.is_empty() { say(lang, "cli_nobody", &[]) + "\n" } else { table(&rows) };
            Ok(Answer::new(text, json!({ "people": as_json(&found) })))
        }
        PeopleAction::Show { person_code, on } => {
            let archive = context.archive()?;
            let id = person_of(archive.read(), person_code)?;
            let view = person(archive.read(), id, on.unwrap_or_else(today))?;
            Ok(Answer::new(shown(lang, &view), as_json(&view)))
        }
        PeopleAction::Merge { kept, double, yes } => context.write(|desk| {
            let reader = desk.read();
            let (kept, double) = (person_of(reader, kept)?, person_of(reader, double)?);
            let preview = merge_preview(reader, kept, double, today())?;
            let mut text = format!("{}\n{}", shown(lang, &preview.kept), shown(lang, &preview.double));
            for field in &preview.differing {
                let field = named(lang, "field", field);
                text.push_str(&format!("{}\n", say(lang, "cli_merge_differs", &[("field", &field)])));
            }
            if *yes {
                archive::merge(desk, kept, double)?;
            }
            text.push_str(&say(lang, if *yes { "cli_merged" } else { "cli_merge_ask" }, &[]));
            text.push('\n');
            Ok(Answer::new(text, json!({ "merged": yes, "preview": as_json(&preview) })))
        }),
        PeopleAction::Import(arguments) => super::officials::run(context, arguments),
        PeopleAction::Part { double } => context.write(|desk| {
            let double = person_of(desk.read(), double)?;
            archive::part(desk, double.0)?;
            Ok(Answer::new(say(lang, "cli_parted", &[]) + "\n", json!({ "parted": double })))
        }),
    }
}

fn row(person: &PersonItem) -> [String; 2] {
    let title = person.title.as_deref().map(|title| format!(" – {}", tame(title))).unwrap_or_default();
    [handle(person.id), format!("{}{title}", tame(&person.full_name))]
}

fn shown(lang: Lang, person: &PersonView) -> String {
    let mut text = format!("{}  {}\n", handle(person.id), tame(&person.full_name));
    let mut lines: Vec<(String, String)> = Vec::new();
    lines.extend(person.short_name.as_deref().map(|name| (say(lang, "field_short_name", &[]), tame(name))));
    let aliases: Vec<String> = person.aliases.iter().map(|alias| tame(&alias.name)).collect();
    if !aliases.is_empty() {
        lines.push((say(lang, "field_aliases", &[]), aliases.join("; ")));
    }
    let doubles: Vec<String> = person
        .doubles
        .iter()
        .map(|double| format!("{} ({})", tame(&double.name), handle(double.id)))
        .collect();
    if !doubles.is_empty() {
        lines.push((say(lang, "field_doubles", &[]), doubles.join("; ")));
    }
    lines.push((say(lang, "field_events", &[]), person.events.to_string()));
    lines.extend(person.positions.iter().map(|post| (span(post), post_line(lang, post))));
    let rows: Vec<[String; 2]> =
        lines.into_iter().map(|(label, line)| [format!("  {label}"), line]).collect();
    text.push_str(&table(&rows));
    text
}

/// Writes from when until when a position is held.
fn span(post: &PositionView) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
    format!("{} – {}", day(post.from), day(post.until))
}

fn post_line(lang: Lang, post: &PositionView) -> String {
    let institution = post.institution.as_deref().map(|name| format!(", {}", tame(name))).unwrap_or_default();
    let held = if post.held { String::new() } else { format!(" ({})", say(lang, "cli_not_held", &[])) };
    format!("{}{institution}{held}", tame(&post.title))
}
