//! Holds a tree against a table of shapes: the first thing that does not fit is refused, unknown keys are noted.

use crate::error::{Code, Expected, ExpectedKind, Found, FoundKind, Position, ReadError};
use crate::finding::UnknownKeys;
use crate::json::{Node, Value};
use crate::path::Path;
use crate::shape::{Field, Shape, Table};
use crate::{text, values};

/// The largest list that an error writes out.
const OPTIONS_SHOWN: usize = 20;

/// Holds trees of one file against tables.
pub(crate) struct Validator<'a> {
    /// The text of the file.
    pub(crate) text: &'a str,
    /// The unknown keys so far.
    pub(crate) unknown: UnknownKeys,
}

impl<'a> Validator<'a> {
    /// Begins with a file.
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, unknown: UnknownKeys::default() }
    }

    /// Holds a whole file against its table, the format first: another version may have any other shape.
    pub(crate) fn file(&mut self, root: &Node<'_>, table: &'static Table) -> Result<(), ReadError> {
        if let Value::Object(members) = &root.value {
            let found = members.iter().find(|member| member.key == "format" && !member.node.is_null());
            let field = table.fields.iter().find(|field| field.key == "format");
            let path = Path::Key(&Path::Root, "format");
            match (found, field) {
                (Some(member), Some(field)) => self.value(&member.node, &field.shape, &path)?,
                (None, Some(Field { required: true, shape: Shape::Format(format), .. })) => {
                    return Err(self.error(
                        Code::FormatMissing,
                        &path,
                        root.at,
                        Found::new(FoundKind::Nothing),
                        Expected::with(ExpectedKind::Format, *format),
                    ));
                }
                _ => {}
            }
        }
        if !matches!(root.value, Value::Object(_)) {
            return Err(self.error(
                Code::WrongType,
                &Path::Root,
                root.at,
                found(root),
                ExpectedKind::Object.into(),
            ));
        }
        self.object(root, table, &Path::Root)
    }

    fn value(&mut self, node: &Node<'_>, shape: &'static Shape, path: &Path<'_>) -> Result<(), ReadError> {
        match (shape, &node.value) {
            (Shape::Text, Value::Text(_)) | (Shape::Flag, Value::Flag(_)) => Ok(()),
            (Shape::Words, Value::Text(text)) if text::is_blank(text) => Err(self.error(
                Code::Blank,
                path,
                node.at,
                Found::new(FoundKind::Blank),
                ExpectedKind::Words.into(),
            )),
            (Shape::Words, Value::Text(_)) => Ok(()),
            (Shape::OneOf(options), Value::Text(text)) if options.contains(&text.as_ref()) => Ok(()),
            (Shape::Format(format), Value::Text(text)) if text == format => Ok(()),
            (Shape::Date, Value::Text(text)) if values::date(text).is_some() => Ok(()),
            (Shape::Time, Value::Text(text)) if values::time(text).is_some() => Ok(()),
            (Shape::Clock, Value::Text(text)) if values::clock(text).is_some() => Ok(()),
            (Shape::Instant, Value::Text(text)) if values::instant(text).is_some() => Ok(()),
            (Shape::Whole(least, most), Value::Number(number))
                if whole(number).is_some_and(|number| (*least..=*most).contains(&number)) =>
            {
                Ok(())
            }
            (Shape::Decimal(least, most), Value::Number(number))
                if number.as_f64().is_some_and(|number| (*least..=*most).contains(&number)) =>
            {
                Ok(())
            }
            (Shape::List(of), Value::List(list)) => self.list(list, of, path, None, false, node.at),
            (Shape::Entries(of, most), Value::List(list)) => {
                self.list(list, of, path, Some(*most), false, node.at)
            }
            (Shape::Gaps(of), Value::List(list)) => self.list(list, of, path, None, true, node.at),
            (Shape::Object(table), Value::Object(_)) => self.object(node, table, path),
            _ => Err(self.misfit(node, shape, path)),
        }
    }

    fn list(
        &mut self,
        list: &[Node<'_>],
        of: &'static Shape,
        path: &Path<'_>,
        most: Option<usize>,
        gaps: bool,
        at: u32,
    ) -> Result<(), ReadError> {
        if let Some(most) = most.filter(|most| list.len() > *most) {
            return Err(self.error(
                Code::TooManyStatements,
                path,
                at,
                Found::with(FoundKind::Count, &list.len().to_string()),
                Expected::with(ExpectedKind::AtMostEntries, most.to_string()),
            ));
        }
        for (index, node) in list.iter().enumerate() {
            if !(gaps && node.is_null()) {
                self.value(node, of, &Path::Index(path, index))?;
            }
        }
        Ok(())
    }

    fn object(&mut self, node: &Node<'_>, table: &'static Table, path: &Path<'_>) -> Result<(), ReadError> {
        let Value::Object(members) = &node.value else {
            return Ok(());
        };
        for member in members {
            let here = Path::Key(path, &member.key);
            match table.fields.iter().find(|field| field.key == member.key) {
                None => self.unknown.note(&here, &member.key),
                Some(_) if member.node.is_null() => {}
                Some(field) if !field.required && is_absent(&member.node, &field.shape) => {}
                Some(field) => self.value(&member.node, &field.shape, &here)?,
            }
        }
        for field in table.fields.iter().filter(|field| field.required) {
            let member = members.iter().find(|member| member.key == field.key);
            if member.is_none_or(|member| member.node.is_null()) {
                let (at, found) =
                    member.map_or((node.at, FoundKind::Nothing), |member| (member.node.at, FoundKind::Null));
                return Err(self.error(
                    Code::Missing,
                    &Path::Key(path, field.key),
                    at,
                    Found::new(found),
                    expected(&field.shape),
                ));
            }
        }
        Ok(())
    }

    fn misfit(&self, node: &Node<'_>, shape: &'static Shape, path: &Path<'_>) -> ReadError {
        let code = match (shape, &node.value) {
            (Shape::OneOf(_), Value::Text(_)) => Code::NotOneOf,
            (Shape::Format(_), Value::Text(_)) => Code::FormatVersion,
            (Shape::Date, Value::Text(_)) => Code::BadDate,
            (Shape::Time | Shape::Clock, Value::Text(_)) => Code::BadTime,
            (Shape::Instant, Value::Text(_)) => Code::BadInstant,
            (Shape::Whole(..) | Shape::Decimal(..), Value::Number(_)) => Code::NumberRange,
            _ => Code::WrongType,
        };
        self.error(code, path, node.at, found(node), expected(shape))
    }

    /// Makes the refusal of a place.
    pub(crate) fn error(
        &self,
        code: Code,
        path: &Path<'_>,
        at: u32,
        found: Found,
        expected: Expected,
    ) -> ReadError {
        ReadError {
            code,
            pointer: path.pointer(),
            position: Some(Position::of(self.text, at as usize)),
            found,
            expected,
        }
    }
}

