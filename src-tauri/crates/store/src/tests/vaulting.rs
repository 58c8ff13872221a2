//! Vaults as they are met: shared by laptops, looked into by people, damaged, or handed over by somebody else.

use std::fs;
use std::path::PathBuf;

use super::support::*;
use crate::backup::{FolderVault, Vault as _, backups, restore};
use crate::files::sha256_of;
use crate::table::EventRow;
use crate::{Folder, Store, schema};

const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;

fn root(desk: &Desk) -> PathBuf {
    desk.dir.path().join("vault")
}

fn vault(desk: &Desk) -> FolderVault {
    FolderVault::new(root(desk))
}

/// Gives the manifest of a backup another text.
fn edit_manifest(desk: &Desk, name: &str, change: impl FnOnce(String) -> String) {
    let path = root(desk).join("snapshots").join(format!("{name}.json"));
    let text = fs::read_to_string(&path).unwrap();
    fs::write(path, change(text)).unwrap();
}

#[test]
fn a_manifest_names_files_and_no_paths() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat", "2025-12-19");
    let name = back_up(&store, &vault(&desk)).name;
    let victim = desk.dir.path().join("surat.txt");
    fs::write(&victim, "penting").unwrap();
    edit_manifest(&desk, &name, |text| text.replace("\"files\": []", "\"files\": [\"../../surat.txt\"]"));
    let folder = Folder::new(desk.dir.path().join("back"));
    let refused = restore(&vault(&desk), &name, &folder, &mut |_| ());
    assert_eq!(fs::read_to_string(&victim).unwrap(), "penting", "nothing outside the folder is touched");
    assert_eq!(refused.unwrap_err().code(), "backup_invalid", "what is no hash is no file of ours");
}

#[test]
fn a_damaged_manifest_keeps_nobody_from_new_backups() {
    let desk = Desk::new();
    let mut store = desk.open();
    let photo = add_photo(&mut store, b"gambar");
    let old = back_up(&store, &vault(&desk)).name;
    edit_manifest(&desk, &old, |text| text[..text.len() / 2].to_owned());
    forget_photos(&mut store);
    desk.fake.forward(DAY_MS);
    let backup = back_up(&store, &vault(&desk));
    assert_eq!(backup.unreadable, [old], "the damaged one is told");
    assert_eq!(vault(&desk).list("files").unwrap(), [photo], "and what it may need is left alone");
}

#[test]
fn laptops_that_share_a_vault_keep_their_own_backups() {
    let (first, second) = (Desk::seeded(1), Desk::seeded(2));
    let (a, b) = (first.open(), second.open());
    let shared = vault(&first);
    assert!(is_due(&a, &shared), "none yet");
    let from_a = back_up(&a, &shared).name;
    assert!(is_due(&b, &shared), "the backup of another laptop holds nothing of this one");
    let from_b = back_up(&b, &shared).name;
    let mut left = backups(&shared).unwrap();
    left.sort();
    let mut expected = vec![from_a, from_b];
    expected.sort();
    assert_eq!(left, expected, "of each laptop the last of the day");
}

#[test]
fn a_backup_that_another_laptop_is_making_is_left_alone() {
    let desk = Desk::new();
    let mut store = desk.open();
    let photo = add_photo(&mut store, b"gambar");
    back_up(&store, &vault(&desk));
    forget_photos(&mut store);
    let half = "20251218T020000000Z-ffffffff.db";
    fs::write(root(&desk).join("snapshots").join(half), "separuh").unwrap();
    back_up(&store, &vault(&desk));
    assert!(vault(&desk).list("snapshots").unwrap().contains(&half.to_owned()), "its database");
    assert_eq!(vault(&desk).list("files").unwrap(), [photo], "and the files that it may name");
    desk.fake.forward(2 * DAY_MS);
    back_up(&store, &vault(&desk));
    assert!(!vault(&desk).list("snapshots").unwrap().contains(&half.to_owned()), "it was broken off");
    assert_eq!(vault(&desk).list("files").unwrap(), [""; 0], "nobody needs the photo any more");
}

