//! Every sample event becomes a release in every format, twice the same.

use std::fs;

use kutip_app::catalogue::Lang;
use kutip_app::formats::Format;
use kutip_app::wording;

use crate::trial::{Folder, fixtures, try_make};

#[test]
fn every_case_becomes_a_release() {
    for (index, path) in [fixtures("cases"), fixtures("events")].concat().into_iter().enumerate() {
        let folder = Folder::new(&format!("case-{index}"));
        let event = fs::read(&path).unwrap();
        let made =
            try_make(event.clone(), folder.path()).unwrap_or_else(|error| panic!("{path:?}: {error:?}"));
        assert_eq!(made.files.len(), Format::ALL.len(), "{path:?}");
        assert!(!made.headlines.is_empty(), "{path:?} has a headline");
        assert_eq!(folder.files().len(), Format::ALL.len(), "{path:?}: a file per format and nothing else");
        for (lang, noticed) in
            Lang::ALL.iter().flat_map(|lang| made.findings.iter().map(move |one| (*lang, one)))
        {
            let message = wording::finding(lang, noticed);
            assert!(message.contains(' ') && !message.contains(['{', '}']), "{path:?}: {message}");
        }
        for (lang, left) in
            Lang::ALL.iter().flat_map(|lang| made.left_out.iter().map(move |one| (*lang, one)))
        {
            let worded = wording::left_out(lang, left);
            let both = format!("{} {}", worded.what, worded.why);
            assert!(!both.contains("left_out_") && !both.contains(['{', '}']), "{path:?}: {both}");
        }
        // The same again: the same files, not others beside them.
        let again = try_make(event, folder.path()).unwrap();
        assert_eq!(again.files, made.files, "{path:?} gives the same bytes twice");
        assert_eq!(folder.files().len(), Format::ALL.len());
    }
}

#[test]
fn an_existing_other_file_stays() {
    let folder = Folder::new("existing");
    let event = fs::read(&fixtures("cases")[0]).unwrap();
    let first = try_make(event.clone(), folder.path()).unwrap();
    let text = &first.files[&Format::Txt];
    fs::write(text, "mine").unwrap();
    let second = try_make(event, folder.path()).unwrap();
    assert_eq!(fs::read_to_string(text).unwrap(), "mine");
    assert_ne!(&second.files[&Format::Txt], text);
    assert!(second.files[&Format::Txt].to_string_lossy().ends_with("-2.txt"));
}
