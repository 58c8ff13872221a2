use rusqlite::Connection;

use super::*;
use crate::schema;

fn empty() -> Connection {
    let mut conn = Connection::open_in_memory().unwrap();
    schema::migrate(&mut conn, schema::ALL).unwrap();
    conn
}

#[test]
fn every_table_is_listed_as_shared_or_local() {
    let conn = empty();
    let mut names = conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    for name in names.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap) {
        let own = name.strip_prefix("search_text_").is_some() || name.starts_with("sqlite_");
        assert!(
            own || shared(&name).is_some() != LOCAL.contains(&name.as_str()),
            "{name} is neither listed as shared nor as local, so that its changes are not logged"
        );
    }
}

#[test]
fn rows_have_the_columns_of_their_tables() {
    let conn = empty();
    for table in &SHARED {
        let mut info = conn.prepare("SELECT name FROM pragma_table_info(?1)").unwrap();
        let mut found: Vec<String> =
            info.query_map([table.name], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let mut expected = vec!["id", "deleted"];
        expected.extend(table.columns);
        // A column that was added later stands last in the table.
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "the type of a row of {} follows its table", table.name);
    }
}

#[test]
fn shared_tables_refuse_no_row_from_elsewhere() {
    let conn = empty();
    for table in &SHARED {
        let sql: String = conn
            .query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [table.name], |row| row.get(0))
            .unwrap();
        for word in ["UNIQUE", "CHECK", "REFERENCES"] {
            assert!(
                !sql.contains(word),
                "{} of {}: a late row from another laptop must fit",
                word,
                table.name
            );
        }
    }
}

#[test]
fn unknown_numbers_keep_their_last_digit() {
    let number = serde_json::json!(7.287727427683877e-157);
    let cell = Json(vec![number.clone()]).write();
    let back = <Json<Vec<serde_json::Value>> as Cell>::read((&cell).into()).unwrap();
    assert_eq!(back.0[0], number, "read back to the bit, since the file must come out as it went in");
}

#[test]
fn every_column_that_names_a_row_has_its_owner_listed() {
    // Who did it is told by the member's row alone; a copy that was restored may lack the chain before it.
    const OTHERS: [&str; 7] = ["id", "member", "office", "public_key", "parent_dev", "parent_hash", "sha256"];
    let conn = empty();
    for table in &SHARED {
        let mut info = conn.prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'BLOB'").unwrap();
        for name in info.query_map([table.name], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap) {
            let is_listed = OWNERS.iter().any(|owner| (owner.0, owner.1) == (table.name, &*name));
            assert!(
                is_listed || OTHERS.contains(&&*name),
                "{}.{name}: an orphan would not be told",
                table.name
            );
        }
    }
}