#[test]
fn what_a_broken_backup_left_goes_with_the_next() {
    let desk = Desk::new();
    let store = desk.open();
    let name = back_up(&store, &vault(&desk)).name;
    let own = format!("{}.part", name.replacen("2025", "2024", 1));
    fs::write(root(&desk).join("snapshots").join(&own), "separuh").unwrap();
    back_up(&store, &vault(&desk));
    assert!(!vault(&desk).list("snapshots").unwrap().contains(&own), "a draft of a killed backup");
}

#[test]
fn files_of_somebody_else_in_a_vault_are_left_alone() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_photo(&mut store, b"gambar");
    back_up(&store, &vault(&desk));
    let others = ["snapshots/catatan.db", "snapshots/desktop.ini", "files/desktop.ini", "files/surat.docx"];
    for name in others {
        fs::write(root(&desk).join(name), "milik orang").unwrap();
    }
    fs::create_dir(root(&desk).join("files/folder")).unwrap();
    back_up(&store, &vault(&desk));
    for name in others {
        assert!(root(&desk).join(name).exists(), "{name} is not ours to remove");
    }
}

#[test]
fn a_day_is_the_officers_day() {
    let desk = Desk::new();
    let store = desk.open();
    // 18 December, 09.00 WIB: at 06.30 on the 19th it is still the 18th in Greenwich.
    back_up(&store, &vault(&desk));
    desk.fake.forward(14 * HOUR_MS);
    assert!(!is_due(&store, &vault(&desk)), "23.00 of the same day");
    desk.fake.forward(7 * HOUR_MS + HOUR_MS / 2);
    assert!(is_due(&store, &vault(&desk)), "06.30 of the next");
    back_up(&store, &vault(&desk));
    assert_eq!(backups(&vault(&desk)).unwrap().len(), 2, "a backup of each day");
}

#[test]
fn a_clock_set_back_asks_for_one_backup_a_day_all_the_same() {
    let desk = Desk::new();
    let store = desk.open();
    back_up(&store, &vault(&desk));
    desk.fake.back(365 * DAY_MS);
    assert!(is_due(&store, &vault(&desk)), "another day");
    back_up(&store, &vault(&desk));
    assert!(!is_due(&store, &vault(&desk)), "one is enough, though the newest name is of a day to come");
    assert_eq!(backups(&vault(&desk)).unwrap().len(), 2, "none was taken for old");
}

#[test]
fn a_vault_within_the_data_folder_is_refused() {
    let desk = Desk::new();
    let mut store = desk.open();
    let photo = add_photo(&mut store, b"gambar");
    let data = desk.folder().root().to_owned();
    for place in [data.clone(), data.join("tmp"), data.join("files/vault"), data.join("./x/../vault")] {
        let refused = store.backup(&FolderVault::new(&place), ZONE, &mut |_| ()).unwrap_err();
        assert_eq!(refused.code(), "backup_inside", "{}: it would be lost with the archive", place.display());
    }
    assert!(store.folder().file(&photo).exists(), "the photo is left alone");
    back_up(&store, &vault(&desk));
}

#[test]
fn hidden_files_of_the_system_do_not_fill_a_folder() {
    let desk = Desk::new();
    let store = desk.open();
    let name = back_up(&store, &vault(&desk)).name;
    let folder = Folder::new(desk.dir.path().join("back"));
    fs::create_dir_all(folder.root()).unwrap();
    for hidden in ["desktop.ini", ".DS_Store", "Thumbs.db", ".directory"] {
        fs::write(folder.root().join(hidden), "x").unwrap();
    }
    restore(&vault(&desk), &name, &folder, &mut |_| ()).unwrap();
}

#[test]
fn a_folder_that_is_not_empty_is_left_as_it_is() {
    let desk = Desk::new();
    let store = desk.open();
    let name = back_up(&store, &vault(&desk)).name;
    let folder = Folder::new(desk.dir.path().join("back"));
    fs::create_dir_all(folder.root()).unwrap();
    fs::write(folder.root().join("surat.docx"), "x").unwrap();
    let refused = restore(&vault(&desk), &name, &folder, &mut |_| ()).unwrap_err();
    assert_eq!(refused.code(), "folder_not_empty", "it would be mixed up");
    assert_eq!(fs::read_dir(folder.root()).unwrap().count(), 1, "not even a lock is put there");
}

