//! What a language pack gives to the checks. A language without it gets the checks that need no words.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::phrases::Phrases;
use super::report::Report;
use super::scan::Passage;
use crate::office::Office;
use crate::record::EventRecord;
use crate::statement::Stance;

/// The verb of an attribution after a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Attribution {
    /// The root, such as `ujar`.
    pub(crate) root: &'static str,
    /// Whether a pronoun is joined to it, as in `ujarnya`.
    pub(crate) pronoun: bool,
}

/// What an attribution's verb may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerbClass {
    /// Anywhere.
    Free,
    /// Never a speaker's first.
    FollowUp,
    /// Only at the end of the text.
    Closing,
    /// After a question only.
    Question,
    /// After another person's question.
    Reply,
    /// Never with officials.
    Doubting,
}

/// A date found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct FoundDate {
    /// The first byte.
    pub(crate) start: usize,
    /// The byte after the last.
    pub(crate) end: usize,
    /// The date, the year being that of the event where none is written.
    pub(crate) date: Option<NaiveDate>,
}

/// What the text rules of a language may know beside the text.
#[derive(Debug)]
pub(crate) struct TextContext<'a> {
    /// The day of the event; it gives dates without a year theirs.
    pub(crate) day: NaiveDate,
    /// The office's own word list.
    pub(crate) own_words: &'a Phrases,
    /// Whether the text is a paragraph of the release, not a field of the record.
    pub(crate) release: bool,
    /// Words of the names of people; they are spelt as stored.
    pub(crate) names: &'a std::collections::HashSet<String>,
    /// Numbers that the record holds as digits; they are never altered.
    pub(crate) recorded_numbers: &'a std::collections::HashSet<String>,
}

/// The words and habits of a language that the checks need.
pub(crate) trait CheckPack: Sync {
    /// Abbreviations whose stop ends no sentence, in lower case and without the stop.
    fn dotted(&self) -> &'static [&'static str];
    /// Runs the rules about words, dates, numbers and commas over one text.
    fn check_text(&self, passage: &Passage<'_>, context: &TextContext<'_>, report: &mut Report<'_>);
    /// Runs the rules about the record as it was typed.
    fn check_record(&self, record: &EventRecord, report: &mut Report<'_>);
    /// Gives the record as the composer reads it.
    fn as_read<'r>(&self, record: &'r EventRecord) -> Cow<'r, EventRecord>;
    /// Reads the verb of an attribution.
    fn attribution(&self, lower: &str) -> Option<Attribution>;
    /// Says what an attribution's verb may be used for.
    fn class(&self, root: &str) -> VerbClass;
    /// Returns the root of a reporting verb such as `menegaskan`.
    fn reporting_root(&self, lower: &str) -> Option<&'static str>;
    /// Tells whether a quote holds a form of an attribution's root.
    fn echoes(&self, quote: &Passage<'_>, root: &str) -> bool;
    /// Openers of sentences and paragraphs, each at most once in a text.
    fn openers(&self) -> &Phrases;
    /// Returns the stance that an opener claims for its speaker.
    fn claims(&self, opener: &str) -> Option<Stance>;
    /// Tells whether an opener says "also" by itself, and whether a word does.
    fn adds(&self, opener: &str) -> bool;
    /// Tells whether a word says "also".
    fn also(&self, lower: &str) -> bool;
    /// Tells whether a word is a pronoun for a person, as the subject of a sentence.
    fn pronoun(&self, lower: &str) -> bool;
    /// Tells whether a capital on this word is wrong within a headline.
    fn must_be_low(&self, lower: &str) -> bool;
    /// Tells whether a word may stay low in headlines.
    fn low_word(&self, lower: &str) -> bool;
    /// Tells whether a quote hangs on the sentence before it.
    fn depends(&self, quote: &Passage<'_>) -> bool;
    /// Tells whether a text names what a quote points at (`Alat ini`).
    fn named_by(&self, quote: &Passage<'_>, text: &str) -> bool;
    /// Tells whether a word begins a title, such as Gubernur.
    fn rank_word(&self, lower: &str) -> bool;
    /// Tells whether a word is an everyday one, which a capital does not make a name.
    fn common_word(&self, lower: &str) -> bool;
    /// Tells whether a word is a degree written before names.
    fn degree(&self, word: &str) -> bool;
    /// Tells whether a word is written between title and name and is no degree.
    fn honorific(&self, word: &str) -> bool;
    /// Tells whether a small word may stand inside a title.
    fn joins_titles(&self, lower: &str) -> bool;
    /// Tells whether a title in a text is the one of the register, whole, without its place, or abbreviated.
    fn same_title(&self, written: &str, registered: &str) -> bool;
    /// Finds what a lead must not begin with.
    fn lead_opener(&self, lead: &Passage<'_>) -> Option<String>;
    /// Finds the dates with a weekday.
    fn dates(&self, passage: &Passage<'_>, day: NaiveDate) -> Vec<FoundDate>;
    /// Tells whether readers know an abbreviation.
    fn known_abbreviation(&self, short: &str) -> bool;
    /// Tells whether a word announces persons by their initials (`berinisial RS`).
    fn tells_initials(&self, lower: &str) -> bool;
    /// Finds the long form of an abbreviation that means one thing everywhere.
    fn long_form(&self, short: &str) -> Option<&'static str>;
    /// Tells whether marks after this word are a title's, not a quote's.
    fn names_a_theme(&self, lower: &str) -> bool;
}

/// The word list of an office, as a table.
pub(crate) fn own_words(office: &Office) -> Phrases {
    Phrases::new(office.words.iter().map(|entry| (entry.wrong.as_str(), entry.right.as_str())))
}
