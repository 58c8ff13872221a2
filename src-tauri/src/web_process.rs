//! The process in which the web view draws the page: when it dies, the page comes back where it was.

use tauri::WebviewWindow;

/// Loads the page anew when its process is gone. What was typed is in the archive, and so is the place of the window.
#[cfg(target_os = "linux")]
pub(crate) fn watch(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt as _;

    window.with_webview(|webview| {
        webview.inner().connect_web_process_terminated(|view, _| {
            crate::journal::note("web_process_ended");
            view.reload();
        });
    })
}

/// Elsewhere Tauri itself says so, or nobody does: see [`crate::run`].
#[cfg(not(target_os = "linux"))]
pub(crate) fn watch(_: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
