//! Whatever the bytes are, the reader of office files refuses them or reads them.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = kutip_files::office::read(bytes);
});
