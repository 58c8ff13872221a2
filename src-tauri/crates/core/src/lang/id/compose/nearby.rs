//! Where it was, behind a sentence that may have named it: no name stands twice side by side.

use std::borrow::Cow;

use super::case::{Case, bare_place, line, text};
use super::clause;
use crate::lang::id::lexicon;

/// `di {venue}, {city}` behind what the sentence has said; empty where that names the place already.
pub(super) fn place_behind(case: &Case<'_>, said: &str, with_city: bool) -> String {
    let city = line(&case.event.city);
    let bare = bare_place(&city);
    let subject = without_held(said);
    let venue = text(case.event.venue.as_deref());
    // Named twice already, and once more in the dateline; between two regions it tells which one.
    let in_venue = venue.as_deref().map_or(0, |venue| named(venue, bare));
    let in_title = usize::from(!subject.contains(case.title.as_str())) * named(&case.title, bare);
    let crowded = named(subject, bare) + in_title + in_venue > 1 && !names_another(subject, bare);
    let Some(venue) = venue else {
        return format!("di {city}");
    };
    // The title may name the venue itself.
    if clause::holds(&case.title, &venue) && clause::holds(&case.title, "di") {
        // Directly behind the venue its town stands in apposition.
        let behind = said.ends_with(venue.as_str());
        return if behind { format!(", {city}") } else { format!("di {city}") };
    }
    let venue = at_the_thing_itself(case, &venue).unwrap_or(venue);
    let (first, rest) =
        venue.split_once(", ").map_or((venue.as_str(), None), |(first, rest)| (first, Some(rest)));
    let named_already = first.contains(' ') && clause::holds(subject, first);
    let first = if named_already { None } else { Some(without_said(subject, first)) };
    let mut places: Vec<&str> = first.as_deref().into_iter().chain(rest).collect();
    let shared = with_head_of(&places.join(", "), &city);
    if let Some(whole) = shared.filter(|_| with_city) {
        return format!("di {whole}");
    }
    let said_city = places.last().is_some_and(|last| ends_with_name(last, bare))
        || bare.len() < city.len() && clause::holds(&venue, &city)
        || named_already && subject.ends_with(bare);
    if with_city && !said_city && (!crowded || places.is_empty()) {
        places.push(&city);
    }
    if places.is_empty() { String::new() } else { format!("di {}", places.join(", ")) }
}

/// Counts how often a text names a place.
fn named(text: &str, place: &str) -> usize {
    let bounded = |at: usize| {
        !text[..at].ends_with(char::is_alphanumeric)
            && !text[at + place.len()..].starts_with(char::is_alphanumeric)
    };
    text.match_indices(place).filter(|(at, _)| bounded(*at)).count()
}

/// Tells whether a text names a region other than this one.
fn names_another(text: &str, place: &str) -> bool {
    const REGIONS: [&str; 8] =
        ["Kota", "Kabupaten", "Provinsi", "Pemkot", "Pemkab", "Pemprov", "Bupati", "Gubernur"];
    let own = place.split(' ').next().unwrap_or_default();
    let words: Vec<&str> =
        clause::words(text).filter(|word| !matches!(*word, "Pemkot" | "Pemkab" | "Pemprov")).collect();
    let of = |kind: &str| REGIONS.contains(&kind);
    words
        .windows(2)
        .any(|pair| of(pair[0]) && !of(pair[1]) && pair[1].starts_with(char::is_uppercase) && pair[1] != own)
}

/// Only a venue that ends in the city's name says where it is; an institution's name in it does not.
fn ends_with_name(venue: &str, city: &str) -> bool {
    venue.ends_with(city) && !venue[..venue.len() - city.len()].ends_with(char::is_alphanumeric)
}

/// `Pendopo Kabupaten` and `Kabupaten Wanajaya` are `Pendopo Kabupaten Wanajaya`.
fn with_head_of(venue: &str, city: &str) -> Option<String> {
    let (head, tail) = city.split_once(' ')?;
    let before = venue.strip_suffix(head)?;
    before.ends_with(' ').then(|| format!("{venue} {tail}"))
}

/// Takes the verb of a title that is the subject, and a bracket behind a name, off the end.
fn without_held(said: &str) -> &str {
    let said = [" digelar", " berlangsung", " dilakukan", " dibuka", " diresmikan", " disampaikan"]
        .iter()
        .find_map(|verb| said.strip_suffix(verb))
        .unwrap_or(said);
    match said.rsplit_once(" (") {
        Some((name, bracket)) if bracket.ends_with(')') => name,
        _ => said,
    }
}

