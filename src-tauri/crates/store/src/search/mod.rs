//! Full text: a row per searched row of the shared tables, in the order of the days of their events.

mod facets;
mod query;
mod refresh;
mod sources;

pub use facets::Facets;
pub use query::{Hit, Hits, SHORTEST_WORD, is_searchable};
pub(crate) use refresh::{holds, refresh, remake};
pub(crate) use sources::SOURCES;
