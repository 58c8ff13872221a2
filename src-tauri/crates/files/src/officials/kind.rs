use super::ListError;

/// What kind of file a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text with separators.
    Csv,
    /// A workbook of Office Open XML.
    Xlsx,
    /// Business cards.
    VCard,
}

/// Where XLS and encrypted XLSX begin alike.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// Programs, pictures, PDF and the like give themselves away by a zero near their beginning; UTF-16 has a mark before.
const LOOKED_AT: usize = 4096;

/// Tells by its first bytes what a file is, whatever it is called.
pub(super) fn of(bytes: &[u8]) -> Result<Kind, ListError> {
    if bytes.is_empty() {
        return Err(ListError::Empty);
    }
    if bytes.starts_with(b"PK") {
        return Ok(Kind::Xlsx);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(ListError::OldWorkbook);
    }
    let start = &bytes[..bytes.len().min(LOOKED_AT)];
    let utf16 = start.starts_with(&[0xFF, 0xFE]) || start.starts_with(&[0xFE, 0xFF]);
    if !utf16 && start.contains(&0) || start.starts_with(b"%PDF") || start.starts_with(b"{\\rtf") {
        return Err(ListError::Unknown);
    }
    let text = String::from_utf8_lossy(start);
    let head: String = text
        .trim_start_matches('\u{FEFF}')
        .trim_start()
        .chars()
        .take(11)
        .flat_map(char::to_uppercase)
        .collect();
    Ok(if head == "BEGIN:VCARD" { Kind::VCard } else { Kind::Csv })
}
