use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use kutip_core::id::PersonId;
use kutip_core::person::matching::name_key;
use kutip_core::person::{NameStyle, Person, Position};
use kutip_files::officials::{Column, Guess, Kind, Official, Table, officials};
use kutip_store::Reader;
use uuid::Uuid;

use super::{
    OfficialChoice, OfficialPlan, OfficialProblem, OfficialVerdict, OfficialsLayout, OfficialsOptions,
    OfficialsPreview, OfficialsSample,
};
use crate::archive::judging::{Judge, Verdict};
use crate::error::AppError;

/// Rows that are shown as they stand.
const SAMPLE: usize = 8;
/// Characters of a cell at fault that are shown.
const SHOWN: usize = 60;

/// Whom a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// Somebody of the register.
    Known(PersonId),
    /// Somebody new, who stands in that row first.
    New(u32),
}

/// A row, what is to be done with it, and whom it is about.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) official: Official,
    pub(super) plan: OfficialPlan,
    pub(super) target: Option<Target>,
}

/// A list with all that is known about its rows.
#[derive(Debug)]
pub(super) struct Planning {
    pub(super) table: Table,
    pub(super) layout: Guess,
    pub(super) rows: Vec<Planned>,
}

/// Tells what an import of a list would do; nothing is stored.
///
/// # Errors
/// A refused file, with the code of [`kutip_files::officials::ListError`]; `row_missing` for a choice of nobody.
pub fn officials_preview(
    reader: Reader<'_>,
    bytes: &[u8],
    options: &OfficialsOptions,
) -> Result<OfficialsPreview, AppError> {
    let Planning { table, layout, rows } = planning(reader, bytes, options)?;
    let sample = table.rows.iter().take(SAMPLE.max(layout.header.map_or(0, |at| at + 2)));
    Ok(OfficialsPreview {
        kind: match table.kind {
            Kind::Csv => "csv",
            Kind::Xlsx => "xlsx",
            Kind::VCard => "vcard",
        },
        named: layout.columns.contains(&Column::Name),
        sample: sample.map(|row| OfficialsSample { row: row.number, cells: row.cells.clone() }).collect(),
        layout: OfficialsLayout { header: layout.header, columns: layout.columns },
        rows: rows.into_iter().map(|row| row.plan).collect(),
    })
}

pub(super) fn planning(
    reader: Reader<'_>,
    bytes: &[u8],
    options: &OfficialsOptions,
) -> Result<Planning, AppError> {
    let table = kutip_files::officials::read(bytes)?;
    let layout = match &options.layout {
        Some(OfficialsLayout { header, columns }) => Guess { header: *header, columns: columns.clone() },
        None => table.guess(),
    };
    let found = if layout.columns.contains(&Column::Name) { officials(&table, &layout)? } else { Vec::new() };
    let register = reader.register()?;
    let people: BTreeMap<PersonId, &Person> = register.iter().map(|person| (person.id, person)).collect();
    let judge = Judge::new(&register, options.day);
    let mut matcher = Matcher { reader, judge, options, by_name: BTreeMap::new(), rows: BTreeMap::new() };
    let mut rows = Vec::with_capacity(found.len());
    for official in found {
        rows.push(matcher.row(&table, official)?);
    }
    compare(&mut rows, &people, options);
    Ok(Planning { table, layout, rows })
}

/// Finds whom each row is about.
struct Matcher<'a> {
    reader: Reader<'a>,
    judge: Judge<'a>,
    options: &'a OfficialsOptions,
    /// The first row of each name that is taken in, and its title.
    by_name: BTreeMap<String, (u32, Option<String>)>,
    /// Whom the rows so far are about.
    rows: BTreeMap<u32, Target>,
}

impl Matcher<'_> {
    fn row(&mut self, table: &Table, official: Official) -> Result<Planned, AppError> {
        let mut plan = begin(&official);
        if let Some((problem, column)) = official.problem {
            let cell =
                table.rows.iter().find(|row| row.number == official.row).map_or("", |row| row.cell(column));
            let found = cell.chars().take(SHOWN).collect();
            plan.problem = Some(OfficialProblem { code: problem.code(), column: column + 1, found });
            return Ok(Planned { official, plan, target: None });
        }
        let target = self.target(&official, &mut plan)?;
        if let Some(target) = target {
            self.rows.insert(official.row, target);
            let first = (official.row, plan.title.clone());
            self.by_name.entry(name_key(&official.person.name)).or_insert(first);
        }
        plan.person = match target {
            Some(Target::Known(id)) => Some(id.0),
            _ => None,
        };
        Ok(Planned { official, plan, target })
    }

    fn target(&self, official: &Official, plan: &mut OfficialPlan) -> Result<Option<Target>, AppError> {
        let new = Target::New(official.row);
        match self.options.choices.get(&official.row) {
            Some(OfficialChoice::Skip) => {
                plan.verdict = OfficialVerdict::Skip;
                return Ok(None);
            }
            Some(OfficialChoice::New) => return Ok(Some(new)),
            Some(OfficialChoice::Known(id)) => return Ok(Some(Target::Known(self.known(*id)?))),
            Some(OfficialChoice::Row(row)) => {
                let earlier = self.rows.get(row).copied();
                let missing =
                    || AppError::refusal("row_missing", "no earlier row of that number").with("table", "row");
                return earlier.map(Some).ok_or_else(missing);
            }
            None => {}
        }
        let (verdict, proposals) = self.judge.judge(&official.person);
        plan.proposals = proposals;
        if let Some((row, title)) = self.by_name.get(&name_key(&official.person.name)) {
            // A line that stands there twice says nothing; two of one name may be two people.
            if *title == plan.title {
                return Ok(self.rows.get(row).copied());
            }
            plan.same_as = Some(*row);
            plan.verdict = OfficialVerdict::Ask;
            return Ok(None);
        }
        Ok(match verdict {
            Verdict::Known(id) => Some(Target::Known(PersonId(id))),
            Verdict::New => Some(new),
            Verdict::Ask => {
                plan.verdict = OfficialVerdict::Ask;
                None
            }
        })
    }

    fn known(&self, id: Uuid) -> Result<PersonId, AppError> {
        let person = self.reader.person(PersonId(id), "")?;
        person.map(|person| person.id).ok_or_else(|| kutip_store::StoreError::NoRow("person").into())
    }
}

