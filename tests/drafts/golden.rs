//! Golden drafts: the whole release as Markdown, in both profiles, for people to read.
//!
//! `make golden` writes them anew; a changed draft must then be read before it is committed.

use std::fs;

use kutip_core::release::Profile;
use kutip_tests::root;

use crate::corpus::all;

#[test]
fn every_release_of_the_corpus_is_as_it_was_read() {
    let folder = root().join("tests/golden");
    let bless = std::env::var_os("KUTIP_BLESS").is_some();
    let mut changed = Vec::new();
    for composed in all() {
        for (profile, suffix) in [(Profile::Rilis, "rilis"), (Profile::SiaranPers, "siaran-pers")] {
            let path = folder.join(format!("{}.{suffix}.md", composed.name));
            let now = kutip_export::markdown::render(&composed.document(profile));
            if bless {
                fs::create_dir_all(&folder).expect("a writable folder");
                fs::write(&path, &now).expect("a writable file");
            } else if fs::read_to_string(&path).ok().as_deref() != Some(&now) {
                changed.push(format!("{}.{suffix}", composed.name));
            }
        }
    }
    assert!(
        changed.is_empty(),
        "these releases read differently: {changed:?}; `make golden` writes them anew, `git diff` shows what to read"
    );
}
