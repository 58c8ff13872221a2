//! Settings change the page as they are typed, and the archive when the field is left.

use crate::archive::ask;
use crate::hands::Hands;
use crate::until::until;
use crate::window::{ALT, Home, Theme, Window};

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_line_of_the_letterhead_is_on_the_page_at_once() {
    let home = Home::empty("settings");
    let window = Window::open_in(&home, "settings", Theme::Light).await;
    let mut hands = Hands::on(&window);
    hands.begin().await;
    window.press(&format!("{ALT}5")).await;
    window.wait("the sample page", &on_the_page("SIARAN PERS")).await;
    window.run("document.querySelectorAll('.part input.field')[1].focus()").await;
    hands.text("PEMERINTAH KOTA SUKAMAJU").await;
    window.wait("the line on the page", &on_the_page("PEMERINTAH KOTA SUKAMAJU")).await;
    hands.tab().await;
    let line = "SELECT json_extract(settings, '$.government_line') FROM office";
    until("the line in the archive", async || {
        ask(home.path(), line).filter(|kept| kept == "PEMERINTAH KOTA SUKAMAJU")
    })
    .await;
    assert_eq!(window.problems().await, [""; 0]);
    for at in 1..=9 {
        window.click(&format!("nav[aria-label=Pengaturan] button:nth-of-type({at})")).await;
        window.wait("the part", "return !!document.querySelector('.part section h2')").await;
        assert_eq!(window.axe().await, [""; 0], "part {at}");
    }
    window.close().await;
}

fn on_the_page(text: &str) -> String {
    format!(
        "return [...document.querySelectorAll('.live *')].some((at) => at.shadowRoot?.textContent.includes({text:?}))"
    )
}
