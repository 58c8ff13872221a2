//! The people register: dated positions, other names, doubles.

mod doubles;
mod edit;
mod view;

pub use doubles::{MergePreview, merge, merge_preview, part};
pub use edit::{
    PersonEdit, PositionChange, PositionEdit, change_positions, remove_position, save_person, save_position,
};
pub use view::{AliasView, DoubleView, PersonItem, PersonView, PositionView, people, person};
