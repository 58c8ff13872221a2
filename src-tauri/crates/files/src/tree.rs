//! What is written: objects whose keys stand in the order in which they were put, texts borrowed.

use std::borrow::Cow;

use kutip_core::record::Extra;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A value to be written.
pub(crate) enum Tree<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A whole number.
    Whole(u64),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Tree<'a>>),
    /// An object.
    Object(Keys<'a>),
    /// A value of an unknown key.
    Kept(&'a serde_json::Value),
}

/// The keys of an object, in order.
#[derive(Default)]
pub(crate) struct Keys<'a>(Vec<(&'a str, Tree<'a>)>);

impl<'a> Keys<'a> {
    /// Adds a key, `null` when there is nothing.
    pub(crate) fn put(mut self, key: &'static str, value: impl Into<Tree<'a>>) -> Self {
        self.0.push((key, value.into()));
        self
    }

    /// Adds a key only when there is something.
    pub(crate) fn some(self, key: &'static str, value: Option<impl Into<Tree<'a>>>) -> Self {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    /// Adds a list only when it has entries.
    pub(crate) fn filled(self, key: &'static str, list: Vec<Tree<'a>>) -> Self {
        let filled = Some(list).filter(|list| !list.is_empty());
        self.some(key, filled)
    }

    /// Adds the unknown keys; one that is known by now was written already.
    pub(crate) fn rest(mut self, extra: &'a Extra) -> Tree<'a> {
        for (key, value) in extra {
            if !self.0.iter().any(|(known, _)| known == key) {
                self.0.push((key, Tree::Kept(value)));
            }
        }
        Tree::Object(self)
    }
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Whole(number) => serializer.serialize_u64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => serializer.collect_seq(list),
            Self::Object(Keys(members)) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (key, value) in members {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
            Self::Kept(value) => value.serialize(serializer),
        }
    }
}

impl<'a> From<&'a str> for Tree<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Tree<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<bool> for Tree<'_> {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u64> for Tree<'_> {
    fn from(number: u64) -> Self {
        Self::Whole(number)
    }
}

impl From<usize> for Tree<'_> {
    fn from(number: usize) -> Self {
        Self::Whole(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl<'a> From<Vec<Tree<'a>>> for Tree<'a> {
    fn from(list: Vec<Tree<'a>>) -> Self {
        Self::List(list)
    }
}

impl<'a, T: Into<Tree<'a>>> From<Option<T>> for Tree<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
