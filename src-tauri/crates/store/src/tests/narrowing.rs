//! Searches that are narrowed, against a filter over all that is found.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::searching::{Rng, filled};
use super::support::*;
use crate::table::{EventRow, PersonRow, ReleaseRow, SpeakerRow, StatementRow};
use crate::{Facets, Hit, Place, Store};

const GROUPS: [&[&str]; 4] = [&[], &["statement"], &["event", "programme", "background"], &["release"]];

/// The rows that belong to a person, read from their own tables.
fn rows_of(store: &Store, person: Uuid) -> BTreeSet<Uuid> {
    let read = store.read();
    let said = read.all::<StatementRow>().unwrap().into_iter().filter(|row| row.speaker == Some(person));
    let mut rows: BTreeSet<Uuid> = said.map(|row| row.id).collect();
    let at: BTreeSet<Uuid> = read
        .all::<SpeakerRow>()
        .unwrap()
        .into_iter()
        .filter(|row| row.person == person)
        .map(|row| row.event)
        .collect();
    let releases = read.all::<ReleaseRow>().unwrap().into_iter();
    rows.extend(releases.filter(|row| at.contains(&row.event)).map(|row| row.id));
    rows.extend(at);
    rows
}

fn is_left(hit: &Hit, facets: &Facets<'_>, own: Option<&BTreeSet<Uuid>>) -> bool {
    let dated = facets.from.is_some() || facets.until.is_some();
    own.is_none_or(|own| own.contains(&hit.id))
        && (facets.tables.is_empty() || facets.tables.contains(&hit.table.as_str()))
        && (!dated || hit.event_day.is_some())
        && hit.event_day.is_none_or(|day| {
            facets.from.is_none_or(|from| day >= from) && facets.until.is_none_or(|until| day <= until)
        })
}

#[test]
fn what_facets_leave_is_what_a_plain_filter_leaves() {
    let desk = Desk::new();
    let mut store = desk.open();
    filled(&mut store);
    for event in store.read().all::<EventRow>().unwrap() {
        write(&mut store, Place::Event(event.id), |tx| {
            let id = tx.new_id()?;
            let headline = Some(event.title.clone());
            tx.put(&ReleaseRow { id, event: event.id, headline, ..ReleaseRow::default() })
        });
    }
    let speakers: BTreeSet<Uuid> =
        store.read().all::<StatementRow>().unwrap().iter().filter_map(|row| row.speaker).collect();
    let speakers: Vec<(Uuid, BTreeSet<Uuid>)> =
        speakers.into_iter().map(|person| (person, rows_of(&store, person))).collect();
    let days: BTreeSet<NaiveDate> =
        store.read().all::<EventRow>().unwrap().iter().map(|row| row.day).collect();
    let days: Vec<NaiveDate> = days.into_iter().collect();
    let words = ["kota", "pembangunan", "masyarakat", "program", "layanan", "wali", "meningkatkan"];
    // Everything there is, by a range that holds it all.
    let ever = Facets { from: days.first().copied(), ..Facets::default() };
    let everything = store.read().search_within("", &ever, u32::MAX).unwrap().hits;
    let found_by = |text: &str| match text {
        "" => everything.clone(),
        text => store.read().search(text, u32::MAX).unwrap().hits,
    };
    let mut rng = Rng(23);
    let mut some = 0;
    for round in 0..400 {
        let speaker = (rng.below(2) == 0).then(|| &speakers[rng.below(speakers.len())]);
        let from = (rng.below(3) == 0).then(|| days[rng.below(days.len())]);
        let until = (rng.below(3) == 0).then(|| days[rng.below(days.len())]);
        let tables = GROUPS[rng.below(GROUPS.len())];
        let facets = Facets { speaker: speaker.map(|(person, _)| *person), from, until, tables };
        let own = speaker.map(|(_, own)| own);
        let text = if facets.narrow_enough() && round % 3 == 0 { "" } else { words[rng.below(words.len())] };
        let all = found_by(text);
        let expected: Vec<Uuid> =
            all.iter().filter(|hit| is_left(hit, &facets, own)).map(|hit| hit.id).collect();
        let found: Vec<Uuid> = store
            .read()
            .search_within(text, &facets, u32::MAX)
            .unwrap()
            .hits
            .into_iter()
            .map(|hit| hit.id)
            .collect();
        assert_eq!(found, expected, "{text:?} {facets:?}");
        some += usize::from(!found.is_empty());
    }
    assert!(some > 130, "many of them find something: {some}");
}

#[test]
fn a_cap_counts_what_is_left_and_not_what_was_left_out() {
    let desk = Desk::new();
    let mut store = desk.open();
    for day in 1..=9 {
        let event = add_event(&mut store, "Rapat banjir", &format!("2025-12-0{day}"));
        add_statement(&mut store, event, "Banjir surut.");
    }
    let facets = Facets { tables: &["statement"], ..Facets::default() };
    let found = store.read().search_within("banjir", &facets, 9).unwrap();
    assert_eq!((found.hits.len(), found.more), (9, false), "all statements, and nothing more");
    let facets = Facets { until: "2025-12-03".parse().ok(), ..facets };
    let found = store.read().search_within("banjir", &facets, 2).unwrap();
    let days: Vec<_> = found.hits.iter().filter_map(|hit| hit.event_day).map(|day| day.to_string()).collect();
    assert_eq!((days, found.more), (vec!["2025-12-03".to_owned(), "2025-12-02".to_owned()], true));
}

#[test]
fn a_double_counts_as_the_person_and_the_person_as_the_double() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let said = [add_statement(&mut store, event, "Satu hal."), add_statement(&mut store, event, "Hal lain.")];
    let other = add_statement(&mut store, event, "Hal orang lain.");
    let people = write(&mut store, Place::People, |tx| {
        let people = [tx.new_id()?, tx.new_id()?];
        tx.put(&PersonRow { id: people[0], name: "Dewi Lestari".into(), ..PersonRow::default() })?;
        let merged_into = Some(people[0]);
        tx.put(&PersonRow { id: people[1], name: "Dewi".into(), merged_into, ..PersonRow::default() })?;
        for (statement, person) in said.into_iter().zip(people) {
            let row: StatementRow = tx.get(statement)?.unwrap();
            tx.put(&StatementRow { speaker: Some(person), ..row })?;
        }
        Ok(people)
    });
    for person in people {
        let facets = Facets { speaker: Some(person), ..Facets::default() };
        for text in ["hal", ""] {
            let found = store.read().search_within(text, &facets, 9).unwrap().hits;
            let found: BTreeSet<Uuid> = found.into_iter().map(|hit| hit.id).collect();
            assert_eq!(found, BTreeSet::from(said), "{text:?}: both, and not {other}");
        }
    }
    let nobody = Facets { speaker: Some(Uuid::from_u128(7)), ..Facets::default() };
    assert!(
        store.read().search_within("hal", &nobody, 9).unwrap().hits.is_empty(),
        "a stranger said nothing"
    );
}
