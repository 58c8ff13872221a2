//! From arguments to output and exit code.

use std::ffi::OsString;
use std::io::{self, Write};
use std::time::SystemTime;

use chrono::{DateTime, Utc};
use clap::FromArgMatches;
use kutip_app::catalogue::Lang;
use kutip_app::error::AppError;
use kutip_app::formats::Format;
use kutip_app::host::{Disk, read_bounded};
use kutip_app::make::{CheckRequest, Input, MakeRequest, Moment, check, make};
use kutip_app::{rules, schemas};
use kutip_files::MAX_FILE_BYTES;

use crate::archive::{Answer, Context};
use crate::args::{Cli, Command, Event, When};
use crate::{archive, help, human, json};

const DONE: u8 = 0;
const FAILED: u8 = 1;
const REFUSED: u8 = 2;

/// Runs the command line and returns its exit code.
pub(crate) fn run(arguments: Vec<OsString>, locale: Option<&str>) -> u8 {
    // The language and the form of output are needed before the arguments are known to be good.
    let (lang, as_json) = early(&arguments, locale);
    let parsed = help::command(lang)
        .try_get_matches_from(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) if !error.use_stderr() => return print(&error.render().to_string()),
        Err(error) => return fail(lang, as_json, &help::refusal(lang, &error)),
    };
    archive::stop_cleanly(lang);
    match output(lang, cli) {
        Ok(output) => match print(&output.text) {
            DONE if output.failed => FAILED,
            code => code,
        },
        Err(error) => fail(lang, as_json, &error),
    }
}

fn output(lang: Lang, cli: Cli) -> Result<Output, AppError> {
    let context = Context { lang, data: cli.data.as_deref(), quiet: cli.json };
    if let Some(answer) = archive::run(context, &cli.command) {
        return Ok(Output::of(answer?, cli.json));
    }
    let text = match cli.command {
        Command::Make(arguments) => {
            let mut formats = arguments.formats;
            if formats.is_empty() {
                formats.extend(Format::ALL);
            }
            let request = MakeRequest { check: request(arguments.event)?, out: arguments.out, formats };
            let made = make(&Disk, &request)?;
            if cli.json { json::made(lang, &made) } else { human::made(lang, &made) }
        }
        Command::Check(event) => match event.event.to_str().filter(|_| archive::is_code(&event.event)) {
            Some(code) => return Ok(Output::of(archive::check(context, code, &event)?, cli.json)),
            None => {
                let findings = check(&Disk, &request(event)?)?.findings;
                if cli.json { json::checked(lang, &findings) } else { human::checked(lang, &findings) }
            }
        },
        Command::Rules => {
            let rules = rules::list();
            if cli.json { json::rules(lang, &rules) } else { human::rules(lang, &rules) }
        }
        Command::Schema { kind } => schemas::schema(kind),
        // Every other command was run above.
        _ => String::new(),
    };
    Ok(Output { text, failed: false })
}

/// What is printed, and whether the command found something wrong.
struct Output {
    text: String,
    failed: bool,
}

impl Output {
    fn of(answer: Answer, as_json: bool) -> Self {
        let text = if as_json { json::line(&answer.json) } else { answer.human };
        Self { text, failed: answer.failed }
    }
}

fn request(event: Event) -> Result<CheckRequest, AppError> {
    let input = if event.event.as_os_str() == "-" {
        let bytes = read_bounded(io::stdin().lock(), MAX_FILE_BYTES);
        Input::Bytes(bytes.map_err(|error| AppError::input(&error, &event.event))?)
    } else {
        Input::Path(event.event)
    };
    Ok(CheckRequest {
        event: input,
        office: event.office,
        profile: event.profile,
        moment: moment(&event.when),
    })
}

/// Returns the moment that the arguments name; now when they name none.
pub(crate) fn moment(when: &When) -> Moment {
    match (when.now, when.today) {
        (Some(now), _) => Moment::At(now),
        (None, Some(day)) => Moment::Day(day),
        (None, None) => Moment::At(DateTime::<Utc>::from(SystemTime::now()).fixed_offset()),
    }
}

fn early(arguments: &[OsString], locale: Option<&str>) -> (Lang, bool) {
    let words: Vec<&str> = arguments.iter().skip(1).filter_map(|word| word.to_str()).collect();
    let asked = words.iter().enumerate().find_map(|(index, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(index + 1).copied(),
        Some(value) => value.strip_prefix('='),
        None => None,
    });
    let lang = match asked {
        Some("en") => Lang::En,
        Some("id") => Lang::Id,
        _ => locale.and_then(Lang::from_locale).unwrap_or_default(),
    };
    (lang, words.contains(&"--json"))
}

fn fail(lang: Lang, as_json: bool, error: &AppError) -> u8 {
    if as_json {
        print(&json::error(lang, error));
    } else {
        // Nowhere is left to say that the error could not be said.
        let _ = io::stderr().lock().write_all(human::error(lang, error).as_bytes());
    }
    if error.refused { REFUSED } else { FAILED }
}

/// Whoever closes the pipe has read enough; that is no failure.
fn print(text: &str) -> u8 {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => DONE,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => DONE,
        Err(_) => FAILED,
    }
}
