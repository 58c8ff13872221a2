//! Photos of an event.

use std::path::PathBuf;

use kutip_app::archive::{self, Home};
use kutip_app::host::Disk;
use kutip_app::ipc::{Answer, WrittenFiles, command};
use kutip_core::id::EventId;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::commands;
use crate::workplace::{Answered, Workplace};

commands! {
    photos(work, request) {
        let folder = work.home()?.folder()?;
        work.read(|reader| archive::photos(reader, &folder, EventId(request)))
    }

    add_photos(work, request) {
        let paths = request.paths.iter().map(|path| work.given(path)).collect::<Answered<Vec<PathBuf>>>()?;
        let (event, keep) = (EventId(request.event), request.keep_location);
        Ok(work.desk(|desk| archive::add_photos(desk, &Disk, event, &paths, keep))?.into())
    }

    save_photo(work, request) {
        Ok(work.desk(|desk| archive::save_photo(desk, request))?.into())
    }

    move_photo(work, request) {
        Ok(work.desk(|desk| archive::move_photo(desk, request.event, request.id, request.after))?.into())
    }

    remove_photo(work, request) {
        Ok(work.desk(|desk| archive::remove_photo(desk, request.event, request.id))?.into())
    }

    export_photos(work, request) {
        let out = match request.folder {
            Some(folder) => PathBuf::from(folder),
            None => Home::usual_exports()?,
        };
        let done = work.desk(|desk| archive::export_photos(desk, &Disk, EventId(request.event), &out))?;
        work.remember(&out);
        done.value.iter().for_each(|path| work.remember(path));
        let paths = done.value.iter().map(|path| path.to_string_lossy().into_owned()).collect();
        let value = WrittenFiles { folder: out.to_string_lossy().into_owned(), paths };
        Ok(Answer { value, changes: done.changes.into() })
    }
}

/// Lets the user choose photos; an empty list when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_photos(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::choose_photos::Response> {
    // HEIC can be chosen, so that it is said why it is not taken.
    let endings = ["jpg", "jpeg", "png", "webp", "heic", "JPG", "JPEG", "PNG", "HEIC"];
    let chosen = app.dialog().file().add_filter("JPEG, PNG, WebP", &endings).blocking_pick_files();
    let paths = chosen.unwrap_or_default().into_iter().filter_map(|path| path.into_path().ok());
    Ok(paths.inspect(|path| work.accept(path)).map(|path| path.to_string_lossy().into_owned()).collect())
}
