use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;

const PARTS: NumberParts<'_> =
    NumberParts { counter: 7, year: 2025, month: 12, unit: Some("PROKOPIM"), device: Some("Meja 2") };

fn number(template: &str) -> Result<String, NumberError> {
    NumberTemplate::parse(template)?.number(PARTS)
}

#[test]
fn a_template_is_filled() {
    assert_eq!(
        number("480/{seq:3}/{unit}/{month_roman}/{year}").unwrap(),
        "480/007/PROKOPIM/XII/2025",
        "every token, and what stands between them"
    );
    assert_eq!(number("{seq}-{month}-{year} {device}").unwrap(), "7-12-2025 Meja 2");
}

#[test]
fn a_template_that_would_give_a_number_twice_is_refused() {
    assert_eq!(number("480/{year}"), Err(NumberError::NoCounter), "all releases would have one number");
    assert_eq!(number("480/{seq}"), Err(NumberError::NoYear), "next year begins at 1 again");
}

#[test]
fn an_unknown_token_is_named() {
    for (template, token) in
        [("{seq}/{tahun}/{year}", "{tahun}"), ("{seq:0}/{year}", "{seq:0}"), ("{seq}/{year", "{year")]
    {
        assert_eq!(number(template), Err(NumberError::UnknownToken(token.to_owned())), "{template}");
    }
}

#[test]
fn what_is_not_set_is_asked_for() {
    let template = NumberTemplate::parse("{seq}/{unit}/{year}").unwrap();
    let parts = NumberParts { unit: Some("  "), ..PARTS };
    assert_eq!(template.number(parts), Err(NumberError::NotSet("unit")), "blanks are no unit");
}

proptest! {
    #[test]
    fn two_counters_or_years_never_give_one_number(
        before in "[A-Z/]{0,4}", between in "[/.-][A-Z]{0,3}", digits in 1_usize..=9,
        counters in proptest::collection::btree_set((1_u32..5000, 2000_i32..2100), 2..20),
    ) {
        let template = NumberTemplate::parse(&format!("{before}{{seq:{digits}}}{between}{{year}}")).unwrap();
        let numbers: BTreeSet<String> = counters
            .iter()
            .map(|(counter, year)| template.number(NumberParts { counter: *counter, year: *year, ..PARTS }).unwrap())
            .collect();
        prop_assert_eq!(numbers.len(), counters.len(), "a number names one release");
    }

    #[test]
    fn no_template_panics(template in "[{}a-z:0-9_/ ]{0,24}") {
        let _ = number(&template);
    }
}
