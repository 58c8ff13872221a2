//! The program itself: what it prints, its exit codes, and Ctrl+C.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A laptop whose settings and data lie in a folder of their own.
struct Laptop(TempDir);

impl Laptop {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kutip-cli"));
        command.arg("--data").arg(self.path("data")).args(arguments);
        command
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("HOME", self.path("home"))
            .env("USER", "Sari");
        command.env("LC_ALL", "id_ID.UTF-8");
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        let text = String::from_utf8(output.stdout).unwrap();
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {text}"))
    }
}

fn case(name: &str) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../tests/fixtures/cases");
    let found = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let path = found.into_iter().find(|path| path.file_name().unwrap().to_str().unwrap().starts_with(name));
    path.unwrap().to_str().unwrap().to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn every_command_answers_as_json() {
    let laptop = Laptop::new();
    let imported = laptop.json(&["import", &case("00"), &case("01")]);
    let code = imported["imported"][0]["code"].as_str().unwrap().to_owned();
    assert_eq!(laptop.json(&["list"])["events"].as_array().unwrap().len(), 2);
    let shown = laptop.json(&["show", &code]);
    let person = shown["speakers"][0]["person"].as_str().unwrap().to_owned();
    let statement = shown["statements"][0]["id"].as_str().unwrap().to_owned();
    assert!(laptop.json(&["compose", &code])["paragraphs"].as_array().unwrap().len() > 3);
    assert_eq!(laptop.json(&["check", &code])["stored"], true);
    let out = laptop.path("out").to_str().unwrap().to_owned();
    assert!(laptop.json(&["export", &code, "--out", &out, "--formats", "docx"])["files"]["docx"].is_string());
    assert!(laptop.json(&["export", &code, "--out", &out, "--event-file", "--internal"])["file"].is_string());
    assert!(!laptop.json(&["search", "wali"])["items"].as_array().unwrap().is_empty());
    assert_eq!(laptop.json(&["people", "list", "nurochman"])["people"].as_array().unwrap().len(), 1);
    assert_eq!(laptop.json(&["people", "show", &person])["id"].as_str(), Some(person.as_str()));
    assert!(!laptop.json(&["history"])["history"].as_array().unwrap().is_empty());
    assert_eq!(laptop.json(&["trash", "put", "statement", &statement])["kind"], "statement");
    assert_eq!(laptop.json(&["trash"])["trash"].as_array().unwrap().len(), 1);
    assert_eq!(laptop.json(&["undo", &code])["op"], "trash.put");
    assert_eq!(laptop.json(&["redo", &code])["op"], "trash.put");
    assert_eq!(laptop.json(&["trash", "take", "statement", &statement])["kind"], "statement");
    assert_eq!(laptop.json(&["erase", "statement", &statement])["erased"], false, "shown first");
    assert_eq!(laptop.json(&["erase", "statement", &statement, "--yes"])["erased"], true);
    let backup = laptop.path("usb").to_str().unwrap().to_owned();
    let name = laptop.json(&["backup", &backup])["name"].as_str().unwrap().to_owned();
    assert_eq!(
        laptop.json(&["backup", "--list"])["backups"][0].as_str(),
        Some(name.as_str()),
        "it is remembered"
    );
    assert_eq!(laptop.json(&["doctor"])["healthy"], true);
    let other = laptop.path("other").to_str().unwrap().to_owned();
    assert_eq!(laptop.json(&["restore", &backup, "--data", &other])["name"].as_str(), Some(name.as_str()));
}

