//! How a text ends: event paragraph, background, programmes, next step, guests, the other participants.

use chrono::Datelike;

use super::capitals;
use super::case::{Case, text};
use super::clause;
use super::flow::Flow;
use super::lead::Lead;
use super::participants::{self, join};
use super::piece::{Sentence, packed};
use super::programmes::Placement;
use crate::lang::id::{lexicon, words::MONTHS};
use crate::record::Role;
use crate::release::{Item, LeftOut, Reason, Source};

/// Tells whether anything follows the last statement.
pub(super) fn is_empty(case: &Case<'_>, lead: &Lead, placement: &Placement) -> bool {
    lead.rest.is_none()
        && lead.event_paragraph.is_empty()
        && placement.unmatched.is_empty()
        && placement.information.is_empty()
        && text(case.event.next_step.as_deref()).is_none()
        && !case.voices.iter().any(|voice| voice.role == Some(Role::Guest))
}

/// Writes what follows the statements; what stands last is what the reader should leave with.
pub(super) fn write(flow: &mut Flow<'_>, lead: &Lead, placement: &Placement, left_out: &mut Vec<LeftOut>) {
    // Few sentences stand together, not one by one; the next event or step never before what this one offers.
    let mut near = lead.event_paragraph.clone();
    near.extend(placement.unprinted(&flow.printed));
    near.extend(placement.unmatched.iter().cloned());
    near.extend(placement.information.iter().cloned());
    let mut people = guests(flow, &lead.noun, left_out);
    let no_guests = people.is_empty();
    people.extend(rest(flow, lead));
    let step = next_step(flow.case);
    if no_guests {
        near.append(&mut people);
        near.extend(step);
        for para in packed(near) {
            flow.push(para);
        }
        return;
    }
    // What comes next stands behind what somebody gave to the matter, not behind a prayer or a list of names.
    let apart = people.iter().any(|sentence| {
        let text = sentence.text();
        text.starts_with("Turut hadir ") || clause::holds(&text, "doa")
    });
    let mut next: Vec<Sentence> = step.into_iter().collect();
    if !apart {
        people.append(&mut next);
    }
    for para in packed(near).into_iter().chain(packed(people)).chain(packed(next)) {
        flow.push(para);
    }
}

/// `{Noun} itu juga dihadiri {rest}.`: the participants whom the text did not name.
fn rest(flow: &Flow<'_>, lead: &Lead) -> Option<Sentence> {
    if let Some(rest) = &lead.rest {
        let noun = lead.noun.clone();
        // Who receives does not take part.
        if let Some(handed) =
            lead.handed.as_ref().filter(|_| participants::may_receive(flow.case, rest) && !lead.rest_adds)
        {
            let sentence = Sentence::new().own(format!("{handed} itu diperuntukkan bagi "));
            return Some(
                sentence.running(participants::running(rest), Source::Event("participants")).own("."),
            );
        }
        let verb =
            if noun == "Penandatanganan" || participants::of_rank(rest) { "dihadiri" } else { "diikuti" };
        let said = flow.paras.last().is_some_and(|para| clause::holds(&para.text(), "juga"));
        let also = if lead.rest_adds && !said { "juga " } else { "" };
        let sentence = Sentence::new()
            .own(format!("{noun} itu {also}{verb} "))
            .running(participants::running(rest), Source::Event("participants"))
            .own(".");
        return Some(sentence);
    }
    None
}

/// The recorded next step; `akan` stands before its verb only where the record dates the deed behind the event.
fn next_step(case: &Case<'_>) -> Option<Sentence> {
    let step = text(case.event.next_step.as_deref())?;
    let ended = step.ends_with(['.', '!', '?']);
    let sentence = Sentence::new()
        .running(capitals::upper_first(&as_plan(&step, case.date())), Source::Event("next_step"));
    Some(if ended { sentence } else { sentence.own(".") })
}

/// Most words with `ber-` describe their noun (`truk bermuatan`, `ruas bernilai`); these say what happens.
fn describes(word: &str) -> bool {
    const HAPPENS: [&str; 9] = [
        "berlangsung",
        "berjalan",
        "berlaku",
        "berakhir",
        "berangkat",
        "bertemu",
        "berkunjung",
        "beroperasi",
        "berlanjut",
    ];
    word.starts_with("ber") && !HAPPENS.contains(&word)
}

/// Tells whether a sentence names a month that comes behind a day, or the day's own.
fn dates_ahead(words: &[String], day: chrono::NaiveDate) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let month = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(word));
        let year =
            words.get(at + 1).filter(|year| clause::is_year(year)).and_then(|year| year.parse::<i32>().ok());
        let written = words.get(at).is_some_and(|word| word.contains('/'));
        month.is_some_and(|month| (year.unwrap_or(day.year()), month as u32) >= (day.year(), day.month0()))
            || written
    })
}

