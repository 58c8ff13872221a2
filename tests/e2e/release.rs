//! From nothing to a release on disk, by keyboard alone.

use std::fs;
use std::path::{Path, PathBuf};

use crate::hands::Hands;
use crate::until::until;
use crate::window::{ENTER, F3, F4, Home, Theme, Window};

/// Actions besides the text itself that a first release may take.
const MOST: u32 = 60;
const QUOTES: [(char, &str); 3] = [
    ('1', "Guru adalah kunci literasi digital di kota ini."),
    ('2', "Pelatihan ini menjangkau seratus sekolah dasar."),
    ('1', "Tahun depan kami menambah dua angkatan."),
];

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_first_release_takes_few_actions_and_no_mouse() {
    let home = Home::empty("release");
    let window = Window::open_in(&home, "release", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    hands.event().await;
    hands.speaker("Ratna Wijaya", "Wali Kota Sukamaju").await;
    hands.speaker("Bagus Sutedja", "Kepala Dinas Pendidikan Kota Sukamaju").await;
    for (speaker, text) in QUOTES {
        hands.quote(speaker, text).await;
    }
    window
        .wait("the time of saving", "return /Tersimpan \\d\\d\\.\\d\\d/.test(document.body.innerText)")
        .await;
    hands.key(F3).await;
    window
        .wait(
            "the page",
            "return !!document.querySelector('[role=document]')?.shadowRoot?.querySelector('h1')",
        )
        .await;
    window.picture().await;
    hands.key(F4).await;
    hands.at("Simpan berkas").await;
    hands.key(ENTER).await;
    window.text("[data-testid=made]").await;

    let made = docx(home.path()).await;
    let quotes = kutip_export::docx::quotes(&fs::read(&made).unwrap()).unwrap();
    let words: Vec<String> = quotes.quotes.into_iter().filter_map(|quote| quote.text).collect();
    for (_, text) in QUOTES {
        let said = text.trim_end_matches('.');
        assert!(words.iter().any(|quote| quote.contains(said)), "{said:?} is not in {words:?}");
    }
    assert!(hands.actions <= MOST, "a first release took {} actions", hands.actions);
    println!("a first release takes {} actions besides its text", hands.actions);
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

/// Finds the one Word file, in the folder that nobody had to choose.
pub(crate) async fn docx(home: &Path) -> PathBuf {
    until("a Word file", async || {
        let files = fs::read_dir(home.join("Kutip")).ok()?.flatten().map(|entry| entry.path());
        files.into_iter().find(|path| path.extension().is_some_and(|extension| extension == "docx"))
    })
    .await
}
