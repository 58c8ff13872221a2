-- Who opened, signed, received or inaugurated.
CREATE TABLE actor (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    person BLOB,
    rank TEXT,
    did TEXT,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX actor_by_event ON actor (event);
CREATE INDEX actor_by_person ON actor (person);
