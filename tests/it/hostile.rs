//! Input that means harm: refused with a code, or accepted and harmless. Never a panic, never a partial file.

use std::fs;

use kutip_app::catalogue::Lang;
use kutip_app::error::AppError;
use kutip_app::make::Made;
use kutip_app::wording;
use serde_json::{Value, json};

use crate::trial::{Folder, fixtures, try_make, try_make_with};

fn sample() -> Value {
    serde_json::from_slice(&fs::read(&fixtures("cases")[0]).unwrap()).unwrap()
}

fn with(pointer: &str, value: impl Into<Value>) -> Vec<u8> {
    let mut file = sample();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    let parent = file.pointer_mut(parent).unwrap();
    match parent {
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value.into(),
        _ => parent[key] = value.into(),
    }
    serde_json::to_vec(&file).unwrap()
}

fn attempt(name: &str, event: Vec<u8>) -> Result<Made, AppError> {
    let out = Folder::new(&format!("hostile-{name}"));
    let result = try_make(event, out.path());
    match &result {
        Ok(made) => {
            assert_eq!(out.files().len(), made.files.len(), "{name}: nothing else in the folder");
            for path in made.files.values() {
                assert_eq!(path.parent(), Some(out.path()), "{name} stays in its folder");
                let file = path.file_name().unwrap().to_string_lossy();
                assert!(file.len() <= 200 && !file.contains(['\\', ':', '\n']), "{name}: {file:?}");
            }
        }
        Err(error) => {
            assert!(error.refused, "{name}: {error:?}");
            assert_eq!(out.files(), Vec::<String>::new(), "{name}: nothing is written");
            for lang in Lang::ALL {
                let message = wording::error(lang, error).message;
                assert!(!message.contains(['\n', '\u{202E}', '\u{1b}']), "{name}: {message:?}");
            }
        }
    }
    result
}

fn refused(name: &str, event: Vec<u8>, code: &str) {
    match attempt(name, event) {
        Ok(_) => panic!("{name} was accepted"),
        Err(error) => assert_eq!(error.code, code, "{name}: {error:?}"),
    }
}

#[test]
fn other_encodings_are_refused() {
    let text = sample().to_string();
    let wide = |big: bool, mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    for (big, mark) in [(true, true), (true, false), (false, true), (false, false)] {
        refused("utf16", wide(big, mark), "encoding_utf16");
    }
    let latin: Vec<u8> = text
        .replace("Kota Batu", "Kot\u{E9}")
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'))
        .collect();
    refused("latin1", latin, "encoding_invalid");
    refused("empty", Vec::new(), "file_empty");
    refused("binary", vec![0x50, 0x4B, 3, 4, 0xFF, 0xFE, 0], "encoding_invalid");
}

#[test]
fn what_cannot_be_meant_is_refused() {
    let text = sample().to_string();
    refused("surrogate", text.replacen("Kota Batu", "\\ud800", 1).into_bytes(), "json_escape");
    refused("infinite", text.replacen('{', "{\"x\":1e999,", 1).into_bytes(), "number_range");
    refused("doubled", text.replacen('{', "{\"format\":\"kutip.event/1\",", 1).into_bytes(), "duplicate_key");
    refused(
        "doubled-escaped",
        text.replacen('{', "{\"\\u0066ormat\":\"kutip.event/1\",", 1).into_bytes(),
        "duplicate_key",
    );
    refused("trailing", format!("{text}{text}").into_bytes(), "json_syntax");
    refused("trailing-nul", format!("{text}\0").into_bytes(), "json_syntax");
    refused("comment", format!("// Kutip\n{text}").into_bytes(), "json_syntax");
    refused("position", with("/statements/1/position_ms", u64::MAX), "number_range");
    refused("position-negative", with("/statements/1/position_ms", -1), "number_range");
    refused("position-text", with("/statements/1/position_ms", "1"), "wrong_type");
}

#[test]
fn nesting_is_refused_without_a_stack_overflow() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
        refused("deep", deep.clone().into_bytes(), "json_depth");
        let text = sample().to_string();
        refused(
            "deep-unknown",
            text.replacen('{', &format!("{{\"x\":{deep},"), 1).into_bytes(),
            "json_depth",
        );
        refused("deep-cut", open.repeat(100_000).into_bytes(), "json_depth");
    }
}

#[test]
fn large_files_are_refused() {
    let text = sample().to_string();
    let zeros = format!("{{\"x\":[{}0],{}", "0,".repeat(25_000_000), &text[1..]);
    refused("zeros", zeros.into_bytes(), "too_many_values");
    let long = format!("{{\"x\":\"{}\",{}", "a".repeat(50_000_000), &text[1..]);
    refused("long", long.into_bytes(), "text_too_long");
    let blanks = format!("{}{text}", " ".repeat(65 << 20));
    refused("blanks", blanks.into_bytes(), "file_too_large");
    let statement = json!({"kind": "note", "text": ""});
    refused("statements", with("/statements", vec![statement; 10_001]), "too_many_statements");
    let people: Vec<Value> = (0..10_001).map(|i| json!({"key": format!("p{i}"), "name": "N"})).collect();
    refused("people", with("/people", people), "list_too_long");
}

#[test]
fn a_title_names_no_other_file() {
    let long = "a".repeat(5_000);
    for title in [
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\Windows\\win.ini",
        "CON",
        "NUL.txt",
        "aux",
        "COM1",
        "...",
        "..",
        "-rf",
        "\u{202E}gnp.exe",
        "a\0b",
        "a\nb",
        "🙂🙂🙂",
        "نص",
        "~",
        "$(id)",
        long.as_str(),
    ] {
        attempt("title", with("/event/title", title)).unwrap();
    }
}

