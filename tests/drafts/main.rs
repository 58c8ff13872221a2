//! What the composer writes: golden drafts, what must never appear, what must always hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod golden;
mod made;
mod mended;
mod never;
mod properties;

use kutip_tests::corpus;
