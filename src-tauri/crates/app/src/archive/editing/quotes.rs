//! The quotes of a record, for a page that edits its draft.

use kutip_core::document::quoted;
use kutip_core::id::StatementId;
use kutip_core::person::NameStyle;
use kutip_core::statement::Statement;
use kutip_store::Reader;
use kutip_store::table::{PersonRow, StatementRow};

use super::basis::Basis;
use super::wire::QuoteView;
use crate::error::AppError;

/// Lists the quotes that may be printed in the order of the story, then those that the draft has and that may not.
///
/// # Errors
/// What the store says.
pub(crate) fn quotes(reader: Reader<'_>, basis: &Basis) -> Result<Vec<QuoteView>, AppError> {
    let said = basis.loaded.record.statements().filter(|said| said.is_direct() && !said.is_wordless_quote());
    let mut all: Vec<QuoteView> = said.map(|said| printable(basis, said)).collect();
    for statement in basis.quoted() {
        if !all.iter().any(|quote| quote.statement == statement.0) {
            all.push(gone(reader, statement)?);
        }
    }
    Ok(all)
}

fn printable(basis: &Basis, said: &Statement) -> QuoteView {
    let person = basis.loaded.record.person(said.speaker);
    QuoteView {
        statement: said.id.0,
        speaker: person
            .map(|person| person.full_name(NameStyle { degrees: true, hajj_titles: true }))
            .unwrap_or_default(),
        verbatim: said.fields.text.clone(),
        released: said.fields.released.as_ref().map(|released| released.text.clone()),
        printed: quoted(said),
        printable: true,
    }
}

/// Shows a quote that was thrown away or withdrawn from print, so that the draft can be mended.
fn gone(reader: Reader<'_>, statement: StatementId) -> Result<QuoteView, AppError> {
    let row = reader.get_any::<StatementRow>(statement.0)?.unwrap_or_default();
    let speaker = match row.speaker {
        Some(speaker) => reader.get_any::<PersonRow>(reader.resolve(speaker)?)?,
        None => None,
    };
    Ok(QuoteView {
        statement: statement.0,
        speaker: speaker.map(|person| person.name).unwrap_or_default(),
        printed: format!("“{}”", row.text),
        verbatim: row.text,
        released: row.released_text,
        printable: false,
    })
}
