-- A copy of the archive that writes: its key, and the head that it went on from.
CREATE TABLE device (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT,
    public_key BLOB,
    parent_dev BLOB,
    parent_hash BLOB,
    started_ms INTEGER,
    deleted INTEGER NOT NULL DEFAULT 0
);
