//! Numbers and approval under any interleaving of steps, undo and reopening.

use kutip_app::archive::Place;
use kutip_app::archive::approving::{
    ApproveRequest, SendRequest, StepRequest, approve, send_back, send_out, submit, withdraw,
};
use kutip_app::archive::capture::{ReleaseFacts, save_release};
use kutip_app::host::Disk;
use kutip_store::Reader;
use kutip_store::table::{ApprovalRow, NumberRow, ReleaseRow, VersionRow};
use proptest::prelude::*;

use super::approving::numbering_office;
use super::*;

/// What somebody does with one of the events.
#[derive(Debug, Clone, Copy)]
enum Act {
    Submit,
    Return,
    Approve,
    Send,
    Edit,
    Withdraw,
    Undo,
    Redo,
    /// The program is closed and the other laptop's user opens the archive.
    Reopen,
    /// The clock is set to a day of another year, also an earlier one.
    Year(i32),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        5 => Just(Act::Submit),
        2 => Just(Act::Return),
        5 => Just(Act::Approve),
        2 => Just(Act::Send),
        3 => Just(Act::Edit),
        1 => Just(Act::Withdraw),
        2 => Just(Act::Undo),
        1 => Just(Act::Redo),
        1 => Just(Act::Reopen),
        1 => (2024..2027).prop_map(Act::Year),
    ]
}

/// Whatever is refused is refused; only what then stands is looked at.
fn perform(desk: &mut Desk, event: EventId, act: Act, year: i32, count: usize) {
    let step = StepRequest { event, release: None, reason: Some("alasan".into()) };
    let moment = Moment::At(format!("{year}-03-01T08:00:00+07:00").parse().unwrap());
    let place = archive::show(desk.read(), event).unwrap().release.map(Place::Release);
    let refused = match act {
        Act::Submit => submit(desk, &step, moment).err(),
        Act::Return => send_back(desk, &step).err(),
        Act::Approve => {
            let request =
                ApproveRequest { event, release: None, moment, approver: None, paper: None, note: None };
            approve(desk, &Disk, &request).err()
        }
        Act::Send => send_out(desk, &SendRequest { event, release: None, to: None, reason: None }).err(),
        Act::Withdraw => withdraw(desk, &step).err(),
        Act::Edit => {
            let facts = ReleaseFacts { headline: Some(format!("Judul {count}")), ..ReleaseFacts::default() };
            save_release(desk, event.0, None, facts).err()
        }
        Act::Undo => place.and_then(|place| archive::undo(desk, place).err()),
        Act::Redo => place.and_then(|place| archive::redo(desk, place).err()),
        Act::Reopen | Act::Year(_) => None,
    };
    if let Some(error) = refused {
        let known = ["step_not_allowed", "row_missing", "release_withdrawn", "nothing_to_undo"];
        assert!(known.contains(&error.code), "{act:?}: {error:?}");
    }
}

/// No gap, no double, no approval without its version, no version that is not what was hashed.
pub(super) fn check(reader: Reader<'_>) {
    let numbers = reader.all::<NumberRow>().unwrap();
    let mut counted: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for row in &numbers {
        counted.entry(row.year).or_default().push(row.counter);
    }
    for (year, counters) in counted {
        let all: Vec<i64> = (1..).take(counters.len()).collect();
        assert_eq!(counters, all, "{year}: in the order of approval, without gap and double");
    }
    let texts: std::collections::BTreeSet<&String> = numbers.iter().map(|row| &row.text).collect();
    assert_eq!(texts.len(), numbers.len(), "a number is printed once");
    let versions = reader.all::<VersionRow>().unwrap();
    let steps = reader.all::<ApprovalRow>().unwrap();
    for version in &versions {
        assert_eq!(
            kutip_tests::sha256(version.document.as_bytes()),
            version.sha256.iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
            "what was hashed"
        );
        let document: Value = serde_json::from_str(&version.document).unwrap();
        let number = document["meta"]["number"].as_str().unwrap();
        let own = numbers.iter().any(|row| row.text == number && row.release == version.release);
        assert!(own, "{number} is reserved for the release that prints it");
        let approved = |step: &&ApprovalRow| step.step == "approved" && step.version == Some(version.id);
        assert_eq!(steps.iter().filter(approved).count(), 1, "each version was approved once");
    }
    let approved = steps.iter().filter(|step| step.step == "approved").count();
    assert_eq!(approved, versions.len(), "no approval without a version");
    for release in reader.all::<ReleaseRow>().unwrap() {
        if ["approved", "released", "corrected"].contains(&release.state.as_str()) {
            let own = versions.iter().any(|version| version.release == release.id);
            assert!(own, "{} without a version", release.state);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn numbers_have_no_gap_and_no_double_and_nothing_is_half(
        acts in proptest::collection::vec((0_usize..3, act()), 1..40)
    ) {
        let laptop = Laptop::new();
        let mut desk = laptop.open();
        numbering_office(&laptop, &mut desk, "{seq:3}/{year}");
        let events: Vec<EventId> = ["Rapat", "Kunjungan", "Panen"]
            .iter()
            .map(|title| import(&mut desk, &event(title, "2025-12-19", "Dewi Lestari", "Wali Kota", "Kita siap.")))
            .collect();
        let mut year = 2025;
        for (count, (at, act)) in acts.into_iter().enumerate() {
            match act {
                Act::Reopen => {
                    desk.close().unwrap();
                    desk = laptop.open();
                }
                Act::Year(other) => year = other,
                _ => perform(&mut desk, events[at], act, year, count),
            }
            check(desk.read());
        }
    }
}
