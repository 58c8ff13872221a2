use serde::{Deserialize, Serialize};

/// Names the program and its version, as the start page and the "about" box show them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AppInfo {
    /// The name that people know the program by.
    pub name: String,
    /// The version as written in the manifest, for example `0.1.0`.
    pub version: String,
}

impl AppInfo {
    /// Describes the program as it was built.
    #[must_use]
    pub fn current() -> Self {
        Self { name: "Kutip".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
    }
}
