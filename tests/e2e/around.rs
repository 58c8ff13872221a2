//! Around the places: undo, doubles merged and parted again, the other language.

use std::path::Path;

use crate::archive::ask;
use crate::hands::Hands;
use crate::until::until;
use crate::window::{ALT, CONTROL, ENTER, Home, Theme, Window};

async fn count(home: &Path, sql: &str, expected: &str) {
    until(&format!("{expected} of {sql}"), async || ask(home, sql).filter(|found| found == expected)).await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn undo_in_an_empty_line_takes_back_the_last_enter() {
    let home = Home::empty("undo");
    let window = Window::open_in(&home, "undo", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    hands.event().await;
    hands.speaker("Ratna Wijaya", "Wali Kota Sukamaju").await;
    hands.quote('1', "Kalimat ini akan ditarik.").await;
    let standing = "SELECT CAST(count(*) AS TEXT) FROM statement WHERE deleted = 0";
    count(home.path(), standing, "1").await;
    hands.control('z').await;
    count(home.path(), standing, "0").await;
    window.shows("Diurungkan: mencatat pernyataan.").await;
    window.click(".toast .btn.plain:not(.icon)").await;
    count(home.path(), standing, "1").await;
    window.shows("“Kalimat ini akan ditarik.”").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn doubles_are_merged_after_a_look_and_parted_by_undo() {
    let home = Home::empty("merge");
    let window = Window::open_in(&home, "merge", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    window.press(&format!("{ALT}2")).await;
    window.click(".page-head .primary").await;
    window.shows("Nama pendek").await;
    window.run("document.querySelector('.detail form input').focus()").await;
    hands.text("Marihot Sirungkass").await;
    hands.key(ENTER).await;
    window.shows("Data Marihot Sirungkass tersimpan").await;
    window.click(".detail header .btn:not(.danger)").await;
    window.shows("Gabungkan dengan Marihot Sirungkass").await;
    hands.text("Ketua Asosiasi").await;
    window.shows("Ketua Asosiasi Pedagang").await;
    window.wait("the one who fits", "return document.querySelectorAll('dialog li').length === 1").await;
    window.click("dialog li button").await;
    window.shows("Dipertahankan").await;
    window.click("dialog .primary").await;
    let doubles = "SELECT CAST(count(*) AS TEXT) FROM person WHERE merged_into IS NOT NULL";
    count(home.path(), doubles, "1").await;
    window.shows("Digabungkan ke Marihot Sirungkass").await;
    window.run("document.activeElement.blur()").await;
    window.press(&format!("{CONTROL}z")).await;
    count(home.path(), doubles, "0").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn the_other_language_is_spoken_at_once_and_after_a_restart() {
    let home = Home::empty("language");
    let window = Window::open_in(&home, "language", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    window.press(&format!("{ALT}5")).await;
    window.shows("Kantor dan kop surat").await;
    window.click("nav[aria-label=Pengaturan] button:nth-of-type(9)").await;
    window.shows("Bahasa Indonesia").await;
    window.click("[role=radiogroup][aria-label=Bahasa] [role=radio]:last-child").await;
    window.shows("Office and letterhead").await;
    window.close().await;

    let window = Window::open_in(&home, "language-again", Theme::Light).await;
    window.shows("Office and letterhead").await;
    assert_eq!(window.run("return document.documentElement.lang").await, "en");
    window.close().await;
}
