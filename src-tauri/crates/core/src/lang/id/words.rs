//! Words of Indonesian documents and dates.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime};

use super::Indonesian;
use crate::event::Zone;
use crate::lang::Words;
use crate::office::DateForm;

pub(crate) const WEEKDAYS: [&str; 7] = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
pub(crate) const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

impl Words for Indonesian {
    fn weekday(&self, date: NaiveDate) -> &'static str {
        WEEKDAYS[date.weekday().num_days_from_monday() as usize]
    }

    fn date(&self, date: NaiveDate, form: DateForm) -> String {
        let day = self.weekday(date);
        match form {
            DateForm::Short => format!("{day} ({}/{})", date.day(), date.month()),
            DateForm::ShortYear => format!("{day} ({}/{}/{})", date.day(), date.month(), date.year()),
            DateForm::Long => format!("{day}, {}", self.plain_date(date)),
        }
    }

    fn plain_date(&self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), MONTHS[date.month0() as usize], date.year())
    }

    fn time(&self, time: NaiveTime, zone: Zone) -> String {
        format!("pukul {} {}", time.format("%H.%M"), zone.abbreviation())
    }

    fn press_release(&self) -> &'static str {
        "SIARAN PERS"
    }

    fn number_line(&self, number: &str) -> String {
        format!("Nomor: {number}")
    }

    fn for_immediate_release(&self) -> &'static str {
        "UNTUK SEGERA DISIARKAN"
    }

    fn embargo_line(&self, until: DateTime<FixedOffset>, zone: Zone) -> String {
        let date = self.date(until.date_naive(), DateForm::Long);
        format!("EMBARGO sampai dengan {date} {}", self.time(until.time(), zone))
    }

    fn about(&self, office: &str) -> String {
        format!("Tentang {office}")
    }

    fn media_contact(&self) -> &'static str {
        "Narahubung"
    }

    fn phone_line(&self, phone: &str) -> String {
        format!("Telepon {phone}")
    }

    fn email_line(&self, email: &str) -> String {
        format!("Surel {email}")
    }

    fn site_line(&self, site: &str) -> String {
        format!("Laman {site}")
    }

    fn staff_number_line(&self, number: &str) -> String {
        // An office whose numbers have another name writes it itself (`NPP 2011.0342`).
        if number.starts_with(char::is_alphabetic) { number.to_owned() } else { format!("NIP {number}") }
    }

    fn page_of(&self) -> (&'static str, &'static str) {
        ("Halaman", "dari")
    }
}
