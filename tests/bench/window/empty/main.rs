//! A Tauri window with nothing in it: the same web view, the same size, no page, no command.

#[allow(clippy::print_stderr, reason = "there is no window to say it in")]
fn main() {
    let ran =
        tauri::Builder::default().run(tauri::generate_context!("tests/bench/window/empty/tauri.conf.json"));
    if let Err(error) = ran {
        eprintln!("{error}");
    }
}
