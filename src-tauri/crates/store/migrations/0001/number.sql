-- A number given to a release, never used again.
CREATE TABLE number (
    id BLOB PRIMARY KEY NOT NULL,
    office BLOB,
    year INTEGER,
    counter INTEGER,
    text TEXT,
    release BLOB,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX number_by_release ON number (release);
