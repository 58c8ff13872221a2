//! Output for machines.

use kutip_app::catalogue::Lang;
use kutip_app::error::AppError;
use kutip_app::make::{Made, Noticed};
use kutip_app::rules::Rule;
use kutip_app::wording::{self, Omission};
use serde_json::{Map, Value, json};

/// Writes what was made.
pub(crate) fn made(lang: Lang, made: &Made) -> String {
    line(&made_value(lang, made))
}

/// Tells what was made.
pub(crate) fn made_value(lang: Lang, made: &Made) -> Value {
    let files: Map<String, Value> = made
        .files
        .iter()
        .map(|(format, path)| (format.name().to_owned(), path.to_string_lossy().into()))
        .collect();
    json!({
        "files": files,
        "headlines": made.headlines,
        "left_out": left_out(lang, &made.left_out),
        "findings": findings(lang, &made.findings),
    })
}

/// Tells what is not printed, and why.
pub(crate) fn left_out(lang: Lang, left_out: &[Omission]) -> Vec<Value> {
    let worded = left_out.iter().map(|omission| wording::left_out(lang, omission));
    worded
        .map(|item| json!({"what": item.what, "why": item.why, "reason": item.reason, "place": item.place}))
        .collect()
}

/// Writes what the checks say.
pub(crate) fn checked(lang: Lang, noticed: &[Noticed]) -> String {
    line(&json!({"findings": findings(lang, noticed)}))
}

/// Writes the rules.
pub(crate) fn rules(lang: Lang, rules: &[Rule]) -> String {
    let rules: Vec<Value> = rules
        .iter()
        .map(|rule| {
            json!({
                "id": rule.id,
                "about": wording::rule(lang, rule.id),
                "numbers": rule.numbers,
                "severity": rule.severity.map(wording::severity),
                "good": rule.example.map(|(good, _)| good),
                "bad": rule.example.map(|(_, bad)| bad),
            })
        })
        .collect();
    line(&json!({"rules": rules}))
}

/// Writes an error.
pub(crate) fn error(lang: Lang, error: &AppError) -> String {
    let worded = wording::error(lang, error);
    let number = |name: &str| error.params.get(name).and_then(|value| value.parse::<u32>().ok());
    let mut error_value = json!({
        "code": error.code,
        "message": worded.message,
        "field": error.field,
        "line": number("line"),
        "column": number("column"),
        "found": worded.found,
        "expected": worded.expected,
    });
    // Whoever imports by a program is told who may be meant, and what is stored already.
    for name in ["people", "imported"] {
        let value = error.params.get(name).and_then(|value| serde_json::from_str::<Value>(value).ok());
        if let (Some(value), Some(members)) = (value, error_value.as_object_mut()) {
            members.insert(name.to_owned(), value);
        }
    }
    line(&json!({ "error": error_value }))
}

/// Tells what the checks found.
pub(crate) fn findings(lang: Lang, noticed: &[Noticed]) -> Vec<Value> {
    noticed
        .iter()
        .map(|noticed| {
            let finding = &noticed.finding;
            let fix = finding.fix.as_ref().map(|fix| json!({"find": fix.find, "replace": fix.replace}));
            json!({
                "rule": finding.rule,
                "severity": wording::severity(finding.severity),
                "place": wording::place(noticed),
                "message": wording::finding(lang, noticed),
                "fix": fix,
            })
        })
        .collect()
}

/// Writes a value with its line end.
pub(crate) fn line(value: &Value) -> String {
    format!("{value:#}\n")
}
