//! The arguments of the commands that prove quotes.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct Verify {
    #[arg()]
    pub(crate) docx_file: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[arg()]
    pub(crate) code: String,
    #[arg()]
    pub(crate) text_file: PathBuf,
}
