//! One function per row of the table of commands: unpack, call `kutip-app`, pack. All run beside the thread of the window.

mod app;
mod approving;
mod archive;
mod events;
mod files;
mod office;
mod people;
mod photos;
mod releases;
mod safety;
mod verifying;

use app::*;
use approving::*;
use archive::*;
use events::*;
use files::*;
use office::*;
use people::*;
use photos::*;
use releases::*;
use safety::*;
use verifying::*;

macro_rules! handlers {
    ($($name:ident: $request:ty => $response:ty,)+) => {
        tauri::generate_handler![$($name),+]
    };
}

/// Answers the calls of the window; a row of the table without its function does not compile.
pub(crate) fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
    kutip_app::command_table!(handlers)
}

/// Declares commands: a name of the table, what it works with, and what it does with a request; what fails is noted in the log.
macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident($work:ident $(, $request:ident)?) $body:block)+) => {$(
        $(#[$doc])*
        #[tauri::command(async)]
        pub(crate) fn $name(
            $work: tauri::State<'_, crate::workplace::Workplace>,
            $($request: kutip_app::ipc::command::$name::Request,)?
        ) -> crate::workplace::Answered<kutip_app::ipc::command::$name::Response> {
            let answer = move || -> crate::workplace::Answered<_> { $body };
            crate::journal::noted(stringify!($name), answer())
        }
    )+};
}
pub(crate) use commands;
