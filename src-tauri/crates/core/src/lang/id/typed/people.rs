//! Roles, offices and words of address that stand where a name should, and bodies that stand where a title should.

use chrono::NaiveDate;

use crate::check::ids;
use crate::check::report::{Graded, Report, finding};
use crate::finding::{Place, Severity};
use crate::lang::id::lexicon;
use crate::person::Person;
use crate::record::EventRecord;
use crate::text::{lowered, one_line};

/// Words of address, which no release prints before a name.
const ADDRESS: [&str; 6] = ["pak", "bu", "bapak", "ibu", "mas", "mbak"];

/// What a person is, said in place of who it is.
const ROLES: [&str; 71] = [
    "sekda",
    "bupati",
    "wabup",
    "wakil",
    "walikota",
    "gubernur",
    "wagub",
    "camat",
    "lurah",
    "kades",
    "kapolres",
    "kapolsek",
    "kapolda",
    "dandim",
    "danramil",
    "kasat",
    "reskrim",
    "kadis",
    "kepala",
    "dinas",
    "ketua",
    "sekretaris",
    "bendahara",
    "rw",
    "rt",
    "ppk",
    "pptk",
    "mc",
    "moderator",
    "narasumber",
    "pemateri",
    "trainer",
    "warga",
    "mahasiswa",
    "mahasiswi",
    "siswa",
    "siswi",
    "guru",
    "dosen",
    "dekan",
    "rektor",
    "wd",
    "petani",
    "pedagang",
    "nelayan",
    "korban",
    "saksi",
    "panitia",
    "staf",
    "humas",
    "ajudan",
    "wartawan",
    "perwakilan",
    "kontraktor",
    "mandor",
    "pengunjung",
    "peserta",
    "orang",
    "tua",
    "anak",
    "desa",
    "kelurahan",
    "kecamatan",
    "bidan",
    "kader",
    "dokter",
    "direktur",
    "manajer",
    "pengawas",
    "penerima",
    "pemilik",
];

/// Offices of a body that a form names with small letters (`ketua komisi 3`) and print writes with capitals.
const OF_BODY: [&str; 14] = [
    "komisi",
    "dprd",
    "dprk",
    "fraksi",
    "pansus",
    "dinas",
    "badan",
    "bagian",
    "bidang",
    "kantor",
    "desa",
    "pelaksana",
    "seksi",
    "umum",
];

/// Bodies that are no title.
const BODIES: [&str; 40] = [
    "bulog",
    "bpbd",
    "baznas",
    "pmi",
    "pln",
    "pdam",
    "bps",
    "kpu",
    "bawaslu",
    "bpjs",
    "bmkg",
    "bnn",
    "bnpb",
    "dinkes",
    "disdik",
    "disdag",
    "disperindag",
    "dishub",
    "dinsos",
    "diskominfo",
    "dlh",
    "pupr",
    "bappeda",
    "polres",
    "polsek",
    "kodim",
    "koramil",
    "rsud",
    "bri",
    "bni",
    "kemenag",
    "kejari",
    "satpol",
    "damkar",
    "dinas",
    "badan",
    "puskesmas",
    "universitas",
    "pt",
    "cv",
];

const ROMAN: [&str; 8] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

/// Tells whether a lower-case word is one of address.
pub(super) fn is_address(word: &str) -> bool {
    ADDRESS.contains(&word)
}

/// What stands where the name should.
#[derive(Debug, PartialEq, Eq)]
enum Named {
    /// The name of a person.
    Name,
    /// An office or role, or nothing.
    Role,
    /// A name behind a word of address.
    Addressed(String),
}

/// Reads the people of a record; gives those who are printed otherwise than typed, by their index.
pub(super) fn read(record: &EventRecord) -> Vec<(usize, Person)> {
    let day = record.event.date;
    record.people.iter().enumerate().filter_map(|(at, person)| Some((at, printed(person, day)?))).collect()
}

