//! What the tests and benches share: where things lie, sample documents, what a file says.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

pub mod corpus;
pub mod desk;
pub mod driver;
pub mod extract;
pub mod office;
pub mod report;
pub mod samples;

use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::Digest as _;

/// Returns the top folder of the project.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Returns the path of a file that a test leaves behind for people to look at, and makes its folder.
///
/// # Errors
///
/// Fails when the folder cannot be made.
pub fn artifact(name: &str) -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("artifacts");
    fs::create_dir_all(&folder)?;
    Ok(folder.join(name))
}

/// Returns a folder for what a test or bench puts on the disk, beside what was compiled.
#[must_use]
pub fn scratch(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("tmp").join(name)
}

/// Computes the SHA-256 of some bytes, in hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    kutip_export::wording::hexadecimal(&sha2::Sha256::digest(bytes))
}
