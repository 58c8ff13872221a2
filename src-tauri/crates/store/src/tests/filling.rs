//! Real disks that are full or read-only: small file systems in memory, mounted where nobody else sees them.
//!
//! The child is this test program with one ignored test, in a mount namespace of its own (`unshare`, which Linux allows to
//! everybody).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::support::*;
use crate::backup::{FolderVault, backups, restore};
use crate::table::StatementRow;
use crate::{Archive, Folder, FolderKeys, Host, Op, Place, Store, StoreError};

const ROOT: &str = "KUTIP_DISK_ROOT";
/// What the child says last.
const DONE: &str = "all of it was seen";

fn mount(arguments: &[&str], at: &Path) {
    fs::create_dir_all(at).unwrap();
    assert!(Command::new("mount").args(arguments).arg(at).status().unwrap().success(), "mount {arguments:?}");
}

fn open(root: &Path, at: &str) -> Result<Store, StoreError> {
    Store::open(Folder::new(root.join(at)), Host::system(), Box::new(FolderKeys::new(root.join("keys"))))
}

fn add(store: &mut Store, text: &str) -> Result<(), StoreError> {
    let event = uuid::Uuid::from_u128(7);
    let added = store.write(ACTOR, Op::undoable("statement.add", Place::Event(event)), |tx| {
        let id = tx.new_id()?;
        tx.put(&StatementRow { id, event, text: text.into(), ..StatementRow::default() })
    });
    added.map(drop)
}

fn said(store: &Store) -> usize {
    store.read().all::<StatementRow>().unwrap().len()
}

/// Fills the disk of the archive with statements: what was acknowledged stays, and it goes on when there is room.
fn full_data(root: &Path) {
    mount(&["-t", "tmpfs", "-o", "size=3m", "tmpfs"], &root.join("data"));
    let mut store = open(root, "data").unwrap();
    let vault = FolderVault::new(root.join("vault"));
    store.backup(&vault, ZONE, &mut |_| ()).unwrap();
    let place = Place::Event(uuid::Uuid::from_u128(7));
    store.save_scratch(place, "s", "awal").unwrap();
    let mut kept = 0;
    let refused = loop {
        match add(&mut store, &format!("{kept} {}", "kata ".repeat(400))) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(refused.code(), "disk_full", "said as it is, after {kept}");
    assert!(kept > 20, "there was room for some");
    let photo = store.keep_file(&vec![1; 4 << 20]).unwrap_err();
    assert_eq!(photo.code(), "disk_full", "nor is there room for a photo");
    assert!(fs::read_dir(store.folder().files()).unwrap().next().is_none(), "nothing half is left of it");
    let before = backups(&vault).unwrap();
    assert_eq!(store.backup(&vault, ZONE, &mut |_| ()).unwrap_err().code(), "disk_full", "nor for a backup");
    assert_eq!(backups(&vault).unwrap(), before, "the older backup stays");
    assert!(!store.folder().root().join("tmp").exists(), "and no draft takes up room");
    assert_eq!(said(&store), kept, "what was acknowledged is there");
    assert_eq!(store.read().scratch().unwrap()[0].text, "awal", "unfinished text, too");
    drop(store);
    assert_eq!(
        Archive::open(&Folder::new(root.join("data"))).unwrap().read().all::<StatementRow>().unwrap().len(),
        kept,
        "it is read"
    );
    mount(&["-o", "remount,size=12m"], &root.join("data"));
    let mut store = open(root, "data").unwrap();
    assert_eq!(said(&store), kept, "after a start as well");
    add(&mut store, "lagi").unwrap();
    assert!(store.doctor().unwrap().is_healthy(), "with room again it goes on: {:?}", store.doctor());
}

/// Fills the disk of the vault: the backup fails as a whole.
fn full_vault(root: &Path) {
    let at = root.join("small");
    mount(&["-t", "tmpfs", "-o", "size=1m", "tmpfs"], &at);
    let mut store = open(root, "data").unwrap();
    let vault = FolderVault::new(&at);
    let mut made = 0;
    let refused = loop {
        add(&mut store, &"kata ".repeat(4_000)).unwrap();
        match store.backup(&vault, ZONE, &mut |_| ()) {
            Ok(_) => made += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(refused.code(), "disk_full", "after {made} backups");
    for name in backups(&vault).unwrap() {
        let folder = Folder::new(root.join(format!("back-{name}")));
        restore(&vault, &name, &folder, &mut |_| ()).unwrap();
    }
    let target = root.join("narrow");
    mount(&["-t", "tmpfs", "-o", "size=64k", "tmpfs"], &target);
    let roomy = FolderVault::new(root.join("roomy"));
    let name = store.backup(&roomy, ZONE, &mut |_| ()).unwrap().name;
    let refused = restore(&roomy, &name, &Folder::new(&target), &mut |_| ()).unwrap_err();
    assert_eq!(refused.code(), "disk_full", "a way back into a disk that is too small");
    assert_eq!(
        Archive::open(&Folder::new(target)).unwrap_err().code(),
        "archive_missing",
        "leaves no archive"
    );
}

/// Makes the disk read-only under a store that is open, and before one is opened.
fn read_only(root: &Path) {
    let at = root.join("data");
    let mut store = open(root, "data").unwrap();
    let kept = said(&store);
    add(&mut store, "sebelum").unwrap();
    store.close().unwrap();
    mount(&["-o", "remount,ro"], &at);
    assert_eq!(open(root, "data").unwrap_err().code(), "folder_not_writable", "said as it is");
    mount(&["-o", "remount,rw"], &at);
    assert_eq!(said(&open(root, "data").unwrap()), kept + 1, "nothing is lost");
    mount(&["-t", "tmpfs", "-o", "ro", "tmpfs"], &root.join("empty"));
    assert_eq!(open(root, "empty").unwrap_err().code(), "folder_not_writable", "nor is one made there");
    let vault = FolderVault::new(root.join("empty"));
    let store = open(root, "data").unwrap();
    let refused = store.backup(&vault, ZONE, &mut |_| ()).unwrap_err();
    assert_eq!(refused.code(), "folder_not_writable", "nor a backup");
    mount(&["-t", "tmpfs", "-o", "ro", "tmpfs"], &root.join("keys"));
    assert_eq!(store.anchor().unwrap_err().code(), "device_key", "keys that cannot be kept");
}

/// Not a test of its own: what happens within the namespace.
#[test]
#[ignore = "the child of the disk tests"]
fn child() {
    let Some(root) = std::env::var_os(ROOT).map(PathBuf::from) else { return };
    full_data(&root);
    full_vault(&root);
    read_only(&root);
    println!("{DONE}");
}

#[test]
fn full_and_read_only_disks_are_told_and_nothing_is_lost() {
    let dir = tempfile::tempdir().unwrap();
    let child = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount"])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", "tests::filling::child", "--ignored", "--nocapture", "--test-threads=1"])
        .env(ROOT, dir.path())
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&child.stdout);
    let err = String::from_utf8_lossy(&child.stderr);
    assert!(child.status.success() && out.contains(DONE), "{out}\n{err}");
}
