//! What leaves the window: the clipboard, and files that the disk refuses.

use std::fs;

use crate::hands::Hands;
use crate::release::docx;
use crate::window::{CONTROL, ENTER, F3, F4, Home, SHIFT, Theme, Window};

const F2: char = '\u{E032}';

async fn ready_to_send(window: &Window) -> Hands<'_> {
    let mut hands = Hands::on(window);
    hands.begin_with_sample().await;
    hands.key(F3).await;
    window.wait("the editor", "return !!document.querySelector('.ProseMirror q')").await;
    hands.key(F4).await;
    hands.at("Simpan berkas").await;
    hands
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_release_is_copied_with_styling_and_as_words() {
    let window = Window::open("sending-copied", Theme::Light).await;
    let mut hands = ready_to_send(&window).await;
    window.press(&format!("{CONTROL}{SHIFT}h")).await;
    window.shows("Rilis disalin dengan formatnya").await;
    hands.key(F2).await;
    hands.at("Isi pernyataan").await;
    window.run("window.addEventListener('paste', ({ clipboardData }) => { window.pasted = clipboardData.getData('text/html') }, true)").await;
    window.press(&format!("{CONTROL}v")).await;
    window
        .wait("the words of the release", "return document.activeElement.value.includes('TIRTASARI – ')")
        .await;
    let styled = window.run("return window.pasted").await;
    let styled = styled.as_str().unwrap_or_default();
    assert!(styled.contains("<h1"), "its headline is one where styling is taken: {styled}");
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_folder_that_takes_no_files_is_told_and_tried_again() {
    let home = Home::empty("sending-refused");
    let window = Window::open_in(&home, "sending-refused", Theme::Light).await;
    let mut hands = ready_to_send(&window).await;
    let folder = home.path().join("Kutip");
    fs::write(&folder, "a file stands where the folder should be").unwrap();
    hands.key(ENTER).await;
    window.shows("tidak dapat ditulisi, jadi belum ada berkas yang dibuat").await;
    assert_eq!(window.axe().await, [""; 0]);
    fs::remove_file(&folder).unwrap();
    window.press(&format!("{CONTROL}{ENTER}")).await;
    window.text("[data-testid=made]").await;
    assert!(docx(home.path()).await.is_file());
    window.wait("the refusal to be gone", "return !document.querySelector('.refused')").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}
