//! A list of officials: shown before, matched row by row, one step of undo.

use std::collections::BTreeMap;

use kutip_app::archive::{
    self, OfficialChoice, OfficialVerdict, OfficialsLayout, OfficialsOptions, PersonEdit, Place,
    PositionEdit, import_officials, officials_preview, people, person, save_person, save_position,
};
use kutip_core::id::PersonId;
use kutip_files::officials::Column;

use super::*;

fn options() -> OfficialsOptions {
    OfficialsOptions { layout: None, day: day("2026-01-05"), ends: true, choices: BTreeMap::new() }
}

fn add(desk: &mut Desk, name: &str, title: &str) -> PersonId {
    let edit = PersonEdit { name: name.to_owned(), ..PersonEdit::default() };
    let who = save_person(desk, edit).unwrap().value;
    let post = PositionEdit { person: who, title: title.to_owned(), ..PositionEdit::default() };
    save_position(desk, post).unwrap();
    PersonId(who)
}

fn verdicts(desk: &Desk, list: &str, options: &OfficialsOptions) -> Vec<(u32, OfficialVerdict)> {
    let preview = officials_preview(desk.read(), list.as_bytes(), options).unwrap();
    preview.rows.iter().map(|row| (row.row, row.verdict)).collect()
}

const LIST: &str = "Nama;Jabatan;Instansi;TMT\n\
    Drs. Ahmad Fauzi, M.Si.;Kepala Dinas Kesehatan;Dinas Kesehatan;\n\
    Siti Aminah;Camat Melati;Kecamatan Melati;01/01/2026\n\
    Budi Santoso;Lurah Mawar;Kelurahan Mawar;\n\
    Budi Santoso;Plt. Lurah Kenanga;Kelurahan Kenanga;\n\
    =SUM(A1);Lurah;;\n\
    Budi Santoso;Lurah Mawar;Kelurahan Mawar;\n";

#[test]
fn a_list_is_shown_beside_the_register_before_anything_is_stored() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    add(&mut desk, "Ahmad Fauzi", "Kepala Dinas Kesehatan");
    add(&mut desk, "Siti Aminah", "Lurah Mawar");
    let before = archive::history(desk.read(), None, 100).unwrap().len();
    use OfficialVerdict::{Ask, Changed, New, Same, Wrong};
    assert_eq!(
        verdicts(&desk, LIST, &options()),
        [(2, Changed), (3, Ask), (4, New), (5, Ask), (6, Wrong), (7, Same)],
        "degrees are new; one of the name with another title; new; the same name again; a formula; a line twice"
    );
    let preview = officials_preview(desk.read(), LIST.as_bytes(), &options()).unwrap();
    assert_eq!(preview.rows[0].adds, ["degrees_before", "degrees_after"]);
    assert_eq!(preview.rows[3].same_as, Some(4), "the row before may be the same one");
    assert_eq!(preview.rows[4].problem.as_ref().unwrap().column, 1);
    assert_eq!((preview.kind, preview.layout.header), ("csv", Some(0)));
    let refused = import_officials(&mut desk, LIST.as_bytes(), &options()).unwrap_err();
    assert_eq!((refused.code, refused.params["count"].as_str()), ("people_undecided", "2"));
    assert_eq!(archive::history(desk.read(), None, 100).unwrap().len(), before, "nothing is stored");
}

#[test]
fn answers_decide_and_one_step_takes_all_of_it_back() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let ahmad = add(&mut desk, "Ahmad Fauzi", "Kepala Dinas Kesehatan");
    let siti = add(&mut desk, "Siti Aminah", "Lurah Mawar");
    let mut options = options();
    options.choices = BTreeMap::from([(3, OfficialChoice::Known(siti.0)), (5, OfficialChoice::Row(4))]);
    let done = import_officials(&mut desk, LIST.as_bytes(), &options).unwrap();
    let counts = done.value;
    assert_eq!((counts.new, counts.changed, counts.same, counts.wrong), (1, 3, 1, 1));
    assert!(done.changes.people.contains(&siti), "pages are told whom to read again");

    let title = |desk: &Desk, who, on: &str| person(desk.read(), who, day(on)).unwrap().title;
    assert_eq!(title(&desk, siti, "2025-12-31").as_deref(), Some("Lurah Mawar"), "until the day before");
    assert_eq!(title(&desk, siti, "2026-01-01").as_deref(), Some("Camat Melati"), "from the day of the list");
    let known = person(desk.read(), ahmad, day("2026-01-05")).unwrap();
    assert_eq!(
        (known.degrees_after.as_deref(), known.positions.len()),
        (Some("M.Si."), 1),
        "nothing doubled"
    );
    let all = people(desk.read(), "budi", day("2026-01-05")).unwrap();
    assert_eq!(all.len(), 1, "one Budi");
    let budi = person(desk.read(), PersonId(all[0].id), day("2026-01-05")).unwrap();
    assert_eq!(budi.positions.len(), 2, "with both titles");

    archive::undo(&mut desk, Place::People).unwrap();
    assert_eq!(people(desk.read(), "budi", day("2026-01-05")).unwrap().len(), 0);
    assert_eq!(title(&desk, siti, "2026-01-01").as_deref(), Some("Lurah Mawar"));
    assert_eq!(person(desk.read(), ahmad, day("2026-01-05")).unwrap().degrees_after, None);
}