/// Says whose name is missing.
pub(super) fn check(record: &EventRecord, report: &mut Report<'_>) {
    let speaking = |person: &Person| {
        record.speakers.iter().any(|speaker| speaker.person == person.id)
            || record.statements().any(|statement| statement.speaker == person.id)
            || record.event.actors.iter().any(|actor| actor.person == person.id)
    };
    for (at, person) in record.people.iter().enumerate() {
        if !speaking(person) {
            continue;
        }
        let title = title(person, record.event.date);
        let name = one_line(&person.name);
        let mut add = |variant, field: &str, found: &str, severity| {
            let place = Place::Record(format!("/people/{at}/{field}"));
            report.add(finding(ids::MENTION_NAME, variant, &place).with("found", found).graded(severity));
        };
        match named(&name, &title) {
            Named::Role if name.is_empty() => add("none", "name", &title, Severity::Error),
            Named::Role => add("role", "name", &name, Severity::Error),
            Named::Addressed(_) => add("address", "name", &name, Severity::Error),
            Named::Name => {}
        }
        if is_body(&title) {
            add("body", "positions", &title, Severity::Error);
        }
        let short = person.short_name.as_deref().map(one_line).unwrap_or_default();
        if named(&name, &title) == Named::Name && is_office(&short, &title) {
            add("short-role", "short_name", &short, Severity::Warning);
        }
    }
}

/// Tells whether a short name is an office: `Sekda`, `Kapolres`.
pub(in crate::lang::id) fn is_office(short: &str, title: &str) -> bool {
    !short.is_empty()
        && (short.eq_ignore_ascii_case(title) || lexicon::office_of(title).head.eq_ignore_ascii_case(short))
}

/// Gives a person as print calls him; none where nothing changes.
fn printed(person: &Person, day: NaiveDate) -> Option<Person> {
    let title = title(person, day);
    let name = one_line(&person.name);
    let mut changed = person.clone();
    match named(&name, &title) {
        Named::Role => {
            changed.name = called(&name, &title, institution(person, day).as_deref());
            changed.short_name = None;
            (changed.honorific, changed.degrees_before, changed.degrees_after) = (None, None, None);
            changed.positions.iter_mut().for_each(|position| position.title.clear());
        }
        named => {
            if let Named::Addressed(bare) = named {
                // A stored short name is not touched, unless it is the name with its word of address.
                if person.short_name.as_deref().map(one_line).as_deref() == Some(name.as_str()) {
                    changed.short_name = Some(bare.clone());
                }
                changed.name = bare;
            }
            if is_body(&title) {
                changed.name = format!("{} dari {title}", changed.name);
                changed.positions.iter_mut().for_each(|position| position.title.clear());
            } else {
                for position in &mut changed.positions {
                    if let Some(title) = written_title(&position.title, position.institution.as_deref()) {
                        position.title = title;
                    }
                }
            }
        }
    }
    (changed != *person).then_some(changed)
}

fn title(person: &Person, day: NaiveDate) -> String {
    person.position_on(day).map(|position| one_line(&position.title)).unwrap_or_default()
}

fn institution(person: &Person, day: NaiveDate) -> Option<String> {
    let position = person.position_on(day)?;
    position.institution.as_deref().map(one_line).filter(|institution| !institution.is_empty())
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| lowered(word).into_owned())
        .collect()
}

