//! The sheets of the page beside LibreOffice's PDF of the same release: as many pages, begun with the same words.

use std::fs;
use std::path::PathBuf;

use kutip_core::document::Document;
use kutip_core::release::Profile;
use kutip_export::{docx, html};
use kutip_tests::{corpus, office, samples};
use serde_json::{Value, json};

use crate::window::{Theme, Window};

/// Sets releases on sheets with the module that the window itself uses, and tells how each sheet begins.
const SHEETS: &str = "const [pages, done] = arguments;
    (async () => {
        const { Sheets } = await import('/assets/sheets.js');
        const host = document.createElement('div');
        document.body.append(host);
        const sheets = new Sheets(host.attachShadow({ mode: 'open' }));
        const faces = ['', 'bold ', 'italic '].map((face) => document.fonts.load(`${face}12pt Arial`));
        await Promise.all(faces);
        const found = pages.map((page) => {
            sheets.show(page);
            return [...host.shadowRoot.querySelectorAll('.sheet')].map((sheet) => ({
                begins: sheet.querySelector('.text :is(p, h1, h2)')?.textContent ?? '',
                foot: sheet.querySelector('.foot')?.innerText ?? '',
                over: sheet.querySelector('.text').getBoundingClientRect().bottom
                    > sheet.querySelector('.foot').getBoundingClientRect().top,
            }));
        });
        host.remove();
        return found;
    })().then(done, (why) => done(`${why} ${why.stack}`));";

/// How many releases one call takes.
const AT_ONCE: usize = 32;

/// Every golden release in both shapes; then all sizes of paper, with emblem and embargo.
fn releases() -> Vec<(String, Document)> {
    let golden = corpus::all().into_iter().flat_map(|composed| {
        [(Profile::Rilis, "rilis"), (Profile::SiaranPers, "siaran-pers")]
            .map(|(profile, suffix)| (format!("{}.{suffix}", composed.name), composed.document(profile)))
    });
    // Turned writing directions are read in another order from a PDF.
    let made = samples::variants().into_iter().filter(|(name, _)| name != "jahat");
    golden.chain(made).collect()
}

/// Writes the releases and has them set by LibreOffice, all in one go: the text of every page.
fn printed(releases: &[(String, Document)]) -> Vec<Vec<String>> {
    let folder = kutip_tests::artifact("sheets").unwrap();
    // What an earlier run left must not be taken for this one's.
    drop(fs::remove_dir_all(&folder));
    fs::create_dir_all(&folder).unwrap();
    let files: Vec<PathBuf> = releases
        .iter()
        .map(|(name, document)| {
            let path = folder.join(format!("{name}.docx"));
            fs::write(&path, docx::render(document).unwrap()).unwrap();
            path
        })
        .collect();
    office::convert(files.iter().map(PathBuf::as_path), "pdf", &folder);
    let pages = |path: &PathBuf| {
        let text = office::pdf_text(&path.with_extension("pdf"));
        text.split('\u{c}').filter(|page| !page.trim().is_empty()).map(str::to_owned).collect()
    };
    files.iter().map(pages).collect()
}

/// Letters without the blanks and hyphens at which lines may end.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// Says how sheets and pages differ; nothing when they do not.
fn differences(name: &str, sheets: &Value, pages: &[String]) -> Vec<String> {
    let sheets = sheets.as_array().unwrap();
    if sheets.len() != pages.len() {
        return vec![format!("{name}: {} sheets, {} pages", sheets.len(), pages.len())];
    }
    let mut found = Vec::new();
    for (number, (sheet, page)) in sheets.iter().zip(pages).enumerate() {
        let begins = sheet["begins"].as_str().unwrap();
        let line = page.trim_start().lines().next().unwrap_or_default();
        // The first page begins with its letterhead.
        if number > 0 && !squeezed(begins).starts_with(&squeezed(line).chars().take(24).collect::<String>()) {
            found.push(format!("{name}: sheet {} begins {begins:.60}, the page {line}", number + 1));
        }
        for line in sheet["foot"].as_str().unwrap().lines() {
            if !squeezed(page).contains(&squeezed(line)) {
                found.push(format!("{name}: {line:?} does not stand at the foot of page {}", number + 1));
            }
        }
        if sheet["over"] == true {
            found.push(format!("{name}: the text of sheet {} reaches into its foot", number + 1));
        }
    }
    found
}

#[tokio::test]
#[ignore = "needs the program, a screen, a driver and LibreOffice: `make e2e`"]
async fn every_golden_release_has_the_pages_of_its_pdf() {
    let releases = releases();
    assert!(releases.len() > 180, "the golden releases and the made ones, found {}", releases.len());
    let printed = printed(&releases);
    let window = Window::open("sheets", Theme::Light).await;
    window.shows("Nama kantor").await;
    let mut differing = Vec::new();
    for (releases, printed) in releases.chunks(AT_ONCE).zip(printed.chunks(AT_ONCE)) {
        let pages: Vec<String> = releases.iter().map(|(_, document)| html::render(document)).collect();
        let sheets = window.run_slow(SHEETS, vec![json!(pages)]).await;
        let sheets = sheets.as_array().unwrap_or_else(|| panic!("the sheets were not set: {sheets}"));
        for ((name, _), (sheets, pages)) in releases.iter().zip(sheets.iter().zip(printed)) {
            differing.extend(differences(name, sheets, pages));
        }
    }
    assert!(differing.is_empty(), "{differing:#?}");
    let problems = window.problems().await;
    assert_eq!(problems, [""; 0], "the content policy takes the sheets");
    window.close().await;
}
