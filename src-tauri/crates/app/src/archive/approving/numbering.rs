//! The number of a release: reserved when it is approved, its own for good.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};
use kutip_core::event::Zone;
use kutip_core::office::Office;
use kutip_core::release::{NumberError, NumberParts, NumberTemplate};
use kutip_store::table::{DeviceRow, NumberRow, OfficeRow, ReleaseRow};
use kutip_store::{Reader, Tx};
use uuid::Uuid;

use super::{frozen, went_out};
use crate::archive::fields::filled;
use crate::archive::offices::office_facts;
use crate::error::AppError;
use crate::make::Moment;

/// The counter of a number that somebody typed.
const TYPED: i64 = 0;

/// Returns the number that a release is approved with, reserved where it has none yet. A correction of what went out gets a
/// number of its own; none where the office has no template and nobody typed one.
///
/// # Errors
/// `number_template`, `number_unset`, `number_taken`.
pub(super) fn reserve(
    tx: &Tx<'_>,
    office: &Office,
    release: &ReleaseRow,
    day: NaiveDate,
) -> Result<Option<String>, AppError> {
    let rows = tx.all::<NumberRow>()?;
    let (own, others): (Vec<&NumberRow>, Vec<&NumberRow>) =
        rows.iter().partition(|row| row.release == release.id);
    let taken: BTreeSet<&str> = others.iter().map(|row| row.text.as_str()).collect();
    if let Some(typed) = filled(release.number.clone())
        && !own.iter().any(|row| row.text == typed)
    {
        if taken.contains(typed.as_str()) {
            let refusal = AppError::refusal("number_taken", "another release has that number");
            return Err(refusal.at("number").with("number", typed));
        }
        put(tx, Uuid::nil(), TYPED, day.year(), release.id, &typed)?;
        return Ok(Some(typed));
    }
    // Of a version that was erased nothing is known; its number stays in the list of numbers.
    let spent: BTreeSet<String> = went_out(**tx, release.id)?
        .iter()
        .filter_map(|version| frozen(version).ok()?.document.meta.number)
        .collect();
    let template = office.number_template.as_deref().filter(|template| !template.trim().is_empty());
    if let Some(row) = own.last()
        && (template.is_none() || !spent.contains(&row.text))
    {
        return Ok(Some(row.text.clone()));
    }
    let Some(template) = template else { return Ok(None) };
    let next = next(**tx, template, office.unit.as_deref(), &rows, day)?;
    put(tx, next.owner, next.counter, day.year(), release.id, &next.text)?;
    Ok(Some(next.text))
}

/// Says which number a template would give now, without taking it.
///
/// # Errors
/// `number_token`, `number_token_missing`, `number_unset`, each at `number_template`.
pub fn number_example(
    reader: Reader<'_>,
    template: &str,
    unit: Option<&str>,
    moment: Moment,
) -> Result<String, AppError> {
    let zone = office_facts(reader)?.map_or(Zone::Wib, |office| office.zone);
    let day = match moment {
        Moment::At(now) => now.with_timezone(&zone.tz()).date_naive(),
        Moment::Day(day) => day,
    };
    Ok(next(reader, template, unit, &reader.all::<NumberRow>()?, day)?.text)
}

/// A number that is free.
struct Next {
    /// Whose counter gives it.
    owner: Uuid,
    counter: i64,
    text: String,
}

fn next(
    reader: Reader<'_>,
    template: &str,
    unit: Option<&str>,
    taken: &[NumberRow],
    day: NaiveDate,
) -> Result<Next, AppError> {
    let template = NumberTemplate::parse(template).map_err(refused)?;
    let device = reader.device()?;
    let owner = match reader.all::<OfficeRow>()?.first() {
        Some(office) if !template.counts_by_device() => office.id,
        _ => device,
    };
    let name = reader.get::<DeviceRow>(device)?.and_then(|row| filled(Some(row.name)));
    let short = device.simple().to_string().split_off(28).to_uppercase();
    let counted = taken.iter().filter(|row| row.office == owner && row.year == i64::from(day.year()));
    let mut counter = counted.map(|row| row.counter).max().unwrap_or_default();
    loop {
        counter += 1;
        let text = template
            .number(NumberParts {
                counter: u32::try_from(counter).unwrap_or(u32::MAX),
                year: day.year(),
                month: day.month(),
                unit,
                device: Some(name.as_deref().unwrap_or(&short)),
            })
            .map_err(refused)?;
        // A number that somebody typed may stand where the counter comes along: it is used, so it is passed over.
        if !taken.iter().any(|row| row.text == text) {
            return Ok(Next { owner, counter, text });
        }
    }
}

fn put(
    tx: &Tx<'_>,
    office: Uuid,
    counter: i64,
    year: i32,
    release: Uuid,
    text: &str,
) -> Result<(), AppError> {
    let (id, text) = (tx.new_id()?, text.to_owned());
    Ok(tx.put(&NumberRow { id, office, year: i64::from(year), counter, text, release })?)
}

fn refused(error: NumberError) -> AppError {
    let (code, param) = match &error {
        NumberError::UnknownToken(token) => ("number_token", token.clone()),
        NumberError::NoCounter => ("number_token_missing", "{seq}".to_owned()),
        NumberError::NoYear => ("number_token_missing", "{year}".to_owned()),
        NumberError::NotSet(name) => ("number_unset", format!("{{{name}}}")),
    };
    AppError::refusal(code, error.to_string()).at("number_template").with("token", param)
}
