use uuid::Uuid;

use super::*;
use crate::person::Position;
use crate::record::Extra;

fn person(id: u128, name: &str, short: Option<&str>, title: Option<&str>) -> Person {
    let position = |title: &str| Position {
        title: title.to_owned(),
        institution: None,
        from: None,
        until: None,
        short_title: None,
        place: None,
        rank: None,
        extra: Extra::new(),
    };
    Person {
        id: PersonId(Uuid::from_u128(id)),
        key: String::new(),
        name: name.to_owned(),
        short_name: short.map(str::to_owned),
        honorific: None,
        degrees_before: None,
        degrees_after: None,
        aliases: Vec::new(),
        expert: false,
        positions: title.map(position).into_iter().collect(),
        extra: Extra::new(),
    }
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 12, 19).unwrap()
}

fn find(register: &[Person], newcomer: &Person) -> Match {
    Register::new(register).find(newcomer, day())
}

fn asked(found: &Match) -> Vec<(u128, Vec<Ground>)> {
    match found {
        Match::Ask(list) => list.iter().map(|one| (one.person.0.as_u128(), one.grounds.clone())).collect(),
        other => panic!("not asked: {other:?}"),
    }
}

#[test]
fn the_same_name_with_the_same_title_is_the_same_person() {
    let register =
        [person(1, "Nurochman", Some("Nurochman"), Some("Wali Kota Batu")), person(2, "Heli", None, None)];
    let newcomer = person(9, "H. Nurochman, S.H., M.H.", None, Some("wali kota batu"));
    assert_eq!(
        find(&register, &newcomer),
        Match::Same(register[0].id),
        "honorific, degrees and case say nothing"
    );
}

#[test]
fn a_rank_typed_into_a_name_says_nothing() {
    let register = [person(1, "Rudi Hartono", None, Some("Kapolres Batu"))];
    for name in ["AKBP Rudi Hartono", "Kombes Pol. Dr. H. Rudi Hartono, S.I.K.", "Letkol Inf. Rudi Hartono"] {
        let found = find(&register, &person(9, name, None, Some("Kapolres Batu")));
        assert_eq!(found, Match::Same(register[0].id), "{name}");
    }
}

#[test]
fn an_honorific_that_is_a_given_name_as_well_is_asked_about() {
    let register = [person(1, "Ramadhan", None, Some("Anggota DPRD Kota Batu"))];
    let found = find(&register, &person(9, "Habib Ramadhan", None, Some("Anggota DPRD Kota Batu")));
    assert_eq!(asked(&found)[0].0, 1, "it may be another member of that council");
    let register = [person(1, "Habib Ramadhan", None, Some("Anggota DPRD Kota Batu"))];
    let found = find(&register, &person(9, "H. Habib Ramadhan", None, Some("Anggota DPRD Kota Batu")));
    assert_eq!(found, Match::Same(register[0].id), "he is called so in both");
}

#[test]
fn the_same_name_without_a_common_title_is_asked_about() {
    let register = [person(1, "Siti Aminah", None, Some("Kepala Dinas Kesehatan"))];
    let newcomer = person(9, "Siti Aminah", None, Some("Lurah Temas"));
    assert_eq!(asked(&find(&register, &newcomer)), [(1, vec![Ground::Name])], "there are many of that name");
}

#[test]
fn two_of_one_name_and_title_are_asked_about() {
    let register =
        [person(1, "Siti Aminah", None, Some("Guru")), person(2, "Siti Aminah", None, Some("Guru"))];
    let found = find(&register, &person(9, "Siti Aminah", None, Some("Guru")));
    assert_eq!(asked(&found).len(), 2, "nobody can tell which");
}

