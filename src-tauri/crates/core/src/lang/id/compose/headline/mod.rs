//! Headlines: proposals in the order of the kind, each of at most 12 words and 90 characters.

mod cut;
mod deeds;
mod further;
mod named;
mod said;
mod squeeze;
mod wording;

use super::case::{Case, as_typed, text};
use super::lead::Lead;
use super::title::TitleForm;
use super::{aims, clause, facts, visits};
use crate::event::EventKind;
use crate::lang::id::{lexicon, shorthand};
use crate::release::{Headline, HeadlinePattern as Pattern, Item};
use crate::text::one_line;
use cut::fitting;
use deeds::{aim, core, deed, held, visitors};
pub(super) use named::{keep_named, news_sentence, told_by};
use said::{angle, bare_clause, by_rank, colon, statement};
pub(super) use wording::spelt_number;
use wording::{as_given, bare_city, written};

/// A headline and what it stands on.
#[derive(Debug, Clone)]
pub(super) struct Proposal {
    /// The headline.
    pub headline: Headline,
    /// The statement that it prints.
    pub said: Option<usize>,
}

impl Proposal {
    /// Makes a proposal about the event itself.
    fn of_event(pattern: Pattern, text: Option<String>) -> Option<Self> {
        // `Gelar Peralatan Digelar` says its verb twice.
        let twice = |text: &str| clause::holds(text, "gelar") && clause::holds(text, "digelar");
        let text = text.filter(|text| !text.is_empty() && !twice(text))?;
        Some(Self { headline: Headline { pattern, text }, said: None })
    }

    /// Makes a proposal out of a statement.
    fn of_statement(pattern: Pattern, said: usize, text: Option<String>) -> Option<Self> {
        // `Dua Orang Tersangka` is a stump: a headline has its verb.
        let tells = |text: &str| {
            clause::lower_words(text)
                .iter()
                .any(|word| lexicon::is_verb(word) || lexicon::is_base(word) || clause::is_predicate(word))
        };
        // What nobody can read without asking stands in no headline.
        let text = text.filter(|text| tells(text) && shorthand::left(text).next().is_none());
        Self::of_event(pattern, text).map(|proposal| Self { said: Some(said), ..proposal })
    }

    /// Tells whether the officer wrote it.
    pub(super) fn is_given(&self) -> bool {
        matches!(self.headline.pattern, Pattern::Given | Pattern::News)
    }

    fn is_held(&self) -> bool {
        matches!(self.headline.pattern, Pattern::Held | Pattern::HeldAt)
    }

    /// Tells whether it says only that something took place.
    pub(super) fn says_only_held(&self, form: &TitleForm) -> bool {
        self.is_held()
            || self.headline.pattern == Pattern::Deed
                && match form {
                    TitleForm::Audience { .. } | TitleForm::Study | TitleForm::Visit { .. } => true,
                    TitleForm::Nominal { nominal, .. } => {
                        matches!(nominal.active, "memperingati" | "meninjau")
                    }
                    _ => false,
                }
    }

    /// Tells whether one of these says the same.
    fn is_among<'a>(&self, others: impl IntoIterator<Item = &'a Self>) -> bool {
        others.into_iter().any(|other| other.headline.text.eq_ignore_ascii_case(&self.headline.text))
    }
}