#[test]
fn a_file_that_was_damaged_is_kept_anew() {
    let desk = Desk::new();
    let store = desk.open();
    let name = store.keep_file(b"gambar").unwrap();
    fs::write(store.folder().file(&name), b"gam").unwrap();
    store.keep_file(b"gambar").unwrap();
    assert_eq!(fs::read(store.folder().file(&name)).unwrap(), b"gambar", "a name alone is no file");
}

#[test]
fn a_backup_of_an_older_schema_comes_back_and_is_brought_up() {
    let desk = Desk::new();
    let keys = Box::new(desk.keys());
    let mut store = Store::open_as(&schema::ALL[..1], desk.folder(), desk.fake.host(), keys).unwrap();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let backup = back_up(&store, &vault(&desk));
    assert_eq!(backup.manifest.schema, 1, "the schema of the database, not of the program");
    let folder = Folder::new(desk.dir.path().join("back"));
    restore(&vault(&desk), &backup.name, &folder, &mut |_| ()).unwrap();
    let store = Store::open(folder, desk.fake.host(), Box::new(desk.keys())).unwrap();
    assert!(store.read().get::<EventRow>(event).unwrap().is_some(), "the event came along");
    assert!(store.doctor().unwrap().is_healthy(), "{:?}", store.doctor());
}

#[test]
fn a_database_with_more_than_its_schema_is_not_restored() {
    let desk = Desk::new();
    let store = desk.open();
    let name = back_up(&store, &vault(&desk)).name;
    let path = root(&desk).join("snapshots").join(format!("{name}.db"));
    let before = sha256_of(&path).unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("CREATE TRIGGER t AFTER INSERT ON local_state BEGIN DELETE FROM event; END").unwrap();
    drop(conn);
    let after = sha256_of(&path).unwrap();
    edit_manifest(&desk, &name, |text| text.replace(&before, &after));
    let folder = Folder::new(desk.dir.path().join("back"));
    let refused = restore(&vault(&desk), &name, &folder, &mut |_| ()).unwrap_err();
    assert_eq!(refused.code(), "schema_differs", "a trigger would act on the first write");
}

#[cfg(unix)]
#[test]
fn what_lies_read_only_in_a_vault_comes_back_writable() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let mut store = desk.open();
    let photo = add_photo(&mut store, b"gambar");
    let name = back_up(&store, &vault(&desk)).name;
    for file in [format!("snapshots/{name}.db"), format!("files/{photo}")] {
        fs::set_permissions(root(&desk).join(file), fs::Permissions::from_mode(0o444)).unwrap();
    }
    let folder = Folder::new(desk.dir.path().join("back"));
    restore(&vault(&desk), &name, &folder, &mut |_| ()).unwrap();
    for path in [folder.database(), folder.file(&photo)] {
        let mode = fs::metadata(&path).unwrap().permissions().mode();
        assert_ne!(mode & 0o200, 0, "a disc or a careful hand made it so: {}", path.display());
    }
}

#[test]
fn an_archive_that_is_not_whole_removes_no_older_backup() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let good = back_up(&store, &vault(&desk)).name;
    store.conn.execute("UPDATE event SET title = 'PALSU' WHERE id = ?1", [event.as_bytes()]).unwrap();
    desk.fake.forward(HOUR_MS);
    let backup = back_up(&store, &vault(&desk));
    assert!(!backup.healthy, "it is told");
    assert!(backups(&vault(&desk)).unwrap().contains(&good), "the good one of the same day stays");
}

#[test]
fn an_older_backup_on_the_same_computer_goes_on_in_good_health() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat", "2025-12-19");
    let name = back_up(&store, &vault(&desk)).name;
    add_event(&mut store, "Apel", "2025-12-20");
    store.close().unwrap();
    let folder = Folder::new(desk.dir.path().join("back"));
    restore(&vault(&desk), &name, &folder, &mut |_| ()).unwrap();
    let mut store = Store::open(folder, desk.fake.host(), Box::new(desk.keys())).unwrap();
    add_event(&mut store, "Lain", "2025-12-21");
    let found = store.doctor().unwrap();
    assert!(found.is_healthy(), "an everyday restore is no damage: {:?}", found.troubles);
    assert_eq!(found.troubles[0].code(), "head_continued", "but it is told that something is not in it");
}
