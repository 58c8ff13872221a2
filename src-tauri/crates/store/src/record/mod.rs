//! The trade's records as rows and back: the edge between `core` and the tables.

mod blocks;
mod load;
mod load_event;
mod names;
mod people;
mod register;
mod save;

pub use load::Loaded;
pub use register::RegisterEntry;
pub use save::Inserted;

#[cfg(test)]
mod tests;
