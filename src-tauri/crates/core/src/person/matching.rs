//! Who of the register a person of an event file may be: proposed with grounds, never guessed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::Person;
use super::prefix::before_name;
use crate::id::PersonId;
use crate::text::word_count;

/// Why somebody may be the person meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// The full names are the same.
    Name,
    /// One is known by the name of the other.
    Alias,
    /// The full names differ in spaces, a single letter, or an honorific that may be a given name.
    Spelling,
    /// The short names are the same.
    ShortName,
    /// Both hold the same title on the day of the event.
    Title,
}

/// Somebody of the register who may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub person: PersonId,
    /// Why, the strongest ground first.
    pub grounds: Vec<Ground>,
}

/// What is known about a newcomer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// One person has the same full name and a title in common, and nobody else comes near.
    Same(PersonId),
    /// Somebody has a name like this one: whoever knows them must say. The likeliest first.
    Ask(Vec<Proposal>),
    /// Nobody has such a name. Who holds the same title is told, since a name may be spelt quite otherwise.
    New(Vec<Proposal>),
}

/// Longer than a slip is likely to leave two different names alike.
const SLIP_IN: usize = 8;
/// Letters of the longest name that is looked at for slips.
const LONGEST: usize = 80;
/// A title of fewer words, such as Kepala Dinas, is held by many.
const TELLING_TITLE: usize = 3;

/// The people of a register, by what can be looked for.
#[derive(Debug, Default)]
pub struct Register<'a> {
    people: &'a [Person],
    names: BTreeMap<String, Vec<usize>>,
    aliases: BTreeMap<String, Vec<usize>>,
    short_names: BTreeMap<String, Vec<usize>>,
    titles: BTreeMap<String, Vec<usize>>,
    /// Names without blanks, whole and with any one letter dropped: two that are a slip apart share one of these.
    slips: HashMap<String, Vec<usize>>,
}

impl<'a> Register<'a> {
    /// Takes the people among whom is looked.
    #[must_use]
    pub fn new(people: &'a [Person]) -> Self {
        let mut register = Self { people, ..Self::default() };
        let enter = |table: &mut BTreeMap<String, Vec<usize>>, text: &str, at| {
            let key = folded(text);
            if !key.is_empty() {
                table.entry(key).or_default().push(at);
            }
        };
        for (at, person) in people.iter().enumerate() {
            enter(&mut register.names, &person.name, at);
            for key in slips(&folded(&person.name)) {
                register.slips.entry(key).or_default().push(at);
            }
            person.aliases.iter().for_each(|alias| enter(&mut register.aliases, alias, at));
            person.short_name.iter().for_each(|short| enter(&mut register.short_names, short, at));
            person.positions.iter().for_each(|post| enter(&mut register.titles, &post.title, at));
        }
        register
    }

    /// Finds who a person of an event of a day may be.
    #[must_use]
    pub fn find(&self, newcomer: &Person, day: NaiveDate) -> Match {
        let mut found: BTreeMap<usize, BTreeSet<Ground>> = BTreeMap::new();
        let mut note = |people: Option<&Vec<usize>>, ground| {
            for at in people.into_iter().flatten() {
                found.entry(*at).or_default().insert(ground);
            }
        };
        let name = folded(&newcomer.name);
        let sure = surely_folded(&newcomer.name);
        for at in self.names.get(&name).into_iter().flatten() {
            let same = surely_folded(&self.people[*at].name) == sure;
            note(Some(&vec![*at]), if same { Ground::Name } else { Ground::Spelling });
        }
        note(self.aliases.get(&name), Ground::Alias);
        for alias in newcomer.aliases.iter().map(|alias| folded(alias)) {
            note(self.names.get(&alias), Ground::Alias);
            note(self.aliases.get(&alias), Ground::Alias);
        }
        let near: BTreeSet<usize> =
            slips(&name).iter().filter_map(|key| self.slips.get(key)).flatten().copied().collect();
        for at in near {
            let known = folded(&self.people[at].name);
            if known != name && is_slip(&known, &name) {
                note(Some(&vec![at]), Ground::Spelling);
            }
        }
        let short = newcomer.short_name.as_deref().map(folded).filter(|short| !short.is_empty());
        // A name of one word is often all that was heard of a longer one.
        let single = (!name.contains(' ')).then(|| name.clone());
        for short in short.iter().chain(&single) {
            note(self.short_names.get(short), Ground::ShortName);
        }
        note(short.as_ref().and_then(|short| self.names.get(short)), Ground::ShortName);
        for post in newcomer.positions_on(day) {
            note(self.titles.get(&folded(&post.title)), Ground::Title);
        }
        self.judge(newcomer, day, found)
    }

