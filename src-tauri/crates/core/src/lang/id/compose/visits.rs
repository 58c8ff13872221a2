//! The lead of a visit or an audience, from the host's side or the visitor's.

use super::case::{Case, bare_place, region_of, text};
use super::piece::Sentence;
use super::subject::{Opened, actors, by_title, introduce, organiser_waits, party, plain};
use super::title::TitleForm;
use super::{clause, facts, nearby};
use crate::event::Deed;
use crate::release::{Item, LeftOut, Reason, Source};

/// The institution that receives: recorded, else that of a speaker from the city, else the organiser.
pub(super) fn host(case: &Case<'_>) -> Option<String> {
    let city = &case.event.city;
    text(case.event.host.as_deref())
        .or_else(|| {
            case.voices.iter().filter_map(|voice| voice.institution.clone()).find(|institution| {
                region_of(institution)
                    .is_some_and(|region| clause::holds(city, &region) || clause::holds(&region, city))
            })
        })
        .or_else(|| case.organiser.clone().filter(|organiser| clause::holds(organiser, bare_place(city))))
}

/// Tells whether the lead of a visit takes the host's view.
pub(super) fn host_view(case: &Case<'_>) -> bool {
    let Some(host) = host(case) else { return false };
    // Whose release it is, is the visitor: the visitor's view.
    if let TitleForm::Visit { visitor: Some(visitor), .. } = super::title::read(&case.title) {
        let own = [
            text(case.event.issuer.as_deref()),
            case.organiser.clone().filter(|_| case.event.issuer.is_none()),
            case.organiser_short.clone().filter(|_| case.event.issuer.is_none()),
        ];
        if own.iter().flatten().any(|name| clause::holds(&visitor, name)) {
            return false;
        }
    }
    let viewpoint = text(case.event.issuer.as_deref()).or_else(|| case.organiser.clone());
    viewpoint.is_none_or(|view| {
        view == host
            || clause::holds(&view, &host)
            || clause::holds(&view, bare_place(&case.event.city)) && !clause::holds(&host, &view)
    })
}

/// The organiser that belongs to the place of the visit receives; the host above it is not named twice.
pub(super) fn organiser_is_host(case: &Case<'_>) -> bool {
    let place = bare_place(&case.event.city);
    case.organiser.as_deref().is_some_and(|organiser| clause::holds(organiser, place))
}

/// The institution that a headline says receives: the organiser where it belongs to the host, else the host.
pub(super) fn receiving(case: &Case<'_>) -> Option<String> {
    if organiser_is_host(case) { case.organiser_later().map(str::to_owned) } else { host(case) }
}

pub(super) fn host_sentence(case: &Case<'_>) -> Option<Sentence> {
    let receiving = actors(case, &[Deed::Received]);
    if !receiving.is_empty() {
        return Some(Sentence::new().fixed(introduce(case, &receiving), Source::Event("actors")));
    }
    let host = host(case)?;
    if organiser_is_host(case) {
        return facts::organiser_first(case);
    }
    if case.organiser.as_deref() == Some(host.as_str())
        || case.organiser_short.as_deref() == Some(host.as_str())
    {
        return facts::organiser_first(case);
    }
    Some(Sentence::new().fixed(host, Source::Event("host")))
}

pub(super) fn visit(case: &Case<'_>, noun: &str, visitor: Option<&str>, to: Option<&str>) -> Opened {
    let title = Source::Event("title");
    let mut opened = Opened::default();
    let visiting = actors(case, &[Deed::Visited]);
    if host_view(case)
        && let (Some(host), Some(visitor)) = (host_sentence(case), visitor)
    {
        opened.named = actors(case, &[Deed::Received]);
        let visitor = party(case, visitor, &mut opened.named);
        opened.head = host.own(format!(" menerima {noun} ")).then(visitor);
    } else {
        let subject = match (visiting.is_empty(), visitor) {
            (false, _) => {
                opened.named.clone_from(&visiting);
                Sentence::new().fixed(introduce(case, &visiting), Source::Event("actors"))
            }
            (true, Some(visitor)) => party(case, visitor, &mut opened.named),
            (true, None) => match facts::organiser_first(case) {
                Some(organiser) => organiser,
                None => return by_title(case),
            },
        };
        let to = to.map(str::to_owned).or_else(|| host(case)).unwrap_or_else(|| case.event.city.clone());
        let to_place = noun.contains(' ');
        // A venue within the place visited is the place visited.
        let city = bare_place(&case.event.city);
        let venue = text(case.event.venue.as_deref()).filter(|_| clause::holds(&to, city));
        let to = match venue {
            Some(_) => {
                opened.placed = true;
                nearby::place_behind(case, "", true).trim_start_matches("di ").to_owned()
            }
            None => to,
        };
        opened.head = if to_place {
            subject.own(format!(" melakukan {noun} ke ")).fixed(to, title)
        } else {
            subject.own(" mengunjungi ").fixed(to, title)
        };
    }
    opened.head = opened.head.capitalised();
    let head = opened.head.text();
    // Who receives does not stage the visit.
    let receives = host_view(case) && organiser_is_host(case);
    opened.organiser_waits = !receives && organiser_waits(case, &head);
    if receives && organiser_waits(case, &head) {
        opened.left_out.push(LeftOut { what: Item::Event("organiser"), why: Reason::HeadNamed });
    }
    if case.event.host.is_some() && organiser_is_host(case) {
        opened.left_out.push(LeftOut { what: Item::Event("host"), why: Reason::Named });
    }
    opened
}

