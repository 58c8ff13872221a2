//! Typed identifiers.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Derives the identifier of one place of a file: UUIDv5 of the file's own id and the JSON pointer.
            #[must_use]
            pub fn at(file: Uuid, pointer: &str) -> Self {
                Self(Uuid::new_v5(&file, pointer.as_bytes()))
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

id! {
    /// Identifies an event.
    EventId,
    /// Identifies a person of the register.
    PersonId,
    /// Identifies one statement of an event.
    StatementId,
    /// Identifies a block of a release.
    BlockId,
}
