//! Places of a record and of a release in words.

use kutip_core::finding::Place;

use crate::catalogue::{Lang, tame, text};

/// Words a place; what has no word of its own stays a JSON pointer.
pub(super) fn words(lang: Lang, place: &Place) -> String {
    match place {
        Place::Headline => text(lang, "place_headline", &[]),
        Place::Release => text(lang, "place_release", &[]),
        Place::Paragraph(number) => text(lang, "place_paragraph", &[("number", &number.to_string())]),
        Place::Record(pointer) => record(lang, pointer),
    }
}

fn record(lang: Lang, pointer: &str) -> String {
    let mut steps = pointer.split('/').skip(1);
    let key = match steps.next() {
        None => return text(lang, "place_file", &[]),
        Some("statements") => "place_statement",
        Some("people") => "place_person",
        Some("speakers") => "place_speaker",
        Some(_) => return tame(pointer),
    };
    match steps.next().and_then(|index| index.parse::<usize>().ok()) {
        Some(index) => {
            let number = text(lang, key, &[("number", &(index + 1).to_string())]);
            // The text is what a statement is all about.
            let rest: Vec<&str> = steps.filter(|step| *step != "text").collect();
            if rest.is_empty() { number } else { format!("{number} ({})", tame(&rest.join("/"))) }
        }
        None => tame(pointer),
    }
}
