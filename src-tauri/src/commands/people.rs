//! The people register.

use kutip_app::archive;
use kutip_core::id::PersonId;

use super::commands;

commands! {
    people(work, request) {
        work.read(|reader| archive::people(reader, &request.text, request.day))
    }

    person(work, request) {
        work.read(|reader| archive::person(reader, PersonId(request.id), request.day))
    }

    save_person(work, request) {
        Ok(work.desk(|desk| archive::save_person(desk, request))?.into())
    }

    save_position(work, request) {
        Ok(work.desk(|desk| archive::save_position(desk, request))?.into())
    }

    remove_position(work, request) {
        Ok(work.desk(|desk| archive::remove_position(desk, request))?.into())
    }

    merge_preview(work, request) {
        let (kept, double) = (PersonId(request.kept), PersonId(request.double));
        work.read(|reader| archive::merge_preview(reader, kept, double, request.day))
    }

    merge(work, request) {
        let (kept, double) = (PersonId(request.kept), PersonId(request.double));
        Ok(work.desk(|desk| archive::merge(desk, kept, double))?.into())
    }

    part(work, request) {
        Ok(work.desk(|desk| archive::part(desk, request))?.into())
    }
}
