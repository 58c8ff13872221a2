//! Capture through the use cases: an event logged, drafted, mended.

pub(crate) mod bench;
mod facts;
mod house;
mod people;
mod review;
mod said;
mod sent;
mod start;
mod unfinished;
