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
    let plain = text::render(&document);
    let page = html::page(&document, false);
    // Base64 has no line that begins with two hyphens.
    let boundary = boundary(&plain, &page);
    let subject = match &document.embargo {
        Some(embargo) => format!("[{}] {}", embargo.line, document.headline),
        None => document.headline.clone(),
    };
    let mut out = String::new();
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
    // A release of many megabytes is here in four forms by now; the tree is not needed any more.
    drop(document);
    out.reserve_exact(encoded_len(&plain) + encoded_len(&page) + 512);
    for (kind, body) in [("plain", plain), ("html", page)] {
        out.push_str(&format!(
            "\r\n--{boundary}\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        ));
        encode(&body, |line| out.push_str(line));
    }
    out.push_str(&format!("\r\n--{boundary}--\r\n"));
    out.into_bytes()
}

/// Derives the mark between the parts from their contents.
fn boundary(plain: &str, page: &str) -> String {
    let mut digest = Sha256::new();
    for body in [plain, page] {
        encode(body, |line| digest.update(line));
    }
    format!("=_kutip_{}", &hexadecimal(&digest.finalize())[..32])
}

/// Bytes that go into one line of base64, so that it has 76 characters.
const LINE: usize = 57;

/// Writes a body in base64, line by line; the text itself with the line ends of mail.
fn encode(body: &str, mut sink: impl FnMut(&str)) {
    let mut bytes = body.bytes().flat_map(|byte| [(byte == b'\n').then_some(b'\r'), Some(byte)]).flatten();
    let mut line = String::with_capacity(LINE / 3 * 4 + 2);
    loop {
        let mut chunk = [0; LINE];
        let mut filled = 0;
        for (place, byte) in chunk.iter_mut().zip(&mut bytes) {
            *place = byte;
            filled += 1;
        }
        if filled == 0 {
            return;
        }
        line.clear();
        STANDARD.encode_string(&chunk[..filled], &mut line);
        line.push_str("\r\n");
        sink(&line);
    }
}

/// Bounds the length of a body in base64.
fn encoded_len(body: &str) -> usize {
    let bytes = body.len() + body.bytes().filter(|byte| *byte == b'\n').count();
    (bytes / LINE + 1) * (LINE / 3 * 4 + 2)
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
