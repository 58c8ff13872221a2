//! The bad files of the samples get what their index says.

use std::fs;

use kutip_app::catalogue::Lang;
use kutip_app::wording;

use crate::trial::{Folder, try_make};

/// The findings that a file of the index must raise.
const FINDINGS: &[(&str, &str)] = &[
    ("control-chars.json", "text.characters"),
    ("weekday-wrong.json", "date.weekday"),
    ("two-titles.json", "title.register"),
];

#[test]
fn bad_files_get_what_the_index_says() {
    let folder = kutip_tests::root().join("tests/fixtures/cases/bad");
    let index: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join("index.json")).unwrap()).unwrap();
    for entry in index.as_array().unwrap() {
        let name = entry["file"].as_str().unwrap();
        let out = Folder::new(&format!("bad-{name}"));
        let result = try_make(fs::read(folder.join(name)).unwrap(), out.path());
        match entry["must"].as_str().unwrap() {
            "reject" => {
                let error = result.unwrap_err();
                assert!(error.refused, "{name}: {error:?}");
                assert!(error.params.contains_key("line"), "{name} says where: {error:?}");
                for lang in Lang::ALL {
                    let worded = wording::error(lang, &error);
                    assert!(worded.found.is_some() && worded.expected.is_some(), "{name}: {worded:?}");
                }
                assert_eq!(out.files(), Vec::<String>::new(), "{name}: nothing is written");
            }
            must => {
                let made = result.unwrap_or_else(|error| panic!("{name}: {error:?}"));
                for path in made.files.values() {
                    assert_eq!(path.parent(), Some(out.path()), "{name} stays in its folder");
                }
                assert_eq!(out.files().len(), made.files.len());
                if must == "accept-with-finding" {
                    let rules: Vec<&str> = made.findings.iter().map(|noticed| noticed.finding.rule).collect();
                    assert!(FINDINGS.iter().any(|(file, _)| *file == name), "{name} raises {rules:?}");
                    for (_, rule) in FINDINGS.iter().filter(|(file, _)| *file == name) {
                        assert!(
                            made.findings.iter().any(|noticed| noticed.finding.rule == *rule),
                            "{name}: {rule}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn the_place_of_each_refusal_is_the_one_that_is_wrong() {
    let folder = kutip_tests::root().join("tests/fixtures/cases/bad");
    for (name, code, field) in [
        ("truncated.json", "json_truncated", "/statements/1/text"),
        ("format-999.json", "format_version", "/format"),
        ("date-feb30.json", "bad_date", "/event/date"),
        ("unknown-speaker.json", "unknown_person", "/statements/3/speaker"),
        ("quote-blank.json", "quote_blank", "/statements/1/text"),
        ("title-number.json", "wrong_type", "/event/title"),
    ] {
        let out = Folder::new(&format!("place-{name}"));
        let error = try_make(fs::read(folder.join(name)).unwrap(), out.path()).unwrap_err();
        assert_eq!((error.code, error.field.as_deref()), (code, Some(field)), "{name}");
    }
}
