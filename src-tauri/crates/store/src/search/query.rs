//! Searching: newest day first, up to a cap, from three letters on.

use chrono::NaiveDate;
use kutip_core::lang::id::search_forms;
use rusqlite::params;
use uuid::Uuid;

use crate::error::Result;
use crate::read::Reader;
use crate::table::read_cell;

/// A shorter word is not searched: it would find most of the archive.
pub const SHORTEST_WORD: usize = 3;

/// A row that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The table: `event`, `statement`, `release`, `block`, `person`, `position`, `alias`, `programme`, `background`.
    pub table: String,
    /// The row.
    pub id: Uuid,
    /// The day of its event; none for people.
    pub event_day: Option<NaiveDate>,
    /// The text that was searched, its fields a line each.
    pub text: String,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hits {
    /// People first, then the newest day first.
    pub hits: Vec<Hit>,
    /// Whether there are more than were asked for.
    pub more: bool,
}

impl Reader<'_> {
    /// Finds the rows that have, for every word of at least three letters, a word that begins with it or is of its family.
    ///
    /// Another thread stops it by the connection's interrupt handle ([`Archive::interrupt_handle`](crate::Archive)).
    ///
    /// # Errors
    /// [`StoreError::Interrupted`](crate::StoreError::Interrupted) when it was overtaken.
    pub fn search(&self, text: &str, most: u32) -> Result<Hits> {
        let Some(query) = full_text_query(text) else { return Ok(Hits::default()) };
        let mut found = self.conn.prepare_cached(
            "SELECT r.tbl, r.id, r.event_day, r.body FROM search_text s JOIN search_row r ON r.rid = s.rowid
             WHERE s.search_text MATCH ?1 ORDER BY s.rowid DESC LIMIT ?2",
        )?;
        let rows = found.query_map(params![query, i64::from(most) + 1], |row| {
            Ok(Hit {
                table: row.get(0)?,
                id: read_cell(row, 1)?,
                event_day: row.get::<_, Option<String>>(2)?.and_then(|day| day.parse().ok()),
                text: row.get(3)?,
            })
        })?;
        let mut hits = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        let more = hits.len() > most as usize;
        hits.truncate(most as usize);
        Ok(Hits { hits, more })
    }
}

/// Splits what was typed into words as the full text does: runs of letters, marks on letters and digits, in lower case.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    let is_mark = |c: char| ('\u{300}'..='\u{36F}').contains(&c);
    text.split(move |c: char| !c.is_alphanumeric() && !is_mark(c))
        .filter(|word| word.chars().count() >= SHORTEST_WORD)
        .map(str::to_lowercase)
}

/// Tells whether a text has a word that is long enough to be searched.
#[must_use]
pub fn is_searchable(text: &str) -> bool {
    words(text).next().is_some()
}

/// Makes the expression of the full text; none when no word is long enough. Words hold letters, marks and digits only, and stand
/// in quotation marks.
fn full_text_query(text: &str) -> Option<String> {
    let terms: Vec<String> = words(text)
        .map(|word| {
            let forms: Vec<String> =
                search_forms(&word).into_iter().map(|form| format!("\"{form}\"*")).collect();
            format!("({})", forms.join(" OR "))
        })
        .collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}
