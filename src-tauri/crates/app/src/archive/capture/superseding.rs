//! Replacing a text that is fixed: the old statement stays as it was released, a new one supersedes it.

use kutip_store::Tx;
use kutip_store::table::{BackgroundRow, ProgrammeRow, StatementRow};
use uuid::Uuid;

use crate::archive::fields::filled;
use crate::error::AppError;

/// Tells whether an edit changes what a frozen version shows as said: the words, who said them, or that they were said.
pub(super) fn replaces(known: &StatementRow, edited: &StatementRow) -> bool {
    (&known.text, known.speaker, &known.kind) != (&edited.text, edited.speaker, &edited.kind)
}

/// Makes the row that supersedes a fixed one, and points at it what pointed at the old one.
///
/// # Errors
/// `reason_missing`.
pub(super) fn supersede(
    tx: &Tx<'_>,
    known: &StatementRow,
    edited: StatementRow,
    reason: Option<&str>,
) -> Result<StatementRow, AppError> {
    let missing =
        || AppError::refusal("reason_missing", "a fixed text needs a reason to change").at("reason");
    let reason = filled(reason.map(str::to_owned)).ok_or_else(missing)?;
    let row = StatementRow {
        id: tx.new_id()?,
        supersedes: Some(known.id),
        supersede_reason: Some(reason),
        confirmed: None,
        ..edited
    };
    repoint(tx, known.event, known.id, row.id)?;
    Ok(row)
}

fn repoint(tx: &Tx<'_>, event: Uuid, old: Uuid, new: Uuid) -> Result<(), AppError> {
    for answer in tx.of::<StatementRow>("event", event)? {
        if answer.reply_to == Some(old) {
            tx.put(&StatementRow { reply_to: Some(new), ..answer })?;
        }
    }
    for sentence in tx.of::<BackgroundRow>("event", event)? {
        if sentence.statement == Some(old) {
            tx.put(&BackgroundRow { statement: Some(new), ..sentence })?;
        }
    }
    for programme in tx.of::<ProgrammeRow>("event", event)? {
        if programme.statement == Some(old) {
            tx.put(&ProgrammeRow { statement: Some(new), ..programme })?;
        }
    }
    Ok(())
}
