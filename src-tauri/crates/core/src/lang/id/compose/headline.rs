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
use crate::release::{Headline, HeadlinePattern as Pattern, Item};
use crate::text::{one_line, word_count};

const MAX_CHARS: usize = 90;

/// Proposes one to three headlines; the first is set.
pub(super) fn propose(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Vec<Headline> {
    let mut proposals: Vec<Headline> = Vec::new();
    // A headline that only the office can read gives way to one that everybody can.
    let mut insider: Vec<Headline> = Vec::new();
    let mut add = |pattern: Pattern, text: Option<String>, given: bool| {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return;
        };
        let doubled = |other: &Headline| other.text.eq_ignore_ascii_case(&text);
        if proposals.iter().chain(&insider).any(doubled) {
            return;
        }
        let headline = Headline { pattern, text };
        if !given && for_insiders(case, &headline.text) {
            insider.push(headline)
        } else {
            proposals.push(headline)
        }
    };
    add(Pattern::Given, text(case.record.release.headline.as_deref()), true);
    add(
        Pattern::News,
        text(case.event.news.as_deref()).map(|news| written(case, news.trim_end_matches('.'))),
        true,
    );
    for pattern in row(case, form, lead) {
        add(pattern, make(case, form, lead, pattern), false);
    }
    for said in by_rank(case) {
        add(Pattern::Clause, bare_clause(case, said), false);
        add(Pattern::Statement, statement(case, said, true), false);
        add(Pattern::Colon, colon(case, said), false);
    }
    for pattern in [Pattern::Deed, Pattern::Aim, Pattern::Held, Pattern::HeldAt] {
        add(pattern, make(case, form, lead, pattern), false);
    }
    proposals.append(&mut insider);
    let core = written(case, &core(&case.title));
    if proposals.len() < 3 && fits(case, &core) && !proposals.iter().any(|other| other.text == core) {
        proposals.push(Headline { pattern: Pattern::HeldAt, text: core });
    }
    if proposals.is_empty() {
        let placed = make(case, form, lead, Pattern::HeldAt);
        // Nothing fits: the title stands, over-long as it may be, and the finding asks for the news.
        let text = placed.unwrap_or_else(|| written(case, &case.title));
        proposals.push(Headline { pattern: Pattern::HeldAt, text });
    }
    proposals.truncate(3);
    proposals
}

/// Tells whether a headline says only that something took place.
pub(super) fn says_only_held(headline: &Headline, form: &TitleForm) -> bool {
    matches!(headline.pattern, Pattern::Held | Pattern::HeldAt)
        || headline.pattern == Pattern::Deed && matches!(form, TitleForm::Audience { .. } | TitleForm::Study)
}

/// Finds the statement that the first headline prints; its sentence then carries the speaker's name.
pub(super) fn statement_of(case: &Case<'_>, headlines: &[Headline]) -> Option<usize> {
    let headline = headlines.first()?;
    let printed = matches!(headline.pattern, Pattern::Statement | Pattern::Colon | Pattern::Clause);
    by_rank(case).into_iter().filter(|_| printed).find(|&said| {
        [statement(case, said, true), colon(case, said), bare_clause(case, said)]
            .iter()
            .flatten()
            .any(|text| *text == headline.text)
    })
}

/// Tells whether a headline uses a short form that the record must explain and few readers know.
fn for_insiders(case: &Case<'_>, headline: &str) -> bool {
    const READ: [&str; 14] = [
        "ASN", "OPD", "UMKM", "SDM", "PPPK", "WTP", "APBD", "BUMD", "RKPD", "PAUD", "BPBD", "BPK", "PMI",
        "BNN",
    ];
    case.event.abbreviations.iter().any(|abbreviation| {
        let short = abbreviation.short.trim();
        let known =
            abbreviation.known == Some(true) || READ.contains(&short) || lexicon::KNOWN.contains(&short);
        // The organiser's own name and what is launched cannot be said otherwise.
        let own = case.organiser_later().is_some_and(|organiser| clause::holds(organiser, short));
        !known && !own && !clause::holds(&case.title, short) && clause::holds(headline, short)
    })
}

