//! The parts that Kutip is made of, each with its licence, for the page that names them.

use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// Written by `make licences` from the lock files and the texts that the packages bring along; `make check` finds drift.
const PARTS: &str = include_str!("../../../licences/parts.json");

/// A part that somebody else wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LicensedPart {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licence, as an SPDX expression.
    pub licence: String,
    /// The texts that it brings along, by their place in the list of texts.
    pub texts: Vec<usize>,
}

/// All parts, and the texts of their licences.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Licences {
    /// The parts, by name.
    pub parts: Vec<LicensedPart>,
    /// The texts, each once.
    pub texts: Vec<String>,
}

/// Lists the parts of this program.
///
/// # Errors
/// `internal` when the list that was built in is no list.
pub fn licences() -> Result<Licences, AppError> {
    serde_json::from_str(PARTS).map_err(|_| AppError::failure("internal", "the list of parts is unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_licence_and_its_texts_are_there() {
        let Licences { parts, texts } = licences().unwrap();
        for name in ["rusqlite", "tauri", "svelte", "@fontsource-variable/inter"] {
            assert!(parts.iter().any(|part| part.name == name), "{name} is a part of the program");
        }
        for part in &parts {
            assert!(!part.licence.is_empty(), "{} has a licence", part.name);
            assert!(
                part.texts.iter().all(|at| *at < texts.len()),
                "{} names texts that are there",
                part.name
            );
        }
        assert!(
            !parts.iter().any(|part| part.name.starts_with("kutip")),
            "our own crates are no parts of others"
        );
    }
}
