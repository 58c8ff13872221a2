//! A disk that refuses the files of a release: told by its code, nothing recorded, nothing half written.

use std::io;
use std::path::PathBuf;

use kutip_app::archive::{ExportRequest, export, exports};
use kutip_app::formats::Format;
use kutip_app::host::{Contents, Host};

use super::*;

/// A disk that is full, or whose file a word processor holds.
struct Refusing(&'static str);

impl Host for Refusing {
    fn read(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        Disk.read(path, most)
    }

    fn place(&self, folder: &Path, _: &[String], _: Contents<'_>) -> Result<Vec<PathBuf>, AppError> {
        Err(AppError::failure(self.0, "refused").with("path", folder.to_string_lossy()))
    }
}

fn to(laptop: &Laptop, event: EventId, out: &str) -> ExportRequest {
    let formats = vec![Format::Docx, Format::Txt];
    ExportRequest { event, release: None, profile: None, moment: moment(), out: laptop.path(out), formats }
}

#[test]
fn what_a_disk_refuses_is_told_and_not_recorded_and_another_folder_takes_it() {
    for code in ["file_not_writable", "file_no_space", "file_not_replaced"] {
        let laptop = Laptop::new();
        let mut desk = laptop.open();
        let event = sample(&mut desk);
        let told = export(&mut desk, &Refusing(code), &to(&laptop, event, "out")).unwrap_err();
        assert_eq!(told.code, code, "the page words it by its code");
        assert!(
            exports(desk.read(), event).unwrap().is_empty(),
            "{code}: what was not written is not recorded"
        );
        export(&mut desk, &Disk, &to(&laptop, event, "elsewhere")).unwrap();
        assert_eq!(exports(desk.read(), event).unwrap().len(), 2, "{code}: the release was safe all along");
    }
}

#[test]
fn a_file_in_the_place_of_the_folder_leaves_nothing_behind() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    std::fs::write(laptop.path("out"), "somebody's file").unwrap();
    let told = export(&mut desk, &Disk, &to(&laptop, event, "out")).unwrap_err();
    assert_eq!(told.code, "file_not_writable");
    assert_eq!(std::fs::read_to_string(laptop.path("out")).unwrap(), "somebody's file", "it is left alone");
    assert!(exports(desk.read(), event).unwrap().is_empty());
}
