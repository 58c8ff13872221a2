-- Other names of a person.
CREATE TABLE alias (
    id BLOB PRIMARY KEY NOT NULL,
    person BLOB,
    rank TEXT,
    name TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX alias_by_person ON alias (person);
