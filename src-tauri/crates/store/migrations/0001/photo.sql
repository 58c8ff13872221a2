-- A photo of an event; its file lies beside the archive under its hash.
CREATE TABLE photo (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    rank TEXT,
    sha256 TEXT,
    file_name TEXT,
    media_type TEXT,
    size INTEGER,
    caption TEXT,
    credit TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX photo_by_event ON photo (event);
