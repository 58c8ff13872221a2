//! The log: which command failed with which code, and where the program or the page broke. No text of a user gets here.

use std::path::PathBuf;

use kutip_app::ipc::PageProblem;
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind, TimezoneStrategy};

use crate::workplace::Answered;

/// What the lines of this program are told from those of its libraries by, whose texts are not ours to vouch for.
const TARGET: &str = "kutip";
/// The name of the file, without extension.
const FILE: &str = "kutip";
/// Bytes after which a new file is begun; one older file is kept.
const LONGEST: u128 = 256 << 10;

/// Makes the plugin that writes the log.
pub(crate) fn plugin<R: Runtime>() -> TauriPlugin<R> {
    let file = Target::new(TargetKind::LogDir { file_name: Some(FILE.to_owned()) });
    Builder::new()
        .clear_targets()
        .target(file.filter(|metadata| metadata.target() == TARGET))
        .level(log::LevelFilter::Info)
        .max_file_size(LONGEST)
        .rotation_strategy(RotationStrategy::KeepOne)
        .timezone_strategy(TimezoneStrategy::UseUtc)
        .build()
}

/// Notes a command that failed, by its code.
pub(crate) fn noted<T>(command: &'static str, answer: Answered<T>) -> Answered<T> {
    if let Err(error) = &answer {
        log::warn!(target: TARGET, "{command} {}", error.code);
    }
    answer
}

/// Notes something that happened, by a fixed word.
pub(crate) fn note(what: &'static str) {
    log::info!(target: TARGET, "{what}");
}

/// Notes that something went wrong in the page: what kind of thing and at which place of its code, not what it said.
pub(crate) fn note_page(problem: &PageProblem) {
    log::warn!(target: TARGET, "page {:?} {}:{}", problem.kind, problem.line, problem.column);
}

/// Notes where the program panicked from now on, and leaves the rest to whoever was told of panics before.
pub(crate) fn note_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if let Some(at) = panic.location() {
            log::error!(target: TARGET, "panic {}:{}", file_name(at.file()), at.line());
        }
        before(panic);
    }));
}

/// Names a source file without the folders of whoever built it.
fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// Reads what the log holds, the older file first; nothing where there is none.
pub(crate) fn read(app: &AppHandle) -> Vec<u8> {
    let Ok(folder) = app.path().app_log_dir() else { return Vec::new() };
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "log"));
    // The one in use has the plain name; those before it have their day behind it.
    files.sort_by_key(|path| (path.file_stem().is_some_and(|stem| stem == FILE), path.clone()));
    files.iter().flat_map(|path| std::fs::read(path).unwrap_or_default()).collect()
}
