//! A hand on the mouse.

use std::time::Duration;

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};

use super::until::until;
use super::window::Window;

const DOWN: PointerAction = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
const UP: PointerAction = PointerAction::Up { button: MOUSE_BUTTON_LEFT };

impl Window {
    /// Drags one element onto the upper part of another one, as a hand does that looks where things are: a row that has
    /// just come may still move, also while another one is held.
    pub async fn drag(&self, what: &str, onto: &str) {
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

trait Path {
    /// Moves as fast as a hand does.
    fn to(self, place: [f64; 2]) -> Self;
}

impl Path for MouseActions {
    fn to(self, [x, y]: [f64; 2]) -> Self {
        self.then(PointerAction::MoveTo { duration: Some(Duration::from_millis(40)), x, y })
    }
}
