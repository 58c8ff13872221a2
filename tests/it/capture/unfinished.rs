use kutip_app::archive::PlaceRef;
use kutip_app::archive::capture::{StatementEdit, clear_scratch, save_scratch, scratch};

use super::bench::{Bench, quote};

#[test]
fn what_was_being_typed_is_there_after_a_restart_until_it_is_entered() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let place = PlaceRef::Event(event);
    save_scratch(&bench.desk, place, "entry", "Kami s").unwrap();
    save_scratch(&bench.desk, place, "entry", "Kami siap men").unwrap();
    save_scratch(&bench.desk, place, "entry.mode", "direct").unwrap();

    let mut bench = bench.reopened();
    let left = scratch(bench.desk.read()).unwrap();
    let entry = left.iter().find(|left| left.field == "entry").unwrap();
    assert_eq!((entry.text.as_str(), entry.place), ("Kami siap men", Some(place)), "the last that was typed");

    let entered = StatementEdit { scratch: Some("entry".to_owned()), ..quote(event, speaker, "Kami siap.") };
    let refused = StatementEdit { speaker: None, ..entered.clone() };
    assert_eq!(bench.say(refused).unwrap_err().code, "speaker_missing");
    assert_eq!(scratch(bench.desk.read()).unwrap().len(), 2, "what was refused is still there");
    bench.say(entered).unwrap();
    clear_scratch(&bench.desk, place, "entry.mode").unwrap();
    assert!(scratch(bench.desk.read()).unwrap().is_empty(), "entered and forgotten in one transaction");
}