/// A blank text under a key that may be missing says nothing, and is read as missing.
fn is_absent(node: &Node<'_>, shape: &Shape) -> bool {
    matches!((shape, &node.value), (Shape::Words, Value::Text(text)) if text::is_blank(text))
}

/// Takes a number as a whole one: JSON does not tell 5 from 5.0.
pub(crate) fn whole(number: &serde_json::Number) -> Option<u64> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    number.as_u64().or_else(|| {
        let float = number.as_f64().filter(|float| float.fract() == 0.0 && (0.0..=EXACT).contains(float))?;
        // Without a fraction and below 2^53 the digits are exact.
        format!("{float:.0}").parse().ok()
    })
}

/// Says what a node is.
pub(crate) fn found(node: &Node<'_>) -> Found {
    match &node.value {
        Value::Null => Found::new(FoundKind::Null),
        Value::Flag(flag) => Found::with(FoundKind::Flag, if *flag { "true" } else { "false" }),
        Value::Number(number) => Found::with(FoundKind::Number, &number.to_string()),
        Value::Text(text) if text::is_blank(text) => Found::new(FoundKind::Blank),
        Value::Text(text) => Found::with(FoundKind::Text, text),
        Value::List(_) => Found::new(FoundKind::List),
        Value::Object(_) => Found::new(FoundKind::Object),
    }
}

fn expected(shape: &Shape) -> Expected {
    match shape {
        Shape::Text => ExpectedKind::Text.into(),
        Shape::Words => ExpectedKind::Words.into(),
        Shape::OneOf(options) => {
            let shown: Vec<&str> = options.iter().take(OPTIONS_SHOWN).copied().collect();
            Expected::with(ExpectedKind::OneOf, shown.join(", "))
        }
        Shape::Format(format) => Expected::with(ExpectedKind::Format, *format),
        Shape::Date => ExpectedKind::Date.into(),
        Shape::Time => ExpectedKind::Time.into(),
        Shape::Clock => ExpectedKind::Clock.into(),
        Shape::Instant => ExpectedKind::Instant.into(),
        Shape::Flag => ExpectedKind::Flag.into(),
        Shape::Whole(least, most) => Expected::with(ExpectedKind::Whole, format!("{least}–{most}")),
        Shape::Decimal(least, most) => Expected::with(ExpectedKind::Decimal, format!("{least}–{most}")),
        Shape::List(_) | Shape::Entries(..) | Shape::Gaps(_) => ExpectedKind::List.into(),
        Shape::Object(_) => ExpectedKind::Object.into(),
    }
}
