//! Where keys are kept.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;
use uuid::Uuid;

use super::Anchor;
use super::anchor::{hex, unhex};
use crate::error::{Result, StoreError};
use crate::files::sync_folder;

/// Keeps the keys of this computer's devices and the last head that each signed.
pub trait KeyRing: Send {
    /// Returns the key of a device; none when this computer has none, as after a restore elsewhere.
    ///
    /// # Errors
    /// [`StoreError::DeviceKey`] when it is there and unreadable.
    fn key(&self, dev: Uuid) -> Result<Option<SigningKey>>;

    /// Keeps the key of a new device.
    ///
    /// # Errors
    /// [`StoreError::DeviceKey`] where it cannot be kept, [`StoreError::NoSpace`].
    fn keep(&self, dev: Uuid, key: &SigningKey) -> Result<()>;

    /// Returns the last head that was signed.
    ///
    /// # Errors
    /// What the machine says.
    fn anchor(&self, dev: Uuid) -> Result<Option<Anchor>>;

    /// Keeps the last head that was signed.
    ///
    /// # Errors
    /// [`StoreError::DeviceKey`] where it cannot be kept, [`StoreError::NoSpace`].
    fn keep_anchor(&self, anchor: &Anchor) -> Result<()>;
}

/// Keys in a folder that only its user can read: `<device>.key` and `<device>.anchor`.
#[derive(Debug, Clone)]
pub struct FolderKeys {
    root: PathBuf,
}

impl FolderKeys {
    /// Names the folder; it is made when the first key is kept.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    fn read(&self, dev: Uuid, kind: &str) -> Result<Option<String>> {
        match fs::read_to_string(self.root.join(format!("{dev}.{kind}"))) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(_) => Err(StoreError::DeviceKey),
        }
    }

    /// Writes a file whole or not at all; on return it outlasts a power cut.
    fn write(&self, dev: Uuid, kind: &str, text: &str) -> Result<()> {
        let put = || -> Result<()> {
            fs::create_dir_all(&self.root)?;
            let path = self.root.join(format!("{dev}.{kind}"));
            let draft = path.with_extension(format!("{kind}-new"));
            let mut file = private(&draft)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&draft, &path)?;
            sync_folder(&self.root)
        };
        put().map_err(|error| match error {
            StoreError::NoSpace => error,
            // "The folder cannot be written to" would be read as the data folder.
            _ => StoreError::DeviceKey,
        })
    }
}

/// Makes a file that nobody else can read.
fn private(path: &Path) -> io::Result<File> {
    let mut options = File::options();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

impl KeyRing for FolderKeys {
    fn key(&self, dev: Uuid) -> Result<Option<SigningKey>> {
        let Some(text) = self.read(dev, "key")? else { return Ok(None) };
        let bytes = unhex(text.trim()).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        bytes.map(|bytes| Some(SigningKey::from_bytes(&bytes))).ok_or(StoreError::DeviceKey)
    }

    fn keep(&self, dev: Uuid, key: &SigningKey) -> Result<()> {
        self.write(dev, "key", &hex(key.as_bytes()))
    }

    fn anchor(&self, dev: Uuid) -> Result<Option<Anchor>> {
        let Some(text) = self.read(dev, "anchor")? else { return Ok(None) };
        Anchor::from_text(text.trim()).map(Some).ok_or(StoreError::DeviceKey)
    }

    fn keep_anchor(&self, anchor: &Anchor) -> Result<()> {
        self.write(anchor.head.dev, "anchor", &anchor.to_string())
    }
}
