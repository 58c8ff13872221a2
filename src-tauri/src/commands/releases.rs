//! Releases: the draft, its files, the clipboard.

use std::path::PathBuf;
use std::time::SystemTime;

use kutip_app::archive::{self, ComposeRequest, ExportRequest, Home, capture, editing, reviewing};
use kutip_app::error::AppError;
use kutip_app::host::Disk;
use kutip_app::ipc::{Answer, ExportedFile, ExportedFiles, command};
use kutip_core::id::EventId;
use tauri::{AppHandle, State, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use super::commands;
use crate::journal::noted;
use crate::print;
use crate::workplace::{Answered, Workplace};

commands! {
    save_release(work, request) {
        let done = work.desk(|desk| capture::save_release(desk, request.event, request.release, request.facts))?;
        Ok(done.into())
    }

    draft(work, request) {
        let (files, now) = (work.files()?, SystemTime::now());
        work.read(|reader| reviewing::draft(reader, files, &request, now.into()))
    }

    save_blocks(work, request) {
        Ok(work.desk(|desk| editing::save_blocks(desk, &request, SystemTime::now().into()))?.into())
    }

    add_release(work, request) {
        Ok(work.desk(|desk| archive::add_release(desk, request))?.into())
    }

    compare_wordings(_work, request) {
        Ok(reviewing::compare_wordings(&request.verbatim, &request.released))
    }

    difference(work, request) {
        let (event, files, now) = (EventId(request.event), work.files()?, SystemTime::now());
        work.read(|reader| reviewing::difference(reader, files, event, request.release, now.into()))
    }

    compose(work, request) {
        let moment = SystemTime::now().into();
        let (event, release) = (EventId(request.event), request.release);
        let request = ComposeRequest { event, release, moment, replace: true };
        let done = work.desk(|desk| archive::compose(desk, &request))?;
        Ok(Answer { value: done.value.release, changes: done.changes.into() })
    }

    mend(work, request) {
        Ok(work.desk(|desk| reviewing::mend(desk, &request, SystemTime::now().into()))?.into())
    }

    export(work, request) {
        let out = match request.folder {
            Some(folder) => PathBuf::from(folder),
            None => Home::usual_exports()?,
        };
        let asked = ExportRequest {
            event: EventId(request.event),
            release: request.release,
            profile: None,
            moment: SystemTime::now().into(),
            out: out.clone(),
            formats: request.formats,
        };
        let reason = request.reason.as_deref();
        let done = work.desk(|desk| archive::export_early(desk, &Disk, &asked, reason))?;
        work.remember(&out);
        let files = done.value.files.into_iter().map(|(format, path)| {
            work.remember(&path);
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            ExportedFile { format, name, path: path.to_string_lossy().into_owned() }
        });
        let value = ExportedFiles { folder: out.to_string_lossy().into_owned(), files: files.collect() };
        Ok(Answer { value, changes: done.changes.into() })
    }

    exports(work, request) {
        work.read(|reader| archive::exports(reader, EventId(request)))
    }
}

/// Opens the system's dialog for printing what the window shows to printers.
#[tauri::command(async)]
pub(crate) fn print_page(
    window: WebviewWindow,
    request: command::print_page::Request,
) -> Answered<command::print_page::Response> {
    let failed = |_| AppError::failure("print_failed", "the dialog for printing did not open");
    noted("print_page", print::open_dialog(&window, &request).map_err(|error| failed(error).into()))
}

/// Lets the user choose a folder; none when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_folder(app: AppHandle) -> Answered<command::choose_folder::Response> {
    let chosen = app.dialog().file().blocking_pick_folder();
    Ok(chosen.and_then(|chosen| chosen.into_path().ok()).map(|path| path.to_string_lossy().into_owned()))
}

/// Opens a file of a release in its own program.
#[tauri::command(async)]
pub(crate) fn open_file(
    app: AppHandle,
    work: State<'_, Workplace>,
    request: command::open_file::Request,
) -> Answered<command::open_file::Response> {
    let path = work.written(&request)?;
    let failed = |_| AppError::failure("open_failed", "no program opened the file");
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    noted("open_file", opened.map_err(|error| failed(error).into()))
}

/// Shows a file of a release in its folder.
#[tauri::command(async)]
pub(crate) fn show_file(
    app: AppHandle,
    work: State<'_, Workplace>,
    request: command::show_file::Request,
) -> Answered<command::show_file::Response> {
    let path = work.written(&request)?;
    let failed = |_| AppError::failure("open_failed", "no program showed the folder");
    noted("show_file", app.opener().reveal_item_in_dir(path).map_err(|error| failed(error).into()))
}
