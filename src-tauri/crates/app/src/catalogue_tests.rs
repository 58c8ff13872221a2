//! Both languages have the same keys and placeholders, and every known code has its message.

use std::collections::BTreeSet;

use kutip_files::{Code, ExpectedKind, FoundKind};

use super::*;

fn placeholders(template: &str) -> BTreeSet<&str> {
    let pieces = template.split('{').skip(1);
    pieces.filter_map(|piece| piece.split_once('}')).map(|(name, _)| name).collect()
}

#[test]
fn both_languages_say_the_same_things() {
    let (id, en) = (messages(Lang::Id), messages(Lang::En));
    assert!(!id.is_empty(), "the catalogue can be read");
    assert_eq!(id.keys().collect::<Vec<_>>(), en.keys().collect::<Vec<_>>());
    for (key, template) in id {
        assert_eq!(placeholders(template), placeholders(&en[key]), "{key}");
        assert!(!template.trim().is_empty() && !en[key].trim().is_empty(), "{key} says something");
    }
}

#[test]
fn every_code_has_a_message() {
    let mut keys: Vec<String> = Vec::new();
    keys.extend(Code::ALL.iter().map(|code| key("error", code.as_str())));
    keys.extend(crate::error::CODES.iter().map(|code| key("error", code)));
    keys.extend(kutip_files::officials::ListError::CODES.iter().map(|code| key("error", code)));
    keys.extend(kutip_files::photo::PhotoError::CODES.iter().map(|code| key("error", code)));
    keys.extend(kutip_store::StoreError::CODES.iter().map(|code| key("error", code)));
    keys.extend(kutip_store::doctor::Trouble::CODES.iter().map(|code| key("trouble", code)));
    keys.extend(crate::archive::STEPS.iter().map(|step| key("op", step)));
    keys.extend(FoundKind::ALL.iter().map(|kind| key("found", kind.as_str())));
    keys.extend(ExpectedKind::ALL.iter().map(|kind| key("expected", kind.as_str())));
    keys.extend(crate::wording::REASONS.iter().map(|reason| key("left_out_why", reason)));
    keys.extend(crate::wording::EVENT_FIELDS.iter().map(|field| key("left_out_item", field)));
    for rule in crate::rules::list() {
        keys.push(key("rule", rule.id));
        keys.extend(rule.variants.iter().map(|variant| key(&key("finding", rule.id), variant)));
    }
    let missing: Vec<&String> =
        keys.iter().filter(|key| !has(Lang::Id, key) || !has(Lang::En, key)).collect();
    assert!(missing.is_empty(), "without a message: {missing:?}");
}

#[test]
fn text_from_outside_is_tamed_and_not_searched_again() {
    let worded = text(Lang::En, "error_input_missing", &[("path", "a\u{202E}b\n{path}\u{1b}[31m")]);
    assert_eq!(worded, "There is no file a\u{FFFD}b {path}\u{FFFD}[31m.");
    assert_eq!(text(Lang::Id, "no_such_key", &[]), "no_such_key", "a missing message shows its key");
}

#[test]
fn locales_choose_the_language() {
    assert_eq!(Lang::from_locale("en_GB.UTF-8"), Some(Lang::En));
    assert_eq!(Lang::from_locale("id_ID"), Some(Lang::Id));
    assert_eq!(Lang::from_locale("C.UTF-8"), None);
    assert_eq!(Lang::from_locale(""), None);
}
