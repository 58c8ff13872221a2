//! Runs between the wire, the trade and the archive.

use kutip_core::release::{Span, stale::merged};
use kutip_export::wording::hexadecimal;
use kutip_store::Loaded;
use kutip_store::spans::{self, StoredSource, StoredSpan};
use sha2::{Digest, Sha256};

use super::wire::{Run, SourceRef};

/// Bytes of a digest that make a revision: it tells versions of one paragraph apart.
const REVISION: usize = 8;

/// Writes runs as their cell has them.
pub(super) fn cell(loaded: &Loaded, spans: &[Span]) -> String {
    spans::write(&loaded.stored_spans(spans))
}

/// Returns the revision of a cell.
pub(super) fn revision(cell: &str) -> String {
    hexadecimal(&Sha256::digest(cell)[..REVISION])
}

/// Shows runs; neighbours of one source are one run.
pub(super) fn shown(loaded: &Loaded, spans: &[Span]) -> Vec<Run> {
    loaded.stored_spans(&merged(spans)).into_iter().map(Run::from).collect()
}

/// Takes runs as they were sent: line breaks and tabs are blanks, and a source that the record does not have is none.
pub(super) fn taken(loaded: &Loaded, runs: &[Run]) -> Vec<Span> {
    let stored: Vec<StoredSpan> = runs.iter().cloned().map(StoredSpan::from).collect();
    let mut spans = merged(&loaded.spans(&stored));
    for span in &mut spans {
        if let Span::Text { text, .. } = span
            && text.contains(['\n', '\r', '\t'])
        {
            *text = text.replace(['\n', '\r', '\t'], " ");
        }
    }
    spans
}

/// Tells whether a paragraph says nothing.
pub(super) fn is_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| matches!(span, Span::Text { text, .. } if text.trim().is_empty()))
}

impl From<StoredSource> for SourceRef {
    fn from(source: StoredSource) -> Self {
        match source {
            StoredSource::Event(field) => Self::Event(field),
            StoredSource::Programme(id) => Self::Programme(id),
            StoredSource::Background(id) => Self::Background(id),
            StoredSource::Person(id) => Self::Person(id),
            StoredSource::Statement(id) => Self::Statement(id),
        }
    }
}

impl From<SourceRef> for StoredSource {
    fn from(source: SourceRef) -> Self {
        match source {
            SourceRef::Event(field) => Self::Event(field),
            SourceRef::Programme(id) => Self::Programme(id),
            SourceRef::Background(id) => Self::Background(id),
            SourceRef::Person(id) => Self::Person(id),
            SourceRef::Statement(id) => Self::Statement(id),
        }
    }
}

impl From<StoredSpan> for Run {
    fn from(span: StoredSpan) -> Self {
        match span {
            StoredSpan::Quote { quote } => Self::Quote { statement: quote },
            StoredSpan::Text { text, source } => Self::Text { text, source: source.map(SourceRef::from) },
        }
    }
}

impl From<Run> for StoredSpan {
    fn from(run: Run) -> Self {
        match run {
            Run::Quote { statement } => Self::Quote { quote: statement },
            Run::Text { text, source } => Self::Text { text, source: source.map(StoredSource::from) },
        }
    }
}
