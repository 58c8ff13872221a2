//! People and facts: dragging, facts that survive a kill, titles that change on a day.

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use std::time::Duration;

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

impl Window {
    /// Drags one element onto the upper part of another one, as a hand does that looks where things are: a row that has
    /// just come may still move, also while another one is held.
    async fn drag(&self, what: &str, onto: &str) {
        let (taken, marked) = ("[data-dragged]", "[data-drop=before]");
        until(&format!("{what} to be held"), async || {
            let [x, y] = self.place(what, 0.5).await?;
            self.mouse(|mouse| mouse.to([x, y]).then(DOWN).to([x, y - 12.0])).await;
            if self.place(taken, 0.5).await.is_some() {
                return Some(());
            }
            self.mouse(|mouse| mouse.then(UP)).await;
            None
        })
        .await;
        until(&format!("{onto} to be aimed at"), async || {
            let [x, y] = self.place(onto, 0.2).await?;
            self.mouse(|mouse| mouse.to([x, y + 8.0]).to([x, y])).await;
            self.place(&format!("{onto}{marked}"), 0.5).await.map(drop)
        })
        .await;
        self.mouse(|mouse| mouse.then(UP)).await;
    }

    /// Finds a point in an element, at a share of its height.
    async fn place(&self, css: &str, share: f64) -> Option<[f64; 2]> {
        let script = format!(
            "const box = document.querySelector({css:?})?.getBoundingClientRect();
             return box ? [box.left + Math.min(box.width / 2, 60), box.top + box.height * {share}] : null"
        );
        serde_json::from_value(self.run(&script).await).ok()
    }

    async fn mouse(&self, act: impl FnOnce(MouseActions) -> MouseActions) {
        self.perform(act(MouseActions::new("mouse".to_owned()))).await;
    }
}

const DOWN: PointerAction = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
const UP: PointerAction = PointerAction::Up { button: MOUSE_BUTTON_LEFT };

trait Path {
    /// Moves as fast as a hand does.
    fn to(self, place: [f64; 2]) -> Self;
}

impl Path for MouseActions {
    fn to(self, [x, y]: [f64; 2]) -> Self {
        self.then(PointerAction::MoveTo { duration: Some(Duration::from_millis(40)), x, y })
    }
}
