//! Every rule and variant has its words in both languages, with the same placeholders, and findings fill them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::cases::{CASES, composed, exemplar};
use super::support;
use crate::check::rules;
use crate::finding::Finding;

type Catalogue = BTreeMap<String, String>;

static CATALOGUES: LazyLock<[Catalogue; 2]> = LazyLock::new(|| {
    [
        include_str!("../../../../../../ui/messages/id.json"),
        include_str!("../../../../../../ui/messages/en.json"),
    ]
    .map(|json| {
        let all: BTreeMap<String, serde_json::Value> = serde_json::from_str(json).expect("a flat catalogue");
        all.into_iter().filter_map(|(key, value)| Some((key, value.as_str()?.to_owned()))).collect()
    })
});

/// Asserts that a finding has a message and gives all that it asks for.
pub(super) fn assert_filled(finding: &Finding) {
    let key = format!("finding_{}_{}", key(finding.rule), key(finding.variant));
    let message = CATALOGUES[0].get(&key);
    for name in placeholders(message.unwrap_or_else(|| panic!("{key} has a message"))) {
        assert!(finding.params.contains_key(name), "{key} needs {name}: {:?}", finding.params);
    }
}

fn key(text: &str) -> String {
    text.replace(['.', '-'], "_")
}

fn placeholders(message: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        message.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn every_rule_and_variant_has_a_message_in_both_languages() {
    let [id, en] = &*CATALOGUES;
    let mut keys = Vec::new();
    for rule in rules() {
        keys.push(format!("rule_{}", key(rule.id)));
        keys.push(format!("rule_{}_why", key(rule.id)));
        for variant in rule.variants {
            keys.push(format!("finding_{}_{}", key(rule.id), key(variant)));
        }
    }
    for key in keys {
        let (Some(id), Some(en)) = (id.get(&key), en.get(&key)) else {
            panic!("{key} has its words in both languages");
        };
        assert_eq!(placeholders(id), placeholders(en), "{key}");
    }
}

#[test]
fn findings_fill_their_placeholders() {
    for (_, json, markdown) in CASES {
        exemplar(json, markdown).iter().for_each(assert_filled);
        composed(&support::record(json)).1.iter().for_each(assert_filled);
    }
    super::examples::all_bad().iter().for_each(assert_filled);
}
