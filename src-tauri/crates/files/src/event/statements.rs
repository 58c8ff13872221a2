//! Statements, notes and markers of an event file.

use kutip_core::finding::Severity;
use kutip_core::id::StatementId;
use kutip_core::names::{ASIDES, FORMS, RESTRICTIONS, STANCES, named};
use kutip_core::statement::{Entry, Fields, Form, Internal, Released, Statement, Withheld, Withholding};

use super::parts::known;
use super::read::{Reader, each};
use crate::error::{Code, ExpectedKind, Found, FoundKind, ReadError};
use crate::json::Node;
use crate::object::Object;
use crate::path::Path;
use crate::text;

pub(super) fn entries(reader: &mut Reader<'_>, list: Vec<Node<'_>>) -> Result<Vec<Entry>, ReadError> {
    let mut entries = Vec::with_capacity(list.len());
    let root = Path::Key(&Path::Root, "statements");
    for (index, statement, pointer) in each("statements", list) {
        let id = StatementId::at(reader.file, &pointer);
        entries.push(entry(reader, statement, id, index, &Path::Index(&root, index))?);
    }
    Ok(entries)
}

fn entry(
    reader: &mut Reader<'_>,
    mut statement: Object<'_>,
    id: StatementId,
    index: usize,
    path: &Path<'_>,
) -> Result<Entry, ReadError> {
    let number = index + 1;
    let whole = statement.at;
    let kind = statement.text("kind");
    let form = named(FORMS, &kind);
    let aside = named(ASIDES, &kind);
    // A note is not printed anyway; its restriction stays with the unknown keys, so that it is given back.
    let restriction = aside.is_none().then(|| statement.named("restriction", RESTRICTIONS)).flatten();
    let speaker = statement
        .text_at("speaker")
        .filter(|(key, _)| !text::is_blank(key))
        .map(|(key, at)| known(reader, &key, at, &Path::Key(path, "speaker")))
        .transpose()?;
    let (text, at) = statement.text_at("text").unwrap_or((String::new(), whole));
    let blank = text::is_blank(&text);
    if blank && form == Some(Form::Direct) {
        return Err(reader.error(
            Code::QuoteBlank,
            &Path::Key(path, "text"),
            at,
            Found::new(if text.is_empty() { FoundKind::Nothing } else { FoundKind::Blank }),
            ExpectedKind::Words.into(),
        ));
    }
    if blank && form == Some(Form::Indirect) {
        reader.report("file.blank-entry", "statement", Severity::Warning, Path::Key(path, "text").pointer());
    }
    let fields = Fields {
        text,
        verb: statement.words("verb"),
        released: statement.object("released").map(released),
        angle: statement.flag("angle").unwrap_or_default(),
        addressee: statement.words("addressee"),
        context: statement.words("context"),
        reply_to: reader.statement_number(statement.whole("reply_to"), &Path::Key(path, "reply_to"))?,
        stance: statement.named("stance", STANCES),
        clock: statement.clock("clock"),
        position_ms: statement.whole("position_ms").map(|(position, _)| position),
        extra: statement.rest(),
    };
    let why = aside.or(restriction);
    match (why, form, speaker) {
        (None, Some(form), Some(speaker)) => {
            Ok(Entry::Releasable(Statement { id, number, speaker, form, fields }))
        }
        (None, _, _) => Err(reader.error(
            Code::Missing,
            &Path::Key(path, "speaker"),
            whole,
            Found::new(FoundKind::Nothing),
            ExpectedKind::Person.into(),
        )),
        (Some(why), form, speaker) => Ok(Entry::Withheld(Withheld::new(
            id,
            number,
            why,
            Internal {
                speaker,
                form: form.filter(|_| !matches!(why, Withholding::Note | Withholding::Marker)),
                fields,
            },
        ))),
    }
}

fn released(mut released: Object<'_>) -> Released {
    Released { text: released.text("text"), reason: released.words("reason"), extra: released.rest() }
}
