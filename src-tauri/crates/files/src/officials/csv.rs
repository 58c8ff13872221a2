//! Text with separators, of whatever encoding and separator the spreadsheet of that office writes.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, WINDOWS_1252};

use super::{Kind, ListError, MAX_LIST_ROWS, Table};

const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// A separator that no text has: the list is one column.
const NONE: u8 = 0x1F;
/// Rows by which the separator is told.
const SAMPLE: usize = 40;

pub(super) fn read(bytes: &[u8]) -> Result<Table, ListError> {
    // The reader counts lines by the line feed alone, and one behind where two characters end a line.
    let text = decode(bytes).replace("\r\n", "\n").replace('\r', "\n");
    let (text, told) = match text.split_once('\n') {
        // Excel's own line, which no other program shows.
        Some((first, rest))
            if first.len() < 8 && first.trim_end().to_ascii_lowercase().starts_with("sep=") =>
        {
            (rest, first.trim_end().as_bytes().get(4).copied())
        }
        _ => (text.as_str(), None),
    };
    let skipped = u32::from(told.is_some());
    let separator = told.unwrap_or_else(|| separator(text));
    let mut table = Table::new(Kind::Csv);
    let mut number = 0;
    for record in records(text, separator) {
        let record = record.map_err(|_| ListError::Damaged { row: number + 1 })?;
        number = line(&record) + skipped;
        table.push(number, record.iter().map(str::to_owned));
        if table.rows.len() > MAX_LIST_ROWS {
            return Err(ListError::TooManyRows);
        }
    }
    Ok(table)
}

/// Decodes by a mark of order at the beginning, as UTF-8 where all of it is that, else as old Windows programs write.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

fn records(text: &str, separator: u8) -> impl Iterator<Item = csv::Result<StringRecord>> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(text.as_bytes())
        .into_records()
}

fn line(record: &StringRecord) -> u32 {
    record.position().map_or(0, |position| u32::try_from(position.line()).unwrap_or(u32::MAX))
}

/// Finds the separator by which most rows fall into the same number of cells, more than one.
fn separator(text: &str) -> u8 {
    let agreeing = |separator: u8| {
        let widths: Vec<usize> =
            records(text, separator).take(SAMPLE).filter_map(Result::ok).map(|row| row.len()).collect();
        let alike = |width: &usize| widths.iter().filter(|other| *other == width).count();
        let width =
            widths.iter().copied().filter(|width| *width > 1).max_by_key(|width| (alike(width), *width))?;
        // A comma within names and degrees is there in some rows, and here and there.
        let share = alike(&width);
        (share * 2 > widths.len()).then_some((share, width, separator))
    };
    let found = SEPARATORS.into_iter().filter_map(agreeing);
    found.max_by_key(|(share, width, _)| (*share, *width)).map_or(NONE, |(.., separator)| separator)
}
