//! `backup`, `restore`, `doctor`.

use std::io::{self, Write as _};

use kutip_app::archive::{
    self, BackupDone, Desk, Health, back_up_when_due, backups, examine, examine_beside,
};
use kutip_app::catalogue::{Lang, tame};
use kutip_app::error::AppError;
use serde_json::json;

use super::answers::{instant, json as as_json, say, table};
use super::progress::Bar;
use super::{Answer, Context};
use crate::args::{Backup, Restore};
use crate::human;

pub(super) fn back_up(context: Context<'_>, arguments: &Backup) -> Result<Answer, AppError> {
    let lang = context.lang;
    if arguments.list {
        let folder = match &arguments.backup_folder {
            Some(folder) => folder.clone(),
            None => archive::backup_folder(context.archive()?.read(), &context.home()?)?,
        };
        let names = backups(&folder)?;
        let text =
            if names.is_empty() { say(lang, "cli_no_backups", &[]) + "\n" } else { names.join("\n") + "\n" };
        return Ok(Answer::new(text, json!({ "backups": names })));
    }
    let desk = context.desk()?;
    let bar = Bar::new(context, "cli_backing_up", 0);
    let done =
        archive::back_up(&desk, arguments.backup_folder.as_deref(), &mut |progress| bar.show(progress));
    drop(bar);
    desk.close()?;
    let done = done?;
    Ok(Answer::new(made(lang, &done), as_json(&done)))
}

/// Makes the backup of the day after a command that wrote. The command is done by then: what goes wrong is said, and changes
/// nothing about its answer.
pub(super) fn of_the_day(context: Context<'_>, desk: &Desk) {
    let lang = context.lang;
    let bar = Bar::new(context, "cli_backing_up", 0);
    let done = back_up_when_due(desk, &mut |progress| bar.show(progress));
    drop(bar);
    let words = match done {
        Ok(Some(done)) if !context.quiet => made(lang, &done),
        Ok(_) => return,
        Err(error) => {
            let error = human::error(lang, &error);
            say(lang, "cli_backup_failed", &[("error", error.trim())]) + "\n"
        }
    };
    // Nowhere is left to say that this could not be said.
    let _ = io::stderr().lock().write_all(words.as_bytes());
}

fn made(lang: Lang, done: &BackupDone) -> String {
    let mut text = say(lang, "cli_backed_up", &[("folder", &done.folder), ("name", &done.name)]) + "\n";
    if done.same_disk == Some(true) {
        text.push_str(&format!("{}\n", say(lang, "cli_same_disk", &[])));
    }
    if !done.missing.is_empty() {
        text.push_str(&format!(
            "{}\n",
            say(lang, "cli_files_missing", &[("count", &done.missing.len().to_string())])
        ));
    }
    if !done.healthy {
        text.push_str(&format!("{}\n", say(lang, "cli_backup_unhealthy", &[])));
    }
    for name in &done.unreadable {
        text.push_str(&format!("{}\n", say(lang, "cli_backup_unreadable", &[("name", name)])));
    }
    text
}

pub(super) fn restore(context: Context<'_>, arguments: &Restore) -> Result<Answer, AppError> {
    let lang = context.lang;
    let home = context.home()?;
    let bar = Bar::new(context, "cli_restoring", 0);
    let restored =
        archive::restore(&home, &arguments.from_folder, arguments.backup.as_deref(), &mut |progress| {
            bar.show(progress)
        });
    drop(bar);
    let restored = restored?;
    let params = [("name", restored.name.as_str()), ("made", &instant(restored.made_ms))];
    let mut text = say(lang, "cli_restored", &params) + "\n";
    if !restored.missing.is_empty() {
        let count = restored.missing.len().to_string();
        text.push_str(&format!("{}\n", say(lang, "cli_files_missing", &[("count", &count)])));
    }
    Ok(Answer::new(text, as_json(&restored)))
}

/// Looks through the archive; beside a window that has it open, through all but full text and files.
pub(super) fn doctor(context: Context<'_>) -> Result<Answer, AppError> {
    let home = context.home()?;
    // Looking must not make an archive where there is none.
    let beside = home.archive()?;
    let health = match context.desk() {
        Ok(desk) => {
            let health = examine(&desk);
            desk.close()?;
            health?
        }
        // What cannot be opened for writing can still be looked at, and shows where it hurts.
        Err(error) => match examine_beside(&beside, &home)? {
            health if health.healthy && error.code != "in_use" => return Err(error),
            health => health,
        },
    };
    let failed = !health.healthy;
    Ok(Answer { failed, ..Answer::new(words(context.lang, &health), as_json(&health)) })
}

fn words(lang: Lang, health: &Health) -> String {
    let counts = [
        ("entries", health.entries.to_string()),
        ("anchors", health.anchors.to_string()),
        ("erased", health.erased.to_string()),
    ];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let mut text = say(lang, if health.healthy { "cli_healthy" } else { "cli_unhealthy" }, &[]) + "\n";
    text.push_str(&format!("{}\n", say(lang, "cli_looked_at", &counts)));
    let rows: Vec<[String; 2]> = health
        .problems
        .iter()
        .map(|problem| {
            [format!("  {}", say(lang, &format!("trouble_{}", problem.code), &[])), tame(&problem.place)]
        })
        .collect();
    if health.healthy && !rows.is_empty() {
        text.push_str(&format!("{}\n", say(lang, "cli_notices", &[])));
    }
    text.push_str(&table(&rows));
    if !health.whole {
        text.push_str(&format!("{}\n", say(lang, "cli_looked_beside", &[])));
    }
    if !health.healthy {
        text.push_str(&format!("{}\n", say(lang, "cli_unhealthy_next", &[])));
    }
    text
}
