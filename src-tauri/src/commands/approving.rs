//! From the draft to what goes out: review, approval, release.

use std::path::PathBuf;
use std::time::SystemTime;

use kutip_app::archive::approving::{self, ApproveRequest, CopyRequest, Paper, SendRequest, StepRequest};
use kutip_app::error::AppError;
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_app::ipc::{ReleaseStep, command};
use kutip_core::id::EventId;
use tauri::{AppHandle, State};
use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_dialog::DialogExt;

use super::commands;
use crate::journal::noted;
use crate::workplace::{Answered, Workplace};

commands! {
    release_status(work, request) {
        let (event, files, now) = (EventId(request.event), work.files()?, SystemTime::now());
        work.read(|reader| approving::status(reader, files, event, request.release, now.into()))
    }

    submit_release(work, request) {
        let now = SystemTime::now().into();
        Ok(work.desk(|desk| approving::submit(desk, &step(request), now))?.into())
    }

    return_release(work, request) {
        Ok(work.desk(|desk| approving::send_back(desk, &step(request)))?.into())
    }

    revise_release(work, request) {
        let (event, release) = (EventId(request.event), request.release);
        Ok(work.desk(|desk| approving::revise(desk, event, release))?.into())
    }

    approve_release(work, request) {
        let paper = match request.paper {
            Some(paper) => {
                let scan = paper.scan.map(|path| work.given(&path)).transpose()?;
                Some(Paper { signer: paper.signer, day: paper.day, scan })
            }
            None => None,
        };
        let asked = ApproveRequest {
            event: EventId(request.event),
            release: request.release,
            moment: SystemTime::now().into(),
            approver: request.approver,
            paper,
            note: request.note,
        };
        Ok(work.desk(|desk| approving::approve(desk, &Disk, &asked))?.into())
    }

    send_release(work, request) {
        let (event, release, reason) = (EventId(request.event), request.release, request.note);
        let asked = SendRequest { event, release, to: None, reason };
        Ok(work.desk(|desk| approving::send_out(desk, &asked))?.into())
    }

    permit_print(work, request) {
        let (event, now) = (EventId(request.event), SystemTime::now());
        let permit = |desk: &mut _| {
            approving::permit_print(desk, event, request.release, now.into(), request.note)
        };
        Ok(work.desk(permit)?.into())
    }

    withdraw_release(work, request) {
        Ok(work.desk(|desk| approving::withdraw(desk, &step(request)))?.into())
    }
}

fn step(request: ReleaseStep) -> StepRequest {
    StepRequest { event: EventId(request.event), release: request.release, reason: request.note }
}

/// Lets the user choose the scan of a signed paper; none when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_scan(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::choose_scan::Response> {
    let dialog = app.dialog().file().add_filter("PDF, JPEG, PNG", &["pdf", "jpg", "jpeg", "png"]);
    let chosen: Option<PathBuf> = dialog.blocking_pick_file().and_then(|chosen| chosen.into_path().ok());
    Ok(chosen.map(|path| {
        work.accept(&path);
        path.to_string_lossy().into_owned()
    }))
}

/// Puts the release into the clipboard as text; one with styling has its plain text beside it.
#[tauri::command(async)]
pub(crate) fn copy_text(
    app: AppHandle,
    work: State<'_, Workplace>,
    request: command::copy_text::Request,
) -> Answered<command::copy_text::Response> {
    let formats = match request.format {
        Format::Html => vec![Format::Html, Format::Txt],
        format => vec![format],
    };
    let asked = CopyRequest {
        event: EventId(request.event),
        release: request.release,
        moment: SystemTime::now().into(),
        formats,
        reason: request.reason,
    };
    let mut texts = work.desk(|desk| approving::copied(desk, &asked))?.value.into_iter();
    let text = texts.next().unwrap_or_default();
    let written = match texts.next() {
        Some(plain) => app.clipboard().write_html(text, Some(plain)),
        None => app.clipboard().write_text(text),
    };
    let failed = |_| AppError::failure("clipboard_failed", "the clipboard took no text");
    noted("copy_text", written.map_err(|error| failed(error).into()))
}
