//! What the window may call is the table of commands: no less, and nothing of Tauri's own.

use std::collections::{BTreeMap, BTreeSet};

use kutip_app::ipc::COMMANDS;
use tauri::utils::acl::resolved::Resolved;
use tauri::utils::platform::Target;

/// The build script leaves here what it has read; the same two files are compiled into the program.
macro_rules! built {
    ($name:literal) => {
        serde_json::from_str(include_str!(concat!(env!("OUT_DIR"), "/", $name))).unwrap()
    };
}

#[test]
fn the_window_may_call_exactly_the_table() {
    let manifests = built!("acl-manifests.json");
    let capabilities: BTreeMap<_, _> = built!("capabilities.json");
    assert!(!capabilities.is_empty(), "no capability was found in src-tauri/capabilities");

    let resolved = Resolved::resolve(&manifests, capabilities, Target::current()).unwrap();
    assert!(resolved.has_app_acl, "without permissions of its own the program lets any page call anything");
    let allowed: BTreeSet<&str> = resolved.allowed_commands.keys().map(String::as_str).collect();
    let table: BTreeSet<&str> = COMMANDS.iter().copied().collect();
    assert_eq!(allowed, table);
    assert!(resolved.denied_commands.is_empty());
}
