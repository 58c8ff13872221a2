//! The program itself and its window.

use kutip_app::error::AppError;
use kutip_app::ipc::{AppInfo, command};

use crate::workplace::Answered;

#[tauri::command]
pub(crate) fn app_info() -> command::app_info::Response {
    AppInfo::current()
}

/// Zooms the page to so many percent.
#[tauri::command]
pub(crate) fn set_zoom(
    window: tauri::WebviewWindow,
    request: command::set_zoom::Request,
) -> Answered<command::set_zoom::Response> {
    let factor = f64::from(request.clamp(50, 300)) / 100.0;
    Ok(window.set_zoom(factor).map_err(|_| AppError::failure("internal", "the page could not be zoomed"))?)
}
