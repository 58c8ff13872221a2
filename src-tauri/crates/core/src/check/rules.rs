//! The table of rules: ids, what they stand for, how grave they are, what they can say, an example.

use super::ids;
use crate::finding::Severity::{self, Error, Info, Warning};
use crate::lang::id::check::examples as id;

/// What the snippets of an example are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Paragraphs of a text, one a line.
    Text,
    /// The words of one quote as they are recorded.
    Quote,
    /// A headline.
    Headline,
    /// Fields of the record, one a line, with their names.
    Fields,
}

/// A pair of snippets, in the language of the pack, that shows a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// What the snippets are.
    pub scope: Scope,
    /// What the rule lets pass.
    pub good: &'static str,
    /// What it flags.
    pub bad: &'static str,
}

/// A rule of the trade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// The id, such as `quote.length`.
    pub id: &'static str,
    /// The numbers of the rules of the trade that it stands for; empty for what the drafts' grammar asks.
    pub numbers: &'static [u8],
    /// How grave its findings usually are.
    pub severity: Severity,
    /// The variants of its findings; each has a message.
    pub variants: &'static [&'static str],
    /// An example.
    pub example: Example,
}

/// Lists every rule that needs no approval state.
#[must_use]
pub fn rules() -> &'static [Rule] {
    &RULES
}

/// Returns the default severity of a rule.
pub(crate) fn severity(id: &str) -> Option<Severity> {
    RULES.iter().find(|rule| rule.id == id).map(|rule| rule.severity)
}

const fn rule(
    id: &'static str,
    numbers: &'static [u8],
    severity: Severity,
    variants: &'static [&'static str],
    example: Example,
) -> Rule {
    Rule { id, numbers, severity, variants, example }
}

