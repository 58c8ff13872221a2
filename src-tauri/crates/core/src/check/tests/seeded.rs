//! Seeded faults: one mistake put into every composed draft where it fits, and whether a check finds it.

use std::collections::{BTreeMap, BTreeSet};

use super::cases::{composed, files, line};
use super::support;
use crate::check::check;
use crate::document::{Document, Inline};
use crate::record::EventRecord;

/// A kind of mistake: the rule that must notice it, and how a paragraph of running text gets it.
struct Fault {
    name: &'static str,
    rule: &'static str,
    put: fn(&EventRecord, &str) -> Option<String>,
}

fn swap(text: &str, find: &str, replace: &str) -> Option<String> {
    text.contains(find).then(|| text.replacen(find, replace, 1))
}

fn weekday(_: &EventRecord, text: &str) -> Option<String> {
    let days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
    (0..7).find_map(|i| swap(text, &format!("{} (", days[i]), &format!("{} (", days[(i + 3) % 7])))
}

fn names(record: &EventRecord) -> impl Iterator<Item = (&str, &str)> {
    record.people.iter().filter_map(|person| {
        Some((person.position_on(record.event.date)?.title.as_str(), person.name.as_str()))
    })
}

fn wrong_title(record: &EventRecord, text: &str) -> Option<String> {
    names(record).find_map(|(title, name)| {
        swap(text, &format!("{title} {name}"), &format!("Kepala Dinas Sosial {name}"))
    })
}

fn acting(record: &EventRecord, text: &str) -> Option<String> {
    names(record)
        .filter(|(title, _)| title.starts_with(['B', 'W', 'G', 'K']))
        .find_map(|(title, name)| swap(text, &format!("{title} {name}"), &format!("Plt. {title} {name}")))
}

fn no_title(record: &EventRecord, text: &str) -> Option<String> {
    names(record).find_map(|(title, name)| swap(text, &format!("{title} {name}"), name))
}

fn comma(record: &EventRecord, text: &str) -> Option<String> {
    names(record)
        .find_map(|(title, name)| swap(text, &format!("{title} {name}"), &format!("{title}, {name},")))
}

fn misspelt(record: &EventRecord, text: &str) -> Option<String> {
    names(record).find_map(|(_, name)| {
        let last = name.split(' ').next_back().filter(|last| last.chars().count() >= 6)?;
        let at = last.len() - 2;
        let wrong = format!("{}x{}", last.get(..at)?, last.get(at + 1..)?);
        swap(text, name, &name.replace(last, &wrong))
    })
}

const FAULTS: [Fault; 16] = [
    Fault { name: "weekday", rule: "date.weekday", put: weekday },
    Fault { name: "wrong title", rule: "title.register", put: wrong_title },
    Fault { name: "acting title", rule: "title.register", put: acting },
    Fault { name: "no title", rule: "mention.order", put: no_title },
    Fault { name: "comma after title", rule: "mention.order", put: comma },
    Fault { name: "name misspelt", rule: "mention.spelling", put: misspelt },
    Fault { name: "kerjasama", rule: "word.list", put: |_, text| swap(text, " dan ", " dan kerjasama ") },
    Fault { name: "walikota", rule: "word.list", put: |_, text| swap(text, "Wali Kota", "Walikota") },
    Fault { name: "di + verb", rule: "word.di", put: |_, text| swap(text, " di", " di laksanakan di") },
    Fault {
        name: "rupiah",
        rule: "number.form",
        put: |_, text| swap(text, " untuk ", " senilai Rp. 5.000.000,- untuk "),
    },
    Fault { name: "kemarin", rule: "date.relative", put: |_, text| swap(text, " itu ", " itu kemarin ") },
    Fault { name: "time", rule: "date.form", put: |_, text| swap(text, ").", ") pukul 09:00 WIB.") },
    Fault {
        name: "connector",
        rule: "comma.connector",
        put: |_, text| swap(text, "Sementara itu, ", "Sementara itu "),
    },
    Fault {
        name: "menegaskan, bahwa",
        rule: "indirect.frame",
        put: |_, text| swap(text, " bahwa ", ", bahwa "),
    },
    Fault {
        name: "identity number",
        rule: "personal-data",
        put: |_, text| swap(text, " itu ", " (NIK 3579011203800001) itu "),
    },
    Fault {
        name: "capital verb",
        rule: "quote.marks",
        put: |_, text| swap(text, " ujar ", " Ujar ").filter(|_| text.starts_with(" ujar")),
    },
];

fn seeded(record: &EventRecord, document: &Document, fault: &Fault) -> Option<Document> {
    let mut copy = document.clone();
    for paragraph in &mut copy.body {
        for inline in &mut paragraph.inlines {
            if let Inline::Text { text } = inline
                && let Some(wrong) = (fault.put)(record, text)
            {
                *text = wrong;
                return Some(copy);
            }
        }
    }
    None
}

#[test]
fn seeded_faults_are_found() {
    let mut table: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for (name, record) in files("cases").into_iter().chain(files("events")) {
        let (document, clean) = composed(&record);
        let known: BTreeSet<String> = clean.iter().map(line).collect();
        for fault in &FAULTS {
            let Some(document) = seeded(&record, &document, fault) else {
                continue;
            };
            let input = support::input(&record, Some(&document));
            let hit = check(&input)
                .iter()
                .any(|finding| finding.rule == fault.rule && !known.contains(&line(finding)));
            let (found, put) = table.entry(fault.name).or_default();
            *put += 1;
            *found += usize::from(hit);
            if !hit {
                missed.push(format!("{name}: {}", fault.name));
            }
        }
    }
    let (found, put) = table.values().fold((0, 0), |(found, put), kind| (found + kind.0, put + kind.1));
    for (kind, (found, put)) in &table {
        println!("{kind:<20} {found:>3} of {put:>3}");
        assert!(found * 100 >= put * 85, "{kind}: {missed:#?}");
    }
    println!("{:<20} {found:>3} of {put:>3}", "all");
    assert!(found * 100 >= put * 95, "{missed:#?}");
    assert!(table.len() == FAULTS.len(), "every kind fits somewhere: {table:?}");
}
