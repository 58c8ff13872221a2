//! Archives in temporary folders, with a clock that is set and chance that repeats.

use std::path::Path;
use std::sync::Arc;

use kutip_core::event::Zone;
use tempfile::TempDir;
use uuid::Uuid;

use crate::backup::{Backup, FolderVault};
use crate::error::Result;
use crate::fake::Fake;
use crate::table::{EventRow, PhotoRow, StatementRow};
use crate::{Folder, FolderKeys, Op, Place, Store, Tx};

/// 18 December 2025, 09.00 WIB.
pub(crate) const START_MS: u64 = 1_766_023_200_000;

/// An archive in a folder of its own; the keys lie beside it.
pub(crate) struct Desk {
    pub(crate) dir: TempDir,
    pub(crate) fake: Arc<Fake>,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self::seeded(1)
    }

    pub(crate) fn seeded(seed: u64) -> Self {
        Self { dir: memory_dir(), fake: Fake::new(START_MS, seed) }
    }

    pub(crate) fn folder(&self) -> Folder {
        Folder::new(self.dir.path().join("data"))
    }

    pub(crate) fn keys(&self) -> FolderKeys {
        FolderKeys::new(self.dir.path().join("keys"))
    }

    /// Opens without waiting for the disk: nobody pulls the plug here, and the kill tests open for themselves.
    pub(crate) fn open(&self) -> Store {
        let store = self.try_open().unwrap();
        store.conn.pragma_update(None, "synchronous", "off").unwrap();
        store
    }

    pub(crate) fn try_open(&self) -> Result<Store> {
        Store::open(self.folder(), self.fake.host(), Box::new(self.keys()))
    }
}

/// A folder in memory where the system has such, since hundreds of archives are made and thrown away.
fn memory_dir() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

/// The member of the tests.
pub(crate) const ACTOR: Uuid = Uuid::from_u128(0xA);

/// Writes in one place, undoably.
pub(crate) fn write<T>(store: &mut Store, place: Place, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> T {
    store.write(ACTOR, Op::undoable("test.edit", place), work).unwrap().value
}

/// Adds an event of a day.
pub(crate) fn add_event(store: &mut Store, title: &str, day: &str) -> Uuid {
    write(store, Place::Office, |tx| {
        let id = tx.new_id()?;
        tx.put(&EventRow { id, title: title.into(), day: day.parse().unwrap(), ..EventRow::default() })?;
        Ok(id)
    })
}

/// Adds a direct quote to an event.
pub(crate) fn add_statement(store: &mut Store, event: Uuid, text: &str) -> Uuid {
    write(store, Place::Event(event), |tx| {
        let id = tx.new_id()?;
        let kind = Some("direct".into());
        tx.put(&StatementRow { id, event, kind, text: text.into(), ..StatementRow::default() })?;
        Ok(id)
    })
}

/// Gives a statement another text.
pub(crate) fn edit(store: &mut Store, event: Uuid, statement: Uuid, text: &str) {
    write(store, Place::Event(event), |tx| {
        let row: StatementRow = tx.get(statement)?.unwrap();
        tx.put(&StatementRow { text: text.into(), ..row })
    });
}

/// Returns the text of a statement that stands.
pub(crate) fn text(store: &Store, statement: Uuid) -> Option<String> {
    store.read().get::<StatementRow>(statement).unwrap().map(|row| row.text)
}

/// The zone of the office.
pub(crate) const ZONE: Zone = Zone::Wib;

/// Makes a backup.
pub(crate) fn back_up(store: &Store, vault: &FolderVault) -> Backup {
    store.backup(vault, ZONE, &mut |_| ()).unwrap()
}

/// Tells whether a backup is due.
pub(crate) fn is_due(store: &Store, vault: &FolderVault) -> bool {
    store.backup_is_due(vault, ZONE).unwrap()
}

/// Keeps a photo and names it in a row.
pub(crate) fn add_photo(store: &mut Store, bytes: &[u8]) -> String {
    let sha256 = store.keep_file(bytes).unwrap();
    write(store, Place::Office, |tx| {
        tx.put(&PhotoRow { id: tx.new_id()?, sha256: sha256.clone(), ..PhotoRow::default() })
    });
    sha256
}

/// Lets the rows of photos name no file any more.
pub(crate) fn forget_photos(store: &mut Store) {
    write(store, Place::Office, |tx| {
        for row in tx.all::<PhotoRow>()? {
            tx.put(&PhotoRow { sha256: String::new(), ..row })?;
        }
        Ok(())
    });
}
