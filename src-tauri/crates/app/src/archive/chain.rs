//! The chain of a quote: from where it was said to every version, file and reader that carries it.

use chrono::{NaiveDate, NaiveTime};
use kutip_core::document::Document;
use kutip_core::id::{EventId, PersonId};
use kutip_core::person::NameStyle;
use kutip_store::table::{
    ApprovalRow, DeliveryRow, ExportRow, MemberRow, StatementRow, VersionQuoteRow, VersionRow,
};
use kutip_store::{Reader, StoreError};
use serde::Serialize;
use uuid::Uuid;

use super::approving::{Standing, frozen, standing};
use super::events::load;
use crate::error::AppError;

macro_rules! links {
    ($($(#[$doc:meta])+ $name:ident { $($(#[$field_doc:meta])+ $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Serialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub struct $name {
            $($(#[$field_doc])+ pub $field: $type,)+
        }
    )+};
}

links! {
    /// A quote from where it was said to where it went.
    QuoteChain {
        /// The event at which it was said.
        event: Uuid,
        /// The title of that event.
        title: String,
        /// Its first day.
        day: NaiveDate,
        /// Who said it.
        speaker: Option<String>,
        /// The title held on that day.
        position: Option<String>,
        /// The clock time of its first keystroke.
        clock: Option<NaiveTime>,
        /// The position in the recording, in milliseconds.
        position_ms: Option<i64>,
        /// The wordings as recorded, the first one first; the last one stands.
        wordings: Vec<WordingLink>,
        /// The wording that is printed instead of the last one.
        released: Option<String>,
        /// Why it differs.
        released_reason: Option<String>,
        /// Whether it may be printed.
        printable: bool,
        /// The versions that carry it, the first one first.
        versions: Vec<VersionLink>,
    }
    /// A wording as it was recorded.
    WordingLink {
        /// The words.
        text: String,
        /// Who wrote them; none where that was erased.
        member: Option<String>,
        /// When, milliseconds since 1970.
        at_ms: Option<i64>,
        /// Who held it against the recording.
        confirmed_by: Option<String>,
        /// Why it replaced the one before.
        reason: Option<String>,
    }
    /// A version that carries a quote.
    VersionLink {
        /// The release.
        release: Uuid,
        /// The headline of the version.
        headline: String,
        /// The number of the version.
        version: i64,
        /// The number of the release as it was frozen.
        number: Option<String>,
        /// How it stands to the others of its release.
        standing: Standing,
        /// When it was frozen, milliseconds since 1970.
        frozen_ms: i64,
        /// Who approved it: the signer of the paper, else the member.
        approved_by: Option<String>,
        /// The number of the quote in the version.
        place: i64,
        /// The words that were approved.
        words: String,
        /// The files that were made of it.
        files: Vec<FileLink>,
        /// Who got it.
        deliveries: Vec<DeliveryLink>,
    }
    /// A file that was made of a version.
    FileLink {
        /// The name of the file.
        name: String,
        /// SHA-256 of its bytes.
        sha256: String,
        /// When, milliseconds since 1970.
        at_ms: i64,
    }
    /// Somebody who got a version.
    DeliveryLink {
        /// Who.
        recipient: String,
        /// By which way.
        channel: String,
        /// When, milliseconds since 1970.
        at_ms: i64,
    }
}

/// Follows a quote from where it was said to every version, file and recipient; any of its wordings may be named.
///
/// # Errors
/// `row_missing` for what is no statement, or is of an event that does not stand; `version_damaged`.
pub fn quote_chain(reader: Reader<'_>, statement: Uuid) -> Result<QuoteChain, AppError> {
    let named = reader.get_any::<StatementRow>(statement)?.ok_or(StoreError::NoRow("statement"))?;
    let loaded = load(reader, EventId(named.event), None)?;
    let wordings = wordings(reader, &named)?;
    let last = wordings.last().unwrap_or(&named);
    let record = &loaded.record;
    let speaker = last.speaker.map(PersonId);
    let person = speaker.and_then(|id| record.people.iter().find(|person| person.id == id));
    let mut chain = QuoteChain {
        event: named.event,
        title: record.event.title.clone(),
        day: record.event.date,
        speaker: person.map(|person| person.full_name(NameStyle { degrees: true, hajj_titles: true })),
        position: person
            .and_then(|person| person.position_on(record.event.date))
            .map(|post| post.title.clone()),
        clock: wordings.first().unwrap_or(&named).clock,
        position_ms: last.position_ms,
        wordings: Vec::new(),
        released: last.released_text.clone(),
        released_reason: last.released_reason.clone(),
        printable: record.statements().any(|said| said.id.0 == last.id && said.is_direct()),
        versions: Vec::new(),
    };
    for wording in &wordings {
        chain.wordings.push(recorded(reader, wording)?);
        for link in reader.of::<VersionQuoteRow>("statement", wording.id)? {
            if let Some(version) = reader.get::<VersionRow>(link.version)? {
                chain.versions.push(carrying(reader, &version, link.place)?);
            }
        }
    }
    chain.versions.sort_by_key(|link| (link.frozen_ms, link.version));
    Ok(chain)
}

/// Lists all wordings of a quote, from the first one to the one that stands.
fn wordings(reader: Reader<'_>, named: &StatementRow) -> Result<Vec<StatementRow>, AppError> {
    let rows = reader.of::<StatementRow>("event", named.event)?;
    let mut line = vec![named.clone()];
    // Whoever wrote a circle into the file must not hold the program up.
    let is_new = |line: &[StatementRow], id: Uuid| line.iter().all(|row| row.id != id);
    while let Some(id) = line[0].supersedes.filter(|id| is_new(&line, *id))
        && let Some(before) = reader.get_any::<StatementRow>(id)?
    {
        line.insert(0, before);
    }
    while let Some(last) = line.last()
        && let Some(next) = rows.iter().find(|row| row.supersedes == Some(last.id) && is_new(&line, row.id))
    {
        line.push(next.clone());
    }
    Ok(line)
}

fn recorded(reader: Reader<'_>, row: &StatementRow) -> Result<WordingLink, AppError> {
    let name = |member: Uuid| -> Result<Option<String>, AppError> {
        Ok(reader.get_any::<MemberRow>(member)?.map(|member| member.name))
    };
    let written = reader.cell_history(row.id, "text")?.into_iter().next();
    let confirmed = reader.cell_history(row.id, "confirmed")?.into_iter().next();
    let confirmed = confirmed.filter(|_| row.confirmed.is_some());
    Ok(WordingLink {
        text: row.text.clone(),
        at_ms: written.as_ref().map(|write| write.stamp.hlc.ms()),
        member: written.map(|write| name(write.actor)).transpose()?.flatten(),
        confirmed_by: confirmed.map(|write| name(write.actor)).transpose()?.flatten(),
        reason: row.supersede_reason.clone(),
    })
}

fn carrying(reader: Reader<'_>, version: &VersionRow, place: i64) -> Result<VersionLink, AppError> {
    let document = frozen(version)?.document;
    let approval = reader
        .of::<ApprovalRow>("release", version.release)?
        .into_iter()
        .find(|step| step.version == Some(version.id) && step.step == "approved");
    let member = reader.get_any::<MemberRow>(version.member)?.map(|member| member.name);
    let exports = reader.of::<ExportRow>("release", version.release)?.into_iter();
    let deliveries = reader.of::<DeliveryRow>("release", version.release)?.into_iter();
    Ok(VersionLink {
        release: version.release,
        version: version.number,
        standing: standing(reader, version)?,
        frozen_ms: version.frozen_ms,
        approved_by: approval.and_then(|step| step.signer).or(member),
        place,
        words: words(&document, place),
        files: exports
            .filter(|row| row.version == Some(version.id))
            .map(|row| FileLink { name: row.file_name, sha256: row.sha256, at_ms: row.at_ms })
            .collect(),
        deliveries: deliveries
            .filter(|row| row.version == version.id)
            .map(|row| DeliveryLink { recipient: row.recipient, channel: row.channel, at_ms: row.at_ms })
            .collect(),
        number: document.meta.number,
        headline: document.headline,
    })
}

fn words(document: &Document, place: i64) -> String {
    let found = document.quotes().find(|(number, ..)| i64::from(*number) == place);
    found.map(|(_, _, words)| words.to_owned()).unwrap_or_default()
}
