//! Searching: newest day first, up to a cap, from three letters on.

use chrono::NaiveDate;
use kutip_core::lang::id::search_forms;
use rusqlite::ToSql;
use uuid::Uuid;

use super::facets::Facets;
use crate::error::{Result, StoreError};
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

/// Whose statements, events and releases a search is for: those of a person and of every double of the person.
const OF_SPEAKER: &str = "
    WITH RECURSIVE family (id) AS (
        SELECT :speaker UNION SELECT p.id FROM person p JOIN family f ON p.merged_into = f.id
    ), held (event) AS (
        SELECT event FROM speaker WHERE deleted = 0 AND person IN (SELECT id FROM family)
    )
    SELECT id FROM statement WHERE speaker IN (SELECT id FROM family)
    UNION ALL SELECT event FROM held
    UNION ALL SELECT id FROM release WHERE event IN (SELECT event FROM held)";

impl Reader<'_> {
    /// Finds the rows that have, for every word of at least three letters, a word that begins with it or is of its family.
    ///
    /// Another thread stops it by the connection's interrupt handle ([`Archive::interrupt_handle`](crate::Archive)).
    ///
    /// # Errors
    /// [`StoreError::Interrupted`](crate::StoreError::Interrupted) when it was overtaken.
    pub fn search(&self, text: &str, most: u32) -> Result<Hits> {
        self.search_within(text, &Facets::default(), most)
    }

    /// Finds as [`search`](Self::search) does, among what the facets leave; without a word that is long enough all of that,
    /// where it is narrow enough to be listed.
    ///
    /// # Errors
    /// [`StoreError::Interrupted`](crate::StoreError::Interrupted) when it was overtaken.
    pub fn search_within(&self, text: &str, facets: &Facets<'_>, most: u32) -> Result<Hits> {
        // The full text words an interruption in its own way, depending on where it was: as some error of its tables.
        let overtaken = |error| if self.conn.is_interrupted() { StoreError::Interrupted } else { error };
        self.find(text, facets, most).map_err(overtaken)
    }

    fn find(&self, text: &str, facets: &Facets<'_>, most: u32) -> Result<Hits> {
        let query = full_text_query(text);
        if query.is_none() && !facets.narrow_enough() {
            return Ok(Hits::default());
        }
        let speaker = facets.speaker.map(|person| self.resolve(person)).transpose()?;
        let rids = facets.rids();
        let tables = facets.tables.join(" ");
        let mut named: Vec<(&str, &dyn ToSql)> = vec![(":first", rids.start()), (":last", rids.end())];
        let limit = i64::from(most) + 1;
        named.push((":most", &limit));
        if let Some(query) = &query {
            named.push((":query", query));
        }
        let speaker = speaker.map(|person| person.as_bytes().to_vec());
        if let Some(person) = &speaker {
            named.push((":speaker", person));
        }
        if !tables.is_empty() {
            named.push((":tables", &tables));
        }
        let mut found = self.conn.prepare_cached(&statement(query.is_some(), speaker.is_some(), &tables))?;
        let rows = found.query_map(named.as_slice(), |row| {
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

/// Words the statement of a search; a plus sign keeps SQLite from walking all rows in the order of their days where few are left.
fn statement(has_words: bool, has_speaker: bool, tables: &str) -> String {
    let mut sql = "SELECT r.tbl, r.id, r.event_day, r.body FROM ".to_owned();
    let rid = match (has_words, has_speaker) {
        (true, _) => "s.rowid",
        (false, true) => "+r.rid",
        (false, false) => "r.rid",
    };
    sql.push_str(if has_words {
        "search_text s JOIN search_row r ON r.rid = s.rowid WHERE s.search_text MATCH :query AND "
    } else {
        "search_row r WHERE "
    });
    sql.push_str(&format!("{rid} BETWEEN :first AND :last"));
    if has_speaker {
        sql.push_str(&match has_words {
            true => format!(
                " AND +s.rowid IN (SELECT own.rid FROM search_row own WHERE own.id IN ({OF_SPEAKER}))"
            ),
            false => format!(" AND r.id IN ({OF_SPEAKER})"),
        });
    }
    if !tables.is_empty() {
        sql.push_str(" AND instr(' ' || :tables || ' ', ' ' || r.tbl || ' ')");
    }
    sql.push_str(&format!(" ORDER BY {rid} DESC LIMIT :most"));
    sql
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
