//! An e-mail draft (RFC 5322, MIME): plain text and HTML, opened unsent by mail programs.
//!
//! Written here and not with a library: those draw boundaries and ids from clock and host name, and the same
//! release must give the same bytes and name no machine. Nothing recorded reaches a header but through an
//! encoded word or as an address that was checked, so no header can be injected.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kutip_core::document::Document;
use sha2::{Digest, Sha256};

use crate::text::rendered;
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
    rendered(|out| write(document, out)).into_bytes()
}

/// Writes a release as an e-mail draft, see [`render`].
///
/// # Errors
/// When `out` takes no more.
pub fn write(document: &Document, out: &mut dyn fmt::Write) -> fmt::Result {
    let document = &*gate::clean(document);
    let boundary = boundary(document)?;
    if let Some(address) = sender(document) {
        write!(out, "From: {} <{address}>\r\n", words(&document.meta.office))?;
    }
    let subject = match &document.embargo {
        Some(embargo) => format!("[{}] {}", embargo.line, document.headline),
        None => document.headline.clone(),
    };
    write!(
        out,
        "Subject: {}\r\nDate: {}\r\nX-Unsent: 1\r\nMIME-Version: 1.0\r\nContent-Language: {}\r\n\
         Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"\r\n",
        words(&subject),
        document.meta.made.format("%a, %d %b %Y %H:%M:%S %z"),
        document.language.tag(),
    )?;
    for part in PARTS {
        write!(
            out,
            "\r\n--{boundary}\r\nContent-Type: text/{}; charset=utf-8\r\n\
             Content-Transfer-Encoding: base64\r\n\r\n",
            part.name()
        )?;
        part.encode(document, &mut |line| out.write_str(line))?;
    }
    write!(out, "\r\n--{boundary}--\r\n")
}

/// A form of the text, the plainest first.
#[derive(Clone, Copy)]
enum Alternative {
    Plain,
    Html,
}

const PARTS: [Alternative; 2] = [Alternative::Plain, Alternative::Html];

impl Alternative {
    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Html => "html",
        }
    }

    /// Gives the lines of the part in base64: a release may have many megabytes and is never there as a whole.
    fn encode(self, document: &Document, take: &mut dyn FnMut(&str) -> fmt::Result) -> fmt::Result {
        let mut lines = Lines { take, bytes: Vec::with_capacity(LINE), line: String::with_capacity(80) };
        match self {
            Self::Plain => text::write_clean(document, &mut lines)?,
            Self::Html => html::write_clean(document, false, &mut lines)?,
        }
        if lines.bytes.is_empty() { Ok(()) } else { lines.end_line() }
    }
}

/// Turns text into lines of base64.
struct Lines<'t> {
    take: &'t mut dyn FnMut(&str) -> fmt::Result,
    /// What the next line is made of.
    bytes: Vec<u8>,
    line: String,
}

impl Lines<'_> {
    fn end_line(&mut self) -> fmt::Result {
        self.line.clear();
        STANDARD.encode_string(&self.bytes, &mut self.line);
        self.line.push_str("\r\n");
        self.bytes.clear();
        (self.take)(&self.line)
    }

    fn push(&mut self, byte: u8) -> fmt::Result {
        self.bytes.push(byte);
        if self.bytes.len() == LINE { self.end_line() } else { Ok(()) }
    }
}

impl fmt::Write for Lines<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().try_for_each(|byte| {
            // The text has the line ends of mail.
            if byte == b'\n' {
                self.push(b'\r')?;
            }
            self.push(byte)
        })
    }
}

/// Derives the boundary from the parts, which are encoded once for it and once more to be written.
fn boundary(document: &Document) -> Result<String, fmt::Error> {
    let mut digest = Sha256::new();
    for part in PARTS {
        part.encode(document, &mut |line| {
            digest.update(line);
            Ok(())
        })?;
    }
    // Base64 has no line that begins with two hyphens.
    Ok(format!("{PREFIX}{}", &hexadecimal(&digest.finalize())[..BOUNDARY - PREFIX.len()]))
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
