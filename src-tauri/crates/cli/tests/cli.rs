//! The program itself: what it prints, and its exit codes.
#![allow(clippy::unwrap_used, reason = "the helpers of a test may fail it")]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/cases").join(name);
    path.to_string_lossy().into_owned()
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kutip-cli"));
    command.args(arguments).env_clear().env("LC_ALL", "id_ID.UTF-8");
    command
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    parts(command(arguments).output().unwrap())
}

fn parts(output: Output) -> (i32, String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("kutip-cli-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&path);
    path
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn make_writes_what_it_says() {
    let out = folder("make");
    let event = fixture("00-kota-batu-capacity-building.json");
    let arguments = ["make", &event, "--out", out.to_str().unwrap(), "--today", "2025-12-18", "--json"];
    let (code, stdout, stderr) = run(&arguments);
    assert_eq!((code, stderr.as_str()), (0, ""));
    let made: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(keys(&made), ["files", "findings", "headlines", "left_out"]);
    assert_eq!(keys(&made["files"]), ["docx", "eml", "html", "md", "txt", "wa"]);
    for path in made["files"].as_object().unwrap().values() {
        assert!(Path::new(path.as_str().unwrap()).is_file(), "{path}");
    }
    for finding in made["findings"].as_array().unwrap() {
        assert_eq!(keys(finding), ["fix", "message", "place", "rule", "severity"]);
    }
    assert_eq!(run(&arguments).1, stdout, "the same again");
    let some = ["make", &event, "--out", out.to_str().unwrap(), "--formats", "txt,wa", "--lang", "en"];
    let (code, stdout, _) = run(&some);
    assert_eq!(code, 0);
    assert!(stdout.starts_with("Saved\n  txt  "), "{stdout}");
    assert!(stdout.contains(".wa.txt\n"), "{stdout}");
    std::fs::remove_dir_all(out).unwrap();
}

#[test]
fn refused_files_are_told_in_words_and_in_json() {
    let event = fixture("bad/date-feb30.json");
    let (code, stdout, stderr) = run(&["check", &event]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.starts_with("Berkas acara ditolak. "), "{stderr}");
    assert!(stderr.contains("/event/date, baris 12, kolom 13"), "{stderr}");
    let (code, stdout, stderr) = run(&["check", &event, "--json", "--lang", "en"]);
    assert_eq!((code, stderr.as_str()), (2, ""));
    let error = &serde_json::from_str::<Value>(&stdout).unwrap()["error"];
    assert_eq!(keys(error), ["code", "column", "expected", "field", "found", "line", "message"]);
    assert_eq!(error["code"], "bad_date");
    assert_eq!((&error["line"], &error["column"]), (&12.into(), &13.into()));
    assert_eq!(error["found"], "the text “2025-02-30”");
}

#[test]
fn bad_arguments_are_refused_in_the_language_of_the_user() {
    let event = fixture("00-kota-batu-capacity-building.json");
    let cases: &[&[&str]] = &[
        &[],
        &["sing"],
        &["make"],
        &["make", &event],
        &["make", &event, "--out"],
        &["make", &event, "--out", "x", "--formats", "pdf"],
        &["make", &event, "--out", "x", "--profile", "berita"],
        &["make", &event, "--out", "x", "--now", "besok"],
        &["make", &event, "--out", "x", "--today", "2025-2-3"],
        &["make", &event, "--out", "x", "--today", "2025-12-18", "--now", "2025-12-18T00:00:00Z"],
        &["check", &event, &event],
        &["rules", "--colour"],
        &["schema", "person"],
        &["rules", "--lang", "jv"],
    ];
    for arguments in cases {
        let (code, stdout, stderr) = run(arguments);
        assert_eq!((code, stdout.as_str()), (2, ""), "{arguments:?}");
        assert!(stderr.contains("Perintah ini tidak dapat dijalankan"), "{arguments:?}: {stderr}");
        let mut json = arguments.to_vec();
        json.push("--json");
        let (code, stdout, _) = run(&json);
        let error: Value = serde_json::from_str(&stdout).unwrap();
        assert_eq!((code, error["error"]["code"].as_str()), (2, Some("bad_arguments")), "{arguments:?}");
    }
}

#[test]
fn what_is_no_fault_of_the_input_has_another_exit_code() {
    let (code, _, stderr) = run(&["check", "no/such/file.json"]);
    assert_eq!(code, 1);
    assert!(stderr.contains("tidak ditemukan"), "{stderr}");
    let (code, stdout, _) = run(&["check", ".", "--json"]);
    assert_eq!(code, 1);
    assert!(stdout.contains("input_unreadable"), "{stdout}");
    let event = fixture("00-kota-batu-capacity-building.json");
    let blocked = folder("blocked");
    std::fs::write(&blocked, "a file, not a folder").unwrap();
    let (code, stdout, _) = run(&["make", &event, "--out", blocked.to_str().unwrap(), "--json"]);
    assert_eq!(code, 1, "{stdout}");
    assert!(stdout.contains("file_not_writable"), "{stdout}");
    std::fs::remove_file(blocked).unwrap();
}

#[test]
fn an_event_can_come_through_a_pipe() {
    let event = std::fs::read(fixture("01-banda-aceh-mou.json")).unwrap();
    let mut child = command(&["check", "-", "--json", "--today", "2025-07-09"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&event).unwrap();
    let (code, stdout, _) = parts(child.wait_with_output().unwrap());
    assert_eq!(code, 0);
    assert!(serde_json::from_str::<Value>(&stdout).unwrap()["findings"].is_array());
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut child =
        command(&["schema", "event"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let (code, _, stderr) = parts(child.wait_with_output().unwrap());
    assert_eq!((code, stderr.as_str()), (0, ""));
}

#[test]
fn rules_schemas_and_help_are_printed() {
    let (code, stdout, _) = run(&["rules"]);
    assert!(code == 0 && stdout.contains("file.unknown-key"), "{stdout}");
    let rules: Value = serde_json::from_str(&run(&["rules", "--json"]).1).unwrap();
    assert!(rules["rules"].as_array().unwrap().iter().all(|rule| rule["id"].is_string()));
    for kind in ["event", "office"] {
        let (code, stdout, _) = run(&["schema", kind]);
        let committed = std::fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../../docs/{kind}-file.schema.json")),
        );
        assert_eq!((code, stdout), (0, committed.unwrap()));
    }
    let (code, stdout, _) = run(&["--help"]);
    assert!(code == 0 && stdout.contains("Pemakaian: kutip-cli <PERINTAH>"), "{stdout}");
    let (_, stdout, _) = run(&["make", "--help", "--lang", "en"]);
    assert!(stdout.contains("Usage: kutip-cli make <EVENT>"), "{stdout}");
    for text in [run(&["make", "--help"]).1, run(&["check", "--help"]).1, run(&["--help"]).1] {
        assert!(!text.contains("cli_"), "every text is in the catalogue: {text}");
    }
}

#[test]
fn an_office_file_and_its_emblem_are_looked_at() {
    let folder = folder("office");
    std::fs::create_dir_all(&folder).unwrap();
    let event = fixture("00-kota-batu-capacity-building.json");
    let office = folder.join("office.json");
    std::fs::write(folder.join("text.png"), "no picture").unwrap();
    let cases = [
        (r#"{"name": "Diskominfo Kota Batu", "city": "Kota Batu", "colour": 1}"#, 0, "office#/colour"),
        (r#"{"name": "D"}"#, 2, "\"missing\""),
        (r#"{"name": "D", "city": "K", "emblem": "../../etc/passwd"}"#, 2, "emblem_outside"),
        (r#"{"name": "D", "city": "K", "emblem": "gone.png"}"#, 2, "emblem_missing"),
        (r#"{"name": "D", "city": "K", "emblem": "text.png"}"#, 2, "emblem_not_a_picture"),
    ];
    for (text, expected, part) in cases {
        std::fs::write(&office, text).unwrap();
        let (code, stdout, _) = run(&["check", &event, "--office", office.to_str().unwrap(), "--json"]);
        assert_eq!(code, expected, "{text}: {stdout}");
        assert!(stdout.contains(part), "{text}: {stdout}");
    }
    std::fs::remove_dir_all(folder).unwrap();
}
