//! The people register: a person with all that is known under the names of merged doubles.

use kutip_core::id::PersonId;
use kutip_core::person::{Person, Position};
use uuid::Uuid;

use crate::error::Result;
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
        let mut person = Person {
            id: PersonId(id),
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
        };
        for member in self.family(id)? {
            self.add_known(&mut person, member)?;
        }
        Ok(Some(person))
    }

    /// Adds what one row of the family knows and the person does not have yet.
    fn add_known(&self, person: &mut Person, member: Uuid) -> Result<()> {
        let mut names: Vec<String> =
            self.of::<AliasRow>("person", member)?.into_iter().map(|row| row.name).collect();
        if member != person.id.0 {
            names.extend(self.get_any::<PersonRow>(member)?.map(|double| double.name));
            names.retain(|name| *name != person.name && !person.aliases.contains(name));
        }
        person.aliases.extend(names);
        for found in self.of::<PositionRow>("person", member)? {
            let found = position(found);
            if member == person.id.0 || !person.positions.iter().any(|known| is_same_post(known, &found)) {
                person.positions.push(found);
            }
        }
        Ok(())
    }

    /// Follows a double to the person that it was merged into; two merged into each other end at one of them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn resolve(&self, person: Uuid) -> Result<Uuid> {
        let mut seen = vec![person];
        while let Some(row) = self.get_any::<PersonRow>(seen[seen.len() - 1])? {
            match row.merged_into {
                Some(next) if !seen.contains(&next) => seen.push(next),
                Some(_) => return Ok(seen.into_iter().min().unwrap_or(person)),
                None => break,
            }
        }
        Ok(seen[seen.len() - 1])
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
