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
    let subject = match &document.embargo {
        Some(embargo) => format!("[{}] {}", embargo.line, document.headline),
        None => document.headline.clone(),
    };
    let mut out = Mail::default();
    if let Some(address) = sender(&document) {
        out.push(&format!("From: {} <{address}>\r\n", words(&document.meta.office)));
    }
    out.push(&format!(
        "Subject: {}\r\nDate: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Language: {}\r\n\
         Content-Type: multipart/alternative;\r\n boundary=\"",
        words(&subject),
        document.meta.made.format("%a, %d %b %Y %H:%M:%S %z"),
        document.language.tag(),
    ));
    out.push_boundary();
    out.push("\"\r\n");
    out.push_part("plain", |sink| text::write(&document, sink));
    out.push_part("html", |sink| html::write(&document, false, sink));
    out.finish()
}

/// A mail whose boundary is derived from its parts, and so is known only at the end.
///
/// A release may have many megabytes: its parts are encoded as they are made and never there as a whole.
#[derive(Default)]
struct Mail {
    out: Vec<u8>,
    boundaries: Vec<usize>,
    digest: Sha256,
}

impl Mail {
    fn push(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    fn push_boundary(&mut self) {
        self.boundaries.push(self.out.len());
        self.out.extend_from_slice(&[0; BOUNDARY]);
    }

    fn push_part(&mut self, kind: &str, write: impl FnOnce(&mut dyn FnMut(&str))) {
        self.push("\r\n--");
        self.push_boundary();
        self.push(&format!(
            "\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        ));
        let mut line = Vec::with_capacity(LINE);
        write(&mut |piece| {
            for byte in piece.bytes() {
                // The text has the line ends of mail.
                let pair = [(byte == b'\n').then_some(b'\r'), Some(byte)];
                for byte in pair.into_iter().flatten() {
                    line.push(byte);
                    if line.len() == LINE {
                        self.push_line(&line);
                        line.clear();
                    }
                }
            }
        });
        if !line.is_empty() {
            self.push_line(&line);
        }
    }

    fn push_line(&mut self, bytes: &[u8]) {
        let encoded = STANDARD.encode(bytes) + "\r\n";
        self.digest.update(&encoded);
        self.push(&encoded);
    }

    fn finish(mut self) -> Vec<u8> {
        self.push("\r\n--");
        self.push_boundary();
        self.push("--\r\n");
        // Base64 has no line that begins with two hyphens.
        let boundary =
            format!("{PREFIX}{}", &hexadecimal(&self.digest.finalize())[..BOUNDARY - PREFIX.len()]);
        for at in self.boundaries {
            self.out[at..at + BOUNDARY].copy_from_slice(boundary.as_bytes());
        }
        self.out
    }
}

const PREFIX: &str = "=_kutip_";
/// The length of a boundary.
const BOUNDARY: usize = 40;
/// Bytes that go into one line of base64, so that it has 76 characters.
const LINE: usize = 57;

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
