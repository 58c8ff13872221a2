//! Files that come to the window by themselves: opened with Kutip from a folder, or dropped on it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use kutip_files::{MAX_FILE_BYTES, format_of};
use serde::Serialize;

use crate::host::Host;

/// What a file is for, as far as its name and its first words tell; whether it can be read is for its reader to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// An event file.
    Event,
    /// An office file.
    Office,
    /// A list of officials.
    Officials,
    /// A photo.
    Photo,
    /// A Word file, such as a release that came back.
    Document,
    /// Nothing that Kutip takes.
    Other,
}

/// A file that came to the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ArrivedFile {
    /// Where it lies; commands take only paths that came this way.
    pub path: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub kind: FileKind,
}

/// Something that comes to the window by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Arrival {
    /// Files are held over the window.
    Hover,
    /// They are held over it no longer.
    Leave,
    /// Files were opened with Kutip, or dropped.
    Files(Vec<ArrivedFile>),
    /// A long work has come so far, in percent.
    Progress(u8),
}

/// Sorts files by what they are for.
#[must_use]
pub fn sorted(host: &dyn Host, paths: &[PathBuf]) -> Vec<ArrivedFile> {
    let file = |path: &PathBuf| ArrivedFile {
        path: path.to_string_lossy().into_owned(),
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        kind: kind_of(host, path),
    };
    paths.iter().map(file).collect()
}

/// Finds the files among the arguments of a start, in the folder that it was made in; the first argument is the program.
pub fn in_arguments(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>, folder: &Path) -> Vec<PathBuf> {
    let named = arguments.into_iter().skip(1);
    named
        .filter(|argument| !argument.as_ref().to_string_lossy().starts_with('-'))
        .map(|argument| folder.join(argument.as_ref()))
        .collect()
}

fn kind_of(host: &dyn Host, path: &Path) -> FileKind {
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    match extension.as_str() {
        "kutip" => FileKind::Event,
        "json" => match host.read(path, MAX_FILE_BYTES).ok().and_then(|bytes| format_of(&bytes)) {
            Some(format) if format.starts_with("kutip.office/") => FileKind::Office,
            _ => FileKind::Event,
        },
        "csv" | "tsv" | "xlsx" | "vcf" => FileKind::Officials,
        "jpg" | "jpeg" | "png" | "webp" | "heic" | "heif" => FileKind::Photo,
        "docx" => FileKind::Document,
        _ => FileKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Disk;

    #[test]
    fn files_are_sorted_by_name_and_a_json_by_its_format() {
        let folder = tempfile::tempdir().unwrap();
        let written = |name: &str, text: &str| {
            let path = folder.path().join(name);
            std::fs::write(&path, text).unwrap();
            path
        };
        let cases = [
            (written("a.kutip", "not even JSON"), FileKind::Event),
            (written("b.json", r#"{"format": "kutip.office/1"}"#), FileKind::Office),
            (written("c.JSON", r#"{"format": "kutip.event/1"}"#), FileKind::Event),
            (folder.path().join("gone.json"), FileKind::Event),
            (written("Daftar Pejabat.XLSX", ""), FileKind::Officials),
            (written("IMG_1.JPG", ""), FileKind::Photo),
            (written("Rilis kembali.DOCX", ""), FileKind::Document),
            (written("setup.exe", ""), FileKind::Other),
            (folder.path().to_owned(), FileKind::Other),
        ];
        let paths: Vec<PathBuf> = cases.iter().map(|(path, _)| path.clone()).collect();
        let found: Vec<FileKind> = sorted(&Disk, &paths).iter().map(|file| file.kind).collect();
        assert_eq!(found, cases.map(|(_, kind)| kind));
    }

    #[test]
    fn a_start_names_files_as_its_folder_has_them() {
        let found =
            in_arguments(["kutip", "--quiet", "acara.kutip", "/tmp/lain.kutip"], Path::new("/home/s"));
        assert_eq!(found, [Path::new("/home/s/acara.kutip"), Path::new("/tmp/lain.kutip")]);
    }
}
