//! What was said, noted or marked at an event.
//!
//! A [`Statement`] may be printed. What may not (a note, a marker, background, off the record) is
//! [`Withheld`], another type: nothing that makes a document accepts it, and its text can only be had
//! through [`Withheld::internal`], for the office's own file.
//!
//! ```compile_fail
//! # use kutip_core::statement::{Statement, Withheld};
//! fn print(statement: &Statement) {}
//! fn leak(withheld: &Withheld) { print(withheld) }
//! ```

use crate::id::{PersonId, StatementId};
use crate::record::Extra;

/// How the words stand in the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A direct quote, kept verbatim, without outer marks.
    Direct,
    /// A paraphrase: a clause that follows a reporting verb.
    Indirect,
}

/// The attitude of a statement towards the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stance {
    /// It agrees.
    Agrees,
    /// It differs.
    Differs,
    /// Neither.
    Neutral,
}

/// The wording that is printed instead of the verbatim one.
#[derive(Debug, Clone, PartialEq)]
pub struct Released {
    /// The wording.
    pub text: String,
    /// Why it differs from the verbatim text.
    pub reason: Option<String>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

/// What both printable and withheld records hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Fields {
    /// The text as typed; of a direct quote the verbatim one.
    pub text: String,
    /// The reporting verb, when the officer recorded one.
    pub verb: Option<String>,
    /// The wording printed instead of `text`.
    pub released: Option<Released>,
    /// Whether this statement carries the news.
    pub angle: bool,
    /// Whom a request is addressed to.
    pub addressee: Option<String>,
    /// Place, question or occasion.
    pub context: Option<String>,
    /// The number of the statement that this one answers.
    pub reply_to: Option<usize>,
    /// The attitude towards the statement before.
    pub stance: Option<Stance>,
    /// The clock time of the first keystroke.
    pub clock: Option<chrono::NaiveTime>,
    /// The position in the recording, in milliseconds.
    pub position_ms: Option<u64>,
    /// Keys of the file that this version does not know.
    pub extra: Extra,
}

/// A statement on the record, by a speaker.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The identifier.
    pub id: StatementId,
    /// The 1-based number in the record, withheld ones counted too.
    pub number: usize,
    /// Who said it.
    pub speaker: PersonId,
    /// Quote or paraphrase.
    pub form: Form,
    /// What was recorded.
    pub fields: Fields,
}

impl Statement {
    /// Returns the wording that is printed: the released one where there is one, else the verbatim text.
    #[must_use]
    pub fn printed(&self) -> &str {
        self.fields.released.as_ref().map_or(self.fields.text.as_str(), |released| released.text.as_str())
    }

    /// Tells whether this is a quote that says no word: marks between quotation marks are nobody's words.
    #[must_use]
    pub fn is_wordless_quote(&self) -> bool {
        self.is_direct() && !self.printed().contains(char::is_alphanumeric)
    }

    /// Tells whether this is a direct quote.
    #[must_use]
    pub fn is_direct(&self) -> bool {
        self.form == Form::Direct
    }
}

/// Why a record is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Withholding {
    /// A note of the officer.
    Note,
    /// A one-key marker.
    Marker,
    /// Background: informs the officer, is not printed.
    Background,
    /// Off the record.
    OffRecord,
}

/// A record that no document can be made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Withheld {
    /// The identifier.
    pub id: StatementId,
    /// The 1-based number in the record.
    pub number: usize,
    /// Why it is withheld.
    pub why: Withholding,
    internal: Internal,
}

/// The contents of a withheld record, for the office's own file only.
#[derive(Debug, Clone, PartialEq)]
pub struct Internal {
    /// Who said it; notes and markers have nobody.
    pub speaker: Option<PersonId>,
    /// The form, where it was a statement.
    pub form: Option<Form>,
    /// What was recorded.
    pub fields: Fields,
}

impl Withheld {
    /// Withholds what was recorded.
    #[must_use]
    pub fn new(id: StatementId, number: usize, why: Withholding, internal: Internal) -> Self {
        Self { id, number, why, internal }
    }

    /// Gives the contents for the office's own (`--internal`) file; never for anything handed to others.
    #[must_use]
    pub fn internal(&self) -> &Internal {
        &self.internal
    }
}

/// One entry of the record, in the order of the story.
#[derive(Debug, Clone, PartialEq)]
pub enum Entry {
    /// May be printed.
    Releasable(Statement),
    /// May not.
    Withheld(Withheld),
}
