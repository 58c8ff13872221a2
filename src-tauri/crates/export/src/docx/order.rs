//! Puts the children of property elements into the order that the schema asks for.
//!
//! The library writes them in an order of its own, which Word answers with its "recover" dialog. A part is
//! scanned once, tag by tag, without building a tree; only the inside of property elements is looked at twice.
//! What the scan relies on holds for parts that the library built of clean text: no comments, no CDATA,
//! and `>` in no attribute value.

use crate::error::ExportError;

const PARAGRAPH: &[&str] = &[
    "w:pStyle",
    "w:keepNext",
    "w:keepLines",
    "w:pageBreakBefore",
    "w:framePr",
    "w:widowControl",
    "w:numPr",
    "w:suppressLineNumbers",
    "w:pBdr",
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:outlineLvl",
    "w:rPr",
    "w:sectPr",
    "w:pPrChange",
];
const RUN: &[&str] = &[
    "w:rStyle",
    "w:rFonts",
    "w:b",
    "w:bCs",
    "w:i",
    "w:iCs",
    "w:caps",
    "w:smallCaps",
    "w:strike",
    "w:dstrike",
    "w:vanish",
    "w:color",
    "w:spacing",
    "w:w",
    "w:kern",
    "w:position",
    "w:sz",
    "w:szCs",
    "w:highlight",
    "w:u",
    "w:bdr",
    "w:shd",
    "w:vertAlign",
    "w:rtl",
    "w:cs",
    "w:lang",
    "w:specVanish",
];
const SECTION: &[&str] = &[
    "w:headerReference",
    "w:footerReference",
    "w:type",
    "w:pgSz",
    "w:pgMar",
    "w:pgBorders",
    "w:pgNumType",
    "w:cols",
    "w:vAlign",
    "w:titlePg",
    "w:textDirection",
    "w:bidi",
    "w:docGrid",
];
const TABLE: &[&str] = &[
    "w:tblStyle",
    "w:tblpPr",
    "w:tblW",
    "w:jc",
    "w:tblCellSpacing",
    "w:tblInd",
    "w:tblBorders",
    "w:shd",
    "w:tblLayout",
    "w:tblCellMar",
    "w:tblLook",
];
const CELL: &[&str] = &[
    "w:tcW",
    "w:gridSpan",
    "w:vMerge",
    "w:tcBorders",
    "w:shd",
    "w:noWrap",
    "w:tcMar",
    "w:textDirection",
    "w:vAlign",
];

/// The order of an element's children, when it has one that the library does not keep.
fn order_of(element: &str) -> Option<&'static [&'static str]> {
    Some(match element {
        "w:pPr" => PARAGRAPH,
        "w:rPr" => RUN,
        "w:sectPr" => SECTION,
        "w:tblPr" => TABLE,
        "w:tcPr" => CELL,
        _ => return None,
    })
}

/// A tag: where it ends, its name, and what it does to the depth.
#[derive(Clone, Copy)]
struct Tag<'a> {
    text: &'a str,
    name: &'a str,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Open,
    Close,
    /// Empty element, declaration or instruction.
    Alone,
}

/// Splits off the text before the next tag, the tag and the rest.
fn next_tag(xml: &str) -> Result<Option<(&str, Tag<'_>, &str)>, ExportError> {
    let Some(start) = xml.find('<') else {
        return Ok(None);
    };
    let end = xml[start..]
        .find('>')
        .map(|length| start + length + 1)
        .ok_or(ExportError::Unfinished("tag without an end"))?;
    let text = &xml[start..end];
    let inner = &text[1..text.len() - 1];
    let (kind, inner) = match inner.as_bytes().first() {
        Some(b'/') => (Kind::Close, &inner[1..]),
        Some(b'?' | b'!') => (Kind::Alone, inner),
        _ if inner.ends_with('/') => (Kind::Alone, inner),
        _ => (Kind::Open, inner),
    };
    let name = inner.split([' ', '/']).next().unwrap_or_default();
    Ok(Some((&xml[..start], Tag { text, name, kind }, &xml[end..])))
}

/// Splits the inside of an element, whose opening tag was just read, from what follows its closing tag.
fn inside(xml: &str) -> Result<(&str, &str), ExportError> {
    let mut rest = xml;
    let mut depth = 0_usize;
    while let Some((_, tag, after)) = next_tag(rest)? {
        match tag.kind {
            Kind::Open => depth += 1,
            Kind::Close if depth == 0 => {
                let end = xml.len() - after.len() - tag.text.len();
                return Ok((&xml[..end], after));
            }
            Kind::Close => depth -= 1,
            Kind::Alone => {}
        }
        rest = after;
    }
    Err(ExportError::Unfinished("element without an end"))
}

