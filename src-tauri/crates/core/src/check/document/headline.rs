//! The form of headlines (rule 19).

use crate::check::ids;
use crate::check::pack::CheckPack;
use crate::check::record::{Scope, at};
use crate::check::report::{Graded, Report, finding};
use crate::check::scan::{Voice, count_words};
use crate::document::Document;
use crate::finding::{Place, Severity};

const MAX_CHARACTERS: usize = 90;

/// Checks the headline of a document.
pub(crate) fn of_document(scope: &Scope<'_>, document: &Document, report: &mut Report<'_>) {
    form(scope, &document.headline, &Place::Headline, report);
    if let Some(pack) = scope.pack {
        let passage = scope.passage(&document.headline, Place::Headline, Voice::Title);
        pack.check_text(&passage, &scope.text_context(true), report);
    }
}

/// Checks the headline where there is no document: the one set, else the first proposal.
pub(crate) fn of_record(scope: &Scope<'_>, report: &mut Report<'_>) {
    if let Some(headline) = scope.record.release.headline.as_deref() {
        form(scope, headline, &at("/release/headline"), report);
    } else if let Some(headline) = scope.input.draft.and_then(|draft| draft.headlines.first()) {
        form(scope, &headline.text, &Place::Headline, report);
    }
}

fn form(scope: &Scope<'_>, headline: &str, place: &Place, report: &mut Report<'_>) {
    let headline = headline.trim();
    if headline.is_empty() {
        return;
    }
    let flag = |variant| finding(ids::HEADLINE_FORM, variant, place);
    let words = count_words(headline);
    let limit = scope.office.style.headline_warn_words;
    if words > limit {
        report.add(flag("words").with("count", words.to_string()).with("limit", limit.to_string()));
    }
    let characters = headline.chars().count();
    if characters > MAX_CHARACTERS {
        report.add(
            flag("characters")
                .with("count", characters.to_string())
                .with("limit", MAX_CHARACTERS.to_string()),
        );
    }
    if let Some(bare) = headline.strip_suffix('.')
        && !bare.ends_with('.')
    {
        report.add(flag("stop").fixed_by(headline, bare));
    }
    if headline.starts_with(|c: char| c.is_ascii_digit()) {
        report.add(flag("digit"));
    }
    if headline.matches(": ").count() > 1 {
        report.add(flag("colons"));
    }
    let asked = scope.record.event.news.as_deref().is_some_and(|news| news.contains('?'));
    if headline.ends_with('?') && !asked {
        report.add(flag("question").graded(Severity::Info));
    }
    if let Some(pack) = scope.pack {
        capitals(scope, pack, headline, place, report);
    }
}

fn capitals(scope: &Scope<'_>, pack: &dyn CheckPack, headline: &str, place: &Place, report: &mut Report<'_>) {
    let passage = scope.passage(headline, place.clone(), Voice::Title);
    // Names are written as stored: whatever case they have, they keep it.
    let stored = |word: &str| {
        scope.record.people.iter().any(|person| person.name.split_whitespace().any(|part| part == word))
    };
    for i in 0..passage.len() {
        let word = passage.word(i);
        let starts = i == 0 || passage.gap(i).contains([':', '“', '?', '!']);
        let low = pack.low_word(passage.lower(i));
        let rest_low = word.chars().skip(1).all(char::is_lowercase);
        let exempt =
            word.chars().any(|c| c.is_ascii_digit()) || pack.dotted().contains(&word) || stored(word);
        let mut mend = |variant, right: String| {
            report.add(
                finding(ids::HEADLINE_FORM, variant, place)
                    .with("found", word)
                    .with("right", right.as_str())
                    .mended(&passage, passage.start(i)..passage.end(i), &right),
            );
        };
        if word.starts_with(char::is_lowercase) && (starts || !low) && rest_low && !exempt {
            mend("capital", raised(word));
        } else if pack.must_be_low(passage.lower(i))
            && !starts
            && passage.is_capital(i)
            && rest_low
            && !exempt
        {
            mend("small", passage.lower(i).to_owned());
        } else if let Some((first, second)) = word.split_once('-')
            && first.to_lowercase() == second
            && first.starts_with(char::is_uppercase)
        {
            mend("capital", format!("{first}-{}", raised(second)));
        }
    }
    if passage.len() > 1 && pack.low_word(passage.lower(passage.len() - 1)) {
        report.add(finding(ids::HEADLINE_FORM, "cut", place).with("found", passage.word(passage.len() - 1)));
    }
}

fn raised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}
