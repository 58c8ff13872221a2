//! Help and refused arguments in the language of the user.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};
use kutip_app::catalogue::{Lang, text};
use kutip_app::error::AppError;
use kutip_app::formats::Format;

use crate::args::Cli;

/// Builds the parser with its help in a language.
pub(crate) fn command(lang: Lang) -> Command {
    let say = |key: &str| text(lang, key, &[]);
    let command = localised(Cli::command(), lang)
        .about(say("cli_about"))
        .override_usage(say("cli_usage"))
        .subcommand_help_heading(say("cli_heading_commands"))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(say("cli_version_about"))
                .help_heading(say("cli_heading_options")),
        );
    in_language(command, lang, "")
}

/// Words the commands below a command; the keys of one within another have both names.
fn in_language(mut command: Command, lang: Lang, above: &str) -> Command {
    let names: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    for name in names {
        let path = format!("{above}{name}");
        command = command.mut_subcommand(&name, |command| {
            let has_own = command.has_subcommands();
            let mut command = localised(command, lang)
                .about(text(lang, &format!("cli_{path}_about"), &[]))
                .override_usage(text(lang, &format!("cli_usage_{path}"), &[]));
            if has_own {
                command = command.disable_help_subcommand(true).subcommand_help_heading(text(
                    lang,
                    "cli_heading_commands",
                    &[],
                ));
            }
            in_language(command, lang, &format!("{path}_"))
        });
    }
    command
}

fn localised(command: Command, lang: Lang) -> Command {
    let say = |key: &str| text(lang, key, &[]);
    let options = say("cli_heading_options");
    let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n", say("cli_heading_usage"));
    let formats = Format::ALL.map(Format::name).join(",");
    command
        .help_template(template)
        .mut_args(|arg| {
            let id = arg.get_id().as_str();
            let help = text(lang, &format!("cli_arg_{id}"), &[("formats", &formats)]);
            let heading = if arg.is_positional() { say("cli_heading_arguments") } else { options.clone() };
            let value = say(&format!("cli_value_{id}"));
            let arg = arg.help(help).help_heading(heading);
            if matches!(arg.get_action(), ArgAction::SetTrue) { arg } else { arg.value_name(value) }
        })
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(say("cli_help_about"))
                .help_heading(options),
        )
}

/// Maps refused arguments.
pub(crate) fn refusal(lang: Lang, error: &clap::Error) -> AppError {
    let get = |kind| match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(", "),
        _ => String::new(),
    };
    let arg = get(ContextKind::InvalidArg);
    let reason = match error.kind() {
        ErrorKind::UnknownArgument => text(lang, "cli_bad_unknown", &[("arg", &arg)]),
        ErrorKind::InvalidSubcommand => {
            text(lang, "cli_bad_unknown", &[("arg", &get(ContextKind::InvalidSubcommand))])
        }
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_empty() => {
            text(lang, "cli_bad_missing", &[("arg", &arg)])
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::InvalidUtf8 => {
            text(lang, "cli_bad_value", &[("arg", &arg), ("value", &get(ContextKind::InvalidValue))])
        }
        ErrorKind::MissingRequiredArgument => text(lang, "cli_bad_missing", &[("arg", &arg)]),
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            // An argument in conflict with itself was given twice.
            if other == arg {
                text(lang, "cli_bad_twice", &[("arg", &arg)])
            } else {
                text(lang, "cli_bad_conflict", &[("arg", &arg), ("other", &other)])
            }
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            text(lang, "cli_bad_command", &[])
        }
        _ => text(lang, "cli_bad_other", &[]),
    };
    AppError::refusal("bad_arguments", "the arguments do not fit").with("reason", reason)
}
