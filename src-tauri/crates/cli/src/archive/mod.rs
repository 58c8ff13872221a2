//! The commands that work with the archive.
//!
//! Each reads or writes through the use cases and answers twice: for people in their language, for machines as JSON.

mod answers;
mod backups;
mod erasing;
mod events;
mod importing;
mod officials;
mod places;
mod progress;
mod register;
mod steps;

use std::path::Path;

use kutip_app::archive::{self, Archive, Desk, Home, Machine};
use kutip_app::catalogue::Lang;
use kutip_app::error::AppError;
use serde_json::Value;

use crate::args::Command;
pub(crate) use events::{check, is_code};
pub(crate) use progress::stop_cleanly;

/// What a command answers.
#[derive(Debug)]
pub(crate) struct Answer {
    /// For people.
    pub(crate) human: String,
    /// For machines.
    pub(crate) json: Value,
    /// Whether the command found something wrong, though it ran.
    pub(crate) failed: bool,
}

impl Answer {
    fn new(human: String, json: Value) -> Self {
        Self { human, json, failed: false }
    }
}

/// Where and for whom a command runs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) lang: Lang,
    pub(crate) data: Option<&'a Path>,
    /// Whether progress is shown: not when machines read.
    pub(crate) quiet: bool,
}

impl Context<'_> {
    pub(crate) fn home(&self) -> Result<Home, AppError> {
        let home = Home::usual()?;
        Ok(match self.data {
            Some(data) => home.with_data(data),
            None => home,
        })
    }

    fn archive(&self) -> Result<Archive, AppError> {
        self.home()?.archive()
    }

    /// Opens the archive for writing.
    fn desk(&self) -> Result<Desk, AppError> {
        Desk::open(&self.home()?, Machine::system(), &archive::system_user())
    }

    /// Opens the archive for writing, does the work, closes it, and makes the backup of the day.
    fn write(&self, work: impl FnOnce(&mut Desk) -> Result<Answer, AppError>) -> Result<Answer, AppError> {
        let mut desk = self.desk()?;
        let answer = work(&mut desk);
        if answer.is_ok() {
            backups::of_the_day(*self, &desk);
        }
        desk.close()?;
        answer
    }
}

/// Runs a command; none for one that needs no archive.
pub(crate) fn run(context: Context<'_>, command: &Command) -> Option<Result<Answer, AppError>> {
    Some(match command {
        Command::Import(arguments) => importing::import(context, arguments),
        Command::List(arguments) => events::list(context, arguments),
        Command::Show(arguments) => events::show(context, &arguments.code),
        Command::Compose(arguments) => events::compose(context, arguments),
        Command::Export(arguments) => events::export(context, arguments),
        Command::Search(arguments) => events::search(context, arguments),
        Command::People(arguments) => register::run(context, &arguments.action),
        Command::History(arguments) => steps::history(context, arguments),
        Command::Undo(place) => steps::undo(context, place),
        Command::Redo(place) => steps::redo(context, place),
        Command::Trash(arguments) => steps::trash(context, arguments.action.as_ref()),
        Command::Erase(arguments) => erasing::run(context, &arguments.target),
        Command::Backup(arguments) => backups::back_up(context, arguments),
        Command::Restore(arguments) => backups::restore(context, arguments),
        Command::Doctor => backups::doctor(context),
        Command::Make(_) | Command::Check(_) | Command::Rules | Command::Schema { .. } => return None,
    })
}

fn handle(id: uuid::Uuid) -> String {
    archive::handle(id)
}
