//! What the composer writes: golden drafts, what must never appear, what must always hold.

mod corpus;
mod golden;
mod never;
mod properties;
