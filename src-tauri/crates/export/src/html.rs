//! One self-contained HTML page: preview, print view and what a web editor pastes.
//!
//! No script, nothing loaded, a content security policy that says so; the emblem is a `data:` URI. The page is
//! paper, whatever the reader's theme. Quotes carry their number and nothing else. They are spans with printed
//! marks and not `q` elements, which would add marks of their own wherever the style is lost. The markup is
//! well-formed XML besides. What stands at the foot of a sheet of paper is told in attributes of the article: whoever
//! cuts the page into sheets writes it there.

mod style;

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use kutip_core::document::{Document, Inline, Letterhead, Paragraph, ParagraphKind, Section};
use kutip_core::office::{Emblem, PictureFormat};

use crate::gate;
use crate::outline::{self, EmbargoPlace, Part};
use crate::text::rendered;
use crate::xml::{escaped, push_escaped};

/// What no page may tear apart.
const KEPT: &str = " data-keep=\"lines\"";

/// Renders a release as an HTML page.
#[must_use]
pub fn render(document: &Document) -> String {
    rendered(|out| write(document, out))
}

/// Writes a release as an HTML page.
///
/// # Errors
/// When `out` takes no more.
pub fn write(document: &Document, out: &mut dyn fmt::Write) -> fmt::Result {
    write_clean(&gate::clean(document), true, out)
}

/// Writes the page of a clean tree part by part; mail readers show no `data:` pictures, so mail goes without.
pub(crate) fn write_clean(document: &Document, picture: bool, out: &mut dyn fmt::Write) -> fmt::Result {
    let language = document.language.tag();
    let title = escaped(&document.headline);
    let embargo = document
        .embargo
        .as_ref()
        .map_or_else(String::new, |embargo| format!(" data-embargo=\"{}\"", escaped(&embargo.line)));
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{language}\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         img-src data:\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta name=\"author\" content=\"{}\"/>\n<title>{title}</title>\n<style>\n{}</style>\n</head>\n<body>\n\
         <article data-page=\"{}\" data-of=\"{}\"{embargo}>\n",
        escaped(&document.meta.office),
        style::sheet(document),
        escaped(&document.footer.page),
        escaped(&document.footer.of),
    )?;
    let mut text = String::new();
    for part in outline::parts(document, EmbargoPlace::InPlace) {
        push_part(&mut text, part, picture);
        out.write_str(&text)?;
        text.clear();
    }
    out.write_str("</article>\n</body>\n</html>\n")
}

fn push_part(out: &mut String, part: Part<'_>, picture: bool) {
    match part {
        Part::Embargo(text) => push_line(out, "p", "embargo", text),
        Part::Letterhead(head) => push_letterhead(out, head, picture),
        Part::Title(title) => {
            push_line(out, "p", "title", &title.title);
            if let Some(number) = &title.number_line {
                push_line(out, "p", "number", number);
            }
        }
        Part::ReleaseLine(text) => push_line(out, "p", "release", text),
        Part::DateLine(text) => push_line(out, "p", "date", text),
        Part::Headline(text) => push_line(out, "h1", "headline", text),
        Part::Subheadline(text) => push_line(out, "p", "subheadline", text),
        Part::Paragraph(paragraph, byline) => push_paragraph(out, paragraph, byline),
        Part::Byline(text) => push_line(out, "p", "body", text),
        Part::Boilerplate(section) => push_section(out, section, "about"),
        Part::Contact(section) => push_section(out, section, "contact"),
        Part::Signatory(signatory) => {
            out.push_str("<footer class=\"signatory\">\n");
            for (class, text) in ["post", "name", "id"].into_iter().zip(outline::signatory_lines(signatory)) {
                push_line(out, "p", class, text);
            }
            out.push_str("</footer>\n");
        }
    }
}

/// Each block isolates its own writing direction.
fn push_line(out: &mut String, element: &str, class: &str, text: &str) {
    out.push_str(&format!("<{element} class=\"{class}\">"));
    push_escaped(out, text);
    out.push_str(&format!("</{element}>\n"));
}

fn push_letterhead(out: &mut String, head: &Letterhead, picture: bool) {
    out.push_str("<header class=\"letterhead\">\n");
    if let Some(emblem) = head.emblem.as_ref().filter(|_| picture) {
        push_picture(out, emblem);
    }
    out.push_str("<div>\n");
    if let Some(government) = &head.government_line {
        push_line(out, "p", "government", government);
    }
    push_line(out, "p", "agency", &head.agency_line);
    for text in &head.address_lines {
        push_line(out, "p", "reach", text);
    }
    out.push_str("</div>\n</header>\n");
}

fn push_picture(out: &mut String, emblem: &Emblem) {
    let kind = match emblem.format {
        PictureFormat::Png => "png",
        PictureFormat::Jpeg => "jpeg",
    };
    out.push_str(&format!("<img alt=\"{}\" src=\"data:image/{kind};base64,", escaped(&emblem.alt)));
    STANDARD.encode_string(&emblem.bytes, out);
    out.push_str("\"/>\n");
}

fn push_paragraph(out: &mut String, source: &Paragraph, byline: Option<&str>) {
    let class = match source.kind {
        ParagraphKind::Lead => "lead",
        ParagraphKind::Body => "body",
        ParagraphKind::Quote => "quote",
    };
    let kept = if outline::keeps_together(source) { KEPT } else { "" };
    out.push_str(&format!("<p class=\"{class}\"{kept}>"));
    for inline in &source.inlines {
        match inline {
            Inline::Text { text } => push_escaped(out, text),
            Inline::Dateline { text } => push_wrapped(out, "b", "", text),
            Inline::Foreign { text } => push_wrapped(out, "i", "", text),
            Inline::Quote { number, .. } => {
                push_wrapped(out, "span", &format!(" data-quote=\"{number}\""), &inline.text());
            }
        }
    }
    if let Some(byline) = byline {
        out.push(' ');
        push_escaped(out, byline);
    }
    out.push_str("</p>\n");
}

fn push_wrapped(out: &mut String, element: &str, attribute: &str, text: &str) {
    out.push_str(&format!("<{element}{attribute}>"));
    push_escaped(out, text);
    out.push_str(&format!("</{element}>"));
}

fn push_section(out: &mut String, section: &Section, class: &str) {
    out.push_str(&format!("<section class=\"{class}\">\n"));
    push_line(out, "h2", "heading", &section.heading);
    for text in &section.lines {
        let kept = if outline::is_short(text) { KEPT } else { "" };
        out.push_str(&format!("<p class=\"line\"{kept}>"));
        push_escaped(out, text);
        out.push_str("</p>\n");
    }
    out.push_str("</section>\n");
}
