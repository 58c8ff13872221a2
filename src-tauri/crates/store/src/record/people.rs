//! The people register: a person with all that is known under the names of merged doubles.

use std::collections::BTreeMap;

use kutip_core::id::PersonId;
use kutip_core::person::{Person, Position};
use uuid::Uuid;

use crate::error::{Result, StoreError};
use crate::read::Reader;
use crate::table::{AliasRow, PersonRow, PositionRow};

impl Reader<'_> {
    /// Reads a person of the register; a double is the person that it was merged into, and gives positions and names to it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn person(&self, id: PersonId, key: &str) -> Result<Option<Person>> {
        let id = self.resolve(id.0)?;
        let Some(row) = self.get_any::<PersonRow>(id)? else { return Ok(None) };
        let mut person = person(row, key);
        for member in self.family(id)? {
            let double = if member == id { None } else { self.get_any::<PersonRow>(member)? };
            let aliases = self.of::<AliasRow>("person", member)?;
            add_known(&mut person, double, aliases, self.of::<PositionRow>("person", member)?);
        }
        Ok(Some(person))
    }

    /// Reads the whole register, the oldest entry first; a double is no entry of its own. Keys are empty.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn register(&self) -> Result<Vec<Person>> {
        let mut aliases: BTreeMap<Uuid, Vec<AliasRow>> = BTreeMap::new();
        for row in self.rows::<AliasRow>("deleted = 0 ORDER BY rank, id", &[])? {
            aliases.entry(row.person).or_default().push(row);
        }
        let mut positions: BTreeMap<Uuid, Vec<PositionRow>> = BTreeMap::new();
        for row in self.rows::<PositionRow>("deleted = 0 ORDER BY rank, id", &[])? {
            positions.entry(row.person).or_default().push(row);
        }
        let (doubles, kept): (Vec<_>, Vec<_>) =
            self.all::<PersonRow>()?.into_iter().partition(|row| row.merged_into.is_some());
        let mut people: BTreeMap<Uuid, Person> = BTreeMap::new();
        let mut known =
            |id: &Uuid| (aliases.remove(id).unwrap_or_default(), positions.remove(id).unwrap_or_default());
        for row in kept {
            let (id, (aliases, positions)) = (row.id, known(&row.id));
            let mut person = person(row, "");
            add_known(&mut person, None, aliases, positions);
            people.insert(id, person);
        }
        for double in doubles {
            let (aliases, positions) = known(&double.id);
            if let Some(person) = people.get_mut(&self.resolve(double.id)?) {
                add_known(person, Some(double), aliases, positions);
            }
        }
        Ok(people.into_values().collect())
    }

    /// Follows a double to the person that it was merged into, as far as that one is here; doubles merged in a circle are one
    /// of them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn resolve(&self, person: Uuid) -> Result<Uuid> {
        let into = |id| Ok::<_, StoreError>(self.get_any::<PersonRow>(id)?.and_then(|row| row.merged_into));
        let (mut at, mut seen) = (person, vec![person]);
        while let Some(next) = into(at)? {
            if let Some(turn) = seen.iter().position(|id| *id == next) {
                // Whoever of the circle is asked for, it must end at the same one.
                return Ok(seen[turn..].iter().min().copied().unwrap_or(at));
            }
            if self.get_any::<PersonRow>(next)?.is_none() {
                break;
            }
            seen.push(next);
            at = next;
        }
        Ok(at)
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

fn person(row: PersonRow, key: &str) -> Person {
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
fn add_known(
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
