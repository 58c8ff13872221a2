//! What the doctor tells of damage, of odd cells and of what is no harm.

use uuid::Uuid;

use super::attacking::{HEALTHY, diagnosis_after, filled};
use super::support::*;
use crate::Archive;
use crate::doctor::Trouble;

#[test]
fn bytes_that_are_no_text_are_told() {
    for sql in [
        "UPDATE change_val SET value = CAST(x'C328' AS TEXT) WHERE rid = (SELECT max(rid) FROM change_val WHERE typeof(value) = 'text')",
        "UPDATE statement SET text = CAST(x'C328' AS TEXT)",
        "UPDATE search_row SET body = CAST(x'C328' AS TEXT)",
        "UPDATE change_tx SET op = CAST(x'C328' AS TEXT) WHERE rid = 3",
    ] {
        let troubles = diagnosis_after(|conn| assert!(conn.execute(sql, []).is_ok(), "{sql}")).troubles;
        assert!(!troubles.is_empty(), "{sql}");
    }
}

#[test]
fn the_doctor_sees_one_moment_while_another_process_writes() {
    let desk = Desk::new();
    let mut store = desk.open();
    let event = add_event(&mut store, "Rapat", "2025-12-19");
    let (archive, keys) = (Archive::open(&desk.folder()).unwrap(), desk.keys());
    std::thread::scope(|scope| {
        let writing = scope.spawn(move || {
            for at in 0..300 {
                add_statement(&mut store, event, &format!("Kalimat {at}."));
            }
        });
        let mut rounds = 0;
        while rounds < 5 || !writing.is_finished() {
            let diagnosis = archive.read().diagnose(&keys).unwrap();
            assert_eq!(diagnosis.troubles, [], "a write in between is no change behind the log: {rounds}");
            rounds += 1;
        }
        writing.join().unwrap();
    });
}

#[test]
fn a_damaged_page_is_found_whichever_it_is() {
    let (_, healthy) = &*HEALTHY;
    let desk = Desk::new();
    std::fs::create_dir_all(desk.folder().root()).unwrap();
    for page in 0..healthy.len() / 4096 {
        let mut bytes = healthy.clone();
        bytes[page * 4096..page * 4096 + 2000].fill(0xA5);
        std::fs::write(desk.folder().database(), bytes).unwrap();
        let troubled = match Archive::open(&desk.folder()) {
            Ok(archive) => archive.read().diagnose(&desk.keys()).unwrap().troubles[0].code(),
            Err(error) => error.code(),
        };
        let codes = ["page_damaged", "database_damaged", "schema_differs"];
        assert!(codes.contains(&troubled), "page {page}: {troubled}");
    }
}

#[test]
fn a_search_index_that_differs_is_found_and_made_anew() {
    let desk = Desk::new();
    let mut store = filled(&desk);
    let forget = "INSERT INTO search_text (search_text, rowid, body) SELECT 'delete', rid, body FROM search_row LIMIT 1";
    store.conn.execute(forget, []).unwrap();
    assert_eq!(store.doctor().unwrap().troubles, [Trouble::FullText], "a word too few");
    store.rebuild().unwrap();
    assert!(store.doctor().unwrap().is_healthy(), "made anew");
}

#[test]
fn a_row_without_its_owner_is_told_and_no_harm() {
    let desk = Desk::new();
    let mut store = desk.open();
    let lost = add_statement(&mut store, Uuid::from_u128(3), "Kalimat.");
    let diagnosis = store.doctor().unwrap();
    let table = "statement".to_owned();
    assert_eq!(diagnosis.troubles, [Trouble::Orphan { table, id: lost }], "its event may still come");
    assert!(diagnosis.is_healthy(), "from another laptop");
}

#[test]
fn cells_of_impossible_types_are_told_and_end_nothing() {
    for (sql, part) in [
        ("UPDATE change_tx SET dev = 'x' WHERE rid = 3", "log"),
        ("UPDATE change SET pk = 7 WHERE rid >> 20 = 3", "log"),
        ("UPDATE device SET public_key = 'x'", "anchors"),
        ("UPDATE event SET id = 'x' WHERE rowid = 1", "tables"),
        ("UPDATE version SET sha256 = 3.5", ""),
    ] {
        let diagnosis = diagnosis_after(|conn| assert!(conn.execute(sql, []).is_ok(), "{sql}"));
        let told = diagnosis.troubles.contains(&Trouble::Unreadable { part });
        assert!(told || part.is_empty(), "{sql}: {:?}", diagnosis.troubles);
    }
}
