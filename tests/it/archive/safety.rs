//! When something is wrong with the archive or its folder: each trouble has its code, and each a way on.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use kutip_app::archive::{
    self, Home, MemberChoice, SettleCopy, back_up, back_up_when_due, backup_list, restore_beside,
};
use kutip_app::support::{Surroundings, write_report};

use super::*;

/// A laptop whose note says which folder is in use.
fn noted(laptop: &Laptop) -> Home {
    Home::noted(laptop.root(), laptop.path("keys"))
}

fn open_noted(laptop: &Laptop) -> Result<Desk, AppError> {
    Desk::open(&noted(laptop), laptop.machine(), "Sari Dewi")
}

/// Breaks the first page of a database, as a failing disk would.
fn break_database(folder: &Path) {
    let path = folder.join("kutip.db");
    let mut bytes = fs::read(&path).unwrap();
    bytes[..4096].fill(0x55);
    fs::write(&path, bytes).unwrap();
    for beside in ["kutip.db-wal", "kutip.db-shm"] {
        let _ = fs::remove_file(folder.join(beside));
    }
}

#[test]
fn a_damaged_archive_makes_room_for_the_newest_good_backup_and_stays() {
    let laptop = Laptop::new();
    let mut desk = open_noted(&laptop).unwrap();
    let event = sample(&mut desk);
    back_up(&desk, None, &mut |_| ()).unwrap();
    desk.close().unwrap();
    break_database(&laptop.path("data"));
    let broken = fs::read(laptop.path("data/kutip.db")).unwrap();
    assert_eq!(open_noted(&laptop).unwrap_err().code, "database_damaged");

    let home = noted(&laptop);
    let list = backup_list(&home.noted_backups()).unwrap();
    assert_eq!(list.items.len(), 1, "the folder is known although the archive cannot say it");
    assert!(list.items[0].made_ms.is_some() && list.items[0].size.is_some_and(|size| size > 0));
    let (desk, done) =
        restore_beside(&home, Path::new(&list.folder), &list.items[0].name, laptop.machine(), &mut |_| ())
            .unwrap();
    desk.home().keep().unwrap();
    assert!(archive::show(desk.read(), event).is_ok(), "the event is back");
    assert_ne!(Path::new(&done.folder), laptop.path("data"), "in a folder of its own");
    desk.close().unwrap();
    assert_eq!(fs::read(laptop.path("data/kutip.db")).unwrap(), broken, "the damaged one is as it was");
    let again = open_noted(&laptop).unwrap();
    assert!(archive::show(again.read(), event).is_ok(), "the next start knows which folder is in use");
}

