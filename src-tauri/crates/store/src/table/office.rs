//! Office, devices and members.

use kutip_core::record::Extra;
use uuid::Uuid;

use super::{Json, row::row};

row! {
    /// The office that the archive belongs to.
    OfficeRow in "office" {
        /// The name.
        name: String,
        /// The office file, as it was taken over.
        settings: Json<Extra>,
        /// What this version does not know.
        extra: Json<Extra>,
        /// SHA-256 of the emblem's file.
        emblem: Option<String>,
    }
}

row! {
    /// A copy of the archive that writes.
    DeviceRow in "device" {
        /// What its user calls it.
        name: String,
        /// The Ed25519 key that checks its anchors, 32 bytes.
        public_key: Vec<u8>,
        /// The device whose chain it went on from.
        parent_dev: Option<Uuid>,
        /// The head of that chain, 32 bytes.
        parent_hash: Option<Vec<u8>>,
        /// When it began, milliseconds since 1970.
        started_ms: i64,
    }
}

row! {
    /// Somebody who works with the archive.
    MemberRow in "member" {
        /// The name.
        name: String,
        /// The initials of bylines.
        initials: Option<String>,
        /// The part in approving, such as `head`.
        role: Option<String>,
    }
}
