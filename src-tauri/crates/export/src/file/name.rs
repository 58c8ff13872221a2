//! Names of files that every system takes.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest name, without extension.
const LONGEST: usize = 80;
/// Stands for a title of which nothing is left.
const NAMELESS: &str = "rilis";

/// Makes the name of a release, without extension: `[EMBARGO-]<date>-<slug>`, ASCII, 80 characters at most.
#[must_use]
pub fn safe_name(event_date: NaiveDate, title: &str, embargo: bool) -> String {
    let mut name = if embargo { "EMBARGO-" } else { "" }.to_owned();
    name.push_str(&event_date.to_string());
    name.push('-');
    let room = LONGEST.saturating_sub(name.len());
    name.push_str(&slug(title, room));
    name
}

/// Writes words in lower case with hyphens; letters lose their accents, what is not ASCII then is left out.
fn slug(title: &str, room: usize) -> String {
    let mut slug = String::new();
    for word in title
        .nfd()
        .filter(|c| !is_combining_mark(*c))
        .collect::<String>()
        .split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '’'))
    {
        let word: String =
            word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        let hyphen = usize::from(!slug.is_empty());
        if word.is_empty() {
            continue;
        }
        if slug.len() + hyphen + word.len() > room {
            // A single word longer than the room is cut; otherwise names end with a whole word.
            if slug.is_empty() {
                slug.push_str(&word[..room.min(word.len())]);
            }
            break;
        }
        if hyphen == 1 {
            slug.push('-');
        }
        slug.push_str(&word);
    }
    if slug.is_empty() || is_device(&slug) {
        // Behind a date a device is only a word, but slugs travel: a user cuts the date off.
        return if slug.is_empty() { NAMELESS.to_owned() } else { format!("{NAMELESS}-{slug}") };
    }
    slug
}

/// Names that Windows keeps for devices, with any extension.
fn is_device(name: &str) -> bool {
    matches!(name, "con" | "prn" | "aux" | "nul")
        || name
            .strip_prefix("com")
            .or_else(|| name.strip_prefix("lpt"))
            .is_some_and(|number| number.len() == 1 && number.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(title: &str) -> String {
        safe_name(NaiveDate::from_ymd_opt(2025, 12, 18).expect("a date"), title, false)
    }

    #[test]
    fn names_are_readable() {
        assert_eq!(
            name("Pemkot Batu Gelar “Capacity Building” ASN!"),
            "2025-12-18-pemkot-batu-gelar-capacity-building-asn"
        );
        assert_eq!(name("Illiza Sa'aduddin & Élise"), "2025-12-18-illiza-saaduddin-elise");
        let embargo = safe_name(NaiveDate::from_ymd_opt(2025, 1, 2).expect("a date"), "A", true);
        assert_eq!(embargo, "EMBARGO-2025-01-02-a");
    }

    #[test]
    fn traps_are_avoided() {
        assert_eq!(name("../../etc/passwd"), "2025-12-18-etc-passwd");
        assert_eq!(name("CON"), "2025-12-18-rilis-con");
        assert_eq!(name("COM1."), "2025-12-18-rilis-com1");
        assert_eq!(name("…"), "2025-12-18-rilis");
        assert_eq!(name("新闻"), "2025-12-18-rilis");
        assert_eq!(name(&"x".repeat(500)).len(), 80);
    }

    proptest! {
        #[test]
        fn any_title_gives_a_safe_name(title in any::<String>(), embargo in any::<bool>()) {
            let name = safe_name(NaiveDate::from_ymd_opt(2025, 12, 18).expect("a date"), &title, embargo);
            prop_assert!(name.len() <= LONGEST && !name.ends_with(['-', '.', ' ']));
            prop_assert!(name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
        }
    }
}
