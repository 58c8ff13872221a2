//! The arguments.

mod approving;
mod archive;
mod verifying;

pub(crate) use approving::{Approve, Reasoned, Release, Status, Submit};
pub(crate) use archive::{
    Backup, Change, Code, Compose, Erase, EraseTarget, Export, History, How, Import, InRow, List, Officials,
    People, PeopleAction, Place, Restore, Search, Trash, TrashAction,
};

pub(crate) use verifying::{Compare, Verify};

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};
use clap::{Args, Parser, Subcommand};
use kutip_app::archive::SearchKind;
use kutip_app::catalogue::Lang;
use kutip_app::formats::Format;
use kutip_app::schemas::FileKind;
use kutip_core::release::Profile;

#[derive(Debug, Parser)]
#[command(
    name = "kutip-cli",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(crate) struct Cli {
    #[arg(long, global = true, value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[arg(long, global = true)]
    pub(crate) data: Option<PathBuf>,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Make(Make),
    Check(Event),
    Import(Import),
    List(List),
    Show(Code),
    Compose(Compose),
    Export(Export),
    Submit(Submit),
    Return(Reasoned),
    Approve(Approve),
    Release(Release),
    Withdraw(Reasoned),
    Status(Status),
    Verify(Verify),
    Compare(Compare),
    Search(Search),
    People(People),
    History(History),
    Undo(Place),
    Redo(Place),
    Trash(Trash),
    Erase(Erase),
    Backup(Backup),
    Restore(Restore),
    Doctor,
    Rules,
    Schema {
        #[arg(value_parser = kind)]
        kind: FileKind,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Make {
    #[command(flatten)]
    pub(crate) event: Event,
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long, value_delimiter = ',', value_parser = format)]
    pub(crate) formats: Vec<Format>,
}

#[derive(Debug, Args)]
pub(crate) struct Event {
    #[arg()]
    pub(crate) event: PathBuf,
    #[arg(long)]
    pub(crate) office: Option<PathBuf>,
    #[arg(long, value_parser = profile)]
    pub(crate) profile: Option<Profile>,
    #[command(flatten)]
    pub(crate) when: When,
}

#[derive(Debug, Args)]
pub(crate) struct When {
    #[arg(long, value_parser = instant)]
    pub(crate) now: Option<DateTime<FixedOffset>>,
    #[arg(long, value_parser = day, conflicts_with = "now")]
    pub(crate) today: Option<NaiveDate>,
}

// The texts of these errors are never shown: what is refused is worded from the catalogue.

fn lang(text: &str) -> Result<Lang, &'static str> {
    match text {
        "id" => Ok(Lang::Id),
        "en" => Ok(Lang::En),
        _ => Err("no such language"),
    }
}

fn kind(text: &str) -> Result<FileKind, &'static str> {
    match text {
        "event" => Ok(FileKind::Event),
        "office" => Ok(FileKind::Office),
        _ => Err("no such kind of file"),
    }
}

fn format(text: &str) -> Result<Format, &'static str> {
    Format::from_name(text.trim()).ok_or("no such format")
}

fn profile(text: &str) -> Result<Profile, &'static str> {
    match text {
        "rilis" => Ok(Profile::Rilis),
        "siaran-pers" => Ok(Profile::SiaranPers),
        _ => Err("no such shape"),
    }
}

fn search_kind(text: &str) -> Result<SearchKind, &'static str> {
    match text {
        "statement" => Ok(SearchKind::Statement),
        "event" => Ok(SearchKind::Event),
        "release" => Ok(SearchKind::Release),
        "person" => Ok(SearchKind::Person),
        _ => Err("no such kind"),
    }
}

fn instant(text: &str) -> Result<DateTime<FixedOffset>, &'static str> {
    DateTime::parse_from_rfc3339(text).map_err(|_| "no instant")
}

fn day(text: &str) -> Result<NaiveDate, &'static str> {
    match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        Ok(day) if text.len() == 10 => Ok(day),
        _ => Err("no day"),
    }
}
