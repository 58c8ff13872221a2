//! `kutip-cli`: the use cases of Kutip without a window.
//!
//! Exit codes: 0 done, with findings or without; 2 the input or the arguments are refused; 1 anything else.

mod archive;
mod args;
mod help;
mod human;
mod json;
mod run;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|locale| !locale.is_empty());
    ExitCode::from(run::run(arguments, locale.as_deref()))
}
