//! Facts that a release needs, the contact, the embargo.

use super::{Scope, at};
use crate::check::ids;
use crate::check::report::{Graded, Report, finding};
use crate::finding::{Place, Severity};
use crate::release::Profile;

/// Checks facts, contact and embargo.
pub(super) fn check(scope: &Scope<'_>, report: &mut Report<'_>) {
    let event = &scope.record.event;
    let mut missing = |variant, pointer: &str, severity| {
        report.add(finding(ids::FACTS_COMPLETE, variant, &at(pointer)).graded(severity));
    };
    let blank = |text: Option<&str>| text.is_none_or(|text| text.trim().is_empty());
    if blank(Some(&event.title)) {
        missing("title", "/event/title", Severity::Error);
    }
    if blank(Some(&event.city)) {
        missing("city", "/event/city", Severity::Error);
    }
    if blank(event.venue.as_deref()) {
        // An error: a release without a place cannot be approved (rule 20).
        missing("venue", "/event/venue", Severity::Error);
    } else if event.venue.as_deref().is_some_and(|venue| venue.contains('/')) {
        missing("venue-slash", "/event/venue", Severity::Info);
    }
    if blank(event.organiser.as_deref()) {
        missing("organiser", "/event/organiser", Severity::Warning);
    }
    if blank(event.purpose.as_deref()) && event.background.is_empty() {
        missing("purpose", "/event/purpose", Severity::Info);
    }
    if scope.statements.is_empty() {
        missing("no-statements", "/statements", Severity::Warning);
    } else if !scope.statements.values().any(|statement| statement.is_direct()) {
        missing("no-quote", "/statements", Severity::Info);
    }
    contact(scope, report);
    embargo(scope, report);
}

fn contact(scope: &Scope<'_>, report: &mut Report<'_>) {
    let release = &scope.record.release;
    let profile = scope
        .input
        .document
        .map(|document| document.profile)
        .or(release.profile)
        .or(scope.office.default_profile);
    if profile != Some(Profile::SiaranPers) || scope.office.parts.contact == Some(false) {
        return;
    }
    let place = at("/release/contact");
    let given = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    match release.contact.as_ref().or(scope.office.contact.as_ref()) {
        None => report.add(finding(ids::RELEASE_CONTACT, "missing", &place)),
        Some(contact) if !given(&contact.phone) && !given(&contact.email) => {
            report
                .add(finding(ids::RELEASE_CONTACT, "unreachable", &place).with("name", contact.name.trim()));
        }
        Some(_) => {}
    }
}

fn embargo(scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(until) = scope.record.release.embargo else {
        return;
    };
    let event = &scope.record.event;
    let until = until.with_timezone(&event.zone.tz()).fixed_offset();
    if until.date_naive() < scope.input.today {
        let words = event.language.words();
        report.add(finding(ids::EMBARGO_MARK, "past", &at("/release/embargo")).with(
            "until",
            format!("{} {}", words.plain_date(until.date_naive()), words.time(until.time(), event.zone)),
        ));
    }
    if scope
        .input
        .document
        .is_some_and(|document| document.embargo.is_none() || document.release_line.is_none())
    {
        report.add(finding(ids::EMBARGO_MARK, "unmarked", &Place::Release).graded(Severity::Error));
    }
}
