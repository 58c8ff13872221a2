//! Tells Tauri where the capabilities and permissions of the shell lie.
//!
//! The defaults look beside the manifest, find nothing there, and say nothing: the window would then be
//! refused every command at run time.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for folder in ["src-tauri/capabilities", "src-tauri/permissions", "src-tauri/icons"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    // The pages are read while the program is compiled, which Cargo does not know.
    if std::env::var_os("CARGO_FEATURE_CUSTOM_PROTOCOL").is_some() {
        println!("cargo:rerun-if-changed=ui/dist");
    }
    let manifest =
        tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*.toml");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/**/*.json")
        .app_manifest(manifest);
    tauri_build::try_build(attributes)?;
    Ok(())
}
