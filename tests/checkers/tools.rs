//! Calling the tools from outside, with files in a folder of each test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kutip_core::document::Document;
use kutip_export::docx;
use kutip_tests::office::run;
use kutip_tests::samples;
use serde_json::Value;

/// A folder under `tests/artifacts`, kept for looking at what failed.
pub(crate) struct Workshop(PathBuf);

impl Workshop {
    pub(crate) fn new(name: &str) -> Self {
        let folder = here().join("artifacts/checkers").join(name);
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("written");
        path
    }

    pub(crate) fn write_samples(&self) -> Vec<(PathBuf, Document)> {
        samples::variants()
            .into_iter()
            .map(|(name, document)| {
                let bytes = docx::render(&document).expect("renders");
                (self.write(&format!("{name}.docx"), &bytes), document)
            })
            .collect()
    }
}

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Runs the Open XML validator: the errors of each file.
pub(crate) fn validate<'a>(files: impl Iterator<Item = &'a Path>) -> Value {
    let mut node = Command::new("node");
    node.arg("validate.mjs").args(files).current_dir(here().join("tools"));
    json(node)
}

/// Runs a script of `tests/tools` with the Python of the tests.
pub(crate) fn python<'a>(script: &str, files: impl Iterator<Item = &'a Path>) -> Value {
    let mut python = Command::new(here().join("../.tools/venv/bin/python"));
    python.arg(here().join("tools").join(script)).args(files);
    json(python)
}

fn json(command: Command) -> Value {
    serde_json::from_slice(&run(command)).expect("JSON")
}
