//! The shell: makes the window and passes commands on to `kutip-app`. No rule of the trade lives here.

mod arrivals;
mod commands;
mod inbox;
mod journal;
#[cfg(test)]
mod permission_tests;
mod print;
mod web_process;
mod workplace;

use std::path::Path;

use kutip_app::arriving::in_arguments;
use tauri::{AppHandle, Manager, RunEvent, WindowEvent};

use crate::inbox::Inbox;
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
    let builder = tauri::Builder::default()
        // The first one, so that a second start ends before it does anything else.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            arrivals::receive(app, &in_arguments(arguments, Path::new(&folder)));
            raise(app);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::new().build())
        .manage(Inbox::default())
        .manage(Workplace::open())
        .invoke_handler(commands::handler())
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(event) = event {
                arrivals::follow(window.app_handle(), event);
            }
        })
        .setup(|app| Ok(set_up(app.handle())?));
    #[cfg(target_os = "macos")]
    let builder = builder.on_web_content_process_terminate(|view| {
        journal::note("web_process_ended");
        // A page that cannot be loaded is an empty window; the next try is the user's.
        let _ = view.reload();
    });
    builder.build(tauri::generate_context!())?.run(|app, event| match event {
        RunEvent::Exit => app.state::<Workplace>().close(),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => {
            let paths: Vec<_> = urls.iter().filter_map(|url| url.to_file_path().ok()).collect();
            arrivals::receive(app, &paths);
        }
        _ => {}
    });
    Ok(())
}

/// Begins what needs the program to be there.
fn set_up(app: &AppHandle) -> tauri::Result<()> {
    // A folder that cannot be written to keeps nobody from working; there is just no log then.
    if app.plugin(journal::plugin()).is_ok() {
        journal::note_panics();
        journal::note("start");
    }
    arrivals::of_this_start(app);
    match app.get_webview_window("main") {
        Some(window) => web_process::watch(&window),
        None => Ok(()),
    }
}

/// Brings the window to the front, for a program that was started a second time.
fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot be raised is still there.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}
