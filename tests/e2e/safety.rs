//! Event files from outside, and an archive that is damaged: what the window says and the way on.

use std::fs;
use std::path::Path;

use crate::archive::ask;
use crate::hands::Hands;
use crate::until::until;
use crate::window::{ALT, Home, Theme, Window};

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn an_event_file_is_shown_before_it_is_taken_and_can_be_undone() {
    let home = Home::empty("event-file");
    let window = Window::open_in(&home, "event-file", Theme::Light).await;
    Hands::on(&window).begin().await;
    window.close().await;

    let file = home.path().join("acara.kutip");
    fs::copy(event_file(), &file).unwrap();
    let window = Window::open_with(&home, "event-file-opened", Theme::Light, &[&file]).await;
    window.shows("Masukkan acara.kutip").await;
    window.shows("Orang dalam berkas").await;
    let events = "SELECT CAST(count(*) AS TEXT) FROM event WHERE deleted = 0";
    assert_eq!(ask(home.path(), events).as_deref(), Some("0"), "nothing is stored before somebody says so");
    window.picture().await;
    window.click("dialog .primary").await;
    window.shows("sudah masuk ke arsip").await;
    until("the event in the archive", async || ask(home.path(), events).filter(|count| count == "1")).await;
    window.click(".toast .btn.plain:not(.icon)").await;
    until("the event taken back", async || ask(home.path(), events).filter(|count| count == "0")).await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;

    fs::write(&file, br#"{"format": "kutip.event/1", "event": {"title": 7}}"#).unwrap();
    let window = Window::open_with(&home, "event-file-refused", Theme::Light, &[&file]).await;
    window.shows("Berkas itu tidak diubah").await;
    window.shows("baris 1, kolom").await;
    window.picture().await;
    window.close().await;
}

/// An event with people whom an empty register does not know.
fn event_file() -> std::path::PathBuf {
    kutip_tests::root().join("src-tauri/crates/app/src/archive/sample.json")
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_damaged_archive_leads_to_the_newest_backup() {
    let home = Home::empty("damaged");
    let window = Window::open_in(&home, "damaged", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    hands.event().await;
    window.press(&format!("{ALT}5")).await;
    window.click("nav[aria-label=Pengaturan] button:nth-of-type(7)").await;
    window.shows("Cadangkan sekarang").await;
    window.click(".part .primary").await;
    window.shows("Cadangan selesai").await;
    window.close().await;

    let data = home.path().join("data/kutip-dev/data");
    break_database(&data);
    let broken = fs::read(data.join("kutip.db")).unwrap();
    let window = Window::open_in(&home, "damaged-again", Theme::Light).await;
    window.shows("Arsip belum dapat dibuka").await;
    window.shows("Cadangan Anda tidak terpengaruh").await;
    window.wait("a backup to take", "return !!document.querySelector('li .primary')").await;
    window.picture().await;
    assert_eq!(window.axe().await, [""; 0]);
    window.click("li .primary").await;
    window.shows("tidak ditimpa").await;
    window.click(".restoring .primary").await;
    window.shows("Arsip ini dilanjutkan di sini").await;
    window.click("input[type=radio]").await;
    window.click("button[type=submit]:not(:disabled)").await;
    // The window is where it was when the backup was made.
    window.shows("Cadangkan sekarang").await;
    window.press(&format!("{ALT}1")).await;
    window.shows("Pelatihan Literasi Digital").await;
    assert_eq!(fs::read(data.join("kutip.db")).unwrap(), broken, "the damaged archive is as it was");
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

/// Breaks the first page, as a failing disk would.
fn break_database(data: &Path) {
    let mut bytes = fs::read(data.join("kutip.db")).unwrap();
    bytes[..4096].fill(0x55);
    fs::write(data.join("kutip.db"), bytes).unwrap();
    for beside in ["kutip.db-wal", "kutip.db-shm"] {
        let _ = fs::remove_file(data.join(beside));
    }
}
