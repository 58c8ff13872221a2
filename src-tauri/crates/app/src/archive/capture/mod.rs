//! Capture: an event logged while people speak.
//!
//! Each call is one step of undo and answers with what it made, so that a page need not read the event again.

mod fact_lists;
mod facts;
mod newcomer;
mod order;
mod scratch;
mod settings;
mod sheet;
mod speakers;
mod statements;
mod superseding;

pub use fact_lists::{AbbreviationFact, ActorFact, BackgroundFact, ProgrammeFact};
pub use facts::{EventFacts, FACTS_FIELD, save_event};
pub use newcomer::{Newcomer, WhoPlan, who_is};
pub(super) use order::rank_after;
pub use scratch::{ScratchView, clear_scratch, save_scratch, scratch};
pub use settings::{ReleaseFacts, save_release};
pub(super) use sheet::statement_sheet;
pub use sheet::{EventSheet, InvolvedSheet, SpeakerSheet, StatementSheet, sheet};
pub use speakers::{
    AddSpeaker, AddedSpeaker, Part, SpeakerEdit, Who, add_speaker, edit_speaker, move_speaker, remove_speaker,
};
pub use statements::{
    Restriction, StatementEdit, StatementKind, move_statement, remove_statement, save_statement,
};
