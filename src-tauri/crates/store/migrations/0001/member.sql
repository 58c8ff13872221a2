-- Somebody who works with the archive.
CREATE TABLE member (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT,
    initials TEXT,
    role TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
