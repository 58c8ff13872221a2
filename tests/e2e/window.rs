use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::process::{Running, Screen};
use crate::until::until;

/// The colours that the desktop asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Theme {
    Light,
    Dark,
}

/// The window of the real program on a screen of its own, with an empty home.
pub(crate) struct Window {
    name: &'static str,
    client: Client,
    // Dropped in this order: the driver ends the program, and the screen whatever is left of it.
    _driver: Running,
    screen: Screen,
}

impl Window {
    /// Opens the window; `name` names the log and the pictures in `tests/artifacts`.
    pub(crate) async fn open(name: &'static str, theme: Theme) -> Self {
        let binary = binary();
        let screen = Screen::start(1280, 800);
        let port = free_port();
        let log = File::create(kutip_tests::artifact(&format!("{name}.log")).unwrap()).unwrap();
        let mut command = Command::new("WebKitWebDriver");
        command
            .args([format!("--port={port}"), format!("--host={}", Ipv4Addr::LOCALHOST)])
            .env("DISPLAY", &screen.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("GTK_THEME", if theme == Theme::Dark { "Adwaita:dark" } else { "Adwaita" })
            .env("NO_AT_BRIDGE", "1")
            // Tauri lets a driver in only when it is told so.
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(empty_home(name))
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        let driver = Running::start(&mut command);

        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), json!({ "binary": binary, "args": [] }));
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let address = format!("http://{}:{port}", Ipv4Addr::LOCALHOST);
        until("the driver to listen", async || {
            tokio::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.ok()
        })
        .await;
        let client = builder.connect(&address).await.unwrap_or_else(|error| {
            panic!("the window of {} did not open, see tests/artifacts/{name}.log: {error}", binary.display())
        });
        Self { name, client, _driver: driver, screen }
    }

    /// Returns the text of the element once it has some.
    pub(crate) async fn text(&self, css: &str) -> String {
        until(&format!("text in {css}"), async || {
            let element = self.client.find(Locator::Css(css)).await.ok()?;
            element.text().await.ok().filter(|text| !text.is_empty())
        })
        .await
    }

    /// Runs a function body in the page and returns what it returns.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }

    /// Asks for a command past the pages' own code, as hostile content would, and returns the refusal.
    pub(crate) async fn refusal(&self, command: &str) -> String {
        let script = "const [name, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name).then(() => done(null), (why) => done(String(why)));";
        let answer = self.client.execute_async(script, vec![json!(command)]).await.unwrap();
        answer.as_str().unwrap_or_else(|| panic!("{command} was not refused")).to_owned()
    }

    /// Returns what went wrong in the page so far: uncaught errors and breaches of the content policy.
    pub(crate) async fn problems(&self) -> Vec<String> {
        let found = self.run("return window.kutipProblems").await;
        serde_json::from_value(found).expect("the page does not collect its problems")
    }

    /// Leaves a picture of the screen in `tests/artifacts`, once something is painted on it.
    ///
    /// The driver's own pictures hang in this web view, so it is taken from the screen.
    pub(crate) async fn picture(&self) -> PathBuf {
        let painted = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        self.client.execute_async(painted, vec![]).await.unwrap();
        let path = kutip_tests::artifact(&format!("{}.png", self.name)).unwrap();
        until("a picture with something on it", async || {
            let taken = Command::new("import")
                .args(["-display", &self.screen.name, "-window", "root"])
                .arg(&path)
                .status();
            assert!(taken.unwrap().success(), "no picture could be taken");
            (colours(&path) > 16).then_some(())
        })
        .await;
        path
    }

    /// Closes the window as the user would.
    pub(crate) async fn close(self) {
        self.client.close().await.unwrap();
    }
}

fn binary() -> PathBuf {
    let path = std::env::var_os("KUTIP_APP_BIN").map(PathBuf::from).expect(
        "KUTIP_APP_BIN does not name the program to test; `make e2e` builds it and sets the variable",
    );
    assert!(path.is_file(), "KUTIP_APP_BIN names {}, which is not there; run `make e2e`", path.display());
    path
}

/// Asks the system for a port that nobody uses.
fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port()
}

/// Keeps the data of whoever runs the tests out of them, and the tests out of the data.
fn empty_home(name: &str) -> Vec<(&'static str, PathBuf)> {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if home.exists() {
        fs::remove_dir_all(&home).unwrap();
    }
    let folders = [
        ("HOME", home.clone()),
        ("XDG_DATA_HOME", home.join("data")),
        ("XDG_CONFIG_HOME", home.join("config")),
        ("XDG_CACHE_HOME", home.join("cache")),
    ];
    for (_, folder) in &folders {
        fs::create_dir_all(folder).unwrap();
    }
    folders.into()
}

fn colours(picture: &Path) -> u32 {
    let output = Command::new("identify").args(["-format", "%k"]).arg(picture).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(0)
}
