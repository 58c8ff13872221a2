//! `import`: event files, and the office file.

use std::collections::BTreeMap;
use std::path::Path;

use kutip_app::archive::{
    self, Choice, Desk, ImportRequest, Imported, Likely, PersonPlan, Plan, Reader, Verdict, person_of, plan,
    take_office,
};
use kutip_app::catalogue::Lang;
use kutip_app::error::AppError;
use kutip_app::host::{Disk, Host as _};
use kutip_app::make::{Input, Noticed};
use kutip_files::{MAX_FILE_BYTES, format_of};
use serde_json::{Value, json};

use super::answers::{json as as_json, named, say};
use super::progress::Bar;
use super::{Answer, Context, handle};
use crate::args::Import;
use crate::{human, json};

/// Imports files one by one; the first that is refused ends it, and those before it stay.
pub(super) fn import(context: Context<'_>, arguments: &Import) -> Result<Answer, AppError> {
    context.write(|desk| {
        let (mut human, mut list) = (String::new(), Vec::new());
        let bar = Bar::new(context, "cli_importing", arguments.files.len() as u64);
        for path in &arguments.files {
            let answer = one(context, desk, path, arguments).map_err(|error| {
                let error = error.with("input", path.to_string_lossy());
                if list.is_empty() {
                    return error;
                }
                let imported = Value::from(list.clone()).to_string();
                error.with("before", list.len().to_string()).with("imported", imported)
            })?;
            human.push_str(&answer.human);
            list.push(answer.json);
            bar.step();
        }
        Ok(Answer::new(human, json!({ "imported": list })))
    })
}

fn one(context: Context<'_>, desk: &mut Desk, path: &Path, arguments: &Import) -> Result<Answer, AppError> {
    let lang = context.lang;
    let bytes = Disk.read(path, MAX_FILE_BYTES).map_err(|error| AppError::input(&error, path))?;
    // Whether the file is refused is for its reader to say.
    if format_of(&bytes).is_some_and(|format| format.starts_with("kutip.office/")) {
        let noticed = take_office(desk, &Disk, path)?.value;
        let mut text = say(lang, "cli_office_taken", &[]) + "\n";
        push_noticed(lang, &mut text, &noticed);
        return Ok(Answer::new(text, json!({ "office": true, "findings": json::findings(lang, &noticed) })));
    }
    let people = choices(desk.read(), arguments)?;
    let request = ImportRequest { event: Input::Bytes(bytes), people, again: arguments.again };
    match archive::import(desk, &Disk, &request) {
        Ok(done) => Ok(imported(lang, &done.value)),
        Err(error) if error.code == "people_undecided" => {
            let plan = plan(desk.read(), &Disk, &request)?;
            Err(undecided(lang, error, &plan))
        }
        Err(error) => Err(error),
    }
}

fn choices(reader: Reader<'_>, arguments: &Import) -> Result<BTreeMap<String, Choice>, AppError> {
    let mut choices = BTreeMap::new();
    for (key, who) in &arguments.person {
        let choice = who.choice(|code| person_of(reader, code).map(|person| person.0))?;
        if choices.insert(key.clone(), choice).is_some() {
            return Err(AppError::refusal("person_twice", "a key is named twice").with("key", key));
        }
    }
    Ok(choices)
}

/// Writes a key as a shell takes it for one word.
fn quoted(key: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '=');
    if key.chars().all(plain) { key.to_owned() } else { format!("'{}'", key.replace('\'', "'\\''")) }
}

fn imported(lang: Lang, imported: &Imported) -> Answer {
    let code = handle(imported.event.0);
    let count =
        |verdict: fn(&Verdict) -> bool| imported.people.iter().filter(|plan| verdict(&plan.verdict)).count();
    let known = count(|verdict| matches!(verdict, Verdict::Known(_))).to_string();
    let new = count(|verdict| *verdict == Verdict::New).to_string();
    let mut text = say(lang, "cli_imported", &[("code", &code), ("known", &known), ("new", &new)]) + "\n";
    for plan in imported.people.iter().filter(|plan| plan.verdict == Verdict::New) {
        for likely in &plan.proposals {
            let params =
                [("name", plan.name.as_str()), ("other", &likely.name), ("code", &handle(likely.person))];
            text.push_str(&format!("  {}\n", say(lang, "cli_same_title", &params)));
        }
    }
    for (key, title) in &imported.added_titles {
        text.push_str(&format!("  {}\n", say(lang, "cli_title_added", &[("key", key), ("title", title)])));
    }
    push_noticed(lang, &mut text, &imported.noticed);
    let json = json!({
        "event": imported.event,
        "code": code,
        "people": as_json(&imported.people),
        "added_titles": imported.added_titles.iter().map(|(key, title)| json!({"key": key, "title": title})).collect::<Vec<_>>(),
        "findings": json::findings(lang, &imported.noticed),
    });
    Answer::new(text, json)
}

fn push_noticed(lang: Lang, text: &mut String, noticed: &[Noticed]) {
    if !noticed.is_empty() {
        text.push_str(&human::checked(lang, noticed));
    }
}

/// Adds to a refusal who the people may be, and what to write.
fn undecided(lang: Lang, error: AppError, plan: &Plan) -> AppError {
    let mut lines = Vec::new();
    for person in plan.people.iter().filter(|person| person.verdict == Verdict::Ask) {
        lines.push(question(lang, person));
        lines.extend(person.proposals.iter().map(|likely| proposal(lang, person, likely)));
        let key = quoted(&person.key);
        let params = [("key", key.as_str())];
        lines.push(say(lang, "cli_person_new", &params));
    }
    let people = serde_json::to_string(&plan.people).unwrap_or_default();
    error.with("lines", lines.join("\n")).with("people", people)
}

fn question(lang: Lang, person: &PersonPlan) -> String {
    let title = person.title.as_deref().unwrap_or("–");
    say(lang, "cli_person_ask", &[("name", &person.name), ("title", title)])
}

fn proposal(lang: Lang, person: &PersonPlan, likely: &Likely) -> String {
    let grounds: Vec<String> = likely.grounds.iter().map(|ground| named(lang, "ground", ground)).collect();
    let (key, code, grounds) = (quoted(&person.key), handle(likely.person), grounds.join(", "));
    let params = [
        ("key", key.as_str()),
        ("code", &code),
        ("name", &likely.name),
        ("title", likely.title.as_deref().unwrap_or("–")),
        ("grounds", &grounds),
    ];
    say(lang, "cli_person_likely", &params)
}
