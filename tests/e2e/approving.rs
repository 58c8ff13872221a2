//! From the draft to a release that went out, with a number; and the next draft after it.

use std::fs;

use crate::archive::ask;
use crate::hands::Hands;
use crate::looks::look;
use crate::release::docx;
use crate::until::until;
use crate::window::{ALT, CONTROL, DELETE, END, ENTER, F2, F3, F4, Home, Theme, Window};

/// Clicks the button of a name, in the dialog where one is open.
pub(crate) async fn button(window: &Window, name: &str) {
    let script = format!(
        "const room = document.querySelector('dialog') ?? document;
         const at = [...room.querySelectorAll('button')].find((one) => one.textContent.trim() === {name:?});
         if (!at || at.disabled) return false;
         at.click();
         return true"
    );
    window.wait(&format!("the button {name:?}"), &script).await;
}

/// Puts the focus into the field of a name.
pub(crate) async fn field(window: &Window, name: &str) {
    let script = format!(
        "const label = [...document.querySelectorAll('label')].find((one) => one.textContent.trim() === {name:?});
         label?.control?.focus();
         return document.activeElement === label?.control && !!label"
    );
    window.wait(&format!("the field {name:?}"), &script).await;
}

async fn no_dialog(window: &Window) {
    window.wait("the dialog to be gone", "return !document.querySelector('dialog')").await;
}

async fn stands(window: &Window, state: &str) {
    let script =
        format!("return document.querySelector('li[aria-current=step]')?.textContent.trim() === {state:?}");
    window.wait(&format!("the release to stand at {state:?}"), &script).await;
}

