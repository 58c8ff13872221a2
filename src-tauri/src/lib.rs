//! The shell: makes the window and passes commands on to `kutip-app`. No rule of the trade lives here.

mod commands;
#[cfg(test)]
mod permission_tests;
mod print;
mod workplace;

use tauri::{Manager, RunEvent};

use crate::workplace::Workplace;

/// Says why the window could not be opened or kept open.
#[derive(Debug, thiserror::Error)]
pub enum ShellError {
    /// Tauri, or the web view under it, failed.
    #[error("the window could not be run: {0}")]
    Window(#[from] tauri::Error),
}

/// Opens the window and returns when it has been closed.
///
/// # Errors
///
/// Fails when the configuration does not fit the build or the system has no web view or display.
pub fn run() -> Result<(), ShellError> {
    let app = tauri::Builder::default()
        // The first one, so that a second start ends before it does anything else.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| raise(app)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .manage(Workplace::open())
        .invoke_handler(commands::handler())
        .build(tauri::generate_context!())?;
    app.run(|app, event| {
        if let RunEvent::Exit = event {
            app.state::<Workplace>().close();
        }
    });
    Ok(())
}

/// Brings the window to the front, for a program that was started a second time.
fn raise(app: &tauri::AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot be raised is still there.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
