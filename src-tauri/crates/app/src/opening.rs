//! Opening what was handed in: the office first, since its zone stands in where the event has none.

use std::path::{Component, Path};

use kutip_core::finding::Finding;
use kutip_core::office::{Emblem, Office};
use kutip_core::record::EventRecord;
use kutip_export::emblem;
use kutip_files::event::Defaults;
use kutip_files::office::EmblemFile;
use kutip_files::{MAX_FILE_BYTES, event, office};

use crate::error::AppError;
use crate::host::Host;
use crate::make::{Input, Noticed, Origin};

/// What was opened.
pub(crate) struct Opened {
    /// The event.
    pub(crate) record: EventRecord,
    /// The office.
    pub(crate) office: Office,
    /// What was odd about the files.
    pub(crate) noticed: Vec<Noticed>,
}

/// Opens an event and, where there is one, an office.
pub(crate) fn open(host: &dyn Host, event: &Input, office: Option<&Path>) -> Result<Opened, AppError> {
    let mut noticed = Vec::new();
    let office = match office {
        None => None,
        Some(path) => Some(open_office(host, path, &mut noticed)?),
    };
    let defaults = office
        .as_ref()
        .map_or_else(Defaults::default, |office| Defaults { zone: office.zone, language: office.language });
    let record = open_event(host, event, defaults, &mut noticed)?;
    let office = office.unwrap_or_else(|| usual_office(&record));
    Ok(Opened { record, office, noticed })
}

/// Opens an event file; the bytes go when it is read.
pub(crate) fn open_event(
    host: &dyn Host,
    event: &Input,
    defaults: Defaults,
    noticed: &mut Vec<Noticed>,
) -> Result<EventRecord, AppError> {
    let read;
    let bytes = match event {
        Input::Bytes(bytes) => bytes,
        Input::Path(path) => {
            read = host.read(path, MAX_FILE_BYTES).map_err(|error| AppError::input(&error, path))?;
            &read
        }
    };
    let read = event::read_with(bytes, defaults).map_err(|error| AppError::read(error, "event"))?;
    note(noticed, Origin::Event, read.findings);
    Ok(read.value)
}

/// Without an office file the event says whose release it is.
pub(crate) fn usual_office(record: &EventRecord) -> Office {
    let event = &record.event;
    let name = event.issuer.as_ref().or(event.organiser.as_ref()).unwrap_or(&event.city);
    Office { zone: event.zone, language: event.language, ..Office::new(name, &event.city) }
}

fn open_office(host: &dyn Host, path: &Path, noticed: &mut Vec<Noticed>) -> Result<Office, AppError> {
    let bytes = host.read(path, MAX_FILE_BYTES).map_err(|error| AppError::input(&error, path))?;
    read_office(host, path, &bytes, noticed)
}

/// Reads the bytes of an office file, and the emblem that lies beside it.
pub(crate) fn read_office(
    host: &dyn Host,
    path: &Path,
    bytes: &[u8],
    noticed: &mut Vec<Noticed>,
) -> Result<Office, AppError> {
    let read = office::read(bytes).map_err(|error| AppError::read(error, "office"))?;
    note(noticed, Origin::Office, read.findings);
    let mut office = read.value.office;
    if let Some(file) = read.value.emblem {
        office.emblem = open_emblem(host, path, &file, &office)?;
    }
    Ok(office)
}

/// An emblem lies beside its office file: a name that leads elsewhere could show any file of the machine.
fn open_emblem(
    host: &dyn Host,
    beside: &Path,
    file: &EmblemFile,
    office: &Office,
) -> Result<Option<Emblem>, AppError> {
    let refuse =
        |code| AppError::refusal(code, "the emblem cannot be used").at("/emblem").with("name", &file.name);
    let mut components = Path::new(&file.name).components();
    let plain = matches!((components.next(), components.next()), (Some(Component::Normal(_)), None));
    if !plain || file.name.contains(['/', '\\', ':', '\0']) {
        return Err(refuse("emblem_outside"));
    }
    let path = beside.with_file_name(&file.name);
    let bytes = host.read(&path, emblem::MAX_BYTES).map_err(|_| refuse("emblem_missing"))?;
    let alt = file.alt.as_deref().unwrap_or(&office.name);
    let emblem = emblem::read(&bytes, alt).map_err(|error| AppError::from(error).with("name", &file.name))?;
    Ok(Some(emblem))
}

fn note(noticed: &mut Vec<Noticed>, origin: Origin, findings: Vec<Finding>) {
    noticed.extend(findings.into_iter().map(|finding| Noticed { origin, finding }));
}