/// Parts of places and buildings.
const PARTS: [&str; 12] = [
    "pusat",
    "pabrik",
    "lobi",
    "ruang",
    "halaman",
    "pelataran",
    "serbaguna",
    "lantai",
    "bangsal",
    "gerbang",
    "depan",
    "pertemuan",
];

fn is_region(class: &str) -> bool {
    matches!(class, "kecamatan" | "kelurahan" | "desa" | "pemkot" | "pemkab" | "pemprov")
}

/// A venue whose name ends like what was just said keeps its own part: `di balai desa setempat`, `di pabrik perusahaan itu`.
fn without_said(said: &str, venue: &str) -> String {
    let own: Vec<&str> = venue.split_whitespace().collect();
    let shared = own.iter().rev().zip(said.split_whitespace().rev()).take_while(|(a, b)| **a == *b).count();
    let part = &own[..own.len() - shared];
    let common = |word: &str| lexicon::is_common(word) || PARTS.contains(&word.to_lowercase().as_str());
    // `Gedung Bougenville RSUD X` behind `RSUD X`: the building has a name of its own.
    let named = part.len() > 1 && common(part[0]) && part.iter().any(|word| !common(word));
    let of_body = own.get(own.len() - shared).is_some_and(|class| {
        let class = class.to_lowercase();
        lexicon::INSTITUTION_HEADS.contains(&class.as_str()) && !is_region(&class)
    });
    if shared >= 2 && named && of_body {
        return part.join(" ");
    }
    if shared < 2 || part.is_empty() || !part.iter().all(|word| common(word)) {
        return venue.to_owned();
    }
    let class = own[own.len() - shared].to_lowercase();
    let part = part.join(" ");
    match class.as_str() {
        "kota" | "kabupaten" | "provinsi" => format!("{part} {}", own[own.len() - shared]),
        "desa" | "kelurahan" | "kecamatan" => format!("{} {class} setempat", part.to_lowercase()),
        "pt" | "cv" | "bank" | "perumda" | "perum" => format!("{} perusahaan itu", part.to_lowercase()),
        "rsud" | "rs" => format!("{} rumah sakit itu", part.to_lowercase()),
        class if lexicon::is_common(class) || lexicon::INSTITUTION_HEADS.contains(&class) => {
            format!("{} {class} itu", part.to_lowercase())
        }
        _ => venue.to_owned(),
    }
}

/// `meresmikan Jembatan X di Oprit Jembatan X`: the part of what the title names, without its name.
fn at_the_thing_itself(case: &Case<'_>, venue: &str) -> Option<String> {
    let (_, thing) = case.title.split_once(' ')?;
    let (part, rest) = venue.split_once(' ')?;
    let behind = rest.strip_prefix(thing).filter(|behind| behind.is_empty() || behind.starts_with(','))?;
    let class = thing.split_whitespace().next().filter(|_| thing.contains(' '))?;
    Some(format!("{} {} itu{behind}", part.to_lowercase(), class.to_lowercase()))
}

/// The title without the region that the organiser's name ends in, too, at its end or before its year:
/// `Rakor TPID Kabupaten X [Tahun 2026]` of Pemkab X.
pub(super) fn without_region<'t>(title: &'t str, organiser: &str) -> Cow<'t, str> {
    let (named, year) = title.find(" Tahun 20").map_or((title, ""), |at| title.split_at(at));
    let kept = [" Kabupaten ", " Kota ", " Provinsi "]
        .iter()
        .filter_map(|kind| named.rsplit_once(*kind))
        .find(|(kept, region)| {
            let last = kept.split_whitespace().next_back().unwrap_or_default().to_lowercase();
            let cut_inside = lexicon::is_function_word(&last)
                || lexicon::INSTITUTION_HEADS.contains(&last.as_str())
                || matches!(
                    last.as_str(),
                    "tingkat" | "wali" | "se" | "lingkungan" | "ke" | "apbd" | "wilayah"
                );
            organiser.ends_with(&format!(" {region}")) && kept.contains(' ') && !cut_inside
        })
        .map(|(kept, _)| kept);
    match kept {
        Some(kept) if year.is_empty() => Cow::Borrowed(kept),
        Some(kept) => Cow::Owned(format!("{kept}{year}")),
        None => Cow::Borrowed(title),
    }
}
