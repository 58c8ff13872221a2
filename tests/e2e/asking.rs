//! The archive asked what somebody said about something, with the keyboard alone.

use crate::archive::ask;
use crate::hands::Hands;
use crate::until::until;
use crate::window::{ALT, ENTER, F3, Home, Theme, Window};

/// The statement that has the focus.
const FOCUSED: &str = "return document.activeElement.matches('.card')
    && document.activeElement.textContent.includes('harga cabai rawit naik')";

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn what_somebody_said_about_something_leads_to_the_event_and_to_the_release() {
    let home = Home::empty("asking");
    let window = Window::open_in(&home, "asking", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    window.press(&F3.to_string()).await;
    window.shows("Simpan naskah").await;
    window.click(".main > header > .btn:last-child").await;
    let stored = "SELECT CAST(count(*) AS TEXT) FROM block WHERE deleted = 0 HAVING count(*) > 0";
    until("a stored draft", async || ask(home.path(), stored)).await;

    window.press(&format!("{ALT}3")).await;
    hands.at("Cari di arsip").await;
    hands.control('j').await;
    hands.at("Cari nama atau jabatan").await;
    hands.text("Saraswati").await;
    window.wait("who fits", "return document.querySelectorAll('dialog li').length === 1").await;
    hands.tab().await;
    hands.key(ENTER).await;
    window.shows("Yang pernah dikatakan Ni Luh Saraswati").await;
    let restricted =
        "return document.querySelector('[role=region]').textContent.includes('Tidak untuk disiarkan')";
    window.wait("that something was off the record", restricted).await;
    hands.at("Cari di arsip").await;
    hands.text("cabai").await;
    window.shows("Apa kata Ni Luh Saraswati tentang “cabai”").await;
    window.wait("what was said", "return document.querySelectorAll('[role=region] li').length === 1").await;
    window.picture().await;
    window.run("document.querySelector('[role=region] li .found').focus()").await;
    hands.key(ENTER).await;
    window.wait("the statement in its event", FOCUSED).await;

    window.press(&format!("{ALT}3")).await;
    window
        .wait("what was found before", "return document.querySelectorAll('[role=region] li').length === 1")
        .await;
    window.run("document.querySelector('.stands button').focus()").await;
    hands.key(ENTER).await;
    window
        .wait("the text of the release", "return !!document.querySelector('.ProseMirror q, .ProseMirror p')")
        .await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}
