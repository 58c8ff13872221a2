//! Headlines out of statements: a speaker and a strong verb, a speaker and a colon, the clause alone.

use super::super::case::Case;
use super::super::{clause, indirect};
use super::cut::{Forms, cut_to_fit, fitting};
use super::squeeze::{asked, shorter};
use super::wording::bare_city;
use crate::lang::id::lexicon;
use crate::text::{one_line, word_count};

/// Statements in the order in which they may give a headline: the marked one, then by rank and record.
pub(super) fn by_rank(case: &Case<'_>) -> Vec<usize> {
    ranked(case, usable)
}

/// The same of the whole record: late in it, a clause is seldom the news.
pub(super) fn said_anywhere(case: &Case<'_>) -> Vec<usize> {
    ranked(case, stands_alone)
}

fn ranked(case: &Case<'_>, fits: fn(&Case<'_>, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..case.said.len()).filter(|&said| fits(case, said)).collect();
    order.sort_by_key(|&said| (Some(said) != case.angle, case.voices[case.said[said].voice].rank(), said));
    order
}

/// What stands alone and was said early may carry the news.
fn usable(case: &Case<'_>, said: usize) -> bool {
    const EARLY: usize = 4;
    (said < EARLY || case.angle == Some(said)) && stands_alone(case, said)
}

/// Only a whole, clear clause of a titled speaker can stand alone.
fn stands_alone(case: &Case<'_>, said: usize) -> bool {
    let record = &case.said[said];
    let speaks = case.voices[record.voice].role != Some(crate::record::Role::Guest);
    !record.is_direct()
        && !record.text.contains(". ")
        && speaks
        && case.voices[record.voice].title.is_some()
        && record.statement.fields.addressee.as_deref().is_none_or(|addressee| word_count(addressee) <= 4)
        && indirect::frame(record, 0).is_ok_and(|framed| !framed.clause_for_phrase)
}

/// The paraphrase that carries the news: the one marked, else the first clear one of the top speaker.
pub(super) fn angle(case: &Case<'_>, wanted: impl Fn(&indirect::Framed) -> bool) -> Option<usize> {
    let fits = |said: usize| {
        usable(case, said)
            && shorter(&case.said[said].text).next().is_some_and(|clause| !clause::is_anaphoric(&clause))
            && indirect::frame(&case.said[said], 0).is_ok_and(|framed| wanted(&framed))
    };
    // A quote is marked for the text; the headline is made of what stands beside it.
    if let Some(angle) = case.angle.filter(|&said| !case.said[said].is_direct()) {
        return Some(angle).filter(|&said| fits(said));
    }
    let top = case.top_voice()?;
    (0..case.said.len()).find(|&said| case.said[said].voice == top && fits(said))
}

/// H3: `{head} {short} {base verb} {clause}`.
pub(super) fn statement(case: &Case<'_>, said: usize, may_cut: bool) -> Option<String> {
    if may_cut {
        // The pattern of the kind asks first, then the row of all statements.
        case.said[said].headline.get_or_init(|| written_statement(case, said, true)).clone()
    } else {
        written_statement(case, said, false)
    }
}

