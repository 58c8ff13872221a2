//! Output for people: short, aligned, in their language.

use kutip_app::catalogue::{Lang, tame, text};
use kutip_app::error::AppError;
use kutip_app::make::{Made, Noticed};
use kutip_app::rules::Rule;
use kutip_app::wording::{self, Omission};
use kutip_core::finding::Severity;

/// Says what was made and what is to be looked at.
pub(crate) fn made(lang: Lang, made: &Made) -> String {
    let mut out = String::new();
    let files =
        made.files.iter().map(|(format, path)| (format.name().to_owned(), tame(&path.to_string_lossy())));
    section(&mut out, &text(lang, "cli_files", &[]), files);
    out.push_str(&draft(lang, &made.headlines, &made.left_out, &made.findings));
    out
}

/// Says what a draft has: proposals, what is not printed, findings.
pub(crate) fn draft(lang: Lang, headlines: &[String], left_out: &[Omission], noticed: &[Noticed]) -> String {
    let mut out = String::new();
    let headlines = headlines.iter().enumerate().map(|(index, headline)| {
        let mut line = tame(headline);
        if index == 0 {
            line.push_str(&format!(" ({})", text(lang, "cli_headline_set", &[])));
        }
        (format!("{}.", index + 1), line)
    });
    section(&mut out, &text(lang, "cli_headlines", &[]), headlines);
    let left_out = left_out.iter().map(|omission| wording::left_out(lang, omission));
    let left_out = left_out.map(|item| ("-".to_owned(), format!("{} ({})", item.what, item.why)));
    section(&mut out, &text(lang, "cli_left_out", &[]), left_out);
    out.push_str(&checked(lang, noticed));
    out
}

/// Says what the checks found.
pub(crate) fn checked(lang: Lang, noticed: &[Noticed]) -> String {
    if noticed.is_empty() {
        return text(lang, "cli_no_findings", &[]) + "\n";
    }
    let mut out = String::new();
    let lines = noticed.iter().map(|noticed| {
        let finding = &noticed.finding;
        let mut line =
            format!("{}: {}", wording::place_in_words(lang, noticed), wording::finding(lang, noticed));
        if let Some(fix) = &finding.fix {
            let fix = text(lang, "cli_fix", &[("find", &fix.find), ("replace", &fix.replace)]);
            line.push_str(&format!(" ({fix})"));
        }
        line.push_str(&format!(" [{}]", finding.rule));
        let severity = match finding.severity {
            Severity::Error => "cli_severity_error",
            Severity::Warning => "cli_severity_warning",
            Severity::Info => "cli_severity_info",
        };
        (text(lang, severity, &[]), line)
    });
    section(&mut out, &text(lang, "cli_findings", &[]), lines);
    out
}

/// Lists the rules.
pub(crate) fn rules(lang: Lang, rules: &[Rule]) -> String {
    let mut out = String::new();
    let width = rules.iter().map(|rule| rule.id.chars().count()).max().unwrap_or_default();
    for rule in rules {
        out.push_str(&format!("{:width$}  {}\n", rule.id, wording::rule(lang, rule.id)));
        if let Some((good, bad)) = rule.example {
            for (key, example) in [("cli_good", good), ("cli_bad", bad)] {
                let lines: Vec<String> = example.lines().map(tame).collect();
                out.push_str(&format!("{:width$}    {}: {}\n", "", text(lang, key, &[]), lines.join(" / ")));
            }
        }
    }
    out
}

/// Says what went wrong, and where.
pub(crate) fn error(lang: Lang, error: &AppError) -> String {
    let worded = wording::error(lang, error);
    let head = match error.params.get("file").map(String::as_str) {
        Some("event") => "cli_refused_event",
        Some("office") => "cli_refused_office",
        _ => "cli_failed",
    };
    let mut lines = Vec::new();
    let param = |name: &str| error.params.get(name).map_or("", String::as_str);
    let pointer = error.field.as_deref().filter(|field| !field.is_empty()).map(tame);
    let position = error
        .params
        .contains_key("line")
        .then(|| text(lang, "cli_at_line", &[("line", param("line")), ("column", param("column"))]));
    let place: Vec<String> = pointer.into_iter().chain(position).collect();
    if !place.is_empty() {
        lines.push((text(lang, "cli_at", &[]), place.join(", ")));
    }
    lines.extend(worded.found.map(|found| (text(lang, "cli_found", &[]), found)));
    lines.extend(worded.expected.map(|expected| (text(lang, "cli_expected", &[]), expected)));
    let mut out = String::new();
    let title = format!("{}. {}", text(lang, head, &[]), worded.message);
    if lines.is_empty() {
        out.push_str(&title);
        out.push('\n');
    } else {
        section(&mut out, &title, lines.into_iter());
    }
    // What was tried is told where several files were, and who may be meant where that is asked.
    if let Some(input) = error.params.get("input") {
        out.push_str(&format!("  {}\n", text(lang, "cli_input", &[("path", input)])));
    }
    if let Some(before) = error.params.get("before") {
        out.push_str(&format!("  {}\n", text(lang, "cli_imported_before", &[("count", before)])));
    }
    if let Some(lines) = error.params.get("lines") {
        lines.lines().for_each(|line| out.push_str(&format!("  {line}\n")));
    }
    if error.code == "bad_arguments" {
        out.push_str(&text(lang, "cli_see_help", &[]));
        out.push('\n');
    }
    out
}

/// Writes a heading and its lines, the second column aligned; nothing when there are no lines.
fn section(out: &mut String, heading: &str, lines: impl Iterator<Item = (String, String)>) {
    let lines: Vec<(String, String)> = lines.collect();
    if lines.is_empty() {
        return;
    }
    out.push_str(heading);
    out.push('\n');
    let rows: Vec<[String; 2]> =
        lines.into_iter().map(|(label, line)| [format!("  {label}"), line]).collect();
    out.push_str(&table(&rows));
}

/// Aligns the columns of lines but the last; trailing blanks are dropped.
pub(crate) fn table<const N: usize>(rows: &[[String; N]]) -> String {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..N).map(width).collect();
    let mut out = String::new();
    for row in rows {
        let cells = row
            .iter()
            .zip(&widths)
            .enumerate()
            .map(|(at, (cell, width))| if at + 1 == N { cell.clone() } else { format!("{cell:width$}") });
        out.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        out.push('\n');
    }
    out
}
