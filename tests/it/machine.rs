//! What the machine may hand in beside files: pipes, devices, folders. They are refused at once.

#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use kutip_app::error::AppError;
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_app::make::{CheckRequest, Input, MakeRequest, Moment, make};

use crate::trial::{Folder, fixtures};

fn attempt(event: PathBuf, office: Option<PathBuf>, out: &Path) -> AppError {
    let moment = Moment::At("2025-12-19T08:00:00+07:00".parse().unwrap());
    let check = CheckRequest { event: Input::Path(event), office, profile: None, moment };
    make(&Disk, &MakeRequest { check, out: out.to_owned(), formats: vec![Format::Txt] }).unwrap_err()
}

fn pipe(folder: &Folder, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success(), "a pipe");
    path
}

#[test]
fn what_is_no_file_is_refused_without_waiting() {
    let folder = Folder::new("machine");
    let out = Folder::new("machine-out");
    let event = fixtures("cases")[0].clone();
    for path in [pipe(&folder, "pipe"), "/dev/zero".into(), "/dev/tty".into(), folder.path().to_owned()] {
        assert_eq!(
            attempt(path.clone(), None, out.path()).code,
            "input_unreadable",
            "event {}",
            path.display()
        );
        let error = attempt(event.clone(), Some(path.clone()), out.path());
        assert_eq!(error.code, "input_unreadable", "office {}", path.display());
    }
    assert_eq!(out.files(), Vec::<String>::new(), "nothing is written");
}

#[test]
fn an_emblem_that_is_no_file_is_refused_without_waiting() {
    let folder = Folder::new("emblem-pipe");
    let out = Folder::new("emblem-pipe-out");
    pipe(&folder, "lambang.png");
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("zero.png")).unwrap();
    for emblem in ["lambang.png", "zero.png"] {
        let office = folder.path().join("office.json");
        let text = format!(r#"{{"format":"kutip.office/1","name":"K","city":"K","emblem":"{emblem}"}}"#);
        fs::write(&office, text).unwrap();
        let error = attempt(fixtures("cases")[0].clone(), Some(office), out.path());
        assert_eq!((error.code, error.refused), ("emblem_missing", true), "{emblem}");
    }
}
