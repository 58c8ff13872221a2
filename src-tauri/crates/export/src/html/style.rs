//! The style sheet of the page: the same measures as in the DOCX, so that both break alike.

use std::fmt::Write;

use kutip_core::document::Document;

use crate::docx::emblem_size;
use crate::layout::{EMBLEM_GAP, FOOTER_MM, HEADER_MM, Layout};
use crate::look::{Look, looks};

/// Where each look stands on the page; the last two are the lines at the foot of every sheet.
const SELECTORS: [(&str, &str); 22] = [
    ("KopPemerintah", ".government"),
    ("KopInstansi", ".agency"),
    ("KopAlamat", ".reach"),
    ("KopGaris", ".letterhead"),
    ("JudulDokumen", ".title"),
    ("NomorDokumen", ".number"),
    ("KeteranganRilis", ".release"),
    ("Embargo", ".embargo"),
    ("TanggalRilis", ".date"),
    ("Judul", ".headline"),
    ("Subjudul", ".subheadline"),
    ("Teras", ".lead"),
    ("Isi", ".body"),
    ("Kutipan", ".quote"),
    ("JudulBagian", ".heading"),
    ("Tentang", ".about .line"),
    ("Narahubung", ".contact .line"),
    ("PenandaTangan", ".signatory .post"),
    ("NamaPenandaTangan", ".signatory .name"),
    ("NomorPegawai", ".signatory .id"),
    ("EmbargoHalaman", ".foot .embargoed"),
    ("KakiHalaman", ".foot .counted"),
];

/// Writes the style sheet. Only numbers and escaped strings come from the tree.
pub(super) fn sheet(document: &Document) -> String {
    let layout = Layout::of(&document.page);
    let mut out = page(document, &layout);
    for look in looks(&layout) {
        if let Some((_, selector)) = SELECTORS.iter().find(|(id, _)| *id == look.id) {
            push_look(&mut out, selector, &look, &layout);
        }
    }
    push_letterhead(&mut out, document, &layout);
    out.push_str(
        "[data-keep] { break-inside: avoid; }\n\
         .line:not(:last-child), .name:not(:last-child), article > :has(+ .signatory), \
         :has(+ .signatory) > :last-child { break-after: avoid; }\n\
         @media print { body { background: none; } article { max-width: none; min-height: 0; margin: 0; padding: 0; \
         box-shadow: none; } }\n",
    );
    out
}

/// Paper, type and margins; where a browser prints the page itself, its margin boxes hold embargo and number.
fn page(document: &Document, layout: &Layout) -> String {
    let Layout { font, .. } = layout;
    let [width, height] = [layout.width, layout.height].map(points);
    let sides = [layout.top, layout.right, layout.bottom, layout.left].map(points);
    let [top, right, bottom, left] = &sides;
    let margins = sides.join(" ");
    let embargo = document.embargo.as_ref().map_or_else(String::new, |embargo| {
        format!(
            "@top-center {{ content: {}; color: #c00000; font: bold 9pt \"{font}\", sans-serif; }} ",
            string(&embargo.line)
        )
    });
    let (page_word, of) = (string(&document.footer.page), string(&document.footer.of));
    format!(
        "@page {{ size: {width} {height}; margin: {margins}; {embargo}@bottom-center {{ content: {page_word} \" \" \
         counter(page) \" \" {of} \" \" counter(pages); font: 9pt \"{font}\", sans-serif; }} }}\n\
         :root {{ color-scheme: light; --paper-width: {width}; --paper-height: {height}; --margin-top: {top}; \
         --margin-right: {right}; --margin-bottom: {bottom}; --margin-left: {left}; --header-top: {HEADER_MM}mm; \
         --footer-bottom: {FOOTER_MM}mm; --line: {line}; }}\n\
         body {{ margin: 0; background: #e9e9e6; color: #000; font: {size}pt/{line} \"{font}\", Arial, \
         \"Liberation Sans\", sans-serif; }}\n\
         article {{ box-sizing: border-box; max-width: {width}; min-height: {height}; margin: 8mm auto; \
         padding: {margins}; background: #fff; box-shadow: 0 1px 6px rgba(0,0,0,.25); overflow-wrap: break-word; }}\n\
         p, h1, h2 {{ margin: 0; font-size: inherit; font-weight: inherit; unicode-bidi: isolate; orphans: 2; \
         widows: 2; }}\n",
        line = layout.single_line(),
        size = half_points(layout.size),
    )
}

