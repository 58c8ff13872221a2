use super::*;

/// A folder of this test alone, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("kutip-export-{name}-{}", std::process::id()));
        drop(fs::remove_dir_all(&path));
        fs::create_dir_all(&path).expect("a temporary folder");
        Self(path)
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.0)
            .expect("readable")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

#[test]
fn a_different_file_is_kept_and_an_identical_one_not_doubled() {
    let folder = Folder::new("place");
    let place = |bytes: &[u8]| {
        let path = place(&folder.0, "a.wa.txt", bytes).expect("written");
        path.file_name().expect("a name").to_string_lossy().into_owned()
    };
    assert_eq!(place(b"1"), "a.wa.txt");
    assert_eq!(place(b"1"), "a.wa.txt", "the same is there already");
    assert_eq!(place(b"2"), "a-2.wa.txt", "the number stands before the extensions");
    assert_eq!(place(b"3"), "a-3.wa.txt");
    assert_eq!(place(b"2"), "a-2.wa.txt", "found again under its number");
    assert_eq!(folder.names(), ["a-2.wa.txt", "a-3.wa.txt", "a.wa.txt"], "nothing else is left");
}

#[test]
fn names_stay_inside_the_folder() {
    let folder = Folder::new("names");
    for bad in ["../a", "/a", "a/b", "a\\b", "..", ".", "", "c:a"] {
        assert!(
            matches!(place(&folder.0, bad, b""), Err(FileError::BadName(_))),
            "a path is no name: {bad:?}"
        );
    }
}

#[test]
fn a_file_is_replaced_whole() {
    let folder = Folder::new("replace");
    let path = folder.0.join("a");
    write_atomically(&path, b"before").expect("written");
    write_atomically(&path, b"after").expect("replaced");
    assert_eq!(fs::read(&path).expect("readable"), b"after");
    assert_eq!(folder.names(), ["a"], "no temporary file is left");
}

#[cfg(unix)]
#[test]
fn a_link_under_a_staging_name_is_not_followed() {
    let folder = Folder::new("link");
    let victim = folder.0.join("victim");
    fs::write(&victim, "precious").expect("written");
    // Other tests take numbers meanwhile: every name that can come next is planted.
    for count in 0..4096 {
        let name = folder.0.join(format!(".kutip-{}-{count}.part", std::process::id()));
        std::os::unix::fs::symlink(&victim, name).expect("linked");
    }
    let released = place(&folder.0, "a", b"release").expect("placed beside them");
    assert_eq!(fs::read(&victim).expect("readable"), b"precious", "nobody else's file is written to");
    assert!(
        !released.symlink_metadata().expect("there").is_symlink(),
        "what is released is a file of its own"
    );
    assert_eq!(fs::read(&released).expect("readable"), b"release");
}

#[test]
fn a_folder_that_is_a_file_is_a_clear_error() {
    let folder = Folder::new("unwritable");
    let file = folder.0.join("file");
    fs::write(&file, b"x").expect("written");
    let error = place(&file, "a", b"x").expect_err("no folder");
    assert_eq!(error.code(), "file_not_writable", "{error:?}");
    assert_eq!(write_atomically(&file.join("a"), b"x").expect_err("no folder").code(), "file_not_writable");
    assert_eq!(folder.names(), ["file"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_a_clear_error() {
    let full = io::Error::from_raw_os_error(28);
    let error = FileError::of(Path::new("x"), Path::new("x/y"), full);
    assert_eq!(error.code(), "file_no_space", "ENOSPC");
}

fn stage(batch: &mut Batch, name: &str, bytes: &[u8]) -> Result<(), FileError> {
    batch.stage(name, |out| {
        out.write_all(bytes).map_err(|source| FileError::of(Path::new("."), Path::new("."), source))
    })
}

#[test]
fn of_a_batch_that_fails_nothing_stays() {
    let folder = Folder::new("batch");
    let mut batch = Batch::new(&folder.0).expect("begun");
    stage(&mut batch, "a.docx", b"1").expect("staged");
    let full = |_: &mut dyn Write| Err(FileError::of(&folder.0, &folder.0, io::Error::from_raw_os_error(28)));
    let error = batch.stage("a.md", full).expect_err("the disk is full at the second file");
    assert_eq!(error.code(), "file_no_space");
    drop(batch);
    assert_eq!(folder.names(), Vec::<String>::new(), "the first file has no name before the last is whole");
}

#[test]
fn of_a_batch_that_cannot_be_named_nothing_stays() {
    let folder = Folder::new("unnamed");
    fs::write(folder.0.join("b"), b"other").expect("written");
    for number in 2..=NUMBERS {
        fs::write(folder.0.join(format!("b-{number}")), b"other").expect("written");
    }
    let before = folder.names();
    let mut batch = Batch::new(&folder.0).expect("begun");
    for name in ["a", "b", "c"] {
        stage(&mut batch, name, b"x").expect("staged");
    }
    assert!(matches!(batch.publish(), Err(FileError::BadName(_))), "every name of the second is taken");
    assert_eq!(folder.names(), before, "the first file is gone again, and so are the temporary ones");
}

#[test]
fn a_batch_keeps_what_is_the_same_and_numbers_what_is_not() {
    let folder = Folder::new("same");
    fs::write(folder.0.join("a"), b"1").expect("written");
    fs::write(folder.0.join("b"), b"other").expect("written");
    let mut batch = Batch::new(&folder.0).expect("begun");
    for name in ["a", "b", "c"] {
        stage(&mut batch, name, b"1").expect("staged");
    }
    let placed = batch.publish().expect("published");
    assert_eq!(placed, ["a", "b-2", "c"].map(|name| folder.0.join(name)));
    assert_eq!(folder.names(), ["a", "b", "b-2", "c"]);
}
