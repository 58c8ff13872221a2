//! Acceptance through the use cases, with a fixed clock.

mod bad;
mod cases;
mod hostile;
mod trial;