/// Reads what stands where the name should.
fn named(name: &str, title: &str) -> Named {
    let all = words(name);
    let rest = if all.first().is_some_and(|first| is_address(first)) { &all[1..] } else { &all[..] };
    let role = |word: &String| {
        ROLES.contains(&word.as_str()) || word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    // `Rusmini` of the title `Warung Rusmini` is a name, `PPK` of `PPK` is none.
    if rest.iter().all(role) || all == words(title) {
        return Named::Role;
    }
    match without_address(name) {
        Some(bare) => Named::Addressed(bare),
        None => Named::Name,
    }
}

fn without_address(name: &str) -> Option<String> {
    let (first, rest) = name.split_once(' ')?;
    is_address(&lowered(first.trim_end_matches('.'))).then(|| capital(rest.trim()))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// How print calls somebody whose name nobody recorded: by the title and its body, by the role as typed.
fn called(name: &str, title: &str, institution: Option<&str>) -> String {
    if title.is_empty() {
        return if name.is_empty() { "narasumber".to_owned() } else { name.to_owned() };
    }
    let title = written_title(title, institution).unwrap_or_else(|| title.to_owned());
    if title.starts_with(char::is_lowercase) {
        return format!("seorang {title}");
    }
    match institution.filter(|institution| !title.contains(institution) && !institution.starts_with("Pem")) {
        Some(institution) => format!("{title} {}", capital(institution)),
        None => title,
    }
}

fn is_body(title: &str) -> bool {
    let words = words(title);
    words.first().is_some_and(|first| BODIES.contains(&first.as_str())) && words.len() <= 3
}

/// A title as print has it: `ketua komisi 3` of the `DPRD` → `Ketua Komisi III DPRD`, `Kapolres` of `Polres Lawe` →
/// `Kapolres Lawe`; none where it stays.
fn written_title(title: &str, institution: Option<&str>) -> Option<String> {
    let line = one_line(title);
    let institution = institution.map(one_line).unwrap_or_default();
    let commands = [("Kapolres", "Polres "), ("Kapolsek", "Polsek "), ("Kapolda", "Polda ")];
    if let Some(place) =
        commands.iter().find(|(head, _)| *head == line).and_then(|(_, body)| institution.strip_prefix(*body))
    {
        return Some(format!("{line} {place}"));
    }
    let mut parts: Vec<String> = line.split(' ').map(str::to_owned).collect();
    let lower: Vec<String> = parts.iter().map(|part| lowered(part).into_owned()).collect();
    let at = |i: usize| lower.get(i).map_or("", String::as_str);
    let office = matches!(at(0), "ketua" | "kepala" | "wakil" | "sekretaris" | "anggota")
        && (OF_BODY.contains(&at(1)) || at(0) == "wakil" && OF_BODY.contains(&at(2)))
        || lower.len() <= 2
            && lexicon::office_of(&line).rank < 18
            && !matches!(at(0), "ketua" | "kepala" | "direktur");
    if !office || !line.starts_with(char::is_lowercase) {
        return None;
    }
    for (i, part) in parts.iter_mut().enumerate() {
        let numbered = i > 0 && at(i - 1) == "komisi";
        let roman = part.parse::<usize>().ok().and_then(|n| ROMAN.get(n.wrapping_sub(1)));
        if let Some(roman) = roman.filter(|_| numbered) {
            (*roman).clone_into(part);
        } else if !lexicon::HEADLINE_LOW.contains(&at(i)) {
            *part = capital(part);
        }
    }
    let council = matches!(at(1), "komisi" | "fraksi" | "pansus") && institution.starts_with("DPR");
    if council && !line.contains("DPR") {
        parts.push(institution);
    }
    Some(parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_no_name() {
        for (name, title) in [
            ("Pak RW", "Ketua RW 07"),
            ("PPK", "PPK"),
            ("mahasiswa", "mahasiswa smt 5"),
            ("Sekda", "Sekda"),
            ("ibu korban", ""),
            ("", "Camat"),
            ("WD 1", "Wakil Dekan I"),
        ] {
            assert_eq!(named(name, title), Named::Role, "{name}");
        }
        for (name, title) in
            [("Rusmini", "Pemilik Warung Rusmini"), ("Zulfahmi Darwis", "Sekda"), ("Doni", "")]
        {
            assert_eq!(named(name, title), Named::Name, "{name}");
        }
        assert_eq!(named("pak Hendri", "Kadisperindag"), Named::Addressed("Hendri".to_owned()));
    }

    #[test]
    fn who_has_no_name_is_called_by_the_title() {
        assert_eq!(called("Pak RW", "Ketua RW 07", None), "Ketua RW 07");
        assert_eq!(called("PPK", "PPK", Some("dinas PUPR")), "PPK Dinas PUPR");
        assert_eq!(called("mahasiswa", "mahasiswa semester 5", None), "seorang mahasiswa semester 5");
        assert_eq!(called("ibu korban", "", None), "ibu korban");
    }

    #[test]
    fn a_title_gets_the_capitals_and_the_body_that_it_has_in_print() {
        assert_eq!(written_title("ketua komisi 3", Some("DPRD")).as_deref(), Some("Ketua Komisi III DPRD"));
        assert_eq!(
            written_title("Kapolres", Some("Polres Batang Lawe")).as_deref(),
            Some("Kapolres Batang Lawe")
        );
        for as_it_is in ["guru SDN 2 Ngadirejo", "trainer", "Lurah", "ketua karang taruna", "Ketua Komisi 3"]
        {
            assert_eq!(written_title(as_it_is, None), None, "{as_it_is}");
        }
    }

    #[test]
    fn a_body_is_no_title() {
        assert!(is_body("Bulog") && is_body("Dinas PUPR"));
        assert!(!is_body("Kepala Bulog") && !is_body("Kasi Dinas"));
    }
}
