//! What is JSON and what it means is what `serde_json` says, within the limits.

use proptest::prelude::*;

use super::{decode, parse};
use crate::{Code, MAX_DEPTH, MAX_TEXT_BYTES, MAX_VALUES, ReadError};

fn refuse(bytes: &[u8]) -> ReadError {
    decode(bytes).and_then(parse).unwrap_err()
}

fn at(error: &ReadError) -> (u32, u32) {
    error.position.map_or((0, 0), |position| (position.line, position.column))
}

#[test]
fn what_is_no_json_is_refused_with_its_place() {
    type Case = (&'static [u8], Code, &'static str, (u32, u32));
    let cases: &[Case] = &[
        (b"", Code::FileEmpty, "", (0, 0)),
        (b"\xEF\xBB\xBF \n", Code::FileEmpty, "", (0, 0)),
        (b"\xFF\xFE{\0}\0", Code::EncodingUtf16, "", (0, 0)),
        (b"\0{\0}", Code::EncodingUtf16, "", (0, 0)),
        (b"{\"a\":\n\"\xE9\"}", Code::EncodingInvalid, "", (2, 2)),
        (b"{\"a\":[1,", Code::JsonTruncated, "/a/1", (1, 9)),
        (b"{\"a\":\"b", Code::JsonTruncated, "/a", (1, 8)),
        (b"{\"a\":tru", Code::JsonTruncated, "/a", (1, 9)),
        (b"{\"a\" 1}", Code::JsonSyntax, "/a", (1, 6)),
        (b"{\"a\":1,}", Code::JsonSyntax, "", (1, 8)),
        (b"{} x", Code::JsonSyntax, "", (1, 4)),
        (b"[01]", Code::JsonSyntax, "", (1, 3)),
        (b"[1.]", Code::JsonSyntax, "/0", (1, 4)),
        (b"['a']", Code::JsonSyntax, "/0", (1, 2)),
        (b"[\"a\nb\"]", Code::JsonControl, "/0", (1, 4)),
        (b"[\"\\x\"]", Code::JsonEscape, "/0", (1, 3)),
        (b"[\"\\ud800\"]", Code::JsonEscape, "/0", (1, 3)),
        (b"[\"\\ud800\\u0041\"]", Code::JsonEscape, "/0", (1, 3)),
        (b"[\"\\udc00\"]", Code::JsonEscape, "/0", (1, 3)),
        (b"{\"a\":1,\n\"\\u0061\":2}", Code::DuplicateKey, "/a", (2, 1)),
        (b"{\"x\":1e999}", Code::NumberRange, "/x", (1, 6)),
        (b"{\"x\":123456789012345678901234567890}", Code::NumberRange, "/x", (1, 6)),
    ];
    for (bytes, code, pointer, place) in cases {
        let error = refuse(bytes);
        let text = String::from_utf8_lossy(bytes);
        assert_eq!((error.code, error.pointer.as_str(), at(&error)), (*code, *pointer, *place), "{text:?}");
    }
}

#[test]
fn limits_are_refused_without_ado() {
    assert_eq!(refuse("[".repeat(100_000).as_bytes()).code, Code::JsonDepth);
    assert_eq!(refuse("{\"a\":".repeat(100_000).as_bytes()).code, Code::JsonDepth);
    let deep = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    assert!(parse(&deep).is_ok(), "as deep as it may be");
    let long = format!("[\"{}\"]", "a".repeat(MAX_TEXT_BYTES + 1));
    assert_eq!(refuse(long.as_bytes()).code, Code::TextTooLong);
    assert!(parse(&format!("[\"{}\"]", "a".repeat(MAX_TEXT_BYTES))).is_ok(), "as long as it may be");
    let many = format!("[{}0]", "0,".repeat(MAX_VALUES));
    assert_eq!(refuse(many.as_bytes()).code, Code::TooManyValues);
    assert_eq!(refuse(&vec![b' '; crate::MAX_FILE_BYTES + 1]).code, Code::FileTooLarge);
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn values_are_read_as_they_were_written(value in json(), pretty: bool) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) }.unwrap();
        prop_assert_eq!(parse(&text).unwrap().into_plain(), value);
    }

    #[test]
    fn damaged_files_are_judged_as_serde_json_does(value in json(), at: prop::sample::Index, with in "[\\[\\]{}:,\"\\\\0-9eEu.\\-+a-f tnrl]{0,3}") {
        let mut text: Vec<char> = serde_json::to_string(&value).unwrap().chars().collect();
        let place = at.index(text.len() + 1);
        let end = (place + 1).min(text.len());
        text.splice(place..end, with.chars());
        let text: String = text.into_iter().collect();
        match (parse(&text), serde_json::from_str::<serde_json::Value>(&text)) {
            (Ok(_), Ok(_)) | (Err(_), Err(_)) => {}
            (Ok(node), Err(error)) => prop_assert!(false, "{text:?} was read as {node:?}, serde_json: {error}"),
            // Doubled keys and numbers that would change are refused here only.
            (Err(error), Ok(_)) => prop_assert!(matches!(error.code, Code::DuplicateKey | Code::NumberRange), "{text:?}: {error:?}"),
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes: Vec<u8>) {
        let _ = decode(&bytes).and_then(parse);
    }
}
