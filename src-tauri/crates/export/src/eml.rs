//! An e-mail draft (RFC 5322, MIME): plain text and HTML, opened unsent by mail programs.
//!
//! Written here and not with a library: those draw boundaries and ids from clock and host name, and the same
//! release must give the same bytes and name no machine. Nothing recorded reaches a header but through an
//! encoded word or as an address that was checked, so no header can be injected.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kutip_core::document::Document;
use sha2::{Digest, Sha256};

use crate::wording::hexadecimal;
use crate::{gate, html, text};

/// Bytes that go into one encoded word, so that it stays under 75 characters.
const WORD: usize = 45;

/// Renders a release as an e-mail draft.
///
/// The sender is the first address of the letterhead, else of the contact; a release without one has no `From`,
/// which the mail program fills in.
#[must_use]
pub fn render(document: &Document) -> Vec<u8> {
    let document = gate::clean(document);
    let plain = encoded(&text::render(&document));
    let page = encoded(&html::page(&document, false));
    let digest = Sha256::new().chain_update(&plain).chain_update(&page).finalize();
    // Base64 has no line that begins with two hyphens.
    let boundary = format!("=_kutip_{}", &hexadecimal(&digest)[..32]);
    let subject = match &document.embargo {
        Some(embargo) => format!("[{}] {}", embargo.line, document.headline),
        None => document.headline.clone(),
    };
    let mut out = String::with_capacity(plain.len() + page.len() + 1024);
    if let Some(address) = sender(&document) {
        out.push_str(&format!("From: {} <{address}>\r\n", words(&document.meta.office)));
    }
    out.push_str(&format!(
        "Subject: {}\r\nDate: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Language: {}\r\n\
         Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"\r\n",
        words(&subject),
        document.meta.made.format("%a, %d %b %Y %H:%M:%S %z"),
        document.language.tag(),
    ));
    for (kind, body) in [("plain", &plain), ("html", &page)] {
        out.push_str(&format!(
            "\r\n--{boundary}\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}"
        ));
    }
    out.push_str(&format!("\r\n--{boundary}--\r\n"));
    out.into_bytes()
}

/// Writes a body in base64, lines of 76 characters; the text itself with the line ends of mail.
fn encoded(body: &str) -> String {
    let whole = STANDARD.encode(body.replace('\n', "\r\n"));
    let mut out = String::with_capacity(whole.len() + whole.len() / 38 + 2);
    let mut rest = whole.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(76));
        out.push_str(line);
        out.push_str("\r\n");
        rest = after;
    }
    out
}

/// Writes text for a header as encoded words (RFC 2047), which hold every character and break no line.
fn words(text: &str) -> String {
    let mut list: Vec<String> = Vec::new();
    let mut chunk = String::with_capacity(WORD);
    for c in text.chars() {
        if chunk.len() + c.len_utf8() > WORD {
            list.push(word(&chunk));
            chunk.clear();
        }
        chunk.push(c);
    }
    if !chunk.is_empty() {
        list.push(word(&chunk));
    }
    list.join("\r\n ")
}

fn word(chunk: &str) -> String {
    format!("=?utf-8?B?{}?=", STANDARD.encode(chunk))
}

/// Finds the office's address in the lines of letterhead and contact.
fn sender(document: &Document) -> Option<&str> {
    let letterhead = document.letterhead.iter().flat_map(|head| &head.address_lines);
    let contact = document.contact.iter().flat_map(|section| &section.lines);
    letterhead
        .chain(contact)
        .flat_map(|line| line.split_whitespace())
        .map(|word| word.trim_matches([',', ';', '(', ')', '<', '>', '|']))
        .find(|word| is_address(word))
}

/// Takes only what needs no quoting anywhere: letters, digits and `. _ % + -` around one `@`.
fn is_address(word: &str) -> bool {
    let dotted = |part: &str, others: &[char]| {
        part.split('.').all(|label| {
            !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(&c))
        })
    };
    word.len() <= 254
        && word.split_once('@').is_some_and(|(local, domain)| {
            dotted(local, &['_', '%', '+', '-']) && dotted(domain, &['-']) && domain.contains('.')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_ascii_and_short() {
        let header = words(&"Siaran – pers \r\nBcc: x ".repeat(20));
        assert!(header.is_ascii(), "encoded words are ASCII");
        for line in header.split("\r\n") {
            assert!(line.len() <= 76, "a line of {} characters", line.len());
            assert!(line.trim_start().starts_with("=?utf-8?B?"), "no line of its own: {line}");
        }
    }

    #[test]
    fn only_plain_addresses_are_taken() {
        assert!(is_address("humas@batukota.example"));
        for bad in ["a@b", "@b.c", "a@", "a b@c.d", "a@b..c", "a\"@b.c", "a@b.c>", "a@b@c.d"] {
            assert!(!is_address(bad), "no address: {bad}");
        }
    }
}
