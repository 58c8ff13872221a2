//! Business cards, as telephones and address books export them, many in one file.

use calcard::vcard::{VCard, VCardProperty, VCardValue};
use calcard::{Entry, Parser};

use super::{Kind, ListError, MAX_LIST_ROWS, Table};

/// The names of the columns, in the words that the guess knows.
const HEADER: [&str; 4] = ["nama lengkap", "jabatan", "instansi", "nama lain"];

pub(super) fn read(bytes: &[u8]) -> Result<Table, ListError> {
    let text = String::from_utf8_lossy(bytes);
    let mut parser = Parser::new(&text);
    let mut table = Table::new(Kind::VCard);
    table.push(0, HEADER.into_iter().map(str::to_owned));
    let mut number = 0;
    loop {
        match parser.entry() {
            Entry::VCard(card) => {
                number += 1;
                table.push(number, cells(&card).into_iter());
            }
            Entry::Eof => break,
            // What is between cards says nothing.
            Entry::InvalidLine(_) => {}
            _ => return Err(ListError::Damaged { row: number + 1 }),
        }
        if table.rows.len() > MAX_LIST_ROWS {
            return Err(ListError::TooManyRows);
        }
    }
    let lines = |line: &str| text.lines().filter(|found| found.trim().eq_ignore_ascii_case(line)).count();
    // The parser is content with a card that breaks off.
    if number == 0 || lines("END:VCARD") < lines("BEGIN:VCARD") {
        return Err(ListError::Damaged { row: number.max(1) });
    }
    Ok(table)
}

fn cells(card: &VCard) -> [String; 4] {
    let name = Some(text(card, &VCardProperty::Fn)).filter(|name| !name.is_empty());
    [
        name.unwrap_or_else(|| given_first(card)),
        text(card, &VCardProperty::Title),
        text(card, &VCardProperty::Org),
        text(card, &VCardProperty::Nickname),
    ]
}

/// Reads the first property of a kind; parts are joined as a list is.
fn text(card: &VCard, property: &VCardProperty) -> String {
    let Some(entry) = card.property(property) else { return String::new() };
    parts(&entry.values).into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(", ")
}

/// Writes a name in parts (family; given; additional; before; after) as it is spoken.
fn given_first(card: &VCard) -> String {
    let Some(entry) = card.property(&VCardProperty::N) else { return String::new() };
    let parts = parts(&entry.values);
    let part = |at: usize| parts.get(at).map_or("", String::as_str).trim();
    let name: Vec<&str> =
        [part(3), part(1), part(2), part(0)].into_iter().filter(|part| !part.is_empty()).collect();
    match (name.join(" "), part(4)) {
        (name, "") => name,
        (name, after) => format!("{name}, {after}"),
    }
}

fn parts(values: &[VCardValue]) -> Vec<String> {
    values
        .iter()
        .map(|value| match value {
            VCardValue::Component(parts) => parts.join(" "),
            other => other.as_text().unwrap_or_default().to_owned(),
        })
        .collect()
}
