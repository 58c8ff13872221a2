//! JSON with the place of every value.
//!
//! `serde_json` gives a place only for what it refuses itself, takes the last of two equal keys, and its tree
//! of a hostile file can be twenty times as large as the file. This reader knows where each value stood,
//! refuses equal keys, borrows texts from the file, and is bounded in depth, number of values and length of
//! texts. A property test holds it to `serde_json`'s idea of what is JSON and what it means.

mod parse;
mod string;
#[cfg(test)]
mod tests;
mod text;

use std::borrow::Cow;

pub(crate) use parse::parse;
pub(crate) use text::decode;

/// A value and the byte at which it begins.
#[derive(Debug)]
pub(crate) struct Node<'a> {
    /// The byte of the text.
    pub(crate) at: u32,
    /// The value.
    pub(crate) value: Value<'a>,
}

/// A JSON value.
#[derive(Debug)]
pub(crate) enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number that can be kept as it is.
    Number(serde_json::Number),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Node<'a>>),
    /// An object, in the order of the file, every key once.
    Object(Vec<Member<'a>>),
}

/// A key and its value.
#[derive(Debug)]
pub(crate) struct Member<'a> {
    /// The key.
    pub(crate) key: Cow<'a, str>,
    /// The byte of the text at which the key begins.
    pub(crate) at: u32,
    /// The value.
    pub(crate) node: Node<'a>,
}

impl Node<'_> {
    /// Tells whether this is `null`, which means the same as a missing key.
    pub(crate) fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// Turns the value into one that knows no places.
    pub(crate) fn into_plain(self) -> serde_json::Value {
        match self.value {
            Value::Null => serde_json::Value::Null,
            Value::Flag(flag) => flag.into(),
            Value::Number(number) => number.into(),
            Value::Text(text) => text.into_owned().into(),
            Value::List(list) => list.into_iter().map(Node::into_plain).collect(),
            Value::Object(members) => members
                .into_iter()
                .map(|member| (member.key.into_owned(), member.node.into_plain()))
                .collect(),
        }
    }
}
