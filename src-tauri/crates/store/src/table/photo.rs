//! Photos.

use uuid::Uuid;

use super::row::row;

row! {
    /// A photo of an event.
    PhotoRow in "photo" {
        /// The event.
        event: Uuid,
        /// The place in the list.
        rank: String,
        /// The hash under which its file lies.
        sha256: String,
        /// The name that it came with.
        file_name: String,
        /// The media type.
        media_type: String,
        /// Bytes.
        size: i64,
        /// The caption.
        caption: Option<String>,
        /// Who took it.
        credit: Option<String>,
    }
}
