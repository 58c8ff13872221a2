//! `submit`, `return`, `approve`, `release`, `withdraw`, `status`.

use kutip_app::archive::approving::{
    self, ApproveRequest, Approved, Paper, Recipient, SendRequest, StatusView, StepRequest,
};
use kutip_app::archive::reviewing::{DiffKind, DiffParagraph};
use kutip_app::archive::{Desk, Reader, event_of};
use kutip_app::catalogue::{Lang, tame};
use kutip_app::error::AppError;
use kutip_app::host::Disk;
use serde_json::json;

use super::answers::{instant, json as as_json, named, say, short, table};
use super::{Answer, Context};
use crate::args::{Approve, Reasoned, Release, Status, Submit};
use crate::run::moment;

/// Digits of a hash that are shown: enough to compare by eye.
const SHOWN_DIGITS: usize = 16;

pub(super) fn submit(context: Context<'_>, arguments: &Submit) -> Result<Answer, AppError> {
    context.write(|desk| {
        let request = step(desk.read(), &arguments.code, arguments.note.as_ref())?;
        let release = approving::submit(desk, &request, moment(&arguments.when))?.value;
        Ok(stands(context.lang, release, "review"))
    })
}

pub(super) fn send_back(context: Context<'_>, arguments: &Reasoned) -> Result<Answer, AppError> {
    context.write(|desk| {
        let request = step(desk.read(), &arguments.code, arguments.reason.as_ref())?;
        let release = approving::send_back(desk, &request)?.value;
        Ok(stands(context.lang, release, "draft"))
    })
}

pub(super) fn withdraw(context: Context<'_>, arguments: &Reasoned) -> Result<Answer, AppError> {
    context.write(|desk| {
        let request = step(desk.read(), &arguments.code, arguments.reason.as_ref())?;
        let release = approving::withdraw(desk, &request)?.value;
        Ok(stands(context.lang, release, "withdrawn"))
    })
}

pub(super) fn approve(context: Context<'_>, arguments: &Approve) -> Result<Answer, AppError> {
    let lang = context.lang;
    context.write(|desk| {
        let paper = arguments.paper_by.clone().zip(arguments.paper_day);
        let request = ApproveRequest {
            event: event_of(desk.read(), &arguments.code)?,
            release: None,
            moment: moment(&arguments.when),
            approver: None,
            paper: paper.map(|(signer, day)| Paper { signer, day, scan: arguments.scan.clone() }),
            note: arguments.note.clone(),
        };
        let approved: Approved = approving::approve(desk, &Disk, &request)?.value;
        let version = approved.version_number.to_string();
        let mut text = say(lang, "cli_frozen", &[("version", &version)]) + "\n";
        if let Some(number) = &approved.number {
            text.push_str(&(say(lang, "cli_number", &[("number", number)]) + "\n"));
        }
        Ok(Answer::new(text, as_json(&approved)))
    })
}

pub(super) fn release(context: Context<'_>, arguments: &Release) -> Result<Answer, AppError> {
    context.write(|desk: &mut Desk| {
        let to = arguments.to.clone().zip(arguments.via.clone());
        let request = SendRequest {
            event: event_of(desk.read(), &arguments.code)?,
            release: None,
            to: to.map(|(name, channel)| Recipient { name, channel }),
            reason: arguments.reason.clone(),
        };
        let sent = approving::send_out(desk, &request)?.value;
        let text = state(context.lang, sent.state.name());
        Ok(Answer::new(text, as_json(&sent)))
    })
}

pub(super) fn status(context: Context<'_>, arguments: &Status) -> Result<Answer, AppError> {
    let archive = context.archive()?;
    let event = event_of(archive.read(), &arguments.code)?;
    let files = context.home()?.folder()?.files();
    let view = approving::status(archive.read(), files, event, None, moment(&arguments.when))?;
    Ok(Answer::new(worded(context.lang, &view), as_json(&view)))
}

fn step(reader: Reader<'_>, code: &str, reason: Option<&String>) -> Result<StepRequest, AppError> {
    Ok(StepRequest { event: event_of(reader, code)?, release: None, reason: reason.cloned() })
}

fn stands(lang: Lang, release: uuid::Uuid, name: &str) -> Answer {
    Answer::new(state(lang, name), json!({ "release": release, "state": name }))
}

fn state(lang: Lang, name: &str) -> String {
    say(lang, "cli_state", &[("state", &named(lang, "state", name))]) + "\n"
}

fn worded(lang: Lang, view: &StatusView) -> String {
    let mut text = state(lang, view.state.name());
    if let Some(number) = &view.number {
        text.push_str(&(say(lang, "cli_number", &[("number", number)]) + "\n"));
    }
    for version in &view.versions {
        let standing = named(lang, "state", version.standing.name());
        let hash: String = version.sha256.chars().take(SHOWN_DIGITS).collect();
        let number = version.number.to_string();
        let params = [("version", number.as_str()), ("state", &standing), ("sha256", &hash)];
        text.push_str(&(say(lang, "cli_version", &params) + "\n"));
    }
    let steps: Vec<[String; 4]> = view
        .steps
        .iter()
        .map(|step| {
            let paper = step.signer.as_ref().map(|name| say(lang, "cli_paper", &[("name", name)]));
            let said = [paper, step.reason.as_deref().map(|reason| short(reason, 100))];
            [
                instant(step.at_ms),
                step.member.as_deref().map(|name| short(name, 20)).unwrap_or_default(),
                named(lang, "state", &step.step),
                said.into_iter().flatten().collect::<Vec<_>>().join("; "),
            ]
        })
        .collect();
    text.push_str(&table(&steps));
    if !view.withheld.is_empty() {
        let numbers: Vec<String> = view.withheld.iter().map(u32::to_string).collect();
        text.push_str(&(say(lang, "cli_withheld", &[("numbers", &numbers.join(", "))]) + "\n"));
    }
    if !view.changed.is_empty() {
        text.push_str(&(say(lang, "cli_changed", &[]) + "\n"));
        for paragraph in view.changed.iter().filter(|paragraph| paragraph.kind != DiffKind::Same) {
            text.push_str(&line(paragraph));
        }
    }
    text
}

/// Writes a changed paragraph with the sign that tells what goes from what comes.
fn line(paragraph: &DiffParagraph) -> String {
    let sign = if paragraph.kind == DiffKind::Old { '-' } else { '+' };
    let whole: String = paragraph.pieces.iter().map(|piece| piece.text.as_str()).collect();
    format!("{sign} {}\n", tame(&whole))
}
