//! A signed head.

use std::fmt::Write as _;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use rusqlite::types::{FromSqlError, FromSqlResult, Value, ValueRef};
use uuid::Uuid;

use crate::log::Head;
use crate::table::Cell;

/// The head of a chain, signed by its device. As text: device, number, hash and signature, joined by colons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The head.
    pub head: Head,
    /// The Ed25519 signature over [`Anchor::message`].
    pub signature: [u8; 64],
}

impl Anchor {
    /// Signs a head.
    #[must_use]
    pub fn sign(head: Head, key: &SigningKey) -> Self {
        Self { head, signature: key.sign(&Self::message(&head)).to_bytes() }
    }

    /// Returns what is signed: a label, the device, the number, the hash.
    #[must_use]
    pub fn message(head: &Head) -> Vec<u8> {
        let mut message = b"kutip.anchor/1".to_vec();
        message.extend(head.dev.as_bytes());
        message.extend(head.seq.to_be_bytes());
        message.extend(head.hash);
        message
    }

    /// Tells whether a public key made the signature.
    #[must_use]
    pub fn is_signed_by(&self, public_key: &[u8]) -> bool {
        let Ok(bytes) = public_key.try_into() else { return false };
        let Ok(key) = VerifyingKey::from_bytes(bytes) else { return false };
        key.verify_strict(&Self::message(&self.head), &Signature::from_bytes(&self.signature)).is_ok()
    }

    /// Reads the text form.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let mut next = || parts.next();
        let dev = Uuid::try_parse(next()?).ok()?;
        let seq = next()?.parse().ok()?;
        let hash = unhex(next()?)?.try_into().ok()?;
        let signature = unhex(next()?)?.try_into().ok()?;
        parts.next().is_none().then_some(Self { head: Head { dev, seq, hash }, signature })
    }
}

impl std::fmt::Display for Anchor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Head { dev, seq, hash } = &self.head;
        write!(f, "{dev}:{seq}:{}:{}", hex(hash), hex(&self.signature))
    }
}

impl Default for Anchor {
    fn default() -> Self {
        Self { head: Head { dev: Uuid::nil(), seq: 0, hash: [0; 32] }, signature: [0; 64] }
    }
}

impl Cell for Anchor {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::from_text(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

/// Writes bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Reads hexadecimal.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_survives_its_text_and_holds_one_head_only() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let head = Head { dev: Uuid::from_u128(5), seq: 3, hash: [9; 32] };
        let anchor = Anchor::sign(head, &key);
        assert_eq!(Anchor::from_text(&anchor.to_string()), Some(anchor), "text and back");
        assert!(anchor.is_signed_by(key.verifying_key().as_bytes()), "its own key signed it");
        let moved = Anchor { head: Head { seq: 4, ..head }, ..anchor };
        assert!(!moved.is_signed_by(key.verifying_key().as_bytes()), "another head needs another signature");
        assert_eq!(Anchor::from_text("a:b"), None, "other text is no anchor");
    }
}
