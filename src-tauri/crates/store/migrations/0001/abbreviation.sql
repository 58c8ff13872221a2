-- Abbreviations of an event and their long forms.
CREATE TABLE abbreviation (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    rank TEXT,
    short TEXT,
    full TEXT,
    known INTEGER,
    proper INTEGER,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX abbreviation_by_event ON abbreviation (event);
