//! Progress of long work, and stopping it.

use std::io::{self, IsTerminal, Write as _};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kutip_app::archive::Progress;
use kutip_app::catalogue::{Lang, text};

use super::Context;

/// What a shell calls the end by Ctrl+C.
const STOPPED: i32 = 130;

/// A bar on the terminal; nothing where machines read or nobody looks.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// Begins; the unit of `length` is whatever is counted.
    pub(super) fn new(context: Context<'_>, message: &str, length: u64) -> Self {
        let bar = ProgressBar::new(length);
        let seen = !context.quiet && io::stderr().is_terminal();
        bar.set_draw_target(if seen { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() });
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:30}] {percent} %") {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(text(context.lang, message, &[]));
        bar.enable_steady_tick(Duration::from_millis(200));
        Self(bar)
    }

    /// Shows how far the work is.
    pub(super) fn show(&self, progress: Progress) {
        self.0.set_length(progress.of);
        self.0.set_position(progress.done);
    }

    /// Counts one more.
    pub(super) fn step(&self) {
        self.0.inc(1);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// Lets Ctrl+C end the program with a word. Every write is one transaction and every file is put in its place whole, so that
/// nothing half stays whenever that is.
pub(crate) fn stop_cleanly(lang: Lang) {
    // Where the system takes no handler, Ctrl+C ends the program without the word.
    let _ = ctrlc::set_handler(move || {
        let _ = writeln!(io::stderr(), "\n{}", text(lang, "cli_stopped", &[]));
        std::process::exit(STOPPED);
    });
}
