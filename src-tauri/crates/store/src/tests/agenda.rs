//! The agenda: order, pages, filters.

use super::support::*;
use crate::table::{EventRow, PersonRow, ReleaseRow, SpeakerRow};
use crate::{AgendaFilter, Place};

fn days(store: &crate::Store, filter: &AgendaFilter, most: u32) -> Vec<String> {
    let mut days = Vec::new();
    let mut after = None;
    loop {
        let page = store.read().agenda(filter, after, most).unwrap();
        assert!(page.items.len() <= most as usize, "a page is no longer than asked for");
        days.extend(page.items.iter().map(|item| item.day.to_string()));
        after = page.next;
        if after.is_none() {
            return days;
        }
    }
}

#[test]
fn pages_follow_each_other_by_day_the_newest_first() {
    let desk = Desk::new();
    let mut store = desk.open();
    let all = ["2025-03-01", "2025-12-31", "2024-06-01", "2025-03-01", "2025-03-01"];
    for day in all {
        add_event(&mut store, "Rapat", day);
    }
    let mut expected = all.map(str::to_owned);
    expected.sort_by(|a, b| b.cmp(a));
    for most in 1..=6 {
        let found = days(&store, &AgendaFilter::default(), most);
        assert_eq!(found, expected, "pages of {most}: every event once, not by when it was typed");
    }
    let filter = AgendaFilter {
        from: "2024-06-02".parse().ok(),
        until: "2025-03-01".parse().ok(),
        ..AgendaFilter::default()
    };
    assert_eq!(days(&store, &filter, 2), ["2025-03-01"; 3], "both days are included");
}

#[test]
fn an_event_that_cannot_be_read_hides_no_other() {
    let desk = Desk::new();
    let mut store = desk.open();
    let all = ["2025-12-19", "2025-12-18", "2025-12-17"].map(|day| add_event(&mut store, "Rapat", day));
    for (day, event) in ["besok", "2025-02-31", ""].into_iter().zip(all) {
        store.conn.execute("UPDATE event SET day = ?1 WHERE id = ?2", (day, event.as_bytes())).unwrap();
    }
    add_event(&mut store, "Apel", "2025-12-20");
    add_event(&mut store, "Apel", "2025-12-16");
    for most in 1..=6 {
        let (mut after, mut days, mut unreadable) = (None, Vec::new(), 0);
        loop {
            let page = store.read().agenda(&AgendaFilter::default(), after, most).unwrap();
            days.extend(page.items.iter().map(|item| item.day.to_string()));
            unreadable += page.unreadable;
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(days, ["2025-12-20", "2025-12-16"], "pages of {most}: all that can be read");
        assert_eq!(unreadable, 3, "and the others are told");
    }
}

#[test]
fn an_event_shows_what_it_has_and_the_trash_is_apart() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    add_statement(&mut store, event, "Kita mulai.");
    write(&mut store, Place::Event(event), |tx| {
        let id = tx.new_id()?;
        tx.put(&ReleaseRow { id, event, state: "draft".into(), ..ReleaseRow::default() })
    });
    let item = store.read().agenda(&AgendaFilter::default(), None, 9).unwrap().items.remove(0);
    assert_eq!((item.statements, item.state.as_deref()), (1, Some("draft")), "counted, with its state");
    write(&mut store, Place::Event(event), |tx| tx.remove::<EventRow>(event));
    assert!(days(&store, &AgendaFilter::default(), 9).is_empty(), "what was thrown away does not show");
    let trash = AgendaFilter { trash: true, ..AgendaFilter::default() };
    assert_eq!(days(&store, &trash, 9), ["2025-12-19"], "but in the trash");
}

#[test]
fn a_person_is_found_under_the_name_of_a_double() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    add_event(&mut store, "Apel", "2025-12-20");
    let [kept, double] = write(&mut store, Place::People, |tx| {
        let (kept, double) = (tx.new_id()?, tx.new_id()?);
        tx.put(&PersonRow { id: kept, name: "Nurochman".into(), ..PersonRow::default() })?;
        let name = "Nur Ochman".into();
        tx.put(&PersonRow { id: double, name, merged_into: Some(kept), ..PersonRow::default() })?;
        let id = tx.new_id()?;
        tx.put(&SpeakerRow { id, event, person: double, ..SpeakerRow::default() })?;
        Ok([kept, double])
    });
    for person in [kept, double] {
        let filter = AgendaFilter { person: Some(person), ..AgendaFilter::default() };
        assert_eq!(days(&store, &filter, 9), ["2025-12-19"], "spoke once, under the other name");
    }
    assert_eq!(store.read().family(double).unwrap(), [kept, double], "the kept one first");
}
