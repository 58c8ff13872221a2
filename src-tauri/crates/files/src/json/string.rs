//! Texts of JSON: borrowed from the file where nothing is escaped.

use std::borrow::Cow;

use super::parse::Parser;
use crate::error::{Code, Expected, ExpectedKind, Found, FoundKind, ReadError};
use crate::limits::MAX_TEXT_BYTES;

impl<'a> Parser<'a> {
    /// Reads a text; the cursor stands on its opening mark.
    pub(super) fn string(&mut self) -> Result<Cow<'a, str>, ReadError> {
        let opening = self.at;
        self.at += 1;
        let mut run = self.at;
        let mut out: Option<String> = None;
        loop {
            let Some(byte) = self.peek() else {
                return Err(self.truncated(ExpectedKind::ClosingMark));
            };
            let before = out.as_ref().map_or(0, String::len);
            if before + (self.at - run) > MAX_TEXT_BYTES {
                return Err(self.error(
                    opening,
                    Code::TextTooLong,
                    Found::with(FoundKind::Text, self.slice(opening + 1, opening + 241)),
                    Expected::with(ExpectedKind::AtMost, "1 MiB"),
                ));
            }
            match byte {
                b'"' => {
                    let rest = self.slice(run, self.at);
                    self.at += 1;
                    return Ok(match out {
                        None => Cow::Borrowed(rest),
                        Some(text) => Cow::Owned(text + rest),
                    });
                }
                b'\\' => {
                    let text = out.get_or_insert_default();
                    text.push_str(self.slice(run, self.at));
                    let c = self.escape()?;
                    if let Some(text) = &mut out {
                        text.push(c);
                    }
                    run = self.at;
                }
                0..0x20 => {
                    return Err(self.error(
                        self.at,
                        Code::JsonControl,
                        Found::with(FoundKind::Character, &format!("U+{byte:04X}")),
                        ExpectedKind::EscapedControl.into(),
                    ));
                }
                _ => self.at += 1,
            }
        }
    }

    /// Reads an escape; the cursor stands on its backslash.
    fn escape(&mut self) -> Result<char, ReadError> {
        let start = self.at;
        self.at += 1;
        let Some(byte) = self.peek() else {
            return Err(self.truncated(ExpectedKind::Escape));
        };
        self.at += 1;
        Ok(match byte {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\u{8}',
            b'f' => '\u{C}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(start),
            _ => return Err(self.bad_escape(start)),
        })
    }

    fn unicode(&mut self, start: usize) -> Result<char, ReadError> {
        let first = self.four_digits(start)?;
        if let Some(c) = char::from_u32(first) {
            return Ok(c);
        }
        // What is no character is half of a pair; only a first half followed by a second one is a character.
        let pair =
            (0xD800..0xDC00).contains(&first) && self.bytes().get(self.at..self.at + 2) == Some(b"\\u");
        if !pair {
            return Err(self.bad_escape(start));
        }
        self.at += 2;
        let second = self.four_digits(start)?;
        if !(0xDC00..0xE000).contains(&second) {
            return Err(self.bad_escape(start));
        }
        char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
            .ok_or_else(|| self.bad_escape(start))
    }

    fn four_digits(&mut self, start: usize) -> Result<u32, ReadError> {
        let mut value = 0;
        for _ in 0..4 {
            let Some(byte) = self.peek() else {
                return Err(self.truncated(ExpectedKind::Escape));
            };
            let digit = char::from(byte).to_digit(16).ok_or_else(|| self.bad_escape(start))?;
            value = value * 16 + digit;
            self.at += 1;
        }
        Ok(value)
    }

    fn bad_escape(&self, start: usize) -> ReadError {
        self.error(
            start,
            Code::JsonEscape,
            Found::with(FoundKind::Character, self.slice(start, start + 6)),
            ExpectedKind::Escape.into(),
        )
    }
}
