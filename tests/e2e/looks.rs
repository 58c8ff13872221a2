//! Every place in both themes: a picture of it, and no violation of the rules of accessibility, contrast included.

use std::fs;
use std::path::PathBuf;

use crate::hands::Hands;
use crate::window::{ALT, CONTROL, END, F3, F4, Home, SHIFT, Theme, Window};

/// Where pictures go: among the artifacts of the tests, or where `make screenshots` keeps them.
fn folder() -> PathBuf {
    let folder = std::env::var_os("KUTIP_SCREENSHOTS")
        .map_or_else(|| kutip_tests::artifact("looks").unwrap(), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Takes a picture and lists what axe finds, each with the element.
pub(crate) async fn look(window: &Window, theme: &str, place: &str) {
    window.picture_in(&folder().join(format!("{place}-{theme}.png"))).await;
    let found = window.axe().await;
    assert!(found.is_empty(), "{place}, {theme}: {found:#?}");
}

async fn every_place(name: &'static str, theme: Theme, shade: &str) {
    let home = Home::for_pictures(name);
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
    window.run("document.querySelector('.ProseMirror').focus()").await;
    window.press(&format!("{CONTROL}{END}")).await;
    window.press(" Rapat itu berkat kerjasama semua pihak.").await;
    window.click("[role=radiogroup][aria-label=Tampilan] [role=radio]:nth-child(2)").await;
    window.shows("Perbaiki").await;
    window.click(".margin .dot").await;
    look(&window, shade, "4-rilis-pemeriksaan").await;
    window.click(".margin .dot").await;
    window.point_at(".ProseMirror q").await;
    window.wait("the quote", "return !!document.querySelector('.ProseMirror-selectednode')").await;
    window.press(&crate::window::ENTER.to_string()).await;
    hands.at("Kalimat yang dirilis").await;
    hands.text("Kalimat yang dirapikan untuk rilis.").await;
    window.wait("what differs", "return document.querySelectorAll('form mark').length > 0").await;
    look(&window, shade, "4-rilis-kutipan").await;
    window.press(&format!("{CONTROL}{SHIFT}p")).await;
    window.shows("Naskah masih ditulis").await;
    look(&window, shade, "4-rilis-persetujuan").await;
    window.press(&F4.to_string()).await;
    hands.at("Simpan berkas").await;
    hands.key(crate::window::ENTER).await;
    window.text("[data-testid=made]").await;
    look(&window, shade, "5-kirim").await;
    for (key, place, shown) in [
        ('1', "2-agenda", "Rapat Koordinasi"),
        ('2', "6-orang", "Pilih orang"),
        ('3', "7-arsip", "Cari siapa berkata apa"),
        ('6', "13-riwayat", "Riwayat utuh"),
        ('4', "8-sampah", "Sampah kosong"),
        ('5', "9-pengaturan", "Tentang Kutip"),
    ] {
        window.press(&format!("{ALT}{key}")).await;
        window.shows(shown).await;
        if place == "9-pengaturan" {
            let page = "document.querySelector('.live [role=document]')?.shadowRoot?.querySelector('h1')";
            window.wait("the page beside the settings", &format!("return !!{page}")).await;
        }
        look(&window, shade, place).await;
    }
    let parts =
        ["kertas", "gaya", "narahubung", "kata", "aturan", "cadangan", "anggota", "tampilan", "tentang"];
    for (part, at) in parts.into_iter().zip(2..) {
        window.click(&format!("nav[aria-label=Pengaturan] button:nth-of-type({at})")).await;
        window.wait("the part", "return !!document.querySelector('.part section h2')").await;
        look(&window, shade, &format!("9-pengaturan-{part}")).await;
    }
    window.press(&format!("{ALT}2")).await;
    window.click("[role=listitem] > .person").await;
    window.shows("Tambah jabatan").await;
    look(&window, shade, "6-orang-data").await;
    window.press(&format!("{ALT}3")).await;
    hands.at("Cari di arsip").await;
    hands.text("harga").await;
    window.wait("hits", "return document.querySelectorAll('main li').length > 0").await;
    look(&window, shade, "7-arsip-hasil").await;
    hands.control('j').await;
    hands.at("Cari nama atau jabatan").await;
    hands.text("Saraswati").await;
    window.wait("who fits", "return document.querySelectorAll('dialog li').length === 1").await;
    window.click("dialog li button").await;
    window.shows("Apa kata Ni Luh Saraswati").await;
    window.wait("what was said", "return document.querySelectorAll('[role=region] li').length === 1").await;
    look(&window, shade, "7-arsip-narasumber").await;
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

/// Names what is cut off or reaches beyond its page, on a laptop's smallest screen and in double size.
const CUT: &str = "const wide = document.documentElement;
    const found = wide.scrollWidth > wide.clientWidth ? ['the page scrolls sideways'] : [];
    for (const at of document.querySelectorAll('button, h1, h2, label, .badge, .chip, .card p, input, textarea')) {
        const box = at.getBoundingClientRect();
        const shown = at.checkVisibility() && box.width > 1 && !at.closest('.unseen, .tools');
        if (shown && (box.left < -1 || box.right > innerWidth + 1)) found.push(at.outerHTML.slice(0, 120));
    }
    // Panes that lie over each other take the clicks of one another.
    const panes = [...document.querySelectorAll('.capture > section, .release > section')].filter((at) => at.checkVisibility());
    for (const [at, pane] of panes.entries()) for (const other of panes.slice(at + 1)) {
        const [a, b] = [pane.getBoundingClientRect(), other.getBoundingClientRect()];
        const over = Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2
            && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
        if (over) found.push(`${pane.ariaLabel} lies over ${other.ariaLabel}`);
    }
    return found";

async fn nothing_is_cut(window: &Window, place: &str) {
    let cut = window.run(CUT).await;
    assert_eq!(cut, serde_json::json!([]), "{place}");
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn nothing_is_cut_on_a_small_screen_or_in_double_size() {
    let home = Home::empty("looks-small");
    let window = Window::open_in(&home, "looks-small", Theme::Light).await;
    Hands::on(&window).begin_with_sample().await;
    window.resize(1024, 640).await;
    for (size, zoom) in [("kecil", "1"), ("dua-kali", "2")] {
        if zoom == "2" {
            window.resize(1280, 800).await;
            for _ in ["110", "125", "150", "175", "200"] {
                window.press(&format!("{CONTROL}=")).await;
            }
            window.wait("double size", "return innerWidth === 640").await;
        }
        for (keys, place) in [
            ("\u{E032}".to_owned(), "3-catat"),
            (F3.to_string(), "4-rilis"),
            (F4.to_string(), "5-kirim"),
            (format!("{ALT}1"), "2-agenda"),
            (format!("{ALT}2"), "6-orang"),
            (format!("{ALT}3"), "7-arsip"),
            (format!("{ALT}5"), "9-pengaturan"),
        ] {
            window.press(&keys).await;
            if place == "7-arsip" {
                window.press("harga").await;
                window.wait("hits", "return document.querySelectorAll('main li').length > 0").await;
            }
            window.picture_in(&folder().join(format!("{place}-{size}.png"))).await;
            nothing_is_cut(&window, &format!("{place}, {size}")).await;
        }
        window.press(&format!("{ALT}1")).await;
        window.click("[role=listitem] > button").await;
        window.shows("Fakta acara").await;
    }
    window.close().await;
}
