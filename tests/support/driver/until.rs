use std::fmt::Display;
use std::time::{Duration, Instant};

/// Long enough for a busy machine; a test that passes never waits for it.
const DEADLINE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(25);

/// Asks again and again until there is an answer, and panics naming `what` when there is none in time.
pub async fn until<T>(what: &str, mut ask: impl AsyncFnMut() -> Option<T>) -> T {
    until_or(what, async || ask().await.ok_or("nothing")).await
}

/// As [`until`], where a refusal says what there was instead of an answer.
pub async fn until_or<T, E: Display>(what: &str, mut ask: impl AsyncFnMut() -> Result<T, E>) -> T {
    let start = Instant::now();
    loop {
        match ask().await {
            Ok(answer) => return answer,
            Err(instead) if start.elapsed() >= DEADLINE => {
                panic!("waited {DEADLINE:?} in vain for {what}, there was {instead}")
            }
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}
