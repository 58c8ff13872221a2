//! Commas after connectors and before contrasts; the frames of paraphrases.

use std::sync::LazyLock;

use super::verbs::{WITHOUT_AGAR, WITHOUT_BAHWA};
use crate::check::ids;
use crate::check::phrases::Phrases;
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Passage, Voice};
use crate::finding::Severity;

/// Connectors between sentences that take a comma.
static AFTER: LazyLock<Phrases> = LazyLock::new(|| {
    let connectors = [
        "oleh karena itu",
        "oleh sebab itu",
        "selain itu",
        "sementara itu",
        "lebih lanjut",
        "di samping itu",
        "dengan demikian",
        "untuk itu",
        "meskipun demikian",
        "meski demikian",
        "walaupun demikian",
        "namun demikian",
        "akan tetapi",
        "sebaliknya",
        "pada kesempatan yang sama",
        "di sisi lain",
        "sebagai informasi",
        "selanjutnya",
        "senada",
    ];
    Phrases::new(connectors.map(|words| (words, "")))
});

/// Words after which a connector goes on as a phrase: `Selain itu juga`, `Selanjutnya adalah`.
const NO_BREAK: [&str; 14] = [
    "mengenai",
    "tentang",
    "lagi",
    "semua",
    "juga",
    "pula",
    "adalah",
    "yang",
    "dengan",
    "akan",
    "disampaikan",
    "dikatakan",
    "dari",
    "dan",
];

/// Checks commas and frames of a text.
pub(super) fn check(passage: &Passage<'_>, report: &mut Report<'_>) {
    if matches!(passage.voice, Voice::Name | Voice::Title) {
        return;
    }
    let spoken = passage.voice == Voice::Quote;
    for i in 0..passage.len() {
        if passage.is_capital(i)
            && passage.opens_sentence(i)
            && let Some((words, _)) = AFTER.at(passage, i)
        {
            let next = i + words;
            if passage.follows(next) && !NO_BREAK.contains(&passage.lower(next)) {
                let found = passage.span(i, next - 1);
                let flagged =
                    finding(ids::COMMA_CONNECTOR, if spoken { "spoken" } else { "after" }, &passage.place)
                        .with("found", passage.span(i, next));
                let right = format!("{found}, {}", passage.word(next));
                let flagged = flagged.mended(passage, passage.start(i)..passage.end(next), &right);
                report.add(if spoken { flagged.graded(Severity::Info) } else { flagged });
            }
        }
        contrast(passage, i, spoken, report);
        if !spoken {
            frame(passage, i, report);
        }
    }
}

/// `…, tetapi`, `…, melainkan`, `…, sedangkan`.
fn contrast(passage: &Passage<'_>, i: usize, spoken: bool, report: &mut Report<'_>) {
    if !matches!(passage.lower(i), "tetapi" | "melainkan" | "sedangkan") || !passage.follows(i) {
        return;
    }
    let before = passage.lower(i - 1);
    if passage.opens_sentence(i) || matches!(before, "akan" | "dan" | "atau" | "namun") {
        return;
    }
    let found = passage.span(i - 1, i);
    let flagged = finding(ids::COMMA_CONNECTOR, if spoken { "spoken" } else { "before" }, &passage.place)
        .with("found", found);
    let right = format!("{}, {}", passage.word(i - 1), passage.word(i));
    let flagged = flagged.mended(passage, passage.start(i - 1)..passage.end(i), &right);
    report.add(if spoken { flagged.graded(Severity::Info) } else { flagged });
}

/// The conjunction after a reporting verb.
fn frame(passage: &Passage<'_>, i: usize, report: &mut Report<'_>) {
    let conjunction = passage.lower(i);
    if i == 0 || !matches!(conjunction, "bahwa" | "agar") {
        return;
    }
    let before = passage.lower(i - 1);
    let found = passage.span(i - 1, i);
    let mut flag = |variant, right: Option<String>| {
        let flagged = finding(ids::INDIRECT_FRAME, variant, &passage.place).with("found", found);
        report.add(match right {
            Some(right) => flagged.mended(passage, passage.start(i - 1)..passage.end(i), &right),
            None => flagged,
        });
    };
    if before == conjunction && passage.follows(i) {
        flag("doubled", Some(passage.word(i).to_owned()));
    } else if passage.gap(i).starts_with(',') && super::verbs::reporting_root(before).is_some() {
        flag("comma", Some(format!("{} {}", passage.word(i - 1), passage.word(i))));
    } else if passage.follows(i) && conjunction == "bahwa" && WITHOUT_BAHWA.contains(&before) {
        flag("no-bahwa", None);
    } else if passage.follows(i) && conjunction == "agar" && WITHOUT_AGAR.contains(&before) {
        flag("no-agar", None);
    } else if conjunction == "bahwa" && passage.lower(i + 1) == "untuk" && passage.follows(i + 1) {
        let end = passage.sentence_end(i);
        let turned = passage.text[passage.end(i)..passage.start(end)].contains(',');
        if !turned {
            flag("purpose", None);
        }
    }
}