#[test]
fn a_slip_of_the_pen_is_asked_about() {
    let register = [person(1, "Nurochman", None, Some("Wali Kota Batu"))];
    for name in ["Nur Ochman", "Nurohman", "Nurocman", "Nurrochman", "Nurochamn", "Nur'ochman"] {
        let found = find(&register, &person(9, name, None, None));
        assert_eq!(asked(&found)[0].0, 1, "{name} may be Nurochman");
    }
    for name in ["Nurdin", "Rohman", "Nurhayati"] {
        assert_eq!(
            find(&register, &person(9, name, None, None)),
            Match::New(Vec::new()),
            "{name} is somebody else"
        );
    }
    let register = [person(1, "Heli", None, None)];
    let found = find(&register, &person(9, "Hela", None, None));
    assert_eq!(found, Match::New(Vec::new()), "short names differ in one letter as a rule");
}

#[test]
fn an_alias_is_asked_about_both_ways() {
    let mut known = person(1, "Nurochman", None, None);
    known.aliases.push("Cak Nur".to_owned());
    let found = find(&[known.clone()], &person(9, "cak nur", None, None));
    assert_eq!(asked(&found), [(1, vec![Ground::Alias])], "a known alias");
    let mut newcomer = person(9, "Nurochman Batu", None, None);
    newcomer.aliases.push("Nurochman".to_owned());
    assert_eq!(asked(&find(&[known], &newcomer)), [(1, vec![Ground::Alias])], "an alias of the file");
}

#[test]
fn a_short_name_says_something_with_the_title_only() {
    let register = [person(1, "I Wayan Koster", Some("Koster"), Some("Gubernur Bali"))];
    let found = find(&register, &person(9, "Koster", None, Some("Gubernur Bali")));
    assert_eq!(asked(&found)[0].0, 1, "the name that was heard, with his title");
    let found = find(&register, &person(9, "Koster", None, Some("Petani")));
    assert_eq!(found, Match::New(Vec::new()), "another Koster");
}

#[test]
fn the_only_holder_of_a_title_is_told_and_many_are_not() {
    let register = [person(1, "Dewanti", None, Some("Wali Kota Batu"))];
    let found = find(&register, &person(9, "Nurochman", None, Some("Wali Kota Batu")));
    let Match::New(hints) = found else { panic!("a new name is a new person: {found:?}") };
    assert_eq!(hints[0].grounds, [Ground::Title], "and whoever held the title is told");
    let register = [
        person(1, "Ani", None, Some("Anggota DPRD Batu")),
        person(2, "Budi", None, Some("Anggota DPRD Batu")),
    ];
    let found = find(&register, &person(9, "Cica", None, Some("Anggota DPRD Batu")));
    assert_eq!(found, Match::New(Vec::new()), "a title of many is no hint");
}

#[test]
fn the_likeliest_comes_first() {
    let mut other = person(1, "Budi Santoso", None, None);
    other.aliases.push("Nurochman".to_owned());
    let register = [person(3, "Nurochmana", None, None), other, person(2, "Nurochman", None, None)];
    let order: Vec<u128> =
        asked(&find(&register, &person(9, "Nurochman", None, None))).into_iter().map(|(id, _)| id).collect();
    assert_eq!(order, [2, 1, 3], "name, alias, spelling");
}

#[test]
fn every_slip_is_found_by_the_index_as_by_comparing() {
    let names = [
        "nurochman",
        "nurocman",
        "nurrochman",
        "nurochamn",
        "nurodhman",
        "urochman",
        "nurochma",
        "surabaya jaya",
    ];
    for (a, one) in names.iter().enumerate() {
        for (b, two) in names.iter().enumerate() {
            if a != b && is_slip(one, two) {
                let shared = slips(one).intersection(&slips(two)).count();
                assert!(shared > 0, "{one} and {two} are a slip apart and share no key");
            }
        }
    }
}

#[test]
fn thousands_of_newcomers_are_matched_with_thousands() {
    let people: Vec<Person> =
        (0..3_000).map(|at| person(at, &format!("Siti Aminah Nomor{at:05}"), None, None)).collect();
    let register = Register::new(&people);
    // Compared one with each other this would be nine million pairs.
    let known = people.iter().filter(|one| register.find(one, day()) != Match::New(Vec::new())).count();
    assert_eq!(known, people.len(), "everybody finds at least the one of the same name");
}
