//! Time of the main thread per keystroke: real keys through the real web view, counted by the system.

use std::fmt;
use std::time::{Duration, Instant};

use kutip_tests::driver::window::{CONTROL, END, F3, Home, Theme, Window};
use kutip_tests::report::quantile;

use crate::load::{main_thread, page_of};

/// A fast typist; what a keystroke puts off happens within it, or within that of a later one.
const PACE: Duration = Duration::from_millis(60);
const STROKES: usize = 400;
/// The first ones compile what the others run.
const WARMING: usize = 60;
const TYPED: &str = "Warga menyambut baik rencana itu dan berharap segera terwujud. ";

/// What a keystroke costs in places of one window.
pub(crate) struct Costs {
    pub(crate) capture: Cost,
    pub(crate) release: Cost,
    /// In an empty text area.
    pub(crate) bare: Cost,
    /// In a text area with as many words as the release: at each stroke the web view tells the input method all of them.
    pub(crate) bare_long: Cost,
}

pub(crate) struct Cost {
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "p50 {:.2?}, p99 {:.2?}", self.p50, self.p99)
    }
}

/// Types into the event of an archive, into its release, and into a bare text area.
pub(crate) async fn measure(home: &Home, words: usize) -> Costs {
    let window = Window::open_in(home, "bench-typing", Theme::Light).await;
    window.click("main [role=list] [role=listitem] button").await;
    window.wait("the entry line", "return document.activeElement.matches('.entry textarea')").await;
    let capture = strokes(&window).await;
    // What was typed is no statement: nothing of it is in the release.
    window
        .run("document.activeElement.value = ''; document.activeElement.dispatchEvent(new Event('input'))")
        .await;

    window.press(&F3.to_string()).await;
    window.wait("the editor", "return !!document.querySelector('.ProseMirror')").await;
    let whole = format!(
        "const view = document.querySelector('.ProseMirror');
         view.focus();
         document.getSelection().selectAllChildren(view);
         const data = new DataTransfer();
         data.setData('text/plain', Array.from({{ length: {words} / 50 }},
             (_, at) => `Paragraf ${{at}} ` + 'kata'.padEnd(5).repeat(48).trim() + '.').join('\\n'));
         view.dispatchEvent(new ClipboardEvent('paste', {{ clipboardData: data, bubbles: true, cancelable: true }}));"
    );
    window.run(&whole).await;
    let there =
        format!("return document.querySelector('.ProseMirror').textContent.split(/\\s+/).length >= {words}");
    window.wait("the long text", &there).await;
    window.press(&format!("{CONTROL}{END}")).await;
    let release = strokes(&window).await;

    let bare = typed_bare(&window, 0).await;
    let bare_long = typed_bare(&window, words).await;
    window.close().await;
    Costs { capture, release, bare, bare_long }
}

/// Types into a text area in a document of its own, without the listeners of the page.
async fn typed_bare(window: &Window, words: usize) -> Cost {
    let script = format!(
        "document.open(); document.write('<!doctype html><textarea rows=20 cols=80 spellcheck=false>');
         document.close();
         const area = document.querySelector('textarea');
         area.value = 'kata '.repeat({words});
         area.focus();
         area.setSelectionRange(area.value.length, area.value.length);"
    );
    window.run(&script).await;
    strokes(window).await
}

async fn strokes(window: &Window) -> Cost {
    let page = page_of(window);
    let mut times = Vec::with_capacity(STROKES);
    for (at, letter) in TYPED.chars().cycle().take(WARMING + STROKES).enumerate() {
        let (started, before) = (Instant::now(), main_thread(page));
        window.press(&letter.to_string()).await;
        tokio::time::sleep_until((started + PACE).into()).await;
        if at >= WARMING {
            times.push(main_thread(page) - before);
        }
    }
    Cost { p50: quantile(&mut times, 0.5), p99: quantile(&mut times, 0.99) }
}
