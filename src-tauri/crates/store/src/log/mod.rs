//! The log: history, undo, the tamper-evident trail, and what laptops will share.
//!
//! Each device has one chain of [`Entry`]s. An entry lists the cells that one transaction wrote, each with the clock of
//! the write that it replaced and a salted digest of the value; the values lie beside the chain and can be erased.

mod chain;
mod entry;
pub(crate) mod erasing;
mod hlc;
pub(crate) mod rows;
mod seal;

pub use chain::Head;
pub(crate) use chain::{Chain, hash_at, head_of, heads, time_of};
pub(crate) use entry::SHA256;
pub use entry::{CellEntry, Entry, Stamp};
pub use hlc::Hlc;
pub(crate) use seal::Hash;