/// Proposes one to three headlines; the first is set.
pub(super) fn propose(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Vec<Proposal> {
    let mut proposals: Vec<Proposal> = Vec::new();
    // A headline that only the office can read gives way to one that everybody can.
    let mut insider: Vec<Proposal> = Vec::new();
    // Before what says only that something was held stands what only the office can read, and before what an
    // outsider said, too.
    let weaker = |proposal: &Proposal| {
        proposal.is_held() || proposal.said.is_some_and(|said| !case.of_organiser(case.said[said].voice))
    };
    for proposal in candidates(case, form, lead) {
        if proposal.is_among(proposals.iter().chain(&insider)) {
            continue;
        }
        let marked = proposal.said.is_some() && proposal.said == case.angle;
        if !proposal.is_given() && !marked && for_insiders(case, &proposal.headline.text) {
            insider.push(proposal);
        } else {
            proposals.push(proposal);
        }
        // Nothing comes before three strong ones any more.
        if proposals.get(..3).is_some_and(|best| !best.iter().any(weaker)) {
            break;
        }
    }
    let at = proposals.iter().position(weaker).unwrap_or(proposals.len());
    proposals.splice(at..at, insider);
    // What says more than that something was held stands before what says only that.
    if proposals.iter().take(3).filter(|proposal| !proposal.says_only_held(form)).count() < 3 {
        for proposal in further::further(case, form) {
            let told = proposal.said.is_some() && proposals.iter().any(|other| other.said == proposal.said);
            if told || proposal.is_among(&proposals) || proposals.len() >= 3 && proposal.says_only_held(form)
            {
                continue;
            }
            let held = proposals
                .iter()
                .position(|other| other.says_only_held(form))
                .filter(|_| !proposal.says_only_held(form));
            proposals.insert(held.unwrap_or(proposals.len()), proposal);
            if proposals.iter().take(3).filter(|other| !other.says_only_held(form)).count() == 3 {
                break;
            }
        }
    }
    // What says only that something was held stands last, the active before the passive.
    proposals.sort_by_key(|proposal| match proposal.headline.pattern {
        Pattern::HeldAt => 2,
        _ => u8::from(!proposal.is_given() && proposal.says_only_held(form)),
    });
    // The officer's mark comes before everything but the officer's own words.
    let own = proposals.iter().take_while(|proposal| proposal.is_given()).count();
    let marked = proposals.iter().position(|proposal| proposal.said.is_some() && proposal.said == case.angle);
    if let Some(at) = marked.filter(|&at| at > own) {
        proposals[own..=at].rotate_right(1);
    }
    if proposals.is_empty() {
        // Nothing fits: the title stands, cut or over-long as it may be, and the finding asks for the news.
        let text = short_title(case).unwrap_or_else(|| written(case, &case.title));
        proposals.extend(Proposal::of_event(Pattern::HeldAt, Some(text)));
    }
    proposals.truncate(3);
    proposals
}

/// Makes one candidate after the other, best first: the officer's own, those of the kind, what statements give.
fn candidates<'c>(
    case: &'c Case<'_>,
    form: &'c TitleForm,
    lead: &'c Lead,
) -> impl Iterator<Item = Proposal> + 'c {
    let given = || Proposal::of_event(Pattern::Given, as_typed(case.record.release.headline.as_deref()));
    let news = text(case.event.news.as_deref()).map(|news| {
        // The officer's words in a headline's verbs; too long a line is cut like any other, nothing is folded.
        let news = news.trim_end_matches('.');
        cut::given_cut(case, news).unwrap_or_else(|| as_given(news))
    });
    let of_kind = std::iter::once_with(move || row(case, form, lead)).flatten();
    let told = std::iter::once_with(move || by_rank(case)).flatten();
    // What the first of the speakers said first, and what was said first of all, are not passed over for a figure in it.
    let first = std::iter::once_with(move || {
        let ranked = by_rank(case);
        let first = ranked.contains(&0).then_some(0);
        let saids: Vec<usize> = ranked.first().copied().into_iter().chain(first).collect();
        saids
            .into_iter()
            .map(|said| Proposal::of_statement(Pattern::Clause, said, said::figure(case, said)))
            .collect::<Vec<_>>()
    })
    .flatten();
    // Last stands what says only that something was held.
    let of_event = [Pattern::Deed, Pattern::Aim, Pattern::Held, Pattern::HeldAt];
    [given(), Proposal::of_event(Pattern::News, news)]
        .into_iter()
        .chain(of_kind.map(move |pattern| make(case, form, lead, pattern)))
        .chain(first)
        .chain(told.flat_map(move |said| out_of(case, said)))
        .chain(of_event.into_iter().map(move |pattern| make(case, form, lead, pattern)))
        .flatten()
}

/// What a statement alone gives, best first.
fn out_of(case: &Case<'_>, said: usize) -> impl Iterator<Item = Option<Proposal>> {
    [Pattern::Clause, Pattern::Statement, Pattern::Colon].into_iter().map(move |pattern| {
        let text = match pattern {
            Pattern::Clause => bare_clause(case, said),
            Pattern::Statement => statement(case, said, true),
            _ => colon(case, said),
        };
        Proposal::of_statement(pattern, said, text)
    })
}

/// What the statements of the whole record give beyond the proposals, best first.
pub(super) fn told<'c>(case: &'c Case<'_>) -> impl Iterator<Item = Proposal> + 'c {
    let order = said::said_anywhere(case);
    let figures = order
        .clone()
        .into_iter()
        .filter_map(|said| Proposal::of_statement(Pattern::Clause, said, said::figure(case, said)));
    order.into_iter().flat_map(|said| out_of(case, said)).flatten().chain(figures)
}

/// Whole early clauses that no pattern asks for, without their speakers: better than news that stands late.
pub(super) fn plain<'c>(case: &'c Case<'c>) -> impl Iterator<Item = Proposal> + 'c {
    by_rank(case)
        .into_iter()
        .filter_map(|said| Proposal::of_statement(Pattern::Clause, said, said::plain_clause(case, said)))
}

/// Tells whether readers know a short form by its letters.
fn is_read(short: &str) -> bool {
    const READ: [&str; 15] = [
        "ASN", "OPD", "UMKM", "SDM", "PPPK", "WTP", "APBD", "BUMD", "RKPD", "PAUD", "BPBD", "BPK", "PMI",
        "BNN", "PUPR",
    ];
    READ.contains(&short) || lexicon::KNOWN.contains(&short)
}

/// Tells whether a headline uses a short form that the record must explain and few readers know.
fn for_insiders(case: &Case<'_>, headline: &str) -> bool {
    case.event.abbreviations.iter().any(|abbreviation| {
        let short = abbreviation.short.trim();
        let known = abbreviation.known == Some(true) || is_read(short);
        // The organiser's own name and what is launched cannot be said otherwise.
        let own = case.organiser_later().is_some_and(|organiser| clause::holds(organiser, short));
        !known && !own && !clause::holds(&case.title, short) && clause::holds(headline, short)
    })
}

