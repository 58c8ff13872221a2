-- Sentences of background.
CREATE TABLE background (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    rank TEXT,
    text TEXT,
    statement BLOB,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX background_by_event ON background (event);