/// Puts `akan` before a first verb that is a dated deed, and a comma behind a date that opens the sentence.
///
/// What holds (`berlaku lima tahun`) and what the officer left undated keep their words.
fn as_plan(step: &str, day: chrono::NaiveDate) -> String {
    const PLANNED: [&str; 21] = [
        // What holds already, or may or must be, is no plan of ours.
        "belum",
        "boleh",
        "dapat",
        "bisa",
        "wajib",
        "harus",
        "tetap",
        "masih",
        "sudah",
        "telah",
        "tidak",
        "perlu",
        "akan",
        "dijadwalkan",
        "direncanakan",
        "rencananya",
        "ditargetkan",
        "berencana",
        "diharapkan",
        "bakal",
        "siap",
    ];
    let mut words: Vec<String> = step.split_whitespace().map(str::to_owned).collect();
    let lower: Vec<String> =
        words.iter().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
    let dated = matches!(lower.first().map(String::as_str), Some("mulai" | "pada" | "sejak"));
    let year = lower.iter().take(6).position(|word| clause::is_year(word)).filter(|_| dated);
    let from = year.map_or(0, |at| at + 1);
    if !lower.iter().any(|word| PLANNED.contains(&word.as_str()))
        && dates_ahead(&lower, day)
        && let Some(verb) = (from.max(1)..lower.len()).find(|&at| {
            lexicon::is_verb(&lower[at])
                && !describes(&lower[at])
                && lower[at] != "mulai"
                && lower[at - 1] != "yang"
        })
        && !matches!(lower[verb].as_str(), "berlaku" | "berisi" | "memuat" | "mencakup" | "meliputi")
    {
        // `mulai dibuka` is one verb.
        let verb = if lower[verb - 1] == "mulai" { verb - 1 } else { verb };
        words.insert(verb, "akan".to_owned());
    }
    if let Some(year) = year
        && !words[year].ends_with(',')
    {
        words[year].push(',');
    }
    words.join(" ")
}

/// Guests by their contributions: equal ones are joined, a common beginning is said once.
fn guests(flow: &mut Flow<'_>, noun: &str, left_out: &mut Vec<LeftOut>) -> Vec<Sentence> {
    let case = flow.case;
    let guests: Vec<usize> =
        (0..case.voices.len()).filter(|&voice| case.voices[voice].role == Some(Role::Guest)).collect();
    let mut groups: Vec<(Option<String>, Vec<usize>)> = Vec::new();
    for &guest in &guests {
        let contribution = case.voices[guest]
            .contribution
            .as_deref()
            .map(|c| capitals::lower_first_unless(c.trim_end_matches(['.', ',', ' ']), &case.names))
            .map(|c| contributed_noun(&c).unwrap_or(c));
        if contribution.is_none() && flow.known[guest].named {
            left_out.push(LeftOut { what: Item::Person(case.voices[guest].person.id), why: Reason::Named });
            continue;
        }
        match groups.iter_mut().find(|(own, _)| *own == contribution) {
            Some((_, group)) => group.push(guest),
            None => groups.push((contribution, vec![guest])),
        }
    }
    let mut sentences = Vec::new();
    let mut at = 0;
    while at < groups.len() {
        let (contribution, group) = &groups[at];
        let next = groups.get(at + 1);
        match (contribution, next) {
            (Some(a), Some((Some(b), other)))
                if common_words(a, b) >= 4 && group.len() == 1 && other.len() == 1 =>
            {
                sentences.push(contrasted(flow, (group[0], a), (other[0], b)));
                at += 1;
            }
            (Some(contribution), _) => sentences.push(contributed(flow, noun, group, contribution, &groups)),
            (None, _) => sentences.push(present(flow, group)),
        }
        at += 1;
    }
    sentences
}

/// `ceramah`, `doa`: what a guest gives, with the verb that gives it.
fn contributed_noun(contribution: &str) -> Option<String> {
    const GIVEN: [(&str, &str); 8] = [
        ("ceramah", "menyampaikan"),
        ("tausiah", "menyampaikan"),
        ("tausiyah", "menyampaikan"),
        ("materi", "menyampaikan"),
        ("sambutan", "memberikan"),
        ("doa", "memimpin"),
        ("moderator", "menjadi"),
        ("narasumber", "menjadi"),
    ];
    let first = contribution.split(' ').next().unwrap_or_default();
    let (_, verb) = GIVEN.iter().find(|(noun, _)| *noun == first)?;
    Some(format!("{verb} {contribution}"))
}

