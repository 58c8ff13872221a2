//! The people register: a person with all that is known under the names of merged doubles.

use std::collections::BTreeMap;

use kutip_core::id::PersonId;
use kutip_core::person::Person;
use uuid::Uuid;

use super::people::{add_known, person, root};
use crate::error::Result;
use crate::read::Reader;
use crate::table::{AliasRow, PersonRow, PositionRow};

/// A person of the register as the rows that make it up.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterEntry {
    /// The person's own row.
    pub row: PersonRow,
    /// The rows of doubles that were merged into it.
    pub doubles: Vec<PersonRow>,
    /// Other names, the person's own first, then those of doubles.
    pub aliases: Vec<AliasRow>,
    /// Positions, the person's own first, then those of doubles.
    pub positions: Vec<PositionRow>,
}

impl RegisterEntry {
    const fn of(row: PersonRow) -> Self {
        Self { row, doubles: Vec::new(), aliases: Vec::new(), positions: Vec::new() }
    }

    /// Makes the person, with all that is known under the names of doubles; of a double only what is new.
    #[must_use]
    pub fn person(self, key: &str) -> Person {
        let own = self.row.id;
        let mut person = person(self.row, key);
        let (mut aliases, mut positions) = (self.aliases, self.positions);
        let members =
            std::iter::once((own, None)).chain(self.doubles.into_iter().map(|row| (row.id, Some(row))));
        for (id, double) in members {
            let names = aliases.extract_if(.., |row| row.person == id).collect();
            let posts = positions.extract_if(.., |row| row.person == id).collect();
            add_known(&mut person, double, names, posts);
        }
        person
    }
}

impl Reader<'_> {
    /// Reads a person of the register; a double is the person that it was merged into, and gives positions and names to it.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn person(&self, id: PersonId, key: &str) -> Result<Option<Person>> {
        Ok(self.register_entry(id)?.map(|entry| entry.person(key)))
    }

    /// Reads the rows of a person, or of the one that a double was merged into.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn register_entry(&self, id: PersonId) -> Result<Option<RegisterEntry>> {
        let id = self.resolve(id.0)?;
        let Some(row) = self.get_any::<PersonRow>(id)? else { return Ok(None) };
        let mut entry = RegisterEntry::of(row);
        for member in self.family(id)? {
            if member != id {
                entry.doubles.extend(self.get_any::<PersonRow>(member)?);
            }
            entry.aliases.extend(self.of::<AliasRow>("person", member)?);
            entry.positions.extend(self.of::<PositionRow>("person", member)?);
        }
        Ok(Some(entry))
    }

    /// Reads the whole register, the oldest entry first; a double is no entry of its own. Keys are empty.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn register(&self) -> Result<Vec<Person>> {
        Ok(self.register_entries()?.into_iter().map(|entry| entry.person("")).collect())
    }

    /// Reads the rows of the whole register, the oldest entry first: a query a table, however many people there are.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn register_entries(&self) -> Result<Vec<RegisterEntry>> {
        let mut aliases: BTreeMap<Uuid, Vec<AliasRow>> = BTreeMap::new();
        for row in self.rows::<AliasRow>("deleted = 0 ORDER BY rank, id", &[])? {
            aliases.entry(row.person).or_default().push(row);
        }
        let mut positions: BTreeMap<Uuid, Vec<PositionRow>> = BTreeMap::new();
        for row in self.rows::<PositionRow>("deleted = 0 ORDER BY rank, id", &[])? {
            positions.entry(row.person).or_default().push(row);
        }
        let standing = self.all::<PersonRow>()?;
        // A double in the trash still gives what stands under it.
        let mut doubles: BTreeMap<Uuid, Vec<PersonRow>> = BTreeMap::new();
        let mut into = BTreeMap::new();
        for row in self.rows::<PersonRow>("1 ORDER BY id", &[])? {
            into.insert(row.id, row.merged_into);
            if let Some(kept) = row.merged_into {
                doubles.entry(kept).or_default().push(row);
            }
        }
        let mut entries = Vec::new();
        for row in standing {
            if root(row.id, |id| Ok(into.get(&id).copied()))? != row.id {
                continue;
            }
            let (mut family, mut at) = (vec![row.id], 0);
            let mut entry = RegisterEntry::of(row);
            while let Some(member) = family.get(at).copied() {
                entry.aliases.extend(aliases.remove(&member).unwrap_or_default());
                entry.positions.extend(positions.remove(&member).unwrap_or_default());
                let merged = doubles.remove(&member).unwrap_or_default();
                for double in
                    merged.into_iter().filter(|double| !family.contains(&double.id)).collect::<Vec<_>>()
                {
                    family.push(double.id);
                    entry.doubles.push(double);
                }
                at += 1;
            }
            entries.push(entry);
        }
        Ok(entries)
    }
}
