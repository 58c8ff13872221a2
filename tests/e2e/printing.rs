//! Printing: the system's dialog, and behind it the release on its sheets.

use crate::hands::Hands;
use crate::until::until;
use crate::window::{CONTROL, F4, Home, Theme, Window};

/// What printers get: how many sheets, whether the window is among it, and the words at the foot of the first.
const FOR_PRINTERS: &str = "const room = document.querySelector('.print-room');
    const sheets = [...room.shadowRoot.querySelectorAll('.sheet')];
    return [sheets.length, sheets.every((sheet) => sheet.querySelector('.text').textContent.trim() !== ''),
        sheets[0].querySelector('.foot').textContent]";

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn the_system_is_asked_to_print_the_release_on_its_sheets() {
    let home = Home::empty("printing");
    let window = Window::open_in(&home, "printing", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    window.press(&F4.to_string()).await;
    hands.at("Simpan berkas").await;
    assert!(!window.has_window("Print"), "no dialog stands before it is asked for");
    window.press(&format!("{CONTROL}p")).await;
    until("the dialog of the system", async || window.has_window("Print").then_some(())).await;
    let found = window.run(FOR_PRINTERS).await;
    let sheets = found[0].as_u64().unwrap();
    assert!(sheets >= 1, "the release stands on sheets");
    assert_eq!(found[1], true, "no sheet is empty");
    assert_eq!(found[2], format!("Halaman 1 dari {sheets}"));
    assert_eq!(window.problems().await, [""; 0]);
    window.kill().await;
}
