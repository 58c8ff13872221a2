use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

fn people(bytes: &[u8]) -> Vec<Official> {
    let table = read(bytes).unwrap();
    officials(&table, &table.guess()).unwrap()
}

/// Writes each person as one line: `name | before | after | title | institution | from`.
fn lines(list: &[Official]) -> Vec<String> {
    let line = |one: &Official| {
        let person = &one.person;
        let post = person.positions.first();
        let parts = [
            Some(person.name.clone()),
            person.honorific.clone(),
            person.degrees_after.clone(),
            post.map(|post| post.title.clone()),
            post.and_then(|post| post.institution.clone()),
            post.and_then(|post| post.from).map(|day| day.to_string()),
        ];
        parts.map(Option::unwrap_or_default).join("|")
    };
    list.iter().map(line).collect()
}

const LIST: &str = "DAFTAR PEJABAT KOTA ANGGREK;;;;\r\nPer 1 Januari 2026;;;;\r\n;;;;\r\n\
    No;Nama Lengkap;Jabatan;Perangkat Daerah;TMT\r\n1;2;3;4;5\r\n\
    1;\"Drs. H. AHMAD FAUZI, M.Si.\";Kepala Dinas Kesehatan;Dinas Kesehatan;20/02/2025\r\n\
    II. KECAMATAN;;;;\r\n\
    2;Siti Aminah;Camat Melati;-;3 Maret 2024\r\n";

