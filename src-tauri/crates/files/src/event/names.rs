//! The words of the file that are chosen from a list and mean the same in the file alone.

pub(super) const KINDS: &[&str] =
    &["training", "opening", "visit", "meeting", "signing", "ceremony", "inspection", "launch", "other"];
pub(crate) const ZONES: &[&str] = &["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];
pub(crate) const LANGUAGES: &[&str] = &["id", "en"];
pub(crate) const PROFILES: &[&str] = &["rilis", "siaran-pers"];
