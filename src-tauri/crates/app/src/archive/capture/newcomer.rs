//! Somebody who speaks and may be in the register: held against it before anybody is added.

use kutip_core::id::{EventId, PersonId};
use kutip_core::person::{FullName, Person, Position};
use kutip_core::record::Extra;
use kutip_store::Reader;
use kutip_store::table::EventRow;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::archive::fields::{filled, required};
use crate::archive::judging::{Judge, Likely, Verdict};
use crate::error::AppError;

/// Somebody as typed at the event.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Newcomer {
    /// The full name; degrees and honorifics that stand around it move into their own fields.
    pub name: String,
    /// The title as it is printed before the name.
    pub title: Option<String>,
    /// The name of later mentions; never derived.
    pub short_name: Option<String>,
    /// Honorifics such as H., Hj., K.H.
    pub honorific: Option<String>,
    /// Degrees before the name.
    pub degrees_before: Option<String>,
    /// Degrees after the name.
    pub degrees_after: Option<String>,
}

/// Who a newcomer is to the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WhoPlan {
    /// What would be done.
    pub verdict: Verdict,
    /// Who it may be, the likeliest first; with [`Verdict::New`] who holds the same title.
    pub proposals: Vec<Likely>,
}

impl Newcomer {
    /// Makes the person, not yet stored.
    pub(super) fn person(&self) -> Result<Person, AppError> {
        let title = filled(self.title.clone());
        let position = |title| Position {
            title,
            institution: None,
            from: None,
            until: None,
            short_title: None,
            place: None,
            rank: None,
            extra: Extra::new(),
        };
        // Degrees are typed along with the name at an event, whatever the form asks for.
        let FullName { name, honorific, degrees_before, degrees_after } = FullName::sorted(FullName {
            name: required(&self.name, "name")?,
            honorific: filled(self.honorific.clone()),
            degrees_before: filled(self.degrees_before.clone()),
            degrees_after: filled(self.degrees_after.clone()),
        });
        Ok(Person {
            id: PersonId(Uuid::nil()),
            key: String::new(),
            name,
            short_name: filled(self.short_name.clone()),
            honorific,
            degrees_before,
            degrees_after,
            aliases: Vec::new(),
            expert: false,
            positions: title.map(position).into_iter().collect(),
            extra: Extra::new(),
        })
    }
}

/// Tells who a newcomer of an event may be; nothing is stored.
///
/// # Errors
/// `field_blank` without a name, `row_missing`.
pub fn who_is(reader: Reader<'_>, event: EventId, newcomer: &Newcomer) -> Result<WhoPlan, AppError> {
    let row = reader
        .get::<EventRow>(event.0)?
        .ok_or_else(|| AppError::refusal("row_missing", "no such event stands"))?;
    let person = newcomer.person()?;
    let known = reader.register()?;
    let (verdict, proposals) = Judge::new(&known, row.day).judge(&person);
    Ok(WhoPlan { verdict, proposals })
}