fn written_statement(case: &Case<'_>, said: usize, may_cut: bool) -> Option<String> {
    let voice = &case.voices[case.said[said].voice];
    let marked = case.angle == Some(said);
    let framed = indirect::frame(&case.said[said], 0).ok().filter(|framed| framed.strong || marked)?;
    let forms: Vec<String> = shorter(&framed.clause).collect();
    if forms.iter().any(|clause| clause::is_anaphoric(clause)) {
        return None;
    }
    let head = voice.head.as_ref()?;
    let title = voice.title.as_deref()?;
    let base = lexicon::base_form(&framed.verb)?;
    let mut callings: Vec<String> = Vec::new();
    if let Some(short) = voice.short.as_deref().filter(|_| word_count(&head.head) <= 3) {
        let twice = crate::lang::id::typed::is_office(short, title);
        callings.push(if twice { head.head.clone() } else { format!("{} {short}", head.head) });
    }
    if word_count(title) <= 4 {
        callings.push(without_military_rank(title));
    }
    callings.push(without_military_rank(&head.head));
    // The head of the organiser speaks for it.
    if voice.institution == case.organiser {
        callings.extend(case.organiser_later().map(str::to_owned));
    }
    let clause = tightened(&framed.clause);
    let requests = matches!(framed.conjunction, "agar" | "") && report_is_request(&framed.verb);
    let worded: fn(&str) -> String = if requests { asked } else { str::to_owned };
    let forms = if clause == framed.clause { forms } else { shorter(&clause).collect() };
    let forms = Forms::of(forms, worded);
    // `belum menyetujui …`: who says it does it.
    let does = clause::opens_with_auxiliary(&clause);
    let whole = callings.iter().find_map(|who| {
        let lead_in = format!("{who} {base}");
        if may_cut {
            forms.cut_to_fit(case, &lead_in)
        } else {
            fitting(case, &format!("{lead_in} {}", worded(&clause)))
        }
    });
    // `… merupakan pelayanan dasar yang menjadi prioritas …`: the judgement stands without its relative clause.
    let judged = || {
        let (kept, _) = clause.split_once(" yang ").filter(|(kept, _)| may_cut && judges(kept))?;
        callings.iter().find_map(|who| fitting(case, &format!("{who} {base} {kept}")))
    };
    // `… bagi warga yang rumahnya rusak berat`: a request stands without its last relative clause.
    let narrowed = || {
        let (kept, lost) =
            clause.rsplit_once(" yang ").filter(|(kept, _)| may_cut && requests && kept.contains(' '))?;
        let turns = ["tidak", "belum", "bukan", "jika"].iter().any(|word| clause::holds(lost, word))
            || lost.contains(|c: char| c.is_ascii_digit())
            || clause::at_predicate(kept).is_none();
        let kept = if turns { return None } else { worded(kept) };
        callings.iter().find_map(|who| fitting(case, &format!("{who} {base} {kept}")))
    };
    whole.or_else(judged).or_else(narrowed).or_else(|| {
        let who = callings.iter().find(|who| word_count(who) <= 5).filter(|_| does && may_cut)?;
        let before = clause.split_once(" sebelum ").map_or(clause.as_str(), |(before, _)| before);
        fitting(case, &format!("{who} {}", planned(before)))
    })
}

/// Whether a clause judges what something is; whose judgement it is belongs to it.
fn judges(clause: &str) -> bool {
    ["merupakan", "adalah", "bukan"].iter().any(|word| clause::holds(clause, word))
}

fn report_is_request(verb: &str) -> bool {
    lexicon::report(verb).is_some_and(|report| report.frame == lexicon::Frame::Request)
}

/// A headline saves the copula and the words that carry nothing (`tetap menjadi` > `tetap`).
pub(super) fn tightened(clause: &str) -> String {
    clause.replace("tetap menjadi ", "tetap ").replace(" pada tahun 20", " pada 20")
}

