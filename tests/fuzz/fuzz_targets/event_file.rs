//! Whatever the bytes are, the reader refuses them or reads them; what was read is written and read the same.

#![no_main]

use kutip_files::event::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(first) = read(bytes) else {
        return;
    };
    let written = write(&first.value, true);
    let second = read(&written).expect("what was written can be read");
    assert_eq!(write(&second.value, true), written, "and says the same");
    let others = read(&write(&first.value, false)).expect("a file for others can be read");
    assert_eq!(others.value.withheld().count(), 0, "and holds nothing withheld");
});
