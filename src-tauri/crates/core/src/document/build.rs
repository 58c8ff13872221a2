//! From record, draft and office to the resolved tree.

use chrono::{DateTime, FixedOffset};
use thiserror::Error;

use super::{
    Document, Embargo, Footer, Inline, Letterhead, Meta, Paragraph, ParagraphKind, SCHEMA, Section,
    SignatoryBlock, TitleBlock, curly,
};
use crate::id::StatementId;
use crate::lang::Words;
use crate::office::{DatelineCase, Office};
use crate::record::EventRecord;
use crate::release::{BlockKind, Contact, Draft, Profile, Span};
use crate::statement::Statement;
use crate::text::{REPLACEMENT, is_printable, one_line, turns_direction};

/// What the building of a document needs beside record and draft.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The office whose release it is.
    pub office: &'a Office,
    /// The shape asked for; else the release's, else the office's, else `rilis`.
    pub profile: Option<Profile>,
    /// When the release is made, in the zone of the event.
    pub now: DateTime<FixedOffset>,
}

/// The opening mark of a quote.
const OPENING: &str = "“";

/// Why a document cannot be built.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BuildError {
    /// A block refers to a quote that the record does not hold (or no longer holds as printable).
    #[error("the draft refers to a quote that cannot be printed")]
    NoSuchQuote(StatementId),
}

/// Resolves a draft: quotes from the record, words from the language pack, parts from profile and office.
///
/// # Errors
/// [`BuildError::NoSuchQuote`] when a quote of the draft is not among the printable statements.
pub fn build(record: &EventRecord, draft: &Draft, context: &Context<'_>) -> Result<Document, BuildError> {
    let event = &record.event;
    let release = &record.release;
    let office = context.office;
    let words = event.language.words();
    let profile = context.profile.or(release.profile).or(office.default_profile).unwrap_or(Profile::Rilis);
    let press = profile == Profile::SiaranPers;
    let parts = &office.parts;

    let embargo = release.embargo.map(|until| {
        let until = until.with_timezone(&event.zone.tz()).fixed_offset();
        Embargo { line: words.embargo_line(until, event.zone), until }
    });
    let letterhead = parts.letterhead.unwrap_or(press).then(|| letterhead(office, words));
    let release_line = match (&embargo, parts.release_line.unwrap_or(press)) {
        (Some(embargo), _) => Some(embargo.line.clone()),
        (None, true) => Some(words.for_immediate_release().to_owned()),
        (None, false) => None,
    };
    let made = words.plain_date(context.now.date_naive());
    let date_line = parts.date_line.unwrap_or(press).then(|| match letterhead {
        Some(_) => made.clone(),
        None => format!("{}, {made}", one_line(&office.city)),
    });
    let number = release.number.as_deref().map(one_line).filter(|number| !number.is_empty());
    let text = |own: &Option<String>, offices: &Option<String>| {
        own.as_deref().or(offices.as_deref()).map(one_line).filter(|text| !text.is_empty())
    };
    let boilerplate = text(&release.boilerplate, &office.boilerplate)
        .filter(|_| parts.boilerplate.unwrap_or(true))
        .map(|line| {
            // A paragraph of the release's own may be about another body than the office.
            let own = release.boilerplate.is_some().then(|| leading_name(&line)).flatten();
            let heading = words.about(&own.unwrap_or_else(|| one_line(&office.name)));
            Section { heading, lines: vec![curly(&line, 0)] }
        });
    let contact =
        release.contact.as_ref().or(office.contact.as_ref()).filter(|_| parts.contact.unwrap_or(true)).map(
            |contact| Section {
                heading: words.media_contact().to_owned(),
                lines: contact_lines(contact, words),
            },
        );
    let signatory = release
        .signatory
        .as_ref()
        .or(office.signatory.as_ref())
        .filter(|_| parts.signatory.unwrap_or(press || release.signatory.is_some()))
        .map(|signatory| SignatoryBlock {
            title: one_line(&signatory.title),
            name: one_line(&signatory.name),
            id_line: signatory.id.as_deref().map(|id| words.staff_number_line(&one_line(id))),
        });
    let byline = release
        .byline
        .as_deref()
        .map(one_line)
        .filter(|byline| !byline.is_empty() && parts.byline.unwrap_or(true))
        .map(|byline| format!("({})", byline.trim_matches(['(', ')'])));
    let headline = release.headline.as_deref().map(one_line).filter(|headline| !headline.is_empty());
    let headline = headline.or_else(|| draft.headlines.first().map(|headline| one_line(&headline.text)));
    let (page, of) = words.page_of();

    Ok(Document {
        schema: SCHEMA,
        language: event.language,
        profile,
        page: office.page.clone(),
        meta: Meta {
            office: one_line(&office.name),
            event_title: one_line(&event.title),
            event_date: event.date,
            city: one_line(&event.city),
            made: context.now,
            number: number.clone(),
        },
        letterhead,
        title_block: parts.title_block.unwrap_or(press).then(|| TitleBlock {
            title: words.press_release().to_owned(),
            number_line: number.as_deref().map(|number| words.number_line(number)),
        }),
        release_line,
        embargo,
        date_line,
        headline: curly(&headline.unwrap_or_else(|| one_line(&event.title)), 0),
        subheadline: release
            .subheadline
            .as_deref()
            .map(one_line)
            .filter(|s| !s.is_empty())
            .map(|s| curly(&s, 0)),
        body: body(record, draft, office)?,
        byline,
        boilerplate,
        contact,
        signatory,
        footer: Footer { page: page.to_owned(), of: of.to_owned() },
    })
}

