//! Photos: kept under their hashes, shown small, sent beside the release.

use std::fs;
use std::path::PathBuf;

use kutip_app::archive::{
    PhotoEdit, PhotoItem, Place, TrashKind, add_photos, export_photos, exports, move_photo, photos, put_back,
    remove_photo, save_photo, trash, undo,
};
use kutip_app::host::Disk;

use super::*;

/// Puts files on a laptop: those that end like a picture are the emblem, the others are none.
fn files(laptop: &Laptop, names: &[&str]) -> Vec<PathBuf> {
    let emblem = fs::read(kutip_tests::root().join("tests/fixtures/emblem.png")).unwrap();
    let write = |name: &&str| {
        let path = laptop.path(name);
        let bytes = if name.ends_with(".png") { emblem.clone() } else { name.as_bytes().to_vec() };
        fs::write(&path, bytes).unwrap();
        path
    };
    names.iter().map(write).collect()
}

/// A picture of one grey.
fn png(laptop: &Laptop, name: &str, grey: u8) -> PathBuf {
    let picture = image::GrayImage::from_pixel(64, 48, image::Luma([grey]));
    picture.save(laptop.path(name)).unwrap();
    laptop.path(name)
}

fn listed(desk: &Desk, event: EventId) -> Vec<PhotoItem> {
    photos(desk.read(), &desk.home().folder().unwrap(), event).unwrap()
}

fn said(event: EventId, id: uuid::Uuid, caption: &str, credit: &str) -> PhotoEdit {
    PhotoEdit { event: event.0, id, caption: Some(caption.to_owned()), credit: Some(credit.to_owned()) }
}

#[test]
fn photos_are_kept_with_what_is_said_of_them_and_undone_step_by_step() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let mut paths = files(&laptop, &["a.png", "catatan.txt", "a lagi.png"]);
    paths.push(laptop.path("hilang.jpg"));
    paths.push(png(&laptop, "b.png", 120));
    let done = add_photos(&mut desk, &Disk, event, &paths, false).unwrap();
    assert!(done.changes.events.contains(&event), "pages are told whom to read again");
    let refused: Vec<_> = done.value.refused.iter().map(|one| (one.file_name.as_str(), one.code)).collect();
    assert_eq!(
        refused,
        [
            ("catatan.txt", "photo_not_a_picture"),
            ("a lagi.png", "photo_known"),
            ("hilang.jpg", "input_missing")
        ],
        "each is told, and the others are kept"
    );
    let [first, second] = done.value.added[..] else { panic!("two photos") };
    let items = listed(&desk, event);
    assert_eq!(items.iter().map(|item| item.id).collect::<Vec<_>>(), [first, second], "in the order given");
    assert!(items[0].thumbnail.as_ref().unwrap().starts_with("data:image/jpeg;base64,"));

    save_photo(&mut desk, said(event, first, " Warga memilah sampah. ", "Humas/Sari")).unwrap();
    move_photo(&mut desk, event.0, first, Some(second)).unwrap();
    let items = listed(&desk, event);
    assert_eq!(items[1].caption.as_deref(), Some("Warga memilah sampah."));
    assert_eq!(items[1].id, first, "behind the other now");
    remove_photo(&mut desk, event.0, second).unwrap();
    assert_eq!(listed(&desk, event).len(), 1);
    assert_eq!(trash(desk.read()).unwrap()[0].text, "b.png", "it lies in the trash");
    put_back(&mut desk, TrashKind::Photo, second).unwrap();
    undo(&mut desk, Place::Event(event.0)).unwrap();
    undo(&mut desk, Place::Event(event.0)).unwrap();
    assert_eq!(listed(&desk, event)[0].id, second, "back where it was");
    for _ in 0..3 {
        undo(&mut desk, Place::Event(event.0)).unwrap();
    }
    assert!(listed(&desk, event).is_empty(), "adding is a step as well");
}

#[test]
fn a_thumbnail_is_made_again_and_a_damaged_file_shows_none() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    add_photos(&mut desk, &Disk, event, &[png(&laptop, "a.png", 80)], false).unwrap();
    let before = listed(&desk, event).remove(0).thumbnail;
    let root = laptop.path("data");
    fs::remove_dir_all(root.join("thumbnails")).unwrap();
    assert_eq!(listed(&desk, event).remove(0).thumbnail, before, "as after a restore");
    assert!(root.join("thumbnails").is_dir(), "and kept again");
    fs::remove_dir_all(root.join("thumbnails")).unwrap();
    fs::remove_dir_all(root.join("files")).unwrap();
    assert_eq!(listed(&desk, event).remove(0).thumbnail, None, "the photo is listed all the same");
    let refused = export_photos(&mut desk, &Disk, event, &laptop.path("out")).unwrap_err();
    assert_eq!((refused.code, refused.params["name"].as_str()), ("photo_missing", "a.png"));
    assert!(!laptop.path("out").exists() || fs::read_dir(laptop.path("out")).unwrap().next().is_none());
}

#[test]
fn photos_are_sent_beside_the_release_with_their_captions() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    let event = sample(&mut desk);
    let out = laptop.path("out");
    assert_eq!(export_photos(&mut desk, &Disk, event, &out).unwrap_err().code, "no_photos");
    let paths = [png(&laptop, "IMG_1.png", 10), png(&laptop, "IMG 2.png", 20)];
    let added = add_photos(&mut desk, &Disk, event, &paths, false).unwrap().value.added;
    save_photo(&mut desk, said(event, added[1], "Wali kota meninjau pintu air.", "Humas/Sari")).unwrap();
    let written = export_photos(&mut desk, &Disk, event, &out).unwrap().value;
    let names: Vec<_> =
        written.iter().map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect();
    let base = "2025-12-19-rapat-siaga-banjir-foto";
    assert_eq!(names, [format!("{base}-1.png"), format!("{base}-2.png"), format!("{base}.txt")]);
    let captions = fs::read_to_string(&written[2]).unwrap();
    assert_eq!(captions, format!("{base}-2.png\nWali kota meninjau pintu air.\nFoto: Humas/Sari\n"));
    let sent = exports(desk.read(), event).unwrap();
    assert_eq!(sent.len(), 3, "what went out is listed");
    assert!(sent.iter().all(|item| item.format == "photo"));
}
