//! From bytes to text: UTF-8, with or without a byte-order mark.

use crate::error::{Code, Expected, ExpectedKind, Found, FoundKind, Position, ReadError};
use crate::limits::MAX_FILE_BYTES;

/// Takes the bytes of a file as text, without a byte-order mark.
///
/// # Errors
/// A file that is empty, too large, or no UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, ReadError> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(refuse(
            Code::FileTooLarge,
            Found::with(FoundKind::Count, &bytes.len().to_string()),
            Expected::with(ExpectedKind::AtMost, "64 MiB"),
        ));
    }
    let wide = match bytes {
        [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..] => Some("UTF-32"),
        // Without a mark, UTF-16 shows by the zero beside the opening brace.
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'{', 0, ..] | [0, b'{', ..] => Some("UTF-16"),
        _ => None,
    };
    if let Some(name) = wide {
        return Err(refuse(
            Code::EncodingUtf16,
            Found::with(FoundKind::Encoding, name),
            ExpectedKind::Utf8.into(),
        ));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = error.valid_up_to();
        let before = std::str::from_utf8(&bytes[..good]).unwrap_or_default();
        let end = good + error.error_len().unwrap_or(bytes.len() - good);
        let hex: Vec<String> = bytes[good..end].iter().map(|byte| format!("{byte:02X}")).collect();
        ReadError {
            position: Some(Position::of(before, good)),
            ..refuse(
                Code::EncodingInvalid,
                Found::with(FoundKind::Bytes, &hex.join(" ")),
                ExpectedKind::Utf8.into(),
            )
        }
    })?;
    if text.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
        return Err(refuse(Code::FileEmpty, Found::new(FoundKind::End), ExpectedKind::Object.into()));
    }
    Ok(text)
}

fn refuse(code: Code, found: Found, expected: Expected) -> ReadError {
    ReadError { code, pointer: String::new(), position: None, found, expected }
}
