//! Headlines: proposals in the order of the kind, each of at most 12 words and 90 characters.

use super::case::{Case, text};
use super::clause;
use super::facts;
use super::indirect;
use super::lead::Lead;
use super::subject;
use super::title::TitleForm;
use crate::event::{Deed, EventKind};
use crate::lang::id::lexicon;
use crate::release::{Headline, HeadlinePattern as Pattern};
use crate::text::{one_line, word_count};

const MAX_CHARS: usize = 90;

/// Proposes one to three headlines; the first is set.
pub(super) fn propose(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Vec<Headline> {
    let mut proposals: Vec<Headline> = Vec::new();
    let mut add = |pattern: Pattern, text: Option<String>| {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return;
        };
        if proposals.len() < 3 && !proposals.iter().any(|other| other.text.eq_ignore_ascii_case(&text)) {
            proposals.push(Headline { pattern, text });
        }
    };
    add(Pattern::Given, text(case.record.release.headline.as_deref()));
    add(
        Pattern::News,
        text(case.event.news.as_deref()).map(|news| written(case, news.trim_end_matches('.'))),
    );
    for pattern in row(case, form, lead) {
        add(pattern, make(case, form, pattern));
    }
    for pattern in [Pattern::Statement, Pattern::Colon, Pattern::Aim, Pattern::Held, Pattern::HeldAt] {
        add(pattern, make(case, form, pattern));
    }
    if proposals.is_empty() {
        // Nothing fits: the title stands, over-long as it may be, and the finding asks for the news.
        proposals.push(Headline { pattern: Pattern::HeldAt, text: written(case, &case.title) });
    }
    proposals
}

