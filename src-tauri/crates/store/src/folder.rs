//! The data folder: what lies where, and the lock of the one process that writes.

use std::fs::{self, File, TryLockError};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::error::{Result, StoreError};
use crate::files;

/// The name of the lock.
pub(crate) const LOCK: &str = "lock";

/// The folder that an archive lies in.
#[derive(Debug, Clone)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// Names a folder; nothing is touched.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.root.join("kutip.db")
    }

    /// Returns the folder of photos, sound and scans, each under its SHA-256.
    #[must_use]
    pub fn files(&self) -> PathBuf {
        self.root.join("files")
    }

    /// Returns one of them.
    #[must_use]
    pub fn file(&self, sha256: &str) -> PathBuf {
        self.files().join(sha256)
    }

    /// Returns the place of the small picture of a photo; none for what is no hash, which must not become a path.
    #[must_use]
    pub fn thumbnail(&self, sha256: &str) -> Option<PathBuf> {
        files::is_hash(sha256).then(|| self.root.join("thumbnails").join(format!("{sha256}.jpg")))
    }

    /// Keeps the small picture of a photo. It can be made again, so no backup has it.
    ///
    /// # Errors
    /// What the machine says, such as [`StoreError::NoSpace`]; nothing half stays.
    pub fn keep_thumbnail(&self, sha256: &str, jpeg: &[u8]) -> Result<()> {
        let Some(path) = self.thumbnail(sha256) else { return Ok(()) };
        fs::create_dir_all(self.root.join("thumbnails"))?;
        files::put_whole(&path, |draft| fs::write(draft, jpeg))
    }

    /// Tells whether the folder has had an archive, as [`Lock::mark`] notes it.
    pub(crate) fn had_archive(&self) -> bool {
        fs::metadata(self.root.join(LOCK)).is_ok_and(|lock| lock.len() > 0)
    }

    /// Makes the folder where it is missing.
    ///
    /// # Errors
    /// [`StoreError::NotWritable`], [`StoreError::NoSpace`], [`StoreError::NetworkFolder`].
    pub(crate) fn create(&self) -> Result<()> {
        fs::create_dir_all(&self.root).map_err(unwritable)?;
        if is_on_network(&self.root) { Err(StoreError::NetworkFolder) } else { Ok(()) }
    }

    /// Takes the lock of the writing process; it ends with the process, however that ends.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another process has it.
    pub(crate) fn lock(&self) -> Result<Lock> {
        let mut options = File::options();
        options.create(true).truncate(false).write(true);
        let file = options.open(self.root.join(LOCK)).map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

/// The lock of the writing process. Its file is empty until the folder has had an archive: by that, one that was lost is told
/// from one that was never made.
#[derive(Debug)]
pub(crate) struct Lock {
    file: File,
}

impl Lock {
    /// Notes that the folder has an archive.
    pub(crate) fn mark(&self) -> Result<()> {
        if self.file.metadata()?.len() == 0 {
            (&self.file).write_all(b"kutip\n")?;
            self.file.sync_all()?;
        }
        Ok(())
    }
}

/// Words a failure to make or open something in the folder.
fn unwritable(error: std::io::Error) -> StoreError {
    match StoreError::from(error) {
        StoreError::File(_) => StoreError::NotWritable,
        other => other,
    }
}

/// Tells whether a folder lies on a network file system.
#[cfg(target_os = "linux")]
fn is_on_network(path: &Path) -> bool {
    // A file system that cannot be asked is taken for a local one: SQLite's own locks then say what is wrong.
    rustix::fs::statfs(path).is_ok_and(|found| is_network_type(found.f_type))
}

/// Knows the network file systems by the numbers of `statfs(2)`: NFS, SMB 1 to 3, AFS, Ceph, 9P.
#[cfg(target_os = "linux")]
const fn is_network_type(number: rustix::fs::FsWord) -> bool {
    matches!(
        number & 0xFFFF_FFFF,
        0x6969 | 0x517B | 0xFF53_4D42 | 0xFE53_4D42 | 0x5346_414F | 0x00C3_6400 | 0x0102_1997
    )
}

/// Tells whether a folder is reached through a share, `\\server\share`.
#[cfg(windows)]
fn is_on_network(path: &Path) -> bool {
    use std::path::{Component, Prefix};
    let path = path.canonicalize();
    let first = path.as_ref().ok().and_then(|path| path.components().next());
    let Some(Component::Prefix(prefix)) = first else { return false };
    matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
}

#[cfg(not(any(target_os = "linux", windows)))]
const fn is_on_network(_: &Path) -> bool {
    false
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn shares_are_told_from_disks() {
        assert!(
            is_network_type(0x6969) && is_network_type(-11_317_950),
            "NFS, and CIFS where the number is signed"
        );
        for disk in [0xEF53, 0x0102_1994, 0x9123_683E, 0x5846_5342] {
            assert!(!is_network_type(disk), "ext4, tmpfs, btrfs and XFS are disks");
        }
        assert!(!is_on_network(&std::env::temp_dir()), "as is the folder of the tests");
    }
}
