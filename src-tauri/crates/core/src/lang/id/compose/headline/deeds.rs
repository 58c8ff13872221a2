//! Headlines out of the event itself: its aim, its deed, its visitors, its title.

use super::super::case::{Case, text};
use super::super::lead::Lead;
use super::super::title::TitleForm;
use super::super::visits;
use super::super::{aims, clause, facts, participants, subject};
use super::aim_is_printed;
use super::cut::{cut_to_fit, fitting};
use super::wording::{bare_city, spelt_number};
use crate::event::{Deed, EventKind};
use crate::lang::id::lexicon;
use crate::text::{one_line, word_count};

/// H1, H7: `{subject} {base(purpose)}`; an activity, not a result, and no condition.
pub(super) fn aim(case: &Case<'_>, subject: &str) -> Option<String> {
    const RESULTS: [&str; 12] = [
        "menindaklanjuti",
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
    let purpose = aims::purpose(case)?;
    let (verb, object) = purpose.split_once(' ')?;
    let conditional =
        ["apabila", "jika", "bila", "agar", "supaya"].iter().any(|word| clause::holds(object, word));
    // `RSUD X jadikan RSUD X sebagai …`
    if clause::holds(object, subject)
        || case.organiser.as_deref().is_some_and(|name| clause::holds(object, name))
    {
        return None;
    }
    if word_count(object) < 2 || RESULTS.contains(&verb) || conditional || !lexicon::is_verb(verb) {
        return None;
    }
    let base = lexicon::base_form(verb).unwrap_or(verb);
    let lead_in = format!("{subject} {base}");
    let narrowed = subject.replace("Provinsi ", "");
    cut_to_fit(case, &lead_in, object, coordinated)
        .or_else(|| fitting(case, &format!("{narrowed} {base} {}", coordinated(object))))
        // The dateline has the place: without it there is room for the whole thought.
        .or_else(|| {
            let bare = subject.strip_suffix(bare_city(case).as_str()).map(str::trim_end)?;
            let bare = [" Kota", " Kabupaten"].iter().find_map(|kind| bare.strip_suffix(kind)).unwrap_or(bare);
            let whole = format!("{bare} {base} {}", coordinated(object));
            // `Pemkot` and `BPBD` alone: of where? `Dispusip` acts for the town of the dateline.
            let made = bare.chars().skip(1).all(char::is_lowercase)
                && !lexicon::FIXED_LONG_FORMS.iter().any(|(short, _)| *short == bare);
            if made || bare.contains(' ') { fitting(case, &whole) } else { None }
        })
        .or_else(|| last_cut(case, &lead_in, object))
}

/// The last resort: the object loses what stands behind `dari`, `kepada`, `untuk`.
pub(super) fn last_cut(case: &Case<'_>, lead_in: &str, object: &str) -> Option<String> {
    [" dari ", " kepada ", " untuk "]
        .iter()
        .filter_map(|joint| object.find(joint))
        .filter_map(|at| object.get(..at))
        .filter(|kept| word_count(kept) >= 3)
        .find_map(|kept| fitting(case, &format!("{lead_in} {}", coordinated(kept))))
}

/// Verbs behind `dan` and commas take their base form like the first.
pub(super) fn coordinated(object: &str) -> String {
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

/// H2: the title's verb in its base form.
pub(super) fn deed(case: &Case<'_>, form: &TitleForm) -> Option<String> {
    let organiser = case.organiser_later();
    match form {
        TitleForm::Signing { thing, parties, with } => {
            let who = if parties.is_empty() { organiser?.to_owned() } else { joined_parties(parties) };
            let with = with.as_ref().map(|with| format!(" dengan {with}")).unwrap_or_default();
            fitting(case, &format!("{who} teken {thing}{with}")).or_else(|| {
                cut_to_fit(case, &format!("{who} teken"), &format!("{thing}{with}"), str::to_owned)
            })
            // What it is about gives way to with whom.
            .or_else(|| fitting(case, &format!("{who} teken {}{with}", thing.split_once(" tentang ")?.0)))
        }
        TitleForm::Audience { guest, host } => fitting(case, &format!("{guest} beraudiensi dengan {host}")),
        TitleForm::Visit { noun, visitor, to } => {
            let visitor = visitor.as_deref();
            if visits::host_view(case) {
                let host = visits::receiving(case)?;
                let visitor = visitor
                    .filter(|visitor| !clause::holds(visitor, &host) && !clause::holds(&host, visitor))?;
                fitting(case, &format!("{host} terima {noun} {visitor}"))
            } else {
                let who = visitor.or(organiser)?;
                let to = to.clone().or_else(|| visits::host(case))?;
                fitting(case, &format!("{who} kunjungi {to}"))
            }
        }
        TitleForm::Study => {
            let host = visits::receiving(case)?;
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
            let acting = case.event.actors.iter().find(|actor| {
                subject::deeds_of(nominal).contains(actor.did.understood())
                    && *actor.did.understood() != Deed::Received
            });
            let actor = acting.and_then(|actor| case.voice_of(actor.person)).and_then(|voice| {
                let voice = &case.voices[voice];
                let head = voice.head.as_ref()?;
                let first = head.head.split_whitespace().next().unwrap_or_default().to_lowercase();
                let of_any = ["direktur", "ketua", "kepala", "pimpinan", "manajer", "presiden"]
                    .contains(&first.as_str());
                let tells = !of_any || word_count(&head.head) > 2;
                Some(match voice.short.as_deref() {
                    Some(short) if tells => format!("{} {short}", head.head),
                    // `Direktur Utama Andi`: of what? The institution acts through its head.
                    _ if voice.institution == case.organiser => organiser?.to_owned(),
                    _ => voice.title.clone()?,
                })
            });
            let by_organiser = actor.is_none() && nominal.by_institution;
            let who = if by_organiser { organiser.map(str::to_owned) } else { actor };
            let object = if by_organiser { without_owner(case, &object) } else { object };
            let Some(who) = who else {
                return fitting(
                    case,
                    &format!("{object} {} di {}", nominal.passive, one_line(&case.event.city)),
                );
            };
            let with_aim = aims::purpose(case).and_then(|purpose| {
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

/// `Bank Sembada luncurkan Kredit Mawar Bank Sembada`: whose it is, the subject says.
fn without_owner(case: &Case<'_>, object: &str) -> String {
    let names = [case.organiser_short.as_deref(), case.organiser.as_deref()];
    let kept = names
        .into_iter()
        .flatten()
        .find_map(|name| object.strip_suffix(name).map(str::trim_end).filter(|kept| word_count(kept) >= 2));
    let hangs = |kept: &&str| {
        kept.split(' ').next_back().is_some_and(|last| lexicon::is_function_word(&last.to_lowercase()))
    };
    kept.filter(|kept| !hangs(kept)).unwrap_or(object).to_owned()
}

/// Parties with one place name it once: `Pemkab, Kejaksaan Negeri, dan Kantor Pertanahan Teluk Mawar`.
pub(super) fn joined_parties(parties: &[String]) -> String {
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
    participants::join(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// H6: the visitors and what they came for.
pub(super) fn visitors(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Option<String> {
    if !aim_is_printed(lead) {
        return None;
    }
    let by_visitor = !visits::host_view(case);
    let participants = text(case.event.participants.as_deref())
        .filter(|list| word_count(list) <= 4 && !list.contains([',', ':']));
    let visitor = match form {
        TitleForm::Visit { visitor, .. } => visitor.clone().filter(|visitor| word_count(visitor) <= 5),
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
    let visits = organiser.clone().filter(|_| !visits::organiser_is_host(case));
    let who = if by_visitor { organiser } else { visits.or(guest) }?;
    let aim = aim(case, &who)?;
    // Where they went stands there when it fits.
    let there = format!("{aim} di {}", one_line(&case.event.city));
    Some(if by_visitor || clause::holds(&aim, &bare_city(case)) {
        aim
    } else {
        fitting(case, &there).unwrap_or(aim)
    })
}

/// H8: the fallback that only says that something was held.
pub(super) fn held(case: &Case<'_>, form: &TitleForm) -> Option<String> {
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
    if let Some(guest) = title.strip_prefix("Audiensi ") {
        return fitting(case, &format!("{organiser} terima audiensi {guest}"));
    }
    let held = if facts::is_said(&title) { "sampaikan" } else { "gelar" };
    fitting(case, &format!("{organiser} {held} {title}"))
}

/// The title without year, `dalam rangka …` and `Tingkat …`.
pub(super) fn core(title: &str) -> String {
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
    let mut end = words.len();
    if end > 1 && clause::is_year(words[end - 1]) {
        let named = end > 2 && ["akhir", "awal", "tengah"].contains(&words[end - 3].to_lowercase().as_str());
        end -= 1;
        // `Tahun Anggaran 2025` and `Tahun Ajaran 2026` keep their year.
        if ["anggaran", "ajaran", "pelajaran", "akademik", "formasi", "edisi"]
            .contains(&words[end - 1].to_lowercase().as_str())
        {
            end += 1;
        } else if words[end - 1].eq_ignore_ascii_case("tahun") && !named {
            end -= 1;
        }
    }
    words.get(..end.max(1)).unwrap_or(&words).join(" ")
}
