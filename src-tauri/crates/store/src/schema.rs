//! The schema and its migrations: only added to, never edited, one transaction each.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::error::{Result, StoreError};

/// `PRAGMA application_id` of an archive: the letters `KtpA`.
pub(crate) const APPLICATION_ID: i64 = 0x4B74_7041;

macro_rules! tables {
    ($folder:literal: $($name:literal),+ $(,)?) => {
        concat!($(include_str!(concat!("../migrations/", $folder, "/", $name, ".sql")), "\n"),+)
    };
}

const SCHEMA_1: &str = tables!("0001":
    "archive", "office", "device", "member", "person", "position", "alias", "event", "event_person", "speaker",
    "background", "programme", "abbreviation", "actor", "statement", "photo", "release", "block", "version",
    "version_quote", "approval", "number", "export", "delivery", "log", "scratch", "search");

const SCHEMA_2: &str = tables!("0002": "office", "person", "event");

/// The schemas, each the step from the one before.
pub(crate) type Steps = &'static [&'static str];

pub(crate) const ALL: Steps = &[SCHEMA_1, SCHEMA_2];

/// The newest schema, as `PRAGMA user_version` has it.
pub const SCHEMA: i64 = ALL.len() as i64;

/// What a database is before anything is done to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// Nothing: no table yet.
    Empty,
    /// An archive of this schema.
    Archive(i64),
}

/// Says what a database is, without changing it.
///
/// # Errors
/// [`StoreError::Foreign`], [`StoreError::Newer`], [`StoreError::Damaged`].
pub(crate) fn identify(conn: &Connection) -> Result<Found> {
    identify_among(conn, ALL)
}

pub(crate) fn identify_among(conn: &Connection, steps: Steps) -> Result<Found> {
    let known = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    let number = |pragma: &str| conn.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0));
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let (application, version) = (number("application_id")?, number("user_version")?);
    if application == 0 && version == 0 && tables == 0 {
        return Ok(Found::Empty);
    }
    if application != APPLICATION_ID {
        return Err(StoreError::Foreign);
    }
    if version > known {
        return Err(StoreError::Newer { found: version, known });
    }
    Ok(Found::Archive(version))
}

/// Brings a database to the last of some schemas; each step is one transaction.
///
/// # Errors
/// What SQLite says; nothing of a step that failed stays.
pub(crate) fn migrate(conn: &mut Connection, steps: Steps) -> Result<()> {
    let migrations = Migrations::new(steps.iter().map(|sql| M::up(sql)).collect());
    migrations.to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::Schema(other.to_string()),
    })
}

/// Compares the schema of a database with what the migrations make.
///
/// # Errors
/// [`StoreError::Schema`] with the name of the first thing that differs.
pub(crate) fn verify(conn: &Connection, steps: Steps) -> Result<()> {
    let mut pristine = Connection::open_in_memory()?;
    migrate(&mut pristine, steps)?;
    let (expected, found) = (&things(&pristine)?, things(conn)?);
    let differs = |a: &[(String, String)], b: &[(String, String)]| {
        a.iter().find(|thing| !b.contains(thing)).map(|(name, _)| name.clone())
    };
    match differs(expected, &found).or_else(|| differs(&found, expected)) {
        Some(name) => Err(StoreError::Schema(name)),
        None => Ok(()),
    }
}

/// Lists what the schema is made of; SQLite's own statistics do not count.
fn things(conn: &Connection) -> Result<Vec<(String, String)>> {
    let mut query = conn.prepare(
        "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
