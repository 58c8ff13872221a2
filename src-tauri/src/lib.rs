//! The shell: makes the window and passes commands on to `kutip-app`. No rule of the trade lives here.

mod commands;
#[cfg(test)]
mod permission_tests;

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
    tauri::Builder::default().invoke_handler(commands::handler()).run(tauri::generate_context!())?;
    Ok(())
}
