//! The order of a release: one list of parts that every format walks, so that all say the same.

use kutip_core::document::{
    Document, Letterhead, Paragraph, ParagraphKind, Section, SignatoryBlock, TitleBlock,
};

/// A part of a release, in reading order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part<'a> {
    /// The embargo.
    Embargo(&'a str),
    /// The letterhead.
    Letterhead(&'a Letterhead),
    /// The title block.
    Title(&'a TitleBlock),
    /// When the release may be published; never the embargo once more.
    ReleaseLine(&'a str),
    /// Place and date.
    DateLine(&'a str),
    /// The headline.
    Headline(&'a str),
    /// The line below the headline.
    Subheadline(&'a str),
    /// A paragraph of the text, the last one with the byline.
    Paragraph(&'a Paragraph, Option<&'a str>),
    /// A byline that has no paragraph to stand in.
    Byline(&'a str),
    /// The paragraph about the institution.
    Boilerplate(&'a Section),
    /// The media contact.
    Contact(&'a Section),
    /// Who signs.
    Signatory(&'a SignatoryBlock),
}

/// Where the embargo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EmbargoPlace {
    /// Before everything, in formats without pages.
    First,
    /// Where the release line would be; the pages carry it besides.
    InPlace,
}

/// Lists the parts of a release in reading order.
pub(crate) fn parts(document: &Document, place: EmbargoPlace) -> Vec<Part<'_>> {
    let mut parts = Vec::with_capacity(document.body.len() + 12);
    let embargo = document.embargo.as_ref().map(|embargo| embargo.line.as_str());
    let release = document.release_line.as_deref().filter(|line| Some(*line) != embargo);
    let byline = document.byline.as_deref();
    let embargo_at = |wanted| embargo.filter(|_| place == wanted).map(Part::Embargo);
    parts.extend(embargo_at(EmbargoPlace::First));
    parts.extend(document.letterhead.as_ref().map(Part::Letterhead));
    parts.extend(document.title_block.as_ref().map(Part::Title));
    parts.extend(embargo_at(EmbargoPlace::InPlace));
    parts.extend(release.map(Part::ReleaseLine));
    parts.extend(document.date_line.as_deref().map(Part::DateLine));
    parts.push(Part::Headline(&document.headline));
    parts.extend(document.subheadline.as_deref().map(Part::Subheadline));
    let last = document.body.len().wrapping_sub(1);
    for (index, paragraph) in document.body.iter().enumerate() {
        parts.push(Part::Paragraph(paragraph, byline.filter(|_| index == last)));
    }
    if document.body.is_empty() {
        parts.extend(byline.map(Part::Byline));
    }
    parts.extend(document.boilerplate.as_ref().map(Part::Boilerplate));
    parts.extend(document.contact.as_ref().map(Part::Contact));
    parts.extend(document.signatory.as_ref().map(Part::Signatory));
    parts
}

/// Up to this many bytes a quote, or a line of a section, is kept on one page.
const SHORT: usize = 400;

/// Tells whether a paragraph is kept on one page: a short quote is.
pub(crate) fn keeps_together(paragraph: &Paragraph) -> bool {
    paragraph.kind == ParagraphKind::Quote && paragraph.text().len() <= SHORT
}

/// Tells whether a line of a section is kept on one page.
pub(crate) const fn is_short(line: &str) -> bool {
    line.len() <= SHORT
}

/// Lists the lines of a letterhead in reading order.
pub(crate) fn letterhead_lines(head: &Letterhead) -> impl Iterator<Item = &str> {
    head.government_line
        .as_deref()
        .into_iter()
        .chain([head.agency_line.as_str()])
        .chain(head.address_lines.iter().map(String::as_str))
}

/// Lists the lines of the signature in reading order.
pub(crate) fn signatory_lines(signatory: &SignatoryBlock) -> impl Iterator<Item = &str> {
    [signatory.title.as_str(), signatory.name.as_str()].into_iter().chain(signatory.id_line.as_deref())
}

/// Lists the lines of the title block in reading order.
pub(crate) fn title_lines(title: &TitleBlock) -> impl Iterator<Item = &str> {
    [title.title.as_str()].into_iter().chain(title.number_line.as_deref())
}

/// Writes a paragraph as it is read, the byline after a blank.
pub(crate) fn paragraph_text(paragraph: &Paragraph, byline: Option<&str>) -> String {
    let mut text = paragraph.text().trim().to_owned();
    if let Some(byline) = byline {
        text.push(' ');
        text.push_str(byline);
    }
    text
}
