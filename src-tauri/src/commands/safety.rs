//! The safety of the data: backups and their way back, the doctor, the trash.

use std::path::PathBuf;

use kutip_app::archive;
use kutip_app::archive::Progress;
use kutip_app::arriving::Arrival;
use kutip_app::ipc::command;
use tauri::{AppHandle, Manager, State};

use super::commands;
use crate::inbox::Inbox;
use crate::journal::noted;
use crate::workplace::{Answered, Workplace};

commands! {
    back_up(work, request) {
        let folder = request.map(PathBuf::from);
        work.desk(|desk| archive::back_up(desk, folder.as_deref(), &mut |_| {}))
    }

    backups(work, request) {
        let folder = backup_folder(&work, request)?;
        Ok(archive::backup_list(&folder)?)
    }

    settle_copy(work, request) {
        Ok(work.desk(|desk| archive::settle_copy(desk, request))?.into())
    }

    examine(work) {
        work.desk(|desk| archive::examine(desk))
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

    footprint(work, request) {
        work.read(|reader| archive::footprint(reader, &request))
    }

    erase(work, request) {
        Ok(work.desk(|desk| archive::erase(desk, &request.target, request.everywhere))?.into())
    }
}

/// Takes a backup back beside the archive in use and changes over to it, telling the page how far it is.
#[tauri::command(async)]
pub(crate) fn restore(
    app: AppHandle,
    work: State<'_, Workplace>,
    request: command::restore::Request,
) -> Answered<command::restore::Response> {
    let folder = backup_folder(&work, request.folder)?;
    let inbox = app.state::<Inbox>();
    let mut told = 0;
    let mut tell = |Progress { done, of }| {
        let percent = (done * 100).checked_div(of).unwrap_or(100).min(100);
        if percent != told {
            told = percent;
            inbox.put(Arrival::Progress(u8::try_from(percent).unwrap_or(100)));
        }
    };
    noted("restore", work.restore(&folder, &request.name, &mut tell))
}

/// Returns the folder that was asked for, or the one that backups go to; where the archive cannot say, the one that was noted.
fn backup_folder(work: &Workplace, asked: Option<String>) -> Answered<PathBuf> {
    if let Some(folder) = asked {
        return Ok(PathBuf::from(folder));
    }
    let home = work.home()?;
    let known = work.read(|reader| archive::backup_folder(reader, &home));
    Ok(known.unwrap_or_else(|_| home.noted_backups()))
}
