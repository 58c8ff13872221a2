//! The text of a release, edited in its window: typed, split, its quotes taken out and back, killed in the middle.

use std::fs;

use kutip_tests::extract;

use crate::archive::ask;
use crate::hands::Hands;
use crate::release::docx;
use crate::until::until;
use crate::window::{CONTROL, END, ENTER, F3, F4, Home, Theme, Window};

const HOME: char = '\u{E011}';
const LEFT: char = '\u{E012}';
const RIGHT: char = '\u{E014}';
const DELETE: char = '\u{E017}';
const ESCAPE: char = '\u{E00C}';

/// Opens the draft of the sample event, the caret at its beginning.
async fn writing(window: &Window) {
    Hands::on(window).begin_with_sample().await;
    window.press(&F3.to_string()).await;
    window.wait("the editor", "return !!document.querySelector('.ProseMirror q')").await;
    window.run("document.querySelector('.ProseMirror').focus()").await;
    window.press(&format!("{CONTROL}{HOME}")).await;
}

/// Waits until the page beside the text has some words.
async fn page_has(window: &Window, words: &str) {
    let script = format!(
        "return document.querySelector('[role=document]')?.shadowRoot?.textContent.includes({words:?}) ?? false"
    );
    window.wait(&format!("{words:?} on the page"), &script).await;
}