static RULES: [Rule; 44] = [
    rule(
        ids::QUOTE_MARKS,
        &[1],
        Warning,
        &[
            "straight",
            "comma-missing",
            "comma-after-end",
            "doubled",
            "stop-outside",
            "capital-verb",
            "comma-before",
        ],
        id::QUOTE_MARKS,
    ),
    rule(ids::QUOTE_NESTING, &[2], Warning, &["same-kind", "unbalanced", "outer"], id::QUOTE_NESTING),
    rule(ids::QUOTE_ELLIPSIS, &[2], Info, &["dots"], id::QUOTE_ELLIPSIS),
    rule(ids::QUOTE_VERBATIM, &[3], Error, &["stale", "no-reason", "unknown"], id::QUOTE_VERBATIM),
    rule(ids::QUOTE_LENGTH, &[4], Warning, &["words", "sentences", "no-words"], id::QUOTE_LENGTH),
    rule(
        ids::QUOTE_ATTRIBUTION,
        &[5],
        Warning,
        &["missing", "before", "pronoun", "other-speaker", "unknown-person"],
        id::QUOTE_ATTRIBUTION,
    ),
    rule(
        ids::QUOTE_DEPENDENCE,
        &[],
        Warning,
        &["first", "other-speaker", "torn", "answer-missing"],
        id::QUOTE_DEPENDENCE,
    ),
    rule(
        ids::ATTRIBUTION_VERB,
        &[6],
        Warning,
        &[
            "repeated",
            "follow-up-first",
            "closing-not-last",
            "closing-twice",
            "not-official",
            "echo",
            "in-quote",
            "no-question",
            "no-question-mark",
            "recorded",
        ],
        id::ATTRIBUTION_VERB,
    ),
    rule(
        ids::INDIRECT_FRAME,
        &[7],
        Warning,
        &[
            "no-bahwa",
            "no-agar",
            "comma",
            "doubled",
            "purpose",
            "no-main-clause",
            "no-addressee",
            "no-subject",
            "clause-for-phrase",
            "spliced",
        ],
        id::INDIRECT_FRAME,
    ),
    rule(
        ids::MENTION_ORDER,
        &[8],
        Warning,
        &["short-first", "no-title", "title-comma", "full-again"],
        id::MENTION_ORDER,
    ),
    rule(
        ids::MENTION_SHORT_NAME,
        &[8],
        Warning,
        &["missing", "not-in-name", "shared"],
        id::MENTION_SHORT_NAME,
    ),
    rule(
        ids::MENTION_NAME,
        &[8],
        Error,
        &["none", "role", "address", "body", "short-role"],
        id::MENTION_NAME,
    ),
    rule(ids::MENTION_SPELLING, &[8], Warning, &["near"], id::MENTION_SPELLING),
    rule(ids::MENTION_DEGREES, &[9], Info, &["unwanted", "misplaced", "in-name"], id::MENTION_DEGREES),
    rule(
        ids::TITLE_REGISTER,
        &[10],
        Error,
        &["none", "two", "ended", "not-begun", "other"],
        id::TITLE_REGISTER,
    ),
    rule(
        ids::CONNECTOR_SWITCH,
        &[11],
        Warning,
        &["twice", "before-quote", "claim", "doubled"],
        id::CONNECTOR_SWITCH,
    ),
    rule(ids::GUEST_CLOSING, &[12], Info, &["early", "missing"], id::GUEST_CLOSING),
    rule(ids::DATE_WEEKDAY, &[13], Error, &["mismatch", "impossible"], id::DATE_WEEKDAY),
    rule(ids::DATE_EVENT, &[13], Warning, &["other"], id::DATE_EVENT),
    rule(ids::DATE_RELATIVE, &[13], Warning, &["word", "spoken"], id::DATE_RELATIVE),
    rule(ids::DATE_FORM, &[13], Warning, &["colon", "clock-word", "zone", "zero"], id::DATE_FORM),
    rule(
        ids::NUMBER_FORM,
        &[14],
        Warning,
        &["rupiah", "thousands", "decimal", "year", "of-what"],
        id::NUMBER_FORM,
    ),
    rule(ids::NUMBER_WORDS, &[14], Info, &["small"], id::NUMBER_WORDS),
    rule(ids::NUMBER_START, &[14], Warning, &["digit"], id::NUMBER_START),
    rule(
        ids::ABBREVIATION_FIRST_USE,
        &[15],
        Warning,
        &["not-spelt", "only-quote", "unknown"],
        id::ABBREVIATION_FIRST_USE,
    ),
    rule(ids::WORD_LIST, &[16], Warning, &["wrong", "spoken", "shorthand"], id::WORD_LIST),
    rule(ids::WORD_DI, &[16], Warning, &["joined", "spoken"], id::WORD_DI),
    rule(ids::WORD_DOUBLED, &[16], Warning, &["twice"], id::WORD_DOUBLED),
    rule(ids::COMMA_CONNECTOR, &[17], Warning, &["after", "before", "spoken"], id::COMMA_CONNECTOR),
    rule(ids::TEXT_SPACING, &[17], Info, &["before-mark", "hyphen"], id::TEXT_SPACING),
    rule(ids::LEAD_LENGTH, &[18], Warning, &["words", "sentences"], id::LEAD_LENGTH),
    rule(ids::LEAD_OPENING, &[18], Warning, &["opener", "time-first"], id::LEAD_OPENING),
    rule(
        ids::HEADLINE_FORM,
        &[19],
        Warning,
        &[
            "words",
            "characters",
            "stop",
            "digit",
            "capital",
            "small",
            "colons",
            "question",
            "cut",
            "not-in-text",
            "late",
            "moved",
            "mark-unused",
            "only-held",
        ],
        id::HEADLINE_FORM,
    ),
    rule(
        ids::FACTS_COMPLETE,
        &[20],
        Warning,
        &[
            "title",
            "city",
            "venue",
            "venue-slash",
            "organiser",
            "purpose",
            "no-statements",
            "no-actor",
            "no-quote",
            "step-said",
            "programme-loose",
        ],
        id::FACTS_COMPLETE,
    ),
    rule(ids::RELEASE_CONTACT, &[21], Warning, &["missing", "unreachable"], id::RELEASE_CONTACT),
    rule(ids::EMBARGO_MARK, &[21], Warning, &["past", "unmarked"], id::EMBARGO_MARK),
    rule(ids::PERSONAL_DATA, &[22], Warning, &["identity", "phone"], id::PERSONAL_DATA),
    rule(ids::TEXT_CHARACTERS, &[], Warning, &["unprintable", "direction"], id::TEXT_CHARACTERS),
    rule(ids::TEXT_REMARK, &[], Error, &["whole", "inside", "quoted"], id::TEXT_REMARK),
    rule(ids::TEXT_LEFTOVER, &[], Warning, &["null", "brackets"], id::TEXT_LEFTOVER),
    rule(ids::RESTRICTED_PRINTED, &[], Error, &["text"], id::RESTRICTED_PRINTED),
    rule(ids::STATEMENT_REPLY, &[], Warning, &["unknown", "later"], id::STATEMENT_REPLY),
    rule(ids::SPEAKER_SILENT, &[], Info, &["nothing", "not-listed"], id::SPEAKER_SILENT),
    rule(ids::TEXT_LONG_SENTENCE, &[], Info, &["words"], id::TEXT_LONG_SENTENCE),
];