/// Rewrites a part in schema order; empty property elements, of which the library writes many, are left out.
///
/// `patch` may replace an opening or empty tag that needs more than the order.
pub(crate) fn ordered(
    xml: &str,
    patch: &dyn Fn(&str, &str) -> Option<String>,
) -> Result<String, ExportError> {
    let mut out = String::with_capacity(xml.len());
    copy(xml, patch, &mut out)?;
    Ok(out)
}

fn copy(
    xml: &str,
    patch: &dyn Fn(&str, &str) -> Option<String>,
    out: &mut String,
) -> Result<(), ExportError> {
    let mut rest = xml;
    while let Some((before, tag, after)) = next_tag(rest)? {
        out.push_str(before);
        rest = after;
        match (order_of(tag.name), tag.kind) {
            (Some(_), Kind::Alone) => {}
            (Some(order), Kind::Open) => {
                let (content, after) = inside(rest)?;
                rest = after;
                let start = out.len();
                write_tag(tag, patch, out);
                let filled = out.len();
                for child in sorted(content, order)? {
                    copy(child, patch, out)?;
                }
                if out.len() == filled {
                    out.truncate(start);
                } else {
                    out.push_str("</");
                    out.push_str(tag.name);
                    out.push('>');
                }
            }
            _ => write_tag(tag, patch, out),
        }
    }
    out.push_str(rest);
    Ok(())
}

fn write_tag(tag: Tag<'_>, patch: &dyn Fn(&str, &str) -> Option<String>, out: &mut String) {
    let patched = match tag.kind {
        Kind::Close => None,
        Kind::Open | Kind::Alone => patch(tag.name, tag.text),
    };
    out.push_str(patched.as_deref().unwrap_or(tag.text));
}

/// Splits an element's content into its children and sorts them; what the order does not know goes last, where
/// the validator of the tests will find it.
fn sorted<'a>(content: &'a str, order: &[&str]) -> Result<Vec<&'a str>, ExportError> {
    let mut children: Vec<(usize, &str)> = Vec::with_capacity(8);
    let mut rest = content;
    while let Some((_, tag, after)) = next_tag(rest)? {
        let after = match tag.kind {
            Kind::Open => inside(after)?.1,
            _ => after,
        };
        let rank = order.iter().position(|name| *name == tag.name).unwrap_or(order.len());
        children.push((rank, &rest[..rest.len() - after.len()]));
        rest = after;
    }
    children.sort_by_key(|(rank, _)| *rank);
    Ok(children.into_iter().map(|(_, child)| child).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(xml: &str) -> String {
        ordered(xml, &|_, _| None).expect("well-formed")
    }

    #[test]
    fn children_come_in_schema_order_at_every_depth() {
        assert_eq!(
            of(
                r#"<w:p><w:pPr><w:rPr><w:sz w:val="2" /><w:b /></w:rPr><w:jc w:val="both" /><w:pStyle w:val="A" /></w:pPr>a &lt; b</w:p>"#
            ),
            r#"<w:p><w:pPr><w:pStyle w:val="A" /><w:jc w:val="both" /><w:rPr><w:b /><w:sz w:val="2" /></w:rPr></w:pPr>a &lt; b</w:p>"#,
            "the text is untouched"
        );
    }

    #[test]
    fn empty_properties_go() {
        assert_eq!(
            of("<w:r><w:rPr /><w:t>x</w:t></w:r><w:pPr><w:rPr></w:rPr></w:pPr>"),
            "<w:r><w:t>x</w:t></w:r>",
            "an element left empty goes with its child"
        );
    }

    #[test]
    fn a_tag_can_be_patched() {
        let patch = |name: &str, _: &str| (name == "b").then(|| "<c/>".to_owned());
        assert_eq!(ordered("<a><b/></a>", &patch).expect("well-formed"), "<a><c/></a>");
    }

    #[test]
    fn what_is_cut_off_is_an_error() {
        for cut in ["<w:pPr", "<w:pPr><w:jc />"] {
            assert!(ordered(cut, &|_, _| None).is_err(), "not well-formed: {cut}");
        }
    }
}
