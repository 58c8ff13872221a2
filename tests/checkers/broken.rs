//! Files broken on purpose: whoever says that all is well must be able to say when it is not.

use kutip_export::docx::{Part, pack};
use kutip_tests::extract;

/// The seventeen controls, made of a good file that has letterhead, emblem and embargo.
pub(crate) fn all(whole: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
    let with = |name: &'static str, from: &str, to: &str| replaced(whole, name, from, to);
    vec![
        ("cut-off", whole[..whole.len() / 2].to_vec()),
        ("checksum", wrong_checksum(whole)),
        ("not-well-formed", with("word/document.xml", "</w:body>", "")),
        ("forbidden-character", with("word/document.xml", "SIARAN", "SIA\u{b}RAN")),
        ("dangling-relation", with("word/document.xml", "rIdFooter1", "rIdFooter9")),
        ("missing-part", without(whole, "word/footer1.xml")),
        ("undefined-style", with("word/document.xml", "w:val=\"Teras\"", "w:val=\"Terasi\"")),
        (
            "cell-without-paragraph",
            with(
                "word/header1.xml",
                "</w:p></w:tc></w:tr>",
                "</w:p><w:tbl><w:tblPr/><w:tblGrid/></w:tbl></w:tc></w:tr>",
            ),
        ),
        (
            "missing-content-type",
            with(
                "[Content_Types].xml",
                "<Override PartName=\"/word/footer1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>",
                "",
            ),
        ),
        ("bad-date", with("docProps/core.xml", "2025-12-18T08:30:00Z", "18 Desember 2025")),
        (
            "wrong-order",
            with("word/styles.xml", "<w:keepNext/><w:keepLines/>", "<w:keepLines/><w:keepNext/>"),
        ),
        ("doubled-bookmark", with("word/document.xml", "w:name=\"kutip_q2\"", "w:name=\"kutip_q1\"")),
        ("undeclared-attribute", with("word/header1.xml", "<w:gridCol ", "<w:gridCol w:type=\"dxa\" ")),
        ("unknown-element", with("word/document.xml", "<w:body>", "<w:body><w:bodi/>")),
        ("no-content-types", without(whole, "[Content_Types].xml")),
        ("no-document", without(whole, "word/document.xml")),
        ("bad-value", with("word/styles.xml", "<w:jc w:val=\"both\"/>", "<w:jc w:val=\"rata\"/>")),
    ]
}

fn packed(parts: Vec<(String, Vec<u8>)>) -> Vec<u8> {
    let parts: Vec<Part> = parts.into_iter().map(|(name, bytes)| Part::new(name.leak(), bytes)).collect();
    pack(&parts).expect("packed")
}

fn replaced(whole: &[u8], name: &str, from: &str, to: &str) -> Vec<u8> {
    let mut parts = extract::parts(whole);
    let (_, bytes) = parts.iter_mut().find(|(found, _)| found == name).expect("the part");
    let text = String::from_utf8(std::mem::take(bytes)).expect("UTF-8");
    assert!(text.contains(from), "{name} has no {from}: the control would be a good file");
    *bytes = text.replacen(from, to, 1).into_bytes();
    packed(parts)
}

fn without(whole: &[u8], name: &str) -> Vec<u8> {
    let mut parts = extract::parts(whole);
    parts.retain(|(found, _)| found != name);
    packed(parts)
}

/// Bends the checksum of the document in its local header and in the directory.
fn wrong_checksum(whole: &[u8]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    let name = b"word/document.xml";
    let places: Vec<usize> =
        bytes.windows(name.len()).enumerate().filter(|(_, w)| w == name).map(|(at, _)| at).collect();
    for at in places {
        // The name follows the local header (30 bytes, checksum at 14) or the directory entry (46 bytes, at 16).
        let local = at >= 30 && bytes[at - 30..].starts_with(b"PK\x03\x04");
        let checksum = if local { at - 30 + 14 } else { at - 46 + 16 };
        bytes[checksum] ^= 0xff;
    }
    bytes
}
