//! Reading what stands before a name: a title, a comma, degrees.

use super::mentions::Mention;
use super::page::Page;
use crate::check::pack::CheckPack;
use crate::check::scan::Passage;
use crate::person::Person;

/// What stands before a name.
pub(super) struct Before<'t> {
    /// A title by the words of the language, where there is one.
    pub(super) title: Option<&'t str>,
    /// Whether the register has it for the day.
    pub(super) right: bool,
    /// Whether it is the whole title of the register, not its head.
    pub(super) whole: bool,
    /// Whether a comma separates it from the name.
    pub(super) comma: bool,
    /// Degrees between title and name.
    pub(super) degrees: Option<&'t str>,
}

/// Reads what stands before a mention; words up to `taken` belong to another name.
pub(super) fn before<'t>(
    page: &Page<'_>,
    pack: &dyn CheckPack,
    passage: &Passage<'t>,
    mention: &Mention,
    person: &Person,
    taken: usize,
) -> Before<'t> {
    let (end, degree_from) = step_over_degrees(pack, passage, mention, person, taken);
    let mut before = Before {
        title: None,
        right: false,
        whole: false,
        comma: end > taken && passage.gap(end).trim() == ",",
        degrees: degree_from.map(|degree| passage.span(degree, mention.from - 1)),
    };
    if end == taken {
        return before;
    }
    let held: Vec<&str> = person
        .positions_on(page.scope.record.event.date)
        .map(|position| position.title.trim())
        .filter(|title| !title.is_empty())
        .collect();
    if let Some(title) = whole_title(pack, passage, taken, end, &held) {
        before.title = Some(title);
        before.right = true;
        before.whole = true;
        return before;
    }
    let from = title_from(pack, passage, taken, end, before.comma);
    // `Wakil Wali Kota` is not `Wali Kota`: a title begins after no other word of rank.
    let changed = |start: usize| start > from && pack.rank_word(passage.lower(start - 1));
    for start in (from..end).filter(|&start| pack.rank_word(passage.lower(start)) && !changed(start)) {
        let candidate = passage.span(start, end - 1);
        let short = person
            .positions_on(page.scope.record.event.date)
            .any(|position| position.short_title.as_deref().map(str::trim) == Some(candidate));
        if short || held.iter().any(|title| pack.same_title(candidate, title)) {
            before.title = Some(candidate);
            before.right = true;
            return before;
        }
        before.title = before.title.or(Some(candidate));
    }
    before
}

/// Returns the word before which a title would end, and the first degree that stands between it and the name.
fn step_over_degrees(
    pack: &dyn CheckPack,
    passage: &Passage<'_>,
    mention: &Mention,
    person: &Person,
    taken: usize,
) -> (usize, Option<usize>) {
    let (honorifics, degrees) = person.honorifics_and_degrees();
    let own = |word: &str, list: &[&str]| list.iter().any(|part| part.split('.').any(|part| part == word));
    let mut end = mention.from;
    let mut degree_from = None;
    while end > taken && passage.gap(end).chars().all(|c| c == ' ' || c == '.') {
        let word = passage.word(end - 1);
        if own(word, &degrees) || pack.degree(word) {
            degree_from = Some(end - 1);
        } else if !own(word, &honorifics) && !pack.honorific(word) {
            break;
        }
        end -= 1;
    }
    (end, degree_from)
}

/// Finds a title as the register writes it; it may hold small words (`Pemilik usaha Keripik`).
fn whole_title<'t>(
    pack: &dyn CheckPack,
    passage: &Passage<'t>,
    taken: usize,
    end: usize,
    held: &[&str],
) -> Option<&'t str> {
    let (first, last) = (passage.start(taken), passage.end(end - 1));
    let written = &passage.text[first..last];
    held.iter().find_map(|title| {
        let rest = written.strip_suffix(*title)?;
        let start = first + rest.len();
        let before = passage.at_byte(start).checked_sub(1);
        let changed = before.is_some_and(|word| word >= taken && pack.rank_word(passage.lower(word)));
        let free = rest.is_empty() || rest.ends_with(|c: char| !c.is_alphanumeric());
        (free && !changed).then(|| &passage.text[start..last])
    })
}

/// Walks back over the capitals before a name; an `and` and numbers may stand inside a title.
fn title_from(pack: &dyn CheckPack, passage: &Passage<'_>, taken: usize, end: usize, comma: bool) -> usize {
    let joined = |at: usize| {
        let gap = passage.gap(at);
        let stop = gap.contains('.') && passage.opens_sentence(at);
        !gap.is_empty() && gap.chars().all(|c| matches!(c, ' ' | '.' | '(' | ')')) && !stop
    };
    let mut from = end;
    while from > taken && (joined(from) || comma && from == end) {
        let word = passage.word(from - 1);
        let inside =
            pack.joins_titles(passage.lower(from - 1)) || word.starts_with(|c: char| c.is_ascii_digit());
        if !(passage.is_capital(from - 1) || inside && from < end) {
            break;
        }
        from -= 1;
    }
    from
}
