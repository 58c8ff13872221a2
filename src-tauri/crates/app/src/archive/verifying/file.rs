//! A DOCX that came back: which version it claims, and what of its quotes is as approved.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kutip_core::id::EventId;
use kutip_export::docx::{self, FoundQuotes};
use kutip_export::quotation::quotations;
use kutip_export::wording::canonical;
use kutip_store::Reader;
use kutip_store::table::{ReleaseRow, VersionRow};
use serde::Serialize;
use uuid::Uuid;

use super::expected::expected;
use super::matching::{QuoteReport, Verdict, check_count, judge, shown};
use crate::archive::approving::{Standing, frozen, standing};
use crate::archive::events::load;
use crate::error::AppError;
use crate::host::Host;

/// The largest file that is looked at: no release comes near.
const MOST_BYTES: usize = 100 << 20;

/// What is said of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FileReport {
    /// Whether the file names a version.
    pub claims: bool,
    /// Whether the version that it names is in this archive.
    pub known: bool,
    /// The release whose version the quotes were held against; none when nothing of it is known here.
    pub release: Option<Uuid>,
    /// The event of that release.
    pub event: Option<Uuid>,
    /// The headline of the version.
    pub headline: Option<String>,
    /// The version.
    pub version: Option<i64>,
    /// The number of the release as it was frozen.
    pub number: Option<String>,
    /// How the version stands to the others of its release.
    pub standing: Option<Standing>,
    /// The quotes, in the order of their numbers; then what is not ours.
    pub quotes: Vec<QuoteReport>,
}

impl FileReport {
    /// Tells whether the version is known and every quote is as approved and may be used.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.version.is_some() && self.quotes.iter().all(|quote| quote.verdict == Verdict::Intact)
    }
}

/// Verifies a DOCX, also one that another program saved anew.
///
/// # Errors
/// One of the `read_` codes when the file is no readable DOCX or larger than a release can be; `input_missing`.
pub fn verify(reader: Reader<'_>, host: &dyn Host, path: &Path) -> Result<FileReport, AppError> {
    let bytes = host.read(path, MOST_BYTES).map_err(|error| AppError::input(&error, path))?;
    let found = docx::quotes(&bytes)?;
    check_count(found.paragraphs.iter().map(|paragraph| quotations(paragraph).len()).sum())?;
    let marked: BTreeMap<u32, String> =
        found.quotes.iter().filter_map(|quote| Some((quote.number, quote.text.clone()?))).collect();
    let rows = reader.all::<VersionRow>()?;
    let claimed = found.version.as_deref().and_then(|text| Uuid::try_parse(text).ok());
    let named =
        claimed.and_then(|claimed| rows.iter().find(|row| docx::version_id(&row.document) == claimed));
    let mut view = FileReport {
        claims: claimed.is_some(),
        known: named.is_some(),
        release: None,
        event: None,
        headline: None,
        version: None,
        number: None,
        standing: None,
        quotes: Vec::new(),
    };
    let row = match named {
        Some(row) => Some(row),
        None => by_words(&rows, &found)?,
    };
    let Some(row) = row else {
        view.quotes = unknown(&found);
        return Ok(view);
    };
    let version = frozen(row)?;
    view.release = Some(row.release);
    view.headline = Some(version.document.headline.clone());
    view.version = Some(row.number);
    view.number = version.document.meta.number.clone();
    view.standing = Some(standing(reader, row)?);
    view.quotes = judge(&version.document, &marked, &found.paragraphs);
    let quotes = expected(&version.document);
    if let Some(release) = reader.get_any::<ReleaseRow>(row.release)? {
        view.event = Some(release.event);
        let loaded = load(reader, EventId(release.event), None).ok();
        for judged in view.quotes.iter_mut().filter(|judged| judged.verdict == Verdict::Intact) {
            let Some(quote) = quotes.iter().find(|quote| Some(quote.number) == judged.number) else {
                continue;
            };
            let Some(loaded) = &loaded else { continue };
            let current = loaded.superseded.get(&quote.statement.0).copied().unwrap_or(quote.statement.0);
            let printable = loaded.record.statements().any(|said| said.id.0 == current && said.is_direct());
            if !printable || view.standing == Some(Standing::Withdrawn) {
                judged.verdict = Verdict::Withdrawn;
            } else if current != quote.statement.0 {
                judged.verdict = Verdict::Superseded;
            }
        }
    }
    Ok(view)
}

/// Finds the version that has most of the quotations of a file, the newest of several; none where no quotation is known.
fn by_words<'r>(rows: &'r [VersionRow], found: &FoundQuotes) -> Result<Option<&'r VersionRow>, AppError> {
    let text = found.paragraphs.join("\n");
    let said: BTreeSet<String> = quotations(&text).into_iter().map(canonical).collect();
    let mut best = None;
    for row in rows {
        // A version that was erased has nothing left to be found by.
        let Ok(version) = frozen(row) else { continue };
        let quotes = expected(&version.document);
        let known = quotes.iter().filter(|quote| said.contains(&quote.words)).count();
        if known > 0 && best.is_none_or(|(most, _)| known >= most) {
            best = Some((known, row));
        }
    }
    Ok(best.map(|(_, row)| row))
}

/// Says of every quote that nothing is known of it here.
fn unknown(found: &FoundQuotes) -> Vec<QuoteReport> {
    let piece = |text: &str| crate::archive::reviewing::DiffPiece {
        text: shown(text).trim().to_owned(),
        differs: false,
    };
    let of = |number, text: &str| QuoteReport {
        number,
        verdict: Verdict::Unknown,
        approved: Vec::new(),
        found: vec![piece(text)],
    };
    if found.quotes.iter().any(|quote| quote.text.is_some()) {
        let marked = found.quotes.iter().filter_map(|quote| Some((quote.number, quote.text.as_deref()?)));
        return marked.map(|(number, text)| of(Some(number), text)).collect();
    }
    let text = found.paragraphs.join("\n");
    quotations(&text).into_iter().map(|quotation| of(None, quotation)).collect()
}
