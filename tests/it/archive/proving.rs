//! Files that came back, after what they quote was changed in the archive; and files that are no releases.

use std::path::PathBuf;

use kutip_app::archive::approving::{StepRequest, withdraw};
use kutip_app::archive::capture::{Restriction, StatementSheet};
use kutip_app::archive::verifying::{FileReport, Verdict, compare_print, verify};
use kutip_app::archive::{ExportRequest, export};
use kutip_app::formats::Format;
use kutip_app::host::Disk;

use super::approving::freeze;
use super::*;
use crate::capture::bench::{Bench, edit_of, quote};

/// An event of two speakers whose release is approved and written.
struct Sent {
    bench: Bench,
    event: uuid::Uuid,
    first: StatementSheet,
    out: tempfile::TempDir,
}

impl Sent {
    fn new() -> Self {
        let mut bench = Bench::new();
        let event = bench.event();
        let mayor = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
        let head = bench.speaker(event, "Budi Santoso", "Kepala Dinas Pendidikan");
        let first =
            bench.say(quote(event, mayor, "Guru adalah kunci literasi digital di kota ini.")).unwrap();
        bench.say(quote(event, head, "Pelatihan ini kami ulang setiap tiga bulan.")).unwrap();
        freeze(&mut bench.desk, EventId(event));
        Self { bench, event, first, out: tempfile::tempdir().unwrap() }
    }

    fn request(&self) -> ExportRequest {
        ExportRequest {
            event: EventId(self.event),
            release: None,
            profile: None,
            moment: moment(),
            out: self.out.path().to_owned(),
            formats: vec![Format::Docx],
        }
    }

    fn file(&mut self) -> PathBuf {
        let request = self.request();
        export(&mut self.bench.desk, &Disk, &request).unwrap().value.files[&Format::Docx].clone()
    }

    fn verify(&self, file: &Path) -> FileReport {
        verify(self.bench.desk.read(), &Disk, file).unwrap()
    }
}

fn verdicts(report: &FileReport) -> Vec<Verdict> {
    report.quotes.iter().map(|quote| quote.verdict).collect()
}

#[test]
fn a_quote_put_off_the_record_is_withdrawn_and_goes_into_no_file_any_more() {
    let mut sent = Sent::new();
    let file = sent.file();
    assert_eq!(verdicts(&sent.verify(&file)), [Verdict::Intact, Verdict::Intact]);
    let edit = edit_of(sent.event, &sent.first);
    let text = sent.first.text.clone();
    let restriction = Some(Restriction::OffRecord);
    sent.bench.say(kutip_app::archive::capture::StatementEdit { restriction, text, ..edit }).unwrap();
    assert_eq!(verdicts(&sent.verify(&file)), [Verdict::Withdrawn, Verdict::Intact]);
    let request = sent.request();
    let refused = export(&mut sent.bench.desk, &Disk, &request).unwrap_err();
    assert_eq!((refused.code, refused.params["numbers"].as_str()), ("version_withheld", "1"));
}

#[test]
fn a_quote_whose_record_was_replaced_is_superseded() {
    let mut sent = Sent::new();
    let file = sent.file();
    let edit = edit_of(sent.event, &sent.first);
    let (text, reason) =
        ("Guru adalah kunci pendidikan.".to_owned(), Some("Rekaman didengar ulang".to_owned()));
    sent.bench.say(kutip_app::archive::capture::StatementEdit { text, reason, ..edit }).unwrap();
    assert_eq!(verdicts(&sent.verify(&file)), [Verdict::Superseded, Verdict::Intact]);
}

#[test]
fn every_quote_of_a_withdrawn_release_is_withdrawn() {
    let mut sent = Sent::new();
    let file = sent.file();
    let reason = Some("Acara batal".to_owned());
    withdraw(&mut sent.bench.desk, &StepRequest { event: EventId(sent.event), release: None, reason })
        .unwrap();
    assert_eq!(verdicts(&sent.verify(&file)), [Verdict::Withdrawn, Verdict::Withdrawn]);
}

#[test]
fn another_archive_knows_nothing_of_it() {
    let mut sent = Sent::new();
    let file = sent.file();
    let laptop = Laptop::new();
    let desk = laptop.open();
    let report = verify(desk.read(), &Disk, &file).unwrap();
    assert!(report.claims && !report.known && report.version.is_none(), "{report:?}");
    assert_eq!(verdicts(&report), [Verdict::Unknown, Verdict::Unknown]);
}

#[test]
fn a_printed_quote_is_told_from_a_changed_one_and_from_one_in_another_mouth() {
    let sent = Sent::new();
    let article = "“Guru adalah kunci literasi digital di kota ini,” kata Budi Santoso.\n\
                   Wijaya menambahkan, \"guru adalah kunci literasi\".\n\
                   “Pelatihan ini kami hentikan setiap tiga bulan,” ujar Santoso.\n\
                   “Harga beras akan turun besok,” kata warga.";
    let report = compare_print(sent.bench.desk.read(), EventId(sent.event), article).unwrap();
    let said: Vec<(Verdict, Option<&str>)> = report
        .quotes
        .iter()
        .map(|printed| (printed.quote.verdict, printed.attributed_to.as_deref()))
        .collect();
    let expected = [
        (Verdict::Intact, Some("Budi Santoso")),
        (Verdict::Excerpt, None),
        (Verdict::Altered, None),
        (Verdict::NotOurs, None),
    ];
    assert_eq!(said, expected, "the first one was said by {:?}", report.quotes[0].speaker);
}

#[test]
fn a_text_of_thousands_of_quotations_is_refused() {
    let sent = Sent::new();
    let text = "“Guru adalah kunci.” ".repeat(6_000);
    let refused = compare_print(sent.bench.desk.read(), EventId(sent.event), &text).unwrap_err();
    assert_eq!((refused.code, refused.refused), ("read_too_large", true));
}

#[test]
fn files_that_are_no_releases_are_answered_with_a_reason() {
    let mut sent = Sent::new();
    let whole = std::fs::read(sent.file()).unwrap();
    let mut bomb = Vec::new();
    {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(&mut bomb));
        zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).unwrap();
        for _ in 0..64 {
            std::io::Write::write_all(&mut zip, &vec![b' '; 1 << 20]).unwrap();
        }
        zip.finish().unwrap();
    }
    assert!(bomb.len() < 1 << 20, "64 MiB of blanks in {} bytes", bomb.len());
    for (name, bytes, code) in [
        ("bom.docx", bomb.as_slice(), "read_too_large"),
        ("sandi.docx", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), "read_encrypted"),
        ("pindaian.docx", b"%PDF-1.7", "read_not_a_package"),
        ("terpotong.docx", &whole[..whole.len() / 2], "read_not_a_package"),
        ("kosong.docx", b"", "read_not_a_package"),
    ] {
        let path = sent.out.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let refused = verify(sent.bench.desk.read(), &Disk, &path).unwrap_err();
        assert_eq!((refused.code, refused.refused), (code, true), "{name}");
    }
}
