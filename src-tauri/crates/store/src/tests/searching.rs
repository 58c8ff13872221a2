//! The full text against a plain scan.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use kutip_core::lang::id::search_forms;
use uuid::Uuid;

use super::support::*;
use crate::table::{
    AliasRow, BackgroundRow, EventRow, PersonRow, PositionRow, ProgrammeRow, ReleaseRow, Standing,
    StatementRow,
};
use crate::{Place, Store};

/// SplitMix64.
pub(super) struct Rng(pub(super) u64);

impl Rng {
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % bound as u64) as usize
    }
}

/// Stores every event file of the fixtures twice, on other days.
pub(super) fn filled(store: &mut Store) {
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

/// A row that is searched, read from its own table: the day of its event (none for people), its id, its words.
type Plain = (Option<NaiveDate>, Uuid, Vec<String>);

fn plain_row(day: Option<NaiveDate>, id: Uuid, texts: &[Option<&str>]) -> Plain {
    let words = texts.iter().flatten().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    (day, id, words.map(str::to_lowercase).collect())
}

/// Every row that should be found, without a look at what the search keeps for itself.
fn plain(store: &Store) -> Vec<Plain> {
    let read = store.read();
    let events = read.all::<EventRow>().unwrap();
    let day_of = |event: Uuid| events.iter().find(|row| row.id == event).map(|row| row.day);
    let mut rows: Vec<Plain> = events
        .iter()
        .map(|row| {
            let texts = [
                Some(row.title.as_str()),
                row.title_short.as_deref(),
                row.theme.as_deref(),
                row.organiser.as_deref(),
                row.organiser_short.as_deref(),
                row.participants.as_deref(),
                row.venue.as_deref(),
                Some(row.city.as_str()),
                row.purpose.as_deref(),
                row.news.as_deref(),
                row.next_step.as_deref(),
            ];
            plain_row(Some(row.day), row.id, &texts)
        })
        .collect();
    rows.extend(read.all::<StatementRow>().unwrap().iter().map(|row| {
        let texts = [Some(row.text.as_str()), row.released_text.as_deref(), row.context.as_deref()];
        plain_row(day_of(row.event), row.id, &texts)
    }));
    rows.extend(
        read.all::<BackgroundRow>()
            .unwrap()
            .iter()
            .map(|row| plain_row(day_of(row.event), row.id, &[Some(&row.text)])),
    );
    rows.extend(
        read.all::<ProgrammeRow>()
            .unwrap()
            .iter()
            .map(|row| plain_row(day_of(row.event), row.id, &[Some(&row.name), row.about.as_deref()])),
    );
    rows.extend(read.all::<ReleaseRow>().unwrap().iter().map(|row| {
        let texts = [row.headline.as_deref(), row.subheadline.as_deref(), row.number.as_deref()];
        plain_row(day_of(row.event), row.id, &texts)
    }));
    let people = read.all::<PersonRow>().unwrap();
    rows.extend(
        people.iter().map(|row| plain_row(None, row.id, &[Some(&row.name), row.short_name.as_deref()])),
    );
    let titles = read.all::<PositionRow>().unwrap();
    rows.extend(
        titles.iter().map(|row| plain_row(None, row.id, &[Some(&row.title), row.institution.as_deref()])),
    );
    let aliases = read.all::<AliasRow>().unwrap();
    rows.extend(aliases.iter().map(|row| plain_row(None, row.id, &[Some(&row.name)])));
    rows
}

fn scan(rows: &[Plain], searched: &[String]) -> BTreeSet<Uuid> {
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
    let long = |row: &Plain| -> Vec<Vec<char>> {
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
        let days: Vec<_> = found.hits.iter().map(|hit| hit.event_day.unwrap_or(NaiveDate::MAX)).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{searched:?}: people, then the newest day first");
        let ids: BTreeSet<Uuid> = found.hits.iter().map(|hit| hit.id).collect();
        assert_eq!(ids.len(), found.hits.len(), "{searched:?}: nothing is listed twice");
        assert_eq!(ids, expected, "{searched:?}");
        some += usize::from(!ids.is_empty());
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
    let searched = |store: &Store| -> BTreeSet<Uuid> {
        let mut query = store.conn.prepare("SELECT id FROM search_row").unwrap();
        query.query_map([], |row| crate::table::read_cell(row, 0)).unwrap().map(Result::unwrap).collect()
    };
    let before = searched(&store);
    store.rebuild().unwrap();
    assert_eq!(searched(&store), before, "made anew, the same is found");
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
fn letters_with_marks_are_found_however_they_are_typed() {
    let desk = Desk::new();
    let mut store = desk.open();
    add_event(&mut store, "Konser Étude di Café", "2025-12-19");
    for text in ["étude", "e\u{301}tude", "etude", "ÉTUDE", "cafe\u{301}", "café"] {
        assert_eq!(store.read().search(text, 10).unwrap().hits.len(), 1, "{text}");
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

#[test]
fn every_word_of_a_family_finds_the_others() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let families = [
        &["menyalurkan", "disalurkan", "penyaluran", "tersalurkan", "salurkan"][..],
        &["membangun", "dibangun", "pembangunan", "bangunan"],
        &["mengajar", "diajarkan", "pengajaran", "mengajarkan"],
        &["memperbaiki", "diperbaiki", "perbaikan"],
        &["menulis", "ditulis", "tulisan", "penulis", "menuliskan"],
        &["pengelolaan", "mengelola", "dikelola", "kelola"],
    ];
    for family in families {
        let said = |word: &&str| add_statement(&mut store, event, &format!("Kami {word} ini."));
        let ids: BTreeSet<Uuid> = family.iter().map(said).collect();
        for word in family {
            let hits = store.read().search(word, 100).unwrap().hits;
            let found: BTreeSet<Uuid> = hits.into_iter().map(|hit| hit.id).collect();
            assert!(found.is_superset(&ids), "{word} finds {} of {family:?}", found.len());
        }
    }
}