    fn judge(&self, newcomer: &Person, day: NaiveDate, found: BTreeMap<usize, BTreeSet<Ground>>) -> Match {
        let holds = |at: usize| shares_title(&self.people[at], newcomer, day);
        let mut named: Vec<(usize, BTreeSet<Ground>)> = Vec::new();
        let mut titled = Vec::new();
        for (at, mut grounds) in found {
            if !holds(at) {
                grounds.remove(&Ground::Title);
            }
            match grounds.first() {
                Some(Ground::Title) => titled.push(at),
                // Two with one short name are common; alone it says little without the title.
                Some(Ground::ShortName) if !grounds.contains(&Ground::Title) => {}
                Some(_) => named.push((at, grounds)),
                None => {}
            }
        }
        if let [(at, grounds)] = named.as_slice()
            && grounds.contains(&Ground::Name)
            && grounds.contains(&Ground::Title)
        {
            return Match::Same(self.people[*at].id);
        }
        let proposal = |at: usize, grounds: Vec<Ground>| Proposal { person: self.people[at].id, grounds };
        if named.is_empty() {
            // The only holder of a telling title may be the same person under another name, or the one before.
            let lone = titled.len() == 1
                && newcomer.positions_on(day).any(|post| word_count(&post.title) >= TELLING_TITLE);
            let hints = titled.into_iter().filter(|_| lone);
            return Match::New(hints.map(|at| proposal(at, vec![Ground::Title])).collect());
        }
        named.sort_by(|(a, one), (b, two)| {
            one.first().cmp(&two.first()).then(two.len().cmp(&one.len())).then(a.cmp(b))
        });
        Match::Ask(
            named.into_iter().map(|(at, grounds)| proposal(at, grounds.into_iter().collect())).collect(),
        )
    }
}

/// Tells whether two people hold one title on a day, of one institution where both name one.
fn shares_title(known: &Person, newcomer: &Person, day: NaiveDate) -> bool {
    newcomer.positions_on(day).any(|post| {
        known.positions_on(day).any(|other| {
            let institutions = (post.institution.as_deref(), other.institution.as_deref());
            folded(&post.title) == folded(&other.title)
                && match institutions {
                    (Some(one), Some(two)) => folded(one) == folded(two),
                    _ => true,
                }
        })
    })
}

/// Reduces a name to what tells people apart; two of one list with the same may be one.
#[must_use]
pub fn name_key(name: &str) -> String {
    folded(name)
}

/// Reduces a name to words in lower case, without marks, ranks, honorifics and degrees.
fn folded(name: &str) -> String {
    fold(name, true)
}

/// Reduces a name as [`folded`] does, but for honorifics that are given names as well.
fn surely_folded(name: &str) -> String {
    fold(name, false)
}

fn fold(name: &str, name_like: bool) -> String {
    let lower = name.split(',').next().unwrap_or_default().to_lowercase();
    let words: Vec<String> = lower
        .split(|c: char| c.is_whitespace() || c == '-')
        .map(|word| word.chars().filter(|c| c.is_alphanumeric()).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let plain: Vec<&str> = words.iter().map(String::as_str).collect();
    plain[before_name(&plain, name_like)..].join(" ")
}

/// Lists a folded name without blanks, whole and with any one letter dropped.
fn slips(name: &str) -> BTreeSet<String> {
    let whole: Vec<char> = name.chars().filter(|c| *c != ' ').collect();
    let without =
        |at: usize| whole.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, c)| c).collect();
    let mut slips: BTreeSet<String> = BTreeSet::from([whole.iter().collect()]);
    // A name is no book: a text that is one has no slips worth the room.
    if (SLIP_IN..=LONGEST).contains(&whole.len()) {
        slips.extend((0..whole.len()).map(without));
    }
    slips
}

/// Tells whether two folded names differ as one name typed twice does: in spaces, or in one letter.
fn is_slip(a: &str, b: &str) -> bool {
    let close = |a: &str, b: &str| {
        a == b || a.chars().count().min(b.chars().count()) >= SLIP_IN && is_one_apart(a, b)
    };
    close(&a.replace(' ', ""), &b.replace(' ', ""))
}

/// Tells whether one letter added, dropped, replaced or changed with its neighbour makes one text of the other.
fn is_one_apart(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let (short, long) = if a.len() <= b.len() { (&a, &b) } else { (&b, &a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long.iter()).take_while(|(one, two)| one == two).count();
    let (rest, other) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return rest == &other[1..];
    }
    let swapped = rest.len() >= 2 && rest[0] == other[1] && rest[1] == other[0] && rest[2..] == other[2..];
    rest.is_empty() || rest[1..] == other[1..] || swapped
}

#[cfg(test)]
#[path = "matching_tests.rs"]
mod tests;