fn common_words(a: &str, b: &str) -> usize {
    a.split_whitespace().zip(b.split_whitespace()).take_while(|(a, b)| a == b).count()
}

/// The words said once end where a phrase begins: `atas nama Aceh Barat` is not cut inside its name.
fn shared_before_phrase(a: &str, b: &str) -> usize {
    const OPENERS: [&str; 14] = [
        "atas", "untuk", "bagi", "dari", "di", "ke", "dengan", "pada", "tentang", "sebagai", "kepada",
        "oleh", "dalam", "mengenai",
    ];
    let shared = common_words(a, b);
    let words: Vec<&str> = b.split_whitespace().collect();
    (1..=shared.min(words.len().saturating_sub(1)))
        .rev()
        .find(|&at| OPENERS.contains(&words[at]))
        .unwrap_or(shared)
}

fn source(flow: &Flow<'_>, voice: usize) -> Source {
    Source::Person(flow.case.voices[voice].person.id)
}

/// `A {all}, sedangkan B {rest only}`.
fn contrasted(flow: &mut Flow<'_>, (a, all): (usize, &str), (b, other): (usize, &str)) -> Sentence {
    let shared = shared_before_phrase(all, other);
    let rest = other.split_whitespace().skip(shared).collect::<Vec<_>>().join(" ");
    let (source_a, source_b) = (source(flow, a), source(flow, b));
    flow.mention(a)
        .own(" ")
        .running(all, source_a)
        .own(", sedangkan ")
        .then(flow.mention(b))
        .own(" ")
        .running(rest, source_b)
        .own(".")
}

const TURUT_FITS: [&str; 6] =
    ["mendampingi", "hadir", "menghadiri", "menyaksikan", "menyampaikan", "memberikan"];

/// `{Title Name} [dan {Title Name}] [turut] {contribution}.`
fn contributed(
    flow: &mut Flow<'_>,
    noun: &str,
    group: &[usize],
    contribution: &str,
    groups: &[(Option<String>, Vec<usize>)],
) -> Sentence {
    let case = flow.case;
    let source = source(flow, group[0]);
    let first = contribution.split_whitespace().next().unwrap_or_default().to_lowercase();
    let together = ["senada", "serupa", "juga", "ikut", "turut", "bersama"]
        .iter()
        .any(|word| clause::holds(contribution, word));
    let turut = TURUT_FITS.contains(&first.as_str()) && !together;
    let [only] = group else {
        let names = introduce_all(flow, group);
        let turut = if turut { "turut " } else { "" };
        return names.own(format!(" {turut}")).running(contribution, source).own(".");
    };
    if flow.known[*only].named {
        return flow.mention(*only).own(" ").running(contribution, source).own(".");
    }
    if case.voices[*only].person.expert {
        let others = groups.iter().any(|(other, _)| {
            other.as_deref().is_some_and(|other| {
                other != contribution && TURUT_FITS.iter().any(|verb| other.starts_with(verb))
            })
        });
        let turut = if others { "" } else { "turut " };
        return Sentence::new()
            .own(format!("{noun} itu {turut}menghadirkan "))
            .then(flow.mention(*only))
            .own(", yang ")
            .running(contribution, source)
            .own(".");
    }
    let turut = if turut && !contribution.contains("turut") { "turut " } else { "" };
    flow.mention(*only).own(format!(" {turut}")).running(contribution, source).own(".")
}

fn introduce_all(flow: &mut Flow<'_>, group: &[usize]) -> Sentence {
    let mut sentence = Sentence::new();
    for (at, &voice) in group.iter().enumerate() {
        if at > 0 {
            sentence = sentence.own(match (at + 1 == group.len(), group.len()) {
                (true, 2) => " dan ",
                (true, _) => ", dan ",
                _ => ", ",
            });
        }
        sentence = sentence.then(flow.mention(voice));
    }
    sentence
}

/// `Turut hadir {list}.`; four and more by rank, with semicolons.
fn present(flow: &mut Flow<'_>, group: &[usize]) -> Sentence {
    let case = flow.case;
    let mut group = group.to_vec();
    let many = group.len() >= 4;
    if many {
        group.sort_by_key(|&voice| case.voices[voice].rank());
    }
    let names: Vec<String> = group.iter().map(|&voice| flow.mention(voice).text()).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let nested = names.iter().any(|name| name.contains(','));
    let list = match names.as_slice() {
        [most @ .., last] if many && nested => format!("{}; dan {last}", most.join("; ")),
        _ => join(&names),
    };
    let source = source(flow, group[0]);
    Sentence::new().own("Turut hadir ").fixed(list, source).own(".")
}