/// The name that a paragraph opens with: its leading capitalised words, two at least.
fn leading_name(line: &str) -> Option<String> {
    let words: Vec<&str> =
        line.split_whitespace().take_while(|word| word.starts_with(char::is_uppercase)).collect();
    (words.len() >= 2).then(|| words.join(" "))
}

fn letterhead(office: &Office, words: &dyn Words) -> Letterhead {
    let line = |text: &Option<String>| text.as_deref().map(one_line).filter(|text| !text.is_empty());
    let reach: Vec<String> = [
        line(&office.phone).map(|phone| words.phone_line(&phone)),
        line(&office.email).map(|email| words.email_line(&email)),
        line(&office.site).map(|site| words.site_line(&site)),
    ]
    .into_iter()
    .flatten()
    .collect();
    Letterhead {
        emblem: office.emblem.clone(),
        government_line: line(&office.government_line),
        agency_line: line(&office.agency_line).unwrap_or_else(|| one_line(&office.name)),
        address_lines: line(&office.address)
            .into_iter()
            .chain((!reach.is_empty()).then(|| reach.join(" | ")))
            .collect(),
    }
}

fn contact_lines(contact: &Contact, words: &dyn Words) -> Vec<String> {
    let line = |text: &Option<String>| text.as_deref().map(one_line).filter(|text| !text.is_empty());
    [
        Some(one_line(&contact.name)),
        line(&contact.phone).map(|phone| words.phone_line(&phone)),
        line(&contact.email).map(|email| words.email_line(&email)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn body(record: &EventRecord, draft: &Draft, office: &Office) -> Result<Vec<Paragraph>, BuildError> {
    let mut number = 0;
    let mut paragraphs = Vec::with_capacity(draft.blocks.len());
    for block in &draft.blocks {
        let mut inlines = Vec::with_capacity(block.spans.len() + 1);
        if block.kind == BlockKind::Lead {
            inlines.push(Inline::Dateline { text: dateline(record, office) });
        }
        for (index, span) in block.spans.iter().enumerate() {
            match span {
                Span::Text { text, .. } => push_text(&mut inlines, &printable(text)),
                Span::Quote { statement } => {
                    let said = record
                        .statements()
                        .find(|candidate| candidate.id == *statement && candidate.is_direct())
                        .ok_or(BuildError::NoSuchQuote(*statement))?;
                    number += 1;
                    let attributed = block.spans[index + 1..].first().is_some_and(attributes);
                    let (wording, closing) = worded(said, attributed);
                    let opening = OPENING.to_owned();
                    inlines.push(Inline::Quote { number, statement: *statement, opening, wording, closing });
                }
            }
        }
        let kind = match (block.kind, block.spans.first()) {
            (BlockKind::Lead, _) => ParagraphKind::Lead,
            (BlockKind::Body, Some(Span::Quote { .. })) => ParagraphKind::Quote,
            (BlockKind::Body, _) => ParagraphKind::Body,
        };
        paragraphs.push(Paragraph { kind, inlines });
    }
    Ok(paragraphs)
}

/// Returns a quote with its marks as it prints where no attribution follows.
#[must_use]
pub fn quoted(said: &Statement) -> String {
    let (wording, closing) = worded(said, false);
    format!("{OPENING}{wording}{closing}")
}

/// Makes the printed wording of a quote and its closing mark.
fn worded(said: &Statement, attributed: bool) -> (String, String) {
    close(&curly(&one_line(said.printed()), 1), attributed)
}

/// Text of a block keeps its blanks: only what XML forbids and line breaks are replaced, and what turns the writing
/// direction goes.
fn printable(text: &str) -> String {
    let clean = |c: char| matches!(c, ' '..='~') || !c.is_control() && is_printable(c) && !turns_direction(c);
    if text.chars().all(clean) {
        return text.to_owned();
    }
    text.chars()
        .filter(|c| !turns_direction(*c))
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if is_printable(c) => c,
            _ => REPLACEMENT,
        })
        .collect()
}

fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    match inlines.last_mut() {
        Some(Inline::Text { text: before }) => before.push_str(text),
        _ => inlines.push(Inline::Text { text: text.to_owned() }),
    }
}

