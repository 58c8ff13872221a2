//! Every place in both themes: a picture of it, and no violation of the rules of accessibility, contrast included.

use std::fs;
use std::path::PathBuf;

use crate::hands::Hands;
use crate::window::{ALT, CONTROL, F3, F4, Home, Theme, Window};

/// Where pictures go: among the artifacts of the tests, or where `make screenshots` keeps them.
fn folder() -> PathBuf {
    let folder = std::env::var_os("KUTIP_SCREENSHOTS")
        .map_or_else(|| kutip_tests::artifact("looks").unwrap(), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Takes a picture and lists what axe finds, each with the element.
async fn look(window: &Window, theme: &str, place: &str) {
    window.picture_in(&folder().join(format!("{place}-{theme}.png"))).await;
    let found = window.axe().await;
    assert!(found.is_empty(), "{place}, {theme}: {found:#?}");
}

async fn every_place(name: &'static str, theme: Theme, shade: &str) {
    let home = Home::empty(name);
    let window = Window::open_in(&home, name, theme).await;
    window.shows("Nama kantor").await;
    look(&window, shade, "1-mulai").await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    look(&window, shade, "3-catat").await;
    window.press(&F3.to_string()).await;
    window
        .wait(
            "the page",
            "return !!document.querySelector('[role=document]')?.shadowRoot?.querySelector('h1')",
        )
        .await;
    look(&window, shade, "4-rilis").await;
    window.press(&F4.to_string()).await;
    hands.at("Simpan berkas").await;
    hands.key(crate::window::ENTER).await;
    window.text("[data-testid=made]").await;
    look(&window, shade, "5-kirim").await;
    for (key, place, shown) in [
        ('1', "2-agenda", "Rapat Koordinasi"),
        ('2', "6-orang", "Pilih orang"),
        ('3', "7-arsip", "Cari siapa berkata apa"),
        ('4', "8-sampah", "Sampah kosong"),
        ('5', "9-pengaturan", "Tentang Kutip"),
    ] {
        window.press(&format!("{ALT}{key}")).await;
        window.shows(shown).await;
        look(&window, shade, place).await;
    }
    window.press(&format!("{ALT}2")).await;
    window.run("document.querySelector('.person').click()").await;
    window.shows("Tambah jabatan").await;
    look(&window, shade, "6-orang-data").await;
    window.press(&format!("{ALT}3")).await;
    hands.at("Cari di arsip").await;
    hands.text("harga").await;
    window.wait("hits", "return document.querySelectorAll('main li').length > 0").await;
    look(&window, shade, "7-arsip-hasil").await;
    window.press(&format!("{CONTROL}k")).await;
    window.shows("Cari perintah").await;
    look(&window, shade, "10-perintah").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn every_place_is_accessible_in_the_light() {
    every_place("looks-light", Theme::Light, "terang").await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn every_place_is_accessible_in_the_dark() {
    every_place("looks-dark", Theme::Dark, "gelap").await;
}
