/// Hands the table of all commands to a macro: one row `name: Request => Response` each.
///
/// A new command is one more row here, one function of the same name in the shell, and `make bindings`.
/// A command without arguments has the request `()`. The types are named relative to `kutip_app::ipc`.
#[macro_export]
macro_rules! command_table {
    ($($callback:tt)+) => {
        $($callback)+! {
            app_info: () => AppInfo,
        }
    };
}

macro_rules! declare {
    ($($name:ident: $request:ty => $response:ty,)+) => {
        /// The names of all commands, in the order of the table.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];

        /// Holds the types of each command under its name.
        ///
        /// The shell's functions use these, so that a signature cannot drift from the table.
        pub mod command {
            $(
                #[doc = concat!("The types of `", stringify!($name), "`.")]
                pub mod $name {
                    #[allow(unused_imports, reason = "a row may name only built-in types")]
                    use crate::ipc::*;

                    /// What the window sends.
                    pub type Request = $request;
                    /// What it gets back when nothing fails.
                    pub type Response = $response;
                }
            )+
        }
    };
}

command_table!(declare);
