//! Everything that an office sets, through the use cases behind the settings page.

use std::fs;

use kutip_app::archive::{
    AbbreviationFacts, ContactFacts, HouseFacts, OfficeFacts, PageDraft, RuleOffFacts, SignatoryFacts,
    WordFacts, draft_page, emblem_picture, house, office_facts, remove_emblem, save_house, save_office,
    set_emblem,
};
use kutip_core::event::Zone;
use kutip_core::office::{DateForm, PageSize};
use kutip_core::release::Profile;

use super::*;

fn begun(laptop: &Laptop) -> Desk {
    let mut desk = laptop.open();
    let facts = OfficeFacts {
        name: "Diskominfo Kota Anggrek".to_owned(),
        city: "Kota Anggrek".to_owned(),
        zone: Zone::Wita,
        ..OfficeFacts::default()
    };
    save_office(&mut desk, &facts).unwrap();
    desk
}

fn full(desk: &Desk) -> HouseFacts {
    let mut facts = house(desk.read()).unwrap();
    facts.number_template = Some("{seq}/HUMAS/{year}".to_owned());
    facts.contact =
        Some(ContactFacts { name: "Ratna".to_owned(), phone: Some("0999".to_owned()), email: None });
    facts.signatory =
        Some(SignatoryFacts { title: "Kepala Dinas".to_owned(), name: "Bagus".to_owned(), id: None });
    facts.boilerplate = Some("Tentang kami.".to_owned());
    facts.page.size = PageSize::F4Wide;
    facts.page.left = 35;
    facts.page.font_half_points = 23;
    facts.style.date_form = DateForm::Long;
    facts.parts.byline = Some(false);
    facts.rules_off = vec![RuleOffFacts { rule: "quote.length".to_owned(), reason: "gaya kami".to_owned() }];
    facts.words = vec![WordFacts { wrong: "walikota".to_owned(), right: "wali kota".to_owned() }];
    facts.abbreviations = vec![AbbreviationFacts {
        short: "TPID".to_owned(),
        full: "tim pengendalian inflasi daerah".to_owned(),
        known: Some(true),
        proper: None,
    }];
    facts
}

#[test]
fn what_is_set_comes_back_and_is_one_step_of_undo() {
    let laptop = Laptop::new();
    let mut desk = begun(&laptop);
    let before = house(desk.read()).unwrap();
    let facts = full(&desk);
    save_house(&mut desk, &facts).unwrap();
    assert_eq!(house(desk.read()).unwrap(), facts);
    archive::undo(&mut desk, kutip_app::archive::Place::Office).unwrap();
    assert_eq!(house(desk.read()).unwrap(), before);
    assert_eq!(office_facts(desk.read()).unwrap().unwrap().zone, Zone::Wita, "the rest of the office stays");
}

#[test]
fn keys_of_another_version_stay_in_objects_and_rows() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let file = laptop.path("kantor.json");
    fs::write(
        &file,
        r#"{"format": "kutip.office/1", "name": "A", "city": "B", "later": 1,
            "style": {"later": 2, "date_form": "long"}, "page": {"margins_mm": {"later": 3, "top": 33}},
            "words": [{"wrong": "walikota", "right": "wali kota", "later": 4}]}"#,
    )
    .unwrap();
    archive::take_office(&mut desk, &Disk, &file).unwrap();
    let mut facts = house(desk.read()).unwrap();
    facts.style.date_form = DateForm::Short;
    facts.page.top = 20;
    facts.words.insert(0, WordFacts { wrong: "kerjasama".to_owned(), right: "kerja sama".to_owned() });
    save_house(&mut desk, &facts).unwrap();
    let rows = desk.read().all::<kutip_store::table::OfficeRow>().unwrap();
    let kept = serde_json::to_value(&rows[0].settings.0).unwrap();
    assert_eq!(kept["later"], 1);
    assert_eq!(kept["style"], json!({"later": 2}), "what is at its default goes");
    assert_eq!(kept["page"], json!({"margins_mm": {"later": 3}}));
    assert_eq!(kept["words"][1], json!({"wrong": "walikota", "right": "wali kota", "later": 4}));
}

#[test]
fn half_a_row_and_a_margin_out_of_bounds_are_refused_and_nothing_is_stored() {
    let laptop = Laptop::new();
    let mut desk = begun(&laptop);
    let before = house(desk.read()).unwrap();
    let mut half = before.clone();
    half.words = vec![WordFacts { wrong: "walikota".to_owned(), right: " ".to_owned() }];
    let refused = save_house(&mut desk, &half).unwrap_err();
    assert_eq!((refused.code, refused.field.as_deref()), ("field_blank", Some("words.right")));
    let mut wide = before.clone();
    wide.page.top = 400;
    assert!(save_house(&mut desk, &wide).unwrap_err().refused);
    let mut nameless = before.clone();
    nameless.contact =
        Some(ContactFacts { name: String::new(), phone: Some("0999".to_owned()), email: None });
    assert_eq!(save_house(&mut desk, &nameless).unwrap_err().field.as_deref(), Some("contact.name"));
    assert_eq!(house(desk.read()).unwrap(), before);
}

#[test]
fn an_emblem_is_a_whole_picture_and_is_shown_on_the_page() {
    let laptop = Laptop::new();
    let mut desk = begun(&laptop);
    let files = laptop.home().folder().unwrap().files();
    let broken = laptop.path("logo.png");
    fs::write(&broken, b"<svg/>").unwrap();
    assert_eq!(set_emblem(&mut desk, &Disk, &broken).unwrap_err().code, "emblem_not_a_picture");
    assert_eq!(emblem_picture(desk.read(), &files).unwrap(), None);

    let picture = kutip_tests::root().join("tests/fixtures/emblem.png");
    set_emblem(&mut desk, &Disk, &picture).unwrap();
    let shown = emblem_picture(desk.read(), &files).unwrap().unwrap();
    assert!(shown.starts_with("data:image/png;base64,"));
    let draft = |desk: &Desk, profile| PageDraft {
        office: office_facts(desk.read()).unwrap().unwrap(),
        house: house(desk.read()).unwrap(),
        profile,
    };
    let moment = || Moment::Day(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap());
    let page = |desk: &Desk, draft: &PageDraft| {
        draft_page(desk.read(), &Disk, files.clone(), draft, moment()).unwrap()
    };
    let with = page(&desk, &draft(&desk, Profile::SiaranPers));
    assert!(
        with.contains("data:image/png") && with.contains("DISKOMINFO KOTA ANGGREK".to_lowercase().as_str())
            || with.contains("Diskominfo Kota Anggrek"),
        "emblem and name stand in the letterhead"
    );
    let mut typed = draft(&desk, Profile::SiaranPers);
    typed.office.government_line = Some("PEMERINTAH KOTA ANGGREK".to_owned());
    assert!(
        page(&desk, &typed).contains("PEMERINTAH KOTA ANGGREK"),
        "what is typed is drawn before it is saved"
    );
    assert!(!page(&desk, &draft(&desk, Profile::SiaranPers)).contains("PEMERINTAH KOTA ANGGREK"));
    remove_emblem(&mut desk).unwrap();
    assert_eq!(emblem_picture(desk.read(), &files).unwrap(), None);
}
