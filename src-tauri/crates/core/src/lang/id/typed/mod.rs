//! The record as it was typed: remarks of the officer to himself that stand in fields of facts, and roles that stand
//! where a name should.
//!
//! Composer and checks read it alike: [`read`] gives the record without what may not be printed, [`check`] says where
//! it stands and what to ask.

mod people;
mod remarks;
mod signs;
mod spots;

pub(super) use people::is_office;

use std::borrow::Cow;

use crate::check::ids;
use crate::check::report::{Graded, Report, finding};
use crate::finding::{Place, Severity};
use crate::record::EventRecord;
use crate::release::{LeftOut, Reason};
use remarks::Remark;
use spots::Spot;

/// What a record says when the remarks are taken out of it.
#[derive(Debug)]
pub(super) struct Read<'a> {
    /// The record; copied only where something had to be taken out.
    pub record: Cow<'a, EventRecord>,
    /// What was taken out.
    pub left_out: Vec<LeftOut>,
}

/// Takes out of a record what may not be printed.
pub(super) fn read(record: &EventRecord) -> Read<'_> {
    let remarks = spots::remarks(record);
    let mut cleaned = without(record, &remarks);
    let people = people::read(&cleaned);
    if !people.is_empty() {
        let cleaned = cleaned.to_mut();
        for (index, person) in people {
            cleaned.people[index] = person;
        }
    }
    let left_out = remarks
        .iter()
        .map(|(spot, remark)| {
            let why = if remark.kept.is_empty() { Reason::Remark } else { Reason::RemarkInside };
            LeftOut { what: spot.item(record), why }
        })
        .collect();
    Read { record: cleaned, left_out }
}

/// Takes the remarks out of a record.
fn without<'a>(record: &'a EventRecord, remarks: &[(Spot, Remark)]) -> Cow<'a, EventRecord> {
    if remarks.is_empty() {
        return Cow::Borrowed(record);
    }
    let mut cleaned = record.clone();
    for (spot, remark) in remarks {
        spot.write(&mut cleaned, &remark.kept);
    }
    // From the last to the first, so that the places of the others stay.
    for entry in remarks.iter().rev().filter_map(|(spot, remark)| spot.empty_entry(&remark.kept)) {
        cleaned.entries.remove(entry);
    }
    Cow::Owned(cleaned)
}

/// Says where remarks and roles stand in fields of facts.
pub(super) fn check(record: &EventRecord, report: &mut Report<'_>) {
    let remarks = spots::remarks(record);
    for (spot, remark) in &remarks {
        let variant = if remark.kept.is_empty() { "whole" } else { "inside" };
        let place = Place::Record(spot.pointer());
        report.add(finding(ids::TEXT_REMARK, variant, &place).with("found", remark.found.as_str()));
        // What was typed there is no place: the release lacks one.
        if *spot == Spot::Event("venue") && remark.kept.is_empty() {
            report.add(finding(ids::FACTS_COMPLETE, "venue", &place).graded(Severity::Error));
        }
    }
    for (pointer, found) in spots::in_quotes(record) {
        report.add(finding(ids::TEXT_REMARK, "quoted", &Place::Record(pointer)).with("found", found));
    }
    people::check(&without(record, &remarks), report);
}
