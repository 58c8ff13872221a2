//! Takes an object apart, after it was held against its table.
//!
//! Nothing here can fail: what does not fit was refused before. What is left over are the unknown keys.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use kutip_core::record::Extra;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use crate::json::{Member, Node, Value};
use crate::validate::whole;
use crate::{text, values};

/// An object of which keys are taken one by one.
#[derive(Debug, Default)]
pub(crate) struct Object<'a> {
    members: Vec<Member<'a>>,
    /// The byte of the text at which it begins.
    pub(crate) at: u32,
}

impl<'a> Object<'a> {
    /// Opens an object.
    pub(crate) fn of(node: Node<'a>) -> Self {
        match node.value {
            Value::Object(members) => Self { members, at: node.at },
            _ => Self::default(),
        }
    }

    /// Takes a value; none when missing or null.
    pub(crate) fn take(&mut self, key: &str) -> Option<Node<'a>> {
        let index = self.members.iter().position(|member| member.key == key)?;
        Some(self.members.swap_remove(index).node).filter(|node| !node.is_null())
    }

    /// Takes a text and the byte at which it begins.
    pub(crate) fn text_at(&mut self, key: &str) -> Option<(String, u32)> {
        let node = self.take(key)?;
        match node.value {
            Value::Text(text) => Some((text.into_owned(), node.at)),
            _ => None,
        }
    }

    /// Takes a text; an empty one when missing.
    pub(crate) fn text(&mut self, key: &str) -> String {
        self.text_at(key).map(|(text, _)| text).unwrap_or_default()
    }

    /// Takes a text; none when it shows nothing.
    pub(crate) fn words(&mut self, key: &str) -> Option<String> {
        self.text_at(key).map(|(text, _)| text).filter(|text| !text::is_blank(text))
    }

    /// Takes one of the texts that serde knows for a type.
    pub(crate) fn one_of<T: Deserialize<'static>>(&mut self, key: &str) -> Option<T> {
        let (text, _) = self.text_at(key)?;
        let deserializer: StrDeserializer<'_, Error> = text.as_str().into_deserializer();
        T::deserialize(deserializer).ok()
    }

    /// Takes one of the texts of a list of names.
    pub(crate) fn named<T: Copy>(&mut self, key: &str, names: &[(&str, T)]) -> Option<T> {
        let (text, _) = self.text_at(key)?;
        names.iter().find(|(name, _)| *name == text).map(|(_, value)| *value)
    }

    /// Takes a date.
    pub(crate) fn date(&mut self, key: &str) -> Option<NaiveDate> {
        values::date(&self.text_at(key)?.0)
    }

    /// Takes a time without seconds.
    pub(crate) fn time(&mut self, key: &str) -> Option<NaiveTime> {
        values::time(&self.text_at(key)?.0)
    }

    /// Takes a time with seconds.
    pub(crate) fn clock(&mut self, key: &str) -> Option<NaiveTime> {
        values::clock(&self.text_at(key)?.0)
    }

    /// Takes an instant.
    pub(crate) fn instant(&mut self, key: &str) -> Option<DateTime<FixedOffset>> {
        values::instant(&self.text_at(key)?.0)
    }

    /// Takes a flag.
    pub(crate) fn flag(&mut self, key: &str) -> Option<bool> {
        match self.take(key)?.value {
            Value::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// Takes a whole number and the byte at which it begins.
    pub(crate) fn whole(&mut self, key: &str) -> Option<(u64, u32)> {
        whole_of(&self.take(key)?)
    }

    /// Takes a number.
    pub(crate) fn decimal(&mut self, key: &str) -> Option<f64> {
        match self.take(key)?.value {
            Value::Number(number) => number.as_f64(),
            _ => None,
        }
    }

    /// Takes a list; an empty one when missing.
    pub(crate) fn list(&mut self, key: &str) -> Vec<Node<'a>> {
        match self.take(key).map(|node| node.value) {
            Some(Value::List(list)) => list,
            _ => Vec::new(),
        }
    }

    /// Takes a list of texts, blank ones left out.
    pub(crate) fn texts(&mut self, key: &str) -> Vec<String> {
        self.list(key).into_iter().filter_map(text_of).filter(|text| !text::is_blank(text)).collect()
    }

    /// Takes an object; none when missing.
    pub(crate) fn object(&mut self, key: &str) -> Option<Self> {
        self.take(key).map(Self::of)
    }

    /// Gives what was not taken.
    pub(crate) fn rest(self) -> Extra {
        self.members.into_iter().map(|member| (member.key.into_owned(), member.node.into_plain())).collect()
    }
}

/// Gives a node as text.
pub(crate) fn text_of(node: Node<'_>) -> Option<String> {
    match node.value {
        Value::Text(text) => Some(text.into_owned()),
        _ => None,
    }
}

/// Gives a node as a whole number, with its place.
pub(crate) fn whole_of(node: &Node<'_>) -> Option<(u64, u32)> {
    match &node.value {
        Value::Number(number) => whole(number).map(|number| (number, node.at)),
        _ => None,
    }
}
