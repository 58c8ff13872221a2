-- The office that the archive belongs to.
CREATE TABLE office (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT,
    settings TEXT,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
