//! Events and what is said at them.

use kutip_app::archive::{self, capture};

use super::commands;
use kutip_core::id::EventId;

commands! {
    events(work, request) {
        work.read(|reader| archive::list(reader, &request))
    }

    event(work, request) {
        work.read(|reader| capture::sheet(reader, EventId(request)))
    }

    save_event(work, request) {
        Ok(work.desk(|desk| capture::save_event(desk, request.id, request.facts))?.into())
    }

    add_speaker(work, request) {
        Ok(work.desk(|desk| capture::add_speaker(desk, &request))?.into())
    }

    edit_speaker(work, request) {
        Ok(work.desk(|desk| capture::edit_speaker(desk, request))?.into())
    }

    move_speaker(work, request) {
        Ok(work.desk(|desk| capture::move_speaker(desk, request.event, request.id, request.after))?.into())
    }

    remove_speaker(work, request) {
        Ok(work.desk(|desk| capture::remove_speaker(desk, request.event, request.id))?.into())
    }

    who_is(work, request) {
        work.read(|reader| capture::who_is(reader, EventId(request.event), &request.newcomer))
    }

    save_statement(work, request) {
        Ok(work.desk(|desk| capture::save_statement(desk, request))?.into())
    }

    move_statement(work, request) {
        Ok(work.desk(|desk| capture::move_statement(desk, request.event, request.id, request.after))?.into())
    }

    remove_statement(work, request) {
        Ok(work.desk(|desk| capture::remove_statement(desk, request.event, request.id))?.into())
    }

    save_scratch(work, request) {
        work.desk(|desk| capture::save_scratch(desk, request.place, &request.field, &request.text))
    }

    clear_scratch(work, request) {
        work.desk(|desk| capture::clear_scratch(desk, request.place, &request.field))
    }
}
