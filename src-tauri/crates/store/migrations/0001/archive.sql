-- The mark of an archive of Kutip: 'KtpA'. A database with another mark is left alone.
PRAGMA application_id = 1265922113;

-- What only this copy knows: its device, the archive's own id.
CREATE TABLE local_state (
    name TEXT PRIMARY KEY NOT NULL,
    value BLOB
);
