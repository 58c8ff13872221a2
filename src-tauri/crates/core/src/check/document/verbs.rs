//! The verbs of attributions, one after the other (rule 6).

use super::attributions::{After, Attributed};
use super::mentions::Mention;
use super::page::Page;
use crate::check::ids;
use crate::check::pack::{CheckPack, VerbClass};
use crate::check::report::{Report, finding};
use crate::check::scan::Voice;

/// Checks the verbs in the order of the text.
pub(super) fn check(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    mentions: &[Mention],
    attributions: &[Attributed<'_>],
    report: &mut Report<'_>,
) {
    let reporting = reporting(page, pack);
    let mut before: Option<&str> = None;
    let mut closed = false;
    let mut spoke = vec![false; page.scope.record.people.len()];
    for (index, attributed) in attributions.iter().enumerate() {
        let quote_ends = |mark| attributed.statement.printed().trim_end().ends_with(mark);
        if let Some(after) = attributed.after {
            let passage = &page.passages[attributed.paragraph];
            let mut flag = |variant| {
                report.add(
                    finding(ids::ATTRIBUTION_VERB, variant, &passage.place)
                        .with("verb", passage.word(after.verb)),
                );
            };
            let class = pack.class(after.root);
            if before == Some(after.root) && class != VerbClass::Question {
                flag("repeated");
            }
            match class {
                VerbClass::FollowUp => {
                    let spoken = attributed.speaker.is_some_and(|speaker| spoke.get(speaker) == Some(&true));
                    if !spoken && !reported(page, pack, mentions, attributed) {
                        flag("follow-up-first");
                    }
                }
                VerbClass::Closing => {
                    if closed {
                        flag("closing-twice");
                    } else if !ends_text(page, attributed, after) {
                        flag("closing-not-last");
                    }
                    closed = true;
                }
                VerbClass::Question if !quote_ends('?') => flag("no-question-mark"),
                VerbClass::Reply if !answers(attributions, index) => flag("no-question"),
                VerbClass::Doubting => flag("not-official"),
                _ => {}
            }
            let quote =
                page.scope.passage(attributed.statement.printed(), passage.place.clone(), Voice::Quote);
            if class != VerbClass::Reply && pack.echoes(&quote, after.root) {
                flag("in-quote");
            } else if echoed(&reporting, attributed.paragraph, after.root) {
                flag("echo");
            }
            before = Some(after.root);
        }
        if let Some(spoke) = attributed.speaker.and_then(|speaker| spoke.get_mut(speaker)) {
            *spoke = true;
        }
    }
    doubting(page, pack, report);
}

/// The roots of the reporting verbs of each paragraph.
fn reporting(page: &Page<'_>, pack: &dyn CheckPack) -> Vec<Vec<&'static str>> {
    page.passages
        .iter()
        .map(|passage| (0..passage.len()).filter_map(|i| pack.reporting_root(passage.lower(i))).collect())
        .collect()
}

/// A root that a paraphrase of the two paragraphs before, or of the next, has used.
fn echoed(reporting: &[Vec<&'static str>], paragraph: usize, root: &str) -> bool {
    let to = (paragraph + 2).min(reporting.len());
    reporting[paragraph.saturating_sub(2)..to].iter().any(|roots| roots.contains(&root))
}

/// Whether a paraphrase of the speaker stands before his quote.
fn reported(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    mentions: &[Mention],
    attributed: &Attributed<'_>,
) -> bool {
    mentions
        .iter()
        .take_while(|mention| {
            let at = page.passages[mention.paragraph].start(mention.from);
            (mention.paragraph, at) < (attributed.paragraph, attributed.start)
        })
        .filter(|mention| Some(mention.person) == attributed.speaker)
        .any(|mention| {
            let passage = &page.passages[mention.paragraph];
            (mention.to + 1..passage.sentence_end(mention.to))
                .any(|i| pack.reporting_root(passage.lower(i)).is_some())
        })
}

/// Whether nothing follows the sentence of an attribution.
fn ends_text(page: &Page<'_>, attributed: &Attributed<'_>, after: After) -> bool {
    let passage = &page.passages[attributed.paragraph];
    attributed.paragraph + 1 == page.passages.len() && passage.sentence_end(after.verb) == passage.len()
}

/// Whether the quote before is another speaker's question, or the record says what is answered.
fn answers(attributions: &[Attributed<'_>], index: usize) -> bool {
    let attributed = &attributions[index];
    attributed.statement.fields.reply_to.is_some()
        || index.checked_sub(1).map(|before| &attributions[before]).is_some_and(|before| {
            before.speaker != attributed.speaker && before.statement.printed().trim_end().ends_with('?')
        })
}

/// `mengklaim` and the like in paraphrases.
fn doubting(page: &Page<'_>, pack: &dyn CheckPack, report: &mut Report<'_>) {
    for passage in &page.passages {
        for i in 0..passage.len() {
            if pack
                .reporting_root(passage.lower(i))
                .is_some_and(|root| pack.class(root) == VerbClass::Doubting)
            {
                report.add(
                    finding(ids::ATTRIBUTION_VERB, "not-official", &passage.place)
                        .with("verb", passage.word(i)),
                );
            }
        }
    }
}