#[test]
fn exit_codes_tell_a_refusal_from_a_failure() {
    let laptop = Laptop::new();
    let code = |arguments: &[&str]| laptop.run(arguments).status.code();
    assert_eq!(code(&["list"]), Some(1), "there is no archive yet");
    assert_eq!(code(&["import", &case("00")]), Some(0));
    assert_eq!(code(&["import", &case("00")]), Some(2), "it is there already");
    assert_eq!(code(&["show", "00000000"]), Some(2), "no such event");
    assert_eq!(code(&["undo", "--people"]), Some(2), "nothing to undo there");
    assert_eq!(code(&["import", "nowhere.kutip"]), Some(1), "no such file");
    assert_eq!(code(&["people", "merge"]), Some(2), "arguments are missing");
    assert_eq!(code(&["export", "00000000"]), Some(2), "so they are here");
}

#[test]
fn who_somebody_is_is_asked_in_words_that_can_be_typed() {
    let laptop = Laptop::new();
    laptop.run(&["import", &case("00")]);
    let file = std::fs::read_to_string(case("00")).unwrap();
    let mut event: Value = serde_json::from_str(&file).unwrap();
    event["event"]["title"] = "Apel Pagi".into();
    let name = event["people"][0]["name"].as_str().unwrap().to_owned();
    let key = event["people"][0]["key"].as_str().unwrap().to_owned();
    event["people"][0]["positions"][0]["title"] = "Ketua Karang Taruna".into();
    let path = laptop.path("apel.json");
    std::fs::write(&path, event.to_string()).unwrap();
    let path = path.to_str().unwrap().to_owned();
    let refused = laptop.run(&["import", &path]);
    let words = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2));
    let line = words.lines().find(|line| line.contains(&format!("--person {key}=")) && line.contains(&name));
    let choice =
        line.unwrap_or_else(|| panic!("no line to type: {words}")).split_whitespace().nth(1).unwrap();
    assert_eq!(
        laptop.json(&["import", &path])["error"]["people"][0]["verdict"],
        "ask",
        "machines are told, too"
    );
    assert_eq!(laptop.run(&["import", &path, "--person", choice]).status.code(), Some(0), "as it was told");
}

#[test]
fn a_key_of_any_signs_can_be_answered_for() {
    let laptop = Laptop::new();
    laptop.run(&["import", &case("00")]);
    let mut event: Value = serde_json::from_str(&std::fs::read_to_string(case("00")).unwrap()).unwrap();
    let key = event["people"][0]["key"].as_str().unwrap().to_owned();
    event["event"]["title"] = "Apel Pagi".into();
    event["people"][0]["positions"][0]["title"] = "Ketua Karang Taruna".into();
    let body = event.to_string().replace(&format!("\"{key}\""), "\"a=b c\"");
    let path = laptop.path("apel.json");
    std::fs::write(&path, body).unwrap();
    let path = path.to_str().unwrap();
    let refused = laptop.run(&["import", path]);
    assert!(text(&refused.stderr).contains("--person 'a=b c'=new"), "as a shell takes it for one word");
    let twice = laptop.run(&["import", path, "--person", "a=b c=new", "--person", "a=b c=new"]);
    assert_eq!(twice.status.code(), Some(2), "once is enough");
    assert_eq!(laptop.run(&["import", path, "--person", "a=b c=new"]).status.code(), Some(0));
}

#[test]
fn files_before_the_one_that_is_refused_are_told() {
    let laptop = Laptop::new();
    let refused = laptop.json(&["import", &case("00"), "nowhere.kutip"]);
    assert_eq!(
        refused["error"]["imported"].as_array().unwrap().len(),
        1,
        "the first one is stored: {refused}"
    );
    assert_eq!(laptop.json(&["list"])["events"].as_array().unwrap().len(), 1, "as it was said");
}

