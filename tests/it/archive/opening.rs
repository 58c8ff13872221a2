//! Opening: who may write, who may read, and what is told when it cannot be.

use kutip_app::archive::{self, ListRequest, examine_beside, search};

use super::*;

#[test]
fn reading_goes_on_beside_the_one_who_writes() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    sample(&mut desk);
    let second = laptop.try_open().unwrap_err();
    assert_eq!((second.code, second.refused), ("in_use", false), "one writing process");
    let beside = laptop.home().archive().unwrap();
    let request = ListRequest { most: 9, ..ListRequest::default() };
    assert_eq!(archive::list(beside.read(), &request).unwrap().events.len(), 1, "what was written is seen");
    let health = examine_beside(&beside, &laptop.home()).unwrap();
    assert!(health.healthy && !health.whole, "the doctor looks at what can be looked at: {health:?}");
    let found = search(beside.read(), "lest", 9).unwrap();
    assert_eq!(found.items[0].kind, "person", "people first");
}

#[test]
fn looking_makes_no_archive() {
    let laptop = Laptop::new();
    assert_eq!(laptop.home().archive().unwrap_err().code, "archive_missing");
    assert!(!laptop.path("data").exists(), "nothing was made");
}

#[test]
fn handles_find_rows_and_refuse_what_is_none() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let handle = archive::handle(event.0);
    assert_eq!(archive::event_of(desk.read(), &handle).unwrap(), event, "by its end");
    assert_eq!(archive::event_of(desk.read(), &event.to_string()).unwrap(), event, "or as a whole");
    assert_eq!(archive::event_of(desk.read(), &handle.to_uppercase()).unwrap(), event, "in any case");
    for wrong in ["", "a", "abc", "%%%%", "' OR 1=1 --", "zzzzzzzz", "00000000"] {
        assert_eq!(archive::event_of(desk.read(), wrong).unwrap_err().code, "handle_unknown", "{wrong}");
    }
}

#[test]
fn a_search_tells_who_said_it_and_where() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let item = search(desk.read(), "menghadapi hujan", 9).unwrap().items.remove(0);
    assert_eq!((item.kind.as_str(), item.event), ("statement", Some(event.0)));
    assert_eq!(item.name.as_deref(), Some("Dewi Lestari"));
    assert_eq!(item.title.as_deref(), Some("Rapat Siaga Banjir"));
    assert_eq!(item.day, Some(day("2025-12-19")));
    assert_eq!(search(desk.read(), "ab c", 9).unwrap_err().code, "search_short", "no word is long enough");
}
