use chrono::NaiveDate;

/// The first three letters of the months, as Indonesian and English have them.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb", "peb"],
    &["mar"],
    &["apr"],
    &["mei", "may"],
    &["jun"],
    &["jul"],
    &["agu", "agt", "ags", "aug"],
    &["sep"],
    &["okt", "oct"],
    &["nov", "nop"],
    &["des", "dec"],
];

/// Reads a day as lists have it: `2025-02-20`, `20/02/2025`, `20-2-2025`, `20 Februari 2025`; a time behind it is passed over.
pub(super) fn parse(text: &str) -> Option<NaiveDate> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|c: char| c.is_whitespace() || "/.-,t".contains(c) && c != 't')
        .filter(|part| !part.is_empty())
        .collect();
    let [a, b, c, ..] = parts[..] else { return None };
    if a.len() == 4 {
        let day = c.split('t').next()?;
        return NaiveDate::from_ymd_opt(a.parse().ok()?, month(b)?, day.parse().ok()?);
    }
    // A year of two digits may be of either century.
    if c.len() != 4 {
        return None;
    }
    NaiveDate::from_ymd_opt(c.parse().ok()?, month(b)?, a.parse().ok()?)
}

fn month(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return Some(number);
    }
    let at = MONTHS.iter().position(|names| names.iter().any(|name| text.starts_with(name)))?;
    u32::try_from(at + 1).ok()
}