/// A quote is followed by its attribution when the next run goes on in lower case.
fn attributes(span: &Span) -> bool {
    match span {
        Span::Text { text, .. } => text.trim_start().starts_with(char::is_lowercase),
        Span::Quote { .. } => false,
    }
}

/// Splits a quote into the printed wording and its closing mark (rules 1 and 2).
///
/// `?` and `!` stay and take nothing; an ellipsis at the end becomes four dots; everything else loses its own
/// final stop and takes a comma before an attribution, a full stop otherwise.
fn close(text: &str, attributed: bool) -> (String, String) {
    let trimmed = text.trim_end();
    let ellipsis = ["...", "…"].iter().find_map(|dots| trimmed.strip_suffix(dots));
    if let Some(rest) = ellipsis {
        return (rest.trim_end_matches(['.', ' ', '\u{a0}']).to_owned(), " ....”".to_owned());
    }
    if trimmed.ends_with(['?', '!']) {
        return (trimmed.to_owned(), "”".to_owned());
    }
    let wording = trimmed.trim_end_matches(['.', ',', ';', ' ', '\u{a0}']).to_owned();
    (wording, if attributed { ",”" } else { ".”" }.to_owned())
}

fn dateline(record: &EventRecord, office: &Office) -> String {
    let place = record
        .release
        .dateline
        .as_deref()
        .or(office.dateline.text.as_deref())
        .map(one_line)
        .filter(|place| !place.is_empty())
        .unwrap_or_else(|| one_line(&record.event.city).replace("Kab. ", "Kabupaten "));
    let place = match office.dateline.case {
        DatelineCase::Upper => place.to_uppercase(),
        DatelineCase::Title => place,
    };
    let dash = office.dateline.dash.as_deref().map(str::trim).filter(|dash| !dash.is_empty()).unwrap_or("–");
    format!("{place} {dash} ")
}

#[cfg(test)]
mod tests {
    use super::close;

    #[test]
    fn quotes_close_by_the_rules() {
        let closed = |text, attributed| {
            let (wording, mark) = close(text, attributed);
            wording + &mark
        };
        assert_eq!(closed("Kami siap.", true), "Kami siap,”", "the stop gives way to the comma");
        assert_eq!(closed("Kami siap", false), "Kami siap.”", "attribution first: full stop inside");
        assert_eq!(closed("Siapa lagi?", true), "Siapa lagi?”", "nothing after a question mark");
        assert_eq!(closed("Kami tunggu...", true), "Kami tunggu ....”", "four dots at a sentence end");
        assert_eq!(closed("kata ‘siap’", true), "kata ‘siap’,”");
        assert_eq!(closed("mereka [warga]", true), "mereka [warga],”");
    }
}
