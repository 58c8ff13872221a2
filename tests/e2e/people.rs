//! People and facts: dragging, facts that survive a kill, titles that change on a day.

use crate::archive::ask;
use crate::hands::Hands;
use crate::until::{until, until_or};
use crate::window::{ALT, ENTER, Home, Theme, Window};

/// Waits until the archive answers so.
async fn stands(home: &Home, sql: &str, expected: &str) {
    until_or(&format!("{expected} of {sql}"), async || match ask(home.path(), sql) {
        Some(found) if found == expected => Ok(()),
        other => Err(other.unwrap_or_default()),
    })
    .await;
}

const SAID: &str =
    "SELECT group_concat(text, ' ') FROM (SELECT text FROM statement WHERE deleted = 0 ORDER BY rank)";
const SPEAKERS: &str =
    "SELECT group_concat(name, ' ') FROM (SELECT p.name FROM speaker s JOIN person p ON p.id = s.person
    WHERE s.deleted = 0 ORDER BY s.rank)";

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn statements_and_speakers_are_dragged_into_their_order_or_moved_by_key() {
    let home = Home::empty("dragging");
    let window = Window::open_in(&home, "dragging", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    hands.event().await;
    hands.speaker("Ratna", "Wali Kota Sukamaju").await;
    hands.speaker("Bagus", "Sekretaris Daerah").await;
    for text in ["Satu.", "Dua.", "Tiga."] {
        hands.quote('1', text).await;
    }
    stands(&home, SAID, "Satu. Dua. Tiga.").await;
    window.drag(".card:nth-of-type(3) [data-grip]", ".card:nth-of-type(1)").await;
    stands(&home, SAID, "Tiga. Satu. Dua.").await;
    window
        .wait("the new order", "return document.querySelector('.card').textContent.includes('Tiga.')")
        .await;
    window.run("document.querySelector('.card').focus()").await;
    window.press(&format!("{ALT}\u{E015}")).await;
    stands(&home, SAID, "Satu. Tiga. Dua.").await;
    // The row keeps the focus, so that it goes on by the same key.
    window
        .wait("the row that moved", "return document.activeElement.matches('.card') && document.activeElement.textContent.includes('Tiga.')")
        .await;
    window.press(&format!("{ALT}\u{E015}")).await;
    stands(&home, SAID, "Satu. Dua. Tiga.").await;

    window.drag("ol li:nth-of-type(2) [data-grip]", "ol li:nth-of-type(1)").await;
    stands(&home, SPEAKERS, "Bagus Ratna").await;
    let open = "return document.querySelectorAll('.person[aria-expanded=true]').length";
    assert_eq!(window.run(open).await, 0, "a drag is no click");
    window
        .wait("the new order", "return document.querySelector('.person').textContent.includes('Bagus')")
        .await;
    window.run("document.querySelector('.person').focus()").await;
    window.press(&format!("{ALT}\u{E015}")).await;
    stands(&home, SPEAKERS, "Ratna Bagus").await;
    window.wait("the speaker who moved", "return document.activeElement.textContent.includes('Bagus')").await;
    window.press(&format!("{ALT}\u{E013}")).await;
    stands(&home, SPEAKERS, "Bagus Ratna").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_fact_that_was_being_typed_survives_a_kill() {
    let home = Home::empty("facts");
    let window = Window::open_in(&home, "facts", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    hands.event().await;
    // Without a city an event cannot be saved, so all of this waits.
    window.run("const city = document.querySelector('[data-fact=city]'); city.focus(); city.select()").await;
    hands.key('\u{E017}').await;
    window.click("[data-fact=programmes] .more").await;
    hands.at("Nama program 1").await;
    hands.text("Kelas Cek Fakta").await;
    hands.tab().await;
    hands.text("kelas daring gra").await;
    let kept = "SELECT text FROM scratch WHERE field = 'facts' AND text LIKE '%kelas daring gra%'";
    until("the half fact on the disk", async || ask(home.path(), kept)).await;
    window.kill().await;

    let window = Window::open_in(&home, "facts-again", Theme::Light).await;
    window.shows("Isian yang belum tersimpan dikembalikan").await;
    let about = "document.querySelector('[aria-label=\"Tentang program itu 1\"]')";
    window.wait("the half fact", &format!("return {about}?.value === 'kelas daring gra'")).await;
    window.run(&format!("{about}.focus()")).await;
    window.press("\u{E010}tis").await;
    window.run("document.querySelector('[data-fact=city]').focus()").await;
    window.press("Kota Sukamaju").await;
    hands_off(&window).await;
    let named = "SELECT name || ': ' || about FROM programme WHERE deleted = 0";
    stands(&home, named, "Kelas Cek Fakta: kelas daring gratis").await;
    stands(&home, "SELECT CAST(count(*) AS TEXT) FROM programme", "1").await;
    let left = "SELECT CAST(count(*) AS TEXT) FROM scratch WHERE field = 'facts'";
    stands(&home, left, "0").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn titles_change_on_a_day_after_a_look_and_come_back_by_undo() {
    let home = Home::empty("titles");
    let window = Window::open_in(&home, "titles", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    window.press(&format!("{ALT}2")).await;
    window.shows("Mutasi jabatan").await;
    let held = "SELECT CAST(count(*) AS TEXT) FROM position WHERE deleted = 0 AND until_day IS NULL";
    let before = ask(home.path(), held).unwrap();
    window.click(".page-head .btn:nth-of-type(2)").await;
    hands.at("Cari orang").await;
    hands.text("Ketua Asosiasi").await;
    window.wait("the one who fits", "return document.querySelectorAll('dialog li').length === 1").await;
    window.click("dialog li button").await;
    window.shows("Jabatan baru").await;
    window.run("[...document.querySelectorAll('dialog .card input')][0].focus()").await;
    hands.text("Anggota DPRD").await;
    window.shows("menjadi Anggota DPRD mulai").await;
    window.shows("tidak lagi Ketua Asosiasi").await;
    hands.key(ENTER).await;
    window.shows("Jabatan 1 orang diubah").await;
    let new = "SELECT title FROM position WHERE deleted = 0 AND title = 'Anggota DPRD'";
    stands(&home, new, "Anggota DPRD").await;
    stands(&home, held, &before).await;
    window.click(".toast .btn.plain:not(.icon)").await;
    until("the title taken back", async || ask(home.path(), new).is_none().then_some(())).await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

/// Leaves the field that has the focus.
async fn hands_off(window: &Window) {
    window.run("document.activeElement.blur()").await;
}
