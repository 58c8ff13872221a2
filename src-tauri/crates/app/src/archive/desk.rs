//! The archive, open for writing by a member.

use std::fmt;

use kutip_store::table::MemberRow;
use kutip_store::{Changes, Host, Op, Place, Reader, Store, Tx, Undo};
use uuid::Uuid;

use super::Home;
use crate::error::AppError;

/// The archive, open for writing; one process at a time has it.
pub struct Desk {
    pub(super) store: Store,
    pub(super) member: Uuid,
    pub(super) home: Home,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").field("store", &self.store).finish_non_exhaustive()
    }
}

/// The names of all steps that the log can have; the catalogue words each under `op_<name>`.
pub const STEPS: &[&str] = &[
    "block.add",
    "block.edit",
    "block.move",
    "block.remove",
    "device.begin",
    "erase",
    "event.add",
    "event.edit",
    "event.import",
    "member.add",
    "member.begin",
    "member.edit",
    "office.begin",
    "office.edit",
    "office.take",
    "people.import",
    "person.add",
    "person.edit",
    "person.merge",
    "person.part",
    "photo.add",
    "photo.edit",
    "photo.move",
    "photo.remove",
    "position.add",
    "position.change",
    "position.edit",
    "position.remove",
    "quote.add",
    "quote.remove",
    "redo",
    "release.approve",
    "release.add",
    "release.compose",
    "release.copy",
    "release.edit",
    "release.export",
    "release.mend",
    "release.return",
    "release.revise",
    "release.send",
    "release.submit",
    "release.withdraw",
    "speaker.add",
    "speaker.edit",
    "speaker.move",
    "speaker.remove",
    "statement.add",
    "statement.edit",
    "statement.move",
    "statement.remove",
    "trash.put",
    "trash.take",
    "undo",
];

/// What a writing call answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Done<T> {
    /// The answer.
    pub value: T,
    /// What to read again.
    pub changes: Changes,
}

impl Desk {
    /// Opens the archive, or makes one where there is none. `user` becomes the name of the member who works with this copy,
    /// as long as nobody has said another one.
    ///
    /// # Errors
    /// `in_use`, `cloud_folder`, and what else the store says.
    pub fn open(home: &Home, host: Host, user: &str) -> Result<Self, AppError> {
        let mut store = Store::open(home.folder()?, host, Box::new(home.keys()))?;
        let member = match store.read().member()? {
            Some(member) => member,
            None => begin(&mut store, user)?,
        };
        Ok(Self { store, member, home: home.clone() })
    }

    /// Reads.
    #[must_use]
    pub const fn read(&self) -> Reader<'_> {
        self.store.read()
    }

    /// Returns where the archive lies.
    #[must_use]
    pub const fn home(&self) -> &Home {
        &self.home
    }

    /// Returns who works with this copy.
    #[must_use]
    pub const fn member(&self) -> Uuid {
        self.member
    }

    /// Signs the head of the log and closes the archive.
    ///
    /// # Errors
    /// What the key ring says.
    pub fn close(self) -> Result<(), AppError> {
        Ok(self.store.close()?)
    }

    /// Writes: one transaction, one step of undo.
    pub(super) fn write<T>(
        &mut self,
        op: Op,
        work: impl FnOnce(&Tx<'_>) -> Result<T, AppError>,
    ) -> Result<Done<T>, AppError> {
        debug_assert!(STEPS.contains(&op.name), "a step without a name in the catalogue");
        let written = self.store.write(self.member, op, work)?;
        Ok(Done { value: written.value, changes: written.changes })
    }
}

/// Enters the first member of a copy.
fn begin(store: &mut Store, user: &str) -> Result<Uuid, AppError> {
    let op = Op { name: "member.begin", place: Some(Place::Office), undo: Undo::Compensating };
    let name = user.trim().to_owned();
    let written = store.write(Uuid::nil(), op, |tx| -> Result<Uuid, AppError> {
        let id = tx.new_id()?;
        tx.put(&MemberRow { id, name, ..MemberRow::default() })?;
        Ok(id)
    })?;
    store.keep_member(written.value)?;
    Ok(written.value)
}
