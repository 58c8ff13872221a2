//! One function per row of the table of commands: unpack, call `kutip-app`, pack.

mod app;

use app::*;

macro_rules! handlers {
    ($($name:ident: $request:ty => $response:ty,)+) => {
        tauri::generate_handler![$($name),+]
    };
}

/// Answers the calls of the window; a row of the table without its function does not compile.
pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    kutip_app::command_table!(handlers)
}
