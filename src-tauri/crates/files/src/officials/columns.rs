//! What the columns of a list are: told by its header, guessed by its cells, corrected by whoever knows it.

use serde::{Deserialize, Serialize};

use super::Table;
use super::day::parse;

/// What a column of a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Nothing that is wanted.
    Other,
    /// The full name, with or without honorifics and degrees.
    Name,
    /// The name of later mentions.
    ShortName,
    /// Honorifics and ranks.
    Honorific,
    /// Degrees before the name.
    DegreesBefore,
    /// Degrees after the name.
    DegreesAfter,
    /// Another name.
    Alias,
    /// The title.
    Title,
    /// The institution.
    Institution,
    /// The first day of the title.
    From,
    /// The last day of the title.
    Until,
}

/// What the columns are taken for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Guess {
    /// The place of the header among [`Table::rows`]; the list begins behind it.
    pub header: Option<usize>,
    /// What each column holds.
    pub columns: Vec<Column>,
}

/// Words of headers; the first that a header begins with, or is, decides.
const HEADERS: &[(&str, Column)] = &[
    ("nama jabatan", Column::Title),
    ("nama instansi", Column::Institution),
    ("nama opd", Column::Institution),
    ("nama skpd", Column::Institution),
    ("nama unit", Column::Institution),
    ("nama pendek", Column::ShortName),
    ("nama panggilan", Column::ShortName),
    ("nama singkat", Column::ShortName),
    ("panggilan", Column::ShortName),
    ("short name", Column::ShortName),
    ("nama lain", Column::Alias),
    ("alias", Column::Alias),
    ("nama", Column::Name),
    ("pejabat", Column::Name),
    ("full name", Column::Name),
    ("name", Column::Name),
    ("gelar depan", Column::DegreesBefore),
    ("gelar di depan", Column::DegreesBefore),
    ("gelar belakang", Column::DegreesAfter),
    ("gelar di belakang", Column::DegreesAfter),
    ("gelar", Column::DegreesAfter),
    ("sapaan", Column::Honorific),
    ("sebutan", Column::Honorific),
    ("honorific", Column::Honorific),
    ("tmt", Column::From),
    ("mulai", Column::From),
    ("sejak", Column::From),
    ("tanggal pelantikan", Column::From),
    ("tanggal mulai", Column::From),
    ("from", Column::From),
    ("since", Column::From),
    ("sampai", Column::Until),
    ("berakhir", Column::Until),
    ("tanggal akhir", Column::Until),
    ("until", Column::Until),
    ("jabatan", Column::Title),
    ("title", Column::Title),
    ("position", Column::Title),
    ("instansi", Column::Institution),
    ("unit kerja", Column::Institution),
    ("perangkat daerah", Column::Institution),
    ("satuan kerja", Column::Institution),
    ("organisasi", Column::Institution),
    ("opd", Column::Institution),
    ("skpd", Column::Institution),
    ("institution", Column::Institution),
    ("organisation", Column::Institution),
    ("organization", Column::Institution),
];
/// A header stands below a heading of the list at most.
const HEADER_WITHIN: usize = 15;
/// Rows by which a column without a header is told.
const SAMPLE: usize = 60;

impl Table {
    /// Says what the columns are.
    #[must_use]
    pub fn guess(&self) -> Guess {
        let named =
            |at: usize| -> Vec<Column> { self.rows[at].cells.iter().map(|cell| header(cell)).collect() };
        let header = (0..self.rows.len().min(HEADER_WITHIN)).find(|at| {
            let columns = named(*at);
            let known = columns.iter().filter(|column| **column != Column::Other).count();
            columns.contains(&Column::Name) && (known > 1 || self.width() == 1)
        });
        let width = self.width();
        let mut columns = match header {
            Some(at) => named(at),
            None => self.by_cells(),
        };
        columns.resize(width, Column::Other);
        once(&mut columns);
        Guess { header, columns }
    }

    /// Guesses by what stands in the cells: names are the first texts, titles the next ones, days are days.
    fn by_cells(&self) -> Vec<Column> {
        let sample = &self.rows[..self.rows.len().min(SAMPLE)];
        let mut texts = [Column::Name, Column::Title, Column::Institution].into_iter();
        let mut days = [Column::From, Column::Until].into_iter();
        (0..self.width())
            .map(|column| {
                let cells: Vec<&str> =
                    sample.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty()).collect();
                let most = |test: &dyn Fn(&str) -> bool| {
                    cells.iter().filter(|cell| test(cell)).count() * 2 > cells.len()
                };
                let wordy = |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).count() >= 3;
                if most(&|cell| parse(cell).is_some()) {
                    days.next().unwrap_or(Column::Other)
                } else if most(&wordy) {
                    texts.next().unwrap_or(Column::Other)
                } else {
                    Column::Other
                }
            })
            .collect()
    }
}

fn header(cell: &str) -> Column {
    let lower = cell.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let text = words.join(" ");
    let begins =
        |name: &str| text == name || text.strip_prefix(name).is_some_and(|rest| rest.starts_with(' '));
    HEADERS.iter().find(|(name, _)| begins(name)).map_or(Column::Other, |(_, column)| *column)
}

/// Of two columns that are taken for the same, the first is.
fn once(columns: &mut [Column]) {
    for at in 1..columns.len() {
        if columns[at] != Column::Other && columns[..at].contains(&columns[at]) {
            columns[at] = Column::Other;
        }
    }
}
