//! What stands behind a name (degrees, a title that holds the name) is closed by a comma before the sentence goes on.

use super::case::Case;
use super::piece::{Para, Piece};

/// Closes the degrees of every name: `dr. Theo Palambang, M.Kes., menjelaskan`.
pub(super) fn close(case: &Case<'_>, paras: &mut [Para]) {
    let introduced: Vec<String> = case
        .voices
        .iter()
        .map(|voice| {
            // Behind a name with its short form in brackets the title is still the end of the mention.
            let form = voice.introduced();
            let behind = form.strip_prefix(&format!("{}, ", voice.name)).map(str::to_owned);
            behind.filter(|_| voice.title.is_some()).unwrap_or(form)
        })
        .collect();
    let turned = case
        .voices
        .iter()
        .zip(&introduced)
        .filter(|(voice, form)| voice.title.is_some() && voice.introduced() != **form);
    let names: Vec<&str> = case
        .voices
        .iter()
        .map(|voice| voice.name.as_str())
        .filter(|name| name.contains(", "))
        .chain(turned.map(|(_, form)| form.as_str()))
        .collect();
    if names.is_empty() {
        return;
    }
    for sentence in paras.iter_mut().flat_map(|para| &mut para.sentences) {
        for at in 0..sentence.pieces.len() {
            let Some(Piece::Fixed(text, _)) = sentence.pieces.get_mut(at) else { continue };
            for name in names.iter().filter(|name| name.contains(", ")) {
                if !text.ends_with(*name) && text.contains(*name) {
                    *text = text.replace(&format!("{name} "), &format!("{name}, "));
                }
            }
            if !names.iter().any(|name| text.ends_with(name)) {
                continue;
            }
            let next: String = sentence.pieces.iter().skip(at + 1).map(Piece::text).collect();
            let Some(Piece::Fixed(text, _)) = sentence.pieces.get_mut(at) else { continue };
            let stopped = text.ends_with('.') && next.starts_with('.');
            if goes_on(&next) {
                text.push(',');
            } else if stopped && let Some(Piece::Running(next, _)) = sentence.pieces.get_mut(at + 1) {
                next.remove(0);
            }
        }
    }
}

fn goes_on(next: &str) -> bool {
    next.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}
