//! The office that the archive belongs to: its file taken over, its emblem kept beside the database.

use std::path::Path;

use kutip_core::event::Zone;
use kutip_core::office::Office;
use kutip_core::record::EventRecord;
use kutip_core::release::Profile;
use kutip_export::emblem;
use kutip_files::event::Defaults;
use kutip_files::office::{FORMAT, OfficeFile};
use kutip_files::{MAX_FILE_BYTES, office, text_of};
use kutip_store::table::{Json, OfficeRow};
use kutip_store::{Op, Place, Reader, Tx};
use serde::{Deserialize, Serialize};

use super::fields::{filled, required, word};
use super::{Desk, Done};
use crate::error::AppError;
use crate::host::Host;
use crate::make::Noticed;
use crate::opening::{read_office, usual_office};

/// Takes over an office file with its emblem; what was set before is replaced and can be had back by undo.
///
/// # Errors
/// A refused file or emblem; nothing is stored then.
pub fn take_office(desk: &mut Desk, host: &dyn Host, path: &Path) -> Result<Done<Vec<Noticed>>, AppError> {
    let mut noticed = Vec::new();
    let bytes = host.read(path, MAX_FILE_BYTES).map_err(|error| AppError::input(&error, path))?;
    let read = read_office(host, path, &bytes, &mut noticed)?;
    let text = text_of(&bytes).map_err(|error| AppError::read(error, "office"))?;
    // Whatever the file says is kept, known or not: an accepted file is an object.
    let settings = serde_json::from_str(text)
        .map_err(|_| AppError::failure("internal", "an accepted office file could not be kept"))?;
    let emblem = read.emblem.as_ref().map(|emblem| desk.store.keep_file(&emblem.bytes)).transpose()?;
    let done = desk.write(Op::undoable("office.take", Place::Office), |tx| {
        let row = known_or_new(tx)?;
        Ok(tx.put(&OfficeRow { name: read.name.clone(), settings: Json(settings), emblem, ..row })?)
    })?;
    Ok(Done { value: noticed, changes: done.changes })
}

/// What the settings page edits of the office; the rest of its file stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficeFacts {
    /// The name.
    pub name: String,
    /// The unit, for the number of a release.
    pub unit: Option<String>,
    /// The government line of the letterhead.
    pub government_line: Option<String>,
    /// The agency line of the letterhead.
    pub agency_line: Option<String>,
    /// The postal address.
    pub address: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The web site.
    pub site: Option<String>,
    /// The city.
    pub city: String,
    /// The zone, as in the tz database.
    #[cfg_attr(test, ts(type = "string"))]
    pub zone: Zone,
    /// The house shape where a release does not say, `rilis` or `siaran-pers`.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub default_profile: Option<Profile>,
}

impl Default for OfficeFacts {
    fn default() -> Self {
        Self::of(&Office::new("", ""))
    }
}

impl OfficeFacts {
    fn of(office: &Office) -> Self {
        Self {
            name: office.name.clone(),
            unit: office.unit.clone(),
            government_line: office.government_line.clone(),
            agency_line: office.agency_line.clone(),
            address: office.address.clone(),
            phone: office.phone.clone(),
            email: office.email.clone(),
            site: office.site.clone(),
            city: office.city.clone(),
            zone: office.zone,
            default_profile: office.default_profile,
        }
    }

    /// Writes the keys into a row.
    pub(super) fn put(&self, row: &mut OfficeRow) {
        for (key, value) in self.keys() {
            match value {
                Some(value) => drop(row.settings.0.insert(key.to_owned(), value.into())),
                None => drop(row.settings.0.remove(key)),
            }
        }
        row.name = self.name.trim().to_owned();
    }

