//! The house style as keys of an office file.

use kutip_core::office::{DatelineCase, PageSetup, Style};
use kutip_core::record::Extra;
use serde::Serialize;
use serde_json::{Map, Value};

use super::fields::{filled, required};
use super::house::{
    AbbreviationFacts, ContactFacts, DatelineFacts, HouseFacts, PageFacts, PartsFacts, RuleOffFacts,
    SignatoryFacts, StyleFacts, WordFacts,
};
use crate::error::AppError;

type Object = Map<String, Value>;

/// Makes a list out of another one.
pub(super) fn rows<A, B>(list: &[A], make: impl FnMut(&A) -> B) -> Vec<B> {
    list.iter().map(make).collect()
}

/// The keys of an office file.
pub(super) struct Keys<'a>(pub(super) &'a mut Extra);

impl Keys<'_> {
    pub(super) fn put(&mut self, facts: &HouseFacts) -> Result<(), AppError> {
        let language = (facts.language != kutip_core::lang::Language::default()).then_some(facts.language);
        self.set("language", value(language));
        self.set("emblem_alt", value(filled(facts.emblem_alt.clone())));
        self.set("number_template", value(filled(facts.number_template.clone())));
        self.set("boilerplate", value(filled(facts.boilerplate.clone())));
        self.object("dateline", |keys| dateline(keys, &facts.dateline));
        self.object("page", |keys| page(keys, &facts.page));
        self.object("style", |keys| style(keys, &facts.style));
        self.object("parts", |keys| parts(keys, &facts.parts));
        match facts.contact.as_ref().map(contact).transpose()?.flatten() {
            Some(set) => {
                self.object("contact", |keys| set.into_iter().for_each(|(key, value)| put(keys, key, value)))
            }
            None => self.set("contact", None),
        }
        match facts.signatory.as_ref().map(signatory).transpose()?.flatten() {
            Some(set) => self
                .object("signatory", |keys| set.into_iter().for_each(|(key, value)| put(keys, key, value))),
            None => self.set("signatory", None),
        }
        self.list("rules_off", "rule", rule_rows(&facts.rules_off)?);
        self.list("words", "wrong", word_rows(&facts.words)?);
        self.list("abbreviations", "short", abbreviation_rows(&facts.abbreviations)?);
        Ok(())
    }

    fn set(&mut self, key: &str, value: Option<Value>) {
        match value {
            Some(value) => drop(self.0.insert(key.to_owned(), value)),
            None => drop(self.0.remove(key)),
        }
    }

    /// Changes an object in place, so that keys of another version stay in it; one that is empty then goes.
    fn object(&mut self, key: &str, change: impl FnOnce(&mut Object)) {
        let mut object = match self.0.remove(key) {
            Some(Value::Object(object)) => object,
            _ => Object::new(),
        };
        change(&mut object);
        if !object.is_empty() {
            self.0.insert(key.to_owned(), Value::Object(object));
        }
    }

    /// Writes a list whose rows are known by one of their keys: what another version wrote into a row stays with it.
    fn list(&mut self, key: &str, known_by: &str, rows: Vec<Object>) {
        let mut before = match self.0.remove(key) {
            Some(Value::Array(before)) => before,
            _ => Vec::new(),
        };
        let rows = rows.into_iter().map(|row| {
            let same = before.iter().position(|old| old.get(known_by) == row.get(known_by));
            let mut object = match same.map(|at| before.swap_remove(at)) {
                Some(Value::Object(old)) => old,
                _ => Object::new(),
            };
            for (key, value) in row {
                put(&mut object, &key, (!value.is_null()).then_some(value));
            }
            Value::Object(object)
        });
        let rows: Vec<Value> = rows.collect();
        self.set(key, (!rows.is_empty()).then_some(Value::Array(rows)));
    }
}

fn put(object: &mut Object, key: &str, value: Option<Value>) {
    match value {
        Some(value) => drop(object.insert(key.to_owned(), value)),
        None => drop(object.remove(key)),
    }
}

fn value<T: Serialize>(from: Option<T>) -> Option<Value> {
    from.and_then(|from| serde_json::to_value(from).ok())
}

/// Returns a value unless it is the usual one.
fn unless<T: Serialize + PartialEq>(set: &T, usual: &T) -> Option<Value> {
    value((set != usual).then_some(set))
}

fn dateline(keys: &mut Object, facts: &DatelineFacts) {
    put(keys, "text", value(filled(facts.text.clone())));
    put(keys, "case", unless(&facts.case, &DatelineCase::default()));
    // A dash may be a blank or lean on one: it is not trimmed.
    put(keys, "dash", value(facts.dash.clone().filter(|dash| !dash.trim().is_empty())));
}

