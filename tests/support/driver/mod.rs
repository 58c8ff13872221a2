//! The real window, driven as a user would: real program, real web view, virtual screen.

pub mod mouse;
pub mod process;
pub mod until;
pub mod window;
