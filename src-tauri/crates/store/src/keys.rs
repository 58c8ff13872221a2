//! The key of this device, kept outside the data folder, and the heads that it signed.
//!
//! Whoever rewrites the database can recompute every hash in it, but cannot sign the new head: the anchors that stand in
//! approvals, exports, backups and beside the key no longer fit.

mod anchor;
mod ring;

pub use anchor::Anchor;
pub(crate) use anchor::hex;
pub use ring::{FolderKeys, KeyRing};
