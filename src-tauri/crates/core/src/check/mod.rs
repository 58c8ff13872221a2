//! Checks: rules of the trade that need no approval state.
