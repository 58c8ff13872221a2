//! Who opened or closed the event, where the first sentence has no verb for it; other deeds are listed.

use super::super::capitals;
use super::super::case::Case;
use super::super::piece::Sentence;
use super::Lead;
use crate::event::Deed;
use crate::release::{Item, LeftOut, Reason, Source};

/// What S1 has no verb for: `Kegiatan itu dibuka …` stands before the other facts, any other deed is listed.
pub(super) fn tell(case: &Case<'_>, lead: &mut Lead) {
    let mut told: Option<(usize, bool)> = None;
    for actor in &case.event.actors {
        let voice = case.voice_of(actor.person);
        if voice.is_some_and(|voice| lead.named.contains(&voice)) {
            continue;
        }
        let opened = match actor.did.understood() {
            Deed::Opened => Some(true),
            Deed::Closed => Some(false),
            _ => None,
        };
        match voice.zip(opened).filter(|_| told.is_none()) {
            Some(deed) => told = Some(deed),
            None => {
                lead.left_out.push(LeftOut { what: Item::Person(actor.person), why: Reason::DeedUnsaid });
            }
        }
    }
    if let Some((voice, opened)) = told {
        lead.named.push(voice);
        opened_by(case.voices[voice].introduced(), opened, lead);
    }
}

/// `Festival yang dibuka {Jabatan Nama} itu bertujuan …`: with what is said next of the same noun, so that it does not open
/// sentence after sentence; where that has no room, who opened it is the subject.
fn opened_by(who: String, opened: bool, lead: &mut Lead) {
    const ROOM: usize = 35;
    let (active, passive) = if opened { ("membuka", "dibuka") } else { ("menutup", "ditutup") };
    let noun = lead.noun.as_str();
    let source = Source::Event("actors");
    let heads =
        |sentence: &Sentence| sentence.pieces.first().is_some_and(|piece| piece.text().trim_end() == noun);
    if let Some(next) = lead.opening.first_mut()
        && heads(next)
        && next.pieces.get(1).is_some_and(|that| matches!(that.text(), " itu " | " tersebut "))
        && next.words() + crate::text::word_count(&who) + 2 <= ROOM
    {
        let rest = next.pieces.split_off(2);
        *next = Sentence::new().own(noun).own(format!(" yang {passive} ")).fixed(who, source).own(" itu ");
        next.pieces.extend(rest);
        return;
    }
    let repeats = lead.opening.first().is_some_and(heads) || lead.sentences.last().is_some_and(heads);
    let sentence = if repeats {
        let noun = capitals::lower_first(noun);
        Sentence::new().fixed(who, source).own(format!(" {active} {noun} itu."))
    } else {
        Sentence::new().own(format!("{noun} itu {passive} ")).fixed(who, source).own(".")
    };
    lead.opening.insert(0, sentence);
}
