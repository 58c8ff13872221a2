//! Proof in the window: a file that came back, and what a paper printed.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::approving::{approve, button};
use crate::hands::Hands;
use crate::looks::look;
use crate::release::docx;
use crate::window::{F4, Home, Theme, Window};

/// Puts another word into the first quote of a file, as somebody with Word would.
fn with_another_word(bytes: &[u8], word: &str, other: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, mut part) in kutip_tests::extract::parts(bytes) {
        if name == "word/document.xml" {
            let text = String::from_utf8(part).unwrap();
            let quote = text.find("w:name=\"kutip_q1\"").unwrap();
            let at = quote + text[quote..].find(word).unwrap();
            part = [&text[..at], other, &text[at + word.len()..]].concat().into_bytes();
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Opens the window with a file, as a drop on it does, and waits for what is said of it.
async fn verified(home: &Home, name: &'static str, picture: &str, file: &Path, words: &str) -> Window {
    let window = Window::open_with(home, name, Theme::Light, &[file]).await;
    window.shows(words).await;
    look(&window, "terang", picture).await;
    window
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_file_that_came_back_is_told_from_one_that_was_changed() {
    let home = Home::for_pictures("verifying");
    let window = Window::open_in(&home, "verifying", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    window.press(&F4.to_string()).await;
    hands.at("Simpan berkas").await;
    approve(&window, &mut hands).await;
    button(&window, "Simpan berkas").await;
    window.text("[data-testid=made]").await;
    let file = docx(home.path()).await;

    let bytes = fs::read(&file).unwrap();
    let quotes = kutip_export::docx::quotes(&bytes).unwrap().quotes;
    let said = quotes[0].text.clone().unwrap();
    let said = said.trim_matches(|mark: char| !mark.is_alphanumeric());
    let word = said.split(|mark: char| !mark.is_alphanumeric()).find(|word| word.len() > 5).unwrap();
    button(&window, "Bandingkan dengan cetakan …").await;
    hands.at("Teks yang terbit").await;
    let printed = said.replacen(word, "entahlah", 1);
    hands.text(&format!("\"{printed}\" kata seorang warga.")).await;
    button(&window, "Bandingkan").await;
    window.shows("0 dari 1 kutipan di teks itu sama").await;
    window.wait("the word that differs", "return [...document.querySelectorAll('dialog mark')].some((mark) => mark.textContent.includes('entahlah'))").await;
    assert_eq!(window.axe().await, [""; 0], "what a paper printed");
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;

    let whole = format!("Semua {} kutipan utuh", quotes.len());
    let window = verified(&home, "verifying-whole", "12-keaslian-utuh", &file, &whole).await;
    window.shows("Berkas ini versi 1 dari rilis").await;
    window.close().await;

    let changed = home.path().join("kembali.docx");
    fs::write(&changed, with_another_word(&bytes, word, "entahlah")).unwrap();
    let broken = format!("1 dari {} kutipan tidak seperti yang disetujui", quotes.len());
    let window = verified(&home, "verifying-changed", "12-keaslian", &changed, &broken).await;
    let marks = window.run("return [...document.querySelectorAll('dialog .new mark')].map((mark) => mark.textContent.trim())").await;
    assert_eq!(marks, serde_json::json!(["entahlah"]), "the word that was put in is shown");
    window.close().await;

    let damaged = home.path().join("rusak.docx");
    fs::write(&damaged, &bytes[..bytes.len() / 2]).unwrap();
    let window = Window::open_with(&home, "verifying-damaged", Theme::Light, &[&damaged]).await;
    window.shows("Berkas itu tidak diubah").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}
