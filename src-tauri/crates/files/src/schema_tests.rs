//! The schemas agree with the reader, and the committed ones with the tables.

use std::path::{Path, PathBuf};
use std::{env, fs};

use jsonschema::Validator;
use serde_json::Value;

use crate::{event, office};

/// Makes a validator that holds formats to be rules.
pub(crate) fn validator(schema: &Value) -> Validator {
    jsonschema::options().should_validate_formats(true).build(schema).unwrap()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = root().join("tests/fixtures").join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| {
        path.extension().is_some_and(|extension| extension == "json") && !path.ends_with("index.json")
    });
    files.sort();
    files
}

#[test]
fn the_committed_schemas_are_those_of_the_tables() {
    let write = env::var("KUTIP_BINDINGS").is_ok_and(|value| value == "write");
    for (name, schema) in [("event", event::schema()), ("office", office::schema())] {
        let path = root().join(format!("docs/{name}-file.schema.json"));
        let text = format!("{schema:#}\n");
        if write {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(found == text, "{name}: run `make bindings` and commit the result");
    }
}

#[test]
fn every_good_file_is_read_and_valid() {
    let schema = validator(&event::schema());
    let good = [files("cases"), files("events")].concat();
    assert!(good.len() > 7, "the samples are there");
    for path in good {
        let bytes = fs::read(&path).unwrap();
        let read = event::read(&bytes).unwrap();
        let odd = read.findings.iter().find(|finding| finding.rule != "file.unknown-deed");
        assert_eq!(odd, None, "{path:?} is a plain file");
        assert!(schema.is_valid(&serde_json::from_slice(&bytes).unwrap()), "{path:?}");
    }
}

#[test]
fn the_schema_takes_a_bad_file_for_good_only_where_it_must() {
    let schema = validator(&event::schema());
    for path in files("cases/bad") {
        let bytes = fs::read(&path).unwrap();
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
        let Ok(value) = serde_json::from_slice::<Value>(bytes) else {
            continue;
        };
        let refused = event::read(bytes).is_err();
        let beyond = path.ends_with("unknown-speaker.json");
        assert_eq!(schema.is_valid(&value), !refused || beyond, "{path:?}");
    }
}

#[test]
fn office_files_agree_with_their_schema() {
    let schema = validator(&office::schema());
    let cases = [
        (r#"{"name": "Diskominfo", "city": "Kota Batu"}"#, true),
        (
            r#"{"format": "kutip.office/1", "name": "D", "city": "K", "zone": null, "site": "",
            "page": {"size": "F4-215x330", "margins_mm": {"top": 15}, "font_size_pt": 11.5, "line_spacing": 1.15},
            "style": {"date_form": "long", "degrees": "first-mention", "hajj_titles": true, "lead_max_words": 40},
            "parts": {"byline": false}, "rules_off": [{"rule": "quote.length", "reason": "kebiasaan"}],
            "words": [{"wrong": "walikota", "right": "wali kota"}], "dateline": {"case": "title", "dash": "-"},
            "abbreviations": [{"short": "ASN", "full": "aparatur sipil negara", "known": true}]}"#,
            true,
        ),
        (r#"{"name": "D"}"#, false),
        (r#"{"name": "D", "city": " "}"#, false),
        (r#"{"name": "D", "city": "K", "format": "kutip.office/2"}"#, false),
        (r#"{"name": "D", "city": "K", "page": {"size": "A3"}}"#, false),
        (r#"{"name": "D", "city": "K", "page": {"margins_mm": {"top": 1000}}}"#, false),
        (r#"{"name": "D", "city": "K", "rules_off": [{"rule": "quote.length"}]}"#, false),
    ];
    for (text, good) in cases {
        assert_eq!(office::read(text.as_bytes()).is_ok(), good, "{text}");
        assert_eq!(schema.is_valid(&serde_json::from_str(text).unwrap()), good, "the schema of {text}");
    }
    let office = office::read(cases[1].0.as_bytes()).unwrap().value.office;
    assert_eq!((office.page.font_half_points, office.page.line_spacing_percent), (23, 115));
    assert_eq!((office.page.margins_mm.top, office.page.margins_mm.left), (15, 30), "the rest as usual");
    assert_eq!(office.site, None);
}
