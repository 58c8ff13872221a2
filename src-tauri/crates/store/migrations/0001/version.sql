-- A frozen release: the document tree and its hash.
CREATE TABLE version (
    id BLOB PRIMARY KEY NOT NULL,
    release BLOB,
    number INTEGER,
    schema INTEGER,
    document TEXT,
    sha256 BLOB,
    frozen_ms INTEGER,
    member BLOB,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX version_by_release ON version (release);
