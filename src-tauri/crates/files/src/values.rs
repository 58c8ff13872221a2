//! Texts that mean a date, a time or an instant, written in one way only.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};

/// Reads `YYYY-MM-DD`.
pub(crate) fn date(text: &str) -> Option<NaiveDate> {
    let [year, month, day] = numbers(text, "dddd-dd-dd")?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// Reads `HH:MM`.
pub(crate) fn time(text: &str) -> Option<NaiveTime> {
    let [hour, minute, _] = numbers(text, "dd:dd")?;
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Reads `HH:MM:SS`.
pub(crate) fn clock(text: &str) -> Option<NaiveTime> {
    let [hour, minute, second] = numbers(text, "dd:dd:dd")?;
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// Reads a date and time of RFC 3339.
pub(crate) fn instant(text: &str) -> Option<DateTime<FixedOffset>> {
    // The library also takes a blank between date and time, which the schema's format does not.
    let separator = text.as_bytes().get(10)?;
    if !matches!(separator, b'T' | b't') {
        return None;
    }
    DateTime::parse_from_rfc3339(text).ok()
}

/// Reads up to three numbers of a text that has exactly this form (`d` is a digit).
fn numbers(text: &str, form: &str) -> Option<[u32; 3]> {
    if text.len() != form.len() {
        return None;
    }
    let mut numbers = [0; 3];
    let mut index = 0;
    for (byte, sign) in text.bytes().zip(form.bytes()) {
        if sign == b'd' {
            if !byte.is_ascii_digit() {
                return None;
            }
            let number = numbers.get_mut(index)?;
            *number = *number * 10 + u32::from(byte - b'0');
        } else {
            if byte != sign {
                return None;
            }
            index += 1;
        }
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_have_one_form() {
        assert!(date("2025-12-18").is_some());
        assert!(date("2024-02-29").is_some(), "a leap day");
        for bad in ["2025-02-30", "2025-2-3", "18-12-2025", "+025-12-18", "2025-12-18 ", "２025-12-1"] {
            assert_eq!(date(bad), None, "{bad:?} is no date");
        }
        assert!(time("09:05").is_some());
        for bad in ["24:00", "9:05", "09.05", "09:60", "09:05:00", ""] {
            assert_eq!(time(bad), None, "{bad:?} is no time");
        }
        assert!(clock("23:59:59").is_some());
        assert_eq!(clock("23:59:60"), None, "no leap seconds on an office clock");
        assert!(instant("2025-12-19T10:00:00+07:00").is_some());
        for bad in ["2025-12-19", "2025-12-19T10:00:00", "2025-12-19 10:00:00+07:00", "besok"] {
            assert_eq!(instant(bad), None, "{bad:?} is no instant");
        }
    }
}
