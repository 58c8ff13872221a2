//! The letterhead: its emblem, and a page that shows settings as they are typed.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kutip_core::office::PictureFormat;
use kutip_export::emblem;
use kutip_files::event::Defaults;
use kutip_store::table::OfficeRow;
use kutip_store::{Op, Place, Reader};

use super::house::PageDraft;
use super::offices::{change_office, office, with_emblem};
use super::starting::SAMPLE;
use super::{Desk, Done};
use crate::error::AppError;
use crate::host::Host;
use crate::make::{Input, Moment};
use crate::opening::{Opened, open_event};
use crate::release::resolve;

/// Takes a picture as the emblem of the office; it is kept beside the database.
///
/// # Errors
/// The `emblem_` codes for what is no whole PNG or JPEG of a sensible size, and what the machine says. The emblem before stays
/// then.
pub fn set_emblem(desk: &mut Desk, host: &dyn Host, path: &Path) -> Result<Done<()>, AppError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let bytes = host.read(path, emblem::MAX_BYTES).map_err(|error| AppError::input(&error, path))?;
    emblem::read(&bytes, "").map_err(|error| AppError::from(error).with("name", &name))?;
    let sha256 = desk.store.keep_file(&bytes)?;
    desk.write(Op::undoable("office.edit", Place::Office), |tx| {
        change_office(tx, |row| {
            row.settings.0.insert("emblem".to_owned(), name.into());
            row.emblem = Some(sha256);
            Ok(())
        })
    })
}

/// Takes the emblem off the letterhead.
///
/// # Errors
/// What the store says.
pub fn remove_emblem(desk: &mut Desk) -> Result<Done<()>, AppError> {
    desk.write(Op::undoable("office.edit", Place::Office), |tx| {
        change_office(tx, |row| {
            row.settings.0.remove("emblem");
            row.settings.0.remove("emblem_alt");
            row.emblem = None;
            Ok(())
        })
    })
}

/// Returns the emblem as a `data:` address; none where there is none.
///
/// # Errors
/// `emblem_missing` when its file is gone, `emblem_damaged` when it is not what it was.
pub fn emblem_picture(reader: Reader<'_>, files: &Path) -> Result<Option<String>, AppError> {
    let Some(row) = office(reader)? else { return Ok(None) };
    let emblem = with_emblem(&row, files)?.emblem;
    Ok(emblem.map(|emblem| {
        let kind = match emblem.format {
            PictureFormat::Png => "png",
            PictureFormat::Jpeg => "jpeg",
        };
        format!("data:image/{kind};base64,{}", STANDARD.encode(&emblem.bytes))
    }))
}

/// Renders the sample event as a page with settings as they stand in the form; nothing is stored.
///
/// # Errors
/// What saving the settings would refuse.
pub fn draft_page(
    reader: Reader<'_>,
    host: &dyn Host,
    files: PathBuf,
    draft: &PageDraft,
    moment: Moment,
) -> Result<String, AppError> {
    let mut row = office(reader)?.unwrap_or_else(OfficeRow::default);
    draft.office.put(&mut row);
    draft.house.put(&mut row.settings.0)?;
    let office = with_emblem(&row, &files)?;
    let defaults = Defaults { zone: office.zone, language: office.language };
    let record = open_event(host, &Input::Bytes(SAMPLE.to_vec()), defaults, &mut Vec::new())?;
    let opened = Opened { record, office, noticed: Vec::new() };
    let release = resolve(opened, None, Some(draft.profile), moment)?;
    Ok(kutip_export::html::render(&release.document))
}
