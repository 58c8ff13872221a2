use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fantoccini::actions::{InputSource, KeyAction, KeyActions, MouseActions};
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::process::{Running, Screen};
use super::until::{until, until_or};

/// Keys as the protocol names them.
pub const CONTROL: char = '\u{E009}';
pub const SHIFT: char = '\u{E008}';
pub const ALT: char = '\u{E00A}';
pub const ENTER: char = '\u{E007}';
pub const TAB: char = '\u{E004}';
pub const END: char = '\u{E010}';
pub const DELETE: char = '\u{E017}';
pub const F2: char = '\u{E032}';
pub const F3: char = '\u{E033}';
pub const F4: char = '\u{E034}';

/// The colours that the desktop asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    Light,
    Dark,
}

/// The home of a program under test: what a user would have on disk.
pub struct Home(PathBuf);

impl Home {
    /// Makes an empty one; `name` is that of the test.
    pub fn empty(name: &str) -> Self {
        Self::empty_at(crate::scratch(name))
    }

    /// Makes an empty one whose path may be seen in pictures.
    pub fn for_pictures(name: &str) -> Self {
        Self::empty_at(std::env::temp_dir().join("kutip").join(name))
    }

    fn empty_at(home: PathBuf) -> Self {
        if home.exists() {
            fs::remove_dir_all(&home).unwrap();
        }
        for folder in ["data", "config", "cache"] {
            fs::create_dir_all(home.join(folder)).unwrap();
        }
        Self(home)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Keeps the data of whoever runs the tests out of them, and the tests out of the data.
    fn variables(&self) -> [(&'static str, PathBuf); 4] {
        [
            ("HOME", self.0.clone()),
            ("XDG_DATA_HOME", self.0.join("data")),
            ("XDG_CONFIG_HOME", self.0.join("config")),
            ("XDG_CACHE_HOME", self.0.join("cache")),
        ]
    }
}

/// The window of the real program on a screen of its own.
pub struct Window {
    name: &'static str,
    client: Client,
    program: PathBuf,
    home: PathBuf,
    // Dropped in this order: the driver ends the program, and the screen whatever is left of it.
    _driver: Running,
    screen: Screen,
}

impl Window {
    /// Opens the window in an empty home; `name` names the log and the pictures in `tests/artifacts`.
    pub async fn open(name: &'static str, theme: Theme) -> Self {
        Self::open_in(&Home::empty(name), name, theme).await
    }

    /// Opens the window in a home that may have been used before.
    pub async fn open_in(home: &Home, name: &'static str, theme: Theme) -> Self {
        Self::open_with(home, name, theme, &[]).await
    }

    /// Opens the window with files, as a double click on them does.
    pub async fn open_with(home: &Home, name: &'static str, theme: Theme, files: &[&Path]) -> Self {
        Self::of_program(&binary(), home, name, theme, files).await
    }

    /// Opens the window of another program.
    pub async fn of_program(
        binary: &Path,
        home: &Home,
        name: &'static str,
        theme: Theme,
        files: &[&Path],
    ) -> Self {
        let screen = Screen::start(1280, 800);
        let port = free_port();
        let log = File::create(crate::artifact(&format!("{name}.log")).unwrap()).unwrap();
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
            // A session bus would let one window raise another one instead of opening.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
            .env("TZ", "Asia/Jakarta")
            .env("USER", "penguji")
            .envs(home.variables())
            .stdin(Stdio::null())
            .stdout(log.try_clone().unwrap())
            .stderr(log);
        let driver = Running::start(&mut command);

        let mut capabilities = Capabilities::new();
        capabilities
            .insert("webkitgtk:browserOptions".to_owned(), json!({ "binary": binary, "args": files }));
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
        let (program, home) = (binary.to_owned(), home.path().to_owned());
        Self { name, client, program, home, _driver: driver, screen }
    }

    /// Returns the text of the element once it has some.
    pub async fn text(&self, css: &str) -> String {
        until(&format!("text in {css}"), async || {
            let element = self.client.find(Locator::Css(css)).await.ok()?;
            element.text().await.ok().filter(|text| !text.is_empty())
        })
        .await
    }

    /// Presses keys in whatever has the focus: a text, or one of `fantoccini::key::Key`.
    pub async fn press(&self, keys: &str) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        let mut held = Vec::new();
        for key in keys.chars() {
            actions = actions.then(KeyAction::Down { value: key });
            // A modifier is held until the end.
            if [CONTROL, SHIFT, ALT].contains(&key) {
                held.push(key);
            } else {
                actions = actions.then(KeyAction::Up { value: key });
            }
        }
        for key in held {
            actions = actions.then(KeyAction::Up { value: key });
        }
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Performs what a mouse does.
    pub async fn perform(&self, actions: MouseActions) {
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Waits until a function body returns true.
    pub async fn wait(&self, what: &str, script: &str) {
        until(what, async || (self.run(script).await == true).then_some(())).await;
    }

    /// Waits until the page shows a text.
    pub async fn shows(&self, text: &str) {
        let script = "return document.body.innerText.includes(arguments[0]) || document.body.innerText";
        until_or(&format!("the page to show {text:?}"), async || {
            let shown = self.client.execute(script, vec![json!(text)]).await;
            let shown = shown.map_err(|error| error.to_string())?;
            if shown == true { Ok(()) } else { Err(shown.to_string()) }
        })
        .await;
    }

    /// Ends the program as a power cut would.
    pub async fn kill(self) {
        for id in running_in(&self.home, &self.program) {
            assert!(Command::new("kill").args(["-9", &id.to_string()]).status().unwrap().success());
        }
        self.gone().await;
    }

    /// Waits for the program to end and to let go of the archive: the next one would be told that it is in use. A thread that
    /// waits for the disk holds it a little longer than the program is to be seen.
    async fn gone(&self) {
        until("the program to be gone", async || {
            running_in(&self.home, &self.program).is_empty().then_some(())
        })
        .await;
        let lock = self.home.join("data/kutip-dev/data/lock");
        until("the archive to be free", async || match File::options().write(true).open(&lock) {
            Ok(file) => file.try_lock().ok(),
            Err(_) => Some(()),
        })
        .await;
    }

    /// Ends the process that draws the page, as the system does when memory is short.
    pub fn end_web_process(&self) {
        let drawing = processes_of(&self.home);
        let drawing: Vec<_> =
            drawing.iter().filter(|process| process.file.ends_with("WebKitWebProcess")).collect();
        assert!(!drawing.is_empty(), "no process draws the page");
        for process in drawing {
            assert!(Command::new("kill").args(["-9", &process.id.to_string()]).status().unwrap().success());
        }
    }

    /// Runs a function body in the page and returns what it returns.
    pub async fn run(&self, script: &str) -> Value {
        self.client.execute(script, vec![]).await.unwrap()
    }

    /// Runs a function body that ends by calling its last argument, and returns what it was called with.
    pub async fn run_slow(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute_async(script, arguments).await.unwrap()
    }

    /// Asks for a command past the pages' own code, as hostile content would, and returns the refusal.
    pub async fn refusal(&self, command: &str) -> String {
        let script = "const [name, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(name).then(() => done(null), (why) => done(String(why)));";
        let answer = self.client.execute_async(script, vec![json!(command)]).await.unwrap();
        answer.as_str().unwrap_or_else(|| panic!("{command} was not refused")).to_owned()
    }

    /// Clicks an element once it is there.
    pub async fn click(&self, css: &str) {
        let script = "const at = document.querySelector(arguments[0]); at?.click(); return !!at";
        until(&format!("something to click at {css}"), async || {
            (self.client.execute(script, vec![json!(css)]).await.ok()? == true).then_some(())
        })
        .await;
    }

    /// Clicks the first element of a kind with the pointer itself.
    pub async fn point_at(&self, css: &str) {
        self.client.find(Locator::Css(css)).await.unwrap().click().await.unwrap();
    }

    /// Makes the window as large as on another screen.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
        self.wait("the other size", &format!("return innerWidth === {width}")).await;
    }

    /// Lists what breaks the rules of accessibility, each with its element.
    pub async fn axe(&self) -> Vec<String> {
        let source = fs::read_to_string(crate::root().join("ui/node_modules/axe-core/axe.min.js")).unwrap();
        self.run(&format!("{source}; window.axe = axe")).await;
        let script = "const done = arguments[0];
            window.axe.run(document).then(({ violations, passes }) => done(violations.flatMap(
                ({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
                .concat(passes.some(({ id }) => id === 'color-contrast') ? [] : ['no contrast was looked at'])),
                (why) => done([String(why)]));";
        let found = self.client.execute_async(script, vec![]).await.unwrap();
        serde_json::from_value(found).unwrap()
    }

    /// Returns what went wrong in the page so far: uncaught errors and breaches of the content policy.
    pub async fn problems(&self) -> Vec<String> {
        let found = self.run("return window.kutipProblems").await;
        serde_json::from_value(found).expect("the page does not collect its problems")
    }

    /// Tells whether the screen has a window of a title, the system's dialogs included.
    pub fn has_window(&self, title: &str) -> bool {
        let listed = Command::new("xwininfo")
            .args(["-display", &self.screen.name, "-root", "-tree"])
            .output()
            .unwrap();
        String::from_utf8_lossy(&listed.stdout).contains(&format!("\"{title}\""))
    }

    /// Leaves a picture of the screen in `tests/artifacts`, once something is painted on it.
    pub async fn picture(&self) -> PathBuf {
        let path = crate::artifact(&format!("{}.png", self.name)).unwrap();
        self.picture_in(&path).await;
        path
    }

    /// Leaves a picture of the screen in a file.
    ///
    /// The driver's own pictures hang in this web view, so it is taken from the screen.
    pub async fn picture_in(&self, path: &Path) {
        let painted = "const done = arguments[0];
            document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));";
        self.client.execute_async(painted, vec![]).await.unwrap();
        let mut before = Vec::new();
        until("a picture with something on it", async || {
            let taken = Command::new("import")
                .args(["-display", &self.screen.name, "-window", "root"])
                .arg(path)
                .status();
            assert!(taken.unwrap().success(), "no picture could be taken");
            // What is painted reaches the screen a little later: two pictures that are the same show all of it.
            let now = fs::read(path).unwrap();
            let settled = std::mem::replace(&mut before, now.clone()) == now;
            (settled && colours(path) > 16).then_some(())
        })
        .await;
    }

    /// Lists the processes that have their data in the home of this window, the driver among them.
    #[must_use]
    pub fn processes(&self) -> Vec<Process> {
        processes_of(&self.home)
    }

    /// Closes the window as the user would, and waits for the program to end: a second one finds its archive free.
    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
        self.gone().await;
    }
}

/// A process of the window: the program itself, or one that draws its pages.
#[derive(Debug)]
pub struct Process {
    /// Its number.
    pub id: u32,
    /// The file that it runs.
    pub file: PathBuf,
}

fn processes_of(home: &Path) -> Vec<Process> {
    let mark = format!("HOME={}", home.display());
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let ours = processes.filter_map(|process| {
        let id = process.file_name().to_string_lossy().parse().ok()?;
        // What ended meanwhile has neither.
        let file = fs::read_link(process.path().join("exe")).ok()?;
        let environ = fs::read(process.path().join("environ")).ok()?;
        let ours = environ.split(|byte| *byte == 0).any(|entry| entry == mark.as_bytes());
        ours.then_some(Process { id, file })
    });
    ours.collect()
}

/// Finds the programs under test that have their data in a home.
fn running_in(home: &Path, program: &Path) -> Vec<u32> {
    let ours = processes_of(home).into_iter().filter(|process| process.file == program);
    ours.map(|process| process.id).collect()
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

fn colours(picture: &Path) -> u32 {
    let output = Command::new("identify").args(["-format", "%k"]).arg(picture).output().unwrap();
    String::from_utf8_lossy(&output.stdout).trim().parse().unwrap_or(0)
}
