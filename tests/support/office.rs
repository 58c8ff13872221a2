//! LibreOffice and Poppler: what a DOCX looks like on paper.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Converts files with LibreOffice, which gets a profile of its own; all of them in one run, since it starts slowly.
pub fn convert<'a>(files: impl Iterator<Item = &'a Path>, to: &str, out: &Path) {
    fs::create_dir_all(out).expect("a folder");
    let mut office = Command::new("soffice");
    office
        .arg(format!("-env:UserInstallation=file://{}", out.join("profile").display()))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(out)
        .args(files);
    run(office);
}

/// Reads the text of a PDF, pages parted by form feeds.
#[must_use]
pub fn pdf_text(file: &Path) -> String {
    let mut reader = Command::new("pdftotext");
    reader.args(["-enc", "UTF-8"]).arg(file).arg("-");
    String::from_utf8(run(reader)).expect("UTF-8")
}

/// Runs a tool and returns what it writes.
///
/// # Panics
/// When the tool is not there or fails.
pub fn run(mut command: Command) -> Vec<u8> {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{:?} does not start: {error}", command.get_program()));
    assert!(
        output.status.success(),
        "{:?}: {}",
        command.get_program(),
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}
