//! From the start of the program to a list that can be used, and the memory of all its processes then.

use std::fmt;
use std::path::Path;
use std::time::{Duration, Instant};

use kutip_tests::driver::window::{Home, Theme, Window};
use kutip_tests::report::quantile;

use crate::load::memory;

const ROUNDS: usize = 5;

/// The full window and the empty one, opened in turns.
pub(crate) struct Opened {
    pub(crate) full: Cost,
    pub(crate) empty: Cost,
}

pub(crate) struct Cost {
    /// The median.
    pub(crate) time: Duration,
    /// In kibibytes, of the last round.
    pub(crate) memory: u64,
}

impl fmt::Display for Cost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0?}, {} MiB", self.time, self.memory / 1024)
    }
}

/// Opens both windows several times.
pub(crate) async fn measure(home: &Home, empty: &Path) -> Opened {
    let nothing = Home::empty("bench-empty");
    let (mut full_times, mut empty_times, mut sizes) = (Vec::new(), Vec::new(), (0, 0));
    for _ in 0..ROUNDS {
        let started = Instant::now();
        let window = Window::of_program(empty, &nothing, "bench-empty", Theme::Light, &[]).await;
        window.wait("the button", "return !!document.querySelector('button')").await;
        empty_times.push(started.elapsed());
        sizes.0 = memory(&window);
        window.close().await;

        let started = Instant::now();
        let window = Window::open_in(home, "bench-opening", Theme::Light).await;
        let usable = "return !!document.querySelector('main [role=list] [role=listitem] button')";
        window.wait("the list of events", usable).await;
        full_times.push(started.elapsed());
        sizes.1 = memory(&window);
        window.close().await;
    }
    let cost = |times: &mut [Duration], memory| Cost { time: quantile(times, 0.5), memory };
    Opened { full: cost(&mut full_times, sizes.1), empty: cost(&mut empty_times, sizes.0) }
}