/// Statements in the order in which they may give a headline: the marked one, then by rank and record.
fn by_rank(case: &Case<'_>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..case.said.len()).filter(|&said| usable(case, said)).collect();
    order.sort_by_key(|&said| (Some(said) != case.angle(), case.voices[case.said[said].voice].rank(), said));
    order
}

/// Only a whole, clear clause of a titled speaker early in the record can stand alone.
fn usable(case: &Case<'_>, said: usize) -> bool {
    const EARLY: usize = 6;
    let record = &case.said[said];
    let speaks = case.voices[record.voice].role != Some(crate::record::Role::Guest);
    !record.is_direct()
        && !record.text.contains(". ")
        && (said < EARLY || case.angle() == Some(said))
        && speaks
        && case.voices[record.voice].title.is_some()
        && record.statement.fields.addressee.as_deref().is_none_or(|addressee| word_count(addressee) <= 4)
        && indirect::frame(record, 0).is_ok_and(|framed| !framed.clause_for_phrase)
}

/// The order of patterns for the kind of event.
fn row(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Vec<Pattern> {
    use Pattern::{Aim, Clause, Colon, Deed, Statement, TitleAim, Visitors};
    let kind = case.event.kind;
    if lead.statement.is_some() || matches!(kind, EventKind::Meeting | EventKind::Inspection) {
        return vec![Clause, Statement, Colon, Deed, Aim];
    }
    let acted = case
        .event
        .actors
        .iter()
        .any(|actor| !matches!(actor.did, crate::event::Deed::Received | crate::event::Deed::Other(_)));
    let mut row = match kind {
        EventKind::Signing | EventKind::Launch => vec![Deed],
        EventKind::Opening if acted => vec![Statement, Deed],
        // Nobody recorded who opened: the organiser's aim is active, the passive is not.
        EventKind::Opening => vec![Statement, Aim, Deed],
        EventKind::Visit => vec![Visitors, Clause, Deed],
        _ if lead.by_title => vec![TitleAim],
        _ if matches!(form, TitleForm::Appeal { .. }) => vec![Deed, Statement],
        _ if matches!(form, TitleForm::Nominal { .. }) => vec![Clause, Deed, Statement, Aim],
        _ => ordinary(case),
    };
    if case.angle().is_some() {
        row.splice(0..0, [Clause, Statement, Colon]);
    }
    row
}

/// Training, ceremony, other: a whole statement of the organiser's own, else the aim.
fn ordinary(case: &Case<'_>) -> Vec<Pattern> {
    use Pattern::{Aim, Clause, Colon, Statement};
    let angle = angle(case, |framed| framed.strong);
    let own = angle.is_some_and(|said| case.of_organiser(case.said[said].voice));
    let uncut = own && angle.is_some_and(|said| statement(case, said, false).is_some());
    let section = case.organiser.as_deref().is_some_and(|organiser| {
        ["Bagian ", "Bidang ", "UPT ", "Seksi ", "Prokopim", "Protokol"]
            .iter()
            .any(|s| organiser.starts_with(s))
    });
    let region_head = angle.is_some_and(|said| {
        case.voices[case.said[said].voice].head.as_ref().is_some_and(|office| office.heads_region)
    });
    if section && !region_head {
        return vec![Clause, Statement, Colon, Aim];
    }
    if uncut || section && region_head {
        vec![Clause, Statement, Colon, Aim]
    } else {
        vec![Clause, Aim, Statement]
    }
}

fn make(case: &Case<'_>, form: &TitleForm, lead: &Lead, pattern: Pattern) -> Option<String> {
    match pattern {
        Pattern::Given | Pattern::News => None,
        Pattern::Aim | Pattern::TitleAim if !aim_is_printed(lead) => None,
        Pattern::Aim => aim(case, case.organiser_later()?),
        Pattern::Deed => deed(case, form),
        Pattern::Statement => statement(case, angle(case, |framed| framed.strong)?, true),
        Pattern::Colon => colon(case, angle(case, |framed| !framed.strong)?),
        Pattern::Clause => {
            let top = case.angle().map(|said| case.said[said].voice).or_else(|| case.top_voice());
            by_rank(case)
                .into_iter()
                .filter(|&said| Some(case.said[said].voice) == top && said < 4)
                .find_map(|said| bare_clause(case, said))
        }
        Pattern::Visitors => visitors(case, form, lead),
        Pattern::TitleAim => aim(case, &core(&case.title)),
        Pattern::Held => held(case, form),
        Pattern::HeldAt
            if matches!(
                form,
                TitleForm::Visit { .. } | TitleForm::Appeal { .. } | TitleForm::Signing { .. }
            ) =>
        {
            None
        }
        Pattern::HeldAt => {
            let place = bare_city(case);
            let (what, verb) = match form {
                TitleForm::Nominal { nominal, object } if nominal.passive != "dilakukan" => {
                    (core(object), nominal.passive)
                }
                _ => (core(&case.title), facts::staged(case)),
            };
            // The title may name the place itself.
            let place = if clause::holds(&what, &place) {
                String::new()
            } else {
                format!(" di {}", one_line(&case.event.city))
            };
            fitting(case, &format!("{what} {verb}{place}"))
        }
    }
}

/// What the headline says of the aim must stand in the text.
fn aim_is_printed(lead: &Lead) -> bool {
    !lead.left_out.iter().any(|left| left.what == Item::Event("purpose"))
}

/// H1, H7: `{subject} {base(purpose)}`; an activity, not a result, and no condition.
fn aim(case: &Case<'_>, subject: &str) -> Option<String> {
    const RESULTS: [&str; 11] = [
        "menyepakati",
        "menetapkan",
        "mengesahkan",
        "menandatangani",
        "memastikan",
        "menuntaskan",
        "menyelesaikan",
        "menghapus",
        "mewujudkan",
        "memenuhi",
        "mencapai",
    ];
    let purpose = facts::purpose(case)?;
    let (verb, object) = purpose.split_once(' ')?;
    let conditional =
        ["apabila", "jika", "bila", "agar", "supaya"].iter().any(|word| clause::holds(object, word));
    if word_count(object) < 2 || RESULTS.contains(&verb) || conditional || !lexicon::is_verb(verb) {
        return None;
    }
    let base = lexicon::base_form(verb).unwrap_or(verb);
    let lead_in = format!("{subject} {base}");
    let narrowed = subject.replace("Provinsi ", "");
    cut_to_fit(case, &lead_in, object, coordinated)
        .or_else(|| fitting(case, &format!("{narrowed} {base} {}", coordinated(object))))
        .or_else(|| last_cut(case, &lead_in, object))
}

/// The last resort: the object loses what stands behind `dari`, `kepada`, `untuk`.
fn last_cut(case: &Case<'_>, lead_in: &str, object: &str) -> Option<String> {
    [" dari ", " kepada ", " untuk "]
        .iter()
        .filter_map(|joint| object.find(joint))
        .filter_map(|at| object.get(..at))
        .filter(|kept| word_count(kept) >= 3)
        .find_map(|kept| fitting(case, &format!("{lead_in} {}", coordinated(kept))))
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
fn angle(case: &Case<'_>, wanted: impl Fn(&indirect::Framed) -> bool) -> Option<usize> {
    let fits = |said: usize| {
        usable(case, said)
            && !clause::is_anaphoric(&case.said[said].text)
            && indirect::frame(&case.said[said], 0).is_ok_and(|framed| wanted(&framed))
    };
    if let Some(angle) = case.angle() {
        return Some(angle).filter(|&said| fits(said));
    }
    let top = case.top_voice()?;
    (0..case.said.len()).find(|&said| case.said[said].voice == top && fits(said))
}

/// H3: `{head} {short} {base verb} {clause}`.
fn statement(case: &Case<'_>, said: usize, may_cut: bool) -> Option<String> {
    let voice = &case.voices[case.said[said].voice];
    let framed = indirect::frame(&case.said[said], 0).ok().filter(|framed| framed.strong)?;
    if clause::is_anaphoric(&framed.clause) {
        return None;
    }
    let head = voice.head.as_ref()?;
    let title = voice.title.as_deref()?;
    let base = lexicon::base_form(&framed.verb)?;
    let mut callings: Vec<String> = Vec::new();
    if let Some(short) = voice.short.as_deref().filter(|_| word_count(&head.head) <= 3) {
        callings.push(format!("{} {short}", head.head));
    }
    if word_count(title) <= 4 {
        callings.push(without_military_rank(title));
    }
    callings.push(without_military_rank(&head.head));
    let clause = tightened(&framed.clause);
    callings.iter().find_map(|who| {
        let lead_in = format!("{who} {base}");
        if may_cut {
            cut_to_fit(case, &lead_in, &clause, str::to_owned)
        } else {
            fitting(case, &format!("{lead_in} {clause}"))
        }
    })
}

/// A headline saves the copula and the words that carry nothing (`tetap menjadi` > `tetap`).
fn tightened(clause: &str) -> String {
    clause.replace("tetap menjadi ", "tetap ").replace(" pada tahun 20", " pada 20").replace(" lagi ", " ")
}

/// Ranks of police and army are no part of a title that stands alone.
fn without_military_rank(title: &str) -> String {
    const RANKS: [&str; 14] = [
        "AKBP", "Kombes", "Kompol", "AKP", "Iptu", "Ipda", "Brigjen", "Kolonel", "Letkol", "Mayor", "Kapten",
        "Inf", "Pol", "Arh",
    ];
    title
        .split_whitespace()
        .filter(|word| !RANKS.contains(&word.trim_end_matches('.')))
        .collect::<Vec<_>>()
        .join(" ")
}

/// H4: `{title}: {clause}`, of a neutral verb and a short, whole clause.
fn colon(case: &Case<'_>, said: usize) -> Option<String> {
    let voice = &case.voices[case.said[said].voice];
    let framed = indirect::frame(&case.said[said], 0).ok()?;
    let title = voice.title.as_deref()?;
    let who = without_military_rank(if word_count(title) <= 4 { title } else { &voice.head.as_ref()?.head });
    let whole =
        framed.conjunction == "bahwa" || framed.conjunction.is_empty() && clause::is_clause(&framed.clause);
    // A wish is no fact.
    let hopes = case.said[said]
        .report
        .is_some_and(|report| report.frame != lexicon::Frame::That && report.verb != "menilai");
    let says = whole
        && !hopes
        && framed.verb != "berharap"
        && !framed.strong
        && !clause::is_anaphoric(&framed.clause)
        && !clause::opens_with_auxiliary(&framed.clause);
    (says && word_count(&framed.clause) <= 8 && word_count(&who) <= 5)
        .then(|| fitting(case, &format!("{who}: {}", framed.clause)))?
}

/// H5: the clause alone, when an institution or place acts in it, or a figure rises or falls.
fn bare_clause(case: &Case<'_>, said: usize) -> Option<String> {
    // A request names the institution as its object, not as the one who acts.
    let asks = matches!(
        case.said[said].report.map(|report| report.frame),
        Some(lexicon::Frame::Request | lexicon::Frame::Aim | lexicon::Frame::Phrase | lexicon::Frame::Cause)
    );
    let framed = indirect::frame(&case.said[said], 0).ok().filter(|_| !asks)?;
    let clause = tightened(&framed.clause);
    let words = clause::lower_words(&clause);
    let first = words.first()?.as_str();
    let governs = ["pemkot", "pemkab", "pemprov", "pemko", "pemda", "pemerintah"].contains(&first);
    let place = clause.starts_with(one_line(&case.event.city).as_str())
        || clause.starts_with(bare_city(case).as_str());
    let changes = words
        .iter()
        .any(|word| matches!(word.as_str(), "turun" | "naik" | "mencapai" | "meningkat" | "menurun"))
        && clause.contains(|c: char| c.is_ascii_digit())
        && clause::words(&clause).any(|word| word.len() > 3 && word.starts_with(char::is_uppercase));
    if !(governs || place || changes) {
        return None;
    }
    let clause = with_place(case, &clause);
    cut_to_fit(case, "", &clause, planned).filter(|headline| !clause::is_anaphoric(headline))
}

/// `pemerintah kabupaten` is called by its short form and its place.
fn with_place(case: &Case<'_>, clause: &str) -> String {
    let forms = [
        ("pemerintah kota ", "Pemkot"),
        ("pemerintah kabupaten ", "Pemkab"),
        ("pemerintah provinsi ", "Pemprov"),
    ];
    let found = forms.iter().find_map(|(long, short)| clause.strip_prefix(long).map(|rest| (rest, short)));
    match found {
        Some((rest, short)) if rest.starts_with(char::is_lowercase) => {
            let whole = format!("{short} {} {rest}", bare_city(case));
            if fitting(case, &planned(&whole)).is_some() { whole } else { format!("{short} {rest}") }
        }
        _ => clause.to_owned(),
    }
}

/// Behind `akan` a headline takes base forms.
fn planned(clause: &str) -> String {
    // The first verb behind the subject, and every verb behind `akan`, `siap`, `ikut`.
    let mut plan = true;
    clause
        .split(' ')
        .map(|word| {
            if matches!(word, "akan" | "siap") {
                plan = true;
            }
            let base = lexicon::base_form(word).filter(|_| plan);
            plan &= base.is_none();
            base.unwrap_or(word).to_owned()
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// H2: the title's verb in its base form.
fn deed(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let organiser = case.organiser_later();
    match form {
        TitleForm::Signing { thing, parties, with } => {
            let who = if parties.is_empty() { organiser?.to_owned() } else { joined_parties(parties) };
            let with = with.as_ref().map(|with| format!(" dengan {with}")).unwrap_or_default();
            fitting(case, &format!("{who} teken {thing}{with}")).or_else(|| {
                cut_to_fit(case, &format!("{who} teken"), &format!("{thing}{with}"), str::to_owned)
            })
        }
        TitleForm::Audience { guest, host } => fitting(case, &format!("{guest} beraudiensi dengan {host}")),
        TitleForm::Visit { noun, visitor, to } => {
            let visitor = visitor.as_deref();
            if subject::host_view(case) {
                let host = subject::receiving(case)?;
                let visitor = visitor
                    .filter(|visitor| !clause::holds(visitor, &host) && !clause::holds(&host, visitor))?;
                fitting(case, &format!("{host} terima {noun} {visitor}"))
            } else {
                let who = visitor.or(organiser)?;
                let to = to.clone().or_else(|| subject::host(case))?;
                fitting(case, &format!("{who} kunjungi {to}"))
            }
        }
        TitleForm::Study => {
            let host = subject::receiving(case)?;
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

/// Parties with one place name it once: `Pemkab, Kejaksaan Negeri, dan Kantor Pertanahan Teluk Mawar`.
fn joined_parties(parties: &[String]) -> String {
    let words: Vec<Vec<&str>> = parties.iter().map(|party| party.split_whitespace().collect()).collect();
    let shared = (1..=3).rev().find(|&n| {
        words.len() > 2
            && words.iter().all(|w| w.len() > n && w[w.len() - n..] == words[0][words[0].len() - n..])
    });
    let last = parties.len().saturating_sub(1);
    let names: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(at, w)| if at < last { w[..w.len() - shared.unwrap_or(0)].join(" ") } else { w.join(" ") })
        .collect();
    super::participants::join(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// H6: the visitors and what they came for.
fn visitors(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Option<String> {
    if !aim_is_printed(lead) {
        return None;
    }
    let by_visitor = !subject::host_view(case);
    let participants = text(case.event.participants.as_deref())
        .filter(|list| word_count(list) <= 4 && !list.contains([',', ':']));
    let visitor = match form {
        TitleForm::Visit { visitor, .. } => visitor.clone().filter(|visitor| word_count(visitor) <= 4),
        _ => None,
    };
    // `anggota`, `peserta` alone: of what? The subject must hold a name with its place.
    let named = |who: &String| {
        who.split_whitespace()
            .skip(1)
            .any(|word| word.len() > 3 && word.starts_with(char::is_uppercase) && !lexicon::is_common(word))
    };
    let guest = visitor.or(participants).map(|who| spelt_number(&who)).filter(named);
    let organiser = case.organiser_later().map(str::to_owned);
    let visits = organiser.clone().filter(|_| !subject::organiser_is_host(case));
    let who = if by_visitor { organiser } else { visits.or(guest) }?;
    aim(case, &who)
}

/// H8: the fallback that only says that something was held.
fn held(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    // What a nominal title names is opened or launched, not staged.
    if !matches!(form, TitleForm::Plain | TitleForm::Study) {
        return None;
    }
    let organiser = case.organiser_later()?;
    let mut title = core(&case.title);
    for name in [Some(organiser), case.organiser.as_deref()].into_iter().flatten() {
        if let Some(rest) = title.strip_suffix(name) {
            title = rest.trim_end().to_owned();
        }
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
    // Two years tell something (`Natal 2026 dan Tahun Baru 2027`).
    if words.iter().filter(|word| word.len() == 4 && word.starts_with("20")).count() > 1 {
        return title;
    }
    let is_year =
        |word: &str| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
    let mut end = words.len();
    if end > 1 && is_year(words[end - 1]) {
        let named = end > 2 && ["akhir", "awal", "tengah"].contains(&words[end - 3].to_lowercase().as_str());
        end -= 1;
        // `Tahun Anggaran 2025` and `Tahun Ajaran 2026` keep their year.
        if ["anggaran", "ajaran", "pelajaran", "akademik"].contains(&words[end - 1].to_lowercase().as_str()) {
            end += 1;
        } else if words[end - 1].eq_ignore_ascii_case("tahun") && !named {
            end -= 1;
        }
    }
    words[..end.max(1)].join(" ")
}

/// Writes a candidate, when it fits.
fn fitting(case: &Case<'_>, text: &str) -> Option<String> {
    let text = written(case, &super::case::line(text));
    fits(case, &text).then_some(text)
}

fn fits(case: &Case<'_>, text: &str) -> bool {
    word_count(text) <= case.context.style.headline_warn_words
        && text.chars().count() <= MAX_CHARS
        && !text.split_whitespace().next_back().is_some_and(|last| {
            // A thought that goes on is not cut here.
            matches!(
                last.to_lowercase().as_str(),
                "termasuk"
                    | "terutama"
                    | "khususnya"
                    | "seperti"
                    | "yaitu"
                    | "yakni"
                    | "tahun"
                    | "baik"
                    | "hanya"
                    | "akan"
                    | "sudah"
                    | "tidak"
                    | "lebih"
            )
        })
        && !text.ends_with(',')
        && !text
            .split_whitespace()
            .last()
            .is_some_and(|last| lexicon::HEADLINE_LOW.contains(&last.to_lowercase().as_str()))
}

const JOINTS: [&str; 11] = [
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
    " dalam ",
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
        // `didahulukan` alone: in what? A passive at the end is half a thought.
        let half = kept
            .split_whitespace()
            .next_back()
            .is_some_and(|last| last.starts_with("di") && lexicon::is_verb(last));
        if turns || bare_object || half || word_count(kept) < 2 {
            None
        } else {
            fitting(case, format!("{lead_in} {}", worded(kept)).trim())
        }
    })
}

/// `dan` and commas are joints between clauses only: a verb must follow.
fn may_cut(clause: &str, at: usize, joint: &str) -> bool {
    let next = clause[at + joint.len()..].split_whitespace().next().unwrap_or_default();
    if joint == " dalam " {
        // Only a span of time falls out.
        return matches!(
            next,
            "setahun"
                | "sebulan"
                | "sepekan"
                | "seminggu"
                | "semalam"
                | "sehari"
                | "kurun"
                | "waktu"
                | "beberapa"
        );
    }
    if !matches!(joint, " dan " | ", " | " serta ") {
        return true;
    }
    let next = if next == "dan" || next == "serta" {
        clause[at + joint.len()..].split_whitespace().nth(1).unwrap_or_default()
    } else {
        next
    };
    lexicon::is_verb(&next.to_lowercase())
        || matches!(
            next,
            "termasuk"
                | "sedangkan"
                | "tetapi"
                | "terutama"
                | "terendah"
                | "tertinggi"
                | "terbanyak"
                | "terbesar"
                | "tercepat"
        )
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
            text = text.replace(&format!("{0} ({0})", abbreviation.short), &abbreviation.short);
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
            // `dr.` is a physician, `Dr.` a doctorate.
            if matches!(word, "dr." | "drg." | "drh.") {
                return word.to_owned();
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
