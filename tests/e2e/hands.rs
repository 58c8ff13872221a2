//! A user with a keyboard and nothing else, whose actions are counted.

use crate::window::{CONTROL, ENTER, TAB, Window};

/// The hands of a user; typing a text is no action, every key that is none of it is one.
pub(crate) struct Hands<'w> {
    window: &'w Window,
    pub(crate) actions: u32,
}

impl<'w> Hands<'w> {
    pub(crate) fn on(window: &'w Window) -> Self {
        Self { window, actions: 0 }
    }

    pub(crate) async fn text(&mut self, text: &str) {
        self.window.press(text).await;
    }

    pub(crate) async fn key(&mut self, key: char) {
        self.actions += 1;
        self.window.press(&key.to_string()).await;
    }

    pub(crate) async fn control(&mut self, key: char) {
        self.actions += 1;
        self.window.press(&format!("{CONTROL}{key}")).await;
    }

    pub(crate) async fn tab(&mut self) {
        self.key(TAB).await;
    }

    /// Waits until what has the focus is named so, which takes no action.
    pub(crate) async fn at(&self, name: &str) {
        let script = format!(
            "const at = document.activeElement; const label = at?.labels?.[0]?.textContent
                ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '';
             return label.trim().startsWith({name:?})"
        );
        self.window.wait(&format!("the focus on {name:?}"), &script).await;
    }

    /// Answers the first page.
    pub(crate) async fn begin(&mut self) {
        self.at("Nama kantor").await;
        self.text("Bagian Prokopim Kota Sukamaju").await;
        self.tab().await;
        self.text("Kota Sukamaju").await;
        self.tab().await;
        self.text("Sari Wulandari").await;
        self.key(ENTER).await;
        self.window.shows("Belum ada acara").await;
    }

    /// Answers the first page and takes the sample event along.
    pub(crate) async fn begin_with_sample(&mut self) {
        self.at("Nama kantor").await;
        self.text("Bagian Prokopim Kota Tirtasari").await;
        self.tab().await;
        self.text("Kota Tirtasari").await;
        self.tab().await;
        self.text("Sari Wulandari").await;
        self.tab().await;
        self.tab().await;
        self.key(' ').await;
        self.key(ENTER).await;
        self.at("Isi pernyataan").await;
    }

    /// Makes an event of today, and stands in its entry line.
    pub(crate) async fn event(&mut self) {
        self.control('n').await;
        self.at("Nama acara").await;
        self.text("Pelatihan Literasi Digital").await;
        self.tab().await;
        self.tab().await;
        self.text("9").await;
        self.tab().await;
        self.text("Balai Kota Sukamaju").await;
        self.key(ENTER).await;
        self.at("Isi pernyataan").await;
    }

    /// Adds a speaker whom the register does not have.
    pub(crate) async fn speaker(&mut self, name: &str, title: &str) {
        self.control('j').await;
        self.at("Nama lengkap").await;
        self.text(name).await;
        self.tab().await;
        self.at("Jabatan").await;
        self.text(title).await;
        self.key(ENTER).await;
        self.at("Isi pernyataan").await;
    }

    /// Enters a quote, and waits until it is on the disk.
    pub(crate) async fn quote(&mut self, speaker: char, text: &str) {
        self.control(speaker).await;
        self.text(text).await;
        self.key(ENTER).await;
        self.window.shows(&format!("“{text}”")).await;
    }
}
