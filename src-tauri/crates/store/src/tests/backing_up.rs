//! Backups and their way back; migrations with a backup before.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use super::support::*;
use crate::backup::{FolderVault, Vault as _, backups, restore};
use crate::schema;
use crate::table::EventRow;
use crate::{Archive, Folder, Store, StoreError};

const DAY_MS: u64 = 24 * 3_600_000;

fn vault(desk: &Desk) -> FolderVault {
    FolderVault::new(desk.dir.path().join("vault"))
}

/// Restores the newest backup into a folder of its own and opens it.
fn restored(desk: &Desk, vault: &FolderVault, at: &str) -> Store {
    let folder = Folder::new(desk.dir.path().join(at));
    let name = backups(vault).unwrap().swap_remove(0);
    restore(vault, &name, &folder, &mut |_| ()).unwrap();
    Store::open(folder, desk.fake.host(), Box::new(desk.keys())).unwrap()
}

#[test]
fn a_backup_comes_back_whole_as_a_new_device_each_time() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let photo = add_photo(&mut store, b"gambar");
    let vault = vault(&desk);
    let mut told = 0;
    let backup = store.backup(&vault, ZONE, &mut |progress| told += progress.done).unwrap();
    assert!(told > 0, "progress is told");
    assert_eq!(backup.missing, [""; 0], "nothing is missing");
    let head = store.head();
    let first = restored(&desk, &vault, "first");
    let second = restored(&desk, &vault, "second");
    for store in [&first, &second] {
        assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "the event is there");
        assert_eq!(fs::read(store.folder().file(&photo)).unwrap(), b"gambar", "and the photo");
        assert_ne!(store.head().dev, head.dev, "a restored copy is another device");
        assert!(store.doctor().unwrap().is_healthy(), "and healthy: {:?}", store.doctor());
    }
    assert_ne!(first.head().dev, second.head().dev, "two laptops are two devices");
    let entries = first.read().entries_after(first.head().dev, 0, 10).unwrap();
    assert_eq!(entries[0].prev_hash, head.hash, "its chain names the head that it goes on from");
}

#[test]
fn old_backups_go_and_files_with_the_last_that_needs_them() {
    let desk = Desk::new();
    let mut store = desk.open();
    let vault = vault(&desk);
    let photo = add_photo(&mut store, b"gambar");
    assert!(is_due(&store, &vault), "there is none yet");
    back_up(&store, &vault);
    assert!(!is_due(&store, &vault), "one a day");
    back_up(&store, &vault);
    assert_eq!(vault.list("files").unwrap(), [photo], "a file is kept once");
    assert_eq!(backups(&vault).unwrap().len(), 1, "of one day the last is kept");
    forget_photos(&mut store);
    for _ in 0..400 {
        desk.fake.forward(DAY_MS);
        if is_due(&store, &vault) && (desk.fake.now() / DAY_MS).is_multiple_of(5) {
            back_up(&store, &vault);
        }
    }
    let left = backups(&vault).unwrap().len();
    assert!((12..=7 + 4 + 12).contains(&left), "days, weeks and months: {left}");
    assert!(vault.list("files").unwrap().is_empty(), "no backup needs the photo any more");
    assert_eq!(vault.list("snapshots").unwrap().len(), 2 * left, "nothing is left over");
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_no_archive() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat", "2025-12-19");
    let vault = vault(&desk);
    let name = back_up(&store, &vault).name;
    let database = desk.dir.path().join("vault/snapshots").join(format!("{name}.db"));
    let genuine = fs::read(&database).unwrap();
    let folder = Folder::new(desk.dir.path().join("back"));
    let attempt = || restore(&vault, &name, &folder, &mut |_| ()).unwrap_err().code();
    let mut changed = genuine.clone();
    changed[genuine.len() / 2] ^= 1;
    fs::write(&database, changed).unwrap();
    assert_eq!(attempt(), "backup_invalid", "a changed byte");
    fs::write(&database, &genuine[..genuine.len() - 4096]).unwrap();
    assert_eq!(attempt(), "backup_invalid", "a cut file");
    assert_eq!(Archive::open(&folder).unwrap_err().code(), "archive_missing", "no archive came of it");
    fs::write(&database, genuine).unwrap();
    restore(&vault, &name, &folder, &mut |_| ()).unwrap();
    assert_eq!(attempt(), "folder_not_empty", "a second time would overwrite");
    assert_eq!(
        restore(&vault, "lain", &Folder::new(desk.dir.path().join("x")), &mut |_| ()).unwrap_err().code(),
        "backup_invalid",
        "no such backup"
    );
}

#[test]
fn a_missing_file_is_told_and_the_rest_is_kept() {
    let desk = Desk::new();
    let mut store = desk.open();
    let lost = add_photo(&mut store, b"hilang");
    add_photo(&mut store, b"ada");
    fs::remove_file(store.folder().file(&lost)).unwrap();
    assert_eq!(store.doctor().unwrap().troubles[0].code(), "file_missing", "the doctor sees it");
    let vault = vault(&desk);
    assert_eq!(back_up(&store, &vault).missing, std::slice::from_ref(&lost), "the backup says so");
    let folder = Folder::new(desk.dir.path().join("back"));
    let name = backups(&vault).unwrap().swap_remove(0);
    let restored = restore(&vault, &name, &folder, &mut |_| ()).unwrap();
    assert_eq!(restored.missing, [lost], "and so does the way back");
}

/// A schema that a later version could add.
const LATER: schema::Steps =
    &[schema::ALL[0], schema::ALL[1], "CREATE TABLE later (id INTEGER PRIMARY KEY);"];
const BROKEN: schema::Steps = &[
    schema::ALL[0],
    schema::ALL[1],
    "CREATE TABLE later (id INTEGER PRIMARY KEY); CREATE TABLE later (id);",
];

fn open_as(desk: &Desk, steps: schema::Steps) -> Result<Store, StoreError> {
    Store::open_as(steps, desk.folder(), desk.fake.host(), Box::new(desk.keys()))
}

#[test]
fn a_migration_keeps_a_copy_and_an_older_program_refuses_what_it_made() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    store.close().unwrap();
    let failed = open_as(&desk, BROKEN).unwrap_err();
    assert!(["database_failed", "schema_differs"].contains(&failed.code()), "{failed}");
    let store = desk.open();
    assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "nothing of a failed step stays");
    store.close().unwrap();
    let store = open_as(&desk, LATER).unwrap();
    assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "the event came along");
    drop(store);
    assert_eq!(desk.try_open().unwrap_err().code(), "newer_schema", "the older program refuses");
    let copy = Connection::open(desk.folder().root().join("before-schema-2.db")).unwrap();
    let titles: i64 = copy.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap();
    assert_eq!(titles, 1, "the copy from before is there");
}

#[test]
fn an_archive_of_the_first_schema_opens() {
    let desk = Desk::seeded(9);
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/archives/schema-1.db");
    fs::create_dir_all(desk.folder().root()).unwrap();
    fs::copy(fixture, desk.folder().database()).unwrap();
    let store = desk.open();
    assert_eq!(store.read().all::<EventRow>().unwrap().len(), 5, "its events are there");
    assert!(store.doctor().unwrap().is_healthy(), "and it is healthy");
    let copy = Connection::open(desk.folder().root().join("before-schema-1.db")).unwrap();
    let schema: i64 = copy.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(schema, 1, "the copy from before is of the first schema");
}
