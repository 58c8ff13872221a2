//! The full text against a plain scan.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kutip_core::lang::id::search_forms;
use uuid::Uuid;

use super::support::*;
use crate::table::{EventRow, PersonRow, ReleaseRow, Standing, StatementRow};
use crate::{Place, Store};

/// SplitMix64.
struct Rng(u64);

impl Rng {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }
}

/// Stores every event file of the fixtures twice, on other days.
fn filled(store: &mut Store) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures");
    for folder in ["cases", "events"] {
        for entry in fs::read_dir(root.join(folder)).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let mut record = kutip_files::event::read(&fs::read(&path).unwrap()).unwrap().value;
                for _ in 0..2 {
                    write(store, Place::Office, |tx| tx.insert_record(&record, &Default::default()));
                    record.event.date = record.event.date.pred_opt().unwrap();
                }
            }
        }
    }
}

/// Every searched row: its place in the order, its id, its words.
fn plain(store: &Store) -> Vec<(i64, Uuid, Vec<String>)> {
    let mut query = store.conn.prepare("SELECT rid, id, body FROM search_row ORDER BY rid DESC").unwrap();
    let rows = query
        .query_map([], |row| {
            let body: String = row.get(2)?;
            let words = body.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
            Ok((row.get(0)?, crate::table::read_cell(row, 1)?, words))
        })
        .unwrap();
    rows.map(Result::unwrap).collect()
}

fn scan(rows: &[(i64, Uuid, Vec<String>)], searched: &[String]) -> Vec<Uuid> {
    let forms: Vec<Vec<String>> = searched.iter().map(|word| search_forms(word)).collect();
    let has = |words: &[String], forms: &[String]| {
        words.iter().any(|word| forms.iter().any(|form| word.starts_with(form.as_str())))
    };
    rows.iter().filter(|(_, _, words)| forms.iter().all(|forms| has(words, forms))).map(|row| row.1).collect()
}

#[test]
fn two_thousand_searches_find_what_a_plain_scan_finds() {
    let desk = Desk::new();
    let mut store = desk.open();
    filled(&mut store);
    let rows = plain(&store);
    let long = |row: &(i64, Uuid, Vec<String>)| -> Vec<Vec<char>> {
        row.2.iter().map(|word| word.chars().collect::<Vec<_>>()).filter(|word| word.len() >= 3).collect()
    };
    let words: Vec<Vec<Vec<char>>> = rows.iter().map(long).filter(|words| !words.is_empty()).collect();
    assert!(words.len() > 1_000, "there is something to search");
    let mut rng = Rng(11);
    let (mut some, mut families) = (0, 0);
    for round in 0..2_000 {
        let mut searched = Vec::new();
        let row = &words[rng.below(words.len())];
        for _ in 0..=rng.below(2) {
            let other = &words[rng.below(words.len())];
            let row = if rng.below(5) == 0 { other } else { row };
            let word = &row[rng.below(row.len())];
            let length = if round % 2 == 0 { word.len() } else { 3 + rng.below(word.len() - 2) };
            searched.push(word[..length].iter().collect::<String>());
        }
        let expected = scan(&rows, &searched);
        let found = store.read().search(&searched.join(" "), u32::MAX).unwrap();
        let found: Vec<Uuid> = found.hits.into_iter().map(|hit| hit.id).collect();
        assert_eq!(found, expected, "{searched:?}, the newest day first");
        some += usize::from(!found.is_empty());
        families += usize::from(searched.iter().any(|word| search_forms(word).len() > 1));
    }
    assert!(some > 1_500 && families > 500, "most searches find something, many by a word's family");
}

