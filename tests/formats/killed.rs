//! A program killed while it writes leaves whole files only.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use kutip_export::{docx, file};
use kutip_tests::samples;

const FOLDER: &str = "KUTIP_TEST_FOLDER";

#[test]
#[ignore = "the child of the test below"]
fn writer() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else {
        return;
    };
    let bytes = docx::render(&samples::press_release()).expect("renders");
    for number in 0.. {
        file::place(&folder, &format!("rilis-{number}.docx"), &bytes).expect("written");
        file::write_atomically(&folder.join("rilis.docx"), &bytes).expect("written");
    }
}

#[test]
fn a_killed_writer_leaves_no_partial_file() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("killed");
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).expect("a folder");
    let whole = docx::render(&samples::press_release()).expect("renders");
    let mut written = 0;
    for round in 0..12_u64 {
        let mut child = Command::new(std::env::current_exe().expect("this program"))
            .args(["killed::writer", "--exact", "--ignored"])
            .env(FOLDER, &folder)
            .stdout(Stdio::null())
            .spawn()
            .expect("started");
        sleep(Duration::from_millis(60 + 17 * round));
        child.kill().expect("killed");
        child.wait().expect("ended");
        for entry in fs::read_dir(&folder).expect("readable") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            if name.ends_with(".part") {
                // Nobody takes it for a release, and the next writing into the folder sweeps it when it is old.
                fs::remove_file(path).expect("removed");
                continue;
            }
            assert!(fs::read(&path).expect("readable") == whole, "{name} is not whole");
            written += 1;
        }
    }
    assert!(written > 0, "the child must have had time to write");
}