fn push_look(out: &mut String, selector: &str, look: &Look, layout: &Layout) {
    let mut rules = format!("margin: {} 0 {}", points(look.before), points(look.after));
    if look.indent > 0 {
        // A narrow window has no room for the whole of it.
        rules.push_str(&format!(" min({}, 50%)", points(look.indent)));
    }
    if let Some(size) = look.size {
        rules.push_str(&format!("; font-size: {}pt", half_points(size)));
    }
    if let Some(line) = look.line {
        rules.push_str(&format!("; line-height: {}", layout.single_line() * f64::from(line) / 240.0));
    }
    match look.align {
        Some("both") => rules.push_str("; text-align: justify"),
        Some(align) => rules.push_str(&format!("; text-align: {align}")),
        None => {}
    }
    if let Some(colour) = look.colour {
        rules.push_str(&format!("; color: #{colour}"));
    }
    for (holds, rule) in [
        (look.bold, "font-weight: bold"),
        (look.keep_next, "break-after: avoid"),
        (look.keep_lines, "break-inside: avoid"),
        // An empty line in its own size, and a point of air.
        (look.rule, "border-bottom: 3.75pt double #000; padding-bottom: calc(1em * var(--line) + 1pt)"),
    ] {
        if holds {
            rules.push_str("; ");
            rules.push_str(rule);
        }
    }
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{selector} {{ {rules}; }}");
}

/// The emblem stands on a line of its own type, as a picture in a text does.
fn push_letterhead(out: &mut String, document: &Document, layout: &Layout) {
    let emblem = document.letterhead.as_ref().and_then(|head| head.emblem.as_ref());
    let millimetres = |size: u32| f64::from(size) / 36_000.0;
    let (width, height) = emblem.map_or((0, 0), emblem_size);
    let _ = writeln!(
        out,
        ".letterhead {{ display: flex; align-items: center; }}\n\
         .letterhead img {{ width: {:.3}mm; height: {:.3}mm; margin: 0 {} {}pt 0; }}\n\
         .letterhead div {{ flex: 1; min-width: 0; }}",
        millimetres(width),
        millimetres(height),
        points(EMBLEM_GAP),
        f64::from(layout.size) / 2.0 * DESCENT,
    );
}

/// What a line has below its base line, over the size of the type.
const DESCENT: f64 = 0.212;

/// Writes twentieths of a point.
fn points(twips: u32) -> String {
    format!("{}pt", f64::from(twips) / 20.0)
}

fn half_points(size: u32) -> f64 {
    f64::from(size) / 2.0
}

/// Writes a CSS string in which everything but letters, digits and blanks is an escape: it can neither end
/// itself nor the element around it.
fn string(text: &str) -> String {
    let mut out = "\"".to_owned();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            out.push_str(&format!("\\{:x} ", u32::from(c)));
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use kutip_core::office::PageSetup;

    use super::*;

    #[test]
    fn a_string_cannot_end_itself() {
        assert_eq!(string("a\"</style>"), "\"a\\22 \\3c \\2f style\\3e \"");
    }

    #[test]
    fn every_look_has_its_place_on_the_page() {
        for look in looks(&Layout::of(&PageSetup::default())) {
            assert!(SELECTORS.iter().any(|(id, _)| *id == look.id), "{} would look like nothing", look.id);
        }
    }
}
