//! The arguments of the commands that work with the archive.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{ArgGroup, Args, Subcommand};
use kutip_app::archive::{Choice, SearchKind, TrashKind};
use kutip_app::formats::Format;
use kutip_core::release::Profile;

use super::{When, day, format, profile, search_kind};

/// Files to import, and who the people in them are.
#[derive(Debug, Args)]
pub(crate) struct Import {
    #[arg(required = true)]
    pub(crate) files: Vec<PathBuf>,
    #[arg(long, value_parser = who)]
    pub(crate) person: Vec<(String, Who)>,
    #[arg(long)]
    pub(crate) again: bool,
}

/// Who somebody of a file is: new, or somebody of the register by the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Who {
    New,
    Code(String),
}

impl Who {
    /// Looks the code up.
    pub(crate) fn choice<E>(&self, find: impl FnOnce(&str) -> Result<uuid::Uuid, E>) -> Result<Choice, E> {
        match self {
            Self::New => Ok(Choice::New),
            Self::Code(code) => find(code).map(Choice::Known),
        }
    }
}

#[derive(Debug, Args)]
pub(crate) struct List {
    #[arg(long, value_parser = day)]
    pub(crate) from: Option<NaiveDate>,
    #[arg(long, value_parser = day)]
    pub(crate) until: Option<NaiveDate>,
    #[arg(long = "kind", id = "event_kind")]
    pub(crate) event_kind: Option<String>,
    #[arg(long)]
    pub(crate) speaker: Option<String>,
    #[command(flatten)]
    pub(crate) most: Most,
}

#[derive(Debug, Args)]
pub(crate) struct Most {
    #[arg(long, default_value_t = 20, hide_default_value = true, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub(crate) most: u32,
}

#[derive(Debug, Args)]
pub(crate) struct Code {
    #[arg()]
    pub(crate) code: String,
}

#[derive(Debug, Args)]
pub(crate) struct Compose {
    #[arg()]
    pub(crate) code: String,
    #[arg(long)]
    pub(crate) replace: bool,
    #[command(flatten)]
    pub(crate) when: When,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("what").args(["formats", "event_file"]))]
pub(crate) struct Export {
    #[arg()]
    pub(crate) code: String,
    #[arg(long)]
    pub(crate) out: PathBuf,
    #[arg(long, value_delimiter = ',', value_parser = format)]
    pub(crate) formats: Vec<Format>,
    #[arg(long)]
    pub(crate) event_file: bool,
    #[arg(long, requires = "event_file")]
    pub(crate) internal: bool,
    #[arg(long, value_parser = profile)]
    pub(crate) profile: Option<Profile>,
    #[arg(long)]
    pub(crate) reason: Option<String>,
    #[command(flatten)]
    pub(crate) when: When,
}

#[derive(Debug, Args)]
pub(crate) struct Search {
    #[arg(required_unless_present_any = ["said_by", "from", "until"])]
    pub(crate) words: Vec<String>,
    #[arg(long = "speaker", id = "said_by")]
    pub(crate) speaker: Option<String>,
    #[arg(long, value_parser = day)]
    pub(crate) from: Option<NaiveDate>,
    #[arg(long, value_parser = day)]
    pub(crate) until: Option<NaiveDate>,
    #[arg(long = "kind", id = "search_kind", value_parser = search_kind)]
    pub(crate) kind: Option<SearchKind>,
    #[command(flatten)]
    pub(crate) most: Most,
}

#[derive(Debug, Args)]
pub(crate) struct People {
    #[command(subcommand)]
    pub(crate) action: PeopleAction,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PeopleAction {
    List {
        #[arg()]
        person_words: Vec<String>,
        #[arg(long, value_parser = day)]
        on: Option<NaiveDate>,
    },
    Show {
        #[arg()]
        person_code: String,
        #[arg(long, value_parser = day)]
        on: Option<NaiveDate>,
    },
    Merge {
        #[arg()]
        kept: String,
        #[arg()]
        double: String,
        #[arg(long)]
        yes: bool,
    },
    Part {
        #[arg()]
        double: String,
    },
    Import(Officials),
}

/// A list of officials, and who its people are.
#[derive(Debug, Args)]
pub(crate) struct Officials {
    #[arg()]
    pub(crate) list: PathBuf,
    #[arg(long, id = "list_on", value_parser = day)]
    pub(crate) on: Option<NaiveDate>,
    #[arg(long = "row", id = "list_row", value_parser = row)]
    pub(crate) rows: Vec<(u32, InRow)>,
    #[arg(long)]
    pub(crate) keep_titles: bool,
    #[arg(long)]
    pub(crate) yes: bool,
}

/// Who stands in a row: nobody that is wanted, somebody as of a file, or whoever stands in an earlier row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum InRow {
    Skip,
    Who(Who),
    Row(u32),
}

