//! The archive, open for writing.

use std::fmt;

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, params};
use uuid::Uuid;

use crate::backup;
use crate::connection;
use crate::error::{Result, StoreError};
use crate::folder::{Folder, Lock};
use crate::host::Host;
use crate::keys::{Anchor, KeyRing};
use crate::local::Local;
use crate::log::{Chain, Hash, Head};
use crate::read::Reader;
use crate::schema::{self, Found, Steps};
use crate::table::DeviceRow;
use crate::write::{Op, Step, Tx, Undo, capture};

/// The archive, open for writing; one process at a time has one.
pub struct Store {
    pub(crate) conn: Connection,
    pub(crate) chain: Chain,
    pub(crate) device: Device,
    pub(crate) host: Host,
    pub(crate) folder: Folder,
    /// Held until the store goes.
    _lock: Lock,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("head", &self.chain.head).finish_non_exhaustive()
    }
}

/// This copy as a writer: its key, and where the heads that it signs are kept.
pub(crate) struct Device {
    pub(crate) key: SigningKey,
    pub(crate) keys: Box<dyn KeyRing>,
}

impl fmt::Debug for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Device")
    }
}

impl Device {
    /// Signs a head and keeps it beside the key.
    pub(crate) fn anchor(&self, head: Head) -> Result<Anchor> {
        let anchor = Anchor::sign(head, &self.key);
        self.keys.keep_anchor(&anchor)?;
        Ok(anchor)
    }
}

impl Store {
    /// Opens the archive of a folder for writing, or makes one in an empty folder.
    ///
    /// A copy whose key is not here, that was restored, or that is older than a head that this computer signed, goes on as a
    /// new device.
    ///
    /// # Errors
    /// [`StoreError::InUse`], `NotWritable`, `NetworkFolder`, `Foreign`, `Newer`, `Damaged`, `Schema`, `Gone`, `DeviceKey`,
    /// `NoSpace`.
    pub fn open(folder: Folder, host: Host, keys: Box<dyn KeyRing>) -> Result<Self> {
        Self::open_as(schema::ALL, folder, host, keys)
    }

    /// Opens with some schemas; tests add one.
    pub(crate) fn open_as(steps: Steps, folder: Folder, host: Host, keys: Box<dyn KeyRing>) -> Result<Self> {
        folder.create()?;
        let lock = folder.lock()?;
        let had_archive = folder.had_archive();
        if had_archive && !folder.database().exists() {
            return Err(StoreError::Gone);
        }
        let mut conn = connection::writing(&folder.database())?;
        let found = schema::identify_among(&conn, steps)?;
        if had_archive && found == Found::Empty {
            return Err(StoreError::Gone);
        }
        connection::settle(&conn)?;
        match found {
            Found::Archive(schema) if usize::try_from(schema) == Ok(steps.len()) => {}
            Found::Archive(schema) => {
                backup::before_migration(&conn, &folder, schema)?;
                schema::migrate(&mut conn, steps)?;
            }
            Found::Empty => schema::migrate(&mut conn, steps)?,
        }
        schema::verify(&conn, steps)?;
        lock.mark()?;
        capture::attach(&conn)?;
        let Known { stopped_at, goes_on } = Known::of(&conn, keys.as_ref())?;
        let (key, chain, fresh) = match goes_on {
            Some((key, chain)) => (key, chain, false),
            None => {
                let key = SigningKey::from_bytes(&host.random()?);
                let chain = Chain::start(&conn, host.new_id()?, stopped_at.map(|head| head.hash))?;
                keys.keep(chain.head.dev, &key)?;
                (key, chain, true)
            }
        };
        let mut store = Self { conn, chain, device: Device { key, keys }, host, folder, _lock: lock };
        if fresh {
            store.begin_device(stopped_at)?;
        }
        store.device.anchor(store.chain.head)?;
        store.scrub_owed()?;
        Ok(store)
    }

    /// Reads.
    #[must_use]
    pub const fn read(&self) -> Reader<'_> {
        Reader { conn: &self.conn }
    }

    /// Returns milliseconds since 1970.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        i64::try_from(self.host.now_ms()).unwrap_or(i64::MAX)
    }

    /// Makes an id for a new row, where the place of a step must be known before it begins.
    ///
    /// # Errors
    /// [`StoreError::Chance`].
    pub fn new_id(&self) -> Result<Uuid> {
        self.host.new_id()
    }

    /// Returns the folder of the archive.
    #[must_use]
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Returns the head of this device's chain.
    #[must_use]
    pub const fn head(&self) -> Head {
        self.chain.head
    }

    /// Signs the head of this device's chain; it is kept beside the key, too.
    ///
    /// # Errors
    /// What the key ring says.
    pub fn anchor(&self) -> Result<Anchor> {
        self.device.anchor(self.chain.head)
    }

    /// Signs the head and closes the archive.
    ///
    /// # Errors
    /// What the key ring says.
    pub fn close(self) -> Result<()> {
        self.anchor().map(drop)
    }

    /// Writes the first entry of a device: its row, and that this copy writes as it.
    fn begin_device(&mut self, parent: Option<Head>) -> Result<()> {
        let row = DeviceRow {
            id: self.chain.head.dev,
            name: String::new(),
            public_key: self.device.key.verifying_key().to_bytes().to_vec(),
            parent_dev: parent.map(|head| head.dev),
            parent_hash: parent.map(|head| head.hash.to_vec()),
            started_ms: i64::try_from(self.host.now_ms()).unwrap_or(i64::MAX),
        };
        let op = Op { name: "device.begin", place: None, undo: Undo::Final };
        self.transact(Step::new(Uuid::nil(), op), |tx: &Tx<'_>| -> Result<()> {
            tx.put(&row)?;
            tx.conn().execute(
                "INSERT OR REPLACE INTO local_state (name, value) VALUES ('device', ?1)",
                params![row.id.as_bytes()],
            )?;
            tx.conn().execute("DELETE FROM local_state WHERE name = 'restored'", [])?;
            if parent.is_some() {
                // Member and folder of backups are those of the device that this copy went on from.
                tx.conn().execute(
                    "INSERT OR REPLACE INTO local_state (name, value) VALUES (?1, 'yes')",
                    [Local::Moved.name()],
                )?;
            }
            Ok(())
        })?;
        Ok(())
    }
}

/// What a database says about the device that wrote it last.
struct Known {
    /// The head of that device's chain.
    stopped_at: Option<Head>,
    /// Its key and chain, where this copy may go on as the same device.
    goes_on: Option<(SigningKey, Chain)>,
}

impl Known {
    fn of(conn: &Connection, keys: &dyn KeyRing) -> Result<Self> {
        let reader = Reader { conn };
        let mut known = Self { stopped_at: None, goes_on: None };
        if reader.local("device")?.is_none() {
            return Ok(known);
        }
        let dev = reader.device()?;
        let Some(chain) = Chain::load(conn, dev)? else { return Ok(known) };
        known.stopped_at = Some(chain.head);
        if reader.local("restored")?.is_some() {
            return Ok(known);
        }
        let Some(key) = keys.key(dev)? else { return Ok(known) };
        let is_older = match keys.anchor(dev)? {
            Some(signed) => !has(conn, signed.head)?,
            None => false,
        };
        if !is_older {
            known.goes_on = Some((key, chain));
        }
        Ok(known)
    }
}

/// Tells whether a head stands in the log.
pub(crate) fn has(conn: &Connection, head: Head) -> Result<bool> {
    let found: Option<Hash> = crate::log::hash_at(conn, head.dev, head.seq)?;
    Ok(head.seq == 0 || found == Some(head.hash))
}
