//! The English pack: words of documents; its composer comes later.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};

use super::Words;
use crate::event::Zone;
use crate::office::DateForm;

/// The English pack.
pub struct English;

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Words for English {
    fn weekday(&self, date: NaiveDate) -> &'static str {
        WEEKDAYS[date.weekday().num_days_from_monday() as usize]
    }

    fn date(&self, date: NaiveDate, form: DateForm) -> String {
        let day = self.weekday(date);
        match form {
            DateForm::Short => format!("{day} ({} {})", date.day(), MONTHS[date.month0() as usize]),
            DateForm::ShortYear => format!("{day} ({})", self.plain_date(date)),
            DateForm::Long => format!("{day}, {}", self.plain_date(date)),
        }
    }

    fn plain_date(&self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
    }

    fn time(&self, time: NaiveTime, zone: Zone) -> String {
        format!("{} {}", time.format("%H:%M"), zone.abbreviation())
    }

    fn press_release(&self) -> &'static str {
        "PRESS RELEASE"
    }

    fn number_line(&self, number: &str) -> String {
        format!("Number: {number}")
    }

    fn for_immediate_release(&self) -> &'static str {
        "FOR IMMEDIATE RELEASE"
    }

    fn embargo_line(&self, until: DateTime<FixedOffset>, zone: Zone) -> String {
        let date = self.date(until.date_naive(), DateForm::Long);
        format!("EMBARGO until {date}, {}", self.time(until.time(), zone))
    }

    fn about(&self, office: &str) -> String {
        format!("About {office}")
    }

    fn media_contact(&self) -> &'static str {
        "Media contact"
    }

    fn phone_line(&self, phone: &str) -> String {
        format!("Phone: {phone}")
    }

    fn email_line(&self, email: &str) -> String {
        format!("E-mail: {email}")
    }

    fn site_line(&self, site: &str) -> String {
        format!("Web: {site}")
    }

    fn staff_number_line(&self, number: &str) -> String {
        format!("Staff number {number}")
    }

    fn page_of(&self) -> (&'static str, &'static str) {
        ("Page", "of")
    }
}
