-- Speakers and guests in the order of appearance.
CREATE TABLE speaker (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    person BLOB,
    rank TEXT,
    role TEXT,
    contribution TEXT,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX speaker_by_event ON speaker (event);
CREATE INDEX speaker_by_person ON speaker (person);
