//! Backups: daily, verified, and back into an empty folder.

use kutip_app::archive::{self, Home, back_up, back_up_when_due, backups, restore};
use kutip_tests::desk::START_MS;

use super::*;

const DAY_MS: u64 = 86_400_000;

#[test]
fn a_backup_comes_back_as_the_same_archive_of_another_device() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    archive::take_office(&mut desk, &kutip_app::host::Disk, &office(&laptop)).unwrap();
    let event = sample(&mut desk);
    let vault = laptop.path("usb");
    let done = back_up(&desk, Some(&vault), &mut |_| ()).unwrap();
    assert_eq!(done.same_disk, Some(true), "which is to be warned of");
    let before = archive::event_file(desk.read(), event, true).unwrap();
    let device = desk.read().device().unwrap();
    let mut devices = vec![device];
    for name in ["satu", "dua"] {
        let home = Home::at(laptop.path(name), laptop.path("keys"));
        let restored = restore(&home, &vault, None, &mut |_| ()).unwrap();
        assert_eq!(
            (restored.name.as_str(), restored.missing.len()),
            (done.name.as_str(), 0),
            "emblem included"
        );
        let other = Desk::open(&home, laptop.machine(), "Sari Dewi").unwrap();
        assert_eq!(archive::event_file(other.read(), event, true).unwrap(), before, "to the last byte");
        assert!(archive::examine(&other).unwrap().healthy, "with its history");
        devices.push(other.read().device().unwrap());
    }
    devices.sort();
    devices.dedup();
    assert_eq!(devices.len(), 3, "each laptop writes as a device of its own");
    let taken = restore(&laptop.home(), &vault, None, &mut |_| ()).unwrap_err();
    assert!(["in_use", "folder_not_empty"].contains(&taken.code), "never over an archive: {}", taken.code);
}

#[test]
fn the_backup_of_the_day_is_made_once_and_old_ones_thin_out() {
    let laptop = Laptop::new();
    let mut desk = laptop.open();
    sample(&mut desk);
    let folder = laptop.home().usual_backups();
    for day in 0..20 {
        laptop.set_clock(START_MS + day * DAY_MS);
        assert!(back_up_when_due(&desk, &mut |_| ()).unwrap().is_some(), "day {day} has none yet");
        assert!(back_up_when_due(&desk, &mut |_| ()).unwrap().is_none(), "day {day} has one now");
    }
    let kept = backups(&folder).unwrap().len();
    assert!((7..20).contains(&kept), "seven days and the last of older weeks and months: {kept}");
}

#[test]
fn a_backup_within_the_data_is_refused() {
    let laptop = Laptop::new();
    let desk = laptop.open();
    let inside = laptop.path("data").join("files").join("cadangan");
    assert_eq!(back_up(&desk, Some(&inside), &mut |_| ()).unwrap_err().code, "backup_inside");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(laptop.path("data"), laptop.path("tautan")).unwrap();
        let linked = laptop.path("tautan").join("x");
        assert_eq!(
            back_up(&desk, Some(&linked), &mut |_| ()).unwrap_err().code,
            "backup_inside",
            "by a link, too"
        );
    }
    let missing =
        restore(&Home::at(laptop.path("x"), laptop.path("keys")), &laptop.path("nowhere"), None, &mut |_| ());
    assert_eq!(missing.unwrap_err().code, "backup_missing");
}
