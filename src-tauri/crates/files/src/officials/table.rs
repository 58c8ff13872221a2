use super::Kind;

/// A list as rows of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What the file is.
    pub kind: Kind,
    /// The rows that hold something, in the order of the file.
    pub rows: Vec<Row>,
}

/// A row of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number of the line, row or card in the file, from 1.
    pub number: u32,
    /// The cells; those behind the last that holds something are left out.
    pub cells: Vec<String>,
}

impl Row {
    /// Returns a cell; an empty text where the row has none.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    pub(super) const fn new(kind: Kind) -> Self {
        Self { kind, rows: Vec::new() }
    }

    /// Adds a row unless nothing stands in it.
    pub(super) fn push(&mut self, number: u32, cells: impl Iterator<Item = String>) {
        let mut cells: Vec<String> = cells.take(super::MAX_LIST_COLUMNS).map(|cell| clean(&cell)).collect();
        while cells.last().is_some_and(String::is_empty) {
            cells.pop();
        }
        if !cells.is_empty() {
            self.rows.push(Row { number, cells });
        }
    }

    /// Returns how many columns the widest row has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0)
    }
}

/// Takes out of a cell what no text of it is: control characters, turns of the writing direction, doubled blanks.
fn clean(cell: &str) -> String {
    let plain = |c: char| {
        let turns = matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
        if turns { None } else { Some(if c.is_control() { ' ' } else { c }) }
    };
    let text: String = cell.chars().filter_map(plain).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
