//! What went out: exports and deliveries.

use uuid::Uuid;

use super::row::row;
use crate::keys::Anchor;

row! {
    /// A file made from a version.
    ExportRow in "export" {
        /// The release.
        release: Uuid,
        /// The version; none for a draft.
        version: Option<Uuid>,
        /// The format.
        format: String,
        /// The name of the file.
        file_name: String,
        /// The hash of its bytes.
        sha256: String,
        /// When, milliseconds since 1970.
        at_ms: i64,
        /// Who made it.
        member: Uuid,
        /// The signed head of the log before this row.
        anchor: Option<Anchor>,
    }
}

row! {
    /// Who got which version.
    DeliveryRow in "delivery" {
        /// The release.
        release: Uuid,
        /// The version.
        version: Uuid,
        /// The channel, such as `whatsapp`.
        channel: String,
        /// Who.
        recipient: String,
        /// When, milliseconds since 1970.
        at_ms: i64,
        /// Who sent it.
        member: Uuid,
        /// Why before the end of an embargo.
        reason: Option<String>,
    }
}