pub(super) fn study(case: &Case<'_>) -> Opened {
    let title = Source::Event("title");
    let Some(host) = host_sentence(case).filter(|_| host_view(case)) else {
        return plain(case);
    };
    let visitors = text(case.event.participants.as_deref()).filter(|list| !list.contains([',', ':']));
    let mut opened = Opened::new(match visitors {
        Some(list) => host
            .own(" menerima ")
            .running(list, Source::Event("participants"))
            .own(", peserta ")
            .fixed(&case.title, title)
            .own(","),
        None => host.own(" menerima peserta ").fixed(&case.title, title),
    });
    opened.took_participants = opened.head.text().ends_with(',');
    opened.named = actors(case, &[Deed::Received]);
    let head = opened.head.text();
    opened.organiser_waits = organiser_waits(case, &head);
    opened
}

/// `Audiensi A dengan B`: who comes beraudiensi with who receives.
pub(super) fn audience(case: &Case<'_>, guest: &str, host: &str) -> Opened {
    let mut opened = Opened::default();
    let guest_name = guest;
    let guest = party(case, guest, &mut opened.named);
    let host = party(case, host, &mut opened.named);
    opened.head = guest.own(" beraudiensi dengan ").then(host).capitalised();
    let head = opened.head.text();
    let receives = opened.named.iter().any(|&voice| case.voices[voice].institution == case.organiser);
    if receives && case.organiser.is_some() {
        opened.left_out.push(LeftOut { what: Item::Event("organiser"), why: Reason::HeadNamed });
    }
    // Who comes does not stage the audience, and is named already; that both are of one place says nothing.
    let place = case.event.city.as_str();
    let comes = case.organiser.as_deref().is_some_and(|organiser| {
        let of_place =
            clause::shared_content(place, organiser).min(clause::shared_content(place, guest_name));
        clause::shared_content(organiser, guest_name) >= 2 + of_place
    });
    // The bureau that serves who receives is no party of its own.
    let serves = case.organiser.as_deref().is_some_and(|organiser| {
        !opened.named.is_empty() && ["Bagian ", "Biro "].iter().any(|bureau| organiser.starts_with(bureau))
    });
    if (comes || serves) && !receives {
        let why = if comes { Reason::Named } else { Reason::HeadNamed };
        opened.left_out.push(LeftOut { what: Item::Event("organiser"), why });
    }
    opened.organiser_waits = !receives && !comes && !serves && organiser_waits(case, &head);
    opened
}

/// `Audiensi X` names only who comes: whoever received them, or the organiser, receives the audience.
pub(super) fn received_audience(case: &Case<'_>) -> Option<Opened> {
    let guest = case.title.split_once(' ').filter(|(noun, _)| noun.eq_ignore_ascii_case("audiensi"))?.1;
    let receiving = actors(case, &[Deed::Received]);
    let subject = if receiving.is_empty() {
        facts::organiser_first(case)?
    } else {
        Sentence::new().fixed(introduce(case, &receiving), Source::Event("actors"))
    };
    let mut opened = Opened::new(subject.own(" menerima audiensi ").fixed(guest, Source::Event("title")));
    let speaks = receiving.iter().any(|&voice| case.voices[voice].institution == case.organiser);
    if speaks && case.organiser.is_some() {
        opened.left_out.push(LeftOut { what: Item::Event("organiser"), why: Reason::HeadNamed });
    }
    opened.named = receiving;
    opened.organiser_waits = !speaks && organiser_waits(case, &opened.head.text());
    Some(opened)
}
