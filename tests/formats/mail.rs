//! The e-mail draft, taken apart again.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kutip_export::{eml, text};
use kutip_tests::samples;
use proptest::prelude::*;

use crate::trees::any_document;

/// Header lines, unfolded, and the decoded bodies.
fn taken_apart(mail: &[u8]) -> (Vec<(String, String)>, Vec<String>) {
    let mail = std::str::from_utf8(mail).expect("ASCII");
    assert!(mail.is_ascii(), "seven bits, whatever the words are");
    assert!(!mail.replace("\r\n", "").contains(['\r', '\n']), "line ends of mail only");
    let (head, body) = mail.split_once("\r\n\r\n").expect("an empty line after the headers");
    let headers = head
        .replace("\r\n ", " ")
        .split("\r\n")
        .map(|line| {
            let (name, value) = line.split_once(": ").expect("name and value");
            (name.to_owned(), value.to_owned())
        })
        .collect::<Vec<_>>();
    let boundary = headers
        .iter()
        .find(|(name, _)| name == "Content-Type")
        .and_then(|(_, value)| value.split('"').nth(1))
        .expect("a boundary");
    let bodies = body
        .split(&format!("--{boundary}"))
        .filter_map(|part| part.split_once("\r\n\r\n"))
        .map(|(_, body)| {
            let bytes = STANDARD.decode(body.replace("\r\n", "")).expect("base64");
            String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n")
        })
        .collect();
    (headers, bodies)
}

fn decoded(words: &str) -> String {
    words
        .split(' ')
        .map(|word| {
            let inner =
                word.strip_prefix("=?utf-8?B?").and_then(|w| w.strip_suffix("?=")).expect("an encoded word");
            assert!(word.len() <= 75, "RFC 2047");
            String::from_utf8(STANDARD.decode(inner).expect("base64")).expect("whole characters")
        })
        .collect()
}

fn check(document: &kutip_core::document::Document) {
    let (headers, bodies) = taken_apart(&eml::render(document));
    let names: Vec<&str> = headers.iter().map(|(name, _)| name.as_str()).collect();
    let known = ["From", "Subject", "Date", "X-Unsent", "MIME-Version", "Content-Language", "Content-Type"];
    assert!(names.iter().all(|name| known.contains(name)), "a header of somebody else: {names:?}");
    assert_eq!(bodies.len(), 2, "text and HTML");
    assert_eq!(bodies[0], text::render(document), "the text as it is");
    assert!(bodies[1].starts_with("<!DOCTYPE html>") && !bodies[1].contains("data:image"));
}

#[test]
fn a_draft_is_addressed_and_dated() {
    let document = samples::with_embargo(samples::press_release());
    let (headers, _) = taken_apart(&eml::render(&document));
    let value =
        |wanted: &str| headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
    assert_eq!(value("Date"), Some("Thu, 18 Dec 2025 15:30:00 +0700"));
    assert_eq!(value("X-Unsent"), Some("1"));
    let subject = decoded(value("Subject").expect("a subject"));
    assert!(
        subject.starts_with("[EMBARGO sampai dengan Jumat, 19 Desember 2025 pukul 10.00 WIB] Perkuat"),
        "{subject}"
    );
    assert!(
        value("From").expect("a sender").ends_with("<prokopim@batukota.example>"),
        "the office's address"
    );
    let (headers, _) = taken_apart(&eml::render(&samples::plain_release()));
    assert!(!headers.iter().any(|(name, _)| name == "From"), "no address, no sender");
}

#[test]
fn samples_make_whole_mails() {
    for (_, document) in samples::variants() {
        check(&document);
    }
}

proptest! {
    #[test]
    fn no_header_can_be_injected(document in any_document()) {
        check(&document);
    }
}
