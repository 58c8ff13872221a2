//! The catalogue of messages: one for the pages and for the command line.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A language of messages, not of releases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Indonesian.
    #[default]
    Id,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::Id, Self::En];

    /// Returns the tag by which it is stored.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// Finds the language of a locale such as `en_GB.UTF-8`; none for one that the catalogue does not have.
    #[must_use]
    pub fn from_locale(locale: &str) -> Option<Self> {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "id" | "in" => Some(Self::Id),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

type Messages = BTreeMap<String, String>;

static INDONESIAN: LazyLock<Messages> =
    LazyLock::new(|| parse(include_str!("../../../../ui/messages/id.json")));
static ENGLISH: LazyLock<Messages> = LazyLock::new(|| parse(include_str!("../../../../ui/messages/en.json")));

/// A test reads both files; a broken one leaves the keys to be shown in place of messages.
fn parse(json: &str) -> Messages {
    serde_json::from_str(json).unwrap_or_default()
}

/// Returns the messages of a language.
fn messages(lang: Lang) -> &'static Messages {
    match lang {
        Lang::Id => &INDONESIAN,
        Lang::En => &ENGLISH,
    }
}

/// Tells whether the catalogue has a key.
#[must_use]
pub fn has(lang: Lang, key: &str) -> bool {
    messages(lang).contains_key(key)
}

/// Words a message; the key itself stands in for one that is missing.
///
/// What placeholders stand for comes from outside: it is made one line, and what could hide or turn around the
/// text beside it is made visible. It is never searched for placeholders again.
#[must_use]
pub fn text(lang: Lang, key: &str, params: &[(&str, &str)]) -> String {
    let Some(template) = messages(lang).get(key) else {
        return key.to_owned();
    };
    let mut out = String::with_capacity(template.len());
    let mut rest = template.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match params.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(&tame(value)),
            None => {
                out.push('{');
                out.push_str(name);
                out.push('}');
            }
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// Makes text from outside one harmless line.
#[must_use]
pub fn tame(text: &str) -> String {
    // What turns the direction is shown for what it is before a line drops it.
    let shown: String =
        text.chars().map(|c| if turns_around(c) { kutip_core::text::REPLACEMENT } else { c }).collect();
    kutip_core::text::one_line(&shown)
        .chars()
        .map(|c| if c.is_control() { kutip_core::text::REPLACEMENT } else { c })
        .collect()
}

/// Direction marks let a text show in another order than it is read.
const fn turns_around(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Makes the key of a message from a name with dots and hyphens.
#[must_use]
pub fn key(prefix: &str, name: &str) -> String {
    format!("{prefix}_{}", name.replace(['.', '-'], "_"))
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
