//! The Indonesian side of the checks: words, and the rules that only this language has.

mod commas;
mod dates;
pub(crate) mod examples;
mod numbers;
mod spelling;
mod titles;
mod verbs;
mod words;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::{Indonesian, lexicon, typed};
use crate::check::pack::{Attribution, CheckPack, FoundDate, TextContext, VerbClass};
use crate::check::phrases::Phrases;
use crate::check::report::Report;
use crate::check::scan::Passage;
use crate::record::EventRecord;
use crate::statement::Stance;

impl CheckPack for Indonesian {
    fn dotted(&self) -> &'static [&'static str] {
        &words::DOTTED
    }

    fn check_text(&self, passage: &Passage<'_>, context: &TextContext<'_>, report: &mut Report<'_>) {
        dates::check(passage, context, report);
        spelling::check(passage, context, report);
        numbers::check(passage, context, report);
        commas::check(passage, report);
    }

    fn check_record(&self, record: &EventRecord, report: &mut Report<'_>) {
        typed::check(record, report);
    }

    fn as_read<'r>(&self, record: &'r EventRecord) -> Cow<'r, EventRecord> {
        typed::read(record).record
    }

    fn attribution(&self, lower: &str) -> Option<Attribution> {
        verbs::attribution(lower)
    }

    fn class(&self, root: &str) -> VerbClass {
        verbs::class(root)
    }

    fn reporting_root(&self, lower: &str) -> Option<&'static str> {
        verbs::reporting_root(lower)
    }

    fn echoes(&self, quote: &Passage<'_>, root: &str) -> bool {
        let forms = verbs::forms(root);
        (0..quote.len()).any(|i| forms.contains(&quote.lower(i)))
    }

    fn openers(&self) -> &Phrases {
        &words::OPENERS
    }

    fn claims(&self, opener: &str) -> Option<Stance> {
        match opener {
            "senada" | "hal senada" => Some(Stance::Agrees),
            "di sisi lain" | "sebaliknya" | "berbeda dengan" => Some(Stance::Differs),
            _ => None,
        }
    }

    fn adds(&self, opener: &str) -> bool {
        matches!(opener, "selain itu" | "di samping itu")
    }

    fn also(&self, lower: &str) -> bool {
        lower == "juga"
    }

    fn pronoun(&self, lower: &str) -> bool {
        matches!(lower, "ia" | "dia" | "beliau" | "menurutnya")
    }

    fn low_word(&self, lower: &str) -> bool {
        // `3 x 24 jam` multiplies.
        words::LOW.contains(&lower) || lexicon::HEADLINE_LOW.contains(&lower) || lower == "x"
    }

    fn must_be_low(&self, lower: &str) -> bool {
        words::LOW.contains(&lower)
    }

    fn depends(&self, quote: &Passage<'_>) -> bool {
        super::compose::depends(quote.text)
    }

    fn named_by(&self, quote: &Passage<'_>, text: &str) -> bool {
        super::compose::named_by(quote.text, text)
    }

    fn rank_word(&self, lower: &str) -> bool {
        titles::rank_word(lower)
    }

    fn common_word(&self, lower: &str) -> bool {
        lexicon::is_common(lower)
            || lexicon::is_base(lower)
            || lexicon::is_verb(lower)
            || lexicon::is_function_word(lower)
    }

    fn degree(&self, word: &str) -> bool {
        matches!(word, "Prof" | "Dr" | "Drs" | "Dra" | "Ir" | "drg" | "drh")
    }

    fn honorific(&self, word: &str) -> bool {
        // `dr.` is a physician and stands with experts, whose degrees are printed.
        matches!(word, "H" | "Hj" | "dr")
    }

    fn joins_titles(&self, lower: &str) -> bool {
        lower == "dan"
    }

    fn same_title(&self, written: &str, registered: &str) -> bool {
        titles::same_title(written, registered)
    }

    fn lead_opener(&self, lead: &Passage<'_>) -> Option<String> {
        let (count, _) = words::LEAD_OPENERS.at(lead, 0)?;
        Some(lead.span(0, count - 1).to_owned())
    }

    fn dates(&self, passage: &Passage<'_>, day: NaiveDate) -> Vec<FoundDate> {
        dates::dates(passage, day)
    }

    fn known_abbreviation(&self, short: &str) -> bool {
        words::KNOWN.contains(&short.trim_end_matches('.')) || lexicon::KNOWN.contains(&short)
    }

    fn tells_initials(&self, lower: &str) -> bool {
        matches!(lower, "berinisial" | "inisial")
    }

    fn long_form(&self, short: &str) -> Option<&'static str> {
        lexicon::NATIONAL
            .iter()
            .find(|national| national.short == short)
            .map(|national| national.full.as_str())
    }

    fn names_a_theme(&self, lower: &str) -> bool {
        matches!(
            lower,
            "bertema"
                | "bertajuk"
                | "tema"
                | "tajuk"
                | "berjudul"
                | "judul"
                | "bertemakan"
                | "slogan"
                | "moto"
        )
    }
}