#[test]
fn a_backup_that_is_no_good_changes_nothing_and_leaves_nothing() {
    let laptop = Laptop::new();
    let mut desk = open_noted(&laptop).unwrap();
    sample(&mut desk);
    let made = back_up(&desk, None, &mut |_| ()).unwrap();
    let vault = PathBuf::from(&made.folder);
    let database = vault.join("snapshots").join(format!("{}.db", made.name));
    fs::write(&database, b"short").unwrap();
    let before: BTreeSet<_> =
        fs::read_dir(laptop.root()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let refused =
        restore_beside(&noted(&laptop), &vault, &made.name, laptop.machine(), &mut |_| ()).unwrap_err();
    assert_eq!(refused.code, "backup_invalid");
    let after: BTreeSet<_> =
        fs::read_dir(laptop.root()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(before, after, "no half folder takes room");
    assert_eq!(desk.home(), &noted(&laptop), "the archive in use is the same");
}

#[test]
fn a_restored_copy_asks_who_writes_before_it_makes_backups() {
    let laptop = Laptop::new();
    let mut desk = open_noted(&laptop).unwrap();
    sample(&mut desk);
    let vault = laptop.path("usb");
    let made = back_up(&desk, Some(&vault), &mut |_| ()).unwrap();
    let (mut other, _) =
        restore_beside(desk.home(), &vault, &made.name, laptop.machine(), &mut |_| ()).unwrap();
    assert!(archive::session(other.read()).unwrap().moved);
    assert!(
        back_up_when_due(&other, &mut |_| ()).unwrap().is_none(),
        "the folder is the other laptop's until somebody says otherwise"
    );
    let answers = SettleCopy { member: MemberChoice::New("Dewi Lestari".to_owned()), backups: None };
    archive::settle_copy(&mut other, answers).unwrap();
    let session = archive::session(other.read()).unwrap();
    assert_eq!((session.member.as_str(), session.moved), ("Dewi Lestari", false));
    let folder = archive::backup_folder(other.read(), other.home()).unwrap();
    assert_eq!(folder, noted(&laptop).usual_backups());
    let names: Vec<String> =
        archive::members(other.read()).unwrap().into_iter().map(|member| member.name).collect();
    assert_eq!(names, ["Dewi Lestari", "Sari Dewi"], "who wrote before is still known");
}

#[test]
fn a_note_that_cannot_be_read_is_no_reason_for_an_empty_archive() {
    let laptop = Laptop::new();
    open_noted(&laptop).unwrap().close().unwrap();
    for text in ["{", r#"{"data": "../elsewhere"}"#, r#"{"data": "C:\\x"}"#] {
        fs::write(laptop.path("place.json"), text).unwrap();
        assert_eq!(open_noted(&laptop).unwrap_err().code, "place_unreadable", "{text}");
    }
    fs::write(laptop.path("place.json"), "{}").unwrap();
    open_noted(&laptop).unwrap();
}

#[test]
fn a_folder_in_use_is_told_and_free_again_afterwards() {
    let laptop = Laptop::new();
    let desk = open_noted(&laptop).unwrap();
    assert_eq!(open_noted(&laptop).unwrap_err().code, "in_use");
    desk.close().unwrap();
    open_noted(&laptop).unwrap();
}

/// Reads every entry of a report.
fn unpacked(path: &Path) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    let mut all = Vec::new();
    for at in 0..zip.len() {
        zip.by_index(at).unwrap().read_to_end(&mut all).unwrap();
    }
    all
}

#[test]
fn the_support_report_holds_no_name_quote_or_path() {
    const PLANTED: &str = "Zubaidah";
    let laptop = Laptop::new();
    let home = Home::at(laptop.path(&format!("data-{PLANTED}")), laptop.path("keys"));
    let mut desk = Desk::open(&home, laptop.machine(), PLANTED).unwrap();
    let quote = format!("{PLANTED} berkata demikian.");
    let title = format!("Rapat {PLANTED}");
    let planted = event(&title, "2025-12-18", &format!("{PLANTED} Hanum"), PLANTED, &quote);
    archive::import(&mut desk, &Disk, &request(&planted)).unwrap();
    let around = |laptop: &Laptop| Surroundings {
        web_view: Some("2.50".to_owned()),
        log: b"[2025-12-18][WARN] export file_no_space\n".to_vec(),
        now: chrono::DateTime::from_timestamp_millis(laptop.machine().now_ms().try_into().unwrap()).unwrap(),
    };
    // Damage makes the doctor name places: tables and numbers, not what stands there.
    let out = laptop.path("laporan");
    let open = write_report(&Disk, Ok(&desk), around(&laptop), &out).unwrap();
    let failed = AppError::failure("database_damaged", PLANTED).with("path", PLANTED);
    let shut = write_report(&Disk, Err(&failed), around(&laptop), &out).unwrap();
    for path in [&open, &shut] {
        let text = String::from_utf8(unpacked(path)).unwrap();
        assert!(!text.contains(PLANTED), "a planted name stands in the report: {text}");
        assert!(!text.contains(&laptop.root().to_string_lossy().into_owned()), "a path stands in the report");
        assert!(text.contains("file_no_space") && text.contains("kutip.report/1"));
    }
    let text = String::from_utf8(unpacked(&open)).unwrap();
    assert!(text.contains("\"healthy\": true") && text.contains("\"statement\": 2"), "{text}");
    assert!(String::from_utf8(unpacked(&shut)).unwrap().contains("database_damaged"));
}
