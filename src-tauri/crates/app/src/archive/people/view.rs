//! Showing the register.

use chrono::NaiveDate;
use kutip_core::id::PersonId;
use kutip_core::person::NameStyle;
use kutip_store::table::{AliasRow, PersonRow, PositionRow};
use kutip_store::{Reader, StoreError};
use serde::Serialize;
use uuid::Uuid;

use crate::error::AppError;

/// A person of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonView {
    /// The person.
    pub id: Uuid,
    /// The full name without degrees and honorifics.
    pub name: String,
    /// The full name with both.
    pub full_name: String,
    /// The name of later mentions.
    pub short_name: Option<String>,
    /// Honorifics such as H., Hj., K.H.
    pub honorific: Option<String>,
    /// Degrees before the name.
    pub degrees_before: Option<String>,
    /// Degrees after the name.
    pub degrees_after: Option<String>,
    /// Whether the degrees are printed.
    pub expert: bool,
    /// The title held on the day asked about.
    pub title: Option<String>,
    /// Other names.
    pub aliases: Vec<AliasView>,
    /// Positions in the order of the record.
    pub positions: Vec<PositionView>,
    /// Doubles that were merged into this person.
    pub doubles: Vec<DoubleView>,
    /// How many events have the person.
    pub events: u64,
}

/// Another name of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AliasView {
    /// The alias.
    pub id: Uuid,
    /// The name.
    pub name: String,
}

/// A title held from one day until another, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PositionView {
    /// The position.
    pub id: Uuid,
    /// The person, or the double, under whom it stands.
    pub person: Uuid,
    /// The title as it is printed before the name.
    pub title: String,
    /// The institution.
    pub institution: Option<String>,
    /// The first day; open when absent.
    pub from: Option<NaiveDate>,
    /// The last day; open when absent.
    pub until: Option<NaiveDate>,
    /// Whether it was held on the day asked about.
    pub held: bool,
}

/// A double.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DoubleView {
    /// Its own entry.
    pub id: Uuid,
    /// Its name.
    pub name: String,
}

/// Lists the register by name: those with every word of a text in a name, title or institution; all without a text.
///
/// # Errors
/// What the store says.
pub fn people(reader: Reader<'_>, text: &str, day: NaiveDate) -> Result<Vec<PersonView>, AppError> {
    let words: Vec<String> = text.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let mut found = Vec::new();
    for entry in reader.register()? {
        let posts = entry.positions.iter().flat_map(|post| [Some(&post.title), post.institution.as_ref()]);
        let names =
            [Some(&entry.name), entry.short_name.as_ref()].into_iter().chain(entry.aliases.iter().map(Some));
        let all = names.chain(posts).flatten().map(|text| text.to_lowercase()).collect::<Vec<_>>().join("\n");
        if words.iter().all(|word| all.contains(word)) {
            found.push(person(reader, entry.id, day)?);
        }
    }
    found.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id));
    Ok(found)
}

/// Shows a person as of a day; a double shows the person that it was merged into.
///
/// # Errors
/// `row_missing`.
pub fn person(reader: Reader<'_>, id: PersonId, day: NaiveDate) -> Result<PersonView, AppError> {
    let known = reader.person(id, "")?.ok_or(StoreError::NoRow("person"))?;
    let mut view = PersonView {
        id: known.id.0,
        full_name: known.full_name(NameStyle { degrees: true, hajj_titles: true }),
        title: known.position_on(day).map(|post| post.title.clone()),
        name: known.name,
        short_name: known.short_name,
        honorific: known.honorific,
        degrees_before: known.degrees_before,
        degrees_after: known.degrees_after,
        expert: known.expert,
        aliases: Vec::new(),
        positions: Vec::new(),
        doubles: Vec::new(),
        events: reader.events_of(known.id.0)?,
    };
    for member in reader.family(view.id)? {
        if member != view.id {
            let row = reader.get_any::<PersonRow>(member)?;
            view.doubles.extend(row.map(|row| DoubleView { id: row.id, name: row.name }));
        }
        let aliases = reader.of::<AliasRow>("person", member)?;
        view.aliases.extend(aliases.into_iter().map(|row| AliasView { id: row.id, name: row.name }));
        view.positions.extend(reader.of::<PositionRow>("person", member)?.into_iter().map(|row| {
            PositionView {
                held: row.from_day.is_none_or(|from| from <= day)
                    && row.until_day.is_none_or(|until| day <= until),
                id: row.id,
                person: row.person,
                title: row.title,
                institution: row.institution,
                from: row.from_day,
                until: row.until_day,
            }
        }));
    }
    Ok(view)
}
