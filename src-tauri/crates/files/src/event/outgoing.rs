//! What of a record goes into a file, and under which numbers.

use std::collections::{BTreeMap, BTreeSet};

use kutip_core::id::PersonId;
use kutip_core::record::EventRecord;
use kutip_core::statement::Entry;

/// The entries and people that a file gets.
pub(super) struct Outgoing<'a> {
    internal: bool,
    keys: BTreeMap<PersonId, &'a str>,
    hidden: BTreeSet<PersonId>,
    numbers: BTreeMap<usize, usize>,
}

impl<'a> Outgoing<'a> {
    /// Chooses what a file gets; everything, when it is for the office's own use.
    pub(super) fn of(record: &'a EventRecord, internal: bool) -> Self {
        let mut numbers = BTreeMap::new();
        for entry in &record.entries {
            let number = match entry {
                Entry::Releasable(statement) => statement.number,
                Entry::Withheld(_) if !internal => continue,
                Entry::Withheld(withheld) => withheld.number,
            };
            numbers.insert(number, numbers.len() + 1);
        }
        let keys = record.people.iter().map(|person| (person.id, person.key.as_str())).collect();
        let hidden = if internal { BTreeSet::new() } else { withheld_only(record) };
        Self { internal, keys, hidden, numbers }
    }

    /// Tells whether an entry goes into the file.
    pub(super) fn has_entry(&self, entry: &Entry) -> bool {
        self.internal || matches!(entry, Entry::Releasable(_))
    }

    /// Tells whether a person goes into the file.
    pub(super) fn has_person(&self, person: PersonId) -> bool {
        !self.hidden.contains(&person)
    }

    /// Returns the key of a person in the file.
    pub(super) fn key(&self, person: PersonId) -> Option<&'a str> {
        self.keys.get(&person).copied()
    }

    /// Returns the number that a statement has in the file; none when it does not go there.
    pub(super) fn number(&self, number: Option<usize>) -> Option<usize> {
        self.numbers.get(&number?).copied()
    }
}

/// Finds the people whom only withheld entries name.
fn withheld_only(record: &EventRecord) -> BTreeSet<PersonId> {
    let named: BTreeSet<PersonId> = record
        .speakers
        .iter()
        .map(|speaker| speaker.person)
        .chain(record.event.actors.iter().map(|actor| actor.person))
        .chain(record.statements().map(|statement| statement.speaker))
        .collect();
    record
        .withheld()
        .filter_map(|withheld| withheld.internal().speaker)
        .filter(|person| !named.contains(person))
        .collect()
}
