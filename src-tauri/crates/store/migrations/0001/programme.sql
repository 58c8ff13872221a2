-- Programmes and figures that were mentioned.
CREATE TABLE programme (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    rank TEXT,
    name TEXT,
    about TEXT,
    statement BLOB,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX programme_by_event ON programme (event);