/// Submits and approves on the page of sending.
pub(crate) async fn approve(window: &Window, hands: &mut Hands<'_>) {
    button(window, "Ajukan untuk ditinjau").await;
    hands.at("Catatan").await;
    hands.key(ENTER).await;
    stands(window, "Ditinjau").await;
    no_dialog(window).await;
    button(window, "Setujui").await;
    hands.at("Disetujui oleh").await;
    button(window, "Setujui").await;
    stands(window, "Disetujui").await;
    no_dialog(window).await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_release_is_approved_with_a_number_and_an_edit_begins_the_next_draft() {
    let home = Home::for_pictures("approving");
    let window = Window::open_in(&home, "approving", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    window.press(&format!("{ALT}5")).await;
    window.click("nav[aria-label=Pengaturan] button:nth-of-type(3)").await;
    field(&window, "Pola nomor").await;
    hands.text("480/{seq:3}/{year}").await;
    window.shows("Berikutnya: 480/001/").await;
    hands.tab().await;
    until("the template in the archive", async || {
        ask(home.path(), "SELECT settings FROM office").filter(|kept| kept.contains("480/{seq:3}/{year}"))
    })
    .await;
    window.press(&format!("{ALT}1")).await;
    window.click("[role=listitem] > button").await;
    window.shows("Fakta acara").await;
    window.press(&F4.to_string()).await;
    hands.at("Simpan berkas").await;

    button(&window, "Ajukan untuk ditinjau").await;
    hands.at("Catatan").await;
    hands.text("Mohon dicek jabatannya").await;
    hands.key(ENTER).await;
    stands(&window, "Ditinjau").await;
    no_dialog(&window).await;
    button(&window, "Kembalikan").await;
    hands.at("Catatan").await;
    hands.text("Judul kurang jelas").await;
    hands.key(ENTER).await;
    stands(&window, "Draf").await;
    no_dialog(&window).await;
    button(&window, "Ajukan untuk ditinjau").await;
    hands.at("Catatan").await;
    hands.key(ENTER).await;
    stands(&window, "Ditinjau").await;
    no_dialog(&window).await;
    button(&window, "Setujui").await;
    hands.at("Disetujui oleh").await;
    window.shows("Nomor yang akan diberikan: 480/001/").await;
    assert_eq!(window.axe().await, [""; 0], "the question who approves");
    button(&window, "Setujui").await;
    window.shows("Disetujui sebagai versi 1 dengan nomor 480/001/").await;
    stands(&window, "Disetujui").await;
    no_dialog(&window).await;
    let number = ask(home.path(), "SELECT text FROM number").unwrap();
    assert!(number.starts_with("480/001/"), "{number}");

    button(&window, "Simpan berkas").await;
    window.text("[data-testid=made]").await;
    let version = ask(home.path(), "SELECT lower(hex(version)) FROM export WHERE version IS NOT NULL");
    assert!(version.is_some(), "the file was made of the version");
    let found = kutip_export::docx::quotes(&fs::read(docx(home.path()).await).unwrap()).unwrap();
    assert!(found.version.is_some(), "and names it");
    button(&window, "Nyatakan sudah dirilis").await;
    hands.at("Catatan").await;
    hands.key(ENTER).await;
    stands(&window, "Dirilis").await;
    no_dialog(&window).await;
    window
        .run(
            "document.querySelector('[data-testid=approval] details').open = true;
              document.querySelectorAll('.toast .icon').forEach((close) => close.click())",
        )
        .await;
    window.wait("the messages to be gone", "return !document.querySelector('.toast')").await;
    look(&window, "terang", "11-persetujuan").await;

    window.press(&F3.to_string()).await;
    window.shows("Halaman versi 1 yang disetujui").await;
    window.run("document.querySelector('.ProseMirror').focus()").await;
    window.press(&format!("{CONTROL}{END}")).await;
    window.press(" Kegiatan ditutup pada sore hari.").await;
    window.shows("jadi ini draf berikutnya").await;
    stands(&window, "Draf").await;
    button(&window, "Persetujuan").await;
    window.shows("Ini draf berikutnya setelah versi 1").await;
    button(&window, "Lihat perubahan").await;
    window.shows("Kegiatan ditutup pada sore hari.").await;
    assert_eq!(window.problems().await, [""; 0]);
    window.kill().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn an_embargo_that_runs_takes_a_reason_and_a_quote_that_is_gone_holds_the_version_back() {
    let home = Home::empty("embargo");
    let window = Window::open_in(&home, "embargo", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin_with_sample().await;
    window.press(&F3.to_string()).await;
    button(&window, "Setelan").await;
    field(&window, "Embargo sampai").await;
    hands.text("31/12/2099").await;
    hands.tab().await;
    window
        .wait("the embargo above the page", "return !!document.querySelector('.side [role=note].binds')")
        .await;
    assert_eq!(window.axe().await, [""; 0], "the line of an embargo");
    window.press(&F4.to_string()).await;
    hands.at("Simpan berkas").await;
    approve(&window, &mut hands).await;

    button(&window, "Simpan berkas").await;
    window.shows("Embargo masih berlaku").await;
    hands.at("Alasan").await;
    assert_eq!(ask(home.path(), "SELECT CAST(count(*) AS TEXT) FROM export").as_deref(), Some("0"));
    hands.text("Disepakati redaksi").await;
    hands.key(ENTER).await;
    window.text("[data-testid=made]").await;
    no_dialog(&window).await;
    let reason = ask(home.path(), "SELECT reason FROM approval WHERE step = 'early'");
    assert_eq!(reason.as_deref(), Some("Disepakati redaksi"), "it is kept");
    let name = docx(home.path()).await.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("EMBARGO-"), "{name}");

    window.press(&F2.to_string()).await;
    window.wait("a quote", "const card = document.querySelector('.card.direct:not(.off-record)'); card?.focus(); return document.activeElement === card && !!card").await;
    window.press(&DELETE.to_string()).await;
    until("the quote in the trash", async || {
        ask(home.path(), "SELECT CAST(count(*) AS TEXT) FROM statement WHERE deleted = 1")
            .filter(|count| count == "1")
    })
    .await;
    window.press(&F4.to_string()).await;
    window.shows("memuat kutipan yang tidak lagi boleh disiarkan").await;
    window.picture().await;
    assert_eq!(window.axe().await, [""; 0], "what is held back");
    assert_eq!(window.problems().await, [""; 0]);
    window.kill().await;
}
