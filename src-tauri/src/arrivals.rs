//! Files that come from outside: named at the start, passed on by a second start, opened from a folder, dropped.

use std::env;
use std::path::PathBuf;

use kutip_app::arriving::{Arrival, in_arguments, sorted};
use kutip_app::host::Disk;
use tauri::{AppHandle, DragDropEvent, Manager};

use crate::inbox::Inbox;
use crate::workplace::Workplace;

/// Takes files in, whatever way they came: sorted by what they are for, the page decides what is asked about each.
pub(crate) fn receive(app: &AppHandle, paths: &[PathBuf]) {
    if paths.is_empty() {
        return;
    }
    let work = app.state::<Workplace>();
    paths.iter().for_each(|path| work.accept(path));
    app.state::<Inbox>().put(Arrival::Files(sorted(&Disk, paths)));
}

/// Takes in the files that this start was given.
pub(crate) fn of_this_start(app: &AppHandle) {
    // Without a folder of its own a start can still name whole paths.
    let folder = env::current_dir().unwrap_or_default();
    receive(app, &in_arguments(env::args_os(), &folder));
}

/// Follows files that are dragged over the window.
pub(crate) fn follow(app: &AppHandle, event: &DragDropEvent) {
    let inbox = app.state::<Inbox>();
    match event {
        DragDropEvent::Enter { paths, .. } if !paths.is_empty() => inbox.put(Arrival::Hover),
        DragDropEvent::Leave => inbox.put(Arrival::Leave),
        DragDropEvent::Drop { paths, .. } => {
            inbox.put(Arrival::Leave);
            receive(app, paths);
        }
        _ => {}
    }
}
