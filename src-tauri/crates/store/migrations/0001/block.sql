-- A paragraph of a draft; a row each, so that an edit logs one paragraph.
CREATE TABLE block (
    id BLOB PRIMARY KEY NOT NULL,
    release BLOB,
    rank TEXT,
    kind TEXT,
    spans TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX block_by_release ON block (release);
