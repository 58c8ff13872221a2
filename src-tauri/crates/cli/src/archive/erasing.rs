//! `erase`: shown first, done with `--yes`.

use kutip_app::archive::{Erasing, Reader, Standing, Target, erase, footprint, person_of, statement_of};
use kutip_app::catalogue::{Lang, tame};
use kutip_app::error::AppError;
use serde_json::json;

use super::answers::{json as as_json, say, table};
use super::{Answer, Context};
use crate::args::{EraseTarget, How};

pub(super) fn run(context: Context<'_>, target: &EraseTarget) -> Result<Answer, AppError> {
    let lang = context.lang;
    let how = match target {
        EraseTarget::Statement { how, .. }
        | EraseTarget::Person { how, .. }
        | EraseTarget::Value { how, .. } => *how,
    };
    if !how.yes {
        let archive = context.archive()?;
        let found = footprint(archive.read(), &resolve(archive.read(), target)?)?;
        let text = shown(lang, &found, how) + &say(lang, "cli_erase_ask", &[]) + "\n";
        return Ok(Answer::new(text, json!({ "erased": false, "footprint": as_json(&found) })));
    }
    context.write(|desk| {
        let target = resolve(desk.read(), target)?;
        let found = footprint(desk.read(), &target)?;
        erase(desk, &target, how.everywhere)?;
        let text = shown(lang, &found, how) + &say(lang, "cli_erased", &[]) + "\n";
        Ok(Answer::new(text, json!({ "erased": true, "footprint": as_json(&found) })))
    })
}

fn resolve(reader: Reader<'_>, target: &EraseTarget) -> Result<Target, AppError> {
    Ok(match target {
        EraseTarget::Statement { statement_code, .. } => {
            Target::Statement(statement_of(reader, statement_code)?.0)
        }
        EraseTarget::Person { person_code, .. } => Target::Person(person_of(reader, person_code)?.0),
        EraseTarget::Value { table, row, column, .. } => {
            Target::Value { table: table.clone(), id: *row, column: column.clone() }
        }
    })
}

fn shown(lang: Lang, found: &Erasing, how: How) -> String {
    let mut text = format!("{}\n{}", say(lang, "cli_erase_own", &[]), cells(&found.own));
    if !found.elsewhere.is_empty() {
        let key = if how.everywhere { "cli_erase_covered" } else { "cli_erase_elsewhere" };
        text.push_str(&format!("{}\n{}", say(lang, key, &[]), cells(&found.elsewhere)));
    }
    if found.unfinished > 0 {
        text.push_str(&say(lang, "cli_erase_unfinished", &[("count", &found.unfinished.to_string())]));
        text.push('\n');
    }
    text.push_str(&say(lang, "cli_erase_backups", &[]));
    text.push('\n');
    text
}

fn cells(cells: &[Standing]) -> String {
    let row = |cell: &Standing| {
        [
            format!("  {}.{}", cell.table, cell.column),
            cell.id.to_string(),
            cell.text.as_deref().map(tame).unwrap_or_default(),
        ]
    };
    table(&cells.iter().map(row).collect::<Vec<[String; 3]>>())
}