fn begin(official: &Official) -> OfficialPlan {
    let post = official.person.positions.first();
    OfficialPlan {
        row: official.row,
        name: official.person.full_name(NameStyle { degrees: true, hajj_titles: true }),
        title: post.map(|post| post.title.clone()),
        institution: post.and_then(|post| post.institution.clone()),
        from: post.and_then(|post| post.from),
        verdict: OfficialVerdict::Wrong,
        person: None,
        proposals: Vec::new(),
        same_as: None,
        gains: false,
        ends: Vec::new(),
        adds: Vec::new(),
        problem: None,
    }
}

/// Says of every row what it brings to whom it is about.
fn compare(rows: &mut [Planned], people: &BTreeMap<PersonId, &Person>, options: &OfficialsOptions) {
    let mut titles: BTreeMap<Target, BTreeSet<String>> = BTreeMap::new();
    for row in rows.iter() {
        if let (Some(target), Some(title)) = (row.target, &row.plan.title) {
            titles.entry(target).or_default().insert(lower(title));
        }
    }
    let mut told = BTreeSet::new();
    for Planned { official, plan, target } in rows {
        let Some(target) = *target else { continue };
        let known = match target {
            Target::New(row) if row == plan.row => {
                plan.verdict = OfficialVerdict::New;
                plan.gains = plan.title.is_some();
                told.extend(plan.title.iter().map(|title| (target, lower(title))));
                continue;
            }
            Target::New(_) => None,
            Target::Known(id) => people.get(&id).copied(),
        };
        let post = official.person.positions.first();
        let held = known.zip(post).and_then(|(known, post)| same_post(known, post, options.day));
        // What an earlier row brought is there.
        let first = post.is_some_and(|post| told.insert((target, lower(&post.title))));
        plan.gains = post.is_some() && held.is_none() && first;
        if let Some(known) = known {
            if plan.gains && options.ends {
                let listed = titles.get(&target);
                let stays = |title: &str| listed.is_some_and(|listed| listed.contains(&lower(title)));
                let ended = known.positions_on(options.day).filter(|post| !stays(&post.title));
                plan.ends = ended.map(|post| post.title.clone()).collect();
            }
            plan.adds = adds(known, &official.person);
            if held.zip(post).is_some_and(|(held, post)| held.from.is_none() && post.from.is_some()) {
                plan.adds.push("from");
            }
        }
        let nothing = !plan.gains && plan.ends.is_empty() && plan.adds.is_empty();
        plan.verdict = if nothing { OfficialVerdict::Same } else { OfficialVerdict::Changed };
    }
}

/// Finds the position that a row speaks of among those that somebody holds on a day.
pub(super) fn same_post<'a>(known: &'a Person, post: &Position, day: NaiveDate) -> Option<&'a Position> {
    known.positions_on(day).find(|held| is_same(held, post))
}

fn is_same(held: &Position, post: &Position) -> bool {
    let institutions = held.institution.as_deref().zip(post.institution.as_deref());
    lower(&held.title) == lower(&post.title) && institutions.is_none_or(|(one, two)| lower(one) == lower(two))
}

/// Lists what a row knows besides; what the register has already stays as it is.
pub(super) fn adds(known: &Person, official: &Person) -> Vec<&'static str> {
    let missing = |have: &Option<String>, new: &Option<String>| have.is_none() && new.is_some();
    let spelt = lower(&known.name) == lower(&official.name)
        || known.aliases.iter().any(|alias| lower(alias) == lower(&official.name));
    [
        ("name", !spelt),
        ("honorific", missing(&known.honorific, &official.honorific)),
        ("degrees_before", missing(&known.degrees_before, &official.degrees_before)),
        ("degrees_after", missing(&known.degrees_after, &official.degrees_after)),
        ("short_name", missing(&known.short_name, &official.short_name)),
    ]
    .into_iter()
    .filter_map(|(field, new)| new.then_some(field))
    .collect()
}

fn lower(text: &str) -> String {
    text.trim().to_lowercase()
}
