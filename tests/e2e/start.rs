use crate::until::until;
use crate::window::{Theme, Window};

async fn the_first_page_is_shown(name: &'static str, theme: Theme) {
    let window = Window::open(name, theme).await;

    window.shows("Catat siapa berkata apa").await;
    let dark = window.run("return matchMedia('(prefers-color-scheme: dark)').matches").await;
    assert_eq!(dark, theme == Theme::Dark);
    assert_eq!(window.run("return document.fonts.check('16px Inter')").await, true);

    window.picture().await;
    assert_eq!(window.problems().await, [""; 0]);
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn the_first_page_asks_for_the_office() {
    the_first_page_is_shown("start-light", Theme::Light).await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn the_start_page_follows_a_dark_desktop() {
    the_first_page_is_shown("start-dark", Theme::Dark).await;
}

/// Without this, the tests that find no problem would prove nothing.
#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_breach_of_the_content_policy_is_refused_and_noticed() {
    let window = Window::open("start-breach", Theme::Light).await;
    window.shows("Nama kantor").await;

    window
        .run(
            "const style = document.createElement('style'); style.textContent = 'h1 { color: red }';
              document.head.append(style);
              new Image().src = 'https://example.invalid/spy.png';",
        )
        .await;
    let problems =
        until("two refusals", async || Some(window.problems().await).filter(|problems| problems.len() >= 2))
            .await;
    assert!(problems.iter().any(|problem| problem.contains("style-src")), "{problems:?}");
    assert!(problems.iter().any(|problem| problem.contains("img-src")), "{problems:?}");
    window.close().await;
}

#[tokio::test]
#[ignore = "needs the program, a screen and a driver: `make e2e`"]
async fn a_command_outside_the_table_is_refused() {
    let window = Window::open("start-refusal", Theme::Light).await;
    window.shows("Nama kantor").await;
    for command in ["no_such_command", "plugin:window|close", "plugin:event|emit", "plugin:path|resolve"] {
        let refusal = window.refusal(command).await;
        assert!(refusal.contains("not allowed"), "{command}: {refusal}");
    }
    window.close().await;
}
