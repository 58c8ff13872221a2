//! `verify` and `compare`: what a file or a printed text says, held against what was approved.

use std::io;

use kutip_app::archive::event_of;
use kutip_app::archive::reviewing::DiffPiece;
use kutip_app::archive::verifying::{self, FileReport, PrintReport, QuoteReport, Verdict};
use kutip_app::catalogue::{Lang, tame};
use kutip_app::error::AppError;
use kutip_app::host::{Disk, read_bounded};
use kutip_files::{MAX_FILE_BYTES, text_of};

use super::answers::{json as as_json, named, say};
use super::{Answer, Context, handle};
use crate::args::{Compare, Verify};

pub(super) fn verify(context: Context<'_>, arguments: &Verify) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let report = verifying::verify(archive.read(), &Disk, &arguments.docx_file)?;
    let mut answer = Answer::new(of_file(context.lang, &report), as_json(&report));
    answer.failed = !report.is_intact();
    Ok(answer)
}

pub(super) fn compare(context: Context<'_>, arguments: &Compare) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let event = event_of(archive.read(), &arguments.code)?;
    let path = &arguments.text_file;
    let text = if path.as_os_str() == "-" {
        let bytes = read_bounded(io::stdin().lock(), MAX_FILE_BYTES);
        let bytes = bytes.map_err(|error| AppError::input(&error, path))?;
        text_of(&bytes).map_err(|error| AppError::read(error, "text"))?.to_owned()
    } else {
        verifying::printed_text(&Disk, path)?
    };
    let report = verifying::compare_print(archive.read(), event, &text)?;
    Ok(Answer::new(of_print(context.lang, &report), as_json(&report)))
}

fn of_file(lang: Lang, report: &FileReport) -> String {
    let mut text = match (report.version, report.standing) {
        (Some(version), Some(standing)) => {
            let code = report.release.map(handle).unwrap_or_default();
            let number = report.number.as_deref().map(|number| format!(" ({})", tame(number)));
            let release = code + &number.unwrap_or_default();
            let version = version.to_string();
            let standing = named(lang, "state", standing.name());
            let params = [("release", release.as_str()), ("version", &version), ("state", &standing)];
            say(lang, if report.known { "cli_verified" } else { "cli_verified_by_words" }, &params) + "\n"
        }
        _ => say(lang, "cli_verified_unknown", &[]) + "\n",
    };
    for quote in &report.quotes {
        text.push_str(&of_quote(lang, quote));
    }
    text
}

fn of_print(lang: Lang, report: &PrintReport) -> String {
    if report.quotes.is_empty() {
        return say(lang, "cli_no_quotations", &[]) + "\n";
    }
    let mut text = String::new();
    for printed in &report.quotes {
        text.push_str(&of_quote(lang, &printed.quote));
        if let Some(other) = &printed.attributed_to {
            let speaker = printed.speaker.as_deref().unwrap_or_default();
            let params = [("other", other.as_str()), ("speaker", speaker)];
            text.push_str(&format!("   {}\n", say(lang, "cli_misattributed", &params)));
        }
    }
    text
}

fn of_quote(lang: Lang, quote: &QuoteReport) -> String {
    let number = quote.number.map_or("–".to_owned(), |number| number.to_string());
    let mut text = format!("{number}. {}\n", named(lang, "verdict", quote.verdict.name()));
    let differs = matches!(quote.verdict, Verdict::Altered | Verdict::Missing | Verdict::NotOurs);
    for (sign, pieces) in [('-', &quote.approved), ('+', &quote.found)] {
        if differs && !pieces.is_empty() {
            text.push_str(&format!("   {sign} {}\n", marked(pieces)));
        }
    }
    text
}

/// Sets what differs in brackets.
fn marked(pieces: &[DiffPiece]) -> String {
    let mut text = String::new();
    let mut differs = false;
    for piece in pieces {
        if piece.differs != differs {
            text.push(if piece.differs { '[' } else { ']' });
            differs = piece.differs;
        }
        text.push_str(&tame(&piece.text));
    }
    if differs {
        text.push(']');
    }
    text
}
