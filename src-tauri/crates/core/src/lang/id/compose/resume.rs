//! A speaker who has spoken before goes on in a new paragraph: name or pronoun, connector or none.

use super::chosen;
use super::clause;
use super::entering;
use super::flow::{Connector, Flow, has_also};
use super::indirect::Framed;
use super::piece::Sentence;
use crate::release::Source;

/// Verbs that turn or conclude: what they say is no addition.
const TURNS: [&str; 6] = ["mengakui", "menyayangkan", "berencana", "menargetkan", "menambahkan", "membantah"];

/// Opens the paragraph; tells also whether it opened with `Ia`.
pub(super) fn resume(flow: &mut Flow<'_>, said: usize, framed: &mut Framed) -> (Sentence, bool) {
    let voice = flow.case.said[said].voice;
    let returns = flow.last_speaker.is_some_and(|last| last != voice);
    let also = repeats(flow, said, framed);
    let connected = std::mem::replace(&mut flow.last_connected, false);
    let known = &mut flow.known[voice];
    // Named behind a quote only, the speaker is named once more as subject; so is who carries the headline.
    let named_behind = std::mem::replace(&mut known.named_behind, false);
    let must_name = named_behind || flow.headline == Some(said) || flow.known[voice].paras_since_name >= 2;
    let ia = flow.ia_is_clear(voice) && !returns && !flow.last_ia && !must_name;
    if also {
        flow.last_connected = true;
        let subject = if ia { Sentence::new().own("Ia") } else { flow.mention(voice) };
        return (subject.then(flow.predicate(said, framed, true)), ia);
    }
    if returns && let Some(reacting) = entering::reacting(flow, said, Some(&framed.verb)) {
        flow.last_connected = true;
        let subject = Sentence::new().own(reacting.text()).then(flow.mention(voice));
        return (subject.then(flow.predicate(said, framed, false)), false);
    }
    let turns = TURNS.contains(&framed.verb.as_str());
    let bare = named_behind || returns || connected || turns || has_also(&framed.clause);
    if !bare && flow.ia_is_clear(voice) {
        match addition(flow, said) {
            Some(Addition::Also) => {
                flow.last_connected = true;
                let subject = if ia { Sentence::new().own("Ia") } else { flow.mention(voice) };
                return (subject.then(flow.predicate(said, framed, true)), ia);
            }
            Some(Addition::With(connector)) => {
                flow.last_connected = true;
                let subject = match connector {
                    Connector::Besides if ia => Sentence::new().own("ia"),
                    Connector::Further => head_or_name(flow, voice),
                    _ => flow.mention(voice),
                };
                let sentence = Sentence::new().own(connector.text()).then(subject);
                return (sentence.then(flow.predicate(said, framed, false)), false);
            }
            None => {}
        }
    }
    let subject = if ia { Sentence::new().own("Ia") } else { flow.mention(voice) };
    (subject.then(flow.predicate(said, framed, false)), ia)
}

/// How a further statement is joined on.
enum Addition {
    /// `juga`.
    Also,
    /// A connector.
    With(Connector),
}

/// Chooses by what the record holds: where the rotation starts depends on the number of statements and speakers.
fn addition(flow: &mut Flow<'_>, said: usize) -> Option<Addition> {
    let case = flow.case;
    let voice = case.said[said].voice;
    let known = &flow.known[voice];
    let also = !known.also && known.said >= 1;
    // `Selain itu` adds to something: from the third statement of a speaker on.
    let seed = case.said.len() + case.voices.len();
    let adds = known.said >= if seed.is_multiple_of(3) { 1 } else { 2 };
    let shares = said.checked_sub(1).is_some_and(|before| {
        case.said[before].voice == voice
            && clause::shared_content(&case.said[before].text, &case.said[said].text) > 0
    });
    let mut order = [Connector::Besides, Connector::Further, Connector::Beyond];
    order.rotate_left(seed % 2);
    if also && shares && !(adds && seed.is_multiple_of(2)) {
        return Some(Addition::Also);
    }
    if adds && let Some(connector) = order.into_iter().find(|&connector| flow.use_connector(connector)) {
        return Some(Addition::With(connector));
    }
    also.then_some(Addition::Also)
}

/// The same verb as the speaker's last paraphrase: `juga`, or another of the neutral class.
pub(super) fn repeats(flow: &Flow<'_>, said: usize, framed: &mut Framed) -> bool {
    let voice = flow.case.said[said].voice;
    if flow.known[voice].verb.as_deref() != Some(framed.verb.as_str()) {
        return false;
    }
    if framed.neutral {
        framed.verb = chosen::swapped(&framed.verb, flow.turn).to_owned();
        return false;
    }
    !flow.known[voice].also && !has_also(&framed.clause)
}

/// Once per text the title alone, when only one person can be meant.
fn head_or_name(flow: &mut Flow<'_>, voice: usize) -> Sentence {
    let case = flow.case;
    let head = case.voices[voice].head.as_ref().filter(|office| office.heads_region && !flow.head_alone);
    let Some(head) = head else {
        return flow.mention(voice);
    };
    if !flow.only_holder(voice) || flow.known[voice].words_since_name == 0 {
        return flow.mention(voice);
    }
    flow.head_alone = true;
    let written = head.head.clone();
    let source = Source::Person(case.voices[voice].person.id);
    flow.name(voice);
    Sentence::new().fixed(written, source)
}
