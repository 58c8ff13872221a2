//! The arguments of the steps from draft to release.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;

use super::{When, day};

#[derive(Debug, Args)]
pub(crate) struct Submit {
    #[arg()]
    pub(crate) code: String,
    #[arg(long)]
    pub(crate) note: Option<String>,
    #[command(flatten)]
    pub(crate) when: When,
}

/// A step with its reason.
#[derive(Debug, Args)]
pub(crate) struct Reasoned {
    #[arg()]
    pub(crate) code: String,
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Approve {
    #[arg()]
    pub(crate) code: String,
    #[arg(long, requires = "paper_day")]
    pub(crate) paper_by: Option<String>,
    #[arg(long, value_parser = day, requires = "paper_by")]
    pub(crate) paper_day: Option<NaiveDate>,
    #[arg(long, requires = "paper_by")]
    pub(crate) scan: Option<PathBuf>,
    #[arg(long)]
    pub(crate) note: Option<String>,
    #[command(flatten)]
    pub(crate) when: When,
}

#[derive(Debug, Args)]
pub(crate) struct Release {
    #[arg()]
    pub(crate) code: String,
    #[arg(long, requires = "via")]
    pub(crate) to: Option<String>,
    #[arg(long, requires = "to")]
    pub(crate) via: Option<String>,
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Status {
    #[arg()]
    pub(crate) code: String,
    #[command(flatten)]
    pub(crate) when: When,
}
