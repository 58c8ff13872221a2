-- A title held from one day until another, both included.
CREATE TABLE position (
    id BLOB PRIMARY KEY NOT NULL,
    person BLOB,
    rank TEXT,
    title TEXT,
    institution TEXT,
    from_day TEXT,
    until_day TEXT,
    short_title TEXT,
    place TEXT,
    level INTEGER,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX position_by_person ON position (person);