fn page(keys: &mut Object, facts: &PageFacts) {
    let usual = PageFacts::of(&PageSetup::default());
    put(keys, "size", unless(&facts.size, &usual.size));
    put(keys, "font", filled(Some(facts.font.clone())).and_then(|font| unless(&font, &usual.font)));
    let points = |half: u32| f64::from(half) / 2.0;
    put(keys, "font_size_pt", unless(&points(facts.font_half_points), &points(usual.font_half_points)));
    let lines = |percent: u32| f64::from(percent) / 100.0;
    put(keys, "line_spacing", unless(&lines(facts.line_spacing_percent), &lines(usual.line_spacing_percent)));
    let mut margins = match keys.remove("margins_mm") {
        Some(Value::Object(margins)) => margins,
        _ => Object::new(),
    };
    put(&mut margins, "top", unless(&facts.top, &usual.top));
    put(&mut margins, "bottom", unless(&facts.bottom, &usual.bottom));
    put(&mut margins, "left", unless(&facts.left, &usual.left));
    put(&mut margins, "right", unless(&facts.right, &usual.right));
    put(keys, "margins_mm", (!margins.is_empty()).then_some(Value::Object(margins)));
}

fn style(keys: &mut Object, facts: &StyleFacts) {
    let usual = StyleFacts::of(&Style::default());
    put(keys, "date_form", unless(&facts.date_form, &usual.date_form));
    put(keys, "degrees", unless(&facts.degrees, &usual.degrees));
    put(keys, "hajj_titles", unless(&facts.hajj_titles, &usual.hajj_titles));
    put(keys, "quote_warn_words", unless(&facts.quote_warn_words, &usual.quote_warn_words));
    put(keys, "headline_warn_words", unless(&facts.headline_warn_words, &usual.headline_warn_words));
    put(keys, "lead_max_words", unless(&facts.lead_max_words, &usual.lead_max_words));
}

fn parts(keys: &mut Object, facts: &PartsFacts) {
    put(keys, "letterhead", value(facts.letterhead));
    put(keys, "title_block", value(facts.title_block));
    put(keys, "release_line", value(facts.release_line));
    put(keys, "date_line", value(facts.date_line));
    put(keys, "boilerplate", value(facts.boilerplate));
    put(keys, "contact", value(facts.contact));
    put(keys, "signatory", value(facts.signatory));
    put(keys, "byline", value(facts.byline));
}

/// The keys of an object that is set, each with its value.
type Set = [(&'static str, Option<Value>); 3];

fn contact(facts: &ContactFacts) -> Result<Option<Set>, AppError> {
    let (phone, email) = (filled(facts.phone.clone()), filled(facts.email.clone()));
    if filled(Some(facts.name.clone())).is_none() && phone.is_none() && email.is_none() {
        return Ok(None);
    }
    let name = required(&facts.name, "contact.name")?;
    Ok(Some([("name", value(Some(name))), ("phone", value(phone)), ("email", value(email))]))
}

fn signatory(facts: &SignatoryFacts) -> Result<Option<Set>, AppError> {
    let (title, name) = (filled(Some(facts.title.clone())), filled(Some(facts.name.clone())));
    let id = filled(facts.id.clone());
    if title.is_none() && name.is_none() && id.is_none() {
        return Ok(None);
    }
    let title = required(&facts.title, "signatory.title")?;
    let name = required(&facts.name, "signatory.name")?;
    Ok(Some([("title", value(Some(title))), ("name", value(Some(name))), ("id", value(id))]))
}

fn rule_rows(rules: &[RuleOffFacts]) -> Result<Vec<Object>, AppError> {
    let row = |rule: &RuleOffFacts| {
        let reason = required(&rule.reason, "rules_off.reason")?;
        Ok(object([("rule", value(Some(&rule.rule))), ("reason", value(Some(reason)))]))
    };
    rules.iter().map(row).collect()
}

fn word_rows(words: &[WordFacts]) -> Result<Vec<Object>, AppError> {
    let stands = |word: &&WordFacts| !(word.wrong.trim().is_empty() && word.right.trim().is_empty());
    let row = |word: &WordFacts| {
        let wrong = required(&word.wrong, "words.wrong")?;
        let right = required(&word.right, "words.right")?;
        Ok(object([("wrong", value(Some(wrong))), ("right", value(Some(right)))]))
    };
    words.iter().filter(stands).map(row).collect()
}

fn abbreviation_rows(abbreviations: &[AbbreviationFacts]) -> Result<Vec<Object>, AppError> {
    let stands = |row: &&AbbreviationFacts| !(row.short.trim().is_empty() && row.full.trim().is_empty());
    let row = |row: &AbbreviationFacts| {
        let short = required(&row.short, "abbreviations.short")?;
        let full = required(&row.full, "abbreviations.full")?;
        Ok(object([
            ("short", value(Some(short))),
            ("full", value(Some(full))),
            // Null takes the key away where it stood.
            ("known", Some(row.known.map_or(Value::Null, Value::Bool))),
            ("proper", Some(row.proper.map_or(Value::Null, Value::Bool))),
        ]))
    };
    abbreviations.iter().filter(stands).map(row).collect()
}

fn object<const N: usize>(keys: [(&str, Option<Value>); N]) -> Object {
    keys.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}
