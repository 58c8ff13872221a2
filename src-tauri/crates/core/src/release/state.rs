//! The way of a release: draft, review, approved, released, corrected or withdrawn.

use serde::{Deserialize, Serialize};

/// Where a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is being written.
    #[default]
    Draft,
    /// Somebody looks at it.
    Review,
    /// A version is frozen and may go out.
    Approved,
    /// A version went out.
    Released,
    /// A later version went out in the place of an earlier one.
    Corrected,
    /// What went out is taken back.
    Withdrawn,
}

/// A step on that way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// To review.
    Submit,
    /// From review back to the draft.
    Return,
    /// Freezes a version.
    Approve,
    /// Sends the version out.
    Release,
    /// Begins the next draft after a frozen version.
    Revise,
    /// Takes back what went out, or what was approved.
    Withdraw,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::Review, Self::Approved, Self::Released, Self::Corrected, Self::Withdrawn];

    /// Returns the name that stands in the archive.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Approved => "approved",
            Self::Released => "released",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Finds a state by its name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == name)
    }

    /// Returns the state that a step leads to; none when the step cannot be taken from here.
    ///
    /// `before` tells whether a version of the release went out earlier: what goes out then corrects it.
    #[must_use]
    pub const fn after(self, step: Step, before: bool) -> Option<Self> {
        Some(match (self, step) {
            (Self::Draft, Step::Submit) => Self::Review,
            (Self::Review, Step::Return) => Self::Draft,
            (Self::Review, Step::Approve) => Self::Approved,
            (Self::Approved, Step::Release) if before => Self::Corrected,
            (Self::Approved, Step::Release) => Self::Released,
            (Self::Review | Self::Approved | Self::Released | Self::Corrected, Step::Revise) => Self::Draft,
            (Self::Approved | Self::Released | Self::Corrected, Step::Withdraw) => Self::Withdrawn,
            // A correction in the making does not keep what went out from being taken back.
            (Self::Draft | Self::Review, Step::Withdraw) if before => Self::Withdrawn,
            _ => return None,
        })
    }

    /// Tells whether files are made from a frozen version.
    #[must_use]
    pub const fn is_frozen(self) -> bool {
        matches!(self, Self::Approved | Self::Released | Self::Corrected | Self::Withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_out_that_was_not_approved_and_nothing_comes_back_from_withdrawal() {
        for state in State::ALL {
            for before in [false, true] {
                let goes_out = state.after(Step::Release, before);
                assert_eq!(goes_out.is_some(), state == State::Approved, "{state:?} goes out: {goes_out:?}");
                let approved = state.after(Step::Approve, before);
                assert_eq!(approved.is_some(), state == State::Review, "{state:?} is approved: {approved:?}");
            }
            assert_eq!(State::from_name(state.name()), Some(state));
        }
        let steps = [Step::Submit, Step::Return, Step::Approve, Step::Release, Step::Revise, Step::Withdraw];
        assert!(
            steps.iter().all(|step| State::Withdrawn.after(*step, true).is_none()),
            "what was taken back stays so"
        );
    }
}
