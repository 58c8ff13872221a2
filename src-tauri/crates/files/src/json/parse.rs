//! The reader of JSON: one pass, one cursor.

use std::borrow::Cow;

use super::{Member, Node, Value};
use crate::error::{Code, Expected, ExpectedKind, Found, FoundKind, Position, ReadError};
use crate::limits::{MAX_DEPTH, MAX_NUMBER_CHARS, MAX_VALUES};
use crate::path::push_key;

/// Reads the one value of a text.
///
/// # Errors
/// What is no JSON, has a key twice, or is larger than the limits.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, ReadError> {
    let mut parser = Parser { text, at: 0, values: 0 };
    let node = parser.value(0)?;
    parser.skip_blanks();
    match parser.peek() {
        None => Ok(node),
        Some(_) => Err(parser.unexpected(ExpectedKind::End)),
    }
}

pub(super) struct Parser<'a> {
    text: &'a str,
    pub(super) at: usize,
    values: usize,
}

impl<'a> Parser<'a> {
    fn value(&mut self, depth: usize) -> Result<Node<'a>, ReadError> {
        self.skip_blanks();
        let at = self.offset();
        self.values += 1;
        if self.values > MAX_VALUES {
            let most = Expected::with(ExpectedKind::AtMost, MAX_VALUES.to_string());
            return Err(self.error(self.at, Code::TooManyValues, Found::new(FoundKind::Count), most));
        }
        let value = match self.peek() {
            None => return Err(self.truncated(ExpectedKind::Value)),
            Some(b'"') => Value::Text(self.string()?),
            Some(b'[' | b'{') if depth >= MAX_DEPTH => {
                let most = Expected::with(ExpectedKind::AtMostLevels, MAX_DEPTH.to_string());
                return Err(self.error(self.at, Code::JsonDepth, Found::new(FoundKind::Count), most));
            }
            Some(b'[') => Value::List(self.list(depth)?),
            Some(b'{') => Value::Object(self.object(depth)?),
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            Some(b't') => self.word("true", Value::Flag(true))?,
            Some(b'f') => self.word("false", Value::Flag(false))?,
            Some(b'n') => self.word("null", Value::Null)?,
            Some(_) => return Err(self.unexpected(ExpectedKind::Value)),
        };
        Ok(Node { at, value })
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node<'a>>, ReadError> {
        let mut list = Vec::new();
        self.at += 1;
        self.skip_blanks();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(list);
        }
        loop {
            let node = self.value(depth + 1).map_err(|error| within_index(error, list.len()))?;
            list.push(node);
            self.skip_blanks();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(list);
                }
                Some(_) => return Err(self.unexpected(ExpectedKind::CommaOrBracket)),
                None => return Err(self.truncated(ExpectedKind::CommaOrBracket)),
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Vec<Member<'a>>, ReadError> {
        let mut members: Vec<Member<'a>> = Vec::new();
        self.at += 1;
        self.skip_blanks();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(members);
        }
        loop {
            self.skip_blanks();
            let at = self.offset();
            let key = match self.peek() {
                Some(b'"') => self.string()?,
                Some(_) => return Err(self.unexpected(ExpectedKind::Key)),
                None => return Err(self.truncated(ExpectedKind::Key)),
            };
            self.skip_blanks();
            match self.peek() {
                Some(b':') => self.at += 1,
                Some(_) => return Err(within_key(self.unexpected(ExpectedKind::Colon), &key)),
                None => return Err(within_key(self.truncated(ExpectedKind::Colon), &key)),
            }
            let node = self.value(depth + 1).map_err(|error| within_key(error, &key))?;
            members.push(Member { key, at, node });
            self.skip_blanks();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    self.refuse_doubled(&members)?;
                    return Ok(members);
                }
                Some(_) => return Err(self.unexpected(ExpectedKind::CommaOrBrace)),
                None => return Err(self.truncated(ExpectedKind::CommaOrBrace)),
            }
        }
    }

    /// Sorting instead of hashing: no file can be made that takes quadratic time.
    fn refuse_doubled(&self, members: &[Member<'a>]) -> Result<(), ReadError> {
        let mut order: Vec<(&str, u32)> =
            members.iter().map(|member| (member.key.as_ref(), member.at)).collect();
        order.sort_unstable();
        let doubled = order.windows(2).filter(|pair| pair[0].0 == pair[1].0).map(|pair| pair[1]);
        match doubled.min_by_key(|(_, at)| *at) {
            None => Ok(()),
            Some((key, at)) => Err(within_key(
                self.error(
                    at as usize,
                    Code::DuplicateKey,
                    Found::with(FoundKind::Text, key),
                    ExpectedKind::Once.into(),
                ),
                key,
            )),
        }
    }

    fn number(&mut self) -> Result<serde_json::Number, ReadError> {
        let start = self.at;
        self.at += usize::from(self.peek() == Some(b'-'));
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        let whole = !matches!(self.peek(), Some(b'.' | b'e' | b'E'));
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(b'+' | b'-')));
            self.digits()?;
        }
        let literal = self.slice(start, self.at);
        self.kept(literal, whole).ok_or_else(|| {
            self.error(
                start,
                Code::NumberRange,
                Found::with(FoundKind::Number, literal),
                ExpectedKind::Decimal.into(),
            )
        })
    }

    /// A whole number beyond 64 bits would come back changed, and an infinite one not at all.
    fn kept(&self, literal: &str, whole: bool) -> Option<serde_json::Number> {
        if literal.len() > MAX_NUMBER_CHARS {
            return None;
        }
        if whole && literal != "-0" {
            let unsigned = literal.parse::<u64>().ok().map(serde_json::Number::from);
            return unsigned.or_else(|| literal.parse::<i64>().ok().map(serde_json::Number::from));
        }
        literal.parse().ok().and_then(serde_json::Number::from_f64)
    }

    fn digits(&mut self) -> Result<(), ReadError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        match self.peek() {
            _ if self.at > start => Ok(()),
            Some(_) => Err(self.unexpected(ExpectedKind::Digit)),
            None => Err(self.truncated(ExpectedKind::Digit)),
        }
    }

    fn word(&mut self, word: &str, value: Value<'a>) -> Result<Value<'a>, ReadError> {
        let rest = &self.bytes()[self.at..];
        if rest.starts_with(word.as_bytes()) {
            self.at += word.len();
            return Ok(value);
        }
        if word.as_bytes().starts_with(rest) {
            self.at += rest.len();
            return Err(self.truncated(ExpectedKind::Value));
        }
        Err(self.unexpected(ExpectedKind::Value))
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes().get(self.at).copied()
    }

    pub(super) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    /// Returns a piece of the text, cut to whole characters.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        let mut to = to.min(self.text.len());
        while !self.text.is_char_boundary(to) {
            to -= 1;
        }
        self.text.get(from..to).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Files are at most 64 MiB, so that an offset always fits.
    fn offset(&self) -> u32 {
        u32::try_from(self.at).unwrap_or(u32::MAX)
    }

    fn unexpected(&self, expected: ExpectedKind) -> ReadError {
        let c = self.text.get(self.at..).and_then(|rest| rest.chars().next());
        let found = match c {
            Some(c) if c.is_control() => {
                Found::with(FoundKind::Character, &format!("U+{:04X}", u32::from(c)))
            }
            Some(c) => Found::with(FoundKind::Character, c.encode_utf8(&mut [0; 4])),
            None => Found::new(FoundKind::End),
        };
        self.error(self.at, Code::JsonSyntax, found, expected.into())
    }

    pub(super) fn truncated(&self, expected: ExpectedKind) -> ReadError {
        self.error(self.text.len(), Code::JsonTruncated, Found::new(FoundKind::End), expected.into())
    }

    pub(super) fn error(&self, at: usize, code: Code, found: Found, expected: Expected) -> ReadError {
        ReadError {
            code,
            pointer: String::new(),
            position: Some(Position::of(self.text, at)),
            found,
            expected,
        }
    }
}

/// The pointer of an error grows on the way out, so that reading a good file never builds one.
fn within_key(mut error: ReadError, key: &str) -> ReadError {
    let mut pointer = String::new();
    push_key(&mut pointer, short(key).as_ref());
    error.pointer.insert_str(0, &pointer);
    error
}

fn within_index(mut error: ReadError, index: usize) -> ReadError {
    error.pointer.insert_str(0, &format!("/{index}"));
    error
}

/// A key may be a megabyte long and stand in every level of a pointer.
fn short(key: &str) -> Cow<'_, str> {
    const MOST: usize = 200;
    match key.char_indices().nth(MOST) {
        None => Cow::Borrowed(key),
        Some((end, _)) => Cow::Owned(format!("{}…", &key[..end])),
    }
}
