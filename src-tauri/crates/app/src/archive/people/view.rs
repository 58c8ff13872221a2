//! Showing the register.

use chrono::NaiveDate;
use kutip_core::id::PersonId;
use kutip_core::person::{NameStyle, Person};
use kutip_store::table::{AliasRow, PersonRow, PositionRow};
use kutip_store::{Reader, StoreError};
use serde::Serialize;
use uuid::Uuid;

use crate::error::AppError;

/// The register shows a name with all that belongs to it.
const FULL: NameStyle = NameStyle { degrees: true, hajj_titles: true };

/// A person in a list of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonItem {
    /// The person.
    pub id: Uuid,
    /// The full name without degrees and honorifics.
    pub name: String,
    /// The full name with both.
    pub full_name: String,
    /// The title held on the day asked about.
    pub title: Option<String>,
}

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
    /// The title alone as the news writes it.
    pub short_title: Option<String>,
    /// The place that the title governs.
    pub place: Option<String>,
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
pub fn people(reader: Reader<'_>, text: &str, day: NaiveDate) -> Result<Vec<PersonItem>, AppError> {
    let words: Vec<String> = text.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let mut found: Vec<PersonItem> = reader
        .register()?
        .into_iter()
        .filter(|person| has_all(person, &words))
        .map(|person| PersonItem::of(person, day))
        .collect();
    found.sort_by_cached_key(|person| (person.name.to_lowercase(), person.id));
    Ok(found)
}

fn has_all(person: &Person, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let posts = person.positions.iter().flat_map(|post| [Some(&post.title), post.institution.as_ref()]);
    let names =
        [Some(&person.name), person.short_name.as_ref()].into_iter().chain(person.aliases.iter().map(Some));
    let all = names.chain(posts).flatten().map(|text| text.to_lowercase()).collect::<Vec<_>>().join("\n");
    words.iter().all(|word| all.contains(word))
}

/// Shows a person as of a day; a double shows the person that it was merged into.
///
/// # Errors
/// `row_missing`.
pub fn person(reader: Reader<'_>, id: PersonId, day: NaiveDate) -> Result<PersonView, AppError> {
    let entry = reader.register_entry(id)?.ok_or(StoreError::NoRow("person"))?;
    let double = |row: &PersonRow| DoubleView { id: row.id, name: row.name.clone() };
    let alias = |row: &AliasRow| AliasView { id: row.id, name: row.name.clone() };
    let (doubles, aliases) =
        (entry.doubles.iter().map(double).collect(), entry.aliases.iter().map(alias).collect());
    let positions = entry.positions.iter().map(|row| PositionView::of(row, day)).collect();
    let known = entry.person("");
    Ok(PersonView {
        id: known.id.0,
        full_name: known.full_name(FULL),
        title: known.position_on(day).map(|post| post.title.clone()),
        name: known.name,
        short_name: known.short_name,
        honorific: known.honorific,
        degrees_before: known.degrees_before,
        degrees_after: known.degrees_after,
        expert: known.expert,
        aliases,
        positions,
        doubles,
        events: reader.events_of(known.id.0)?,
    })
}

impl PersonItem {
    fn of(person: Person, day: NaiveDate) -> Self {
        Self {
            id: person.id.0,
            full_name: person.full_name(FULL),
            title: person.position_on(day).map(|post| post.title.clone()),
            name: person.name,
        }
    }
}

impl PositionView {
    fn of(row: &PositionRow, day: NaiveDate) -> Self {
        Self {
            held: row.from_day.is_none_or(|from| from <= day)
                && row.until_day.is_none_or(|until| day <= until),
            id: row.id,
            person: row.person,
            title: row.title.clone(),
            institution: row.institution.clone(),
            from: row.from_day,
            until: row.until_day,
            short_title: row.short_title.clone(),
            place: row.place.clone(),
        }
    }
}
