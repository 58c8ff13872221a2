//! What comes to the window by itself, kept until the page asks for it.
//!
//! The page may listen to no event of Tauri's: it asks for what has arrived, and the answer waits until there is something.

use std::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use kutip_app::arriving::Arrival;
use tauri::async_runtime::{Sender, channel};

/// What has arrived and was not fetched yet.
#[derive(Debug, Default)]
pub(crate) struct Inbox(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    arrived: Vec<Arrival>,
    /// Wakes whoever waits; only the newest page does.
    bell: Option<Sender<()>>,
}

impl Inbox {
    /// Puts something in, and wakes the page.
    pub(crate) fn put(&self, arrival: Arrival) {
        let mut waiting = self.waiting();
        waiting.arrived.push(arrival);
        if let Some(bell) = waiting.bell.take() {
            // A page that is gone asks again when it is back.
            let _ = bell.try_send(());
        }
    }

    /// Takes what has arrived, and waits for something when there is nothing. Who asked before, such as a page that was
    /// loaded anew since, gets nothing.
    pub(crate) async fn take(&self) -> Vec<Arrival> {
        let mut rung = {
            let mut waiting = self.waiting();
            if !waiting.arrived.is_empty() {
                return mem::take(&mut waiting.arrived);
            }
            let (bell, rung) = channel(1);
            waiting.bell = Some(bell);
            rung
        };
        match rung.recv().await {
            Some(()) => mem::take(&mut self.waiting().arrived),
            None => Vec::new(),
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use tauri::async_runtime::block_on;

    use super::*;

    #[test]
    fn what_arrives_before_the_page_asks_waits_for_it() {
        let inbox = Inbox::default();
        inbox.put(Arrival::Hover);
        inbox.put(Arrival::Leave);
        assert_eq!(block_on(inbox.take()), [Arrival::Hover, Arrival::Leave]);
    }

    #[test]
    fn a_page_that_waits_is_woken_and_an_older_one_gets_nothing() {
        let inbox = std::sync::Arc::new(Inbox::default());
        let ask = || {
            let inbox = inbox.clone();
            tauri::async_runtime::spawn(async move { inbox.take().await })
        };
        let older = ask();
        while inbox.waiting().bell.is_none() {
            std::thread::yield_now();
        }
        let newer = ask();
        assert_eq!(block_on(older).unwrap(), [], "the page before is gone");
        inbox.put(Arrival::Hover);
        assert_eq!(block_on(newer).unwrap(), [Arrival::Hover]);
    }
}
