//! Proof of what came back, and of what was published.

use kutip_app::archive::chain::quote_chain as quote_chain_of;
use kutip_app::archive::verifying;
use kutip_app::arriving::sorted;
use kutip_app::host::Disk;
use kutip_app::ipc::command;
use kutip_core::id::EventId;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::commands;
use crate::journal::noted;
use crate::workplace::{Answered, Workplace};

commands! {
    verify_file(work, request) {
        let path = work.given(&request)?;
        work.read(|reader| verifying::verify(reader, &Disk, &path))
    }

    quote_chain(work, request) {
        work.read(|reader| quote_chain_of(reader, request))
    }

    compare_print(work, request) {
        work.read(|reader| verifying::compare_print(reader, EventId(request.event), &request.text))
    }
}

/// Lets the user choose a Word file; none when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_document(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::choose_document::Response> {
    let chosen = app.dialog().file().add_filter("Word", &["docx"]).blocking_pick_file();
    let Some(path) = chosen.and_then(|chosen| chosen.into_path().ok()) else { return Ok(None) };
    work.accept(&path);
    noted("choose_document", Ok(sorted(&Disk, &[path]).pop()))
}

/// Lets the user choose a file of plain text, and reads it; none when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_text(app: AppHandle) -> Answered<command::choose_text::Response> {
    let chosen = app.dialog().file().add_filter("TXT, MD", &["txt", "md"]).blocking_pick_file();
    let Some(path) = chosen.and_then(|chosen| chosen.into_path().ok()) else { return Ok(None) };
    noted("choose_text", verifying::printed_text(&Disk, &path).map(Some).map_err(Into::into))
}
