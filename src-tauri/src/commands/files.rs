//! Files that the user gives to the window, and event files for others.

use std::path::PathBuf;

use kutip_app::archive::{self, Home, ImportRequest};
use kutip_app::arriving::sorted;
use kutip_app::host::Disk;
use kutip_app::ipc::{Answer, command};
use kutip_app::make::Input;
use kutip_core::id::EventId;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::commands;
use crate::inbox::Inbox;
use crate::journal::noted;
use crate::workplace::{Answered, Workplace};

commands! {
    preview_import(work, request) {
        let asked = ImportRequest {
            event: Input::Path(work.given(&request.path)?),
            people: request.people.into_iter().collect(),
            again: false,
        };
        work.read(|reader| archive::preview_import(reader, &Disk, &asked, request.lang))
    }

    import_event(work, request) {
        let asked = ImportRequest {
            event: Input::Path(work.given(&request.path)?),
            people: request.people.into_iter().collect(),
            again: request.again,
        };
        let done = work.desk(|desk| archive::import(desk, &Disk, &asked))?;
        Ok(Answer { value: done.value.event.0, changes: done.changes.into() })
    }

    take_office_file(work, request) {
        let path = work.given(&request)?;
        let done = work.desk(|desk| archive::take_office(desk, &Disk, &path))?;
        Ok(Answer { value: (), changes: done.changes.into() })
    }

    write_event_file(work, request) {
        let out = match request.folder {
            Some(folder) => PathBuf::from(folder),
            None => Home::usual_exports()?,
        };
        let (event, internal) = (EventId(request.event), request.internal);
        let path = work.read(|reader| archive::write_event_file(reader, &Disk, event, internal, &out))?;
        work.remember(&path);
        Ok(path.to_string_lossy().into_owned())
    }
}

/// Waits for what comes to the window by itself.
#[tauri::command]
pub(crate) async fn arrivals(inbox: State<'_, Inbox>) -> Answered<command::arrivals::Response> {
    Ok(inbox.take().await)
}

/// Lets the user choose event files; an empty list when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_event_files(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::choose_event_files::Response> {
    let dialog = app.dialog().file().add_filter("Kutip", &["kutip", "json"]);
    let chosen = dialog.blocking_pick_files().unwrap_or_default();
    let paths: Vec<PathBuf> = chosen.into_iter().filter_map(|path| path.into_path().ok()).collect();
    paths.iter().for_each(|path| work.accept(path));
    noted("choose_event_files", Ok(sorted(&Disk, &paths)))
}
