//! The digest of a value: salted, so that the value can be erased and nobody can guess it from what stays.

use rusqlite::types::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A SHA-256 hash.
pub(crate) type Hash = [u8; 32];

/// Feeds a text or bytes with their length, so that no two inputs run together.
pub(super) fn feed(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

/// Digests one cell: salt, table, key, column, type and value.
pub(crate) fn digest(salt: &[u8], table: &str, pk: Uuid, column: &str, value: &Value) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(b"kutip.cell/1");
    feed(&mut hasher, salt);
    feed(&mut hasher, table.as_bytes());
    hasher.update(pk.as_bytes());
    feed(&mut hasher, column.as_bytes());
    match value {
        Value::Null => hasher.update(b"n"),
        Value::Integer(number) => {
            hasher.update(b"i");
            hasher.update(number.to_be_bytes());
        }
        Value::Real(number) => {
            hasher.update(b"r");
            hasher.update(number.to_bits().to_be_bytes());
        }
        Value::Text(text) => {
            hasher.update(b"t");
            feed(&mut hasher, text.as_bytes());
        }
        Value::Blob(bytes) => {
            hasher.update(b"b");
            feed(&mut hasher, bytes);
        }
    }
    hasher.finalize().into()
}
