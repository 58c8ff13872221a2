//! A power cut while somebody types.

use crate::archive::ask;
use crate::hands::Hands;
use crate::until::until;
use crate::window::{Home, Theme, Window};

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_statement_that_was_being_typed_survives_a_kill() {
    let home = Home::empty("killed");
    let window = Window::open_in(&home, "killed", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    hands.event().await;
    hands.speaker("Ratna Wijaya", "Wali Kota Sukamaju").await;
    hands.quote('1', "Kalimat ini sudah masuk.").await;
    let half = "Kalimat ini belum sele";
    hands.text(half).await;
    until("the half sentence on the disk", async || {
        ask(home.path(), "SELECT text FROM scratch WHERE field = 'entry'").filter(|text| text == half)
    })
    .await;
    window.kill().await;

    let window = Window::open_in(&home, "killed-again", Theme::Light).await;
    window
        .wait(
            "the half sentence",
            &format!(
                "return document.querySelector('textarea[aria-label=\"Isi pernyataan\"]')?.value === {half:?}"
            ),
        )
        .await;
    window.shows("“Kalimat ini sudah masuk.”").await;
    window.shows("Teks yang belum selesai dikembalikan").await;
    let mut hands = Hands::on(&window);
    hands.at("Isi pernyataan").await;
    hands.text("sai.").await;
    hands.key(crate::window::ENTER).await;
    window.shows("“Kalimat ini belum selesai.”").await;
    let whole = "Kalimat ini sudah masuk. Kalimat ini belum selesai.";
    until("both sentences on the disk", async || {
        ask(home.path(), "SELECT group_concat(text, ' ') FROM statement WHERE deleted = 0")
            .filter(|said| said == whole)
    })
    .await;
    assert_eq!(
        ask(home.path(), "SELECT text FROM scratch WHERE field = 'entry'"),
        None,
        "entered, and forgotten"
    );
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn the_page_comes_back_where_it_was_when_its_process_dies() {
    let home = Home::empty("web-process");
    let window = Window::open_in(&home, "web-process", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    hands.event().await;
    hands.speaker("Ratna Wijaya", "Wali Kota Sukamaju").await;
    hands.quote('1', "Kalimat ini sudah masuk.").await;
    window.end_web_process();
    // The driver loses the page with its process, so the log tells: the process ended, and a page asked for the archive again.
    let log = home.path().join("data/id.kutip.app/logs/kutip.log");
    until("the page to be back", async || {
        let text = std::fs::read_to_string(&log).ok()?;
        let (_, after) = text.split_once("web_process_ended")?;
        after.contains("page").then_some(())
    })
    .await;
}