#[test]
fn the_newest_day_comes_first_up_to_a_cap() {
    let desk = Desk::new();
    let mut store = desk.open();
    let days = ["2025-03-01", "2025-12-31", "2024-06-01", "2025-07-15"];
    let events: Vec<Uuid> = days.iter().map(|day| add_event(&mut store, "Bimbingan teknis", day)).collect();
    let found = store.read().search("bimbing", 3).unwrap();
    let ids: Vec<Uuid> = found.hits.iter().map(|hit| hit.id).collect();
    assert_eq!(ids, [events[1], events[3], events[0]], "by the day of the event, not by when it was typed");
    assert!(found.more, "and there is more");
    write(&mut store, Place::Event(events[2]), |tx| {
        let row: EventRow = tx.get(events[2])?.unwrap();
        tx.put(&EventRow { day: "2026-01-01".parse().unwrap(), ..row })
    });
    assert_eq!(store.read().search("bimbing", 1).unwrap().hits[0].id, events[2], "a moved event moves");
}

#[test]
fn what_does_not_stand_is_not_found() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let statement = add_statement(&mut store, event, "Kita menyalurkan bantuan.");
    let release = write(&mut store, Place::Event(event), |tx| {
        let id = tx.new_id()?;
        let headline = Some("Bantuan Disalurkan".into());
        tx.put(&ReleaseRow { id, event, headline, ..ReleaseRow::default() })?;
        Ok(id)
    });
    let ids = |store: &Store, text: &str| -> BTreeSet<Uuid> {
        store.read().search(text, 100).unwrap().hits.into_iter().map(|hit| hit.id).collect()
    };
    assert_eq!(ids(&store, "bantuan"), BTreeSet::from([statement, release]), "both");
    assert_eq!(ids(&store, "salurkan"), BTreeSet::from([statement, release]), "by their families");
    write(&mut store, Place::Event(event), |tx| tx.remove::<StatementRow>(statement));
    assert_eq!(ids(&store, "bantuan"), BTreeSet::from([release]), "not what lies in the trash");
    write(&mut store, Place::Event(event), |tx| tx.set_standing::<EventRow>(event, Standing::Trashed));
    assert!(ids(&store, "bantuan").is_empty(), "nor what belongs to an event in the trash");
    write(&mut store, Place::Event(event), |tx| tx.restore::<EventRow>(event));
    assert_eq!(ids(&store, "bantuan"), BTreeSet::from([release]), "with the event it comes back");
    let before = plain(&store);
    store.rebuild().unwrap();
    let ids_of = |rows: &[(i64, Uuid, Vec<String>)]| rows.iter().map(|row| row.1).collect::<BTreeSet<_>>();
    assert_eq!(ids_of(&plain(&store)), ids_of(&before), "made anew, the same is found");
}

#[test]
fn people_are_found_first_by_name_alias_and_title() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Kunjungan Nurochman", "2025-12-19");
    let person = write(&mut store, Place::People, |tx| {
        let id = tx.new_id()?;
        tx.put(&PersonRow { id, name: "Nurochman".into(), ..PersonRow::default() })?;
        Ok(id)
    });
    let hits = store.read().search("nuro", 10).unwrap().hits;
    assert_eq!(hits[0].id, person, "people before events");
    assert_eq!(hits.len(), 2, "and the event");
}

#[test]
fn odd_input_is_text_and_nothing_else() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Rapat \"kerja\" OR NEAR(", "2025-12-19");
    for text in
        ["", "ab", "  ", "\"", "* OR", "rapat\"*", "NEAR(rapat", "rapat:kerja", "-rapat", "{rapat}", "\u{0}"]
    {
        let hits = store.read().search(text, 10).unwrap().hits.len();
        assert_eq!(hits, usize::from(text.to_lowercase().contains("rapat")), "{text:?}");
    }
}

#[test]
fn an_overtaken_search_stops() {
    let desk = Desk::new();
    let mut store = desk.open();
    filled(&mut store);
    let archive = crate::Archive::open(&desk.folder()).unwrap();
    let handle = archive.interrupt_handle();
    let stopped = std::thread::scope(|scope| {
        let search = scope.spawn(move || {
            loop {
                if let Err(error) = archive.read().search("men", u32::MAX) {
                    return error.code();
                }
            }
        });
        while !search.is_finished() {
            handle.interrupt();
            std::thread::yield_now();
        }
        search.join().unwrap()
    });
    assert_eq!(stopped, "search_overtaken", "by the next keystroke");
}
