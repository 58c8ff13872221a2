use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A program that ends when it is dropped, so that a failing test leaves none behind.
pub struct Running(Child);

impl Running {
    pub fn start(command: &mut Command) -> Self {
        let child = command.spawn().unwrap_or_else(|error| {
            panic!("{:?} could not be started ({error}); `make setup` installs it", command.get_program())
        });
        Self(child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; there is nothing to do about that here.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A virtual screen. Whatever has a window on it ends with it.
pub struct Screen {
    _server: Running,
    /// The name to put into `DISPLAY`.
    pub name: String,
}

impl Screen {
    /// Starts a screen under a free number, which the server picks and tells.
    pub fn start(width: u32, height: u32) -> Self {
        let mut command = Command::new("Xvfb");
        command
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &format!("{width}x{height}x24")])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Running::start(&mut command);
        let mut number = String::new();
        BufReader::new(server.0.stdout.take().unwrap()).read_line(&mut number).unwrap();
        assert!(!number.trim().is_empty(), "Xvfb ended before it had a screen");
        Self { _server: server, name: format!(":{}", number.trim()) }
    }
}
