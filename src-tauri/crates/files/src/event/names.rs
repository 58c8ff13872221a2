//! The words of the file for the trade's own types.

use kutip_core::event::Deed;
use kutip_core::record::Role;
use kutip_core::statement::{Form, Stance, Withholding};

pub(super) const KINDS: &[&str] =
    &["training", "opening", "visit", "meeting", "signing", "ceremony", "inspection", "launch", "other"];
pub(crate) const ZONES: &[&str] = &["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];
pub(crate) const LANGUAGES: &[&str] = &["id", "en"];
pub(crate) const PROFILES: &[&str] = &["rilis", "siaran-pers"];

pub(super) const ROLES: &[(&str, Role)] = &[("speaker", Role::Speaker), ("guest", Role::Guest)];
pub(super) const STANCES: &[(&str, Stance)] =
    &[("agrees", Stance::Agrees), ("differs", Stance::Differs), ("neutral", Stance::Neutral)];
pub(super) const FORMS: &[(&str, Form)] = &[("direct", Form::Direct), ("indirect", Form::Indirect)];
pub(super) const RESTRICTIONS: &[(&str, Withholding)] =
    &[("background", Withholding::Background), ("off-record", Withholding::OffRecord)];
/// The kinds of statements that are no statements.
pub(super) const ASIDES: &[(&str, Withholding)] =
    &[("note", Withholding::Note), ("marker", Withholding::Marker)];

/// What the file calls a value of a list of names.
pub(super) fn name_of<T: PartialEq>(names: &[(&'static str, T)], value: &T) -> Option<&'static str> {
    names.iter().find(|(_, known)| known == value).map(|(name, _)| *name)
}

/// Reads a deed; one that is unknown is kept as recorded.
pub(super) fn deed(text: &str) -> Deed {
    match text {
        "opened" => Deed::Opened,
        "closed" => Deed::Closed,
        "signed" => Deed::Signed,
        "received" => Deed::Received,
        "inaugurated" => Deed::Inaugurated,
        "launched" => Deed::Launched,
        "inspected" => Deed::Inspected,
        "handed" => Deed::Handed,
        "visited" => Deed::Visited,
        other => Deed::Other(other.to_owned()),
    }
}

/// Writes a deed.
pub(super) fn deed_name(deed: &Deed) -> &str {
    match deed {
        Deed::Opened => "opened",
        Deed::Closed => "closed",
        Deed::Signed => "signed",
        Deed::Received => "received",
        Deed::Inaugurated => "inaugurated",
        Deed::Launched => "launched",
        Deed::Inspected => "inspected",
        Deed::Handed => "handed",
        Deed::Visited => "visited",
        Deed::Other(other) => other,
    }
}