#[test]
fn a_list_of_a_spreadsheet_is_read_whatever_it_was_saved_as() {
    let expected = [
        "Ahmad Fauzi|H.|M.Si.|Kepala Dinas Kesehatan|Dinas Kesehatan|2025-02-20",
        "Siti Aminah|||Camat Melati||2024-03-03",
    ];
    let tabs = LIST.replace(';', "\t");
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(tabs.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let bom = format!("\u{FEFF}{LIST}");
    let told = format!("sep=;\r\n{LIST}");
    let commas = LIST.replace(';', ",");
    for (name, bytes) in [
        ("semicolons", LIST.as_bytes()),
        ("a mark of UTF-8", bom.as_bytes()),
        ("tabs", tabs.as_bytes()),
        ("UTF-16", &utf16),
        ("a line that tells the separator", told.as_bytes()),
        ("commas", commas.as_bytes()),
    ] {
        assert_eq!(lines(&people(bytes)), expected, "{name}");
    }
    assert_eq!(
        people(LIST.as_bytes()).iter().map(|one| one.row).collect::<Vec<_>>(),
        [6, 8],
        "lines of the file"
    );
    assert_eq!(people(told.as_bytes())[0].row, 7, "the line before counts");
}

#[test]
fn letters_of_old_windows_programs_are_read() {
    let list = b"Nama;Jabatan\nAndr\xE9 Sa\x92aduddin;Camat \x93Melati\x94\n";
    assert_eq!(lines(&people(list)), ["André Sa’aduddin|||Camat “Melati”||"]);
}

#[test]
fn commas_of_degrees_are_no_separators() {
    let list = "Siti Aminah, S.H.\nBudi\nDewi Lestari, S.Sos., M.Si.\n";
    let found = people(list.as_bytes());
    assert_eq!(lines(&found), ["Siti Aminah||S.H.|||", "Budi|||||", "Dewi Lestari||S.Sos., M.Si.|||"]);
}

#[test]
fn without_a_header_columns_are_told_by_what_stands_in_them() {
    let list = "1;Siti Aminah;Camat Melati;01-02-2024\n2;Budi Santoso;Lurah Mawar;05-06-2025\n";
    let table = read(list.as_bytes()).unwrap();
    let guess = table.guess();
    assert_eq!(guess.header, None);
    assert_eq!(guess.columns, [Column::Other, Column::Name, Column::Title, Column::From]);
    let nobody = Guess { columns: vec![Column::Other; 4], header: None };
    assert_eq!(officials(&table, &nobody).unwrap_err(), ListError::NoNames);
}

#[test]
fn a_row_that_nobody_can_be_made_of_is_told_with_its_place() {
    let long = "x".repeat(MAX_CELL_CHARS + 1);
    let list = format!(
        "Nama;Jabatan;TMT;Sampai\n=HYPERLINK(\"http://x\");Camat;;\n+62 812 345;Camat;;\n12345;Lurah;;\nAni;{long};;\n\
         Budi;Lurah;31/02/2025;\nCica;Lurah;01/03/2025;01/02/2025\nDedi;Lurah;01/03/2025;\n"
    );
    let found = people(list.as_bytes());
    let problems: Vec<_> = found.iter().map(|one| one.problem).collect();
    use ListProblem::{BadDay, DaysReversed, NoName, TooLong};
    assert_eq!(
        problems,
        [
            Some((NoName, 0)),
            Some((NoName, 0)),
            Some((NoName, 0)),
            Some((TooLong, 1)),
            Some((BadDay, 2)),
            Some((DaysReversed, 3)),
            None
        ]
    );
}

#[test]
fn control_characters_and_turns_of_direction_are_no_text() {
    let list = "Nama;Jabatan\nAni\u{0}\u{7}\u{202E} Wati;Camat\u{1B}[31m\n";
    // A zero this early is what programs and pictures have.
    assert_eq!(read(list.as_bytes()).unwrap_err(), ListError::Unknown);
    let list = list.replace('\u{0}', "");
    assert_eq!(lines(&people(list.as_bytes())), ["Ani Wati|||Camat [31m||"]);
}

#[test]
fn cards_are_read_in_every_version() {
    let cards = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wijaya;Ratna;;Dra.;M.M.\r\n\
        TITLE:Wali Kota Sukamaju\r\nORG:Pemerintah Kota Sukamaju;Setda\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Drs. Bagus Sutedja\\, M.Si.\r\nN:Sutedja;Bagus;;;\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Siti Aminah\r\nTITLE:Camat Mel\r\n ati\r\nTEL:+62812\r\nEND:VCARD\r\n";
    assert_eq!(
        lines(&people(cards.as_bytes())),
        [
            "Ratna Wijaya||M.M.|Wali Kota Sukamaju|Pemerintah Kota Sukamaju, Setda|",
            "Bagus Sutedja||M.Si.|||",
            "Siti Aminah|||Camat Melati||",
        ]
    );
    let broken = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ani\r\n";
    assert_eq!(read(broken.as_bytes()).unwrap_err(), ListError::Damaged { row: 1 });
}

/// A workbook with one sheet of the XML given.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, content: &[u8]| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    };
    part(
        "[Content_Types].xml",
        br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>"#,
    );
    part(
        "_rels/.rels",
        br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    );
    part(
        "xl/workbook.xml",
        br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Pejabat" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    );
    part(
        "xl/_rels/workbook.xml.rels",
        br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    );
    part(
        "xl/styles.xml",
        br#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
    );
    part("xl/worksheets/sheet1.xml", sheet);
    zip.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> Vec<u8> {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"#
    )
    .into_bytes()
}

fn text_cell(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn a_workbook_is_read_with_its_days() {
    let head = [text_cell("B3", "Nama"), text_cell("C3", "Jabatan"), text_cell("D3", "TMT")].concat();
    let row = [text_cell("B4", "Siti Aminah, S.H."), text_cell("C4", "Camat Melati")].concat();
    let formula = r#"<c r="B5" t="str"><f>CONCATENATE("Bu","di")</f><v>Budi</v></c>"#;
    let rows = format!(
        r#"<row r="3">{head}</row><row r="4">{row}<c r="D4" s="1"><v>45708</v></c></row><row r="5">{formula}</row>"#
    );
    let found = people(&workbook(&sheet(&rows)));
    assert_eq!(lines(&found), ["Siti Aminah||S.H.|Camat Melati||2025-02-20", "Budi|||||"]);
    assert_eq!(found[0].row, 4, "the number that the spreadsheet shows");
}

#[test]
fn a_sheet_of_two_far_corners_takes_no_room_between() {
    let rows = format!(
        r#"<row r="1">{}</row><row r="1048576">{}{}</row>"#,
        text_cell("A1", "Nama"),
        text_cell("A1048576", "Budi Santoso"),
        text_cell("XFD1048576", "jauh")
    );
    let found = people(&workbook(&sheet(&rows)));
    assert_eq!((found.len(), found[0].row), (1, 1_048_576));
}

#[test]
fn what_unpacks_to_gigabytes_is_refused() {
    let mut zeros = sheet("");
    zeros.resize(usize::try_from(MAX_UNPACKED_BYTES).unwrap() + 1, b' ');
    let bomb = workbook(&zeros);
    assert!(bomb.len() < 1 << 20, "it looks small: {}", bomb.len());
    assert_eq!(read(&bomb).unwrap_err(), ListError::Unpacks);
}

#[test]
fn more_rows_than_a_list_has_are_refused() {
    let csv: String = std::iter::once("Nama;Jabatan\n".to_owned())
        .chain((0..100_000).map(|at| format!("Siti Aminah {at};Camat\n")))
        .collect();
    assert_eq!(read(csv.as_bytes()).unwrap_err(), ListError::TooManyRows);
    let rows: String = (1..=MAX_LIST_ROWS + 2)
        .map(|at| format!(r#"<row r="{at}">{}</row>"#, text_cell(&format!("A{at}"), "Ani")))
        .collect();
    assert_eq!(read(&workbook(&sheet(&rows))).unwrap_err(), ListError::TooManyRows);
    assert_eq!(read(&vec![b'a'; MAX_LIST_BYTES + 1]).unwrap_err(), ListError::TooLarge);
}

#[test]
fn what_is_no_list_is_refused_by_what_it_is() {
    let whole = workbook(&sheet(&format!(r#"<row r="1">{}</row>"#, text_cell("A1", "Nama"))));
    let mut other = ZipWriter::new(Cursor::new(Vec::new()));
    other.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let other = other.finish().unwrap().into_inner();
    for (bytes, error) in [
        (&b""[..], ListError::Empty),
        (b"\r\n \r\n", ListError::Empty),
        (&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], ListError::OldWorkbook),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ListError::Unknown),
        (b"%PDF-1.7", ListError::Unknown),
        (&other, ListError::Unknown),
        (&whole[..whole.len() / 2], ListError::Damaged { row: 0 }),
    ] {
        assert_eq!(read(bytes).unwrap_err(), error, "{:?}", &bytes[..bytes.len().min(20)]);
    }
    // Its reader counts beyond what a number holds.
    let far = workbook(&sheet(r#"<row r="1"><c r="ZZZZZZZZZZ99999999999999" t="b"><v>1</v></c></row>"#));
    assert_eq!(read(&far).unwrap_err(), ListError::Damaged { row: 0 });
    let broken = workbook(br#"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c><row r="2"><c r="?1">"#);
    assert!(matches!(read(&broken).unwrap_err(), ListError::Damaged { .. }));
}

#[test]
fn days_are_read_as_lists_have_them() {
    let day = |text| day::parse(text).map(|day| day.to_string());
    for text in [
        "2025-02-20",
        "20/02/2025",
        "20-2-2025",
        "20.02.2025",
        "20 Februari 2025",
        "20 Feb 2025",
        "2025-02-20T00:00:00",
    ] {
        assert_eq!(day(text).as_deref(), Some("2025-02-20"), "{text}");
    }
    assert_eq!(day("17 Agustus 1945").as_deref(), Some("1945-08-17"));
    for text in ["", "besok", "31/02/2025", "20/02/25", "2025", "20 Xyz 2025", "99999999999/1/2025"] {
        assert_eq!(day(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(table) = read(&bytes) {
            let _ = officials(&table, &table.guess());
        }
    }

    #[test]
    fn no_sheet_makes_it_panic(changes in proptest::collection::vec((0_usize..10_000, any::<u8>()), 0..6), cut in 0_usize..10_000) {
        let head = [text_cell("A1", "Nama"), text_cell("C1", "TMT")].concat();
        let row = [text_cell("A2", "Siti &amp; Aminah"), r#"<c r="C2" s="1"><v>45708.5</v></c>"#.to_owned()].concat();
        let shared = r#"<row r="3"><c r="A3" t="s"><v>7</v></c><c t="b"><v>1</v></c><c r="C3" t="d"><v>2025-02-20</v></c></row>"#;
        let mut xml = sheet(&format!(r#"<row r="1">{head}</row><row r="2">{row}</row>{shared}"#));
        for (at, byte) in changes {
            let at = at % xml.len();
            xml[at] = byte;
        }
        let cut = cut % xml.len();
        let xml = if cut.is_multiple_of(3) { &xml[..cut] } else { &xml[..] };
        if let Ok(table) = read(&workbook(xml)) {
            let _ = officials(&table, &table.guess());
        }
    }

    #[test]
    fn no_package_makes_it_panic(changes in proptest::collection::vec((0_usize..10_000, any::<u8>()), 1..6)) {
        let mut package = workbook(&sheet(&format!(r#"<row r="1">{}</row>"#, text_cell("A1", "Nama"))));
        for (at, byte) in changes {
            let at = at % package.len();
            package[at] = byte;
        }
        let _ = read(&package);
    }

    #[test]
    fn no_card_makes_it_panic(text in "(BEGIN:VCARD\r\n)?([A-Z;:=,\\\\\r\n \u{e9}0-9]{0,40}\r\n){0,6}(END:VCARD\r\n)?") {
        let _ = read(text.as_bytes()).map(|table| officials(&table, &table.guess()));
    }

    #[test]
    fn what_a_spreadsheet_quotes_comes_back(name in "[A-Z][a-z]{2,8}( [A-Z][a-z\"; ]{2,8}[a-z])?", title in "[A-Za-z][A-Za-z;\", ]{2,20}[a-z]") {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let list = format!("Nama;Jabatan\r\n{};{}\r\nSiti;Camat\r\n", quoted(&name), quoted(&title));
        let table = read(list.as_bytes()).unwrap();
        prop_assert_eq!(table.rows[1].cell(1), title.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}
