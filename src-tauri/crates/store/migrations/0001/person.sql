-- The people register.
CREATE TABLE person (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT,
    short_name TEXT,
    honorific TEXT,
    degrees_before TEXT,
    degrees_after TEXT,
    expert INTEGER,
    merged_into BLOB,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
