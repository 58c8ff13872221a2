//! Who a double is, and what it adds to the person that it was merged into.

use kutip_core::id::PersonId;
use kutip_core::person::{Person, Position};
use uuid::Uuid;

use crate::error::Result;
use crate::read::Reader;
use crate::table::{AliasRow, PersonRow, PositionRow};

impl Reader<'_> {
    /// Follows a double to the person that it was merged into, as far as that one is here; doubles merged in a circle are one
    /// of them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn resolve(&self, person: Uuid) -> Result<Uuid> {
        root(person, |id| Ok(self.get_any::<PersonRow>(id)?.map(|row| row.merged_into)))
    }

    /// Lists a person and all doubles that were merged into it, the person first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn family(&self, person: Uuid) -> Result<Vec<Uuid>> {
        let mut family = vec![self.resolve(person)?];
        let mut at = 0;
        while let Some(into) = family.get(at).copied() {
            for double in
                self.rows::<PersonRow>("merged_into = ?1 ORDER BY id", &[&into.as_bytes().as_slice()])?
            {
                if !family.contains(&double.id) {
                    family.push(double.id);
                }
            }
            at += 1;
        }
        Ok(family)
    }
}

/// Follows doubles to the person that they are; `into` says whom one was merged into, if that one is here at all.
pub(super) fn root(person: Uuid, into: impl Fn(Uuid) -> Result<Option<Option<Uuid>>>) -> Result<Uuid> {
    let (mut at, mut seen) = (person, vec![person]);
    while let Some(next) = into(at)?.flatten() {
        if let Some(turn) = seen.iter().position(|id| *id == next) {
            // Whoever of the circle is asked for, it must end at the same one.
            return Ok(seen[turn..].iter().min().copied().unwrap_or(at));
        }
        if into(next)?.is_none() {
            break;
        }
        seen.push(next);
        at = next;
    }
    Ok(at)
}

pub(super) fn person(row: PersonRow, key: &str) -> Person {
    Person {
        id: PersonId(row.id),
        key: key.to_owned(),
        name: row.name,
        short_name: row.short_name,
        honorific: row.honorific,
        degrees_before: row.degrees_before,
        degrees_after: row.degrees_after,
        aliases: Vec::new(),
        expert: row.expert,
        positions: Vec::new(),
        extra: row.extra.0,
    }
}

/// Adds what stands under a person's own entry or under that of a double; of a double only what is new.
pub(super) fn add_known(
    person: &mut Person,
    double: Option<PersonRow>,
    aliases: Vec<AliasRow>,
    positions: Vec<PositionRow>,
) {
    let own = double.is_none();
    let names = aliases.into_iter().map(|row| row.name).chain(double.map(|double| double.name));
    for name in names {
        if own || name != person.name && !person.aliases.contains(&name) {
            person.aliases.push(name);
        }
    }
    for found in positions.into_iter().map(position) {
        if own || !person.positions.iter().any(|known| is_same_post(known, &found)) {
            person.positions.push(found);
        }
    }
}

/// Tells whether two posts are one, typed twice.
fn is_same_post(a: &Position, b: &Position) -> bool {
    (&a.title, &a.institution, a.from, a.until) == (&b.title, &b.institution, b.from, b.until)
}

fn position(row: PositionRow) -> Position {
    Position {
        title: row.title,
        institution: row.institution,
        from: row.from_day,
        until: row.until_day,
        short_title: row.short_title,
        place: row.place,
        rank: row.level.and_then(|level| u32::try_from(level).ok()),
        extra: row.extra.0,
    }
}
