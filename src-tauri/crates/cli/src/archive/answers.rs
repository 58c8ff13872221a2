//! Words that several answers share.

use chrono::{DateTime, Local, NaiveDate};
use kutip_app::catalogue::{Lang, has, key, tame, text};
use serde::Serialize;
use serde_json::Value;

pub(super) use crate::human::table;

/// Makes JSON of an answer.
pub(super) fn json<T: Serialize>(value: &T) -> Value {
    // The answers are plain data with text keys: there is nothing that could fail.
    serde_json::to_value(value).unwrap_or_default()
}

/// Says a message of the catalogue.
pub(super) fn say(lang: Lang, key: &str, params: &[(&str, &str)]) -> String {
    text(lang, key, params)
}

/// Names a value of the archive by the catalogue, or as it is where the catalogue has no name for it.
pub(super) fn named(lang: Lang, prefix: &str, value: &str) -> String {
    let key = key(prefix, value);
    if has(lang, &key) { text(lang, &key, &[]) } else { tame(value) }
}

/// Writes an instant in the zone of this computer.
pub(super) fn instant(ms: i64) -> String {
    DateTime::from_timestamp_millis(ms)
        .map(|at| at.with_timezone(&Local).format("%Y-%m-%d %H:%M").to_string())
        .unwrap_or_default()
}

/// Returns the day of this computer.
pub(super) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// Cuts a text to one line of some length.
pub(super) fn short(text: &str, most: usize) -> String {
    let line = tame(text);
    match line.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
