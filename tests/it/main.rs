//! Acceptance tests through the use cases.
