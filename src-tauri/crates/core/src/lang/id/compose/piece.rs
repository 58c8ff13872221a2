//! Pieces of text while a draft is being made: sentences and paragraphs before abbreviations are spelt out.

use super::capitals;
use crate::id::StatementId;
use crate::release::Source;
use crate::text::WordCount;

/// A run of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Piece {
    /// Running text: abbreviations are spelt out in it.
    Running(String, Option<Source>),
    /// Titles, themes, venues, names: printed as stored.
    Fixed(String, Option<Source>),
    /// A quote with its printed wording, for counting.
    Quote(StatementId, String),
}

impl Piece {
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Running(text, _) | Self::Fixed(text, _) | Self::Quote(_, text) => text,
        }
    }
}

/// A sentence (or a quote with its attribution), blank-free at both ends.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Sentence {
    pub pieces: Vec<Piece>,
}

impl Sentence {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// Adds words of the grammar.
    pub(super) fn own(mut self, text: impl Into<String>) -> Self {
        self.pieces.push(Piece::Running(text.into(), None));
        self
    }

    /// Adds text of a record in which abbreviations are spelt out.
    pub(super) fn running(mut self, text: impl Into<String>, source: Source) -> Self {
        self.pieces.push(Piece::Running(text.into(), Some(source)));
        self
    }

    /// Adds text of a record that is printed as stored.
    pub(super) fn fixed(mut self, text: impl Into<String>, source: Source) -> Self {
        self.pieces.push(Piece::Fixed(text.into(), Some(source)));
        self
    }

    /// Adds a quote.
    pub(super) fn quote(mut self, statement: StatementId, wording: impl Into<String>) -> Self {
        self.pieces.push(Piece::Quote(statement, wording.into()));
        self
    }

    /// Adds all pieces of another.
    pub(super) fn then(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// Takes the blank before a piece that begins with a comma.
    pub(super) fn without_blank_before_comma(mut self) -> Self {
        for at in 1..self.pieces.len() {
            if self.pieces[at].text().starts_with(',')
                && let Piece::Running(before, _) | Piece::Fixed(before, _) = &mut self.pieces[at - 1]
            {
                before.truncate(before.trim_end().len());
            }
        }
        self
    }

    /// Makes the first letter a capital.
    pub(super) fn capitalised(mut self) -> Self {
        if let Some(Piece::Running(text, _) | Piece::Fixed(text, _)) = self.pieces.first_mut() {
            *text = capitals::upper_first(text);
        }
        self
    }

    pub(super) fn text(&self) -> String {
        self.pieces.iter().map(Piece::text).collect()
    }

    pub(super) fn words(&self) -> usize {
        let mut count = WordCount::default();
        self.pieces.iter().for_each(|piece| count.add(piece.text()));
        count.words
    }

    pub(super) fn holds_quote(&self) -> bool {
        self.pieces.iter().any(|piece| matches!(piece, Piece::Quote(..)))
    }
}

/// A paragraph while it is being made.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Para {
    pub sentences: Vec<Sentence>,
    /// Whose paragraph it is; nobody's for facts, programmes and guests.
    pub speaker: Option<usize>,
    /// Whether it is nobody's and leads in what follows.
    pub leads: bool,
}

impl Para {
    pub(super) fn of(sentence: Sentence) -> Self {
        Self { sentences: vec![sentence], ..Self::default() }
    }

    pub(super) fn words(&self) -> usize {
        self.sentences.iter().map(Sentence::words).sum()
    }

    pub(super) fn text(&self) -> String {
        self.sentences.iter().map(Sentence::text).collect::<Vec<_>>().join(" ")
    }

    /// Whether it is one sentence that is no quote.
    pub(super) fn is_single(&self) -> bool {
        matches!(self.sentences.as_slice(), [only] if !only.holds_quote())
    }

    /// Counts sentences that are no quotes.
    pub(super) fn outside_quotes(&self) -> usize {
        self.sentences.iter().filter(|sentence| !sentence.holds_quote()).count()
    }
}

/// Packs sentences into paragraphs of at most 60 words and three sentences.
pub(super) fn packed(sentences: Vec<Sentence>) -> Vec<Para> {
    let mut paras: Vec<Para> = Vec::new();
    for sentence in sentences {
        match paras.last_mut() {
            Some(para) if para.sentences.len() < 3 && para.words() + sentence.words() <= 60 => {
                para.sentences.push(sentence)
            }
            _ => paras.push(Para::of(sentence)),
        }
    }
    paras
}
