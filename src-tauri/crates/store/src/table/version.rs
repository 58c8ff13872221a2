//! Frozen versions, approvals and numbers.

use chrono::NaiveDate;
use uuid::Uuid;

use super::row::row;
use crate::keys::Anchor;

row! {
    /// A frozen release.
    VersionRow in "version" {
        /// The release.
        release: Uuid,
        /// 1 for the first.
        number: i64,
        /// The schema of the document.
        schema: i64,
        /// The document tree as canonical JSON.
        document: String,
        /// SHA-256 of `document`, 32 bytes.
        sha256: Vec<u8>,
        /// When, milliseconds since 1970.
        frozen_ms: i64,
        /// Who froze it.
        member: Uuid,
    }
}

row! {
    /// A statement that stands in a version.
    VersionQuoteRow in "version_quote" {
        /// The version.
        version: Uuid,
        /// The statement.
        statement: Uuid,
        /// The number of the quote in the version.
        place: i64,
    }
}

row! {
    /// A step of approval.
    ApprovalRow in "approval" {
        /// The release.
        release: Uuid,
        /// The version.
        version: Option<Uuid>,
        /// The state that the step leads to.
        step: String,
        /// Who took it.
        member: Uuid,
        /// When, milliseconds since 1970.
        at_ms: i64,
        /// Whether it was given on paper.
        paper: bool,
        /// Who signed the paper.
        signer: Option<String>,
        /// The day on the paper.
        signed_day: Option<NaiveDate>,
        /// SHA-256 of the scan.
        scan: Option<String>,
        /// A reason, where one is asked for.
        reason: Option<String>,
        /// The signed head of the log before this step.
        anchor: Option<Anchor>,
    }
}

row! {
    /// A number given to a release.
    NumberRow in "number" {
        /// Whose counter it is.
        office: Uuid,
        /// The year of the counter.
        year: i64,
        /// The counter.
        counter: i64,
        /// The number as printed.
        text: String,
        /// The release.
        release: Uuid,
    }
}
