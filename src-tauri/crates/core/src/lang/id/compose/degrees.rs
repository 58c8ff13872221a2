//! Degrees behind a name are closed by a comma before the sentence goes on.

use super::case::Case;
use super::piece::{Para, Piece};

/// Closes the degrees of every name: `dr. Theo Palambang, M.Kes., menjelaskan`.
pub(super) fn close(case: &Case<'_>, paras: &mut [Para]) {
    let names: Vec<&str> =
        case.voices.iter().map(|voice| voice.name.as_str()).filter(|name| name.contains(", ")).collect();
    if names.is_empty() {
        return;
    }
    for sentence in paras.iter_mut().flat_map(|para| &mut para.sentences) {
        for at in 0..sentence.pieces.len() {
            let next = sentence.pieces.get(at + 1).map(|piece| piece.text().to_owned()).unwrap_or_default();
            let Some(Piece::Fixed(text, _)) = sentence.pieces.get_mut(at) else { continue };
            for name in &names {
                *text = text.replace(&format!("{name} "), &format!("{name}, "));
            }
            if !names.iter().any(|name| text.ends_with(name)) {
                continue;
            }
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
