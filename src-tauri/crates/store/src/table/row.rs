//! One row of a table as a Rust type.

use rusqlite::types::Value;
use uuid::Uuid;

/// A row of a shared table.
pub trait Row: Sized {
    /// The name of the table.
    const TABLE: &'static str;
    /// The columns but `id` and `deleted`, in the order of [`Row::values`].
    const COLUMNS: &'static [&'static str];

    /// Returns the identifier.
    fn id(&self) -> Uuid;
    /// Returns the cells of [`Row::COLUMNS`].
    fn values(&self) -> Vec<Value>;
    /// Reads a row of `id` and [`Row::COLUMNS`].
    ///
    /// # Errors
    /// When a cell holds what its column cannot mean.
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
}

/// Declares the type of a table's rows: `id` first, then the columns.
macro_rules! row {
    ($(#[$doc:meta])+ $name:ident in $table:literal { $($(#[$col_doc:meta])+ $column:ident: $type:ty,)+ }) => {
        $(#[$doc])+
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $name {
            /// The identifier.
            pub id: uuid::Uuid,
            $($(#[$col_doc])+ pub $column: $type,)+
        }

        impl $crate::table::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),+];

            fn id(&self) -> uuid::Uuid {
                self.id
            }

            fn values(&self) -> Vec<rusqlite::types::Value> {
                vec![$($crate::table::Cell::write(&self.$column)),+]
            }

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut column = 0;
                let id = $crate::table::read_cell(row, column)?;
                $(column += 1; let $column = $crate::table::read_cell(row, column)?;)+
                Ok(Self { id, $($column),+ })
            }
        }
    };
}

pub(crate) use row;

/// Reads one cell of a row.
pub(crate) fn read_cell<T: super::Cell>(row: &rusqlite::Row<'_>, column: usize) -> rusqlite::Result<T> {
    let value = row.get_ref(column)?;
    T::read(value).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, value.data_type(), Box::new(error))
    })
}