/// Ranks of police and army are no part of a title that stands alone.
pub(super) fn without_military_rank(title: &str) -> String {
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
pub(super) fn colon(case: &Case<'_>, said: usize) -> Option<String> {
    let voice = &case.voices[case.said[said].voice];
    let framed = indirect::frame(&case.said[said], 0).ok()?;
    let title = voice.title.as_deref()?;
    let head = &voice.head.as_ref()?.head;
    // `Kepala BPK Perwakilan Provinsi X` is the head of `BPK X`.
    let short = case.organiser_short.as_deref().filter(|short| {
        let first = short.split_whitespace().next().unwrap_or_default();
        title.starts_with(&format!("Kepala {first} "))
    });
    let who = match short {
        _ if word_count(title) <= 4 => title.to_owned(),
        Some(short) if word_count(head) > 4 => format!("Kepala {short}"),
        _ => head.clone(),
    };
    let who = without_military_rank(&who);
    let clause = shorter(&framed.clause).next()?;
    // Behind the colon a thought begins with what it is about.
    let opens_low = clause.split(' ').next().is_some_and(|first| lexicon::HEADLINE_LOW.contains(&first));
    (!opens_low
        && states(case, said, &framed)
        && !own_person(&framed.clause)
        && word_count(&clause) <= 8
        && word_count(&who) <= 5)
        .then(|| fitting(case, &format!("{who}: {clause}")))?
}

/// A whole clause of the first speaker's that tells a figure, without its speaker.
pub(super) fn figure(case: &Case<'_>, said: usize) -> Option<String> {
    let framed = indirect::frame(&case.said[said], 0).ok()?;
    // `empat tersangka ditangkap` counts, too.
    let opens = framed.clause.split(' ').next().unwrap_or_default();
    let counted = super::wording::NUMBERS.iter().skip(2).any(|number| number.eq_ignore_ascii_case(opens));
    let tells = (counted || framed.clause.contains(|c: char| c.is_ascii_digit()))
        && (case.top_voice() == Some(case.said[said].voice) || case.of_organiser(case.said[said].voice))
        && bare_clause(case, said).is_none()
        && !["terdapat ", "ada ", "tersedia "].iter().any(|start| framed.clause.starts_with(start))
        && !own_person(&framed.clause);
    (tells && states(case, said, &framed))
        .then(|| cut_to_fit(case, "", &with_verb(&framed.clause), planned))?
}

/// Tells whether a recorded verb makes a target, a plan or a guess of its clause, or is none that Kutip knows: without
/// the verb it would become a fact.
fn foresees(case: &Case<'_>, said: usize) -> bool {
    let recorded =
        case.said[said].statement.fields.verb.as_deref().is_some_and(|verb| !verb.trim().is_empty());
    case.said[said].report.map_or(recorded, |report| {
        report.frame == lexicon::Frame::Bare
            || matches!(
                report.verb,
                "berharap"
                    | "mengharapkan"
                    | "memperkirakan"
                    | "memprediksi"
                    | "optimistis"
                    | "optimis"
                    | "yakin"
            )
    })
}

/// A whole clause that tells a fact, whatever acts in it.
pub(super) fn plain_clause(case: &Case<'_>, said: usize) -> Option<String> {
    let framed = indirect::frame(&case.said[said], 0).ok()?;
    let first = framed.clause.split(' ').next().unwrap_or_default();
    let opens_low = lexicon::HEADLINE_LOW.contains(&first) || clause::is_predicate(first);
    let subject = clause::opening(&framed.clause) == clause::Opening::Subject;
    let tells = subject && !opens_low && !own_person(&framed.clause) && states(case, said, &framed);
    if tells { cut_to_fit(case, "", &with_place(case, &framed.clause), planned) } else { None }
}

/// Tells whether a statement reports a fact in a whole clause that needs nothing before it.
fn states(case: &Case<'_>, said: usize, framed: &indirect::Framed) -> bool {
    let whole =
        framed.conjunction == "bahwa" || framed.conjunction.is_empty() && clause::is_clause(&framed.clause);
    // A wish is no fact.
    let hopes = case.said[said]
        .report
        .is_some_and(|report| report.frame != lexicon::Frame::That && report.verb != "menilai");
    whole
        && !hopes
        && !foresees(case, said)
        && framed.verb != "berharap"
        && (!framed.strong || case.angle == Some(said) && framed.conjunction == "bahwa")
        && shorter(&framed.clause.replacen("pihaknya", "pihak", 1))
            .next()
            .is_some_and(|clause| !clause::is_anaphoric(&clause))
        && !clause::opens_with_auxiliary(&framed.clause)
}

/// H5: the clause alone, when an institution or place acts in it, or a figure rises or falls.
pub(super) fn bare_clause(case: &Case<'_>, said: usize) -> Option<String> {
    // A request names the institution as its object, not as the one who acts.
    let asks = matches!(
        case.said[said].report.map(|report| report.frame),
        Some(lexicon::Frame::Request | lexicon::Frame::Aim | lexicon::Frame::Phrase | lexicon::Frame::Cause)
    ) || foresees(case, said);
    let framed = indirect::frame(&case.said[said], 0).ok().filter(|_| !asks)?;
    // Beside its speaker a stressed clause says more; and no headline lacks its subject.
    let first = framed.clause.split(' ').next().unwrap_or_default();
    let subjectless = matches!(first, "tidak" | "belum" | "jangan" | "ada" | "akan" | "sudah");
    if subjectless
        || framed.strong && judges(&framed.clause)
        || framed.strong && statement(case, said, true).is_some()
    {
        return None;
    }
    let clause = named_in_full(case, &tightened(&framed.clause));
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
    // What the officer marked as the news may stand alone whatever acts in it.
    let marked = case.angle == Some(said) && states(case, said, &framed);
    let clause =
        if marked || clause.contains("pihaknya ") { spoken_for(case, said, &clause) } else { clause };
    let acts = clause != framed.clause && !clause.contains("pihaknya");
    if !(governs || place || changes || marked || acts && framed.clause.contains("pihaknya "))
        || own_person(&clause)
    {
        return None;
    }
    let clause = with_verb(&with_place(case, &clause));
    cut_to_fit(case, "", &clause, planned)
        .or_else(|| fitting(case, &without_start(&clause)?))
        .filter(|headline| !clause::is_anaphoric(headline))
}

/// `lelang …` of a record whose programme is `Lelang Kopi Gayo`: a headline stands without the text.
fn named_in_full(case: &Case<'_>, clause: &str) -> String {
    let Some((noun, rest)) = clause.split_once(' ') else { return clause.to_owned() };
    let full = case.event.programmes.iter().map(|programme| one_line(&programme.name)).find(|name| {
        name.split_once(' ').is_some_and(|(first, _)| first.eq_ignore_ascii_case(noun))
            && !clause::holds(clause, name)
    });
    full.map_or_else(|| clause.to_owned(), |full| format!("{full} {rest}"))
}

/// `aktivasi baru 18,7 persen`: a figure behind `baru` is reached, and a headline has its verb.
fn with_verb(clause: &str) -> String {
    let Some((before, after)) = clause.split_once(" baru ") else { return clause.to_owned() };
    let counts = after.starts_with(|c: char| c.is_ascii_digit());
    if counts && !clause::is_clause(before) {
        format!("{before} baru capai {after}")
    } else {
        clause.to_owned()
    }
}

/// Whether a clause speaks of its speaker, whom a headline does not name.
fn own_person(clause: &str) -> bool {
    ["pihaknya", "dirinya", "kami", "saya", "kita"].iter().any(|word| clause::holds(clause, word))
}

/// `sepanjang 2025 pihaknya menerima …` > `Dinas Kominfo menerima … sepanjang 2025`: the institution and its deed first.
fn spoken_for(case: &Case<'_>, said: usize, clause: &str) -> String {
    let Some((time, deed)) = clause.split_once("pihaknya ") else { return clause.to_owned() };
    let time = time.trim_end_matches([',', ' ']);
    let fronted =
        ["sepanjang ", "selama ", "hingga ", "sejak ", "sampai "].iter().any(|word| time.starts_with(word));
    let voice = &case.voices[case.said[said].voice];
    let of_head = voice.title.as_deref().and_then(|title| {
        let bodies = [("Kapolres ", "Polres "), ("Kapolda ", "Polda "), ("Kapolsek ", "Polsek ")];
        if let Some(body) = bodies.iter().find_map(|(head, body)| Some((body, title.strip_prefix(*head)?))) {
            return Some(without_military_rank(&format!("{}{}", body.0, body.1)));
        }
        let (_, of) = title.split_once("Kepala ").or_else(|| title.split_once("Direktur "))?;
        Some(of.replace(" Provinsi ", " "))
    });
    let Some(who) = of_head.filter(|_| time.is_empty() || fronted) else { return clause.to_owned() };
    match deed.split_once(", ").filter(|_| !time.is_empty()) {
        Some((deed, rest)) => format!("{who} {deed} {time}, {rest}"),
        None => format!("{who} {deed} {time}").trim_end().to_owned(),
    }
}

/// `turun dari A menjadi B`: where both have no room, the reader wants to know where it stands now.
fn without_start(clause: &str) -> Option<String> {
    let (before, after) = clause.split_once(" menjadi ")?;
    let (before, _) = before.rsplit_once(" dari ")?;
    Some(format!("{before} menjadi {after}"))
}

/// `pemerintah kabupaten` is called by its short form and its place.
pub(super) fn with_place(case: &Case<'_>, clause: &str) -> String {
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
pub(super) fn planned(clause: &str) -> String {
    // The first verb behind the subject, and every verb behind `akan`, `siap`, `ikut`.
    let mut plan = true;
    clause
        .split(' ')
        .map(|word| {
            // `dapat membayar` keeps its verb.
            plan &= word != "dapat";
            if matches!(word, "akan" | "siap") {
                plan = true;
            }
            let base = lexicon::base_form(word).filter(|_| plan);
            plan &= base.is_none() && !(word.starts_with("me") && lexicon::is_verb(word));
            base.unwrap_or(word).to_owned()
        })
        .collect::<Vec<_>>()
        .join(" ")
}
