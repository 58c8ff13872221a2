//! The archive: where events, people, statements and releases live.
//!
//! SQLite in one folder, with one write path and one log. A write goes through these layers:
//!
//! 1. [`Store::write`] takes who acts, an [`Op`] (what the step is called, where it belongs, whether undo takes it back)
//!    and a closure. It opens a transaction with `BEGIN IMMEDIATE`.
//! 2. The closure gets a [`Tx`]: it reads as a [`Reader`] does, makes ids and [`puts`](Tx::put) rows ([`table`]). An error
//!    rolls back all of it.
//! 3. `write::capture`: temporary triggers on every shared table have noted each cell's value before its first change; what
//!    differs in the end is what the step changed.
//! 4. `log`: the cells become an [`Entry`](log::Entry) of this device's chain, each with the clock of the write that it
//!    replaced and a salted digest; the entry's hash covers the hash before it.
//! 5. `search`: the search rows of what changed are brought up to date.
//! 6. COMMIT, with the bytes on the disk. [`Changes`] says what to read again.
//!
//! That log is history ([`Reader::history`]), undo ([`Store::undo`]), proof ([`doctor`]) and what other laptops are given
//! ([`Reader::entries_after`], [`Store::merge`]). What is being typed goes to [`Store::save_scratch`] instead: overwritten
//! in place, outside all of this. [`Store::erase`] drops values and leaves the chain whole.
//!
//! [`Archive`] reads beside the writing process. [`backup`] copies all of it into a vault and back.

mod agenda;
pub mod backup;
mod connection;
pub mod doctor;
mod erase;
mod error;
#[cfg(any(test, feature = "fake"))]
pub mod fake;
mod files;
mod folder;
mod handle;
mod history;
mod host;
mod keys;
mod local;
pub mod log;
mod merge;
mod owner;
mod project;
pub mod rank;
mod read;
mod record;
mod schema;
mod scratch;
mod search;
pub mod spans;
mod store;
pub mod table;
mod undo;
mod write;

pub use agenda::{AgendaFilter, AgendaItem, AgendaPage, Cursor};
pub use erase::{COVERED, Erasable, Footprint};
pub use error::{Result, StoreError};
pub use folder::Folder;
pub use history::CellWrite;
pub use host::{Chance, Clock, Host};
pub use keys::{Anchor, FolderKeys, KeyRing};
pub use local::Local;
pub use merge::{Merged, Rival};
pub use read::{Archive, Reader};
pub use record::{Inserted, Loaded, RegisterEntry};
pub use rusqlite::types::Value;
pub use schema::SCHEMA;
pub use scratch::Scratch;
pub use search::{Facets, Hit, Hits, SHORTEST_WORD, is_searchable};
pub use store::Store;
pub use undo::{CellRef, Reverted, Step, Steps};
pub use write::{Changes, Op, Place, Tx, Undo, Written};

#[cfg(test)]
mod tests;
