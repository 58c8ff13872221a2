//! Checks that need no language: characters that cannot be printed, personal data.

use super::ids;
use super::report::{Report, finding};
use crate::finding::Place;
use crate::text::is_printable;

/// Digits of an Indonesian identity number (NIK).
const IDENTITY_DIGITS: usize = 16;

/// Flags characters that XML forbids and characters that turn the direction of writing or cannot be seen.
pub(crate) fn characters(text: &str, place: &Place, report: &mut Report<'_>) {
    if text.is_ascii() && !text.bytes().any(|b| b < b' ') {
        return;
    }
    let code = |c: char| format!("U+{:04X}", u32::from(c));
    let list = |wanted: fn(char) -> bool| {
        let mut codes: Vec<String> = text.chars().filter(|c| wanted(*c)).map(code).collect();
        let count = codes.len();
        codes.dedup();
        codes.truncate(3);
        (count, codes.join(", "))
    };
    let (count, codes) = list(|c| !is_printable(c));
    if count > 0 {
        report.add(
            finding(ids::TEXT_CHARACTERS, "unprintable", place)
                .with("count", count.to_string())
                .with("codes", codes),
        );
    }
    let (count, codes) = list(turns_or_hides);
    if count > 0 {
        report.add(
            finding(ids::TEXT_CHARACTERS, "direction", place)
                .with("count", count.to_string())
                .with("codes", codes),
        );
    }
}

/// Controls of direction, and characters without width; the joiners of emoji and scripts are left alone.
const fn turns_or_hides(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Flags identity and telephone numbers; the finding shows their first digits only.
pub(crate) fn personal_data(text: &str, place: &Place, report: &mut Report<'_>) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !bytes[i].is_ascii_digit() {
            i += 1;
            continue;
        }
        let run = run(bytes, i);
        if run.digits >= 9 {
            let glued = i > 0 && (bytes[i - 1].is_ascii_alphanumeric());
            let shown: String = text[i..].chars().filter(char::is_ascii_digit).take(4).collect();
            if !glued && run.digits == IDENTITY_DIGITS && !run.thousands {
                report.add(finding(ids::PERSONAL_DATA, "identity", place).with("found", format!("{shown}…")));
            } else if !glued && is_phone(bytes, i, &run) {
                report.add(finding(ids::PERSONAL_DATA, "phone", place).with("found", format!("{shown}…")));
            }
        }
        i = run.end;
    }
}

/// Digits with single separators between them.
struct Run {
    digits: usize,
    first_group: usize,
    thousands: bool,
    end: usize,
}

fn run(bytes: &[u8], start: usize) -> Run {
    let mut groups: Vec<usize> = vec![0];
    let mut dots = 0;
    let mut separators = 0;
    let mut i = start;
    while i < bytes.len() {
        if bytes[i].is_ascii_digit() {
            if let Some(last) = groups.last_mut() {
                *last += 1;
            }
            i += 1;
            continue;
        }
        // `(0341) 591234`: the bracket closes an area code.
        let width = if bytes[i] == b')' && bytes.get(i + 1) == Some(&b' ') { 2 } else { 1 };
        let separates = matches!(bytes[i], b' ' | b'.' | b'-' | b')');
        if !separates || !bytes.get(i + width).is_some_and(u8::is_ascii_digit) {
            break;
        }
        separators += 1;
        dots += usize::from(bytes[i] == b'.');
        groups.push(0);
        i += width;
    }
    Run {
        digits: groups.iter().sum(),
        first_group: groups[0],
        thousands: dots > 0
            && dots == separators
            && groups[0] <= 3
            && groups[1..].iter().all(|group| *group == 3),
        end: i.max(start + 1),
    }
}

/// `0812 3456 7890`, `+62 812 …`, `(0341) 591234`; times and dates have a first group of two.
fn is_phone(bytes: &[u8], start: usize, run: &Run) -> bool {
    if run.thousands {
        return false;
    }
    let plus = start > 0 && bytes[start - 1] == b'+';
    let country = bytes[start..].starts_with(b"62") && (plus || bytes[start..].starts_with(b"628"));
    if country {
        return (10..=15).contains(&run.digits);
    }
    bytes[start] == b'0' && run.first_group >= 3 && (9..=13).contains(&run.digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&'static str> {
        let mut report = Report::new([]);
        personal_data(text, &Place::Release, &mut report);
        report.into_findings(&[]).iter().map(|finding| finding.variant).collect()
    }

    #[test]
    fn identity_numbers_are_found_with_and_without_blanks() {
        for number in ["3579011203800001", "3579 0112 0380 0001", "35.7901.120380.0001", "357901-120380-0001"]
        {
            assert_eq!(found(&format!("NIK {number}.")), ["identity"], "{number}");
        }
        assert!(found("Rp1.000.000.000.000.000 pada 18-12-2025").is_empty(), "money is no identity");
        assert!(found("NIP 197001011990031001").is_empty(), "a staff number has 18 digits");
    }

    #[test]
    fn phone_numbers_are_found_and_times_are_not() {
        for number in ["081234567890", "0812-3456-7890", "+62 812 3456 7890", "(0341) 591234"] {
            assert_eq!(found(&format!("hubungi {number}")), ["phone"], "{number}");
        }
        for harmless in
            ["08.00-12.00 2025", "pukul 08.00 - 12.00", "12-08-2025", "1.000.000.000", "150 peserta"]
        {
            assert!(found(harmless).is_empty(), "{harmless}");
        }
    }
}
