//! `people import`: a list of officials.

use std::collections::BTreeMap;

use kutip_app::archive::{
    self, Choice, Desk, Likely, OfficialChoice, OfficialPlan, OfficialVerdict, OfficialsOptions,
    officials_file, officials_preview, person_of,
};
use kutip_app::catalogue::{Lang, tame};
use kutip_app::error::AppError;
use kutip_app::host::Disk;
use serde_json::json;

use super::answers::{json as as_json, named, say, today};
use super::{Answer, Context, handle};
use crate::args::{InRow, Officials};

/// Shows what a list would bring; with `--yes` it is imported.
pub(super) fn run(context: Context<'_>, arguments: &Officials) -> Result<Answer, AppError> {
    let lang = context.lang;
    let bytes = officials_file(&Disk, &arguments.list)?;
    context.write(|desk| {
        let options = OfficialsOptions {
            layout: None,
            day: arguments.on.unwrap_or_else(today),
            ends: !arguments.keep_titles,
            choices: choices(desk, &arguments.rows)?,
        };
        let preview = officials_preview(desk.read(), &bytes, &options)?;
        let mut text: String = preview
            .rows
            .iter()
            .filter(|row| row.verdict != OfficialVerdict::Same)
            .map(|row| shown(lang, row))
            .collect();
        let asked = preview.rows.iter().any(|row| row.verdict == OfficialVerdict::Ask);
        let last = if !arguments.yes {
            if asked { "cli_officials_asked" } else { "cli_officials_ask" }
        } else {
            let done = archive::import_officials(desk, &bytes, &options)?.value;
            let counts = [
                ("new", done.new.to_string()),
                ("changed", done.changed.to_string()),
                ("same", done.same.to_string()),
                ("left", (done.skipped + done.wrong).to_string()),
            ];
            let counts: Vec<(&str, &str)> =
                counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
            text.push_str(&say(lang, "cli_officials_done", &counts));
            text.push('\n');
            return Ok(Answer::new(
                text,
                json!({ "imported": as_json(&done), "preview": as_json(&preview) }),
            ));
        };
        text.push_str(&say(lang, last, &[]));
        text.push('\n');
        Ok(Answer::new(text, json!({ "imported": null, "preview": as_json(&preview) })))
    })
}

fn choices(desk: &Desk, rows: &[(u32, InRow)]) -> Result<BTreeMap<u32, OfficialChoice>, AppError> {
    let mut choices = BTreeMap::new();
    for (row, who) in rows {
        let choice = match who {
            InRow::Skip => OfficialChoice::Skip,
            InRow::Row(other) => OfficialChoice::Row(*other),
            InRow::Who(who) => {
                match who.choice(|code| person_of(desk.read(), code).map(|person| person.0))? {
                    Choice::New => OfficialChoice::New,
                    Choice::Known(id) => OfficialChoice::Known(id),
                }
            }
        };
        if choices.insert(*row, choice).is_some() {
            return Err(
                AppError::refusal("person_twice", "a row is named twice").with("key", row.to_string())
            );
        }
    }
    Ok(choices)
}

fn shown(lang: Lang, plan: &OfficialPlan) -> String {
    let verdict = as_json(&plan.verdict);
    let verdict = named(lang, "official", verdict.as_str().unwrap_or_default());
    let title = plan.title.as_deref().map(|title| format!(" – {}", tame(title))).unwrap_or_default();
    let mut text = format!("{:>6}  {verdict}: {}{title}\n", plan.row, tame(&plan.name));
    let mut line = |line: String| text.push_str(&format!("        {line}\n"));
    for title in &plan.ends {
        line(say(lang, "official_ends", &[("title", title)]));
    }
    if let Some(problem) = &plan.problem {
        let column = problem.column.to_string();
        let why = named(lang, "official_problem", problem.code);
        line(say(lang, "official_at", &[("why", &why), ("column", &column), ("found", &problem.found)]));
    }
    if plan.verdict == OfficialVerdict::Ask {
        let row = plan.row.to_string();
        if let Some(other) = plan.same_as {
            line(say(lang, "cli_official_row", &[("row", &row), ("other", &other.to_string())]));
        }
        for likely in &plan.proposals {
            line(proposal(lang, &row, likely));
        }
        line(say(lang, "cli_official_new", &[("row", &row)]));
    }
    text
}

fn proposal(lang: Lang, row: &str, likely: &Likely) -> String {
    let grounds: Vec<String> = likely.grounds.iter().map(|ground| named(lang, "ground", ground)).collect();
    let (code, grounds) = (handle(likely.person), grounds.join(", "));
    let params = [
        ("row", row),
        ("code", &code),
        ("name", &likely.name),
        ("title", likely.title.as_deref().unwrap_or("–")),
        ("grounds", &grounds),
    ];
    say(lang, "cli_official_likely", &params)
}
