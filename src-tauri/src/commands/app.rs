//! The program itself and its window.

use std::time::SystemTime;

use kutip_app::archive::Home;
use kutip_app::error::AppError;
use kutip_app::host::Disk;
use kutip_app::ipc::{AppInfo, command};
use kutip_app::parts;
use kutip_app::support::{Surroundings, write_report};
use tauri::{AppHandle, State};
use tauri_plugin_opener::OpenerExt;

use super::commands;
use crate::journal::{self, noted};
use crate::workplace::{Answered, Workplace};

commands! {
    licences(_work) {
        Ok(parts::licences()?)
    }

    note_problem(_work, request) {
        journal::note_page(&request);
        Ok(())
    }
}

#[tauri::command]
pub(crate) fn app_info() -> command::app_info::Response {
    AppInfo::current()
}

/// Zooms the page to so many percent.
#[tauri::command(async)]
pub(crate) fn set_zoom(
    window: tauri::WebviewWindow,
    request: command::set_zoom::Request,
) -> Answered<command::set_zoom::Response> {
    let factor = f64::from(request.clamp(50, 300)) / 100.0;
    Ok(window.set_zoom(factor).map_err(|_| AppError::failure("internal", "the page could not be zoomed"))?)
}

/// Writes the support report, whether the archive is open or not.
#[tauri::command(async)]
pub(crate) fn write_support(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::write_support::Response> {
    let (out, log) = (Home::usual_exports()?, journal::read(&app));
    let surroundings =
        Surroundings { web_view: tauri::webview_version().ok(), log, now: SystemTime::now().into() };
    let path = noted("write_support", work.whatever(|desk| write_report(&Disk, desk, surroundings, &out)))?;
    work.remember(&path);
    Ok(path.to_string_lossy().into_owned())
}

/// Shows the data folder in the file manager.
#[tauri::command(async)]
pub(crate) fn show_data(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::show_data::Response> {
    let folder = work.home()?.folder()?;
    let failed = |_| AppError::failure("open_failed", "no program showed the folder");
    let shown = app.opener().reveal_item_in_dir(folder.root()).map_err(failed);
    noted("show_data", shown.map_err(Into::into))
}
