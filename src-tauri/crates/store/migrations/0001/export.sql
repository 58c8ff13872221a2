-- A file made from a version.
CREATE TABLE export (
    id BLOB PRIMARY KEY NOT NULL,
    release BLOB,
    version BLOB,
    format TEXT,
    file_name TEXT,
    sha256 TEXT,
    at_ms INTEGER,
    member BLOB,
    anchor TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX export_by_release ON export (release);