#[derive(Debug, Args)]
pub(crate) struct History {
    #[command(flatten)]
    pub(crate) place: Place,
    #[command(flatten)]
    pub(crate) most: Most,
}

/// Where steps are looked for; without any in the agenda.
#[derive(Debug, Args)]
pub(crate) struct Place {
    #[arg(id = "place_code")]
    pub(crate) code: Option<String>,
    #[arg(long, requires = "place_code")]
    pub(crate) draft: bool,
    #[arg(long, conflicts_with = "place_code")]
    pub(crate) people: bool,
    #[arg(long = "office-settings", id = "office_settings", conflicts_with_all = ["place_code", "people"])]
    pub(crate) office: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Trash {
    #[command(subcommand)]
    pub(crate) action: Option<TrashAction>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum TrashAction {
    List,
    Put(Change),
    Take(Change),
}

/// What is thrown away or taken back.
#[derive(Debug, Args)]
pub(crate) struct Change {
    #[arg(value_parser = trash_kind)]
    pub(crate) trash_kind: TrashKind,
    #[arg()]
    pub(crate) row_code: String,
}

#[derive(Debug, Args)]
pub(crate) struct Erase {
    #[command(subcommand)]
    pub(crate) target: EraseTarget,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EraseTarget {
    Statement {
        #[arg()]
        statement_code: String,
        #[command(flatten)]
        how: How,
    },
    Person {
        #[arg()]
        person_code: String,
        #[command(flatten)]
        how: How,
    },
    Value {
        #[arg()]
        table: String,
        #[arg()]
        row: uuid::Uuid,
        #[arg()]
        column: String,
        #[command(flatten)]
        how: How,
    },
}

/// Whether it is done, and how far.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct How {
    #[arg(long)]
    pub(crate) everywhere: bool,
    #[arg(long)]
    pub(crate) yes: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Backup {
    #[arg()]
    pub(crate) backup_folder: Option<PathBuf>,
    #[arg(long)]
    pub(crate) list: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Restore {
    #[arg()]
    pub(crate) from_folder: PathBuf,
    #[arg(long)]
    pub(crate) backup: Option<String>,
}

fn who(text: &str) -> Result<(String, Who), &'static str> {
    // A key may hold the sign, a code does not.
    let (key, who) = text.rsplit_once('=').ok_or("no key and person")?;
    let who = if who.eq_ignore_ascii_case("new") { Who::New } else { Who::Code(who.to_owned()) };
    Ok((key.to_owned(), who))
}

fn row(text: &str) -> Result<(u32, InRow), &'static str> {
    let (row, who) = text.split_once('=').ok_or("no row and person")?;
    let number = |text: &str| text.parse::<u32>().map_err(|_| "no number of a row");
    let who = match who.split_once(':') {
        Some((word, other)) if word.eq_ignore_ascii_case("row") => InRow::Row(number(other)?),
        _ if who.eq_ignore_ascii_case("skip") => InRow::Skip,
        _ if who.eq_ignore_ascii_case("new") => InRow::Who(Who::New),
        _ => InRow::Who(Who::Code(who.to_owned())),
    };
    Ok((number(row)?, who))
}

fn trash_kind(text: &str) -> Result<TrashKind, &'static str> {
    match text {
        "event" => Ok(TrashKind::Event),
        "statement" => Ok(TrashKind::Statement),
        "person" => Ok(TrashKind::Person),
        "release" => Ok(TrashKind::Release),
        "photo" => Ok(TrashKind::Photo),
        _ => Err("no such kind"),
    }
}
