//! Types that a column can have. Reading is lenient towards NULL: a row that comes in parts from another laptop must be
//! readable.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, ParseError};
use rusqlite::types::{FromSqlError, FromSqlResult, Value, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A type that a cell can be read as and written from.
pub trait Cell: Sized {
    /// Reads the cell; NULL is the type's empty value.
    ///
    /// # Errors
    /// When the cell holds another type of value.
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self>;
    /// Writes the cell; an empty value may be NULL, since it is read back the same and an unset cell is not logged.
    fn write(&self) -> Value;
    /// Writes the cell where NULL would mean that there is none.
    fn write_some(&self) -> Value {
        self.write()
    }
}

impl Cell for String {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if value == ValueRef::Null { Ok(Self::new()) } else { value.as_str().map(str::to_owned) }
    }

    fn write(&self) -> Value {
        if self.is_empty() { Value::Null } else { self.write_some() }
    }

    fn write_some(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Cell for i64 {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if value == ValueRef::Null { Ok(0) } else { value.as_i64() }
    }

    fn write(&self) -> Value {
        Value::Integer(*self)
    }
}

impl Cell for bool {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::read(value).map(|flag| flag != 0)
    }

    fn write(&self) -> Value {
        if *self { self.write_some() } else { Value::Null }
    }

    fn write_some(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
}

impl Cell for Uuid {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(Self::nil()),
            other => Self::from_slice(other.as_blob()?).map_err(|error| FromSqlError::Other(error.into())),
        }
    }

    fn write(&self) -> Value {
        if self.is_nil() { Value::Null } else { self.write_some() }
    }

    fn write_some(&self) -> Value {
        Value::Blob(self.as_bytes().to_vec())
    }
}

impl Cell for Vec<u8> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if value == ValueRef::Null { Ok(Self::new()) } else { value.as_blob().map(<[u8]>::to_vec) }
    }

    fn write(&self) -> Value {
        Value::Blob(self.clone())
    }
}

/// Reads what its type parses and displays as text.
fn parsed<T: Default + FromStr<Err = ParseError>>(value: ValueRef<'_>) -> FromSqlResult<T> {
    match value {
        ValueRef::Null => Ok(T::default()),
        other => other.as_str()?.parse().map_err(|error: ParseError| FromSqlError::Other(error.into())),
    }
}

impl Cell for NaiveDate {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        parsed(value)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl Cell for NaiveTime {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        parsed(value)
    }

    fn write(&self) -> Value {
        Value::Text(self.to_string())
    }
}

impl<T: Cell> Cell for Option<T> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        if value == ValueRef::Null { Ok(None) } else { T::read(value).map(Some) }
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write_some)
    }
}

/// A value kept as JSON in one cell; an empty one is NULL.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Json<T>(pub T);

impl<T: Serialize + DeserializeOwned + Default + PartialEq> Cell for Json<T> {
    fn read(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Null => Ok(Self::default()),
            other => serde_json::from_str(other.as_str()?)
                .map(Self)
                .map_err(|error| FromSqlError::Other(error.into())),
        }
    }

    /// What cannot be said in JSON (a map whose keys are no texts) does not occur among our types and would be NULL.
    fn write(&self) -> Value {
        if self.0 == T::default() {
            return Value::Null;
        }
        serde_json::to_string(&self.0).map_or(Value::Null, Value::Text)
    }
}
