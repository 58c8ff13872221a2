//! Broken and odd files that are accepted: each gets the finding that it must get.

use super::cases::{composed, line};
use super::support;

macro_rules! bad {
    ($name:literal) => {
        support::record(include_str!(concat!("../../../../../../tests/fixtures/cases/bad/", $name)))
    };
}

#[test]
fn characters_that_cannot_be_printed() {
    let (_, findings) = composed(&bad!("control-chars.json"));
    let found: Vec<_> =
        findings.iter().filter(|finding| finding.variant == "unprintable").map(line).collect();
    assert_eq!(found.len(), 4, "one in each quote: {found:?}");
    assert!(found[0].contains("U+0000"), "{found:?}");
    assert!(
        !findings.iter().any(|finding| finding.rule == "quote.verbatim"),
        "the replacement is no alteration"
    );
}

#[test]
fn a_weekday_that_contradicts_the_calendar() {
    let (_, findings) = composed(&bad!("weekday-wrong.json"));
    let found: Vec<_> = findings.iter().filter(|finding| finding.rule == "date.weekday").map(line).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("/statements/0/text") && found[0].contains("weekday=Sabtu"), "{found:?}");
}

#[test]
fn two_titles_on_the_day() {
    let (_, findings) = composed(&bad!("two-titles.json"));
    let found: Vec<_> =
        findings.iter().filter(|finding| finding.rule == "title.register").map(line).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("two /people/1/positions"), "{found:?}");
}

#[test]
fn files_that_only_look_odd_get_nothing_of_these() {
    for record in [bad!("nested-quotes.json"), bad!("bom.json"), bad!("title-traversal.json")] {
        let (_, findings) = composed(&record);
        let grave: Vec<_> = findings
            .iter()
            .filter(|finding| {
                finding.rule.starts_with("text.char") || finding.rule.starts_with("title.register")
            })
            .map(line)
            .collect();
        assert!(grave.is_empty(), "{grave:?}");
    }
}