    /// Names the keys of an office file, each with its value; none for a key that goes.
    fn keys(&self) -> [(&'static str, Option<String>); 11] {
        [
            ("name", filled(Some(self.name.clone()))),
            ("unit", filled(self.unit.clone())),
            ("government_line", filled(self.government_line.clone())),
            ("agency_line", filled(self.agency_line.clone())),
            ("address", filled(self.address.clone())),
            ("phone", filled(self.phone.clone())),
            ("email", filled(self.email.clone())),
            ("site", filled(self.site.clone())),
            ("city", filled(Some(self.city.clone()))),
            ("zone", Some(self.zone.name().to_owned())),
            ("default_profile", self.default_profile.as_ref().map(word)),
        ]
    }
}

/// Shows what the settings page edits of the office; none before there is one.
///
/// # Errors
/// What the store says.
pub fn office_facts(reader: Reader<'_>) -> Result<Option<OfficeFacts>, AppError> {
    let Some(row) = reader.all::<OfficeRow>()?.into_iter().next() else { return Ok(None) };
    Ok(Some(OfficeFacts::of(&read(&row)?.office)))
}

/// Saves what the settings page edits of the office.
///
/// # Errors
/// `field_blank` without a name or city.
pub fn save_office(desk: &mut Desk, facts: &OfficeFacts) -> Result<Done<()>, AppError> {
    required(&facts.name, "name")?;
    required(&facts.city, "city")?;
    desk.write(Op::undoable("office.edit", Place::Office), |tx| put_office(tx, facts))
}

/// Writes the office, new or known; keys that the page does not edit stay.
pub(super) fn put_office(tx: &Tx<'_>, facts: &OfficeFacts) -> Result<(), AppError> {
    change_office(tx, |row| {
        facts.put(row);
        Ok(())
    })
}

/// Changes the office, new or known.
pub(super) fn change_office(
    tx: &Tx<'_>,
    change: impl FnOnce(&mut OfficeRow) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let mut row = known_or_new(tx)?;
    row.settings.0.entry("format".to_owned()).or_insert_with(|| FORMAT.into());
    change(&mut row)?;
    // What cannot be read back as an office file is refused before it is stored.
    read(&row)?;
    Ok(tx.put(&row)?)
}

/// Returns the settings of the office; none before there is one.
pub(super) fn office_file(reader: Reader<'_>) -> Result<Option<OfficeFile>, AppError> {
    office(reader)?.map(|row| read(&row)).transpose()
}

/// Returns the office of the archive; without one the event says whose release it is.
///
/// # Errors
/// `emblem_missing` when its file is gone, `emblem_damaged` when it is not what it was.
pub fn office_of(reader: Reader<'_>, files: &Path, record: &EventRecord) -> Result<Office, AppError> {
    match office(reader)? {
        Some(row) => with_emblem(&row, files),
        None => Ok(usual_office(record)),
    }
}

/// Reads an office with its emblem, whose file lies beside the database.
pub(super) fn with_emblem(row: &OfficeRow, files: &Path) -> Result<Office, AppError> {
    let OfficeFile { mut office, emblem: file } = read(row)?;
    if let (Some(sha256), Some(file)) = (&row.emblem, file) {
        let missing = || {
            AppError::refusal("emblem_missing", "the emblem is gone").at("/emblem").with("name", &file.name)
        };
        let bytes = std::fs::read(files.join(sha256)).map_err(|_| missing())?;
        let alt = file.alt.as_deref().unwrap_or(&office.name);
        office.emblem = Some(emblem::read(&bytes, alt)?);
    }
    Ok(office)
}

/// Returns what the office sets where an event file says nothing; none without an office.
pub(super) fn defaults(reader: Reader<'_>) -> Result<Option<Defaults>, AppError> {
    let Some(row) = office(reader)? else { return Ok(None) };
    let office = read(&row)?.office;
    Ok(Some(Defaults { zone: office.zone, language: office.language }))
}

/// Returns the row of the office, a new one where there is none.
fn known_or_new(tx: &Tx<'_>) -> Result<OfficeRow, AppError> {
    match tx.all::<OfficeRow>()?.into_iter().next() {
        Some(row) => Ok(row),
        None => Ok(OfficeRow { id: tx.new_id()?, ..OfficeRow::default() }),
    }
}

/// Finds the office, where a file was taken over.
pub(super) fn office(reader: Reader<'_>) -> Result<Option<OfficeRow>, AppError> {
    Ok(reader.all::<OfficeRow>()?.into_iter().find(|row| !row.settings.0.is_empty()))
}

fn read(row: &OfficeRow) -> Result<OfficeFile, AppError> {
    let bytes = serde_json::to_vec(&row.settings.0).unwrap_or_default();
    Ok(office::read(&bytes).map_err(|error| AppError::read(error, "office"))?.value)
}