#[test]
fn the_same_list_again_changes_nothing() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let mut options = options();
    options.choices = BTreeMap::from([(5, OfficialChoice::Row(4))]);
    import_officials(&mut desk, LIST.as_bytes(), &options).unwrap();
    let again = OfficialsOptions { choices: BTreeMap::new(), ..options };
    let found = verdicts(&desk, LIST, &again);
    assert!(
        found.iter().all(|(row, verdict)| match row {
            // Of one name in two rows it is asked again: the other may be somebody else now.
            5 => *verdict == OfficialVerdict::Ask || *verdict == OfficialVerdict::Same,
            6 => *verdict == OfficialVerdict::Wrong,
            _ => *verdict == OfficialVerdict::Same,
        }),
        "{found:?}"
    );
}

#[test]
fn titles_stay_when_they_are_not_to_end_and_nobody_loses_one_for_nothing() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let who = add(&mut desk, "Siti Aminah", "Lurah Mawar");
    let post = PositionEdit { person: who.0, title: "Ketua PMI".to_owned(), ..PositionEdit::default() };
    save_position(&mut desk, post).unwrap();
    let same = "Nama;Jabatan\nSiti Aminah;Lurah Mawar\n";
    import_officials(&mut desk, same.as_bytes(), &options()).unwrap();
    let held = |desk: &Desk| {
        let view = person(desk.read(), who, day("2026-01-05")).unwrap();
        view.positions.into_iter().filter(|post| post.held).map(|post| post.title).collect::<Vec<_>>()
    };
    assert_eq!(held(&desk), ["Lurah Mawar", "Ketua PMI"], "a list need not have every title");
    let new = "Nama;Jabatan\nSiti Aminah;Camat Melati\n";
    let choices = BTreeMap::from([(2, OfficialChoice::Known(who.0))]);
    let keep = OfficialsOptions { ends: false, choices, ..options() };
    import_officials(&mut desk, new.as_bytes(), &keep).unwrap();
    assert_eq!(held(&desk), ["Lurah Mawar", "Ketua PMI", "Camat Melati"]);
}

#[test]
fn columns_are_corrected_by_hand() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let list = "Camat Melati;Siti Aminah\nLurah Mawar;Budi Santoso\n";
    let guessed = officials_preview(desk.read(), list.as_bytes(), &options()).unwrap();
    assert_eq!(
        guessed.layout.columns,
        [Column::Name, Column::Title],
        "without a header it can only be guessed"
    );
    let layout = OfficialsLayout { header: None, columns: vec![Column::Title, Column::Name] };
    let corrected = OfficialsOptions { layout: Some(layout), ..options() };
    import_officials(&mut desk, list.as_bytes(), &corrected).unwrap();
    let found = people(desk.read(), "", day("2026-01-05")).unwrap();
    assert_eq!(found[0].name, "Budi Santoso");
    assert_eq!(found[0].title.as_deref(), Some("Lurah Mawar"));

    let nobody = OfficialsLayout { header: None, columns: vec![Column::Other, Column::Title] };
    let nameless = OfficialsOptions { layout: Some(nobody), ..options() };
    let preview = officials_preview(desk.read(), list.as_bytes(), &nameless).unwrap();
    assert!(!preview.named && preview.rows.is_empty(), "the page can still be corrected");
    let refused = import_officials(&mut desk, list.as_bytes(), &nameless).unwrap_err();
    assert_eq!(refused.code, "list_no_names");
}

#[test]
fn thousands_of_rows_are_matched_with_thousands() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let list: String = std::iter::once("Nama;Jabatan\n".to_owned())
        .chain((0..3_000).map(|at| format!("Pegawai Nomor{at:04}{at:04};Staf Bagian {at}\n")))
        .collect();
    assert_eq!(import_officials(&mut desk, list.as_bytes(), &options()).unwrap().value.new, 3_000);
    assert_eq!(import_officials(&mut desk, list.as_bytes(), &options()).unwrap().value.same, 3_000);
}
