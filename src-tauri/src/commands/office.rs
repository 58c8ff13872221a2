//! The office: its settings, letterhead and members.

use std::time::SystemTime;

use kutip_app::archive;
use kutip_app::host::Disk;
use kutip_app::ipc::{Answer, command};
use kutip_app::rules;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::commands;
use crate::journal::noted;
use crate::workplace::{Answered, Workplace};

commands! {
    office(work) {
        work.read(archive::office_facts)
    }

    save_office(work, request) {
        Ok(work.desk(|desk| archive::save_office(desk, &request))?.into())
    }

    house(work) {
        work.read(archive::house)
    }

    save_house(work, request) {
        Ok(work.desk(|desk| archive::save_house(desk, &request))?.into())
    }

    draft_page(work, request) {
        let (files, now) = (work.files()?, SystemTime::now());
        work.read(|reader| archive::draft_page(reader, &Disk, files, &request, now.into()))
    }

    number_example(work, request) {
        let (unit, now) = (request.unit.as_deref(), SystemTime::now());
        work.read(|reader| archive::approving::number_example(reader, &request.template, unit, now.into()))
    }

    emblem(work) {
        let files = work.files()?;
        work.read(|reader| archive::emblem_picture(reader, &files))
    }

    remove_emblem(work) {
        Ok(work.desk(archive::remove_emblem)?.into())
    }

    rules(_work, request) {
        Ok(rules::views(request))
    }

    members(work) {
        work.read(archive::members)
    }

    save_member(work, request) {
        Ok(work.desk(|desk| archive::save_member(desk, &request))?.into())
    }

    choose_member(work, request) {
        Ok(work.desk(|desk| archive::choose_member(desk, request))?.into())
    }

    rename_member(work, request) {
        Ok(work.desk(|desk| archive::rename_member(desk, &request))?.into())
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
    let done = noted("take_office", work.desk(|desk| archive::take_office(desk, &Disk, &path)))?;
    Ok(Some(Answer { value: (), changes: done.changes.into() }))
}

/// Lets the user choose a picture and takes it as the emblem; none when nothing was chosen.
#[tauri::command(async)]
pub(crate) fn choose_emblem(
    app: AppHandle,
    work: State<'_, Workplace>,
) -> Answered<command::choose_emblem::Response> {
    let chosen = app.dialog().file().add_filter("PNG, JPEG", &["png", "jpg", "jpeg"]).blocking_pick_file();
    let Some(path) = chosen.and_then(|chosen| chosen.into_path().ok()) else { return Ok(None) };
    Ok(Some(noted("choose_emblem", work.desk(|desk| archive::set_emblem(desk, &Disk, &path)))?.into()))
}
