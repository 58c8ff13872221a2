//! The style sheet of the page: the same measures as on paper.

use kutip_core::document::Document;

use crate::docx::font;

/// Writes the style sheet. Only numbers and escaped strings come from the tree.
pub(super) fn sheet(document: &Document) -> String {
    let page = &document.page;
    let (width, height) = page.size.millimetres();
    let margins = [
        page.margins_mm.top.min(height / 3),
        page.margins_mm.right.min(width / 3),
        page.margins_mm.bottom.min(height / 3),
        page.margins_mm.left.min(width / 3),
    ]
    .map(|side| format!("{side}mm"))
    .join(" ");
    let points = f64::from(page.font_half_points.clamp(12, 96)) / 2.0;
    let larger = points + 2.0;
    let line = f64::from(page.line_spacing_percent.clamp(80, 300)) / 100.0;
    let font = font(&page.font);
    let embargo = document.embargo.as_ref().map_or_else(String::new, |embargo| {
        format!(
            "@top-center {{ content: {}; color: #c00000; font: bold 9pt \"{font}\", sans-serif; }} ",
            string(&embargo.line)
        )
    });
    let (page_word, of) = (string(&document.footer.page), string(&document.footer.of));
    format!(
        "@page {{ size: {width}mm {height}mm; margin: {margins}; {embargo}@bottom-center {{ content: {page_word} \" \" \
         counter(page) \" \" {of} \" \" counter(pages); font: 9pt \"{font}\", sans-serif; }} }}\n\
         :root {{ color-scheme: light; }}\n\
         body {{ margin: 0; background: #e9e9e6; color: #000; font: {points}pt/1.25 \"{font}\", Arial, \
         \"Liberation Sans\", sans-serif; }}\n\
         article {{ box-sizing: border-box; max-width: {width}mm; min-height: {height}mm; margin: 8mm auto; \
         padding: {margins}; background: #fff; box-shadow: 0 1px 6px rgba(0,0,0,.25); overflow-wrap: break-word; }}\n\
         p, h1, h2 {{ margin: 0; unicode-bidi: isolate; }}\n"
    ) + &format!(
        ".letterhead {{ display: flex; align-items: center; gap: 3mm; padding-bottom: 2mm; margin-bottom: 5mm; \
         border-bottom: 2pt double #000; text-align: center; }}\n\
         .letterhead img {{ height: 20mm; max-width: 40mm; object-fit: contain; }}\n\
         .letterhead div {{ flex: 1; min-width: 0; }}\n\
         .government {{ font-size: 12pt; }}\n.agency {{ font-size: 16pt; font-weight: bold; }}\n\
         .reach {{ font-size: 9pt; }}\n\
         .title {{ font-size: {larger}pt; font-weight: bold; text-align: center; }}\n.number {{ text-align: center; }}\n\
         .embargo {{ color: #c00000; font-weight: bold; margin-bottom: 4mm; }}\n\
         .release {{ font-weight: bold; margin-top: 4mm; }}\n\
         h1 {{ font-size: {larger}pt; text-align: center; margin: 5mm 0 3mm; break-after: avoid; }}\n\
         .subheadline {{ text-align: center; margin-bottom: 4mm; break-after: avoid; }}\n\
         .lead, .body, .quote {{ line-height: {line}; text-align: justify; margin-bottom: 2mm; orphans: 2; widows: 2; }}\n\
         .quote {{ break-inside: avoid; }}\n\
         h2 {{ font-size: {points}pt; margin: 4mm 0 1mm; break-after: avoid; }}\n\
         .contact {{ break-inside: avoid; }}\n\
         .signatory {{ margin: 8mm 0 0 50%; break-inside: avoid; }}\n.signatory .name {{ margin-top: 21mm; font-weight: bold; }}\n\
         @media print {{ body {{ background: none; }} article {{ max-width: none; min-height: 0; margin: 0; padding: 0; \
         box-shadow: none; }} }}\n"
    )
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
    use super::string;

    #[test]
    fn a_string_cannot_end_itself() {
        assert_eq!(string("a\"</style>"), "\"a\\22 \\3c \\2f style\\3e \"");
    }
}
