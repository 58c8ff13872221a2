//! Writes, or compares, the files that are generated from the table of commands.
//!
//! They are committed, because a build script that made them would have to compile this crate twice. So a
//! test compares them with the table; with `KUTIP_BINDINGS=write` (that is `make bindings`) it writes them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use ts_rs::{Config, TS, TypeVisitor};

use super::COMMANDS;

const GENERATED: &str = "generated from the table of commands in src-tauri/crates/app by `make bindings`";

/// File name → content.
type Files = BTreeMap<String, String>;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// Collects the declarations of a type and of all that it is made of.
struct Declarations<'a> {
    cfg: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        T::visit_generics(self);
        // Built-in types have no file of their own, and so no declaration.
        if T::output_path().is_none() {
            return;
        }
        let name = T::ident(self.cfg);
        if self.found.contains_key(&name) {
            return;
        }
        let docs = T::docs().unwrap_or_default();
        self.found.insert(name, format!("{docs}export {}\n", T::decl(self.cfg)));
        T::visit_dependencies(self);
    }
}

macro_rules! collect {
    ($($name:ident: $request:ty => $response:ty,)+) => {
        fn typescript() -> String {
            #[allow(unused_imports, reason = "the rows name their types relative to this module")]
            use crate::ipc::command::types::*;

            // JSON carries numbers, and every number on this wire is small enough for one.
            let cfg = Config::new().with_large_int("number");
            let mut all = Declarations { cfg: &cfg, found: BTreeMap::new() };
            all.visit::<CommandError>();
            let mut map = String::new();
            $(
                all.visit::<$request>();
                all.visit::<$response>();
                writeln!(
                    map,
                    "  {}: {{ request: {}; response: {} }};",
                    stringify!($name), <$request>::name(&cfg), <$response>::name(&cfg),
                ).unwrap();
            )+
            let types = all.found.into_values().collect::<Vec<_>>().join("\n");
            format!(
                "// {GENERATED}; do not edit.\n\n{types}\n\
                 /** Every command that the window may call. */\nexport interface Commands {{\n{map}}}\n"
            )
        }
    };
}

crate::command_table!(collect);

fn permissions() -> String {
    let mut text = format!("# {GENERATED}; do not edit.\n");
    let mut ids = Vec::new();
    for command in COMMANDS {
        let id = format!("allow-{}", command.replace('_', "-"));
        write!(
            text,
            "\n[[permission]]\nidentifier = \"{id}\"\ndescription = \"Lets the window call `{command}`.\"\n\
             commands.allow = [\"{command}\"]\n"
        )
        .unwrap();
        ids.push(format!("  \"{id}\",\n"));
    }
    write!(
        text,
        "\n[[set]]\nidentifier = \"all-commands\"\n\
         description = \"Every command of the table: the window is trusted with all of them.\"\n\
         permissions = [\n{}]\n",
        ids.concat()
    )
    .unwrap();
    text
}

fn expected() -> Files {
    BTreeMap::from([
        ("ui/src/lib/api/generated/wire.ts".to_owned(), typescript()),
        ("src-tauri/permissions/commands.toml".to_owned(), permissions()),
    ])
}

#[test]
fn generated_files_match_the_table() {
    let write = env::var("KUTIP_BINDINGS").is_ok_and(|v| v == "write");
    for (name, content) in expected() {
        let path = root().join(&name);
        if write {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &content).unwrap();
        }
        let found = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            found == content,
            "{name} differs from the table of commands; run `make bindings` and commit the result"
        );
    }
}

#[test]
fn a_command_stands_in_the_table_once() {
    let mut names = COMMANDS.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), COMMANDS.len(), "a command stands twice in {COMMANDS:?}");
}
