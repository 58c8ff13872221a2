//! The places that steps belong to, as arguments name them.

use kutip_app::archive::{Place, Reader, event_of, show};
use kutip_app::error::AppError;

use crate::args;

/// Finds the place; the agenda when none is named.
pub(super) fn place(reader: Reader<'_>, arguments: &args::Place) -> Result<Place, AppError> {
    let Some(code) = &arguments.code else {
        return Ok(match (arguments.people, arguments.office) {
            (true, _) => Place::People,
            (_, true) => Place::Office,
            _ => Place::Agenda,
        });
    };
    let event = event_of(reader, code)?;
    if !arguments.draft {
        return Ok(Place::Event(event.0));
    }
    let release = show(reader, event)?.release;
    release.map(Place::Release).ok_or_else(|| AppError::refusal("nothing_to_undo", "the event has no draft"))
}

/// Tells whether no place was named at all, so that every place is meant.
pub(super) const fn is_open(arguments: &args::Place) -> bool {
    arguments.code.is_none() && !arguments.people && !arguments.office
}
