//! Tests of the checks: every rule by its example, the sample cases and exemplars, the broken files, the messages.

mod any;
mod bad;
mod cases;
mod examples;
mod messages;
mod people;
mod seeded;
mod sharp;
mod speed;
mod support;
