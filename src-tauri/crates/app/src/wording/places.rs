//! Places of a record and of a release in words.

use kutip_core::finding::Place;

use crate::catalogue::{Lang, has, tame, text};

/// Words a place; what has no word of its own stays a JSON pointer.
pub(super) fn words(lang: Lang, place: &Place) -> String {
    match place {
        Place::Headline => text(lang, "place_headline", &[]),
        Place::Release => text(lang, "place_release", &[]),
        Place::Paragraph(number) => text(lang, "place_paragraph", &[("number", &number.to_string())]),
        Place::Record(pointer) => record(lang, pointer),
    }
}

/// Words a field of a person; another one stays the key that it has in event files.
fn field(lang: Lang, step: &str) -> String {
    let key = format!("field_{step}");
    if has(lang, &key) { text(lang, &key, &[]) } else { tame(step) }
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
            let rest: Vec<String> =
                steps.filter(|step| *step != "text").map(|step| field(lang, step)).collect();
            if rest.is_empty() { number } else { format!("{number} ({})", rest.join("/")) }
        }
        None => tame(pointer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_a_person_is_named_in_words() {
        let place = Place::Record("/people/0/short_name".to_owned());
        assert_eq!(words(Lang::Id, &place), "orang 1 (nama pendek)");
        assert_eq!(words(Lang::Id, &Place::Record("/people/1".to_owned())), "orang 2");
        let unknown = Place::Record("/people/0/shoe_size".to_owned());
        assert_eq!(words(Lang::Id, &unknown), "orang 1 (shoe_size)", "what has no word stays findable");
    }
}
