//! People out of the rows of a list.

use chrono::NaiveDate;
use kutip_core::id::PersonId;
use kutip_core::person::{FullName, Person, Position};
use kutip_core::record::Extra;
use uuid::Uuid;

use super::day::parse;
use super::{Column, Guess, ListError, ListProblem, MAX_CELL_CHARS, Row, Table};

/// Somebody of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Official {
    /// The number of the row in the file.
    pub row: u32,
    /// The person, without an identity yet.
    pub person: Person,
    /// What is wrong about the row, and in which column; nobody may be made of it then.
    pub problem: Option<(ListProblem, usize)>,
}

/// Makes people of the rows behind the header. Rows without a name, such as headings within a list, are none.
///
/// # Errors
/// [`ListError::NoNames`] when no column is said to hold names.
pub fn officials(table: &Table, columns: &Guess) -> Result<Vec<Official>, ListError> {
    let named =
        columns.columns.iter().position(|column| *column == Column::Name).ok_or(ListError::NoNames)?;
    let first = columns.header.map_or(0, |at| at + 1);
    let rows = table.rows.iter().skip(first).filter(|row| !row.cell(named).is_empty() && !is_count(row));
    Ok(rows.map(|row| official(row, &columns.columns, named)).collect())
}

/// Below a header many lists number their columns: `1 2 3 4`.
fn is_count(row: &Row) -> bool {
    row.cells
        .iter()
        .all(|cell| cell.is_empty() || cell.chars().all(|c| c.is_ascii_digit() || "()".contains(c)))
}

fn official(row: &Row, columns: &[Column], named: usize) -> Official {
    let at = |column: Column| columns.iter().position(|known| *known == column);
    let text =
        |column: Column| at(column).map(|at| row.cell(at)).filter(|text| !is_blank(text)).map(str::to_owned);
    let mut problem = (0..columns.len())
        .find(|at| columns[*at] != Column::Other && row.cell(*at).chars().count() > MAX_CELL_CHARS)
        .map(|at| (ListProblem::TooLong, at));
    let mut day = |column: Column| -> Option<NaiveDate> {
        let (at, text) = (at(column)?, text(column)?);
        let day = parse(&text);
        if day.is_none() {
            problem = problem.or(Some((ListProblem::BadDay, at)));
        }
        day
    };
    let (from, until) = (day(Column::From), day(Column::Until));
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        problem = problem.or(at(Column::Until).map(|at| (ListProblem::DaysReversed, at)));
    }
    let full = FullName::of(row.cell(named));
    let no_letter = !full.name.chars().any(char::is_alphabetic);
    // What a spreadsheet would calculate is nobody's name.
    if no_letter || row.cell(named).starts_with(['=', '+', '-', '@']) {
        problem = Some((ListProblem::NoName, named));
    }
    let joined = |one: Option<String>, two: Option<String>| match (one, two) {
        (Some(one), Some(two)) if one != two => Some(format!("{one} {two}")),
        (one, two) => one.or(two),
    };
    let position = text(Column::Title).map(|title| Position {
        title,
        institution: text(Column::Institution),
        from,
        until,
        short_title: None,
        place: None,
        rank: None,
        extra: Extra::new(),
    });
    let person = Person {
        id: PersonId(Uuid::nil()),
        key: String::new(),
        name: full.name,
        short_name: text(Column::ShortName),
        honorific: joined(text(Column::Honorific), full.honorific),
        degrees_before: joined(text(Column::DegreesBefore), full.degrees_before),
        degrees_after: text(Column::DegreesAfter).or(full.degrees_after),
        aliases: text(Column::Alias).into_iter().collect(),
        expert: false,
        positions: position.into_iter().collect(),
        extra: Extra::new(),
    };
    Official { row: row.number, person, problem }
}

/// A dash stands for nothing in a list.
fn is_blank(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '–' | '—' | ' '))
}
