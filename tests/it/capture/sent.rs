use kutip_app::archive::{ExportRequest, SearchFacets, Searcher, export, exports};
use kutip_app::formats::Format;
use kutip_app::host::Disk;
use kutip_core::id::EventId;

use super::bench::{Bench, moment, quote};

#[test]
fn what_went_out_is_listed_the_newest_first() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    bench.say(quote(event, speaker, "Guru adalah kunci literasi digital.")).unwrap();
    let out = tempfile::tempdir().unwrap();
    for formats in [vec![Format::Docx], vec![Format::Txt, Format::Wa]] {
        let request = ExportRequest {
            event: EventId(event),
            release: None,
            profile: None,
            moment: moment(),
            out: out.path().to_owned(),
            formats,
        };
        export(&mut bench.desk, &Disk, &request).unwrap();
    }
    let listed = exports(bench.desk.read(), EventId(event)).unwrap();
    assert_eq!(listed.len(), 3);
    assert_eq!(listed[2].format, "docx", "the first one is the last of the list");
    assert!(listed.iter().all(|item| out.path().join(&item.file_name).is_file()), "by the names on the disk");
}

#[test]
fn a_searcher_finds_what_was_just_written() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    let searcher = Searcher::new(bench.archive());
    assert!(searcher.search("perpustakaan", &SearchFacets::default(), 9).unwrap().items.is_empty());
    bench.say(quote(event, speaker, "Perpustakaan buka sampai malam.")).unwrap();
    let found = searcher.search("perpustakaan", &SearchFacets::default(), 9).unwrap();
    assert_eq!(found.items.len(), 1, "the connection of its own sees the commit");
    assert_eq!(found.items[0].person, Some(speaker));
}

#[test]
fn searches_that_were_overtaken_say_so_and_the_last_one_answers() {
    let mut bench = Bench::new();
    let event = bench.event();
    let speaker = bench.speaker(event, "Ratna Wijaya", "Wali Kota Sukamaju");
    bench.say(quote(event, speaker, "Perpustakaan buka sampai malam.")).unwrap();
    let searcher = Searcher::new(bench.archive());
    let answers: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| scope.spawn(|| searcher.search("perpustakaan", &SearchFacets::default(), 9)))
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(answers.iter().any(Result::is_ok), "somebody is the last");
    for answer in answers {
        match answer {
            Ok(found) => assert_eq!(found.items.len(), 1),
            Err(error) => assert_eq!(error.code, "search_overtaken"),
        }
    }
}
