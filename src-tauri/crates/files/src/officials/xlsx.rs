//! Workbooks. What is in one is measured before any of it is read: a few kilobytes can unpack to gigabytes.

use std::io::{self, Cursor, Read as _};

use calamine::{Data, DataRef, DataType as _, Reader as _, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;

use super::{Kind, ListError, MAX_LIST_COLUMNS, MAX_LIST_ROWS, MAX_UNPACKED_BYTES, Table};

/// The most parts of a workbook.
const MAX_PARTS: usize = 2_000;

pub(super) fn read(bytes: &[u8]) -> Result<Table, ListError> {
    measure(bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| opening(&error))?;
    let sheets = workbook.sheets_metadata().iter();
    let names: Vec<String> = sheets
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in names {
        let table = sheet(&mut workbook, &name)?;
        if !table.rows.is_empty() {
            return Ok(table);
        }
    }
    Err(ListError::Empty)
}

/// Unpacks every part to nowhere: what a part says of its own size need not be so.
fn measure(bytes: &[u8]) -> Result<(), ListError> {
    let damaged = |_| ListError::Damaged { row: 0 };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MAX_PARTS {
        return Err(ListError::Unpacks);
    }
    let mut left = MAX_UNPACKED_BYTES;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(damaged)?;
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink());
        let size = unpacked.map_err(|_| ListError::Damaged { row: 0 })?;
        left = left.checked_sub(size).ok_or(ListError::Unpacks)?;
    }
    Ok(())
}

fn opening(error: &XlsxError) -> ListError {
    match error {
        XlsxError::Password => ListError::OldWorkbook,
        // A package of another kind, such as a text document.
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => ListError::Unknown,
        _ => ListError::Damaged { row: 0 },
    }
}

/// Reads a sheet cell by cell: a sheet whose only cells are its first and its last is no table of all between.
fn sheet(workbook: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Table, ListError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|error| opening(&error))?;
    let mut table = Table::new(Kind::Xlsx);
    let mut row = 0_u32;
    let mut cells: Vec<String> = Vec::new();
    loop {
        let cell = reader.next_cell().map_err(|_| ListError::Damaged { row: row.saturating_add(1) })?;
        let Some(cell) = cell else { break };
        let (at, column) = cell.get_position();
        if at != row {
            table.push(row.saturating_add(1), std::mem::take(&mut cells).into_iter());
            row = at;
        }
        if table.rows.len() > MAX_LIST_ROWS {
            return Err(ListError::TooManyRows);
        }
        let column = column as usize;
        if column < MAX_LIST_COLUMNS {
            cells.resize(cells.len().max(column + 1), String::new());
            cells[column] = text(cell.get_value());
        }
    }
    table.push(row.saturating_add(1), cells.into_iter());
    Ok(table)
}

/// Writes a value as a text; of a day only the day.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) => {
            let day = Data::from(value.clone()).as_date();
            day.map_or_else(String::new, |day| day.to_string())
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        other => other.as_string().unwrap_or_default(),
    }
}
