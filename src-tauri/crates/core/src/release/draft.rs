//! A draft: headline proposals and blocks whose quotes are live references to their records.

use crate::finding::Finding;
use crate::id::{BlockId, PersonId, StatementId};

/// How a headline was made; see the grammar of headlines in the documentation of composing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeadlinePattern {
    /// Set by the officer in the release.
    Given,
    /// The recorded news line.
    News,
    /// Organiser and purpose.
    Aim,
    /// The title turned into a verb.
    Deed,
    /// A speaker, a strong verb and the clause.
    Statement,
    /// A speaker, a colon and the clause.
    Colon,
    /// The clause alone.
    Clause,
    /// The visitors and their purpose.
    Visitors,
    /// The title and the purpose.
    TitleAim,
    /// The organiser held the event.
    Held,
    /// The event was held in a city.
    HeldAt,
}

/// A headline proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// How it was made.
    pub pattern: HeadlinePattern,
    /// The text in title case.
    pub text: String,
}

/// The record that a run of draft text came from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Source {
    /// A field of the event, named as in the event file.
    Event(&'static str),
    /// A programme, by its index.
    Programme(usize),
    /// A background sentence, by its index.
    Background(usize),
    /// A person (mention or contribution).
    Person(PersonId),
    /// A paraphrase.
    Statement(StatementId),
}

/// A run of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Literal text; a changed source raises a finding.
    Text {
        /// The text.
        text: String,
        /// Where it came from; none for the grammar's own words.
        source: Option<Source>,
    },
    /// A live reference to a quote; its text and marks are resolved when the document is built.
    Quote {
        /// The statement.
        statement: StatementId,
    },
}

/// What a block is in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The first paragraph.
    Lead,
    /// Any other.
    Body,
}

/// A paragraph of the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The identifier.
    pub id: BlockId,
    /// Lead or body.
    pub kind: BlockKind,
    /// The runs, in order.
    pub spans: Vec<Span>,
}

/// What was not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A field of the event, named as in the event file.
    Event(&'static str),
    /// A programme, by its index.
    Programme(usize),
    /// A background sentence, by its index.
    Background(usize),
    /// A statement, note or marker, by its number.
    Statement(usize),
    /// What was recorded about the occasion of a statement, by its number.
    Context(usize),
    /// A person of the register who is neither speaker nor actor, or a guest.
    Person(PersonId),
}

/// Why it was not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// A note of the officer.
    Note,
    /// A marker.
    Marker,
    /// Background, not for print.
    Restricted,
    /// Off the record.
    OffRecord,
    /// Another item says the same.
    SaidBy(Item),
    /// The printed title says it already.
    InTitle,
    /// The persons or bodies are named in the text already.
    Named,
    /// The institution is represented by its head, who is named.
    HeadNamed,
    /// A deed that the lead has no verb for, or whose person speaks instead.
    DeedUnsaid,
    /// A programme of which only the name is recorded.
    NoAbout,
    /// Informs the officer; the grammar has no place for it.
    ForOfficer,
    /// A purpose or clause without a predicate: the main clause is missing.
    NoMainClause,
    /// A request whose addressee is missing.
    NoAddressee,
    /// A verb phrase whose subject is missing.
    NoSubject,
    /// A quote of marks alone.
    NoWords,
    /// A remark of the officer in a field of facts.
    Remark,
    /// The same in a part of the text; the rest is printed.
    RemarkInside,
    /// With five or more speakers the later ones get one paragraph each.
    OneParagraph,
    /// Neither speaker nor actor of the event.
    NotSpeaking,
    /// A speaker without a printable statement.
    NothingSaid,
}

/// Something recorded that the draft does not print, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// What.
    pub what: Item,
    /// Why.
    pub why: Reason,
}

/// A composed draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// One to three proposals; the first is set.
    pub headlines: Vec<Headline>,
    /// The text.
    pub blocks: Vec<Block>,
    /// What is not printed, and why.
    pub left_out: Vec<LeftOut>,
    /// What the composer noticed in the record.
    pub findings: Vec<Finding>,
}
