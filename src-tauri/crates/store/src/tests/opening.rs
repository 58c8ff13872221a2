//! Opening, and the refusals.

use std::fs;

use rusqlite::Connection;

use super::support::*;
use crate::{Archive, Folder};

#[test]
fn an_archive_goes_on_where_it_stopped() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let head = store.head();
    store.close().unwrap();
    let store = desk.open();
    assert_eq!(store.head(), head, "the same device, the same head");
    assert!(
        store.read().get::<crate::table::EventRow>(event).unwrap().is_some(),
        "what was written is there"
    );
}

#[test]
fn a_second_writer_is_told_and_a_reader_is_not() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat", "2025-12-19");
    assert_eq!(desk.try_open().unwrap_err().code(), "in_use", "one writing process");
    let archive = Archive::open(&desk.folder()).unwrap();
    assert_eq!(archive.read().all::<crate::table::EventRow>().unwrap().len(), 1, "reading goes on beside it");
    drop(store);
    assert!(desk.try_open().is_ok(), "the lock ends with its holder");
}

#[test]
fn a_newer_archive_is_refused_and_left_alone() {
    let desk = Desk::new();
    drop(desk.open());
    let path = desk.folder().database();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(desk.try_open().unwrap_err().code(), "newer_schema", "it may hold what would be lost");
    assert_eq!(Archive::open(&desk.folder()).unwrap_err().code(), "newer_schema", "for reading, too");
}

#[test]
fn a_foreign_database_is_refused_and_left_alone() {
    let desk = Desk::new();
    fs::create_dir_all(desk.folder().root()).unwrap();
    let conn = Connection::open(desk.folder().database()).unwrap();
    conn.execute_batch("CREATE TABLE song (title)").unwrap();
    drop(conn);
    let before = fs::read(desk.folder().database()).unwrap();
    assert_eq!(desk.try_open().unwrap_err().code(), "foreign_database", "somebody else's");
    assert_eq!(fs::read(desk.folder().database()).unwrap(), before, "not a byte is changed");
}

#[test]
fn what_is_no_database_is_refused_and_left_alone() {
    let desk = Desk::new();
    fs::create_dir_all(desk.folder().root()).unwrap();
    fs::write(desk.folder().database(), "catatan rapat ".repeat(500)).unwrap();
    assert_eq!(desk.try_open().unwrap_err().code(), "database_damaged", "no database at all");
    assert_eq!(fs::read(desk.folder().database()).unwrap().len(), 7_000, "left alone");
}

#[test]
fn a_changed_schema_is_refused() {
    let desk = Desk::new();
    drop(desk.open());
    Connection::open(desk.folder().database()).unwrap().execute_batch("DROP TABLE alias").unwrap();
    let refused = desk.try_open().unwrap_err();
    assert_eq!(refused.code(), "schema_differs", "writing on would lose what belongs there");
}

#[test]
fn a_missing_archive_is_not_made_by_reading() {
    let desk = Desk::new();
    assert_eq!(Archive::open(&desk.folder()).unwrap_err().code(), "archive_missing", "nothing there");
    assert!(!desk.folder().root().exists(), "and nothing made");
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let desk = Desk::new();
    let file = desk.dir.path().join("file");
    fs::write(&file, "").unwrap();
    let refused = crate::Store::open(Folder::new(file.join("data")), desk.fake.host(), Box::new(desk.keys()))
        .unwrap_err();
    assert_eq!(refused.code(), "folder_not_writable", "a file stands where the folder should be");
}

#[test]
fn a_copy_without_its_key_goes_on_as_a_new_device() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat", "2025-12-19");
    let parent = store.head();
    store.close().unwrap();
    fs::remove_dir_all(desk.dir.path().join("keys")).unwrap();
    let store = desk.open();
    assert_ne!(store.head().dev, parent.dev, "another computer is another device");
    let row: crate::table::DeviceRow = store.read().get(store.head().dev).unwrap().unwrap();
    assert_eq!(row.parent_dev, Some(parent.dev), "it names the chain that it goes on from");
    assert_eq!(row.parent_hash.as_deref(), Some(parent.hash.as_slice()), "and its head");
}

#[test]
fn an_older_copy_put_back_by_hand_goes_on_as_a_new_device() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat", "2025-12-19");
    store.close().unwrap();
    let copy = fs::read(desk.folder().database()).unwrap();
    let mut store = desk.open();
    add_event(&mut store, "Lain", "2025-12-20");
    let head = store.head();
    store.close().unwrap();
    fs::write(desk.folder().database(), copy).unwrap();
    let store = desk.open();
    assert_ne!(store.head().dev, head.dev, "writing on would fork the chain of which more was signed");
}

#[test]
fn an_archive_that_vanished_is_told_and_not_made_anew() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat", "2025-12-19");
    store.close().unwrap();
    let path = desk.folder().database();
    let whole = fs::read(&path).unwrap();
    fs::write(&path, "").unwrap();
    assert_eq!(desk.try_open().unwrap_err().code(), "archive_gone", "cut to nothing, it was one");
    fs::remove_file(&path).unwrap();
    assert_eq!(desk.try_open().unwrap_err().code(), "archive_gone", "an empty one would look like a loss");
    assert_eq!(Archive::open(&desk.folder()).unwrap_err().code(), "archive_gone", "for reading, too");
    assert!(!path.exists(), "nothing is put in its place");
    fs::write(&path, whole).unwrap();
    assert_eq!(desk.open().read().all::<crate::table::EventRow>().unwrap().len(), 1, "put back, it opens");
}

#[test]
fn a_first_start_that_was_killed_is_no_archive_yet() {
    let desk = Desk::new();
    fs::create_dir_all(desk.folder().root()).unwrap();
    fs::write(desk.folder().database(), "").unwrap();
    fs::write(desk.folder().root().join("lock"), "").unwrap();
    assert!(desk.try_open().is_ok(), "it is made now");
}

#[test]
fn a_key_folder_that_cannot_be_used_is_told_as_such() {
    let desk = Desk::new();
    let dev = desk.open().head().dev;
    let keys = desk.dir.path().join("keys");
    fs::create_dir(keys.join(format!("{dev}.anchor-new"))).unwrap();
    assert_eq!(desk.try_open().unwrap_err().code(), "device_key", "not to be written; the data folder is");
    fs::rename(&keys, desk.dir.path().join("elsewhere")).unwrap();
    fs::write(&keys, "a file").unwrap();
    assert_eq!(desk.try_open().unwrap_err().code(), "device_key", "not to be read");
    assert_eq!(Archive::open(&desk.folder()).unwrap().read().heads().unwrap().len(), 1, "reading goes on");
}
