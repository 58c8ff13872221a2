//! Killed at any moment of an approval, the archive has all of it or nothing.
//!
//! The child is this test program with one ignored test; it works on the disk and writes a line after each approval.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};
use std::time::Duration;

use kutip_app::archive::{Home, Machine, examine};
use kutip_store::table::VersionRow;

use super::approving::freeze;
use super::*;

const ROOT: &str = "KUTIP_APPROVING_ROOT";
/// How many children are killed; `make soak` asks for more.
const ROUNDS: &str = "KUTIP_KILL_ROUNDS";

fn home(root: &Path) -> Home {
    Home::at(root.join("data"), root.join("keys"))
}

fn open(root: &Path) -> Desk {
    Desk::open(&home(root), Machine::system(), "Sari Dewi").unwrap()
}

/// Not a test of its own: what the killed process does.
#[test]
#[ignore = "the child of the kill test"]
fn child() {
    let Some(root) = std::env::var_os(ROOT) else { return };
    let mut desk = open(Path::new(&root));
    for at in 0.. {
        let event = import(
            &mut desk,
            &event(
                &format!("Rapat {at} {}", std::process::id()),
                "2025-12-19",
                "Dewi Lestari",
                "Wali Kota",
                "Kita harus siap.",
            ),
        );
        let approved = freeze(&mut desk, event);
        let mut out = std::io::stdout().lock();
        writeln!(out, "ack {}", approved.version).unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn a_kill_between_number_and_approval_leaves_nothing_half() {
    let rounds = std::env::var(ROUNDS).ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(8_u64);
    let laptop = Laptop::new();
    let mut desk = open(laptop.root());
    super::approving::numbering_office(&laptop, &mut desk, "{seq}/{year}");
    desk.close().unwrap();
    let mut all = 0;
    for round in 0..rounds {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "archive::approving_killed::child",
                "--ignored",
                "--nocapture",
                "--test-threads=1",
            ])
            .env(ROOT, laptop.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        let mut acknowledged: Vec<String> = Vec::new();
        let ack = |line: String| line.split("ack ").nth(1).map(str::to_owned);
        acknowledged.extend(lines.by_ref().find_map(ack));
        // Somewhere within the next approvals, spread over the rounds.
        let until = std::time::Instant::now() + Duration::from_micros(1_700 * round * 7 % 40_000);
        while std::time::Instant::now() < until {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        acknowledged.extend(lines.filter_map(ack));
        let desk = open(laptop.root());
        super::approving_any::check(desk.read());
        for version in &acknowledged {
            let row = desk.read().get::<VersionRow>(version.parse().unwrap()).unwrap();
            assert!(row.is_some(), "{version} was acknowledged");
        }
        all += acknowledged.len();
        let health = examine(&desk).unwrap();
        assert!(health.problems.is_empty(), "{:?}", health.problems);
        desk.close().unwrap();
    }
    assert!(all > 0, "some approvals were acknowledged before the kills");
}