/// The order of patterns for the kind of event.
fn row(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Vec<Pattern> {
    use Pattern::{Aim, Clause, Colon, Deed, Statement, TitleAim, Visitors};
    let marked = case.angle().is_some();
    let kind = case.event.kind;
    if lead.statement.is_some() || matches!(kind, EventKind::Meeting | EventKind::Inspection) {
        return vec![Clause, Statement, Colon, Deed, Aim];
    }
    let mut row = match kind {
        EventKind::Signing | EventKind::Launch => vec![Deed],
        EventKind::Opening => vec![Statement, Deed],
        EventKind::Visit => vec![Visitors, Deed],
        _ if lead.by_title => vec![TitleAim],
        _ if matches!(form, TitleForm::Appeal { .. }) => vec![Deed, Statement],
        _ => ordinary(case),
    };
    if matches!(form, TitleForm::Nominal { .. }) && !row.contains(&Deed) {
        row.push(Deed);
    }
    if marked {
        row.splice(0..0, [Statement, Colon]);
    }
    row
}

/// Training, ceremony, other: a whole statement of the organiser's own, else the aim.
fn ordinary(case: &Case<'_>) -> Vec<Pattern> {
    use Pattern::{Aim, Colon, Statement};
    let own = angle_statement(case, true).is_some_and(|said| case.of_organiser(case.said[said].voice));
    let uncut = own && statement(case, true, false).is_some();
    let section = case.organiser.as_deref().is_some_and(|organiser| {
        ["Bagian ", "Bidang ", "UPT ", "Seksi "].iter().any(|section| organiser.starts_with(section))
    });
    let region_head = angle_statement(case, true).is_some_and(|said| {
        case.voices[case.said[said].voice].head.as_ref().is_some_and(|office| office.heads_region)
    });
    if uncut || section && region_head { vec![Statement, Colon, Aim] } else { vec![Aim, Statement] }
}

fn make(case: &Case<'_>, form: &TitleForm, pattern: Pattern) -> Option<String> {
    match pattern {
        Pattern::Given | Pattern::News => None,
        Pattern::Aim => aim(case, case.organiser_later()?),
        Pattern::Deed => deed(case, form),
        Pattern::Statement => statement(case, true, true),
        Pattern::Colon => statement(case, false, true),
        Pattern::Clause => bare_clause(case),
        Pattern::Visitors => visitors(case, form),
        Pattern::TitleAim => aim(case, &core(&case.title)),
        Pattern::Held => held(case, form),
        Pattern::HeldAt if matches!(form, TitleForm::Visit { .. } | TitleForm::Appeal { .. }) => None,
        Pattern::HeldAt => {
            if let TitleForm::Nominal { nominal, object } = form {
                return fitting(
                    case,
                    &format!("{} {} di {}", core(object), nominal.passive, one_line(&case.event.city)),
                );
            }
            let place = one_line(&case.event.city);
            fitting(case, &format!("{} digelar di {place}", core(&case.title)))
        }
    }
}

/// H1, H7: `{subject} {base(purpose)}`.
fn aim(case: &Case<'_>, subject: &str) -> Option<String> {
    let purpose = facts::purpose(case)?;
    let (verb, object) = purpose.split_once(' ')?;
    if word_count(object) < 2 {
        return None;
    }
    let base = lexicon::base_form(verb).unwrap_or(verb);
    let whole = |subject: &str| fitting(case, &format!("{subject} {base} {}", coordinated(object)));
    // Without its place the short form leaves room for a whole thought.
    let bare = subject
        .strip_suffix(bare_city(case).as_str())
        .map(str::trim_end)
        .filter(|bare| word_count(bare) >= 2);
    whole(subject)
        .or_else(|| bare.and_then(whole))
        .or_else(|| cut_to_fit(case, &format!("{subject} {base}"), object, coordinated))
}

/// Verbs behind `dan` and commas take their base form like the first.
fn coordinated(object: &str) -> String {
    let mut after_joint = false;
    object
        .split(' ')
        .map(|word| {
            let bare = word.trim_end_matches(',');
            let base = lexicon::base_form(bare).filter(|_| after_joint);
            after_joint =
                word.ends_with(',') || matches!(word, "dan" | "serta") || (after_joint && bare.is_empty());
            base.map_or_else(|| word.to_owned(), |base| base.to_owned() + &word[bare.len()..])
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The paraphrase that carries the news: the one marked, else the first clear one of the top speaker.
fn angle_statement(case: &Case<'_>, strong: bool) -> Option<usize> {
    let usable = |said: usize| {
        let record = &case.said[said];
        !record.is_direct()
            && case.voices[record.voice].title.is_some()
            && !clause::is_anaphoric(&record.text)
            && indirect::frame(record, 0)
                .is_ok_and(|framed| framed.strong == strong && !framed.clause_for_phrase)
    };
    if let Some(angle) = case.angle() {
        return Some(angle).filter(|&said| usable(said));
    }
    let top = case.top_voice()?;
    (0..case.said.len()).find(|&said| case.said[said].voice == top && usable(said))
}

/// H3 (`{head} {short} {base verb} {clause}`) and H4 (`{title}: {clause}`).
fn statement(case: &Case<'_>, strong: bool, may_cut: bool) -> Option<String> {
    let said = angle_statement(case, strong)?;
    let voice = &case.voices[case.said[said].voice];
    let framed = indirect::frame(&case.said[said], 0).ok()?;
    let head = voice.head.as_ref()?;
    let title = voice.title.as_deref()?;
    if !strong {
        let who = if word_count(title) <= 4 { title } else { head.head.as_str() };
        return (word_count(&framed.clause) <= 8)
            .then(|| fitting(case, &format!("{who}: {}", framed.clause)))?;
    }
    let base = lexicon::base_form(&framed.verb)?;
    let who = match voice.short.as_deref() {
        Some(short) if word_count(&head.head) <= 3 => format!("{} {short}", head.head),
        _ if word_count(title) <= 4 => title.to_owned(),
        _ => head.head.clone(),
    };
    let lead_in = format!("{who} {base}");
    if may_cut {
        cut_to_fit(case, &lead_in, &framed.clause, str::to_owned)
    } else {
        fitting(case, &format!("{lead_in} {}", framed.clause))
    }
}

/// H5: the clause alone, when its subject is an institution.
fn bare_clause(case: &Case<'_>) -> Option<String> {
    let said = angle_statement(case, true).or_else(|| angle_statement(case, false))?;
    let clause = &case.said[said].text;
    let first = clause.split_whitespace().next()?.to_lowercase();
    let institution =
        ["pemkot", "pemkab", "pemprov", "pemko", "pemda", "pemerintah"].contains(&first.as_str());
    // A request names the institution as its object, not as the one who acts.
    let acts = !matches!(
        case.said[said].report.map(|report| report.verb),
        Some("meminta" | "mengajak" | "mengimbau" | "mendorong")
    );
    (institution && acts).then(|| cut_to_fit(case, "", clause, planned))?
}

/// Behind `akan` a headline takes base forms.
fn planned(clause: &str) -> String {
    let mut plan = false;
    clause
        .split(' ')
        .map(|word| {
            plan |= word == "akan";
            lexicon::base_form(word).filter(|_| plan).unwrap_or(word).to_owned()
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// H2: the title's verb in its base form.
fn deed(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let organiser = case.organiser_later();
    match form {
        TitleForm::Signing { thing, parties, with } => {
            let who = if parties.is_empty() {
                organiser?.to_owned()
            } else {
                super::participants::join(&parties.iter().map(String::as_str).collect::<Vec<_>>())
            };
            let with = with.as_ref().map(|with| format!(" dengan {with}")).unwrap_or_default();
            fitting(case, &format!("{who} teken {thing}{with}")).or_else(|| {
                cut_to_fit(case, &format!("{who} teken"), &format!("{thing}{with}"), str::to_owned)
            })
        }
        TitleForm::Audience { guest, host } => fitting(case, &format!("{guest} beraudiensi dengan {host}")),
        TitleForm::Visit { noun, visitor, to } => {
            let visitor = visitor.as_deref();
            if subject::host_view(case) {
                let host = organiser.map(str::to_owned).or_else(|| subject::host(case))?;
                fitting(case, &format!("{host} terima {noun} {}", visitor?))
            } else {
                let who = visitor.or(organiser)?;
                let to = to.clone().or_else(|| subject::host(case))?;
                fitting(case, &format!("{who} kunjungi {to}"))
            }
        }
        TitleForm::Study => {
            let host = organiser.map(str::to_owned).or_else(|| subject::host(case))?;
            fitting(case, &format!("{host} terima peserta {}", core(&case.title)))
        }
        TitleForm::Appeal { rest } => {
            let list = text(case.event.participants.as_deref())?;
            cut_to_fit(case, &format!("{} imbau {list}", organiser?), rest, str::to_owned)
                .or_else(|| cut_to_fit(case, &format!("{} imbau warga", organiser?), rest, str::to_owned))
        }
        TitleForm::Nominal { nominal, object } => {
            let base = lexicon::base_form(nominal.active)?;
            let object = core(object);
            let acting = case
                .event
                .actors
                .iter()
                .find(|actor| !matches!(actor.did, Deed::Received | Deed::Signed | Deed::Other(_)));
            let actor = acting.and_then(|actor| case.voice_of(actor.person)).and_then(|voice| {
                let voice = &case.voices[voice];
                let head = voice.head.as_ref()?;
                Some(match voice.short.as_deref() {
                    Some(short) => format!("{} {short}", head.head),
                    None => voice.title.clone()?,
                })
            });
            let launch = case.event.kind == EventKind::Launch;
            let who = match actor {
                Some(actor) if !launch || organiser.is_none() => Some(actor),
                _ if nominal.by_institution => organiser.map(str::to_owned),
                _ => None,
            };
            let Some(who) = who else {
                return fitting(
                    case,
                    &format!("{object} {} di {}", nominal.passive, one_line(&case.event.city)),
                );
            };
            let with_aim = facts::purpose(case).and_then(|purpose| {
                let (verb, rest) = purpose.split_once(' ')?;
                let base_verb = lexicon::base_form(verb)?;
                fitting(case, &format!("{who} {base} {object} untuk {base_verb} {rest}"))
            });
            with_aim.or_else(|| cut_to_fit(case, &format!("{who} {base}"), &object, str::to_owned))
        }
        TitleForm::Plain if case.event.kind == EventKind::Signing => {
            fitting(case, &format!("{} teken {}", organiser?, core(&case.title)))
        }
        TitleForm::Plain => None,
    }
}

/// H6: the visitors and what they came for.
fn visitors(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let by_visitor = !subject::host_view(case);
    let participants = text(case.event.participants.as_deref())
        .filter(|list| word_count(list) <= 4 && !list.contains([',', ':']));
    let visitor = match form {
        TitleForm::Visit { visitor, .. } => visitor.clone().filter(|visitor| word_count(visitor) <= 4),
        _ => None,
    };
    let who = if by_visitor { case.organiser_later().map(str::to_owned) } else { visitor.or(participants) }?;
    aim(case, &spelt_number(&who))
}

/// H8: the fallback that only says that something was held.
fn held(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    // What a nominal title names is opened or launched, not staged.
    if !matches!(form, TitleForm::Plain | TitleForm::Study) {
        return None;
    }
    let organiser = case.organiser_later()?;
    let mut title = core(&case.title);
    if let Some(rest) = title.strip_suffix(organiser) {
        title = rest.trim_end().to_owned();
    }
    if title.contains(organiser) {
        return None;
    }
    fitting(case, &format!("{organiser} gelar {title}"))
}

/// The title without year, `dalam rangka …` and `Tingkat …`.
fn core(title: &str) -> String {
    let mut title = title.to_owned();
    for tail in [" dalam rangka ", " Dalam Rangka ", " tingkat ", " Tingkat "] {
        if let Some(at) = title.find(tail) {
            title.truncate(at);
        }
    }
    let words: Vec<&str> = title.split_whitespace().collect();
    let is_year =
        |word: &str| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
    let mut end = words.len();
    if end > 1 && is_year(words[end - 1]) {
        let named = end > 2 && ["akhir", "awal", "tengah"].contains(&words[end - 3].to_lowercase().as_str());
        end -= 1;
        if words[end - 1].eq_ignore_ascii_case("tahun") && !named {
            end -= 1;
        }
    }
    words[..end.max(1)].join(" ")
}

/// Writes a candidate, when it fits.
fn fitting(case: &Case<'_>, text: &str) -> Option<String> {
    let text = written(case, text);
    fits(case, &text).then_some(text)
}

fn fits(case: &Case<'_>, text: &str) -> bool {
    word_count(text) <= case.context.style.headline_warn_words
        && text.chars().count() <= MAX_CHARS
        && !text
            .split_whitespace()
            .last()
            .is_some_and(|last| lexicon::HEADLINE_LOW.contains(&last.to_lowercase().as_str()))
}

const JOINTS: [&str; 10] = [
    " yang ",
    ", ",
    " serta ",
    " dan ",
    " sehingga ",
    " karena ",
    " pada ",
    " melalui ",
    " menjelang ",
    " selama ",
];

/// Cuts a clause at its joints until the headline fits; never inside a name, never so that the sense turns.
fn cut_to_fit(case: &Case<'_>, lead_in: &str, clause: &str, worded: fn(&str) -> String) -> Option<String> {
    let whole = format!("{lead_in} {}", worded(clause));
    if let Some(text) = fitting(case, whole.trim()) {
        return Some(text);
    }
    let mut cuts: Vec<usize> = JOINTS
        .iter()
        .flat_map(|joint| clause.match_indices(joint))
        .filter(|(at, joint)| may_cut(clause, *at, joint))
        .map(|(at, _)| at)
        .collect();
    cuts.sort_unstable();
    cuts.iter().rev().find_map(|&at| {
        let (kept, lost) = clause.split_at(at);
        let turns = clause::lower_words(lost).iter().any(|word| {
            matches!(word.as_str(), "tidak" | "bukan" | "belum" | "akan" | "jangan")
                || word.contains(|c: char| c.is_ascii_digit())
        });
        // `menuntut kepemimpinan` without its `yang …` says nothing.
        let bare_object = lost.starts_with(" yang ")
            && kept.split_whitespace().rev().nth(1).is_none_or(|word| lexicon::is_verb(&word.to_lowercase()));
        if turns || bare_object || word_count(kept) < 2 {
            None
        } else {
            fitting(case, format!("{lead_in} {}", worded(kept)).trim())
        }
    })
}

/// `dan` and commas are joints between clauses only: a verb must follow.
fn may_cut(clause: &str, at: usize, joint: &str) -> bool {
    if !matches!(joint, " dan " | ", " | " serta ") {
        return true;
    }
    let next = clause[at + joint.len()..].split_whitespace().next().unwrap_or_default();
    let next = if next == "dan" || next == "serta" {
        clause[at + joint.len()..].split_whitespace().nth(1).unwrap_or_default()
    } else {
        next
    };
    lexicon::is_verb(&next.to_lowercase()) || matches!(next, "termasuk" | "sedangkan" | "tetapi" | "terutama")
}

/// Title case with small words low, long forms folded, no stop, no second mention of a place, no digit first.
fn written(case: &Case<'_>, text: &str) -> String {
    let folded = without_own_year(case, &fold(case, text));
    let folded = without_second_place(case, &folded);
    let cased = title_case(&folded);
    spelt_number(cased.trim_end_matches('.'))
}

/// `5 Desember 2026` loses the year of the event itself.
fn without_own_year(case: &Case<'_>, text: &str) -> String {
    use chrono::Datelike;
    let year = case.date().year().to_string();
    let words: Vec<&str> = text.split_whitespace().collect();
    let dated = |at: usize| at > 1 && crate::lang::id::words::MONTHS.contains(&words[at - 1]);
    words
        .iter()
        .enumerate()
        .filter(|(at, word)| **word != year || !dated(*at))
        .map(|(_, word)| *word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Folds long forms to abbreviations that readers know.
fn fold(case: &Case<'_>, text: &str) -> String {
    let mut text = text.to_owned();
    for abbreviation in case.abbreviations() {
        let known = abbreviation.known.unwrap_or(true)
            && abbreviation.short.chars().filter(|c| c.is_uppercase()).count() >= 2;
        let lower = text.to_lowercase();
        if known
            && text.is_ascii()
            && let Some(at) = lower.find(&abbreviation.full.to_lowercase())
        {
            text.replace_range(at..at + abbreviation.full.len(), &abbreviation.short);
        }
    }
    text
}

fn bare_city(case: &Case<'_>) -> String {
    let city = one_line(&case.event.city);
    ["Kota ", "Kabupaten ", "Kab. "]
        .iter()
        .find_map(|region| city.strip_prefix(region))
        .unwrap_or(&city)
        .to_owned()
}

/// Drops a place at the end that the subject has named already (`… dan Wakil Wali Kota Batu`).
fn without_second_place(case: &Case<'_>, text: &str) -> String {
    let bare = bare_city(case);
    let bare = bare.as_str();
    let organiser_has_it = case
        .organiser_later()
        .is_some_and(|organiser| text.starts_with(organiser) && organiser.ends_with(bare));
    match text.strip_suffix(bare) {
        Some(before) if organiser_has_it && before.ends_with("Kota ") && before.len() > bare.len() + 12 => {
            before.trim_end().to_owned()
        }
        _ => text.to_owned(),
    }
}

/// Title case; words that hold a capital (names, abbreviations) pass unchanged.
pub(super) fn title_case(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .iter()
        .copied()
        .enumerate()
        .map(|(at, word)| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let next = words.get(at + 1).copied().unwrap_or_default().to_lowercase();
            // `saat ini` is a time, no preposition.
            let low = lexicon::HEADLINE_LOW.contains(&bare.to_lowercase().as_str())
                && !(bare == "saat" && next == "ini");
            if at > 0 && low {
                return word.to_lowercase();
            }
            if word.chars().any(char::is_uppercase) {
                return word.to_owned();
            }
            word.split('-').map(capital).collect::<Vec<_>>().join("-")
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Raises the first letter, behind an opening mark too.
fn capital(word: &str) -> String {
    let at = word.char_indices().find(|(_, c)| c.is_alphanumeric()).map_or(0, |(at, _)| at);
    let (mark, rest) = word.split_at(at);
    format!("{mark}{}", clause::upper_first(rest))
}

const NUMBERS: [&str; 21] = [
    "Nol",
    "Satu",
    "Dua",
    "Tiga",
    "Empat",
    "Lima",
    "Enam",
    "Tujuh",
    "Delapan",
    "Sembilan",
    "Sepuluh",
    "Sebelas",
    "Dua Belas",
    "Tiga Belas",
    "Empat Belas",
    "Lima Belas",
    "Enam Belas",
    "Tujuh Belas",
    "Delapan Belas",
    "Sembilan Belas",
    "Dua Puluh",
];

/// Spells a number that opens a headline; above the table it becomes `Sebanyak …`.
fn spelt_number(text: &str) -> String {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        return text.to_owned();
    }
    let tens =
        |n: usize| (n > 20 && n < 100 && n.is_multiple_of(10)).then(|| format!("{} Puluh", NUMBERS[n / 10]));
    match first.parse::<usize>() {
        Ok(n) if n < NUMBERS.len() => format!("{} {rest}", NUMBERS[n]),
        Ok(n) => match tens(n) {
            Some(spelt) => format!("{spelt} {rest}"),
            None => format!("Sebanyak {text}"),
        },
        Err(_) => format!("Sebanyak {text}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_case_keeps_small_words_low_and_names_as_they_are() {
        assert_eq!(
            title_case("gubernur Koster minta PJID Bali ikut mengawal program dan undang-undang"),
            "Gubernur Koster Minta PJID Bali Ikut Mengawal Program dan Undang-Undang"
        );
    }

    #[test]
    fn no_digit_opens_a_headline() {
        assert_eq!(spelt_number("20 camat"), "Dua Puluh camat");
        assert_eq!(spelt_number("214 UMKM"), "Sebanyak 214 UMKM");
        assert_eq!(core("Capacity Building ASN Tahun 2025"), "Capacity Building ASN");
    }
}
