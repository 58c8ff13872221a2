//! The archive as a whole: sessions, folders, undo, search.

use kutip_app::archive::{self, Home};
use kutip_app::host::Disk;
use kutip_app::ipc::{Answer, Folders, command};
use tauri::{AppHandle, Manager, State};

use super::commands;
use crate::journal::{self, noted};
use crate::workplace::{Answered, Workplace};

/// Tells who works here; the backup of the day is made once the page has its answer.
#[tauri::command(async)]
pub(crate) fn session(app: AppHandle, work: State<'_, Workplace>) -> Answered<command::session::Response> {
    let session = noted("session", work.read(archive::session))?;
    journal::note("page");
    std::thread::spawn(move || app.state::<Workplace>().back_up_when_due());
    Ok(session)
}

commands! {
    reopen(work) {
        work.reopen();
        work.read(archive::session)
    }

    first_start(work, request) {
        let done = work.desk(|desk| archive::first_start(desk, &Disk, request))?;
        Ok(Answer { value: done.value.map(|event| event.0), changes: done.changes.into() })
    }

    set_language(work, request) {
        work.desk(|desk| archive::choose_language(desk, request))
    }

    folders(work) {
        let home = work.home()?;
        Ok(Folders {
            data: home.folder()?.root().to_string_lossy().into_owned(),
            exports: Home::usual_exports()?.to_string_lossy().into_owned(),
        })
    }

    steps(work, request) {
        work.read(|reader| archive::steps(reader, request.into()))
    }

    history(work, request) {
        work.read(|reader| archive::told::told(reader, &request))
    }

    undo(work, request) {
        Ok(work.desk(|desk| archive::undo(desk, request.into()))?.into())
    }

    redo(work, request) {
        Ok(work.desk(|desk| archive::redo(desk, request.into()))?.into())
    }

    search(work, request) {
        Ok(work.searcher()?.search(&request.text, &request.facets.unwrap_or_default(), request.most)?)
    }
}