async fn quotes(window: &Window) -> u64 {
    window.run("return document.querySelectorAll('.ProseMirror q').length").await.as_u64().unwrap()
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_draft_is_edited_and_its_files_have_the_words() {
    let home = Home::empty("writing");
    let window = Window::open_in(&home, "writing", Theme::Light).await;
    writing(&window).await;
    window.press("Pagi tadi, ").await;
    page_has(&window, "Pagi tadi, ").await;
    // The page was drawn anew meanwhile: the next word still goes where the caret was.
    window.press("warga menyimak, ").await;
    page_has(&window, "Pagi tadi, warga menyimak, ").await;
    window.press(&format!("{CONTROL}{HOME}")).await;
    window.press(&END.to_string()).await;

    let before =
        window.run("return document.querySelectorAll('.ProseMirror p').length").await.as_u64().unwrap();
    window.press(&format!("{CONTROL}{END}")).await;
    window.press(&format!("{ENTER}Paragraf penutup dari petugas.")).await;
    until("the new paragraph on the disk", async || {
        ask(home.path(), "SELECT spans FROM block WHERE deleted = 0 ORDER BY rank DESC LIMIT 1")
            .filter(|spans| spans.contains("Paragraf penutup dari petugas."))
    })
    .await;
    let stored = format!("{}", before + 1);
    let count = ask(home.path(), "SELECT CAST(count(*) AS TEXT) FROM block WHERE deleted = 0");
    assert_eq!(count.as_deref(), Some(stored.as_str()), "the first edit keeps the whole draft");

    let all = quotes(&window).await;
    window.point_at(".ProseMirror q").await;
    let selected = "return document.querySelectorAll('.ProseMirror q.ProseMirror-selectednode').length === 1";
    window.wait("the quote selected by a click", selected).await;
    window.press(&LEFT.to_string()).await;
    window.wait("the caret before it", "return !document.querySelector('.ProseMirror-selectednode')").await;
    window.press(&RIGHT.to_string()).await;
    window.wait("the quote selected by an arrow", selected).await;
    window.press(&ENTER.to_string()).await;
    Hands::on(&window).at("Kalimat yang dirilis").await;
    window.press(&ESCAPE.to_string()).await;
    window.wait("the text again", "return document.activeElement.classList.contains('ProseMirror')").await;
    window.press(&DELETE.to_string()).await;
    assert_eq!(quotes(&window).await, all - 1, "taken out as a whole");
    window.press(&format!("{CONTROL}z")).await;
    assert_eq!(quotes(&window).await, all, "and undo brings it back");

    window.point_at(".ProseMirror q").await;
    window.wait("the quote selected again", selected).await;
    window.press(&format!("{CONTROL}x")).await;
    assert_eq!(quotes(&window).await, all - 1, "cut as a whole");
    window.press(&format!("{CONTROL}{END}")).await;
    window.press(" Kutipan pindah ke sini: ").await;
    window.press(&format!("{CONTROL}v")).await;
    let moved = "const all = document.querySelectorAll('.ProseMirror p');
        return all[all.length - 1].querySelectorAll('q').length === 1";
    window.wait("the quote in its new place", moved).await;
    assert_eq!(quotes(&window).await, all, "moved, not doubled");
    window.press(&format!("{CONTROL}v")).await;
    assert_eq!(quotes(&window).await, all, "nor doubled by pasting again");

    window.press(&F4.to_string()).await;
    Hands::on(&window).at("Simpan berkas").await;
    window.press(&ENTER.to_string()).await;
    window.text("[data-testid=made]").await;
    let made = docx(home.path()).await;
    let document = extract::part(&fs::read(&made).unwrap(), "word/document.xml");
    let text: String = extract::docx(&document).into_iter().map(|block| block.text).collect();
    for words in ["Pagi tadi, warga menyimak, ", "Paragraf penutup dari petugas."] {
        assert!(text.contains(words), "{words:?} is in the Word file");
    }
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_sentence_that_was_being_typed_into_a_draft_survives_a_kill() {
    let home = Home::empty("writing-killed");
    let window = Window::open_in(&home, "writing-killed", Theme::Light).await;
    writing(&window).await;
    window.press("Kalimat yang belum sele").await;
    until("the half sentence on the disk", async || {
        ask(home.path(), "SELECT text FROM scratch WHERE field LIKE 'draft.%'")
            .filter(|text| text.contains("Kalimat yang belum sele"))
    })
    .await;
    window.kill().await;

    let window = Window::open_in(&home, "writing-killed-again", Theme::Light).await;
    let there = "return document.querySelector('.ProseMirror')?.textContent.includes('Kalimat yang belum sele') ?? false";
    window.wait("the half sentence", there).await;
    window
        .wait("the caret in the text", "return document.activeElement.classList.contains('ProseMirror')")
        .await;
    window.press("sai. ").await;
    until("the whole sentence in the draft", async || {
        ask(home.path(), "SELECT spans FROM block WHERE deleted = 0 ORDER BY rank LIMIT 1")
            .filter(|spans| spans.contains("Kalimat yang belum selesai. "))
    })
    .await;
    until("nothing unfinished", async || {
        ask(home.path(), "SELECT CAST(count(*) AS TEXT) FROM scratch WHERE field LIKE 'draft.%'")
            .filter(|count| count == "0")
    })
    .await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_second_release_has_a_text_and_an_undo_of_its_own() {
    let home = Home::empty("releases");
    let window = Window::open_in(&home, "releases", Theme::Light).await;
    writing(&window).await;
    window.click(".release header .btn.plain").await;
    window.shows("Rilis baru dimulai dari catatan yang sama.").await;
    let two = "return document.querySelector('select[aria-label=\"Rilis acara ini\"]')?.options.length === 2";
    window.wait("two releases", two).await;
    window.wait("its text", "return !!document.querySelector('.ProseMirror q')").await;
    window.run("document.querySelector('.ProseMirror').focus()").await;
    window.press(&format!("{CONTROL}{HOME}")).await;
    window.press("Sudut pandang kedua. ").await;
    page_has(&window, "Sudut pandang kedua. ").await;
    let written = "SELECT group_concat(CAST(release = (SELECT max(id) FROM release) AS TEXT)) FROM block
        WHERE deleted = 0 AND spans LIKE '%Sudut pandang kedua.%'";
    window.run("document.activeElement.blur()").await;
    until("the second release on the disk", async || {
        ask(home.path(), written).filter(|of_second| of_second == "1")
    })
    .await;

    window.press(&format!("{CONTROL}z")).await;
    window.shows("Diurungkan: menyunting paragraf.").await;
    let without = "const text = document.querySelector('.ProseMirror')?.textContent ?? '';
        return text !== '' && !text.includes('Sudut pandang kedua.')";
    window.wait("the text without it", without).await;
    window.click(".toast:last-child .btn.plain:not(.icon)").await;
    page_has(&window, "Sudut pandang kedua. ").await;

    let choose = "const list = document.querySelector('select[aria-label=\"Rilis acara ini\"]');
        list.selectedIndex = 0; list.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(choose).await;
    window.wait("the first release", without).await;
    window.click("[aria-label=\"Buang rilis ini\"]").await;
    window.shows("Rilis dibuang ke Sampah.").await;
    page_has(&window, "Sudut pandang kedua. ").await;
    window.click(".toast:last-child .btn.plain:not(.icon)").await;
    window.wait("both again", two).await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}
