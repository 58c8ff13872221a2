//! Making a release in a folder of its own.

use std::fs;
use std::path::{Path, PathBuf};

use kutip_app::error::AppError;
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_app::make::{CheckRequest, Input, Made, MakeRequest, Moment, make};

/// A folder that is removed at the end.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("kutip-it-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Lists the files below the folder, each as its path within.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut files: Vec<String> = fs::read_dir(&self.0)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        files.sort();
        files
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = kutip_tests::root().join("tests/fixtures").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| {
        path.extension().is_some_and(|extension| extension == "json") && !path.ends_with("index.json")
    });
    files.sort();
    files
}

/// Makes every format of an event, as on 19 December 2025 in the morning.
pub(crate) fn try_make(event: Vec<u8>, out: &Path) -> Result<Made, AppError> {
    try_make_with(event, out, "2025-12-19T08:00:00+07:00")
}

/// Makes every format of an event at an instant.
pub(crate) fn try_make_with(event: Vec<u8>, out: &Path, now: &str) -> Result<Made, AppError> {
    let request = MakeRequest {
        check: CheckRequest {
            event: Input::Bytes(event),
            office: None,
            profile: None,
            moment: Moment::At(now.parse().unwrap()),
        },
        out: out.to_owned(),
        formats: Format::ALL.to_vec(),
    };
    make(&Disk, &request)
}