/// The order of patterns for the kind of event.
fn row(case: &Case<'_>, form: &TitleForm, lead: &Lead) -> Vec<Pattern> {
    use Pattern::{Aim, Clause, Colon, Deed, Statement, TitleAim, Visitors};
    let kind = case.event.kind;
    if lead.statement.is_some() || matches!(kind, EventKind::Meeting | EventKind::Inspection) {
        return vec![Clause, Statement, Colon, Deed, Aim];
    }
    let acted = case.event.actors.iter().any(|actor| {
        !matches!(actor.did.understood(), crate::event::Deed::Received | crate::event::Deed::Other(_))
    });
    let mut row = match kind {
        EventKind::Signing | EventKind::Launch => vec![Deed],
        EventKind::Opening if acted => vec![Statement, Deed],
        // Nobody recorded who opened: the organiser's aim is active, the passive is not.
        EventKind::Opening => vec![Statement, Aim, Deed],
        EventKind::Visit => vec![Visitors, Clause, Deed],
        _ if lead.by_title => vec![TitleAim],
        _ if matches!(form, TitleForm::Appeal { .. }) => vec![Deed, Statement],
        // A purpose that says more of the deed than the title does.
        _ if repeats_deed(case, form) => vec![Clause, Aim, Deed, Statement],
        _ if matches!(form, TitleForm::Nominal { .. }) => vec![Clause, Deed, Statement, Aim],
        _ => ordinary(case),
    };
    if case.angle.is_some() {
        row.splice(0..0, [Clause, Statement, Colon]);
    }
    row
}

fn repeats_deed(case: &Case<'_>, form: &TitleForm) -> bool {
    let TitleForm::Nominal { nominal, .. } = form else { return false };
    aims::purpose(case)
        .is_some_and(|purpose| purpose.starts_with(nominal.active) && purpose.contains(" yang "))
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

fn make(case: &Case<'_>, form: &TitleForm, lead: &Lead, pattern: Pattern) -> Option<Proposal> {
    match pattern {
        // What befell people is not held.
        Pattern::Held | Pattern::HeldAt if facts::happens(&case.title) => None,
        Pattern::Statement => {
            let said = angle(case, |framed| framed.strong)?;
            Proposal::of_statement(pattern, said, statement(case, said, true))
        }
        Pattern::Colon => {
            let said = angle(case, |framed| !framed.strong)?;
            Proposal::of_statement(pattern, said, colon(case, said))
        }
        Pattern::Clause => {
            // A marked paraphrase is asked alone; what stands beside a marked quote may give the clause.
            let marked = case.angle.filter(|&said| !case.said[said].is_direct());
            let top = case.angle.map(|said| case.said[said].voice).or_else(|| case.top_voice());
            by_rank(case)
                .into_iter()
                .filter(|&said| marked.map_or(Some(case.said[said].voice) == top, |marked| marked == said))
                .find_map(|said| Proposal::of_statement(pattern, said, bare_clause(case, said)))
        }
        _ => Proposal::of_event(pattern, about_event(case, form, lead, pattern)),
    }
}

/// What the event itself gives.
fn about_event(case: &Case<'_>, form: &TitleForm, lead: &Lead, pattern: Pattern) -> Option<String> {
    match pattern {
        // The officer's own, and what statements give.
        Pattern::Given | Pattern::News | Pattern::Statement | Pattern::Colon | Pattern::Clause => None,
        Pattern::Aim | Pattern::TitleAim if !aim_is_printed(lead) => None,
        // Whom others visit has not their aim.
        Pattern::Aim
            if matches!(form, TitleForm::Visit { .. } | TitleForm::Study | TitleForm::Audience { .. })
                && visits::organiser_is_host(case) =>
        {
            None
        }
        Pattern::Aim => aim(case, case.organiser_later()?),
        Pattern::Deed => deed(case, form),
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
                .or_else(|| fitting(case, &format!("{what} {verb}")))
        }
    }
}

/// The start of an over-long title, up to where only the occasion, the place or the owner follows.
fn short_title(case: &Case<'_>) -> Option<String> {
    let title = case.title.split(" (").next().unwrap_or_default();
    let ends =
        [" dalam rangka ", " memperingati ", " HUT ", " di ", " pada ", " oleh ", " tahun ", " Tahun "];
    let mut cuts: Vec<usize> =
        ends.iter().flat_map(|end| title.match_indices(end)).map(|(at, _)| at).collect();
    cuts.sort_unstable();
    cuts.iter().rev().find_map(|&at| fitting(case, &title[..at]))
}

/// What the headline says of the aim must stand in the text.
fn aim_is_printed(lead: &Lead) -> bool {
    // What the title says, the lead says.
    !lead
        .left_out
        .iter()
        .any(|left| left.what == Item::Event("purpose") && left.why != crate::release::Reason::InTitle)
}
