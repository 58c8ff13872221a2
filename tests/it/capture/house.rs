use kutip_app::archive::capture::{StatementEdit, StatementKind};
use kutip_app::archive::{
    AbbreviationFacts, OfficeFacts, RuleOffFacts, WordFacts, house, save_house, save_office,
};
use kutip_core::event::Zone;

use super::bench::{Bench, quote};

#[test]
fn the_words_abbreviations_and_rules_of_the_office_are_those_of_its_drafts() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let said = StatementEdit {
        kind: StatementKind::Indirect,
        verb: Some("mengatakan".to_owned()),
        ..quote(event, speaker, "PKBM akan membuka kelas di setiap kelontong warga")
    };
    bench.say(said).unwrap();
    let findings = |bench: &Bench| bench.draft(event).findings;
    assert!(
        findings(&bench).iter().all(|finding| finding.rule != "word.list"),
        "no list of ours has the word"
    );

    let office = OfficeFacts {
        name: "Bagian Prokopim Kota Sukamaju".to_owned(),
        city: "Kota Sukamaju".to_owned(),
        zone: Zone::Wib,
        ..OfficeFacts::default()
    };
    save_office(&mut bench.desk, &office).unwrap();
    let mut facts = house(bench.desk.read()).unwrap();
    facts.words = vec![WordFacts { wrong: "kelontong".to_owned(), right: "toko".to_owned() }];
    facts.abbreviations = vec![AbbreviationFacts {
        short: "PKBM".to_owned(),
        full: "pusat kegiatan belajar masyarakat".to_owned(),
        known: None,
        proper: None,
    }];
    save_house(&mut bench.desk, &facts).unwrap();
    let text = bench.draft(event).paragraphs.join("\n");
    assert!(text.contains("usat kegiatan belajar masyarakat (PKBM)"), "spelt out at first: {text}");
    let found = findings(&bench).into_iter().find(|finding| finding.rule == "word.list").unwrap();
    let fix = found.fix.unwrap();
    assert_eq!(
        (fix.find.as_str(), fix.replace.as_str()),
        ("kelontong", "toko"),
        "with the office's own word"
    );

    let reason = "warga menyebutnya begitu".to_owned();
    facts.rules_off = vec![RuleOffFacts { rule: "word.list".to_owned(), reason }];
    save_house(&mut bench.desk, &facts).unwrap();
    assert!(
        findings(&bench).iter().all(|finding| finding.rule != "word.list"),
        "a rule that is off is silent"
    );
}
