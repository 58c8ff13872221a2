//! The archive as a whole: sessions, the office, undo, search, trash, backups.

use kutip_app::archive::{self, Home};
use kutip_app::host::Disk;
use kutip_app::ipc::{Answer, Folders, command};
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::DialogExt;

use super::commands;
use crate::workplace::{Answered, Workplace};

/// Tells who works here; the backup of the day is made once the page has its answer.
#[tauri::command(async)]
pub(crate) fn session(app: AppHandle, work: State<'_, Workplace>) -> Answered<command::session::Response> {
    let session = work.read(archive::session)?;
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

    rename_member(work, request) {
        Ok(work.desk(|desk| archive::rename_member(desk, &request))?.into())
    }

    office(work) {
        work.read(archive::office_facts)
    }

    save_office(work, request) {
        Ok(work.desk(|desk| archive::save_office(desk, &request))?.into())
    }

    folders(work) {
        let home = work.home()?;
        let backups = work.read(|reader| archive::backup_folder(reader, home))?;
        Ok(Folders {
            data: home.folder()?.root().to_string_lossy().into_owned(),
            exports: Home::usual_exports()?.to_string_lossy().into_owned(),
            made: archive::backups(&backups)?,
            backups: backups.to_string_lossy().into_owned(),
        })
    }

    back_up(work) {
        work.desk(|desk| archive::back_up(desk, None, &mut |_| {}))
    }

    examine(work) {
        work.desk(|desk| archive::examine(desk))
    }

    steps(work, request) {
        work.read(|reader| archive::steps(reader, request.into()))
    }

    undo(work, request) {
        Ok(work.desk(|desk| archive::undo(desk, request.into()))?.into())
    }

    redo(work, request) {
        Ok(work.desk(|desk| archive::redo(desk, request.into()))?.into())
    }

    search(work, request) {
        Ok(work.searcher()?.search(&request.text, request.most)?)
    }

    trash(work) {
        work.read(archive::trash)
    }

    throw_away(work, request) {
        Ok(work.desk(|desk| archive::throw_away(desk, request.kind, request.id))?.into())
    }

    put_back(work, request) {
        Ok(work.desk(|desk| archive::put_back(desk, request.kind, request.id))?.into())
    }
}

/// Lets the user choose an office file and takes it over; none when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn take_office(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::take_office::Response> {
    let chosen = app.dialog().file().add_filter("JSON", &["json"]).blocking_pick_file();
    let Some(path) = chosen.and_then(|chosen| chosen.into_path().ok()) else { return Ok(None) };
    let done = work.desk(|desk| archive::take_office(desk, &Disk, &path))?;
    Ok(Some(Answer { value: (), changes: done.changes.into() }))
}
