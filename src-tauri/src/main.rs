//! Starts the window of Kutip.

// Without this a release build on Windows opens a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match kutip_shell::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // There is no window to say it in.
            #[allow(clippy::print_stderr, reason = "the only place left to say it")]
            {
                eprintln!("kutip: {error}");
            }
            ExitCode::FAILURE
        }
    }
}
