-- What the officer set for a release.
CREATE TABLE release (
    id BLOB PRIMARY KEY NOT NULL,
    event BLOB,
    state TEXT,
    profile TEXT,
    headline TEXT,
    subheadline TEXT,
    dateline TEXT,
    byline TEXT,
    number TEXT,
    embargo TEXT,
    contact TEXT,
    boilerplate TEXT,
    signatory TEXT,
    extra TEXT,
    deleted INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX release_by_event ON release (event);
