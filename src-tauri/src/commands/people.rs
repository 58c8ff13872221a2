//! The people register.

use kutip_app::archive;
use kutip_app::host::Disk;
use kutip_app::ipc::command;
use kutip_core::id::PersonId;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::commands;
use crate::workplace::{Answered, Workplace};

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

    change_positions(work, request) {
        Ok(work.desk(|desk| archive::change_positions(desk, request.day, request.changes))?.into())
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

    preview_officials(work, request) {
        let bytes = archive::officials_file(&Disk, &work.given(&request.path)?)?;
        work.read(|reader| archive::officials_preview(reader, &bytes, &request.options))
    }

    import_officials(work, request) {
        let bytes = archive::officials_file(&Disk, &work.given(&request.path)?)?;
        Ok(work.desk(|desk| archive::import_officials(desk, &bytes, &request.options))?.into())
    }
}

/// Lets the user choose a list of officials; none when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_officials(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::choose_officials::Response> {
    let dialog = app.dialog().file().add_filter("CSV, XLSX, vCard", &["csv", "txt", "tsv", "xlsx", "vcf"]);
    let Some(path) = dialog.blocking_pick_file().and_then(|path| path.into_path().ok()) else {
        return Ok(None);
    };
    work.accept(&path);
    Ok(Some(path.to_string_lossy().into_owned()))
}