#[test]
fn an_office_file_of_notepad_is_no_event() {
    let laptop = Laptop::new();
    let office = r#"{ "format": "kutip.office/1", "name": "Humas Kota", "city": "Batu" }"#;
    let path = laptop.path("office.json");
    std::fs::write(&path, format!("\u{feff}{office}")).unwrap();
    let output = laptop.run(&["import", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(0), "its byte order mark hides nothing: {}", text(&output.stderr));
    assert_eq!(laptop.json(&["list"])["events"].as_array().unwrap().len(), 0, "it is an office");
}

#[test]
fn the_backup_of_the_day_is_made_by_the_way() {
    let laptop = Laptop::new();
    let first = laptop.run(&["import", &case("00")]);
    assert!(text(&first.stderr).contains("Cadangan"), "it is told where: {}", text(&first.stderr));
    let second = laptop.run(&["import", &case("01")]);
    assert!(text(&second.stderr).is_empty(), "once a day");
}

#[test]
fn a_failed_backup_of_the_day_leaves_the_answer() {
    let laptop = Laptop::new();
    std::fs::create_dir_all(laptop.path("data")).unwrap();
    std::fs::write(laptop.path("data-cadangan"), "no folder").unwrap();
    let output = laptop.run(&["import", &case("00")]);
    assert_eq!(output.status.code(), Some(0), "the import is done");
    assert!(text(&output.stderr).contains("gagal"), "and the backup is told: {}", text(&output.stderr));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_with_a_word_and_nothing_half() {
    use std::io::{Read as _, Write as _};
    use std::process::Stdio;
    let laptop = Laptop::new();
    laptop.run(&["import", &case("00")]);
    let mut child =
        laptop.command(&["check", "-"]).stdin(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // A pipe holds less than that: once it is written, the program is at its reading, and waits for the end.
    let mut input = child.stdin.take().unwrap();
    input.write_all(&vec![b' '; 1 << 20]).unwrap();
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let mut words = String::new();
    child.stderr.take().unwrap().read_to_string(&mut words).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130), "what a shell calls the end by Ctrl+C");
    assert!(words.contains("Dihentikan"), "with a word: {words}");
    assert_eq!(laptop.json(&["doctor"])["healthy"], true, "and the archive is whole");
}

#[test]
fn a_list_of_officials_is_shown_asked_about_and_imported() {
    let laptop = Laptop::new();
    let path = laptop.path("pejabat.csv").to_str().unwrap().to_owned();
    std::fs::write(
        &path,
        "Nama;Jabatan\nSiti Aminah, S.H.;Camat Melati\nSiti Aminah;Plt. Lurah Mawar\n=A1;Lurah\n",
    )
    .unwrap();
    let output = laptop.run(&["people", "import", &path]);
    let shown = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{shown}");
    assert!(shown.contains("2  orang baru: Siti Aminah, S.H. – Camat Melati"), "{shown}");
    assert!(shown.contains("--row 3=row:2"), "what to write is told: {shown}");
    assert!(shown.contains("ini bukan nama orang (kolom 1: “=A1”)"), "{shown}");
    let refused = laptop.json(&["people", "import", &path, "--yes"]);
    assert_eq!(refused["error"]["code"], "people_undecided");
    assert!(laptop.json(&["people", "list"])["people"].as_array().unwrap().is_empty(), "nothing is stored");

    let done = laptop.json(&["people", "import", &path, "--row", "3=row:2", "--yes"]);
    assert_eq!(done["imported"]["new"], 1);
    assert_eq!(laptop.json(&["people", "list", "lurah"])["people"].as_array().unwrap().len(), 1);
    laptop.json(&["undo", "--people"]);
    assert!(laptop.json(&["people", "list"])["people"].as_array().unwrap().is_empty(), "one step");
    for (name, bytes, code) in [
        ("lama.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], "list_old_workbook"),
        ("foto.csv", b"\x89PNG\r\n\x1a\n\0\0", "list_unknown"),
    ] {
        std::fs::write(laptop.path(name), bytes).unwrap();
        let path = laptop.path(name).to_str().unwrap().to_owned();
        assert_eq!(laptop.json(&["people", "import", &path])["error"]["code"], code);
    }
    assert_eq!(laptop.json(&["people", "import", "/nirgends.csv"])["error"]["code"], "input_missing");
}