#[test]
fn odd_texts_survive() {
    let quote = "Kata ".repeat(40_000);
    attempt("quote-long", with("/statements/1/text", quote)).unwrap();
    attempt("headline", with("/release/headline", "Baris satu\r\nBaris\u{2028}dua")).unwrap();
    attempt("quote-nul", with("/statements/1/text", "a\0b\u{1}c\u{FFFE}d")).unwrap();
    attempt("quote-bidi", with("/statements/1/text", "\u{202E}kanan ke kiri\u{202C}")).unwrap();
    attempt("date-first", with("/event/date", "0000-01-01")).unwrap();
    attempt("date-last", with("/event/date", "9999-12-31")).unwrap();
    attempt("no-people", {
        let mut file = sample();
        for key in ["people", "speakers", "statements"] {
            file[key] = json!([]);
        }
        serde_json::to_vec(&file).unwrap()
    })
    .unwrap();
    attempt(
        "bare",
        br#"{"format":"kutip.event/1","event":{"title":"T","city":"K","date":"2025-12-18"}}"#.to_vec(),
    )
    .unwrap();
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let text = serde_json::to_vec(&sample()).unwrap();
    for end in 0..text.len() {
        let error = kutip_files::event::read(&text[..end]).unwrap_err();
        let code = error.code.as_str();
        assert!(
            ["json_truncated", "file_empty", "encoding_invalid"].contains(&code),
            "cut at {end}: {error:?}"
        );
    }
}

#[test]
fn a_key_that_lies_is_shown_harmlessly() {
    let event = with("/x\u{202E}\n\u{1b}[2J", 1);
    let made = attempt("key", event).unwrap();
    let noticed = made.findings.iter().find(|noticed| noticed.finding.rule == "file.unknown-key").unwrap();
    for shown in [wording::finding(Lang::Id, noticed), wording::place_in_words(Lang::Id, noticed)] {
        assert!(!shown.contains(['\n', '\u{202E}', '\u{1b}']), "{shown:?}");
    }
}

#[test]
fn a_quote_without_a_word_is_left_out_and_reported() {
    let released = |text: &str| json!({"text": text, "reason": "diringkas"});
    for marks in [".", "…", "\"\"", "“”", "— ?!", "\u{202E}.\u{200F}"] {
        for event in [with("/statements/1/text", marks), with("/statements/1/released", released(marks))] {
            let made = attempt("marks", event).unwrap();
            let left = made.left_out.iter().map(|left| wording::left_out(Lang::En, left));
            assert!(
                left.into_iter().any(|left| left.reason == "no_words" && left.place == "/statements/1"),
                "{marks:?} is listed"
            );
            assert!(
                made.findings.iter().any(|noticed| noticed.finding.variant == "no-words"),
                "{marks:?} is reported"
            );
        }
    }
}

#[test]
fn no_field_turns_the_words_of_others_around() {
    let turned = "\u{202E}Aula\u{2067}";
    for field in ["/event/venue", "/event/title", "/event/organiser", "/people/0/name", "/statements/0/verb"]
    {
        let out = Folder::new("turned");
        let made = try_make(with(field, turned), out.path()).unwrap();
        assert!(!made.files.is_empty());
        for path in made.files.values() {
            let bytes = fs::read(path).unwrap();
            let text = match path.extension().and_then(|extension| extension.to_str()) {
                Some("docx") => kutip_tests::extract::part(&bytes, "word/document.xml"),
                _ => String::from_utf8(bytes).unwrap(),
            };
            assert!(!text.contains(['\u{202E}', '\u{2067}']), "{field}: {}", path.display());
        }
        assert!(
            made.findings.iter().any(|noticed| noticed.finding.rule == "text.characters")
                || field.ends_with("verb"),
            "{field} is reported"
        );
    }
}

#[test]
fn a_moment_beyond_the_calendar_is_refused() {
    for now in ["9999-12-31T23:30:00-12:00", "0000-01-01T00:00:00+07:00", "9999-12-31T23:59:59+00:00"] {
        let out = Folder::new("moment");
        let error = try_make_with(sample().to_string().into_bytes(), out.path(), now).unwrap_err();
        assert_eq!(error.code, "bad_day", "{now}: year 10000 or before year 0, here or in UTC");
        assert_eq!(out.files(), Vec::<String>::new(), "nothing is written");
    }
    let out = Folder::new("moment");
    try_make_with(sample().to_string().into_bytes(), out.path(), "9998-12-31T23:59:59+00:00").unwrap();
}

#[test]
fn texts_that_nearly_hold_a_name_everywhere_keep_nobody_busy() {
    // Every one of these would take hours where a search begins anew at every word.
    let text = "a ".repeat(300_000);
    let near = "a ".repeat(100_000) + "b";
    let mut file = sample();
    file["statements"][0]["text"] = text.clone().into();
    file["statements"][1]["text"] = text.into();
    file["people"][0]["name"] = near.clone().into();
    file["event"]["abbreviations"] = json!([{"short": "a a b", "full": near.clone()}]);
    file["event"]["programmes"] = json!([{"name": near.clone(), "about": near}]);
    attempt("near", serde_json::to_vec(&file).unwrap()).unwrap();
}
